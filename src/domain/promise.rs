//! Promises of both sides: what was said to be done, by whom and by when, and what became of it.

use super::day::When;
use super::field::{Field, Record};
use super::id::Id;
use crate::text::Clean;
use crate::{choices, field};
use chrono::NaiveDate;

choices! {
    /// Who gave it.
    pub enum Side {
        Ours = "ours",
        Theirs = "theirs",
    }
}

choices! {
    /// What became of it; nothing yet = open.
    pub enum Settled {
        Kept = "kept",
        Broken = "broken",
        /// Both sides let it go.
        Released = "released",
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    pub id: Id,
    pub customer: Option<Id>,
    /// The talk in which it was given.
    pub interaction: Option<Id>,
    /// Who of them gave it, or to whom we gave it.
    pub person: Option<Id>,
    pub side: Side,
    pub text: Clean,
    pub due: Option<NaiveDate>,
    pub settled: Option<Settled>,
    /// When it was settled, UTC milliseconds.
    pub settled_at: Option<i64>,
    /// The complaint at which it was given.
    pub complaint: Option<Id>,
}

impl Promise {
    pub const fn is_open(&self) -> bool {
        self.settled.is_none()
    }

    /// The same promise with what became of it, at a UTC instant in milliseconds.
    #[must_use]
    pub fn settle(&self, settled: Settled, at: i64) -> Self {
        Self { settled: Some(settled), settled_at: Some(at), ..self.clone() }
    }

    /// To be kept by then. A promise is kept by its day; an hour that was promised stays in its words.
    pub fn owe(&mut self, by: When) {
        self.due = Some(by.day);
        let Some(time) = by.time.map(|time| time.format("%H:%M").to_string()) else { return };
        if !self.text.contains(&time) {
            self.text = Clean::line(&format!("{} ({time})", self.text));
        }
    }

    /// By how many days an open promise is late; none where it is not.
    pub fn late(&self, today: NaiveDate) -> Option<i64> {
        self.due.filter(|_| self.is_open()).map(|due| (today - due).num_days()).filter(|days| *days > 0)
    }
}

/// How often one side has kept its word with a customer. What both let go counts for neither, and what is open not yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Word {
    pub kept: usize,
    pub broken: usize,
}

impl Word {
    pub fn of(promises: &[Promise], side: Side) -> Self {
        let became =
            |what| promises.iter().filter(|promise| promise.side == side && promise.settled == Some(what)).count();
        Self { kept: became(Settled::Kept), broken: became(Settled::Broken) }
    }

    /// Promises that were kept or broken.
    pub const fn given(self) -> usize {
        self.kept + self.broken
    }
}

/// Promises in the order in which they matter: open before settled, the soonest first, what has no day behind.
pub fn order(promises: &mut [Promise]) {
    promises.sort_by_key(|promise| (!promise.is_open(), promise.due.is_none(), promise.due, promise.id));
}

impl Record for Promise {
    const TABLE: &'static str = "promise";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 3, link interaction),
        field!(since 3, link person),
        field!(since 3, choice side: Side),
        field!(since 3, line text[300]),
        field!(since 3, date due),
        field!(since 3, choice? settled: Settled),
        field!(since 3, instant settled_at),
        field!(since 4, link complaint),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            interaction: None,
            person: None,
            side: Side::Ours,
            text: Clean::default(),
            due: None,
            settled: None,
            settled_at: None,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn promise(n: u8, due: Option<u32>, settled: Option<Settled>) -> Promise {
        let mut promise = Promise::blank(Id::from_bytes([n; 16]), None);
        promise.due = due.and_then(|day| NaiveDate::from_ymd_opt(2026, 11, day));
        promise.settled = settled;
        promise
    }

    #[test]
    fn only_an_open_promise_with_a_day_can_be_late() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        for (due, settled, late) in [
            (Some(20), None, Some(2)),
            (Some(22), None, None),
            (Some(23), None, None),
            (Some(20), Some(Settled::Kept), None),
            (None, None, None),
        ] {
            assert_eq!(promise(1, due, settled).late(today), late, "{due:?} {settled:?}");
        }
    }

    #[test]
    fn the_word_of_each_side_counts_what_was_kept_and_broken_and_nothing_else() {
        let settled = [Some(Settled::Kept), Some(Settled::Kept), Some(Settled::Broken), Some(Settled::Released), None];
        let mut all = settled.map(|settled| promise(1, Some(1), settled));
        all[0].side = Side::Theirs;
        let word = |side| (Word::of(&all, side).kept, Word::of(&all, side).broken, Word::of(&all, side).given());
        assert_eq!((word(Side::Ours), word(Side::Theirs)), ((1, 1, 2), (1, 0, 1)));
    }

    #[test]
    fn the_soonest_open_promise_stands_first() {
        let mut all = [
            promise(1, Some(1), Some(Settled::Kept)),
            promise(2, None, None),
            promise(3, Some(9), None),
            promise(4, Some(2), None),
        ];
        order(&mut all);
        assert_eq!(all.map(|promise| promise.id.bytes()[0]), [4, 3, 2, 1]);
    }
}
