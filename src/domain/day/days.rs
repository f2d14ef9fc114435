//! Days: `friday`, `下周五`, `+3d`, `27 Nov`, `12月1日`, `月底`. The text comes in the one way of writing of `numerals`.

use super::splits;
use crate::domain::time::DayOrder;
use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

/// From where a day is looked for, which may be said without its week, month or year.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    pub today: NaiveDate,
    /// The last day that can be meant, where one looks back; none: one looks ahead.
    pub latest: Option<NaiveDate>,
    /// None: where it is needed, no day is read.
    pub order: Option<DayOrder>,
}

/// The day that is meant.
pub(super) fn day(text: &str, view: View) -> Option<NaiveDate> {
    let text = ["on ", "by "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim();
    let today = view.today;
    near(text, today)
        .or_else(|| ahead(text, today))
        .or_else(|| ago(text, today))
        .or_else(|| weekday(text, view))
        .or_else(|| of_month(text, view))
        .or_else(|| date(text, view))
        .or_else(|| date_and_weekday(text, view))
        // 周五前: by Friday.
        .or_else(|| day(text.strip_suffix('前')?, view))
}

fn near(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let days = match text {
        "today" | "asap" | "now" | "今天" | "今日" | "尽快" => 0,
        "tomorrow" | "tmr" | "tmrw" | "明天" | "明日" => 1,
        "day after tomorrow" | "the day after tomorrow" | "后天" => 2,
        "大后天" => 3,
        "yesterday" | "昨天" | "昨日" => -1,
        "day before yesterday" | "the day before yesterday" | "前天" => -2,
        "大前天" => -3,
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
    if rest == "fortnight" {
        return today.checked_add_signed(TimeDelta::weeks(2));
    }
    let (n, unit) = counted(rest)?;
    match unit {
        "" if text.starts_with('+') => today.checked_add_signed(TimeDelta::days(n.into())),
        "d" | "day" | "days" | "天" => today.checked_add_signed(TimeDelta::days(n.into())),
        "w" | "week" | "weeks" | "周" | "个星期" | "星期" | "个礼拜" => {
            today.checked_add_signed(TimeDelta::weeks(n.into()))
        }
        "fortnight" | "fortnights" => today.checked_add_signed(TimeDelta::weeks(i64::from(n) * 2)),
        // `30m` are minutes.
        "mo" if said => today.checked_add_months(Months::new(n)),
        // 3月 is March, 3个月 three months.
        "month" | "months" | "个月" => today.checked_add_months(Months::new(n)),
        "y" | "year" | "years" | "年" if said => today.checked_add_months(Months::new(n.checked_mul(12)?)),
        _ => None,
    }
}

/// Without the words that only say "before now"; none where there are none.
pub(super) fn before_now(text: &str) -> Option<&str> {
    let rest = [" ago", "之前", "以前", "前"].iter().find_map(|word| text.strip_suffix(word))?;
    Some(rest.trim())
}

/// `3 days ago`, `两周前`: so many days, weeks or months before today.
fn ago(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let rest = before_now(text)?;
    if rest == "半个月" {
        return today.checked_sub_signed(TimeDelta::days(15));
    }
    let (n, unit) = counted(rest)?;
    let days = match unit {
        "d" | "day" | "days" | "天" => 1,
        "w" | "week" | "weeks" | "周" | "个星期" | "星期" | "个礼拜" => 7,
        "fortnight" | "fortnights" => 14,
        "month" | "months" | "mo" | "个月" => return today.checked_sub_months(Months::new(n)),
        "y" | "year" | "years" | "年" => return today.checked_sub_months(Months::new(n.checked_mul(12)?)),
        _ => return None,
    };
    today.checked_sub_signed(TimeDelta::days(i64::from(n) * days))
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
    /// None in particular: the next such day after today, or where one looks back the last one.
    Any,
    /// The next such day after today.
    Coming,
    /// The week after that.
    AfterComing,
    /// The last such day before today.
    Past,
    /// The present week, by the calendar, even where its day is past.
    This,
    /// So many weeks after the present one, by the calendar.
    Later(i64),
}

/// `fri`, `next friday`, `周五`, `下周五`, `周末`, `next week`, `last fri`, `tuesday next week`, `monday week`. With "next" it
/// is the day of next week, in the sense of a calendar; the next week alone is its Monday, a weekend its Saturday, the end of a
/// week its Friday.
fn weekday(text: &str, view: View) -> Option<NaiveDate> {
    let today = view.today;
    let (week, name) = week(text);
    let from_monday = |day: Weekday| i64::from(day.num_days_from_monday());
    let monday = today.checked_sub_signed(TimeDelta::days(from_monday(today.weekday())))?;
    let on = |weeks: i64, day: Weekday| monday.checked_add_signed(TimeDelta::days(weeks * 7 + from_monday(day)));
    if matches!(text, "end of week" | "end of the week" | "eow") {
        return on(i64::from(from_monday(today.weekday()) > 4), Weekday::Fri);
    }
    let until = |latest: NaiveDate, day: Weekday| {
        latest.checked_sub_signed(TimeDelta::days(i64::from(latest.weekday().days_since(day))))
    };
    let day = match (week, name) {
        (Week::Later(weeks), "week" | "周" | "星期" | "礼拜") if weeks > 0 => return on(weeks, Weekday::Mon),
        (Week::Any | Week::Coming | Week::This, "weekend" | "周末") if view.latest.is_none() => {
            return on(0, Weekday::Sat);
        }
        (_, "weekend" | "周末") => Weekday::Sat,
        _ => named(name)?,
    };
    let this = on(0, day)?;
    let coming = || on(i64::from(this <= today), day);
    match (week, view.latest) {
        (Week::Any, Some(latest)) => until(latest, day),
        (Week::Any | Week::Coming, _) => coming(),
        (Week::AfterComing, _) => coming()?.checked_add_signed(TimeDelta::days(7)),
        (Week::Past, _) => until(today.pred_opt()?, day),
        (Week::This, _) => Some(this),
        (Week::Later(weeks), _) => on(weeks, day),
    }
}

/// What stands before the name of a day, and behind it.
const BEFORE: [(&str, Week); 17] = [
    ("next week ", Week::Later(1)),
    ("last week ", Week::Later(-1)),
    ("next ", Week::Later(1)),
    ("last ", Week::Past),
    ("下下个", Week::Later(2)),
    ("下下", Week::Later(2)),
    ("下个", Week::Later(1)),
    ("下", Week::Later(1)),
    ("上上个", Week::Later(-2)),
    ("上上", Week::Later(-2)),
    ("上个", Week::Later(-1)),
    ("上", Week::Later(-1)),
    ("this coming ", Week::Coming),
    ("coming ", Week::Coming),
    ("this ", Week::Coming),
    ("这", Week::This),
    ("本", Week::This),
];
const BEHIND: [(&str, Week); 3] =
    [(" next week", Week::Later(1)), (" last week", Week::Later(-1)), (" week", Week::AfterComing)];

fn week(text: &str) -> (Week, &str) {
    let before = BEFORE.iter().find_map(|(word, week)| Some((*week, text.strip_prefix(word)?)));
    let behind = || BEHIND.iter().find_map(|(word, week)| Some((*week, text.strip_suffix(word)?)));
    let (week, name) = before.or_else(behind).unwrap_or((Week::Any, text));
    if week == Week::This { (week, name.strip_prefix('个').unwrap_or(name)) } else { (week, name) }
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

/// `月底`, `end of month`, `next month`, `下个月5号`, `5号`, `the 5th`. A day alone is the next one, today
/// included, or where one looks back the last one.
fn of_month(text: &str, view: View) -> Option<NaiveDate> {
    let today = view.today;
    let last = |first: NaiveDate| first.checked_add_months(Months::new(1))?.pred_opt();
    let this = today.with_day(1)?;
    let next = this.checked_add_months(Months::new(1))?;
    let before = this.checked_sub_months(Months::new(1))?;
    match text {
        "月底" | "本月底" | "这个月底" | "end of month" | "end of the month" | "eom" => return last(this),
        "下月底" | "下个月底" | "end of next month" => return last(next),
        "上月底" | "上个月底" | "end of last month" => return last(before),
        "年底" | "end of year" | "end of the year" => return NaiveDate::from_ymd_opt(today.year(), 12, 31),
        "下月初" | "下个月初" | "start of next month" => return Some(next),
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
    if let Some(rest) = of(&["上个月", "上月"]) {
        return before.with_day(day_number(rest)?);
    }
    let day = day_number(text.strip_prefix("the ").unwrap_or(text))?;
    if let Some(latest) = view.latest {
        let of = |months| this.checked_sub_months(Months::new(months))?.with_day(day);
        return (0..12).filter_map(of).find(|day| *day <= latest);
    }
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

/// The number of a month by its name, in small letters.
pub(super) fn month_named(part: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|name| *name == part || part == "sept" && *name == "sep");
    at.or_else(|| MONTHS_FULL.iter().position(|name| *name == part)).and_then(|at| u32::try_from(at + 1).ok())
}

fn date(text: &str, view: View) -> Option<NaiveDate> {
    by_numbers(text, view).or_else(|| by_name(text, view))
}

/// `27 Nov`, `Nov 27, 2026`, `27th of November`.
fn by_name(text: &str, view: View) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        text.split([' ', ',', '.']).filter(|part| !part.is_empty() && *part != "of" && *part != "the").collect();
    let month = month_named;
    let number = |part: &str| {
        let (n, unit) = counted(part)?;
        (unit.is_empty() || matches!(unit, "st" | "nd" | "rd" | "th")).then_some(n)
    };
    let (day, month, year) = match parts.as_slice() {
        [first, second] => (number(first).or(number(second)), month(first).or(month(second)), None),
        [first, second, year] => {
            let year = year.parse().ok().filter(|year| is_year(*year))?;
            (number(first).or(number(second)), month(first).or(month(second)), i32::try_from(year).ok())
        }
        _ => return None,
    };
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month?, day?),
        None => nearest(month?, day?, view),
    }
}

/// A date half a year back is more likely meant for next year; where one looks back, it is the last one. The last of February
/// is where there is one.
fn nearest(month: u32, day: u32, view: View) -> Option<NaiveDate> {
    let today = view.today;
    let of = |year| NaiveDate::from_ymd_opt(year, month, day);
    if let Some(latest) = view.latest {
        return (0..=8).filter_map(|years| of(latest.year() - years)).find(|day| *day <= latest);
    }
    let this = of(today.year());
    match this {
        Some(this) if (today - this).num_days() <= 183 => Some(this),
        _ => (1..=8).find_map(|years| of(today.year() + years)),
    }
}

/// Two digits may be a day and three are a slip: a year is written whole.
fn is_year(number: u32) -> bool {
    (1000..=9999).contains(&number)
}

fn by_numbers(text: &str, view: View) -> Option<NaiveDate> {
    let years = [("明年", 1), ("今年", 0), ("去年", -1)];
    let said = years.iter().find_map(|(word, years)| Some((Some(*years), text.strip_prefix(word)?)));
    let (year_from_now, text) = said.unwrap_or((None, text));
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit() && *c != ' ').collect();
    let numbers: Vec<u32> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|p| p.parse().ok())
        .collect();
    let of = |year: u32, month: u32, day: u32| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
    match (signs.as_slice(), numbers.as_slice()) {
        (['-', '-'] | ['/', '/'] | ['.', '.'] | ['年', '月', '日' | '号'] | ['年', '月'], [year, month, day])
            if is_year(*year) =>
        {
            of(*year, *month, *day)
        }
        (['.', '.'], [day, month, year]) if is_year(*year) => of(*year, *month, *day),
        (['/', '/'], [first, second, year]) if is_year(*year) => {
            let (month, day) = month_and_day(*first, *second, view.order)?;
            of(*year, month, day)
        }
        (['.' | '-' | '/' | '月'] | ['.', '.'] | ['月', '日' | '号'], [first, second]) => {
            let (month, day) = match signs[0] {
                '.' => (*second, *first),
                '/' => month_and_day(*first, *second, view.order)?,
                _ => (*first, *second),
            };
            match year_from_now {
                Some(years) => NaiveDate::from_ymd_opt(view.today.year() + years, month, day),
                None => nearest(month, day, view),
            }
        }
        _ => None,
    }
}

/// `1/12`: where both could be the month, as people write it there; where nobody knows where that is, it is not read.
fn month_and_day(first: u32, second: u32, order: Option<DayOrder>) -> Option<(u32, u32)> {
    match order {
        _ if first > 12 || first == second => Some((second, first)),
        _ if second > 12 => Some((first, second)),
        Some(DayOrder::MonthFirst) => Some((first, second)),
        Some(DayOrder::DayFirst) => Some((second, first)),
        None => None,
    }
}

/// `Fri 27 Nov`, `11月27日 周五`: where they do not fit together, neither is believed.
fn date_and_weekday(text: &str, view: View) -> Option<NaiveDate> {
    splits(text).find_map(|(left, right)| {
        let (day, weekday) = match (named(left), named(right)) {
            (Some(weekday), None) => (date(right, view)?, weekday),
            (None, Some(weekday)) => (date(left, view)?, weekday),
            _ => return None,
        };
        (day.weekday() == weekday).then_some(day)
    })
}
