//! Calendars of working days: the one that comes with the program, and `calendar.toml` of the user's, which is laid over it.
//! Here only the shape is checked; what a free day means is known to those who ask for it.

use super::fault::{Fault, Wrong};
use super::source::{self, Source};
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

/// Public holidays of mainland China, with the notices they are from.
const CN: &str = include_str!("../../assets/calendars/cn.toml");

/// No holiday is longer, in days; one that is was mistyped.
const LONGEST: i64 = 92;

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A day of the calendar, as written; TOML has made sure that there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

/// Days off in a row, and the days on which they are made up for; either may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HolidayTable {
    /// By language; under an empty one where the file says only one name.
    pub names: Vec<(String, String)>,
    /// The first and the last day.
    pub off: Option<(Date, Date)>,
    pub work: Vec<Date>,
    pub provisional: bool,
}

/// What a calendar file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarTable {
    /// The free weekdays, Monday = 0; none said = as it was.
    pub weekend: Option<Vec<u8>>,
    pub holidays: Vec<HolidayTable>,
}

/// A fault of one value: where it stands, under which key, and what it is.
type Bad = (Range<usize>, String, Wrong);

impl CalendarTable {
    /// The one of mainland China.
    pub fn cn() -> Self {
        Self::parse("calendars/cn.toml (built in)", CN).0
    }

    /// Reads a calendar. A wrong holiday is left out and reported; the others count.
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Fault>) {
        let source = Source::new(file, text);
        let (table, mut faults) = source.parse();
        let (mut calendar, mut bad) = (Self::default(), Vec::new());
        for (key, value) in &table {
            if source.broken(&key.span(), &faults) {
                continue;
            }
            match key.get_ref().as_ref() {
                "weekend" => match weekend(value) {
                    Ok(days) => calendar.weekend = Some(days),
                    Err(wrong) => bad.push(wrong),
                },
                "holiday" => match value.get_ref().as_array() {
                    Some(rows) => rows.iter().for_each(|row| match holiday(row) {
                        Ok(holiday) => calendar.holidays.push(holiday),
                        Err(wrong) => bad.push(wrong),
                    }),
                    None => bad.push((value.span(), "holiday".to_owned(), source::mistyped("array", value.get_ref()))),
                },
                name => bad.push((key.span(), name.to_owned(), Wrong::unknown(name, ["weekend", "holiday"]))),
            }
        }
        faults.extend(bad.iter().map(|(at, key, wrong)| source.fault(at, key, wrong.clone())));
        faults.sort_by_key(|fault| fault.at);
        (calendar, faults)
    }
}

fn weekend(value: &Spanned<DeValue<'_>>) -> Result<Vec<u8>, Bad> {
    let bad = |at, wrong| (at, "weekend".to_owned(), wrong);
    let mut days = Vec::new();
    for name in source::texts(value).map_err(|(at, wrong)| bad(at, wrong))? {
        let short: String = name.trim().to_lowercase().chars().take(3).collect();
        let Some((day, _)) = (0_u8..).zip(WEEKDAYS).find(|(_, day)| *day == short) else {
            return Err(bad(value.span(), Wrong::Choice { value: name, allowed: WEEKDAYS.join(", ") }));
        };
        if !days.contains(&day) {
            days.push(day);
        }
    }
    if days.len() == WEEKDAYS.len() {
        return Err(bad(value.span(), Wrong::NoWorkDay));
    }
    Ok(days)
}

fn holiday(row: &Spanned<DeValue<'_>>) -> Result<HolidayTable, Bad> {
    const KEYS: [&str; 5] = ["name", "from", "to", "work", "provisional"];
    let bad = |at: Range<usize>, key: &str, wrong| (at, format!("holiday.{key}"), wrong);
    let table = source::table(row.get_ref()).map_err(|wrong| (row.span(), "holiday".to_owned(), wrong))?;
    let mut holiday = HolidayTable::default();
    let (mut from, mut to) = (None, None);
    for (key, value) in table {
        let (name, at, of) = (key.get_ref().as_ref(), value.span(), value.get_ref());
        let read = match name {
            "name" => names(of).map(|names| holiday.names = names),
            "from" => date(of).map(|day| from = Some(day)),
            "to" => date(of).map(|day| to = Some((day, at.clone()))),
            "work" => dates(of).map(|days| holiday.work = days),
            "provisional" => source::yes_no(of).map(|yes| holiday.provisional = yes),
            _ => return Err(bad(key.span(), name, Wrong::unknown(name, KEYS))),
        };
        read.map_err(|wrong| bad(at, name, wrong))?;
    }
    holiday.off = match (from, to) {
        (None, None) if !holiday.work.is_empty() => None,
        (None, _) => return Err(bad(row.span(), "from", Wrong::Absent)),
        (Some(from), None) => Some((from, from)),
        (Some(from), Some((to, at))) => {
            // Months of 31 days are near enough to tell a holiday from a slip of the pen.
            let days = |of: Date| (i64::from(of.year) * 12 + i64::from(of.month)) * 31 + i64::from(of.day);
            if !(0..LONGEST).contains(&(days(to) - days(from))) {
                return Err(bad(at, "to", Wrong::Span { most: LONGEST }));
            }
            Some((from, to))
        }
    };
    Ok(holiday)
}

