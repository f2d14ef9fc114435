//! What is being written, kept as it grows, and taken up again after a sitting that ended without saving it.

mod gone;
mod training;
mod worth;
mod written;

use super::forms;
use super::model::{Model, Mood};
use super::msg::{Ask, Done, Effect};
use super::panes::drills::cards::session;
use super::panes::drills::{self, class, plan};
use super::panes::{call, prep, spin, talk, visit};
use super::popup::{clash, note};
use crate::app::forms::again::over as lay;
use crate::app::list::ListCursor;
use crate::app::model::Offer;
use crate::app::model::popup::Popup;
use crate::app::model::popup::clash::Difference;
use crate::app::model::popup::drafts::Drafts;
use crate::app::model::popup::note::{For, NotePopup};
use crate::app::model::visit::Row;
use crate::app::offers::discard;
use crate::app::panes::drills::scenes::again;
use crate::app::screen::Screen;
use crate::domain::card::CustomerCard;
use crate::domain::draft::{Draft, Writing};
use crate::domain::id::Id;
use crate::domain::playbook::Stage;
use crate::domain::prep::Block;
use crate::domain::visit::Visit;
use crate::text::Clean;

/// Keeps what the top popup holds, where it has changed since it was kept last.
pub(super) fn keep(model: &mut Model) -> Option<Effect> {
    if model.popups.is_empty() {
        let draft = drills::draft(model)?;
        return kept(model, draft);
    }
    let id = match model.popups.last_mut()? {
        Popup::Form(form) if form.changed => form.draft.get_or_insert_with(|| model.ids.next_id()),
        // Composed again as fast as it was.
        Popup::Note(note) if matches!(note.for_what, For::Letter) => return None,
        Popup::Note(note) if note.draft.is_some() || note.is_changed() => {
            note.draft.get_or_insert_with(|| model.ids.next_id())
        }
        _ => return None,
    };
    let id = *id;
    let draft = written::of(model, model.popups.last()?, id)?;
    kept(model, draft)
}

/// Keeps a draft, where it is another one than was kept last.
fn kept(model: &mut Model, draft: Draft) -> Option<Effect> {
    let same = |last: &Draft| last.id == draft.id && last.fields == draft.fields;
    if model.kept.as_deref().is_some_and(same) {
        return None;
    }
    model.kept = Some(Box::new(draft.clone()));
    Some(Effect::KeepDraft(Box::new(draft)))
}

/// The draft of an answer or a scene that is in the file now.
pub fn of_done(model: &mut Model, done: &Done) -> Option<Id> {
    match done {
        Done::Drill(id) | Done::Scene(id) => drills::written(model, *id),
        _ => None,
    }
}

/// Earlier sittings left texts unsaved: they are offered, under whatever has the keys already.
pub(super) fn offered(model: &mut Model, left: Vec<Draft>) {
    let known = |draft: &Draft| model.offers.iter().any(|offer| offer.draft.id == draft.id);
    let new: Vec<Offer> =
        left.into_iter().filter(|draft| !known(draft)).map(|draft| Offer { draft, gone: false }).collect();
    model.offers.extend(new);
    if model.offers.is_empty() {
        return;
    }
    let of_call = |offer: &Offer| {
        model.call.as_ref().is_some_and(|call| offer.draft.record == Some(call.on)) && !offer.draft.is_new()
    };
    if model.screen == Screen::Call && !model.offers.iter().any(of_call) {
        // The telephone rings: nothing of others steps before the first line to say.
        let said = model.words.fmt("said-drafts-wait", &[("n", model.offers.len().into())]);
        return model.say(Mood::Info, said);
    }
    model.popups.insert(0, Popup::Drafts(Drafts::default()));
}

