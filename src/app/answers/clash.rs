//! What others changed meanwhile is laid beside what was written here, and what is decided is saved.

use crate::app::answers::{form, note};
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, moving, row_at};
use crate::app::model::popup::Popup;
use crate::app::model::popup::clash::{Choice, Clash, Difference};
use crate::app::model::popup::form::Form;
use crate::app::model::popup::note::{For, NotePopup};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Effect, Fresh};
use crate::app::popup::clash::{lay, question};
use crate::app::popup::merge;
use crate::app::{again, forms};
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::text::Clean;

/// What could not be saved because others changed the same meanwhile is laid over what they wrote.
pub fn met(model: &mut Model, fresh: Fresh) -> Vec<Effect> {
    match model.in_flight.pop_front().flatten() {
        Some(Popup::Form(form)) => form_met(model, form, fresh),
        Some(Popup::Note(note)) => note_met(model, note, fresh),
        Some(Popup::Merge(pair)) => {
            if let Fresh::Pair(both) = fresh {
                merge::overtaken(model, pair, *both);
            }
            Vec::new()
        }
        _ => overtaken(model),
    }
}

/// What was done by one key has no form to come back to: it is said, and what is there now is shown.
pub(in crate::app) fn overtaken(model: &mut Model) -> Vec<Effect> {
    let problem = Problem::new(Kind::Changed, "changed-meanwhile");
    let said = model.words.problem(&problem).into_iter().next().unwrap_or_default();
    model.say(Mood::Bad, said);
    again::again(model)
}

fn form_met(model: &mut Model, mut form: Box<Form>, fresh: Fresh) -> Vec<Effect> {
    forms::talk::come_back(model, &mut form);
    let Some(mut anew) = forms::again::anew(model, &form, fresh) else { return overtaken(model) };
    forms::talk::hand_on(&mut form, &mut anew);
    let differences = anew.lay(&form.typed());
    anew.draft = form.draft;
    if differences.is_empty() {
        return form::save(model, Box::new(anew));
    }
    again::come_back(model, question(Popup::Form(Box::new(anew)), differences, true));
    Vec::new()
}

/// The meetings on the screen.
pub(in crate::app) fn visits(model: &mut Model) -> impl Iterator<Item = &mut Visit> {
    let held = model.customers.talk.as_mut().map(|talk| talk.visit.as_mut());
    model.visit.as_deref_mut().into_iter().chain(held)
}

fn note_met(model: &mut Model, mut popup: NotePopup, fresh: Fresh) -> Vec<Effect> {
    let theirs = match fresh {
        Fresh::Mark(mark) => {
            let theirs = mark.note.clone();
            let known = visits(model).flat_map(|visit| &mut visit.marks).filter(|known| known.id == mark.id);
            known.for_each(|known| *known = (*mark).clone());
            theirs
        }
        Fresh::Answer(answer) => {
            let theirs = answer.answer.clone();
            let known = visits(model).flat_map(|visit| &mut visit.answers).filter(|known| known.id == answer.id);
            known.for_each(|known| *known = (*answer).clone());
            theirs
        }
        Fresh::Use(used) => {
            let theirs = used.words.clone();
            let known = visits(model).flat_map(|visit| &mut visit.uses).filter(|known| known.id == used.id);
            known.for_each(|known| *known = (*used).clone());
            theirs
        }
        Fresh::Interaction(talk) if matches!(popup.for_what, For::Digest(_) | For::Call) => {
            let theirs = match &mut popup.for_what {
                For::Digest(kept) => {
                    *kept = talk.digest.clone();
                    talk.digest.clone()
                }
                _ => talk.summary.clone(),
            };
            let known = visits(model).filter(|known| known.interaction.id == talk.id);
            known.for_each(|known| known.interaction = (*talk).clone());
            theirs
        }
        // Not what a note is written on: the text stays where it is.
        _ => {
            again::come_back(model, Popup::Note(popup));
            return overtaken(model);
        }
    };
    let difference = Difference::new("note", &theirs, popup.note.text());
    popup.was = theirs;
    again::come_back(model, question(Popup::Note(popup), vec![difference], true));
    Vec::new()
}

/// A click selects a field, a second one turns its choice.
pub fn click(model: &mut Model, mut clash: Clash, x: u16, y: u16) -> Vec<Effect> {
    let laid = lay(model, &clash);
    let len = clash.differences.len();
    if let Some(line) = row_at(laid.area.text(), laid.top, laid.doc.len(), x, y)
        && let Some(at) = laid.starts.iter().rposition(|start| *start <= line)
    {
        if clash.list.selected == at {
            clash.differences[at].turn(1);
        }
        clash.list.select(at, len, len);
    }
    model.popups.push(Popup::Clash(clash));
    Vec::new()
}

pub fn key(model: &mut Model, mut clash: Clash, key: Key) -> Vec<Effect> {
    let len = clash.differences.len();
    let at = clash.list.selected;
    match key.code {
        Code::Esc => {
            // Back to the form with my words in it; what they wrote is kept where it is.
            model.popups.push(*clash.over);
            return Vec::new();
        }
        Code::Right | Code::Char(' ') => clash.differences[at].turn(1),
        Code::Left => {
            let by = if clash.differences[at].joins() { 2 } else { 1 };
            clash.differences[at].turn(by);
        }
        Code::Enter => return settle(model, clash),
        Code::Char('s') if key.ctrl => return settle(model, clash),
        _ => {
            if let Some(to) = moving(&model.keys, key, Letters::Commands) {
                clash.list.act(to, len, len);
            }
        }
    }
    model.popups.push(Popup::Clash(clash));
    Vec::new()
}

pub(in crate::app) fn settle(model: &mut Model, clash: Clash) -> Vec<Effect> {
    match *clash.over {
        Popup::Form(mut form) => {
            for difference in &clash.differences {
                form.settle(&difference.name, &difference.settled(" / "), difference.choice != Choice::Theirs);
            }
            if clash.save {
                return form::save(model, form);
            }
            model.popups.push(Popup::Form(form));
        }
        Popup::Note(mut popup) => {
            for difference in &clash.differences {
                popup.write(&Clean::note(&difference.settled("\n")));
            }
            if clash.save {
                return note::save(model, popup);
            }
            model.popups.push(Popup::Note(popup));
        }
        _ => {}
    }
    Vec::new()
}
