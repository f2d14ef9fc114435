//! A question before what is hard to take back, and what a yes does.

use crate::app::line::Line;
use crate::app::model::popup::form::Form;
use crate::domain::id::Id;
use crate::domain::playbook::Statement;
use crate::domain::playbook::text::CardText;
use crate::domain::training::Trainee;
use crate::domain::undo::{Consent, Way};

pub struct Confirm {
    /// Message key of the question.
    pub question: &'static str,
    pub subject: String,
    pub yes: bool,
    pub then: Then,
}

/// What a yes does.
pub enum Then {
    DeleteCustomer(Id),
    /// Yes throws the form's changes away; no goes back to it.
    Discard(Box<Form>),
    /// A card of one's own, as it was seen.
    RemoveScript(Box<CardText>),
    RemoveStatement(Box<Statement>),
    Undo {
        way: Way,
        consent: Consent,
    },
    /// A text that an earlier sitting left unsaved.
    ThrowAway(Id),
    /// All of a trainee goes for good, once their name is typed.
    EraseTrainee {
        trainee: Box<Trainee>,
        everywhere: bool,
        typed: Line,
    },
    /// A file that is there already, by an export.
    ReplaceFile,
    Quit,
}

impl Confirm {
    /// The line in which a name is typed; none where a yes is enough.
    pub const fn typed(&self) -> Option<&Line> {
        if let Then::EraseTrainee { typed, .. } = &self.then { Some(typed) } else { None }
    }

    /// Pasted or committed text.
    pub fn insert(&mut self, text: &str) {
        if let Then::EraseTrainee { typed, .. } = &mut self.then {
            typed.insert(text);
        }
    }
}