/// A note whose meeting is not on the screen any more: nothing can be done with it here, so it is offered.
pub(super) fn put_off(model: &mut Model, mut popup: NotePopup) -> Vec<Effect> {
    if !popup.is_changed() {
        return discard(Some(&Popup::Note(popup))).into_iter().collect();
    }
    let id = *popup.draft.get_or_insert_with(|| model.ids.next_id());
    let draft = written::of_note(model, &popup, id);
    model.offers.insert(0, Offer { draft: draft.clone(), gone: false });
    let said = model.words.get("said-draft-put-off").into_owned();
    model.say(Mood::Bad, said);
    vec![Effect::KeepDraft(Box::new(draft))]
}

/// Asks for what a draft was written on.
pub(super) fn take_up(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(offer) = model.offers.get(at) else { return Vec::new() };
    if offer.gone {
        gone::put_on_selected(model, at)
    } else {
        vec![Effect::Ask(Ask::Ground(Box::new(offer.draft.clone())))]
    }
}

/// What a draft was written on has come: its form or note opens with the text in it.
pub(super) fn ground(model: &mut Model, draft: &Draft, card: Option<Box<CustomerCard>>, visit: Option<Box<Visit>>) {
    let Some(at) = model.offers.iter().position(|offer| offer.draft.id == draft.id) else { return };
    model.popups.retain(|popup| !matches!(popup, Popup::Drafts(_)));
    if !reopen(model, draft, card, visit) {
        // What it was built by may still have to be read.
        let early = draft.writing == Writing::Statement && model.playbook.frames.is_empty();
        if early {
            let said = model.words.get("ui-loading").into_owned();
            model.say(Mood::Info, said);
        }
        model.offers[at].gone = !early;
        let list = ListCursor { selected: at, ..Default::default() };
        model.popups.push(Popup::Drafts(Drafts { list }));
        return;
    }
    model.offers.remove(at);
    model.kept = Some(Box::new(draft.clone()));
}

/// False where there is nothing left to write on.
fn reopen(model: &mut Model, draft: &Draft, card: Option<Box<CustomerCard>>, visit: Option<Box<Visit>>) -> bool {
    let form = match draft.writing {
        Writing::Customer => forms::customer::again(model, draft, card),
        Writing::Person => card.and_then(|card| forms::person::again((&model.words, &model.playbook), draft, *card)),
        Writing::Talk => match (visit, card) {
            (Some(visit), _) if !visit.interaction.is_open() => Some(forms::talk::editing(model, &visit)),
            (Some(visit), _) => {
                show_visit(model, visit, Screen::Prep);
                forms::talk::wrapping(model)
            }
            (None, Some(card)) if draft.is_new() => Some(forms::talk::logging(model, draft, &card)),
            _ => None,
        },
        Writing::Plan => visit.and_then(|visit| {
            show_visit(model, visit, Screen::Prep);
            forms::plan::form(model)
        }),
        Writing::Follow => card.and_then(|card| forms::follow::again(model, draft, &card)),
        Writing::Complaint => card.and_then(|card| forms::complaint::again(model, draft, &card)),
        Writing::Product => forms::product::again(model, draft),
        Writing::Statement => forms::statement::again(model, draft),
        Writing::Value => forms::value::again(model, draft, card.as_deref()),
        Writing::Script => {
            model.screen = Screen::Scripts;
            Some(forms::script::again(model, draft))
        }
        Writing::Level => forms::level::again(model, &draft.part, draft.is_new()),
        Writing::Replan => card.and_then(|card| forms::replan::again(draft, &card, visit.as_deref())),
        Writing::Rival => card.and_then(|card| forms::rival::again(draft, &card)),
        Writing::Settings => Some(forms::settings::form(model)),
        Writing::Sheet | Writing::Trainee => return class::again(model, draft),
        Writing::Drill => return session::kept::take_up(model, draft),
        Writing::Scene => return again::take_up(model, draft),
        Writing::Goal | Writing::Practice => return plan::again(model, draft),
        Writing::Item | Writing::Own | Writing::Answer | Writing::Call | Writing::Words | Writing::Digest => {
            return visit.is_some_and(|visit| note_again(model, draft, visit));
        }
    };
    form.is_some_and(|form| lay(model, draft, form))
}

