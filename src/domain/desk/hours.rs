//! The hours of a working day, and how working time passes through weekends and holidays.

use crate::domain::rhythm::Calendar;
use crate::domain::time::{instant, local};
use chrono::{NaiveTime, TimeDelta, Timelike};
use chrono_tz::Tz;
use std::fmt;

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

    /// `9:00-17:00`, `9-12, 13:30-18`: spans in order, none over another. `None` where it is anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let spans: Option<Vec<_>> = text.split([',', '，', '、', ';']).map(|span| parse_span(span.trim())).collect();
        let spans = spans?;
        let ordered = spans.windows(2).all(|pair| pair[0].1 <= pair[1].0);
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
    pub fn between(&self, calendar: &Calendar, zone: Tz, (from, to): (i64, i64)) -> i64 {
        let spans = self.spans(calendar, zone, from).take_while(|(begins, _)| *begins < to);
        spans.map(|(begins, ends)| (ends.min(to) - begins.max(from)).max(0)).sum()
    }

    /// The end of work on the day on which an instant falls, or of the day where it is not worked.
    pub fn end_of(&self, day: chrono::NaiveDate, zone: Tz) -> i64 {
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

/// As it is written in the settings.
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (from, to)) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            write!(f, "{comma}{}-{}", from.format("%H:%M"), to.format("%H:%M"))?;
        }
        Ok(())
    }
}

fn parse_span(text: &str) -> Option<(NaiveTime, NaiveTime)> {
    let (from, to) = text.split_once(['-', '–', '~', '至', '到'])?;
    let (from, to) = (parse_clock(from)?, parse_clock(to)?);
    (from < to).then_some((from, to))
}

/// `9`, `09:30`; 24:00 is a minute before it.
fn parse_clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '：']).unwrap_or((text, "0"));
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    match (hour.parse().ok()?, minute.parse().ok()?) {
        (24, 0) => NaiveTime::from_hms_opt(23, 59, 0),
        (hour, minute) => NaiveTime::from_hms_opt(hour, minute, 0)?.with_second(0),
    }
}
