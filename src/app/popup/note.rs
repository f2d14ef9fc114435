//! A text of one or several lines being written: a note on an item, an answer, an item of one's own.

use crate::app::model::drills::class;
use crate::app::model::popup::Popup;
use crate::app::model::popup::note::{For, Meeting, NotePopup};
use crate::app::model::{Model, talk, visit};
use crate::domain::id::Id;
use crate::domain::prep::Block;
use crate::text::Clean;
use crate::text::note::Note;

/// Opens it on the visit, or the talk, on the screen.
pub fn open(model: &mut Model, mut popup: NotePopup) {
    popup.on = meeting(model, &popup.for_what);
    model.popups.push(Popup::Note(popup));
}

pub(in crate::app) fn meeting(model: &Model, for_what: &For) -> Option<Meeting> {
    if matches!(for_what, For::Desk(_)) {
        return None;
    }
    let held = model.customers.talk.as_ref().map(|talk| &talk.visit);
    let visit = if matches!(for_what, For::Held(_) | For::Digest(_)) { held } else { model.visit.as_ref() };
    visit.map(|visit| Meeting {
        interaction: visit.interaction.id,
        customer: visit.card.customer.id,
        name: visit.card.customer.name.clone(),
    })
}

pub fn of_item(row: visit::Row, text: &Clean) -> NotePopup {
    NotePopup::new("note-item", text, For::Item(row))
}

pub fn own_item(block: Block) -> NotePopup {
    NotePopup::new("note-own", &Clean::default(), For::Own(block))
}

/// The same with what was typed so far.
pub fn own_item_again(block: Block, text: &Clean) -> NotePopup {
    NotePopup { note: Note::new(text), ..own_item(block) }
}

pub fn of_answer(card: &str, text: &Clean) -> NotePopup {
    NotePopup::new("note-answer", text, For::Answer(card.to_owned()))
}

/// A note or an answer of a talk that took place.
pub fn of_held(on: talk::On, text: &Clean) -> NotePopup {
    let title = match on {
        talk::On::Answer(_) => "note-answer",
        talk::On::Use(_) => "note-words",
        talk::On::Result | talk::On::Change(_) | talk::On::Mark(_) => "note-item",
    };
    NotePopup::new(title, text, For::Held(on))
}

/// A note on an item of a scorecard, the name of a rater, the names of trainees.
pub fn of_desk(what: class::Written, text: &Clean) -> NotePopup {
    NotePopup::new(what.title(), text, For::Desk(what))
}

/// What is noted while a call goes on.
pub fn of_call(text: &Clean) -> NotePopup {
    let mut popup = NotePopup::new("note-call", text, For::Call);
    popup.note.to_end();
    popup
}

/// How the customer put it.
pub fn of_words(used: Id, text: &Clean) -> NotePopup {
    NotePopup::new("note-words", text, For::Words(used))
}

/// A digest to be written over; `kept`: what is kept of it so far.
pub fn of_digest(text: &Clean, kept: Clean) -> NotePopup {
    let mut popup = NotePopup::new("note-digest", text, For::Digest(kept));
    // A letter is read from its beginning.
    popup.note.to_start();
    popup
}

/// A message to be written over.
pub fn of_letter(text: &Clean) -> NotePopup {
    let mut popup = NotePopup::new("note-letter", text, For::Letter);
    popup.note.to_start();
    popup
}