fn show_visit(model: &mut Model, visit: Box<Visit>, screen: Screen) {
    model.screen = screen;
    prep::opens(model, visit.interaction.id);
    visit::arrived(model, Some(visit));
}

fn note_again(model: &mut Model, draft: &Draft, visit: Box<Visit>) -> bool {
    let part = draft.part.as_str();
    if draft.writing == Writing::Digest {
        let kept = visit.interaction.digest.clone();
        talk::show(model, visit);
        return write_again(model, draft, note::of_digest(&kept, kept.clone()));
    }
    if !visit.interaction.is_open() {
        let popup = talk::open_on(model, visit, part);
        return popup.is_some_and(|popup| write_again(model, draft, popup));
    }
    if draft.writing == Writing::Call {
        let (on, text) = (visit.interaction.id, visit.interaction.summary.clone());
        show_visit(model, visit, Screen::Call);
        call::come_back(model, on);
        return write_again(model, draft, note::of_call(&text));
    }
    let screen = if draft.writing == Writing::Answer { Screen::Spin } else { Screen::Prep };
    show_visit(model, visit, screen);
    let Some(visit) = &model.visit else { return false };
    let popup = match draft.writing {
        Writing::Answer => {
            let text = visit.answer(part).map(|answer| answer.answer.clone()).unwrap_or_default();
            let stage = model.playbook.spin.get(part).map(|card| card.stage);
            model.spin.stage = Stage::ALL.iter().position(|known| Some(*known) == stage).unwrap_or(0);
            spin::select(model, part);
            note::of_answer(part, &text)
        }
        Writing::Own => note::own_item(Block::parse(part).unwrap_or(Block::Goal)),
        Writing::Words => match visit.uses.iter().find(|used| Id::parse(part) == Some(used.id)) {
            Some(used) => note::of_words(used.id, &used.words),
            None => return false,
        },
        _ => match row_of(model, part, &draft.about) {
            Some((at, row)) => {
                let (len, page) = (visit::rows(model).len(), visit::page(model));
                if let Some(at) = at {
                    model.prep.rows.select(at, len, page);
                }
                note::of_item(row.clone(), &row.note())
            }
            None => return false,
        },
    };
    write_again(model, draft, popup)
}

/// Opens the note with the text in it, and asks where others have written there since.
fn write_again(model: &mut Model, draft: &Draft, mut popup: NotePopup) -> bool {
    let Some(typed) = draft.fields.first() else { return false };
    let theirs = popup.was.clone();
    // Whoever was stopped between a save and the next look at the draft has more in the file than in the draft.
    let is_saved = theirs.starts_with(typed.text.as_str()) && typed.text.starts_with(typed.was.as_str());
    let text = if is_saved { &theirs } else { &typed.text };
    popup.write(text);
    popup.draft = Some(draft.id);
    note::open(model, popup);
    if theirs != typed.was && theirs != *text {
        let difference = Difference::new("note", &theirs, &typed.text);
        if let Some(popup) = model.popups.pop() {
            model.popups.push(clash::question(popup, vec![difference], false));
        }
    }
    true
}

/// A row by its item or by the identity of one's own, with its place; an item that is no longer offered comes back.
fn row_of(model: &Model, part: &str, text: &str) -> Option<(Option<usize>, Row)> {
    let is = |row: &Row| match row {
        Row::Item { id, .. } => id == part,
        Row::Own { mark, .. } => Id::parse(part) == Some(*mark),
        Row::Plan(_) | Row::Block { .. } => false,
    };
    if let Some((at, row)) = visit::rows(model).into_iter().enumerate().find(|(_, row)| is(row)) {
        return Some((Some(at), row));
    }
    let (id, text, why, note) = (part.to_owned(), text.to_owned(), String::new(), Clean::default());
    let gone = Row::Item { id, block: Block::Goal, text, why, done: false, note };
    (Id::parse(part).is_none() && !part.is_empty()).then_some((None, gone))
}
