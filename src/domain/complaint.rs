//! The complaint: what a customer is not content with, in their words, and what became of it.

use super::field::{Field, Record};
use super::id::Id;
use super::interaction::Channel;
use crate::text::Clean;
use crate::{choices, field};
use chrono::NaiveDate;

choices! {
    /// How grave it is; it sets the clocks.
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
    /// Whether its cause will make others like it.
    pub enum Reach {
        Systemic = "systemic",
        OneOff = "one_off",
    }
}

/// One complaint of one customer. Instants are UTC milliseconds.
#[derive(Debug, Clone, PartialEq)]
pub struct Complaint {
    pub id: Id,
    pub customer: Option<Id>,
    pub interaction: Option<Id>,
    pub person: Option<Id>,
    pub heard_at: Option<i64>,
    pub channel: Option<Channel>,
    pub severity: Option<Severity>,
    pub class: Option<Class>,
    pub words: Clean,
    pub wants: Clean,
    pub owner: Clean,
    pub reach: Option<Reach>,
    pub cause: Clean,
    pub fix: Clean,
    pub prevention: Clean,
    pub compensation: Clean,
    pub due: Option<NaiveDate>,
    pub acknowledged_at: Option<i64>,
    pub answered_at: Option<i64>,
    pub solved_at: Option<i64>,
    pub confirmed_at: Option<i64>,
    pub closed_at: Option<i64>,
    pub watch: bool,
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
