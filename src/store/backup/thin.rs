//! Which backups may go. The order is that of their numbers, and distances are counted in days on which there are
//! backups: a clock that jumps ten years ahead, or back, makes none of them old.

use super::Backup;
use chrono::{DateTime, Datelike, NaiveDate};
use std::collections::BTreeSet;

/// All of so many days are kept.
const WHOLE_DAYS: usize = 2;
/// Then the last of each of so many days, weeks and months.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 6;

/// The backups that the rule does not keep. `all` is in the order of the numbers; the newest is never among them.
pub fn superfluous(all: &[Backup]) -> Vec<Backup> {
    let newest_first: Vec<(&Backup, NaiveDate)> = all.iter().rev().map(|backup| (backup, day(backup))).collect();
    let mut kept: BTreeSet<u32> = newest_first.first().map(|(backup, _)| backup.number).into_iter().collect();
    let recent = labels(&newest_first, WHOLE_DAYS, |day| day.num_days_from_ce());
    kept.extend(newest_first.iter().filter(|(_, day)| recent.contains(&day.num_days_from_ce())).map(|(b, _)| b.number));
    let day = |day: NaiveDate| day.num_days_from_ce();
    let week = |day: NaiveDate| day.iso_week().year() * 100 + i32::try_from(day.iso_week().week()).unwrap_or(0);
    let month = |day: NaiveDate| day.year() * 100 + i32::try_from(day.month()).unwrap_or(0);
    kept.extend(lasts(&newest_first, WHOLE_DAYS + DAYS, day));
    kept.extend(lasts(&newest_first, WEEKS, week));
    kept.extend(lasts(&newest_first, MONTHS, month));
    all.iter().filter(|backup| !kept.contains(&backup.number)).cloned().collect()
}

fn day(backup: &Backup) -> NaiveDate {
    DateTime::from_timestamp_millis(backup.at).unwrap_or_default().date_naive()
}

/// The newest `most` labels.
fn labels(newest_first: &[(&Backup, NaiveDate)], most: usize, label: impl Fn(NaiveDate) -> i32) -> BTreeSet<i32> {
    let mut found = BTreeSet::new();
    for (_, day) in newest_first {
        if found.len() == most {
            break;
        }
        found.insert(label(*day));
    }
    found
}

/// The newest backup of each of the newest `most` labels.
fn lasts(newest_first: &[(&Backup, NaiveDate)], most: usize, label: impl Fn(NaiveDate) -> i32) -> Vec<u32> {
    let mut seen = BTreeSet::new();
    let newest = newest_first.iter().filter(|(_, day)| seen.insert(label(*day))).map(|(backup, _)| backup.number);
    newest.take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::backup::Why;

    const DAY: i64 = 86_400_000;
    const START: i64 = 1_790_000_000_000;

    fn made(number: u32, at: i64) -> Backup {
        Backup { number, at, why: Why::Daily, path: number.to_string().into(), bytes: 1 }
    }

    /// A year of one backup a day, thinned after each.
    fn year(at: impl Fn(i64) -> i64) -> Vec<Backup> {
        let mut all: Vec<Backup> = Vec::new();
        for day in 0..365 {
            all.push(made(u32::try_from(day).unwrap() + 1, at(day)));
            let gone = superfluous(&all);
            all.retain(|backup| !gone.contains(backup));
        }
        all
    }

    #[test]
    fn a_year_of_days_leaves_days_weeks_and_months() {
        let numbers: Vec<u32> = year(|day| START + day * DAY).iter().map(|backup| backup.number).collect();
        assert!((12..=19).contains(&numbers.len()), "{numbers:?}");
        assert_eq!(numbers[numbers.len() - 9..], [357, 358, 359, 360, 361, 362, 363, 364, 365]);
        assert!(numbers[0] < 240, "half a year back: {numbers:?}");
    }

    #[test]
    fn all_of_the_last_two_days_stay() {
        let midnight = START / DAY * DAY;
        let all: Vec<Backup> = (0..60).map(|n| made(n + 1, midnight + i64::from(n) * DAY / 20)).collect();
        let gone: Vec<u32> = superfluous(&all).iter().map(|backup| backup.number).collect();
        assert_eq!(gone, (1..20).collect::<Vec<u32>>(), "of the day before only the last stays");
    }

    #[test]
    fn whatever_the_clock_says_the_newest_stay() {
        let clocks: [fn(i64) -> i64; 5] = [
            |_| 0,
            |day| START - day * DAY,
            |day| if day == 300 { START + 3_650 * DAY } else { START + day * DAY },
            |day| if day > 300 { 0 } else { START + day * DAY },
            |day| (day * 7_919 % 3_000) * DAY,
        ];
        for (n, clock) in clocks.into_iter().enumerate() {
            let left = year(clock);
            assert_eq!(left.last().unwrap().number, 365, "clock {n}");
            assert!(left.len() >= 9 || n == 0, "clock {n}: {left:?}");
        }
    }
}
