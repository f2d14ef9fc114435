//! Days of a row: when one met last, and by when something is to be done. A day without a year is the nearest that can be
//! meant.

use super::row::Row;
use super::{Next, TEXT_MOST};
use crate::domain::day::cell::{self, DateCell};
use crate::domain::day::day_anywhere;
use crate::exchange::mapping::Column;
use crate::exchange::moment::{Moment, moment};
use crate::exchange::reason::Reason;
use crate::exchange::target::{Met, Whose};
use crate::text::Clean;
use chrono::{Datelike, Days, NaiveDate, NaiveTime};

/// What was to be done so many days ago still reminds; what is older is left over from another time.
const STILL: u64 = 28;
/// Leap days come back after eight years at the most.
const YEARS: i32 = 8;

/// What a cell of days holds.
enum Read {
    Day(NaiveDate),
    Nothing,
    Unreadable,
}

impl Row<'_> {
    /// The day of the last talk.
    pub(super) fn met(&mut self, at: usize, met: Met, column: &Column, cell: &str) {
        match self.day(at, column, cell, last) {
            Read::Day(day) => self.draft.met.push((met, day)),
            Read::Nothing => {}
            Read::Unreadable => self.aside(column, cell, undated(cell)),
        }
    }

    /// The day of the next one, with its time where the cell has one.
    pub(super) fn next(&mut self, at: usize, column: &Column, cell: &str) {
        match self.day(at, column, cell, next) {
            Read::Day(day) if self.today.is_some_and(|today| day < first_still(today)) => {
                self.aside(column, cell, Reason::LongPast(cell.to_owned()));
            }
            Read::Day(day) => {
                let time = match moment(cell, self.month_first) {
                    Moment::Local { time, .. } => time.filter(|time| *time != NaiveTime::MIN),
                    _ => None,
                };
                self.draft.next.push(Next { day, time, text: column.header.clone() });
            }
            Read::Nothing => {}
            Read::Unreadable => self.aside(column, cell, undated(cell)),
        }
    }

    fn day(&mut self, at: usize, column: &Column, cell: &str, nearest: Nearest) -> Read {
        match cell::date(cell, self.month_first) {
            DateCell::Day(day) => Read::Day(day),
            DateCell::Nothing => Read::Nothing,
            DateCell::NoYear(Some((month, day))) => {
                let Some(day) = self.today.and_then(|today| nearest(today, month, day)) else {
                    return Read::Unreadable;
                };
                if self.above.tells_yearless(at) {
                    let day = day.to_string();
                    self.notice(column, Reason::YearTaken { value: cell.to_owned(), day });
                }
                Read::Day(day)
            }
            DateCell::NoYear(None) | DateCell::Wrong => Read::Unreadable,
        }
    }

    /// In words, or otherwise no day to go by: it stays readable.
    fn aside(&mut self, column: &Column, cell: &str, reason: Reason) {
        self.custom(Whose::Customer, column, cell);
        self.notice(column, reason);
    }

    /// What is to be done is the text of the day by which; without a day it stays readable.
    pub(super) fn end(&mut self) {
        let Some((whole, column)) = self.step.take() else { return };
        if self.draft.next.is_empty() {
            self.custom(Whose::Customer, column, whole);
        }
        let text = Clean::line(&Clean::line(whole).chars().take(TEXT_MOST).collect::<String>());
        self.draft.next.iter_mut().for_each(|next| next.text.clone_from(&text));
    }
}

/// "Next Wednesday" counts from the day on which it was written, and no file says which day that was. Typed into a form it is
/// read; in a file it would be another day with each import.
fn undated(cell: &str) -> Reason {
    let some_day = NaiveDate::from_ymd_opt(2000, 1, 3).unwrap_or_default();
    match day_anywhere(cell, some_day) {
        Some(_) => Reason::Relative(cell.to_owned()),
        None => Reason::Undated(cell.to_owned()),
    }
}

type Nearest = fn(NaiveDate, u32, u32) -> Option<NaiveDate>;

/// The last such day up to today.
fn last(today: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    (0..=YEARS).filter_map(|back| NaiveDate::from_ymd_opt(today.year() - back, month, day)).find(|day| *day <= today)
}

/// The first such day that is not long past.
fn next(today: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let from = first_still(today);
    (0..=YEARS + 1).filter_map(|on| NaiveDate::from_ymd_opt(from.year() + on, month, day)).find(|day| *day >= from)
}

fn first_still(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(STILL)).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_year_is_the_nearest_that_can_be_meant() {
        let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let today = on(2026, 11, 23);
        for (month, day, before, ahead) in [
            (10, 30, on(2026, 10, 30), on(2026, 10, 30)),
            (10, 1, on(2026, 10, 1), on(2027, 10, 1)),
            (11, 23, today, today),
            (12, 5, on(2025, 12, 5), on(2026, 12, 5)),
            (2, 29, on(2024, 2, 29), on(2028, 2, 29)),
        ] {
            assert_eq!(
                (last(today, month, day), next(today, month, day)),
                (Some(before), Some(ahead)),
                "{month}-{day}"
            );
        }
        let newyear = on(2027, 1, 3);
        assert_eq!(next(newyear, 12, 20), Some(on(2026, 12, 20)));
    }
}
