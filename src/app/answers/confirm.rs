//! A question before what is hard to take back is answered.

use crate::app::key::{Code, Key};
use crate::app::model::popup::Popup;
use crate::app::model::popup::confirm::{Confirm, Then};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect, OwnDeed};
use crate::app::popup::confirm::lay;
use crate::app::popup::{drafts, export};
use crate::app::training::Work;
use crate::locale::Arg;

/// A click on a button answers.
pub fn click(model: &mut Model, confirm: Confirm, x: u16, y: u16) -> Vec<Effect> {
    let laid = lay(model, &confirm);
    if confirm.typed().is_some() {
        model.popups.push(Popup::Confirm(confirm));
        return Vec::new();
    }
    if laid.no.contains(x, y) {
        return answer(model, confirm, false);
    }
    if laid.yes.contains(x, y) {
        return answer(model, confirm, true);
    }
    model.popups.push(Popup::Confirm(confirm));
    Vec::new()
}

pub fn key(model: &mut Model, mut confirm: Confirm, key: Key) -> Vec<Effect> {
    if let Then::EraseTrainee { trainee, typed, .. } = &mut confirm.then {
        match key.code {
            Code::Esc => return Vec::new(),
            Code::Enter if trainee.is_called(typed.text()) => return answer(model, confirm, true),
            Code::Enter => {
                let said = model.words.fmt("said-not-the-name", &[("name", Arg::from(trainee.name.as_str()))]);
                model.say(Mood::Bad, said);
            }
            _ => drop(typed.key(key)),
        }
        model.popups.push(Popup::Confirm(confirm));
        return Vec::new();
    }
    match key.code {
        Code::Left | Code::Right | Code::Up | Code::Down | Code::Tab | Code::BackTab => confirm.yes = !confirm.yes,
        Code::Char('y' | 'Y' | '1') => return answer(model, confirm, true),
        Code::Esc | Code::Char('n' | 'N' | '2') => return answer(model, confirm, false),
        Code::Enter => {
            let yes = confirm.yes;
            return answer(model, confirm, yes);
        }
        _ => {}
    }
    model.popups.push(Popup::Confirm(confirm));
    Vec::new()
}

pub(in crate::app) fn answer(model: &mut Model, confirm: Confirm, yes: bool) -> Vec<Effect> {
    match (confirm.then, yes) {
        (Then::DeleteCustomer(id), true) => {
            model.customers.close();
            vec![Effect::Do(Deed::DeleteCustomer(id))]
        }
        (Then::RemoveScript(card), true) => vec![Effect::Do(Deed::Own(OwnDeed::Remove(card)))],
        (Then::RemoveStatement(statement), true) => vec![Effect::Do(Deed::Own(OwnDeed::Drop(statement)))],
        (Then::EraseTrainee { trainee, everywhere, .. }, true) => {
            vec![Effect::Do(Deed::Training(Work::Erase { trainee, everywhere }))]
        }
        (Then::Undo { way, consent }, true) => vec![Effect::Do(Deed::Undo { way, consent })],
        (Then::Quit, true) => {
            model.quitting = true;
            vec![Effect::Quit]
        }
        (Then::Discard(form), false) => {
            model.popups.push(Popup::Form(form));
            Vec::new()
        }
        (Then::Discard(form), true) => form.draft.map(Effect::DiscardDraft).into_iter().collect(),
        (Then::ThrowAway(id), true) => drafts::thrown(model, id),
        (Then::ReplaceFile, true) => export::replace(model),
        (_, false) => Vec::new(),
    }
}
