//! Complaints: what a customer said went wrong, what they want, and how far it has come.

mod stage;

pub use stage::{Stage, Step};

use crate::domain::field::{Field, Record};
use crate::domain::id::Id;
use crate::domain::interaction::Channel;
use crate::text::Clean;
use crate::{choices, field};
use chrono::NaiveDate;

choices! {
    /// How much harm it does; the clocks follow it.
    pub enum Severity {
        Severe = "severe",
        Normal = "normal",
    }
}

choices! {
    /// What it is about.
    pub enum Class {
        Attitude = "attitude",
        Quality = "quality",
        Price = "price",
        Communication = "communication",
    }
}

choices! {
    /// Whether others will meet it too.
    pub enum Reach {
        Systemic = "systemic",
        OneOff = "one_off",
    }
}

/// One complaint.
#[derive(Debug, Clone, PartialEq)]
pub struct Complaint {
    pub id: Id,
    pub customer: Option<Id>,
    /// The talk in which it was heard.
    pub interaction: Option<Id>,
    /// Who complained.
    pub person: Option<Id>,
    /// When it was heard, UTC milliseconds; so are the moments below.
    pub heard_at: Option<i64>,
    pub channel: Option<Channel>,
    pub severity: Option<Severity>,
    pub class: Option<Class>,
    /// Their exact words.
    pub words: Clean,
    /// What they want to be done.
    pub wants: Clean,
    /// Who of us sees it through.
    pub owner: Clean,
    pub reach: Option<Reach>,
    pub cause: Clean,
    pub fix: Clean,
    pub prevention: Clean,
    pub compensation: Clean,
    /// By when we promised a solution.
    pub due: Option<NaiveDate>,
    pub acknowledged_at: Option<i64>,
    pub answered_at: Option<i64>,
    pub solved_at: Option<i64>,
    pub confirmed_at: Option<i64>,
    pub closed_at: Option<i64>,
    /// Watched for a while after it was closed.
    pub watch: bool,
    /// Why selling goes on although it is open; empty = it rests.
    pub despite: Clean,
}

impl Record for Complaint {
    const TABLE: &'static str = "complaint";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 4, link interaction),
        field!(since 4, link person),
        field!(since 4, instant heard_at),
        field!(since 4, choice? channel: Channel),
        field!(since 4, choice? severity: Severity),
        field!(since 4, choice? class: Class),
        field!(since 4, note words),
        field!(since 4, note wants),
        field!(since 4, line owner[100]),
        field!(since 4, choice? reach: Reach),
        field!(since 4, note cause),
        field!(since 4, note fix),
        field!(since 4, note prevention),
        field!(since 4, line compensation[300]),
        field!(since 4, date due),
        field!(since 4, instant acknowledged_at),
        field!(since 4, instant answered_at),
        field!(since 4, instant solved_at),
        field!(since 4, instant confirmed_at),
        field!(since 4, instant closed_at),
        field!(since 4, yes watch),
        field!(since 4, line despite[300]),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            interaction: None,
            person: None,
            heard_at: None,
            channel: None,
            severity: None,
            class: None,
            words: Clean::default(),
            wants: Clean::default(),
            owner: Clean::default(),
            reach: None,
            cause: Clean::default(),
            fix: Clean::default(),
            prevention: Clean::default(),
            compensation: Clean::default(),
            due: None,
            acknowledged_at: None,
            answered_at: None,
            solved_at: None,
            confirmed_at: None,
            closed_at: None,
            watch: false,
            despite: Clean::default(),
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}
