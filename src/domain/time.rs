//! Moments: what "now" is, and the local day it falls on. The clock itself is outside.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};

/// Which number of `1/12` is the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    MonthFirst,
    DayFirst,
}

impl DayOrder {
    /// As people write it where numbers have this calling code: the month first in North America, and where the year would
    /// stand before it (China, Taiwan, Japan, Korea); else the day.
    ///
    /// A day that is typed and a date in a table are read alike, with a year behind and without: nobody could say why one
    /// `1/2/1980` is two days. Where the year stands first at home, a table that has it last was made by a program left in
    /// its English (of the United States), more often than by a European: again the month is first.
    pub fn at_home(code: &str) -> Self {
        match code.trim_start_matches('+') {
            "1" | "86" | "886" | "81" | "82" => Self::MonthFirst,
            _ => Self::DayFirst,
        }
    }
}

/// The present as handed to a verb: UTC milliseconds, the zone in which the user reads the clock, and how they write days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    pub ms: i64,
    pub zone: Tz,
    pub order: DayOrder,
}

impl Now {
    pub const fn new(ms: i64, zone: Tz) -> Self {
        Self { ms, zone, order: DayOrder::MonthFirst }
    }

    /// The same moment for somebody at home where numbers have this calling code.
    #[must_use]
    pub fn at_home(self, code: &str) -> Self {
        Self { order: DayOrder::at_home(code), ..self }
    }

    /// The wall clock in the user's zone.
    pub fn local(&self) -> NaiveDateTime {
        local(self.ms, self.zone)
    }

    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }
}

/// The year of a birthday of which nobody knows the year. Address books of Apple write it so (X-APPLE-OMIT-YEAR=1604); it
/// has a 29 February.
const NO_YEAR: i32 = 1604;

/// A birthday without its year.
pub fn yearless(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(NO_YEAR, month, day)
}

/// Whether a day is a birthday without its year.
pub fn is_yearless(day: NaiveDate) -> bool {
    day.year() == NO_YEAR
}

/// A day as files and forms have it: `1980-10-30`; without its year `--10-30`, as address books write it.
pub fn written(day: NaiveDate) -> String {
    if is_yearless(day) { day.format("--%m-%d").to_string() } else { day.format("%Y-%m-%d").to_string() }
}

/// A day as [`written`] writes it. A year of fewer digits than four is a slip, not one of antiquity.
pub fn from_written(text: &str) -> Option<NaiveDate> {
    let day = match text.strip_prefix("--") {
        Some(rest) => &format!("{NO_YEAR}-{rest}"),
        None => text,
    };
    let (year, _) = day.split_once('-')?;
    let whole = year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit());
    NaiveDate::parse_from_str(day, "%Y-%m-%d").ok().filter(|_| whole)
}

/// The day on which a birthday comes round, today at the earliest. Who was born on 29 February has it on the 28th in other
/// years: the month stays.
pub fn comes_round(born: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let in_year = |year| born.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, born.month(), born.day() - 1));
    in_year(today.year()).filter(|day| *day >= today).or_else(|| in_year(today.year() + 1))
}

/// The time of day that a past day stands for where none is said.
pub const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// The wall clock of `zone` at a UTC instant in milliseconds; out-of-range instants show the epoch.
pub fn local(ms: i64, zone: Tz) -> NaiveDateTime {
    let utc: DateTime<Utc> = Utc.timestamp_millis_opt(ms).single().unwrap_or_default();
    utc.with_timezone(&zone).naive_local()
}

