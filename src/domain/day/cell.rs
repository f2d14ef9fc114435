//! Days as they stand in tables: in the notations people use, with the day or the month first, which only the other cells
//! of the column can tell.

use super::days::month_named;
use super::minguo;
use crate::domain::time::DayOrder;
use chrono::{Days, NaiveDate};

/// A cell in a column of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateCell {
    Day(NaiveDate),
    /// A way of writing that there is none, such as Outlook's `0/0/00`.
    Nothing,
    /// A day without a year: month and day, where it shows which is which.
    NoYear(Option<(u32, u32)>),
    Wrong,
}

/// Reads a date. `month_first`: in `3/5/1980` the month stands first.
pub fn date(text: &str, month_first: bool) -> DateCell {
    let common = minguo::in_common_years(text.trim());
    let text = common.as_ref();
    if let Some(day) = spelled(text) {
        return within(day);
    }
    if let Some((month, day)) = by_name(text) {
        return if is_yearly(month, day) { DateCell::NoYear(Some((month, day))) } else { DateCell::Wrong };
    }
    let bare = text.split(['T', ' ']).next().unwrap_or_default();
    let unit = bare.replace(['年', '月', '/', '.'], "-");
    let unit = unit.trim_end_matches(['日', '号', '號', '-']);
    let of_republic = minguo::without_signs(unit);
    let unit = of_republic.as_deref().unwrap_or(unit);
    if unit.len() == 8 && unit.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(unit, "%Y%m%d").map_or(DateCell::Wrong, within);
    }
    if let Some(days) = serial(unit) {
        return counted(days).map_or(DateCell::Wrong, within);
    }
    let yearless = unit.strip_prefix("--");
    let Ok(parts) = yearless.unwrap_or(unit).split('-').map(str::parse::<u32>).collect::<Result<Vec<_>, _>>() else {
        return DateCell::Wrong;
    };
    if !parts.is_empty() && parts.iter().all(|part| *part == 0) {
        return DateCell::Nothing;
    }
    let day = match parts[..] {
        [a, b] if is_yearly(a, b) || is_yearly(b, a) => return DateCell::NoYear(month_and_day(bare, a, b)),
        [year, month, day] if year > 31 => NaiveDate::from_ymd_opt(whole_year(year), month, day),
        [a, b, year] if b > 12 => NaiveDate::from_ymd_opt(whole_year(year), a, b),
        [a, b, year] if a > 12 || bare.contains('.') || !month_first => NaiveDate::from_ymd_opt(whole_year(year), b, a),
        [a, b, year] => NaiveDate::from_ymd_opt(whole_year(year), a, b),
        _ => None,
    };
    day.map_or(DateCell::Wrong, within)
}

/// Whether this is a day of some year.
fn is_yearly(month: u32, day: u32) -> bool {
    NaiveDate::from_ymd_opt(2000, month, day).is_some()
}

/// Which of two numbers is the month; none where either may be, and the signs between them do not say it.
fn month_and_day(written: &str, a: u32, b: u32) -> Option<(u32, u32)> {
    let in_order = written.contains(['月', '-']);
    match (is_yearly(a, b), is_yearly(b, a)) {
        (true, true) if a != b && !in_order => None,
        (true, _) => Some((a, b)),
        (false, _) => Some((b, a)),
    }
}

/// Days after February 1900 count from this day in Excel.
fn counted(days: u64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

/// A day by its number in a spreadsheet, as a cell without a format shows it: from 1927 to 2064, which five digits in a
/// column of days can hardly mean otherwise.
fn serial(text: &str) -> Option<u64> {
    let digits = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|days| digits && (10_000..=60_000).contains(days))
}

/// The two numbers before the year of a date in which either may be the day, such as `3/5/1980`; with points between them
/// the day is always the first.
fn day_and_month(text: &str) -> Option<(u32, u32)> {
    let bare = text.trim().split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<u32> = bare.split(['/', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [a, b, _] if (1..=31).contains(&a) && (1..=31).contains(&b) => Some((a, b)),
        _ => None,
    }
}

fn spelled(text: &str) -> Option<NaiveDate> {
    ["%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%d-%b-%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
}

/// Month and day of a cell with the name of a month and no year: `30 Oct`, `October 30th`, `30-Oct`. A spreadsheet writes a
/// month and its year as `Oct-30`: that is no day.
fn by_name(text: &str) -> Option<(u32, u32)> {
    let text = text.to_ascii_lowercase();
    let (one, other) = text.split_once([' ', '-'])?;
    let bare = |part: &str| part.trim().trim_end_matches(['.', ',']).to_owned();
    let month = |part: &str| month_named(&bare(part));
    let day = |part: &str| {
        let part = bare(part);
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| part.strip_suffix(end)).unwrap_or(&part);
        let number = !digits.is_empty() && digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        number.then(|| digits.parse().ok()).flatten()
    };
    let month_first = || text.contains(' ').then(|| Some((month(one)?, day(other)?))).flatten();
    month(other).and_then(|month| Some((month, day(one)?))).or_else(month_first)
}

fn within(day: NaiveDate) -> DateCell {
    use chrono::Datelike;
    if (1800..2200).contains(&day.year()) { DateCell::Day(day) } else { DateCell::Wrong }
}

/// Two digits mean the century in which somebody living was born.
fn whole_year(year: u32) -> i32 {
    let whole = match year {
        0..=29 => year + 2000,
        30..=99 => year + 1900,
        whole => whole,
    };
    i32::try_from(whole).unwrap_or_default()
}

/// What the cells of one column say about which number is the day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Heard {
    /// A cell whose first number can only be a day.
    day_first: bool,
    /// A cell whose second number can only be a day.
    month_first: bool,
}

