//! What matters first today, and why: touches by level, things to do by a day, meetings, birthdays, in one order.
//! Not here: where they are read (store), what they are called (locale).
//!
//! The order. There are three groups: what is late or now, what is still to come today, what comes in the days after.
//! Late or now goes by weight, the heaviest first; today by the clock, and what has no time behind it by weight; the days
//! after by day, then as today. The weight is a sum that can be said in words ([`weight`]).

mod board;
mod sources;
#[cfg(test)]
mod tests;
pub mod weight;

pub use board::{Board, Today};
pub use sources::{birthday, collected, complaint, digest, drill, followup, meeting, met_by, promise, touch};

use super::complaint::Complaint;
use super::desk::Outlook;
use super::id::Id;
use super::interaction::{Channel, Stage};
use super::prep::Prepared;
use super::promise::Side;
use super::rhythm::Touch;
use crate::choices;
use crate::domain::rhythm::first::Importance;
use crate::text::Clean;
use chrono::{NaiveDate, NaiveTime};
use std::sync::Arc;

choices! {
    /// Where an item comes from. A new source is a row here, a variant of [`What`] and a function in `sources`.
    pub enum Source {
        Meeting = "meeting",
        Followup = "followup",
        Promise = "promise",
        Digest = "digest",
        Touch = "touch",
        Birthday = "birthday",
        Complaint = "complaint",
        /// Cards to drill: of nobody but oneself.
        Drill = "drill",
    }
}

choices! {
    /// The group an item stands in.
    pub enum State {
        /// Late, or its time has come.
        Now = "now",
        /// Still to come today.
        Today = "today",
        /// In the days after.
        Soon = "soon",
    }
}

/// The level of a customer: what the team calls it, and its place among the levels that customers have, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rank {
    pub name: Arc<str>,
    pub place: usize,
}

/// The customer an item is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Who {
    /// Local row number.
    pub row: u32,
    pub id: Id,
    /// Read for the items that are shown; before, it is empty.
    pub name: Clean,
    pub rank: Option<Rank>,
    /// Known for whoever is to be seen by their level: of equals the most important one comes first.
    pub importance: Importance,
}

/// A digest among others.
#[derive(Debug, Clone, PartialEq)]
pub struct Owed {
    pub who: Who,
    pub talk: Id,
    /// The day on which it took place.
    pub talked: NaiveDate,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Meeting {
        id: Id,
        /// The playbook's kind.
        kind: Clean,
        /// By what way, where it is known.
        channel: Option<Channel>,
        stage: Stage,
        place: Clean,
        prepared: Prepared,
    },
    Followup {
        id: Id,
        text: Clean,
    },
    Promise {
        id: Id,
        side: Side,
        text: Clean,
    },
    /// What the customer is to be sent after a talk.
    Digest {
        /// The talk.
        id: Id,
        /// The day on which it took place.
        talked: NaiveDate,
    },
    /// Digests of older talks that have not gone, the one that waits longest first: one entry for all.
    Digests(Vec<Owed>),
    Touch(Box<Touch>),
    Birthday {
        /// Whose it is; empty: the customer's own.
        person: Clean,
    },
    /// With how it stands.
    Complaint(Box<(Complaint, Outlook)>),
    Drill {
        cards: usize,
        minutes: usize,
    },
}

/// One thing that matters.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub who: Who,
    pub what: What,
    /// The day on which it is due.
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
    pub state: State,
    /// What the thing itself weighs.
    pub thing: i64,
    /// That, with the customer's level and the days it is late.
    pub weight: i64,
}

impl Item {
    /// What the customer's level, and the days it is late, add to the weight of the thing.
    pub fn added_weight(&self) -> [i64; 2] {
        let level = weight::of_rank(self.who.rank.as_ref());
        [level, self.weight - self.thing - level]
    }

    pub const fn source(&self) -> Source {
        match self.what {
            What::Meeting { .. } => Source::Meeting,
            What::Followup { .. } => Source::Followup,
            What::Promise { .. } => Source::Promise,
            What::Digest { .. } | What::Digests(_) => Source::Digest,
            What::Touch(_) => Source::Touch,
            What::Birthday { .. } => Source::Birthday,
            What::Complaint(_) => Source::Complaint,
            What::Drill { .. } => Source::Drill,
        }
    }

    /// The record it stands for: the meeting, the follow-up, the complaint, the talk of a digest, else the customer.
    pub const fn id(&self) -> Id {
        match &self.what {
            What::Meeting { id, .. }
            | What::Followup { id, .. }
            | What::Promise { id, .. }
            | What::Digest { id, .. } => *id,
            What::Complaint(of) => of.0.id,
            What::Touch(_) | What::Birthday { .. } | What::Drill { .. } | What::Digests(_) => self.who.id,
        }
    }

    /// Whether it is about a customer, and one alone.
    pub const fn has_customer(&self) -> bool {
        !matches!(self.what, What::Drill { .. } | What::Digests(_))
    }

    /// The column of a week it belongs to: what is late belongs to today.
    pub fn column(&self, today: NaiveDate) -> NaiveDate {
        self.day.max(today)
    }
}
