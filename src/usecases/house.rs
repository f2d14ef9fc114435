//! The house's rules for who is due when: the calendar of working days from the settings, the zone and the user's own file.

use crate::config::{CalendarBase, CalendarTable, Config, Date, HolidayTable, Settings};
use crate::domain::calendar::{Calendar, Holiday};
use crate::domain::desk::{Hours, Limits, Rules};
use crate::domain::rhythm::House;
use crate::text::Clean;
use chrono::{NaiveDate, Weekday};
use chrono_tz::Tz;

/// The rules in force. Days that do not exist were told as faults when the settings were read.
pub fn house(config: &Config, zone: Tz) -> House {
    let mut calendar = Calendar::plain();
    let settings = &config.settings;
    let chinese = match settings.calendar {
        CalendarBase::Cn => true,
        CalendarBase::None => false,
        CalendarBase::Auto => zone == Tz::Asia__Shanghai,
    };
    if chinese {
        lay(&mut calendar, &CalendarTable::cn());
    }
    lay(&mut calendar, &config.calendar);
    let fits = u32::from(settings.capacity).div_ceil(5);
    House { calendar, longest: settings.longest_gap, fits, digest_hours: settings.digest_hours, desk: desk(settings) }
}

/// The clocks of complaints.
fn desk(settings: &Settings) -> Rules {
    let limits = |[acknowledge, answer, solve]: [u16; 3]| Limits { acknowledge, answer, solve };
    Rules {
        hours: Hours::of(&settings.working_hours).unwrap_or_default(),
        severe: limits(settings.severe_hours),
        normal: limits(settings.normal_hours),
        red_days: settings.red_days,
    }
}

fn lay(calendar: &mut Calendar, table: &CalendarTable) {
    if let Some(free) = &table.weekend {
        let free: Vec<Weekday> = free.iter().filter_map(|day| Weekday::try_from(*day).ok()).collect();
        calendar.set_weekend(&free);
    }
    for holiday in &table.holidays {
        calendar.add(read(holiday));
    }
}

fn read(table: &HolidayTable) -> Holiday {
    let off = table.off.and_then(|(from, to)| Some((day(from)?, day(to)?)));
    Holiday {
        names: table.names.iter().map(|(language, name)| (language.clone(), Clean::line(name))).collect(),
        off: off.map_or_else(Vec::new, |(from, to)| from.iter_days().take_while(|day| *day <= to).collect()),
        work: table.work.iter().copied().filter_map(day).collect(),
        provisional: table.provisional,
    }
}

