//! Numbers and days as people type them into a condition, and as they stand in columns of their own.

use super::{Value, fold};
use crate::domain::day::cell::{self, DateCell};
use crate::domain::day::day_anywhere;
use crate::domain::time::DayOrder;
use chrono::{Months, NaiveDate, TimeDelta};

/// Words after a number and what they make of it. Days are only for the eye.
const UNITS: &[(&str, f64, bool)] = &[
    ("d", 1.0, true),
    ("天", 1.0, true),
    ("w", 7.0, true),
    ("周", 7.0, true),
    ("个月", 30.0, true),
    ("%", 1.0, false),
    ("万", 1e4, false),
    ("亿", 1e8, false),
];

/// `14`, `14d`, `14天`, `2周`, `-2.5`, `50%`, `5万`; nothing else that a float parser would take (`inf`, `1e9`).
pub(super) fn number(folded: &str) -> Option<Value> {
    let unit = UNITS.iter().find_map(|(unit, times, days)| Some((folded.strip_suffix(unit)?, *times, *days)));
    let (text, times, days) = unit.unwrap_or((folded, 1.0, false));
    let plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let value: f64 = text.parse().ok().filter(|_| plain)?;
    // Several hundred digits are no number anybody has, and would be written as `inf`, which is none that can be read.
    Some(value * times).filter(|value| value.is_finite()).map(|value| Value::Number { value, days })
}

/// The number in a cell of somebody's table: `1,200`, `￥1200.50`, `30%`, `5万`.
pub(super) fn number_in(folded: &str) -> Option<f64> {
    let text: String = folded.trim_start_matches(['¥', '￥', '$', '€', '£']).replace([',', '，', ' '], "");
    match number(&text) {
        Some(Value::Number { value, .. }) => Some(value),
        _ => None,
    }
}

/// What the values of a column of one's own that equal each other have in common: `4`, `4.0` and `￥4` are one number, the
/// rest is text, case, width and script aside.
pub fn own_value_key(text: &str) -> String {
    let folded = fold(text);
    number_in(&folded).map_or(folded, |number| number.to_string())
}

/// The day in a cell of somebody's table. `order`: which number of `3/5/2025` is the day in its column.
pub(super) fn day_in(folded: &str, order: DayOrder) -> Option<NaiveDate> {
    match cell::date(folded, order == DayOrder::MonthFirst) {
        DateCell::Day(day) => Some(day),
        DateCell::Nothing | DateCell::NoYear(_) | DateCell::Wrong => None,
    }
}

/// Whether what stands in a column of one's own can be compared with a number, and whether with a day.
pub fn own_value_kinds(text: &str) -> (bool, bool) {
    let folded = fold(text);
    // Whichever number is the day, it is one.
    (number_in(&folded).is_some(), day_in(&folded, DayOrder::DayFirst).is_some())
}

/// A day with its year.
pub(super) fn fixed_day(folded: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(folded, "%Y-%m-%d").ok()
}

/// A day as people type it, before today too: `-30d`, `30天前`, `yesterday`.
pub(super) fn day(folded: &str, today: NaiveDate) -> Option<NaiveDate> {
    back(folded, today).or_else(|| day_anywhere(folded, today))
}

fn back(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if matches!(text, "yesterday" | "昨天" | "昨日") {
        return today.pred_opt();
    }
    let ago = ["前", " ago"].iter().find_map(|word| text.strip_suffix(word));
    let rest = text.strip_prefix('-').or(ago)?.trim();
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let n: u32 = rest[..rest.len() - unit.len()].parse().ok().filter(|n| *n <= 36_500)?;
    match unit.trim() {
        "" | "d" | "day" | "days" | "天" => today.checked_sub_signed(TimeDelta::days(n.into())),
        "w" | "week" | "weeks" | "周" => today.checked_sub_signed(TimeDelta::weeks(n.into())),
        "m" | "month" | "months" | "个月" => today.checked_sub_months(Months::new(n)),
        "y" | "year" | "years" | "年" => today.checked_sub_months(Months::new(n.checked_mul(12)?)),
        _ => None,
    }
}

pub(super) fn yes_no(folded: &str) -> Option<bool> {
    match folded {
        "yes" | "true" | "是" | "有" => Some(true),
        "no" | "false" | "否" | "无" | "没有" => Some(false),
        _ => None,
    }
}
