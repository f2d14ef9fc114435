//! Text that is being written and not saved yet: where it belongs, and what it says.

use super::id::Id;
use super::private;
use crate::choices;
use crate::text::{Clean, Veil};

choices! {
    /// What somebody was writing.
    pub enum Writing {
        Customer = "customer",
        Person = "person",
        /// A talk that took place: a plain note, or the end of a visit.
        Talk = "talk",
        Plan = "plan",
        /// Something to do by a day.
        Follow = "follow",
        /// A note on an item of a checklist.
        Item = "item",
        /// An item of one's own.
        Own = "own",
        /// The answer to a question.
        Answer = "answer",
        /// What is noted while a call goes on.
        Call = "call",
        /// The digest of a talk.
        Digest = "digest",
        /// How the customer put it when a script was used.
        Words = "words",
        /// A card of the playbook.
        Script = "script",
        /// On the trainer's desk: a note on an item, the names of trainees.
        Sheet = "sheet",
        Product = "product",
        /// What a product is worth.
        Value = "value",
        Statement = "statement",
        Level = "level",
        /// A competitor's sheet.
        Rival = "rival",
        Settings = "settings",
        /// The answer to a card that is drilled.
        Drill = "drill",
        /// A scene that goes on, with what is being said in it.
        Scene = "scene",
        /// A goal of the plan.
        Goal = "goal",
        /// Practice to be written down.
        Practice = "practice",
        Complaint = "complaint",
        /// Another day for something on the page of the day.
        Replan = "replan",
    }
}

/// The part of a draft whose record has not been saved once.
pub const NEW: &str = "new";

/// A form or a note as it stands while it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub id: Id,
    pub writing: Writing,
    pub customer: Option<Id>,
    /// The person, the interaction.
    pub record: Option<Id>,
    /// The item, the block, the question; [`NEW`] where the record itself is new.
    pub part: Clean,
    /// The customer's name.
    pub subject: Clean,
    /// The item or the question in words.
    pub about: Clean,
    /// When it was written last, in UTC milliseconds.
    pub at: i64,
    pub fields: Vec<Typed>,
}

/// One field somebody wrote in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Wire name; a field of one's own begins with [`OWN`].
    pub name: Clean,
    /// What stood there before: what others change meanwhile is told apart by it.
    pub was: Clean,
    pub text: Clean,
    /// Chosen from a list, not typed.
    pub chosen: bool,
}

/// The beginning of the name of a field of one's own.
pub const OWN: &str = "custom.";

impl Draft {
    /// All that was typed, a line for each field; what was chosen from a list is left out.
    pub fn text(&self) -> String {
        self.text_under(Veil::default())
    }

    /// The same as it may be read on the screen.
    pub fn text_under(&self, veil: Veil) -> String {
        let typed = self.fields.iter().filter(|field| !field.chosen && !field.text.is_empty());
        typed.map(|field| private::veiled(veil, &field.name, &field.text)).collect::<Vec<_>>().join("\n")
    }

    /// How many letters it holds.
    pub fn letters(&self) -> usize {
        self.fields.iter().map(|field| field.text.chars().count()).sum()
    }

    /// The record it belongs to has never been saved.
    pub fn is_new(&self) -> bool {
        self.part.as_str() == NEW
    }
}
