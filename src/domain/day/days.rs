//! Days: `friday`, `下周五`, `+3d`, `27 Nov`, `12月1日`, `月底`. The text comes in the one way of writing of `numerals`.

use super::splits;
use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

/// The day that is meant, seen from today.
pub(super) fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.strip_prefix("on ").unwrap_or(text).trim();
    near(text, today)
        .or_else(|| ahead(text, today))
        .or_else(|| weekday(text, today))
        .or_else(|| of_month(text, today))
        .or_else(|| date(text, today))
        .or_else(|| date_and_weekday(text, today))
}

fn near(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let days = match text {
        "today" | "今天" | "今日" => 0,
        "tomorrow" | "tmr" | "tmrw" | "明天" | "明日" => 1,
        "day after tomorrow" | "the day after tomorrow" | "后天" => 2,
        "大后天" => 3,
        "yesterday" | "昨天" | "昨日" => -1,
        "前天" => -2,
        _ => return None,
    };
    today.checked_add_signed(TimeDelta::days(days))
}

/// A number and what follows it; a number of more digits than any that is meant here is none.
pub(super) fn counted(text: &str) -> Option<(u32, &str)> {
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let n = text[..text.len() - unit.len()].parse().ok().filter(|n| *n <= 3650)?;
    Some((n, unit.trim()))
}

/// Without the words that only say "from now on", and whether one was there.
pub(super) fn from_now(text: &str) -> (bool, &str) {
    let begun = ["in ", "+"].iter().find_map(|word| text.strip_prefix(word));
    let rest = begun.unwrap_or(text);
    let ended = [" from now", " from today", "之后", "以后", "后"].iter().find_map(|word| rest.strip_suffix(word));
    (begun.is_some() || ended.is_some(), ended.unwrap_or(rest).trim())
}

/// `+3`, `+3d`, `3d`, `2 weeks`, `3天后`: so many days, weeks or months from today. A bare number is no day.
fn ahead(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (said, rest) = from_now(text);
    if said && rest == "半个月" {
        return today.checked_add_signed(TimeDelta::days(15));
    }
    let (n, unit) = counted(rest)?;
    match unit {
        "" if text.starts_with('+') => today.checked_add_signed(TimeDelta::days(n.into())),
        "d" | "day" | "days" | "天" => today.checked_add_signed(TimeDelta::days(n.into())),
        "w" | "week" | "weeks" | "周" | "个星期" | "星期" | "个礼拜" => {
            today.checked_add_signed(TimeDelta::weeks(n.into()))
        }
        "m" if said => today.checked_add_months(Months::new(n)),
        // 3月 is March, 3个月 three months.
        "month" | "months" | "个月" => today.checked_add_months(Months::new(n)),
        "y" | "year" | "years" | "年" if said => today.checked_add_months(Months::new(n.checked_mul(12)?)),
        _ => None,
    }
}

/// Three letters in English, the last character in Chinese.
const WEEKDAYS: [(&str, &[char], Weekday); 7] = [
    ("mon", &['一', '1'], Weekday::Mon),
    ("tue", &['二', '2'], Weekday::Tue),
    ("wed", &['三', '3'], Weekday::Wed),
    ("thu", &['四', '4'], Weekday::Thu),
    ("fri", &['五', '5'], Weekday::Fri),
    ("sat", &['六', '6'], Weekday::Sat),
    ("sun", &['日', '天'], Weekday::Sun),
];

/// Which week somebody speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Week {
    /// The next such day after today.
    Coming,
    /// The present week, by the calendar, even where its day is past.
    This,
    /// So many weeks after the present one.
    Later(i64),
}

/// `fri`, `next friday`, `周五`, `下周五`, `周末`, `next week`. With "next" it is the day of next week, in the sense of a
/// calendar; the next week alone is its Monday, a weekend its Saturday.
fn weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (week, name) = week(text);
    let from_monday = |day: Weekday| i64::from(day.num_days_from_monday());
    let monday = today.checked_sub_signed(TimeDelta::days(from_monday(today.weekday())))?;
    let on = |weeks: i64, day: Weekday| monday.checked_add_signed(TimeDelta::days(weeks * 7 + from_monday(day)));
    let day = match (week, name) {
        (Week::Later(weeks), "week" | "周" | "星期" | "礼拜") => return on(weeks, Weekday::Mon),
        (week, "weekend" | "周末") => {
            return on(if let Week::Later(weeks) = week { weeks } else { 0 }, Weekday::Sat);
        }
        _ => named(name)?,
    };
    let this = on(0, day)?;
    match week {
        Week::Later(weeks) => on(weeks, day),
        Week::Coming if this <= today => on(1, day),
        Week::Coming | Week::This => Some(this),
    }
}

fn week(text: &str) -> (Week, &str) {
    for (word, week) in [
        ("next ", Week::Later(1)),
        ("下下个", Week::Later(2)),
        ("下下", Week::Later(2)),
        ("下个", Week::Later(1)),
        ("下", Week::Later(1)),
        ("this coming ", Week::Coming),
        ("coming ", Week::Coming),
        ("this ", Week::Coming),
        ("这个", Week::This),
        ("这", Week::This),
        ("本", Week::This),
    ] {
        if let Some(name) = text.strip_prefix(word) {
            return (week, name);
        }
    }
    (Week::Coming, text)
}

