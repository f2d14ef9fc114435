//! The hours of a working day, and how working time passes through weekends and holidays.

use crate::domain::calendar::Calendar;
use crate::domain::time::{instant, local};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;

const HOUR: i64 = 60 * 60_000;

/// When work goes on, on every working day: one span or several, in order. Together at least one hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours(Vec<(NaiveTime, NaiveTime)>);

impl Default for Hours {
    /// Eight hours, so that "a day" of a limit is a day of work.
    fn default() -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Self(vec![(at(9), at(17))])
    }
}

impl Hours {
    /// Further than this no deadline is looked for: ten years of days.
    const FAR: usize = 3_660;

    /// From and to in minutes of the day, in order, none over another, together at least an hour; `None` where it is
    /// anything else.
    pub fn of(spans: &[(u16, u16)]) -> Option<Self> {
        let at = |minutes: u16| NaiveTime::from_hms_opt((minutes / 60).into(), (minutes % 60).into(), 0);
        let spans = spans.iter().map(|(from, to)| Some((at(*from)?, at(*to)?))).collect::<Option<Vec<_>>>()?;
        let ordered = spans.windows(2).all(|pair| pair[0].1 <= pair[1].0) && spans.iter().all(|(from, to)| from < to);
        let long = spans.iter().map(|(from, to)| *to - *from).sum::<TimeDelta>() >= TimeDelta::hours(1);
        (ordered && long).then_some(Self(spans))
    }

    /// The instant at which so many hours of working time have passed since `from`; both in UTC milliseconds, the hours
    /// of the day in `zone`.
    pub fn after(&self, calendar: &Calendar, zone: Tz, from: i64, hours: u16) -> i64 {
        let mut left = i64::from(hours) * HOUR;
        let mut last = from;
        for (begins, ends) in self.spans(calendar, zone, from) {
            let begins = begins.max(from);
            if ends - begins >= left {
                return begins + left;
            }
            left -= (ends - begins).max(0);
            last = ends.max(last);
        }
        last
    }

    /// Working time between two instants, in milliseconds; 0 where `to` is not after `from`.
    pub fn between(&self, calendar: &Calendar, zone: Tz, from: i64, to: i64) -> i64 {
        let spans = self.spans(calendar, zone, from).take_while(|(begins, _)| *begins < to);
        spans.map(|(begins, ends)| (ends.min(to) - begins.max(from)).max(0)).sum()
    }

    /// The beginning of work on a day.
    pub fn begin_of(&self, day: NaiveDate, zone: Tz) -> i64 {
        let begin = self.0.first().map_or(NaiveTime::MIN, |(from, _)| *from);
        instant(day.and_time(begin), zone)
    }

    /// The end of work on the day on which an instant falls, or of the day where it is not worked.
    pub fn end_of(&self, day: NaiveDate, zone: Tz) -> i64 {
        let end = self.0.last().map_or(NaiveTime::MIN, |(_, to)| *to);
        instant(day.and_time(end), zone)
    }

    /// The spans of work from the day of an instant on.
    fn spans(&self, calendar: &Calendar, zone: Tz, from: i64) -> impl Iterator<Item = (i64, i64)> {
        let days = local(from, zone).date().iter_days().take(Self::FAR).filter(|day| calendar.works(*day));
        days.flat_map(move |day| {
            self.0
                .iter()
                .map(move |(begin, end)| (instant(day.and_time(*begin), zone), instant(day.and_time(*end), zone)))
        })
    }
}