/// `"Christmas"`, or `{ en = "Christmas", zh-Hans = "圣诞节" }`.
fn names(value: &DeValue<'_>) -> Result<Vec<(String, String)>, Wrong> {
    if let Some(one) = value.as_str() {
        return Ok(vec![(String::new(), one.to_owned())]);
    }
    let named = source::table(value)?.iter();
    named.map(|(key, name)| Ok((key.get_ref().to_string(), source::text(name.get_ref())?.to_owned()))).collect()
}

fn dates(value: &DeValue<'_>) -> Result<Vec<Date>, Wrong> {
    if value.is_datetime() {
        return Ok(vec![date(value)?]);
    }
    let array = value.as_array().ok_or_else(|| source::mistyped("array", value))?;
    array.iter().map(|day| date(day.get_ref())).collect()
}

/// A day without a time.
fn date(value: &DeValue<'_>) -> Result<Date, Wrong> {
    let said = value.as_datetime().filter(|said| said.time.is_none()).and_then(|said| said.date);
    let day = said.map(|said| Date { year: said.year, month: said.month, day: said.day });
    day.ok_or_else(|| source::mistyped("date", value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: u16, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    #[test]
    fn the_built_in_calendar_has_no_fault_and_names_every_holiday_in_three_languages() {
        let (calendar, faults) = CalendarTable::parse("cn", CN);
        assert_eq!(faults, Vec::new());
        assert_eq!(calendar.weekend, Some(vec![5, 6]));
        for holiday in &calendar.holidays {
            let languages: Vec<&str> = holiday.names.iter().map(|(language, _)| language.as_str()).collect();
            assert_eq!(languages, ["en", "zh-Hans", "zh-Hant"], "{holiday:?}");
        }
    }

    #[test]
    fn a_holiday_may_have_one_name_one_day_or_only_days_that_are_worked() {
        let text = "weekend = [\"Friday\", \"sat\"]\n[[holiday]]\nname = \"Fair\"\nfrom = 2026-05-04\n\
                    [[holiday]]\nwork = [2026-05-08]\n";
        let (calendar, faults) = CalendarTable::parse("calendar.toml", text);
        assert_eq!((calendar.weekend, faults), (Some(vec![4, 5]), Vec::new()));
        let fair = HolidayTable {
            names: vec![(String::new(), "Fair".into())],
            off: Some((day(2026, 5, 4), day(2026, 5, 4))),
            ..HolidayTable::default()
        };
        let worked = HolidayTable { work: vec![day(2026, 5, 8)], ..HolidayTable::default() };
        assert_eq!(calendar.holidays, [fair, worked]);
    }

    #[test]
    fn a_wrong_line_is_reported_at_its_place_and_the_other_holidays_count() {
        let good = "[[holiday]]\nname = \"Good\"\nfrom = 2026-12-25\n";
        for (bad, at, key, wrong) in [
            ("weekend = [\"someday\"]\n", (1, 11), "weekend", "someday is none of: mon, tue, wed, thu, fri, sat, sun"),
            ("holidays = 1\n", (1, 1), "holidays", "unknown name holidays"),
            (
                "weekend = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]\n",
                (1, 11),
                "weekend",
                "no day of the week is left to work",
            ),
            ("[[holiday]]\nname = \"x\"\n", (1, 1), "holiday.from", "missing"),
            ("[[holiday]]\nfrom = \"2026-01-01\"\n", (2, 8), "holiday.from", "expected date, found string"),
            ("[[holiday]]\nfrom = 2026-01-01T09:00:00\n", (2, 8), "holiday.from", "expected date, found datetime"),
            (
                "[[holiday]]\nfrom = 2026-01-05\nto = 2026-01-04\n",
                (3, 6),
                "holiday.to",
                "not within 92 days after its beginning",
            ),
            (
                "[[holiday]]\nfrom = 2026-01-05\nto = 2062-01-04\n",
                (3, 6),
                "holiday.to",
                "not within 92 days after its beginning",
            ),
            ("[[holiday]]\nfrom = 2026-01-05\nform = 1\n", (3, 1), "holiday.form", "unknown name form"),
        ] {
            let (calendar, faults) = CalendarTable::parse("calendar.toml", &format!("{bad}{good}"));
            let [fault] = faults.as_slice() else { panic!("{bad}: {faults:?}") };
            let said = (fault.at, fault.key.as_deref(), fault.wrong.to_string());
            assert_eq!(said, (Some(at), Some(key), wrong.to_owned()), "{bad}");
            assert_eq!(calendar.holidays.len(), 1, "{bad}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_costs_only_itself() {
        let text = "weekend = [\"sun\"]\n[[holiday]]\nfrom = 2026-02-30\n";
        let (calendar, faults) = CalendarTable::parse("calendar.toml", text);
        assert_eq!(calendar.weekend, Some(vec![6]));
        assert!(!faults.is_empty(), "{calendar:?}");
    }
}
