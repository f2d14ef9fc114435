//! A day and a time in one cell, in the notations people and programs use.

use super::cells;
use crate::domain::day::cell::{self, DateCell};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};

/// What a cell says of when something was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// By somebody's clock: a day, a time, or both.
    Local {
        day: Option<NaiveDate>,
        time: Option<NaiveTime>,
        seconds: bool,
    },
    /// Wherever one is: UTC milliseconds.
    Instant(i64),
    /// A way of writing that there is none.
    Nothing,
    Wrong,
}

/// Reads a moment. `month_first`: in `3/5/1980` the month stands first.
pub fn moment(text: &str, month_first: bool) -> Moment {
    let text: String = text.trim().chars().map(narrow).collect();
    if cells::nothing(&text) {
        return Moment::Nothing;
    }
    if let Some(ms) = counted(&text).or_else(|| zoned(&text)) {
        return Moment::Instant(ms);
    }
    let half = Half::of(&text);
    let bare = half.as_ref().map_or_else(|| text.clone(), |(word, _)| text.replacen(word.as_str(), " ", 1));
    let (day, clock) = match hour(&bare) {
        Some(at) => bare.split_at(at),
        None => (bare.as_str(), ""),
    };
    let Some((time, seconds)) = clock_time(clock, half.map(|(_, half)| half)) else { return Moment::Wrong };
    match day_of(day, month_first) {
        DateCell::Day(day) => Moment::Local { day: Some(day), time, seconds },
        DateCell::Nothing if time.is_some() => Moment::Local { day: None, time, seconds },
        DateCell::Nothing => Moment::Nothing,
        DateCell::NoYear(_) | DateCell::Wrong => Moment::Wrong,
    }
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{a0}' | '\u{202f}' | '\u{3000}' => ' ',
        c => c,
    }
}

/// Milliseconds or seconds since 1970, as programs write them.
fn counted(text: &str) -> Option<i64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let count: i64 = Some(text).filter(|text| digits && matches!(text.len(), 10 | 13))?.parse().ok()?;
    Some(if text.len() == 10 { count * 1000 } else { count })
}

/// A reading of a clock that says how far it is from that of Greenwich.
fn zoned(text: &str) -> Option<i64> {
    let text = text.strip_suffix(" UTC").map_or_else(|| text.to_owned(), |text| format!("{text}Z"));
    let one = text.replacen(' ', "T", 1);
    let known = DateTime::parse_from_rfc3339(&one).ok().or_else(|| {
        ["%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%dT%H:%M%z", "%Y-%m-%dT%H:%M:%S%.f %z"]
            .iter()
            .find_map(|form| DateTime::parse_from_str(&one, form).ok())
    });
    let minute = || {
        let bare = one.strip_suffix('Z')?;
        let at = chrono::NaiveDateTime::parse_from_str(bare, "%Y-%m-%dT%H:%M").ok()?;
        Some(Utc.from_utc_datetime(&at).timestamp_millis())
    };
    known.map(|at| at.timestamp_millis()).or_else(minute)
}

/// Which half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Noon,
    Evening,
}

impl Half {
    const WORDS: &[(&str, Self)] = &[
        ("a.m.", Self::Morning),
        ("p.m.", Self::Evening),
        ("am", Self::Morning),
        ("pm", Self::Evening),
        ("上午", Self::Morning),
        ("早上", Self::Morning),
        ("凌晨", Self::Morning),
        ("中午", Self::Noon),
        ("下午", Self::Evening),
        ("傍晚", Self::Evening),
        ("晚上", Self::Evening),
    ];

    /// The word as it stands in the text, and what it says. Latin ones count only behind a digit or a space.
    fn of(text: &str) -> Option<(String, Self)> {
        let lower = text.to_ascii_lowercase();
        Self::WORDS.iter().find_map(|(word, half)| {
            let at = lower.rfind(word)?;
            let before = lower[..at].chars().next_back();
            let after = lower[at + word.len()..].chars().next();
            let apart = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphabetic());
            let stands = !word.is_ascii() || (apart(before) && apart(after));
            stands.then(|| (text[at..at + word.len()].to_owned(), *half))
        })
    }

    const fn hour(self, hour: u32) -> u32 {
        match (self, hour) {
            (Self::Morning, 12) => 0,
            (Self::Evening, 1..=11) | (Self::Noon, 1..=3) => hour + 12,
            _ => hour,
        }
    }
}

/// Where the reading of a clock begins: at the digits before the first `:` or 时.
fn hour(text: &str) -> Option<usize> {
    let sign = text.find([':', '时', '時', '点', '點'])?;
    let digits = text[..sign].bytes().rev().take_while(u8::is_ascii_digit).count();
    matches!(digits, 1 | 2).then_some(sign - digits)
}

