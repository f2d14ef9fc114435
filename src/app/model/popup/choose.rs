//! A short list to choose from, and what the choice is for.

use crate::app::list::ListCursor;
use crate::app::model::today::Snoozed;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::sighting::Sighting;
use crate::domain::training::record::Record;
use crate::text::Clean;
use std::sync::Arc;

/// What is asked about the call that goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InCall {
    /// Ticks what must be said, or takes its tick off.
    Must,
    /// Who is on the line.
    Person,
    /// Which of those that wait is gone back to.
    Which,
}

/// Whose level it is, and which they have.
pub struct Whose {
    pub customer: Id,
    pub name: Clean,
    /// As it is called; empty: none.
    pub level: String,
}

pub struct Choose {
    /// Message key of the heading.
    pub title: &'static str,
    pub options: Vec<Choice>,
    pub list: ListCursor,
    pub for_what: For,
}

pub struct Choice {
    /// As it is called on the screen.
    pub text: String,
    /// What is said of it beside or below the list.
    pub about: String,
    /// What it stands for: an id or a word, read by what the list is for ([`For`]); empty for the one that names none.
    pub value: String,
}

pub enum For {
    /// Prepare a meeting of the chosen kind with this customer.
    Meeting {
        customer: Id,
        name: Clean,
    },
    Person,
    /// Mark a talk of this trainee.
    Sheet(Id),
    /// Which class is listed.
    Class,
    /// Which card of the look back on a scene is read.
    SceneCard,
    /// What is done with the results of a class.
    Results,
    /// Who is called otherwise.
    Rater,
    /// What becomes of a trainee's record.
    Leave(Box<Record>),
    /// Change the chosen level, or add one; with how many customers have which word in their level.
    Level(Arc<[(String, u32)]>),
    /// Give a customer the chosen level; nothing chosen takes theirs off.
    Grade(Whose),
    /// Give these customers the chosen level; nothing chosen takes theirs off.
    Grades(Arc<[u32]>),
    /// Change the chosen competitor's sheet, or add one.
    Rival,
    /// Put it off until the chosen day.
    Until {
        what: Snoozed,
        subject: Clean,
    },
    /// A label of this customer that the facts speak for.
    Suggestion(Id),
    /// What became of a promise.
    Promise(Id),
    /// Begin a call by the chosen flow; on a talk that is planned or runs already, if there is one.
    Flow {
        customer: Id,
        name: Clean,
        talk: Option<Box<Interaction>>,
        /// A complaint is open: what sells is off until somebody gives a reason.
        halted: bool,
    },
    /// Something about the call that goes on.
    InCall(InCall),
    /// Builds a statement by the chosen frame.
    Frame,
    /// Shows the chosen group of scripts.
    Scripts,
    /// What is done with the digest of the open talk.
    Digest,
    /// Opens the digest of the chosen talk.
    Digests,
    /// Fills the chosen template for the customer of the card.
    Template(Id),
    /// Fills the chosen template for these customers.
    Mailing(Arc<[u32]>),
    /// What the messages to a list are written as.
    Shape,
    /// What is done with the letter.
    Letter,
    /// Keeps the chosen type of behaviour; nothing chosen takes an earlier one off.
    Behaviour(Box<Sighting>),
}