const MONTHS: u32 = 12;

impl Heard {
    /// Hears one more cell of the column.
    pub fn hear(&mut self, cell: &str) {
        if let Some((first, second)) = day_and_month(cell) {
            self.day_first |= first > MONTHS;
            self.month_first |= second > MONTHS;
        }
    }

    /// What its cells decide, unless they contradict each other.
    pub const fn decided(self) -> Option<DayOrder> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(DayOrder::DayFirst),
            (false, true) => Some(DayOrder::MonthFirst),
            _ => None,
        }
    }
}

/// Whether either number of a cell may be the day, and which it is makes a difference.
pub fn in_doubt(cell: &str) -> bool {
    day_and_month(cell).is_some_and(|(first, second)| first <= MONTHS && second <= MONTHS && first != second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_notations_people_use() {
        let day = |y, m, d| DateCell::Day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        for (text, american, cell) in [
            ("1980-05-03", false, day(1980, 5, 3)),
            ("1980/5/3", true, day(1980, 5, 3)),
            ("1980.5.3", false, day(1980, 5, 3)),
            ("1980年5月3日", false, day(1980, 5, 3)),
            ("19800503", false, day(1980, 5, 3)),
            ("115/11/5", true, day(2026, 11, 5)),
            ("115.11.05", false, day(2026, 11, 5)),
            ("民國115年11月5日", false, day(2026, 11, 5)),
            ("民國 69/5/3", false, day(1980, 5, 3)),
            ("1151105", false, day(2026, 11, 5)),
            ("1151305", false, DateCell::Wrong),
            ("198/11/5", false, DateCell::Wrong),
            ("1980-05-03 00:00:00", false, day(1980, 5, 3)),
            ("1980-05-03T00:00:00Z", false, day(1980, 5, 3)),
            ("03.05.1980", true, day(1980, 5, 3)),
            ("3/5/1980", false, day(1980, 5, 3)),
            ("5/3/1980", true, day(1980, 5, 3)),
            ("5/13/1980", false, day(1980, 5, 13)),
            ("13/5/1980", true, day(1980, 5, 13)),
            ("5/13/80", true, day(1980, 5, 13)),
            ("3 May 1980", false, day(1980, 5, 3)),
            ("May 3, 1980", false, day(1980, 5, 3)),
            ("0/0/00", true, DateCell::Nothing),
            ("0000-00-00", false, DateCell::Nothing),
            ("--05-03", false, DateCell::NoYear(Some((5, 3)))),
            ("5月3日", false, DateCell::NoYear(Some((5, 3)))),
            ("10月30号", false, DateCell::NoYear(Some((10, 30)))),
            ("30/10", true, DateCell::NoYear(Some((10, 30)))),
            ("3.5.", false, DateCell::NoYear(None)),
            ("30 Oct", true, DateCell::NoYear(Some((10, 30)))),
            ("Oct 30", false, DateCell::NoYear(Some((10, 30)))),
            ("30-Oct", false, DateCell::NoYear(Some((10, 30)))),
            ("3rd March", false, DateCell::NoYear(Some((3, 3)))),
            ("Sept. 1st", false, DateCell::NoYear(Some((9, 1)))),
            ("Oct-30", false, DateCell::Wrong),
            ("31 Feb", false, DateCell::Wrong),
            ("May be", false, DateCell::Wrong),
            ("Oct 2030", false, DateCell::Wrong),
            ("30-31", false, DateCell::Wrong),
            ("1980-13-03", false, DateCell::Wrong),
            ("soon", false, DateCell::Wrong),
            ("29344", false, day(1980, 5, 3)),
            ("45960", true, day(2025, 10, 30)),
            ("00123", false, DateCell::Wrong),
            ("99999", false, DateCell::Wrong),
            ("2980-05-03", false, DateCell::Wrong),
        ] {
            assert_eq!(date(text, american), cell, "{text}");
        }
    }
}
