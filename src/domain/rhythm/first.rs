//! The first touch of customers who were never met. Whoever comes alone is due at once. Where more come to one level on
//! one day than fit into a day, as after an import, they are spread over the level's own gap: so many a day as the level
//! asks for from then on, and not all on one morning and again all on one morning a gap later.
//!
//! Which level goes first is decided by the levels' gaps and ranks. Within a level those go first of whom the file says
//! most that matters ([`Importance`]); among equals it is a lot, drawn from the customer's identity, so that it is the
//! same on every screen and every day, and does not follow the order of the rows.

use crate::domain::cadence::Every;
use crate::domain::calendar::Calendar;
use crate::domain::card::Place;
use crate::domain::customer::{Answer, Customer};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::man::Man;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::HashMap;

const DAY: i64 = 86_400_000;

/// How much speaks for seeing somebody before others: first that they can buy (of money, authority and need, those that
/// are there less those that are missing), then that one knows what they need or would buy, then how much is known at all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Importance(u16);

impl Importance {
    /// The fields that say what somebody needs or would buy.
    pub const NEEDS: [&str; 2] = ["need", "product"];

    /// `needs`: one of those is filled; `known`: the weights of all fields that are.
    pub fn new(man: Man, needs: bool, known: u16) -> Self {
        let worth = |answer: Option<Answer>| match answer {
            Some(Answer::Yes) => 2,
            None => 1,
            Some(Answer::No) => 0,
        };
        let buys = worth(man.money) + worth(man.authority) + worth(man.need);
        Self(buys << 12 | u16::from(needs) << 11 | known.min(2047))
    }

    /// From a whole customer; a store may read the three parts alone.
    pub fn of(customer: &Customer) -> Self {
        let filled = |field: &str| Customer::field(field).is_some_and(|field| field.get(customer).encode().is_some());
        let known = Customer::FIELDS.iter().filter(|field| field.weight > 0 && filled(field.name));
        let known = known.map(|field| u16::from(field.weight)).sum();
        Self::new(Man::of(customer), Self::NEEDS.into_iter().any(filled), known)
    }
}

/// Those who came to one level on one day, the first to be seen in front; of very many, every so-manieth.
#[derive(Debug, Clone, Default)]
pub struct Line(Vec<(Reverse<Importance>, u64)>);

impl Line {
    pub fn of(members: impl Iterator<Item = (Id, Importance)>) -> Self {
        let mut line: Vec<_> = members.map(|(id, of)| (Reverse(of), drawn(id).0)).collect();
        line.sort_unstable();
        Self(line)
    }

    /// The lot of a customer: from 0 up to, but not, 65,536, evenly for all in the line.
    pub fn lot(&self, customer: Id, of: Importance) -> u16 {
        let (drawn, within) = drawn(customer);
        let before = self.0.partition_point(|one| *one < (Reverse(of), drawn));
        let counted = self.0.get(before) == Some(&(Reverse(of), drawn));
        let places = (self.0.len() + usize::from(!counted)).max(1);
        // Between two who are in the line stand all those who are not.
        let lot = ((before << 16) + usize::from(within)) / places;
        u16::try_from(lot).unwrap_or(u16::MAX)
    }
}

/// How many customers came to which level on which day, and in which order they are seen.
#[derive(Debug, Clone, Default)]
pub struct Crowds {
    counts: HashMap<String, HashMap<i64, u32>>,
    lines: HashMap<i64, HashMap<String, Line>>,
}

impl Crowds {
    /// One more customer, whether or not they were met since: who is seen first must not change the days of the others.
    pub fn add(&mut self, customer: Id, level: &str) {
        let Some(day) = came(customer) else { return };
        if !self.counts.contains_key(level) {
            self.counts.insert(level.to_owned(), HashMap::new());
        }
        *self.counts.get_mut(level).map_or(&mut 0, |days| days.entry(day).or_default()) += 1;
    }

    /// The days on which more came to one level than fit into a day, by the first instant of each, UTC milliseconds.
    pub fn full_days(&self, fits: u32) -> Vec<i64> {
        let full = self.counts.values().flatten().filter(|(_, n)| **n > fits);
        let mut days: Vec<i64> = full.map(|(day, _)| day * DAY).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Says who comes first, by level, of those who came on the day of an instant.
    pub fn line_up(&mut self, at: i64, lines: HashMap<String, Line>) {
        self.lines.insert(at.div_euclid(DAY), lines);
    }

    /// Where a customer of this level stands.
    pub fn place(&self, customer: Id, level: &str, of: Importance) -> Place {
        let place = came(customer).and_then(|day| {
            let crowd = self.counts.get(level)?.get(&day).copied()?;
            let line = self.lines.get(&day).and_then(|lines| lines.get(level));
            Some(Place { crowd, lot: line.map_or_else(|| lot(customer), |line| line.lot(customer, of)) })
        });
        place.unwrap_or_default()
    }
}

/// The days of the calendar (UTC) are counted, wherever one is: a lot must not change with the zone.
fn came(customer: Id) -> Option<i64> {
    customer.made_at().map(|ms| ms.div_euclid(DAY))
}

/// The first and the last instant of the day on which a customer came, UTC milliseconds; none where nobody knows.
pub fn day_of(customer: Id) -> Option<(i64, i64)> {
    customer.made_at().map(day_at)
}

/// What is drawn for a customer: once among equals, once between two neighbours.
fn drawn(customer: Id) -> (u64, u16) {
    let drawn = *Id::derived(customer, "first-touch", "").bytes();
    let [among @ .., _, _, _, _, _, _, _, _] = drawn;
    let [.., high, low] = drawn;
    (u64::from_be_bytes(among), u16::from_be_bytes([high, low]))
}

/// The lot of somebody of whose line nobody knows.
fn lot(customer: Id) -> u16 {
    drawn(customer).1
}

/// The first and the last instant of the day of an instant, UTC milliseconds.
pub fn day_at(ms: i64) -> (i64, i64) {
    let day = ms.div_euclid(DAY);
    (day * DAY, (day + 1) * DAY - 1)
}

/// The day that a lot gives within a gap: of the days that are worked, as many as a gap usually has.
pub(super) fn day(from: NaiveDate, every: Every, lot: u16, calendar: &Calendar) -> NaiveDate {
    let worked = (every.days() * 5 / 7).max(1);
    let wanted = usize::try_from(worked * i64::from(lot) / (i64::from(u16::MAX) + 1)).unwrap_or_default();
    let within = from.iter_days().take(usize::try_from(every.days()).unwrap_or_default());
    let days = within.filter(|day| calendar.works(*day));
    // In a week of holidays there are fewer: the last of them.
    days.take(wanted + 1).last().unwrap_or(from)
}
