//! Days and times as people type them, in English and Chinese, in one reading for every form and every command.
//! Not here: how a day is put into words (locale).

mod clock;
mod days;
mod numerals;
mod step;
#[cfg(test)]
mod tests;

pub use step::{Step, step};

use super::problem::{Kind, Problem};
use super::time::{NOON, Now, instant, local};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use chrono_tz::Tz;
use clock::{Minutes, bare, clock};
use numerals::plain;

/// Nothing that somebody types for a day is longer, in characters.
const LONGEST: usize = 40;

/// A day, and the time where one was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
}

impl When {
    /// With a time that exists: in the hour that is skipped when the clocks move, the moment they moved.
    #[must_use]
    fn settled(self, zone: Tz) -> Self {
        let Some(time) = self.time else { return self };
        let at = self.day.and_time(time);
        let there = local(instant(at, zone), zone);
        // Only what does not exist is read back as another time.
        if there == at { self } else { of(there) }
    }
}

fn of(at: NaiveDateTime) -> When {
    When { day: at.date(), time: Some(at.time()) }
}

/// A day as people type it: `2026-11-25`, `11-25`, `25.11.`, `27 Nov`, `11月25日` (the year is the one that lies nearest
/// ahead), `today`, `明天`, `+3d`, `2w`, `两天后`, `Friday`, `下周五`, `月底`. A weekday alone is the next one after today.
pub fn parse_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    read(text).and_then(|text| days::day(&text, today))
}

/// A time in a field of its own: `14:30`, `9`, `9:00`, `3pm`, `下午3点半`.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = read(text)?;
    clock(&text).or_else(|| bare(&text)).and_then(time_of)
}

/// A day, a time, or both in either order: `fri 15:00`, `3pm tomorrow`, `周五下午3点`, `+2h`. A time alone is the next one
/// on the clock. A time that the zone skips is the moment the clocks move.
pub fn parse_when(text: &str, now: Now) -> Option<When> {
    let text = read(text)?;
    let found = soon(&text, now)
        .or_else(|| days::day(&text, now.today()).map(|day| When { day, time: None }))
        .or_else(|| next_on_clock(clock(&text)?, now.local()))
        .or_else(|| splits(&text).find_map(|(left, right)| both(left, right, now.today())))?;
    Some(found.settled(now.zone))
}

/// The words in the one way of writing, where there are any and not too many.
fn read(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && text.chars().nth(LONGEST).is_none()).then(|| plain(text))
}

/// `+2h`, `in 30 minutes`, `半小时后`: so long from this minute on.
fn soon(text: &str, now: Now) -> Option<When> {
    let (said, rest) = days::from_now(text);
    let minutes = match rest {
        "半小时" | "半个小时" | "half 1 hour" => 30,
        _ => {
            let (n, unit) = days::counted(rest)?;
            match unit {
                "h" | "hour" | "hours" | "小时" | "个小时" => n * 60,
                "min" | "minute" | "minutes" | "分钟" => n,
                _ => return None,
            }
        }
    };
    let at = said.then(|| local(now.ms, now.zone))?;
    // Through the instant: two hours are two hours also in the night when the clocks move.
    let at = at.with_second(0)?.with_nanosecond(0)?;
    Some(of(local(instant(at, now.zone) + i64::from(minutes) * 60_000, now.zone)))
}

fn next_on_clock(minutes: Minutes, now: NaiveDateTime) -> Option<When> {
    let today = on(now.date(), minutes)?;
    let is_past = today.time.is_some_and(|time| today.day.and_time(time) <= now);
    if is_past { on(now.date().checked_add_days(Days::new(1))?, minutes) } else { Some(today) }
}

fn both(left: &str, right: &str, today: NaiveDate) -> Option<When> {
    let (day, minutes) = match (days::day(left, today), clock(right)) {
        (Some(day), Some(minutes)) => (day, minutes),
        _ => (days::day(right, today)?, clock(left)?),
    };
    on(day, minutes)
}

/// Midnight at the end of a day is the beginning of the next.
fn on(day: NaiveDate, minutes: Minutes) -> Option<When> {
    Some(of(day.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::minutes(minutes.into()))?))
}

fn time_of(minutes: Minutes) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(u32::from(minutes / 60), u32::from(minutes % 60), 0)
}

/// What may stand between a day and a time.
const EDGE: [char; 4] = [' ', ',', '(', ')'];

/// Every way to break a text in two without breaking a number or a word of letters.
fn splits(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let sort = |c: char| (c.is_ascii_digit(), c.is_ascii_alphabetic());
    text.char_indices().skip(1).filter_map(move |(at, c)| {
        let before = text[..at].chars().next_back()?;
        let within = sort(c) == sort(before) && (c.is_ascii_digit() || c.is_ascii_alphabetic());
        (!within).then(|| (text[..at].trim_matches(EDGE), text[at..].trim_matches(EDGE)))
    })
}

/// A day and a time as two lines of a form, or two flags of a command, say them together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Plan {
    pub day: Option<NaiveDate>,
    pub time: Option<NaiveTime>,
}

/// When something took place, as people say it, in UTC milliseconds: `yesterday 15:00`, `fri`, `9:30`. A time alone is the
/// last one on the clock; a day alone is today's moment, or the noon of a day that is past.
///
/// # Errors
/// Where it is no moment, or one that is still to come.
pub fn past(typed: &str, now: Now) -> Result<i64, Problem> {
    let bad = |what| Problem::new(Kind::BadData, what);
    let mut when = parse_when(typed, now).ok_or_else(|| bad("not-a-day"))?;
    if parse_time(typed).is_some() && when.day > now.today() {
        when.day = now.today();
    }
    let at = match when.time {
        None if when.day == now.today() => now.ms,
        time => instant(when.day.and_time(time.unwrap_or(NOON)), now.zone),
    };
    if at > now.ms { Err(bad("not-yet")) } else { Ok(at) }
}

/// Reads the line of a day and that of its time; both may be empty. A time in the day's line replaces one that was only
/// `left` in the other from before. `field` is the wire name of the day's line.
pub fn plan(day: &str, (time, left): (&str, bool), field: &'static str, now: Now) -> Result<Plan, Problem> {
    let bad = |what, field: &'static str| Problem::new(Kind::BadData, what).field(field);
    let asked = match day.trim() {
        "" => None,
        typed => Some(parse_when(typed, now).ok_or_else(|| bad("not-a-day", field))?),
    };
    let beside = match time.trim() {
        "" => None,
        typed => Some(parse_time(typed).ok_or_else(|| bad("not-a-time", "time"))?),
    };
    let time = match (asked.and_then(|when| when.time), beside) {
        (Some(said), Some(other)) if said != other && !left => return Err(bad("two-times", "time")),
        (Some(said), _) => Some(said),
        (None, beside) => beside,
    };
    let Some(when) = asked else { return Ok(Plan { day: None, time }) };
    let settled = When { day: when.day, time }.settled(now.zone);
    Ok(Plan { day: Some(settled.day), time: settled.time })
}