/// The UTC instant of a wall clock reading. In the hour that happens twice, the first; in the time that does not exist, the
/// moment the clocks moved: by an hour mostly, by half an hour on Lord Howe Island, by a whole day once in Samoa.
pub fn instant(at: NaiveDateTime, zone: Tz) -> i64 {
    let found = zone.from_local_datetime(&at).earliest();
    let found = found.or_else(|| GapInfo::new(&at, &zone)?.end);
    found.map_or_else(|| at.and_utc().timestamp_millis(), |found| found.timestamp_millis())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
    }

    /// Gaps by the tz database: an hour, half of one, a quarter, a day, and one at midnight.
    #[test]
    fn a_wall_clock_in_a_gap_becomes_the_moment_the_clocks_moved() {
        for (zone, read, moved, utc) in [
            (Tz::Europe__Berlin, "2026-03-29 02:30:00", "2026-03-29 03:00:00", "2026-03-29 01:00:00"),
            (Tz::Europe__Berlin, "2026-03-29 02:00:07", "2026-03-29 03:00:00", "2026-03-29 01:00:00"),
            (Tz::Australia__Lord_Howe, "2026-10-04 02:15:00", "2026-10-04 02:30:00", "2026-10-03 15:30:00"),
            (Tz::Australia__Lord_Howe, "2026-10-04 02:00:00", "2026-10-04 02:30:00", "2026-10-03 15:30:00"),
            (Tz::Asia__Kathmandu, "1986-01-01 00:10:00", "1986-01-01 00:15:00", "1985-12-31 18:30:00"),
            (Tz::Pacific__Apia, "2011-12-30 12:00:00", "2011-12-31 00:00:00", "2011-12-30 10:00:00"),
            (Tz::Africa__Cairo, "2026-04-24 00:30:00", "2026-04-24 01:00:00", "2026-04-23 22:00:00"),
        ] {
            let at = instant(wall(read), zone);
            assert_eq!((local(at, zone), local(at, Tz::UTC)), (wall(moved), wall(utc)), "{zone} {read}");
        }
    }

    #[test]
    fn at_the_edges_of_half_an_hours_gap_the_clock_is_read_as_it_stands() {
        for (read, utc) in
            [("2026-10-04 01:59:59", "2026-10-03 15:29:59"), ("2026-10-04 02:30:00", "2026-10-03 15:30:00")]
        {
            assert_eq!(local(instant(wall(read), Tz::Australia__Lord_Howe), Tz::UTC), wall(utc), "{read}");
        }
        // The half hour that happens twice in autumn is the first.
        let twice = instant(wall("2026-04-05 01:45:00"), Tz::Australia__Lord_Howe);
        assert_eq!(local(twice, Tz::UTC), wall("2026-04-04 14:45:00"));
    }

    #[test]
    fn a_birthday_without_its_year_is_written_so_and_comes_round_all_the_same() {
        let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        for (month, day, text) in [(10, 30, "--10-30"), (2, 29, "--02-29")] {
            let birthday = yearless(month, day).unwrap();
            assert_eq!((written(birthday).as_str(), from_written(text)), (text, Some(birthday)));
        }
        assert_eq!(comes_round(yearless(10, 30).unwrap(), on(2026, 11, 23)), Some(on(2027, 10, 30)));
        assert_eq!(
            (written(on(1980, 5, 3)).as_str(), from_written("1980-05-03")),
            ("1980-05-03", Some(on(1980, 5, 3)))
        );
        assert_eq!((from_written("--13-01"), from_written("10-30")), (None, None));
    }

    #[test]
    fn a_birthday_on_the_leap_day_is_kept_on_the_last_of_february() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (today, on) in [
            ("2027-02-25", "2027-02-28"),
            ("2027-02-28", "2027-02-28"),
            ("2027-03-01", "2028-02-29"),
            ("2028-02-29", "2028-02-29"),
            ("2028-12-31", "2029-02-28"),
        ] {
            assert_eq!(comes_round(day("1972-02-29"), day(today)), Some(day(on)), "{today}");
        }
    }

    #[test]
    fn the_hour_that_happens_twice_is_the_first() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
        let at = instant(day.and_hms_opt(2, 30, 0).unwrap(), Tz::Europe__Berlin);
        assert_eq!(local(at, Tz::UTC), day.and_hms_opt(0, 30, 0).unwrap());
    }

    #[test]
    fn shanghai_today_begins_eight_hours_before_utc() {
        let late =
            NaiveDate::from_ymd_opt(2026, 12, 31).unwrap().and_hms_opt(16, 0, 0).unwrap().and_utc().timestamp_millis();
        assert_eq!(Now::new(late, Tz::Asia__Shanghai).today(), NaiveDate::from_ymd_opt(2027, 1, 1).unwrap());
    }
}
