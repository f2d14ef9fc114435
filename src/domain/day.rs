//! Days and times as people type them.
//! Not here: how a day is put into words (locale).

use chrono::{Datelike, Months, NaiveDate, NaiveTime, TimeDelta, Weekday};

/// A day as people type it: `2026-11-25`, `11-25`, `25.11.`, `11/25`, `11月25日` (the year is the one that lies nearest
/// ahead), `today`, `明天`, `+3d`, `2w`, `3天后`, `Friday`, `下周五`. A weekday alone is the next one after today.
pub fn parse_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    let near = match text.as_str() {
        "today" | "今天" | "今日" => Some(0),
        "tomorrow" | "tmr" | "明天" | "明日" => Some(1),
        "后天" | "後天" => Some(2),
        _ => None,
    };
    if let Some(days) = near {
        return today.checked_add_signed(TimeDelta::days(days));
    }
    ahead(&text, today).or_else(|| weekday(&text, today)).or_else(|| by_numbers(&text, today))
}

/// `+3`, `+3d`, `3d`, `2 weeks`, `3天后`: so many days, weeks or months from today. A bare number is no day.
fn ahead(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (signed, rest) = text.strip_prefix('+').map_or((false, text), |rest| (true, rest));
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let n: u32 = rest[..rest.len() - unit.len()].parse().ok().filter(|n| *n <= 3650)?;
    match unit.trim().trim_end_matches(['后', '後']) {
        "" if signed => today.checked_add_signed(TimeDelta::days(n.into())),
        "d" | "day" | "days" | "天" => today.checked_add_signed(TimeDelta::days(n.into())),
        "w" | "week" | "weeks" | "周" | "週" => today.checked_add_signed(TimeDelta::weeks(n.into())),
        "m" if signed => today.checked_add_months(Months::new(n)),
        // 三月 is March, 三个月 three months.
        "month" | "months" | "个月" | "個月" => today.checked_add_months(Months::new(n)),
        _ => None,
    }
}

/// Three letters in English, the last character in Chinese.
const WEEKDAYS: [(&str, &[char], Weekday); 7] = [
    ("mon", &['一'], Weekday::Mon),
    ("tue", &['二'], Weekday::Tue),
    ("wed", &['三'], Weekday::Wed),
    ("thu", &['四'], Weekday::Thu),
    ("fri", &['五'], Weekday::Fri),
    ("sat", &['六'], Weekday::Sat),
    ("sun", &['日', '天'], Weekday::Sun),
];

/// `fri`, `next friday`, `周五`, `下周五`. With "next" it is the day of next week, in the sense of a calendar.
fn weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (next, name) = ["next ", "下个", "下個", "下"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .map_or((false, text), |name| (true, name));
    let name = name.trim_start_matches(['这', '這', '本']);
    let chinese = ["周", "週", "星期", "礼拜", "禮拜"].iter().find_map(|word| name.strip_prefix(word));
    let (.., day) = WEEKDAYS.iter().find(|(english, signs, day)| match chinese {
        Some(sign) => sign.chars().count() == 1 && sign.starts_with(*signs),
        None => name == *english || name == full(*day),
    })?;
    let from_monday = |day: Weekday| i64::from(day.num_days_from_monday());
    let monday = today.checked_sub_signed(TimeDelta::days(from_monday(today.weekday())))?;
    let this = monday.checked_add_signed(TimeDelta::days(from_monday(*day)))?;
    if next || this <= today { this.checked_add_signed(TimeDelta::weeks(1)) } else { Some(this) }
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

fn numbers<T: std::str::FromStr>(text: &str) -> Vec<T> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect()
}

fn by_numbers(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day = |year: i32, month: i32, day: i32| {
        NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    };
    match numbers(text).as_slice() {
        [year, month, date] if *year > 31 => day(*year, *month, *date),
        [date, month, year] if text.contains('.') && *year > 31 => day(*year, *month, *date),
        [first, second] => {
            let (month, date) = if text.contains('.') { (*second, *first) } else { (*first, *second) };
            let this = day(today.year(), month, date)?;
            // A date half a year back is more likely meant for next year.
            if (today - this).num_days() > 183 { day(today.year() + 1, month, date) } else { Some(this) }
        }
        _ => None,
    }
}

/// A time as people type it: `14:30`, `9`, `9:00`, `14点30`.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    match numbers(text).as_slice() {
        [hour] => NaiveTime::from_hms_opt(*hour, 0, 0),
        [hour, minute] => NaiveTime::from_hms_opt(*hour, *minute, 0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_type_them() {
        // A Sunday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let on = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        for (typed, day) in [
            ("2026-11-25", on(2026, 11, 25)),
            ("2026/1/5", on(2026, 1, 5)),
            ("2026年12月1日", on(2026, 12, 1)),
            ("11-25", on(2026, 11, 25)),
            ("11月25日", on(2026, 11, 25)),
            ("25.11.", on(2026, 11, 25)),
            ("25.11.2027", on(2027, 11, 25)),
            ("1-5", on(2027, 1, 5)),
            ("10-1", on(2026, 10, 1)),
            ("2-30", None),
            ("soon", None),
            ("", None),
            ("today", on(2026, 11, 22)),
            (" Tomorrow ", on(2026, 11, 23)),
            ("明天", on(2026, 11, 23)),
            ("後天", on(2026, 11, 24)),
            ("+3d", on(2026, 11, 25)),
            ("+3", on(2026, 11, 25)),
            ("3d", on(2026, 11, 25)),
            ("2 weeks", on(2026, 12, 6)),
            ("+1m", on(2026, 12, 22)),
            ("3天后", on(2026, 11, 25)),
            ("两天后", None),
            ("2周后", on(2026, 12, 6)),
            ("1个月后", on(2026, 12, 22)),
            ("3", None),
            ("+99999999d", None),
            ("friday", on(2026, 11, 27)),
            ("Fri", on(2026, 11, 27)),
            ("sun", on(2026, 11, 29)),
            ("周五", on(2026, 11, 27)),
            ("星期天", on(2026, 11, 29)),
            ("下周五", on(2026, 11, 27)),
            ("next fri", on(2026, 11, 27)),
            ("下週一", on(2026, 11, 23)),
            ("周", None),
            ("frid", None),
        ] {
            assert_eq!(parse_day(typed, today), day, "{typed}");
        }
    }

    #[test]
    fn the_week_after_this_one_is_meant_by_next() {
        // A Wednesday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
        for (typed, day) in [("fri", 20), ("周五", 20), ("本周五", 20), ("下周五", 27), ("mon", 23), ("wed", 25)]
        {
            assert_eq!(parse_day(typed, today), NaiveDate::from_ymd_opt(2026, 11, day), "{typed}");
        }
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        let at = |h, m| NaiveTime::from_hms_opt(h, m, 0);
        for (typed, time) in [
            ("14:30", at(14, 30)),
            ("9", at(9, 0)),
            ("9点", at(9, 0)),
            ("14点30", at(14, 30)),
            ("25:00", None),
            ("x", None),
        ] {
            assert_eq!(parse_time(typed), time, "{typed}");
        }
    }
}
