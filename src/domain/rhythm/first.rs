//! The first touch of customers who were never met. Whoever comes alone is due at once. Where more come to one level on
//! one day than fit into a day, as after an import, they are spread over the level's own gap: so many a day as the level
//! asks for from then on, and not all on one morning and again all on one morning a gap later.
//!
//! Which level goes first is decided by the levels' gaps and ranks. Within a level nobody knows yet who matters more: there
//! it is a lot, drawn from the customer's identity, so that it is the same on every screen, every day and every machine,
//! and does not follow the order of the rows.

use super::cadence::Every;
use super::calendar::Calendar;
use crate::domain::id::Id;
use chrono::NaiveDate;
use std::collections::HashMap;

const DAY: i64 = 86_400_000;

/// How many customers came to which level on which day.
#[derive(Debug, Clone, Default)]
pub struct Crowds(HashMap<String, HashMap<i64, u32>>);

impl Crowds {
    /// One more customer, whether or not they were met since: who is seen first must not change the days of the others.
    pub fn add(&mut self, customer: Id, level: &str) {
        let Some(day) = came(customer) else { return };
        if !self.0.contains_key(level) {
            self.0.insert(level.to_owned(), HashMap::new());
        }
        *self.0.get_mut(level).map_or(&mut 0, |days| days.entry(day).or_default()) += 1;
    }

    /// With how many others in this level, themselves included, a customer came.
    pub fn of(&self, customer: Id, level: &str) -> u32 {
        let day = came(customer);
        day.and_then(|day| self.0.get(level)?.get(&day).copied()).unwrap_or_default()
    }
}

/// The days of the calendar (UTC) are counted, wherever one is: a lot must not change with the zone.
fn came(customer: Id) -> Option<i64> {
    customer.made_at().map(|ms| ms.div_euclid(DAY))
}

/// The first and the last instant of the day on which a customer came, UTC milliseconds; none where nobody knows.
pub fn day_of(customer: Id) -> Option<(i64, i64)> {
    came(customer).map(|day| (day * DAY, (day + 1) * DAY - 1))
}

/// The lot of a customer: from 0 up to, but not, 65,536.
pub fn lot(customer: Id) -> u16 {
    let [.., high, low] = *Id::derived(customer, "first-touch", "").bytes();
    u16::from_be_bytes([high, low])
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
