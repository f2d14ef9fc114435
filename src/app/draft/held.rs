//! Drafts of notes.

use super::blank;
use crate::app::model::Model;
use crate::app::panes::{spin, talk, visit};
use crate::app::popup::note::{For, NotePopup};
use crate::domain::draft::{Draft, Typed, Writing};
use crate::domain::id::Id;
use crate::text::Clean;

/// What a note holds, as a draft.
pub(super) fn of_note(model: &Model, popup: &NotePopup, id: Id) -> Draft {
    let (writing, part, about) = match &popup.for_what {
        For::Item(visit::Row::Item { id, text, .. }) => (Writing::Item, Clean::line(id), Clean::line(text)),
        For::Item(visit::Row::Own { mark, text, .. }) => {
            (Writing::Item, Clean::line(&mark.to_string()), Clean::line(text))
        }
        For::Item(visit::Row::Plan(_) | visit::Row::Block { .. }) => {
            (Writing::Item, Clean::default(), Clean::default())
        }
        For::Own(block) => (Writing::Own, Clean::line(block.name()), Clean::default()),
        For::Answer(card) => (Writing::Answer, Clean::line(card), spin::question(model, card)),
        For::Held(on) => of_held(model, *on),
        For::Call => (Writing::Call, Clean::default(), Clean::default()),
        For::Words(used) => of_words(model, *used),
    };
    let typed = Typed {
        name: Clean::line("note"),
        was: popup.was.clone(),
        text: Clean::note(popup.note.text()),
        chosen: false,
    };
    Draft {
        customer: popup.on.as_ref().map(|on| on.customer),
        record: popup.on.as_ref().map(|on| on.interaction),
        subject: popup.on.as_ref().map(|on| on.name.clone()).unwrap_or_default(),
        part,
        about,
        fields: vec![typed],
        ..blank(model, id, writing)
    }
}

fn of_held(model: &Model, on: talk::On) -> (Writing, Clean, Clean) {
    let visit = model.customers.talk.as_ref().map(|talk| &talk.visit);
    let answer = |id| visit.and_then(|visit| visit.answers.iter().find(|answer| answer.id == id));
    match on {
        talk::On::Answer(id) => {
            let card = answer(id).map(|answer| answer.card.clone()).unwrap_or_default();
            let question = spin::question(model, &card);
            (Writing::Answer, card, question)
        }
        talk::On::Mark(id) => {
            let mark = visit.and_then(|visit| visit.marks.iter().find(|mark| mark.id == id));
            let words = mark.map(|mark| talk::words_of(model, mark)).unwrap_or_default();
            (Writing::Item, Clean::line(&id.to_string()), Clean::line(&words))
        }
        talk::On::Use(id) => of_words(model, id),
        talk::On::Result => (Writing::Item, Clean::default(), Clean::default()),
    }
}

fn of_words(model: &Model, used: Id) -> (Writing, Clean, Clean) {
    let visits = model.visit.iter().chain(model.customers.talk.iter().map(|talk| &talk.visit));
    let title = visits.flat_map(|visit| &visit.uses).find(|own| own.id == used).map(|own| talk::title_of(model, own));
    (Writing::Words, Clean::line(&used.to_string()), Clean::line(&title.unwrap_or_default()))
}