/// The time, and whether it says the seconds; none inside where there is no clock at all. What follows a dash is when it
/// ended.
fn clock_time(text: &str, half: Option<Half>) -> Option<(Option<NaiveTime>, bool)> {
    let text = text.split(['-', '–', '—', '~', '至']).next().unwrap_or_default().trim();
    if text.is_empty() {
        return Some((None, false));
    }
    let text = text.replace('半', "30");
    let parts: Vec<&str> = text
        .split([':', '时', '時', '点', '點', '分', '秒', '.'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let numbers: Vec<u32> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [hour, rest @ ..] = numbers.as_slice() else { return None };
    let (minute, second) = (rest.first().copied().unwrap_or(0), rest.get(1).copied());
    let hour = half.map_or(*hour, |half| half.hour(*hour));
    let time = NaiveTime::from_hms_opt(hour, minute, second.unwrap_or(0))?;
    Some((Some(time), second.is_some()))
}

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The day, without the name it has in its week.
fn day_of(text: &str, month_first: bool) -> DateCell {
    let weekday = |word: &str| {
        let lower = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let latin = lower.is_ascii() && WEEKDAYS.iter().any(|day| lower.starts_with(day)) && lower.len() <= 9;
        latin || ["星期", "周", "週", "礼拜", "禮拜"].iter().any(|begin| lower.starts_with(begin))
    };
    let kept: Vec<&str> = text.split_whitespace().filter(|word| !weekday(word)).collect();
    let joined = kept.join(" ");
    let joined = joined.trim_matches(|c: char| c == ',' || c == 'T' || c == '，' || c.is_whitespace());
    // "2026-01-05(周一)" is what stands before the bracket.
    let bare = joined.split(['(', '（']).next().unwrap_or_default().trim();
    if bare.is_empty() { DateCell::Nothing } else { cell::date(bare, month_first) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, month_first: bool) -> String {
        match moment(text, month_first) {
            Moment::Local { day, time, seconds } => {
                let day = day.map(|day| day.to_string()).unwrap_or_default();
                let form = if seconds { "%H:%M:%S" } else { "%H:%M" };
                format!("{day} {}", time.map(|time| time.format(form).to_string()).unwrap_or_default())
            }
            Moment::Instant(ms) => ms.to_string(),
            Moment::Nothing => "nothing".to_owned(),
            Moment::Wrong => "wrong".to_owned(),
        }
    }

    #[test]
    fn moments_are_read_in_the_notations_people_and_programs_use() {
        for (text, american, moment) in [
            ("2026-01-05 14:30", false, "2026-01-05 14:30"),
            ("2026/1/5 9:05:07", false, "2026-01-05 09:05:07"),
            ("1/5/2026 2:30:00 PM", true, "2026-01-05 14:30:00"),
            ("5/1/2026 12:15 am", false, "2026-01-05 00:15"),
            ("05.01.2026 14:30", false, "2026-01-05 14:30"),
            ("Jan 5, 2026 2:30 PM", true, "2026-01-05 14:30"),
            ("5 Jan 2026, 14:30", false, "2026-01-05 14:30"),
            ("Mon, 5 Jan 2026 14:30", false, "2026-01-05 14:30"),
            ("2026年1月5日 下午2:30", false, "2026-01-05 14:30"),
            ("2026年1月5日14点半", false, "2026-01-05 14:30"),
            ("2026年1月5日9时05分", false, "2026-01-05 09:05"),
            ("2026-01-05（周一）14:30-15:00", false, "2026-01-05 14:30"),
            ("2026-01-05 星期一", false, "2026-01-05 "),
            ("２０２６-０１-０５　１４：３０", false, "2026-01-05 14:30"),
            ("中午1点", false, " 13:00"),
            ("2026-01-05", false, "2026-01-05 "),
            ("20260105", false, "2026-01-05 "),
            ("14:30", false, " 14:30"),
            ("2:30pm", false, " 14:30"),
            ("2026-01-05T14:30:00", false, "2026-01-05 14:30:00"),
            // Half past two in Shanghai is half past six in Greenwich.
            ("2026-01-05T14:30:00+08:00", false, "1767594600000"),
            ("2026-01-05 14:30:00 +0800", false, "1767594600000"),
            ("2026-01-05T06:30:00Z", false, "1767594600000"),
            ("2026-01-05 06:30 UTC", false, "1767594600000"),
            ("1767594600000", false, "1767594600000"),
            ("1767594600", false, "1767594600000"),
            ("-", false, "nothing"),
            ("N/A", false, "nothing"),
            ("0000-00-00 00:00:00", false, "nothing"),
            ("next week", false, "wrong"),
            ("2026-13-05 14:30", false, "wrong"),
            ("2026-01-05 25:30", false, "wrong"),
            ("2026-01-05 14:75", false, "wrong"),
            ("1月5日 14:30", false, "wrong"),
            ("46027.6", false, "wrong"),
        ] {
            assert_eq!(said(text, american), moment, "{text}");
        }
    }
}