/// The weekday of this name.
fn named(name: &str) -> Option<Weekday> {
    let name = name.trim_end_matches(['.', ',']);
    let chinese = ["周", "星期", "礼拜"].iter().find_map(|word| name.strip_prefix(word));
    let is = |(english, signs, day): &&(&str, &[char], Weekday)| match chinese {
        Some(sign) => sign.chars().count() == 1 && sign.starts_with(*signs),
        None => {
            name == *english || name == full(*day) || *english == "thu" && name == "thur" || {
                (*english == "tue" || *english == "thu") && name == format!("{english}s")
            }
        }
    };
    WEEKDAYS.iter().find(is).map(|(.., day)| *day)
}

const fn full(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}

/// `月底`, `end of month`, `next month`, `下个月5号`, `5号`, `the 5th`. A day alone is the next one, today included.
fn of_month(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let last = |first: NaiveDate| first.checked_add_months(Months::new(1))?.pred_opt();
    let this = today.with_day(1)?;
    let next = this.checked_add_months(Months::new(1))?;
    match text {
        "月底" | "本月底" | "这个月底" | "end of month" | "end of the month" | "eom" => return last(this),
        "下月底" | "下个月底" | "end of next month" => return last(next),
        "年底" | "end of year" | "end of the year" => return NaiveDate::from_ymd_opt(today.year(), 12, 31),
        "next month" | "下个月" | "下月" => return today.checked_add_months(Months::new(1)),
        _ => {}
    }
    let of = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word)).map(str::trim);
    if let Some(rest) = of(&["下个月", "下月"]) {
        return next.with_day(day_number(rest)?);
    }
    if let Some(rest) = of(&["这个月", "本月"]) {
        return this.with_day(day_number(rest)?);
    }
    let day = day_number(text.strip_prefix("the ").unwrap_or(text))?;
    (0..12).filter_map(|months| this.checked_add_months(Months::new(months))?.with_day(day)).find(|day| *day >= today)
}

/// `5号`, `5日`, `5th`.
fn day_number(text: &str) -> Option<u32> {
    let (n, unit) = counted(text)?;
    matches!(unit, "号" | "日" | "st" | "nd" | "rd" | "th").then_some(n)
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTHS_FULL: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    by_numbers(text, today).or_else(|| by_name(text, today))
}

/// `27 Nov`, `Nov 27, 2026`, `27th of November`.
fn by_name(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        text.split([' ', ',', '.']).filter(|part| !part.is_empty() && *part != "of" && *part != "the").collect();
    let month = |part: &str| {
        let at = MONTHS.iter().position(|name| *name == part || part == "sept" && *name == "sep");
        at.or_else(|| MONTHS_FULL.iter().position(|name| *name == part)).and_then(|at| u32::try_from(at + 1).ok())
    };
    let number = |part: &str| {
        let (n, unit) = counted(part)?;
        (unit.is_empty() || matches!(unit, "st" | "nd" | "rd" | "th")).then_some(n)
    };
    let (day, month, year) = match parts.as_slice() {
        [first, second] => (number(first).or(number(second)), month(first).or(month(second)), None),
        [first, second, year] => {
            let year: i32 = year.parse().ok().filter(|year| (1000..=9999).contains(year))?;
            (number(first).or(number(second)), month(first).or(month(second)), Some(year))
        }
        _ => return None,
    };
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month?, day?),
        None => nearest(month?, day?, today),
    }
}

/// A date half a year back is more likely meant for next year. The last of February is where there is one.
fn nearest(month: u32, day: u32, today: NaiveDate) -> Option<NaiveDate> {
    let of = |year| NaiveDate::from_ymd_opt(year, month, day);
    let this = of(today.year());
    match this {
        Some(this) if (today - this).num_days() <= 183 => Some(this),
        _ => (1..=8).find_map(|years| of(today.year() + years)),
    }
}

fn by_numbers(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (next_year, text) = match (text.strip_prefix("明年"), text.strip_prefix("今年")) {
        (Some(rest), _) => (Some(1), rest),
        (_, Some(rest)) => (Some(0), rest),
        _ => (None, text),
    };
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit() && *c != ' ').collect();
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|p| p.parse().ok())
        .collect();
    let of = |year: u32, month: u32, day: u32| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
    match (signs.as_slice(), numbers.as_slice()) {
        (['-', '-'] | ['/', '/'] | ['.', '.'] | ['年', '月', '日' | '号'] | ['年', '月'], [year, month, day])
            if *year > 31 =>
        {
            of(*year, *month, *day)
        }
        (['.', '.'], [day, month, year]) if *year > 31 => of(*year, *month, *day),
        (['.' | '-' | '/' | '月'] | ['.', '.'] | ['月', '日' | '号'], [first, second]) => {
            let (month, day) = if signs.contains(&'.') { (*second, *first) } else { (*first, *second) };
            match next_year {
                Some(years) => NaiveDate::from_ymd_opt(today.year() + years, month, day),
                None => nearest(month, day, today),
            }
        }
        _ => None,
    }
}

/// `Fri 27 Nov`, `11月27日 周五`: where they do not fit together, neither is believed.
fn date_and_weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    splits(text).find_map(|(left, right)| {
        let (day, weekday) = match (named(left), named(right)) {
            (Some(weekday), None) => (date(right, today)?, weekday),
            (None, Some(weekday)) => (date(left, today)?, weekday),
            _ => return None,
        };
        (day.weekday() == weekday).then_some(day)
    })
}
