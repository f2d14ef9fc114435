//! The plan of a quarter: what to grow in, and the time that went into it.

use crate::domain::field::{Field, Record};
use crate::domain::id::Id;
use crate::text::Clean;
use crate::{choices, field};
use chrono::NaiveDate;

choices! {
    /// The four areas to grow in.
    pub enum Area {
        Communication = "communication",
        Emotional = "emotional",
        Knowledge = "knowledge",
        Teamwork = "teamwork",
    }
}

/// What is aimed at in a quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    pub id: Id,
    /// None = whoever owns this file.
    pub trainee: Option<Id>,
    /// Such as `2026Q4`.
    pub quarter: Clean,
    pub area: Area,
    pub text: Clean,
    /// Minutes a week that are meant for it.
    pub minutes: Option<i64>,
    /// UTC milliseconds; none = still aimed at.
    pub done_at: Option<i64>,
}

impl Record for Goal {
    const TABLE: &'static str = "goal";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 4, link trainee),
        field!(since 4, line quarter[20]),
        field!(since 4, choice area: Area),
        field!(since 4, line text[300]),
        field!(since 4, whole minutes[0, 10_080]),
        field!(since 4, instant done_at),
    ];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self {
            id,
            trainee: None,
            quarter: Clean::default(),
            area: Area::Communication,
            text: Clean::default(),
            minutes: None,
            done_at: None,
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}

/// Time spent, written down by hand; what drills took is told from the reviews.
#[derive(Debug, Clone, PartialEq)]
pub struct Practice {
    pub id: Id,
    /// None = whoever owns this file.
    pub trainee: Option<Id>,
    pub day: Option<NaiveDate>,
    pub area: Area,
    pub minutes: Option<i64>,
    pub note: Clean,
}

impl Record for Practice {
    const TABLE: &'static str = "practice";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 4, link trainee),
        field!(since 4, date day),
        field!(since 4, choice area: Area),
        field!(since 4, whole minutes[1, 1440]),
        field!(since 4, line note[300]),
    ];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self { id, trainee: None, day: None, area: Area::Communication, minutes: None, note: Clean::default() }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}
