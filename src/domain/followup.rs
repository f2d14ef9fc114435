//! Follow-ups: something to do for a customer by a day.

use super::field::{Field, Record};
use super::id::Id;
use super::interaction::Interaction;
use super::time::{Now, instant};
use crate::field;
use crate::text::Clean;
use chrono::{NaiveDate, NaiveTime};

#[derive(Debug, Clone, PartialEq)]
pub struct Followup {
    pub id: Id,
    pub customer: Option<Id>,
    pub interaction: Option<Id>,
    pub due: Option<NaiveDate>,
    pub time: Option<NaiveTime>,
    pub zone: Clean,
    pub text: Clean,
    /// When it was done, UTC milliseconds; none = open.
    pub done_at: Option<i64>,
    /// The complaint it looks after.
    pub complaint: Option<Id>,
}

impl Followup {
    /// The next step of a talk, to be done by a day.
    pub fn after(id: Id, talk: &Interaction, due: NaiveDate) -> Self {
        let mut followup = Self::blank(id, talk.customer);
        followup.interaction = Some(talk.id);
        followup.due = Some(due);
        followup.zone = talk.zone.clone();
        followup.text = talk.next_step.clone();
        followup
    }
}

impl Followup {
    /// Still to be done, and its day is past, or on its day its time.
    pub fn is_late(&self, now: Now) -> bool {
        let Some(due) = self.due.filter(|_| self.done_at.is_none()) else { return false };
        let zone = self.zone.parse().unwrap_or(now.zone);
        match self.time {
            Some(time) => instant(due.and_time(time), zone) < now.ms,
            None => due < now.today(),
        }
    }
}

impl Record for Followup {
    const TABLE: &'static str = "followup";
    const FIELDS: &'static [Field<Self>] = &[
        field!(link interaction),
        field!(date due),
        field!(time time),
        field!(line zone[60]),
        field!(line text[300]),
        field!(instant done_at),
        field!(since 4, link complaint),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            interaction: None,
            due: None,
            time: None,
            zone: Clean::default(),
            text: Clean::default(),
            done_at: None,
            complaint: None,
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}