fn day(of: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(of.year.into(), of.month.into(), of.day.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Folders;
    use crate::domain::calendar::Closed;
    use crate::domain::complaint::{Complaint, Severity};
    use crate::domain::desk::outlook;
    use crate::domain::field::Record as _;
    use crate::domain::id::Id;
    use crate::domain::time::{Now, instant};
    use chrono::{Datelike, NaiveDateTime};

    fn config(calendar: CalendarBase, own: &str) -> Config {
        let home = tempfile::tempdir().unwrap();
        let mut config = Config::load(&Folders::under(home.path()), false);
        config.settings.calendar = calendar;
        config.calendar = CalendarTable::parse("calendar.toml", own).0;
        config
    }

    fn days(year: i32) -> impl Iterator<Item = NaiveDate> {
        NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take_while(move |day| day.year() == year)
    }

    /// The holiday of each day of a year that is one.
    fn holidays(calendar: &Calendar, year: i32) -> impl Iterator<Item = &Holiday> {
        days(year).filter_map(|day| match calendar.closed(day) {
            Some(Closed::Holiday(holiday)) => Some(holiday),
            Some(Closed::Weekend) | None => None,
        })
    }

    fn list(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    /// Counted by hand from the two notices: month-day, only where a day differs from Monday to Friday.
    const FREE_2025: &str = "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 \
                             10-01 10-02 10-03 10-06 10-07 10-08";
    const WORKED_2025: &str = "01-26 02-08 04-27 09-28 10-11";
    const FREE_2026: &str = "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 \
                             10-01 10-02 10-05 10-06 10-07";
    const WORKED_2026: &str = "01-04 02-14 02-28 05-09 09-20 10-10";

    #[test]
    fn the_chinese_calendar_differs_from_monday_to_friday_exactly_as_the_notices_say() {
        let house = house(&config(CalendarBase::Cn, ""), Tz::UTC);
        let plain = Calendar::plain();
        for (year, free, worked) in [(2025, FREE_2025, WORKED_2025), (2026, FREE_2026, WORKED_2026)] {
            let differing = |works: bool| -> Vec<String> {
                let differs = |day: &NaiveDate| house.calendar.works(*day) == works && plain.works(*day) != works;
                days(year).filter(differs).map(|day| day.format("%m-%d").to_string()).collect()
            };
            assert_eq!((differing(false), differing(true)), (list(free), list(worked)), "{year}");
            assert!(holidays(&house.calendar, year).all(|holiday| !holiday.provisional), "{year}");
        }
    }

    #[test]
    fn of_2027_the_thirteen_statutory_days_are_known_and_marked_as_not_final() {
        let house = house(&config(CalendarBase::Cn, ""), Tz::UTC);
        assert_eq!(holidays(&house.calendar, 2027).count(), 13);
        assert!(holidays(&house.calendar, 2027).all(|holiday| holiday.provisional));
        assert_eq!(holidays(&house.calendar, 2028).count(), 0);
    }

    #[test]
    fn the_zone_decides_where_the_settings_do_not() {
        let labour_day = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
        for (base, zone, works) in [
            (CalendarBase::Auto, Tz::Asia__Shanghai, false),
            (CalendarBase::Auto, Tz::Asia__Taipei, true),
            (CalendarBase::Cn, Tz::Europe__Berlin, false),
            (CalendarBase::None, Tz::Asia__Shanghai, true),
        ] {
            assert_eq!(house(&config(base, ""), zone).calendar.works(labour_day), works, "{base:?} {zone}");
        }
    }

    #[test]
    fn the_users_file_adds_and_overrules() {
        let own =
            "weekend = [\"fri\", \"sat\"]\n[[holiday]]\nname = \"Fair\"\nfrom = 2026-05-06\nwork = [2026-05-05]\n";
        let house = house(&config(CalendarBase::Cn, own), Tz::UTC);
        let works = |day: u32| house.calendar.works(NaiveDate::from_ymd_opt(2026, 5, day).unwrap());
        // The fourth is Labour Day's, the fifth no longer; the sixth is ours; the ninth is made up for, a Saturday.
        let found: Vec<bool> = (4..=10).map(works).collect();
        assert_eq!(found, [false, true, false, true, false, true, true]);
        assert_eq!(
            house.calendar.closed(NaiveDate::from_ymd_opt(2026, 5, 6).unwrap()).map(|closed| match closed {
                Closed::Holiday(holiday) => holiday.name("zh-Hans").to_owned(),
                Closed::Weekend => String::new(),
            }),
            Some("Fair".to_owned())
        );
    }

    /// Counted by hand from the notice of 2026: a complaint heard at a moment, and when it must be acknowledged, answered
    /// and solved, with work from nine to five.
    const DEADLINES: [(&str, Severity, [&str; 3]); 6] = [
        // National Day: free from 1 to 7 October, Saturday the 10th worked.
        ("2026-09-30 15:00", Severity::Severe, ["2026-09-30 17:00", "2026-10-08 15:00", "2026-10-10 15:00"]),
        // Heard on that Saturday.
        ("2026-10-10 10:00", Severity::Normal, ["2026-10-10 14:00", "2026-10-13 10:00", "2026-10-20 10:00"]),
        // Spring Festival: Saturday 14 February worked, free from the 15th to the 23rd.
        ("2026-02-13 16:30", Severity::Severe, ["2026-02-14 10:30", "2026-02-14 16:30", "2026-02-25 16:30"]),
        // Heard in the middle of it; Saturday the 28th is worked.
        ("2026-02-18 22:00", Severity::Normal, ["2026-02-24 13:00", "2026-02-25 17:00", "2026-03-03 17:00"]),
        // New Year: 1 to 3 January free, Sunday the 4th worked.
        ("2025-12-31 16:00", Severity::Severe, ["2026-01-04 10:00", "2026-01-04 16:00", "2026-01-06 16:00"]),
        // A plain weekend.
        ("2026-11-22 22:00", Severity::Normal, ["2026-11-23 13:00", "2026-11-24 17:00", "2026-12-01 17:00"]),
    ];

    #[test]
    fn the_clocks_of_complaints_stand_still_on_the_holidays_of_the_notices_and_run_on_the_days_made_up_for() {
        let zone = Tz::Asia__Shanghai;
        let house = house(&config(CalendarBase::Cn, ""), zone);
        let at = |text: &str| instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), zone);
        for (heard, severity, due) in DEADLINES {
            let mut complaint = Complaint::blank(Id::default(), None);
            (complaint.heard_at, complaint.severity) = (Some(at(heard)), Some(severity));
            let seen = outlook(&complaint, &house.desk, &house.calendar, Now::new(at(heard), zone));
            assert_eq!(seen.clocks.map(|clock| clock.due), due.map(at), "{heard}");
        }
    }

    #[test]
    fn the_clocks_of_complaints_are_settings() {
        let mut config = config(CalendarBase::None, "");
        config.settings.working_hours = vec![(8 * 60, 12 * 60), (13 * 60, 17 * 60)];
        (config.settings.severe_hours, config.settings.red_days) = ([1, 2, 3], 4);
        let desk = house(&config, Tz::UTC).desk;
        assert_eq!(desk.severe, Limits { acknowledge: 1, answer: 2, solve: 3 });
        assert_eq!((desk.normal, desk.red_days), (Limits::NORMAL, 4));
        assert_eq!(Some(desk.hours), Hours::of(&[(480, 720), (780, 1020)]));
    }
}
