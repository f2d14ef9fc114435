//! A text of one or several lines being written, and what it is written on.

use crate::app::model::drills::class;
use crate::app::model::{talk, visit};
use crate::domain::id::Id;
use crate::domain::prep::Block;
use crate::text::Clean;
use crate::text::note::Note;

pub struct NotePopup {
    /// Message key of the heading.
    pub title: &'static str,
    pub note: Note,
    pub for_what: For,
    /// The veil is lifted from it.
    pub revealed: bool,
    /// The text it was opened with.
    pub was: Clean,
    /// The meeting it is written in.
    pub on: Option<Meeting>,
    /// Under which what is typed is kept.
    pub draft: Option<Id>,
}

/// A meeting with a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    pub interaction: Id,
    pub customer: Id,
    pub name: Clean,
}

pub enum For {
    Item(visit::Row),
    Own(Block),
    Answer(String),
    /// An entry of a talk that took place.
    Held(talk::On),
    /// The summary of the running call.
    Call,
    /// On the trainer's desk.
    Desk(class::Written),
    /// How the customer put it when a script was used.
    Words(Id),
    /// The digest of a talk that took place; what is kept of it so far.
    Digest(Clean),
    /// A message from a template, for the customer of the card.
    Letter,
}

impl For {
    /// It belongs to something that is kept by itself.
    pub(in crate::app) const fn is_on_record(&self) -> bool {
        matches!(
            self,
            Self::Item(_) | Self::Answer(_) | Self::Held(_) | Self::Words(_) | Self::Desk(class::Written::Item { .. })
        )
    }

    /// A name, which has one line.
    pub const fn is_one_line(&self) -> bool {
        matches!(self, Self::Desk(class::Written::Rater))
    }

    /// Lines of names: Enter begins the next one.
    pub const fn is_list(&self) -> bool {
        matches!(self, Self::Desk(class::Written::Names))
    }

    /// It is read by somebody else, and has the screen to itself.
    pub const fn is_letter(&self) -> bool {
        matches!(self, Self::Digest(_) | Self::Letter)
    }
}

impl NotePopup {
    /// Whether something stands in it that did not before.
    pub fn is_changed(&self) -> bool {
        Clean::note(self.note.text()) != self.was
    }

    pub(in crate::app) fn new(title: &'static str, text: &Clean, for_what: For) -> Self {
        Self { title, note: Note::new(text), for_what, revealed: false, was: text.clone(), on: None, draft: None }
    }

    /// Replaces the text, and remembers what it was opened with.
    pub fn write(&mut self, text: &Clean) {
        self.note = Note::new(text);
    }
}
