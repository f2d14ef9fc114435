//! The days of the last weeks and how much was practised on each: a look back without a reproach. A day without practice is
//! a day off.

use super::plan::{Growth, LEAST, monday};
use crate::domain::time::Now;
use chrono::{Datelike, Days, NaiveDate};

/// Half a year is as far back as habits are told from.
pub const WEEKS: usize = 26;

/// Below so many minutes a day is a small one.
pub const SOME: i64 = 15;

/// From so many minutes on, five days fill the week.
pub const MUCH: i64 = LEAST / 5;

/// How much of a day was practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warmth {
    Off,
    Little,
    Some,
    Much,
}

impl Warmth {
    pub const fn of(minutes: i64) -> Self {
        match minutes {
            ..=0 => Self::Off,
            1..SOME => Self::Little,
            SOME..MUCH => Self::Some,
            _ => Self::Much,
        }
    }

    /// It is read without colour.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Off => ".",
            Self::Little => "-",
            Self::Some => "+",
            Self::Much => "#",
        }
    }
}

/// The minutes of seven days from a Monday on; none for a day that has not come yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    pub monday: NaiveDate,
    pub days: [Option<i64>; 7],
}

impl Row {
    /// The days of the week that have come, with their minutes.
    pub fn each(&self) -> impl Iterator<Item = (NaiveDate, i64)> {
        self.monday.iter_days().zip(self.days).filter_map(|(day, minutes)| Some((day, minutes?)))
    }
}

/// The last `weeks` weeks, the one of today among them, the oldest first. Minutes are rounded; a day on which anything was
/// practised has at least one.
pub fn rows(growth: &Growth, weeks: usize, now: Now) -> Vec<Row> {
    let today = now.today();
    let back = u64::try_from(weeks.saturating_sub(1)).unwrap_or(0) * 7;
    let from = monday(today).checked_sub_days(Days::new(back)).unwrap_or_else(|| monday(today));
    let mut ms = vec![[0_i64; 7]; weeks];
    for (day, _, spent) in growth.spent(now) {
        let Ok(since) = usize::try_from((day - from).num_days()) else { continue };
        if let Some(of) = ms.get_mut(since / 7) {
            of[since % 7] += spent;
        }
    }
    let minutes = |ms: i64| if ms > 0 { ((ms + 30_000) / 60_000).max(1) } else { 0 };
    let row = |(monday, spent): (NaiveDate, [i64; 7])| {
        let come = |day: usize| monday != super::plan::monday(today) || day <= today_in_week(today);
        let of = |day: usize| come(day).then(|| minutes(spent[day]));
        Row { monday, days: std::array::from_fn(of) }
    };
    from.iter_days().step_by(7).zip(ms).map(row).collect()
}

fn today_in_week(today: NaiveDate) -> usize {
    usize::try_from(today.weekday().num_days_from_monday()).unwrap_or(0)
}

/// How many of the days had practice.
pub fn practised(rows: &[Row]) -> usize {
    rows.iter().flat_map(Row::each).filter(|(_, minutes)| *minutes > 0).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record;
    use crate::domain::id::Id;
    use crate::domain::training::{Area, Practice, Review};
    use chrono_tz::Tz;

    fn practice(n: u8, day: &str, minutes: i64) -> Practice {
        let mut practice = Practice::blank(Id::from_bytes([n; 16]), None);
        (practice.day, practice.minutes, practice.area) = (Some(day.parse().unwrap()), Some(minutes), Area::Teamwork);
        practice
    }

    /// At this moment, UTC, with a clock that ran for ten seconds.
    fn review(n: u8, at: &str) -> Review {
        let mut review = Review::blank(Id::from_bytes([n; 16]), None);
        let at = chrono::DateTime::parse_from_rfc3339(at).unwrap().timestamp_millis();
        (review.at, review.took, review.paused) = (Some(at), Some(8_000), Some(2_000));
        review
    }

    /// Three weeks counted on a paper calendar: Wednesday 4 March 2026 is today, in Shanghai.
    #[test]
    fn the_days_are_those_of_a_calendar_counted_by_hand() {
        let growth = Growth {
            practice: vec![
                practice(1, "2026-02-15", 60), // the Sunday before the first week in sight
                practice(2, "2026-02-16", 14),
                practice(3, "2026-02-20", 15),
                practice(4, "2026-02-28", 20),
                practice(5, "2026-02-28", 15),
                practice(6, "2026-03-01", 36),
                practice(7, "2026-03-04", 200),
            ],
            // Ten seconds at one in the morning of the 3rd in Shanghai, which is still the 2nd in UTC.
            reviews: vec![review(9, "2026-03-02T17:00:00Z")],
            ..Growth::default()
        };
        let at = chrono::DateTime::parse_from_rfc3339("2026-03-04T02:00:00Z").unwrap().timestamp_millis();
        let rows = rows(&growth, 3, Now::new(at, Tz::Asia__Shanghai));
        let (o, n) = (Some(0), None);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let want = [
            // Mon       Tue       Wed        Thu Fri       Sat       Sun
            (day("2026-02-16"), [Some(14), o, o, o, Some(15), o, o]),
            (day("2026-02-23"), [o, o, o, o, o, Some(35), Some(36)]),
            (day("2026-03-02"), [o, Some(1), Some(200), n, n, n, n]),
        ];
        let got: Vec<_> = rows.iter().map(|row| (row.monday, row.days)).collect();
        assert_eq!(got, want);
        assert_eq!(practised(&rows), 6);
        let signs: String = rows.iter().flat_map(Row::each).map(|(_, minutes)| Warmth::of(minutes).sign()).collect();
        assert_eq!(signs, "-...+.......+#.-#");
    }

    #[test]
    fn five_days_of_much_are_a_week() {
        assert_eq!(MUCH * 5, LEAST);
        let of = |minutes: i64| Warmth::of(minutes);
        assert_eq!([of(0), of(1), of(14), of(15), of(35), of(36)].map(Warmth::sign).concat(), ".--++#");
    }
}
