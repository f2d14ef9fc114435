//! One answer in a drill. How well a card is known is told from these alone.

use crate::domain::field::{Field, Record};
use crate::domain::id::Id;
use crate::text::Clean;
use crate::{choices, field};

choices! {
    /// What is drilled.
    pub enum Drill {
        Objection = "objection",
        Spin = "spin",
        Value = "value",
        Signal = "signal",
        Complaint = "complaint",
        Type = "type",
        /// Finding the right card in time.
        Find = "find",
    }
}

impl Drill {
    /// Answered by acknowledging, exploring, answering and confirming.
    pub const fn is_explored(self) -> bool {
        matches!(self, Self::Objection | Self::Complaint)
    }
}

choices! {
    /// How it went, as four grades of spaced repetition.
    pub enum Grade {
        /// Froze, or pitched at once.
        Again = "again",
        /// Answered without exploring.
        Hard = "hard",
        /// Acknowledged, explored, answered, confirmed.
        Good = "good",
        /// The same within 30 seconds, with an example of one's own.
        Easy = "easy",
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    pub id: Id,
    /// None = whoever owns this file.
    pub trainee: Option<Id>,
    /// Id of the playbook.
    pub card: Clean,
    pub kind: Drill,
    /// The words that were shown.
    pub wording: Clean,
    /// What was typed as the answer.
    pub said: Clean,
    pub grade: Grade,
    /// UTC milliseconds.
    pub at: Option<i64>,
    /// Milliseconds before the first word, and until the answer was done.
    pub paused: Option<i64>,
    pub took: Option<i64>,
    pub explored: bool,
    pub confirmed: bool,
    /// Practice outside the schedule: it moves nothing.
    pub outside: bool,
    /// The real talk in which this card did not land, where that is why it came up.
    pub card_use: Option<Id>,
}

impl Record for Review {
    const TABLE: &'static str = "review";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 4, link trainee),
        field!(since 4, line card[100]),
        field!(since 4, choice kind: Drill),
        field!(since 4, line wording[300]),
        field!(since 4, note said),
        field!(since 4, choice grade: Grade),
        field!(since 4, instant at),
        field!(since 4, whole paused[0, 3_600_000]),
        field!(since 4, whole took[0, 3_600_000]),
        field!(since 4, yes explored),
        field!(since 4, yes confirmed),
        field!(since 4, yes outside),
        field!(since 4, link card_use),
    ];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self {
            id,
            trainee: None,
            card: Clean::default(),
            kind: Drill::Objection,
            wording: Clean::default(),
            said: Clean::default(),
            grade: Grade::Again,
            at: None,
            paused: None,
            took: None,
            explored: false,
            confirmed: false,
            outside: false,
            card_use: None,
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}
