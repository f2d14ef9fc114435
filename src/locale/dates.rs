//! Days and times in words.

use super::{Arg, Words};
use crate::domain::time::is_yearless;
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

impl Words {
    /// A day as seen from `today`: "tomorrow", "Friday", "Sun 22 Nov"; 明天, 下周二, 11月22日 周日.
    pub fn date(&self, date: NaiveDate, today: NaiveDate) -> String {
        match (date - today).num_days() {
            0 => self.get("date-today").into_owned(),
            1 => self.get("date-tomorrow").into_owned(),
            -1 => self.get("date-yesterday").into_owned(),
            2..=6 => {
                // Chinese says which week: on a Friday, "Tuesday" is next week's.
                let same_week = date.iso_week() == today.iso_week();
                let key = if same_week { "date-this-week" } else { "date-next-week" };
                self.fmt(key, &[("weekday", self.weekday(date.weekday()).into())])
            }
            _ => self.day(date, today),
        }
    }

    /// A day without relative words; the year only where it is known and not `today`'s.
    pub fn day(&self, date: NaiveDate, today: NaiveDate) -> String {
        let key = match date.year() {
            year if year == today.year() => "date-day",
            _ if is_yearless(date) => "date-day-alone",
            _ => "date-day-year",
        };
        self.calendar_day(key, date)
    }

    /// A day of the week around today, in few cells: "Sun 22", 周日 22日.
    pub fn day_head(&self, date: NaiveDate) -> String {
        self.calendar_day("date-head", date)
    }

    fn calendar_day(&self, key: &str, date: NaiveDate) -> String {
        let args = [
            ("weekday", self.weekday_short(date.weekday()).into()),
            ("day", Arg::Digits(date.day().into())),
            ("month", self.month_short(date.month()).into()),
            ("year", Arg::Digits(date.year().into())),
        ];
        self.fmt(key, &args)
    }

    /// A day, its time and how far off it is: "Fri 27 Nov, 15:00, in 5 days".
    pub fn when(&self, date: NaiveDate, time: Option<NaiveTime>, today: NaiveDate) -> String {
        let time = time.map(|time| self.time(time)).unwrap_or_default();
        let args = [
            ("day", self.day(date, today).into()),
            ("away", self.ago((today - date).num_days()).into()),
            ("time", Arg::from(&time)),
        ];
        if time.is_empty() { self.fmt("when-day", &args[..2]) } else { self.fmt("when-time", &args) }
    }

    /// A time of day, on the 24-hour clock.
    pub fn time(&self, time: NaiveTime) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// How long ago, in days; negative is still to come.
    pub fn ago(&self, days: i64) -> String {
        match days {
            0 => return self.get("date-today").into_owned(),
            1 => return self.get("date-yesterday").into_owned(),
            -1 => return self.get("date-tomorrow").into_owned(),
            _ => {}
        }
        let (past, future, n) = match days.saturating_abs() {
            n @ ..14 => ("ago-days", "in-days", n),
            n @ 14..60 => ("ago-weeks", "in-weeks", n / 7),
            n @ 60..730 => ("ago-months", "in-months", n / 30),
            n => ("ago-years", "in-years", n / 365),
        };
        self.fmt(if days > 0 { past } else { future }, &[("n", n.into())])
    }

    pub fn weekday(&self, weekday: Weekday) -> String {
        self.get(match weekday {
            Weekday::Mon => "weekday-mon",
            Weekday::Tue => "weekday-tue",
            Weekday::Wed => "weekday-wed",
            Weekday::Thu => "weekday-thu",
            Weekday::Fri => "weekday-fri",
            Weekday::Sat => "weekday-sat",
            Weekday::Sun => "weekday-sun",
        })
        .into_owned()
    }

    pub fn weekday_short(&self, weekday: Weekday) -> String {
        self.get(match weekday {
            Weekday::Mon => "weekday-short-mon",
            Weekday::Tue => "weekday-short-tue",
            Weekday::Wed => "weekday-short-wed",
            Weekday::Thu => "weekday-short-thu",
            Weekday::Fri => "weekday-short-fri",
            Weekday::Sat => "weekday-short-sat",
            Weekday::Sun => "weekday-short-sun",
        })
        .into_owned()
    }

