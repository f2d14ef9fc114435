//! Days and times as people type them, in English and Chinese, in one reading for every form and every command.
//! Not here: how a day is put into words (locale).

pub mod cell;
mod clock;
mod days;
mod minguo;
mod numerals;
mod step;
#[cfg(test)]
mod tests;

pub use step::{Step, past_step, step};

use super::problem::{Kind, Problem};
use super::time::{NOON, Now, from_written, instant, local, yearless};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use clock::{Minutes, bare, clock, spoken};
use days::View;
use numerals::plain;

/// In milliseconds.
const MINUTE: i64 = 60_000;

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

/// A day as people type it: `2026-11-25`, `11-25`, `25.11.`, `1/12` (by the order of where one is at home), `27 Nov`,
/// `11月25日` (the year is the one that lies nearest ahead), `today`, `明天`, `+3d`, `2w`, `两天后`, `3 days ago`, `Friday`,
/// `下周五`, `tuesday next week`, `月底`. A weekday alone is the next one after today.
pub fn parse_day(text: &str, now: Now) -> Option<NaiveDate> {
    read(text).and_then(|text| days::day(&text, View::ahead(now)))
}

/// A birthday as people type it: a day in any of these ways. One without a year is known without it, and not taken for the
/// next such day.
pub fn parse_birthday(text: &str, now: Now) -> Option<NaiveDate> {
    let common = minguo::in_common_years(text.trim());
    let text = common.as_ref();
    let written = from_written(text);
    let mut digits = text.split(|c: char| !c.is_numeric());
    let year = digits.any(|digits| digits.chars().count() >= 4);
    written.or_else(|| {
        parse_day(text, now).and_then(|day| if year { Some(day) } else { yearless(day.month(), day.day()) })
    })
}

/// The same where nobody knows which number of `1/12` is the month: it is no day then.
pub fn day_anywhere(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    read(text).and_then(|text| days::day(&text, View { today, latest: None, order: None }))
}

/// A time in a field of its own: `14:30`, `9`, `9:00`, `3pm`, `下午3点半`.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = read(text)?;
    clock(&text).or_else(|| bare(&text)).and_then(time_of)
}

/// A day, a time, or both in either order: `fri 15:00`, `3pm tomorrow`, `thursday at 10`, `周五下午3点`, `+2h`, `+30m`. A time
/// alone is the next one on the clock. A time that the zone skips is the moment the clocks move.
pub fn parse_when(text: &str, now: Now) -> Option<When> {
    let text = read(text)?;
    let found = found(&text, View::ahead(now), now).or_else(|| next_on_clock(clock(&text)?, now.local()))?;
    Some(found.settled(now.zone))
}

impl View {
    fn ahead(now: Now) -> Self {
        Self { today: now.today(), latest: None, order: Some(now.order) }
    }

    /// Back from today, or from the day before it.
    fn back(now: Now, days: u64) -> Option<Self> {
        Some(Self { latest: Some(now.today().checked_sub_days(Days::new(days))?), ..Self::ahead(now) })
    }
}

/// Whatever is more than a time alone.
fn found(text: &str, view: View, now: Now) -> Option<When> {
    soon(text, now)
        .or_else(|| days::day(text, view).map(|day| When { day, time: None }))
        .or_else(|| splits(text).find_map(|(left, right)| both(left, right, view)))
}

/// The words in the one way of writing, where there are any and not too many.
fn read(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && text.chars().nth(LONGEST).is_none()).then(|| plain(text))
}

/// `+2h`, `+30m`, `in 30 minutes`, `半小时后`, `2 hours ago`: so long from this minute on, or before it.
fn soon(text: &str, now: Now) -> Option<When> {
    let back = days::before_now(text);
    let (said, rest) = back.map_or_else(|| days::from_now(text), |rest| (true, rest));
    let minutes = match rest {
        "半小时" | "半个小时" | "half 1 hour" => 30,
        _ => {
            let (n, unit) = days::counted(rest)?;
            match unit {
                "h" | "hour" | "hours" | "小时" | "个小时" => n * 60,
                "m" | "min" | "mins" | "minute" | "minutes" | "分钟" => n,
                _ => return None,
            }
        }
    };
    // From the instant, not from the clock: two hours are two hours also in the night when the clocks move, and in the hour
    // that happens twice it is known which one it is.
    let minute = now.ms - now.ms.rem_euclid(MINUTE);
    let ms = i64::from(minutes) * if back.is_some() { -MINUTE } else { MINUTE };
    said.then(|| of(local(minute + ms, now.zone)))
}

