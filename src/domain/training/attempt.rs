//! A scene that was played, or a talk that was watched, with what raters saw in it.

use crate::domain::field::{Field, Record};
use crate::domain::id::Id;
use crate::text::Clean;
use crate::{choices, field};

choices! {
    /// How it was played.
    pub enum Sitting {
        /// Against the program.
        Alone = "alone",
        /// A trainer plays the customer.
        Trainer = "trainer",
        /// Buyer, seller, observer.
        Triad = "triad",
        /// A real talk.
        Call = "call",
    }
}

/// One try.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    pub id: Id,
    /// None = whoever owns this file.
    pub trainee: Option<Id>,
    /// Ids of the playbook.
    pub scenario: Clean,
    pub rubric: Clean,
    pub sitting: Sitting,
    pub seed: Option<i64>,
    /// What belongs together: one class, one deal of cards.
    pub round: Clean,
    /// When it began and ended, UTC milliseconds.
    pub at: Option<i64>,
    pub ended_at: Option<i64>,
    pub ending: Clean,
    /// The way through the scene: one turn a line.
    pub path: Clean,
    /// Seconds that the trainee spoke, and that the customer did.
    pub talked: Option<i64>,
    pub listened: Option<i64>,
    pub note: Clean,
}

impl Record for Attempt {
    const TABLE: &'static str = "attempt";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 4, link trainee),
        field!(since 4, line scenario[100]),
        field!(since 4, line rubric[100]),
        field!(since 4, choice sitting: Sitting),
        field!(since 4, whole seed[0, 9_223_372_036_854_775_807]),
        field!(since 4, line round[60]),
        field!(since 4, instant at),
        field!(since 4, instant ended_at),
        field!(since 4, line ending[100]),
        field!(since 4, note path),
        field!(since 4, whole talked[0, 604_800]),
        field!(since 4, whole listened[0, 604_800]),
        field!(since 4, note note),
    ];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self {
            id,
            trainee: None,
            scenario: Clean::default(),
            rubric: Clean::default(),
            sitting: Sitting::Alone,
            seed: None,
            round: Clean::default(),
            at: None,
            ended_at: None,
            ending: Clean::default(),
            path: Clean::default(),
            talked: None,
            listened: None,
            note: Clean::default(),
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}

/// What one rater saw at one item.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    pub id: Id,
    pub attempt: Option<Id>,
    pub rater: Clean,
    /// The rubric's item.
    pub item: Clean,
    pub points: Option<i64>,
    pub note: Clean,
}

impl Score {
    /// The same rater's mark on the same item of the same talk is the same record everywhere.
    pub fn of(attempt: Id, rater: &Clean, item: &Clean) -> Self {
        let id = Id::derived(attempt, "score", &format!("{rater}\n{item}"));
        Self { attempt: Some(attempt), rater: rater.clone(), item: item.clone(), ..Self::blank(id, None) }
    }
}

impl Record for Score {
    const TABLE: &'static str = "score";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 4, link attempt),
        field!(since 4, line rater[100]),
        field!(since 4, line item[100]),
        field!(since 4, whole points[0, 100]),
        field!(since 4, line note[300]),
    ];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self {
            id,
            attempt: None,
            rater: Clean::default(),
            item: Clean::default(),
            points: None,
            note: Clean::default(),
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}