    /// `month` from 1.
    pub fn month_short(&self, month: u32) -> String {
        self.get(&format!("month-short-{month}")).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language::{En, ZhHans, ZhHant};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn near_days_have_names_and_far_ones_a_date() {
        // 2026-11-18 is a Wednesday.
        let cases = [
            ("2026-11-18", "today", "今天", "今天"),
            ("2026-11-19", "tomorrow", "明天", "明天"),
            ("2026-11-17", "yesterday", "昨天", "昨天"),
            ("2026-11-20", "Friday", "本周五", "本週五"),
            ("2026-11-22", "Sunday", "本周日", "本週日"),
            ("2026-11-23", "Monday", "下周一", "下週一"),
            ("2026-11-24", "Tuesday", "下周二", "下週二"),
            ("2026-11-25", "Wed 25 Nov", "11月25日 周三", "11月25日 週三"),
            ("2026-11-16", "Mon 16 Nov", "11月16日 周一", "11月16日 週一"),
            ("2026-05-01", "Fri 1 May", "5月1日 周五", "5月1日 週五"),
            ("2027-01-01", "Fri 1 Jan 2027", "2027年1月1日 周五", "2027年1月1日 週五"),
            ("2025-11-18", "Tue 18 Nov 2025", "2025年11月18日 周二", "2025年11月18日 週二"),
        ];
        let (en, zh, tw) = (Words::new(En), Words::new(ZhHans), Words::new(ZhHant));
        let today = day("2026-11-18");
        for (date, english, simplified, traditional) in cases {
            let date = day(date);
            assert_eq!(
                (en.date(date, today), zh.date(date, today), tw.date(date, today)),
                (english.into(), simplified.into(), traditional.into())
            );
        }
    }

    #[test]
    fn tomorrow_across_the_year_is_still_tomorrow() {
        assert_eq!(Words::new(En).date(day("2027-01-01"), day("2026-12-31")), "tomorrow");
        assert_eq!(Words::new(ZhHans).date(day("2027-01-03"), day("2026-12-31")), "本周日");
    }

    #[test]
    fn how_long_ago_gets_coarser_with_distance() {
        let cases = [
            (0, "today", "今天"),
            (1, "yesterday", "昨天"),
            (-1, "tomorrow", "明天"),
            (2, "2 days ago", "2 天前"),
            (13, "13 days ago", "13 天前"),
            (14, "2 weeks ago", "2 周前"),
            (59, "8 weeks ago", "8 周前"),
            (60, "2 months ago", "2 个月前"),
            (729, "24 months ago", "24 个月前"),
            (730, "2 years ago", "2 年前"),
            (-3, "in 3 days", "3 天后"),
            (-21, "in 3 weeks", "3 周后"),
        ];
        let (en, zh) = (Words::new(En), Words::new(ZhHans));
        for (days, english, chinese) in cases {
            assert_eq!((en.ago(days), zh.ago(days)), (english.into(), chinese.into()));
        }
    }

    #[test]
    fn every_day_is_understood_when_it_is_typed_as_the_screens_write_it() {
        use crate::domain::day::day_anywhere;
        let languages = [En, ZhHans, ZhHant].map(Words::new);
        for today in ["2026-11-22", "2027-02-28", "2027-12-31"].map(day) {
            for days in 0..500 {
                let date = today + chrono::Days::new(days);
                for words in &languages {
                    for shown in [words.date(date, today), words.day(date, today)] {
                        assert_eq!(day_anywhere(&shown, today), Some(date), "{shown} from {today}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_was_typed_is_said_back_with_its_distance() {
        let (en, zh) = (Words::new(En), Words::new(ZhHans));
        let (today, friday) = (day("2026-11-22"), day("2026-11-27"));
        let time = NaiveTime::from_hms_opt(15, 0, 0);
        assert_eq!(en.when(friday, time, today), "Fri 27 Nov, 15:00, in 5 days");
        assert_eq!(zh.when(friday, time, today), "11月27日 周五 15:00，5 天后");
        assert_eq!(en.when(friday, None, today), "Fri 27 Nov, in 5 days");
        assert_eq!(en.when(today, None, today), "Sun 22 Nov, today");
    }

    #[test]
    fn times_are_read_on_the_24_hour_clock() {
        assert_eq!(Words::new(En).time(NaiveTime::from_hms_opt(9, 5, 59).unwrap()), "09:05");
    }
}