fn next_on_clock(minutes: Minutes, now: NaiveDateTime) -> Option<When> {
    let today = on(now.date(), minutes)?;
    let is_past = today.time.is_some_and(|time| today.day.and_time(time) <= now);
    if is_past { on(now.date().checked_add_days(Days::new(1))?, minutes) } else { Some(today) }
}

fn both(left: &str, right: &str, view: View) -> Option<When> {
    let named = !left.contains(|c: char| c.is_ascii_digit());
    // A bare hour is one where the day is a word, or where "at" stands before it.
    let hour = || if named || right.starts_with("at ") { spoken(right) } else { None };
    let (day, minutes) = match (days::day(left, view), clock(right).or_else(hour)) {
        (Some(day), Some(minutes)) => (day, minutes),
        _ => (days::day(right, view)?, clock(left)?),
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

/// What stands in the line for the time, beside that for the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside<'t> {
    /// There is no such line.
    Nothing,
    /// Typed along with the day: another time in the day's own line contradicts it.
    Typed(&'t str),
    /// Left there from before: a time in the day's own line takes its place.
    Left(&'t str),
}

/// As far back a time alone is the last one on the clock: what was said before midnight is typed after it.
const LATELY: TimeDelta = TimeDelta::hours(12);

/// When something took place, as people say it: `yesterday 15:00`, `fri`, `上周五`, `20号`, `3 days ago`, `9:30`. What is said
/// without its week, month or year is the last one that is past. A time alone is today's, or one of the last twelve hours.
///
/// # Errors
/// Where it is no moment, or one that is still to come.
pub fn past_when(typed: &str, now: Now) -> Result<When, Problem> {
    let bad = |what| Problem::new(Kind::BadData, what);
    let text = read(typed).ok_or_else(|| bad("not-a-day"))?;
    let last = || last_on_clock(clock(&text)?, now.local());
    let mut known = false;
    for days in 0..=1 {
        let found = View::back(now, days).and_then(|view| found(&text, view, now)).or_else(last);
        let Some(when) = found.map(|when| when.settled(now.zone)) else { continue };
        known = true;
        let at = when.day.and_time(when.time.unwrap_or(NaiveTime::MIN));
        if at <= now.local() {
            return Ok(when);
        }
    }
    Err(bad(if known { "not-yet" } else { "not-a-day" }))
}

fn last_on_clock(minutes: Minutes, now: NaiveDateTime) -> Option<When> {
    let today = on(now.date(), minutes)?;
    let yesterday = on(now.date().checked_sub_days(Days::new(1))?, minutes)?;
    let at = |when: When| Some(when.day.and_time(when.time?));
    Some(if at(today)? > now && now - at(yesterday)? <= LATELY { yesterday } else { today })
}

/// The same in UTC milliseconds: a day alone is today's moment, or the noon of a day that is past.
///
/// # Errors
/// As [`past_when`].
pub fn past(typed: &str, now: Now) -> Result<i64, Problem> {
    let when = past_when(typed, now)?;
    Ok(match when.time {
        None if when.day == now.today() => now.ms,
        time => instant(when.day.and_time(time.unwrap_or(NOON)), now.zone),
    })
}

/// Reads the line of a day and that of its time; both may be empty. `field` is the wire name of the day's line.
///
/// # Errors
/// Where one of them is no day or no time, or where both were typed with different times.
pub fn plan(day: &str, beside: Beside<'_>, field: &'static str, now: Now) -> Result<Plan, Problem> {
    let bad = |what, field: &'static str| Problem::new(Kind::BadData, what).field(field);
    let asked = match day.trim() {
        "" => None,
        typed => Some(parse_when(typed, now).ok_or_else(|| bad("not-a-day", field))?),
    };
    let (time, left) = match beside {
        Beside::Nothing => ("", false),
        Beside::Typed(time) => (time, false),
        Beside::Left(time) => (time, true),
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
