//! The house's rules for who is due when: the calendar of working days from the settings, the zone and the user's own file.

use crate::config::{CalendarBase, CalendarTable, Config, Date, HolidayTable};
use crate::domain::rhythm::{Calendar, Holiday, House};
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
    House { calendar, longest: settings.longest_gap, digest_hours: settings.digest_hours }
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
    use chrono::Datelike;

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
            assert!(house.calendar.is_certain(year));
        }
    }

    #[test]
    fn of_2027_the_thirteen_statutory_days_are_known_and_marked_as_not_final() {
        let house = house(&config(CalendarBase::Cn, ""), Tz::UTC);
        let off: usize = house.calendar.holidays(2027).map(|holiday| holiday.off.len()).sum();
        assert_eq!(off, 13);
        assert!(!house.calendar.is_certain(2027) && !house.calendar.is_certain(2028));
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
                crate::domain::rhythm::Closed::Holiday(holiday) => holiday.name("zh-Hans").to_owned(),
                crate::domain::rhythm::Closed::Weekend => String::new(),
            }),
            Some("Fair".to_owned())
        );
    }
}
