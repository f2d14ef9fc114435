//! Who is due when, in words: gaps, touches, and why a day is the one it is.

use super::{Arg, Words};
use crate::domain::cadence::Every;
use crate::domain::calendar::{Calendar, Closed};
use crate::domain::explain::Known as KnownFact;
use crate::domain::history::Entry;
use crate::domain::rhythm::{Hours, Moved, Since, Touch, TouchState, TouchWay, Why};
use crate::domain::time::{Now, local};
use chrono::NaiveDate;

impl Words {
    /// "every 10 days", "every 2 weeks", "every month".
    pub fn every(&self, every: Every) -> String {
        let (key, n) = match every {
            Every::Days(n) if n.get() % 7 == 0 => ("every-weeks", n.get() / 7),
            Every::Days(n) => ("every-days", n.get()),
            Every::Months(n) => ("every-months", n.get()),
        };
        self.fmt(key, &[("n", i64::from(n).into())])
    }

    /// "14:00–17:00", "from 15:00", "until 10:00".
    pub fn hours(&self, hours: Hours) -> String {
        match (hours.from, hours.to) {
            (Some(from), Some(to)) => format!("{}–{}", self.time(from), self.time(to)),
            (Some(from), None) => self.fmt("hours-from", &[("time", self.time(from).into())]),
            (None, Some(to)) => self.fmt("hours-until", &[("time", self.time(to).into())]),
            (None, None) => String::new(),
        }
    }

    /// A touch in one line: "Visit Tuesday, 14:00–17:00", "Call due today", "Visit 3 days late".
    pub fn touch(&self, touch: &Touch, today: NaiveDate) -> String {
        let args = [
            ("way", self.choice("touch-way", touch.way.name()).into()),
            ("day", self.date(touch.ideal, today).into()),
            ("n", Arg::from(touch.days)),
        ];
        let said = match touch.state {
            TouchState::Ahead => self.fmt("touch-ahead", &args[..2]),
            TouchState::Due => self.fmt("touch-due", &args[..1]),
            TouchState::Late => self.fmt("touch-late", &args),
            TouchState::TooLate => self.fmt("touch-too-late", &args),
        };
        let hours = touch.hours.map(|hours| self.hours(hours)).filter(|hours| !hours.is_empty());
        [Some(said), hours].into_iter().flatten().collect::<Vec<_>>().join(&self.get("touch-and"))
    }

    /// A day as it was said, with the name of the holiday that it is, and whether its days may still be moved; or of that for
    /// which it is worked though it is of a weekend; none on any other day.
    pub fn on_holiday(&self, said: &str, day: NaiveDate, calendar: &Calendar) -> Option<String> {
        let (key, holiday) = match (calendar.closed(day), calendar.made_up(day)) {
            (Some(Closed::Holiday(holiday)), _) if holiday.provisional => ("day-holiday-provisional", holiday),
            (Some(Closed::Holiday(holiday)), _) => ("day-holiday", holiday),
            (_, Some(holiday)) => ("day-made-up", holiday),
            _ => return None,
        };
        let args = [("said", Arg::from(said)), ("name", holiday.name(self.language().name()).into())];
        Some(self.fmt(key, &args))
    }

    /// Since when something is as it is, by whom, by what deed, and why.
    pub fn set_by(&self, entry: &Entry, now: Now) -> String {
        let day = self.day(local(entry.at, now.zone).date(), now.today());
        let what = match entry.verb.as_str() {
            "import" => self.fmt("source-import", &[("subject", Arg::from(entry.subject.as_str()))]),
            "load-demo" => self.get("source-load-demo").into_owned(),
            verb => self.deed(verb, &entry.subject, 1),
        };
        let mut parts = vec![self.fmt("label-since-day", &[("day", day.into())])];
        parts.extend(Self::someone(&entry.actor).map(str::to_owned));
        let since = parts.join(&self.get("touch-and"));
        let since = if what.is_empty() {
            since
        } else {
            format!("{since}{}", self.fmt("label-deed", &[("what", what.into())]))
        };
        match &entry.why {
            Some(why) => format!("{since} {}", self.fmt("label-why", &[("why", why.as_str().into())])),
            None => since,
        }
    }

    /// The name of who did something; none where the program was not told it.
    pub fn someone(actor: &str) -> Option<&str> {
        Some(actor.trim()).filter(|name| !matches!(*name, "" | "?"))
    }

    /// One change of a label: "Sun 22 Nov: Prospect → Won, Dana “signed”".
    pub fn step(&self, entry: &Entry, name: &dyn Fn(&str) -> String, now: Now) -> String {
        let day = self.day(local(entry.at, now.zone).date(), now.today());
        let value =
            |value: &Option<String>| value.as_deref().map_or_else(|| self.get("label-unknown").into_owned(), name);
        let mut said = vec![format!("{} → {}", value(&entry.old), value(&entry.new))];
        said.extend(Self::someone(&entry.actor).map(str::to_owned));
        let said = said.join(&self.get("touch-and"));
        let why = entry.why.as_ref().map(|why| self.fmt("label-why", &[("why", why.as_str().into())]));
        let said = [Some(said), why].into_iter().flatten().collect::<Vec<_>>().join(" ");
        self.labelled(&day, &said)
    }

    /// A fact that a label rests on.
    pub fn ground(&self, name: &str, known: KnownFact, now: Now) -> String {
        let value = match known {
            KnownFact::Count(n) => n.to_string(),
            KnownFact::Day(day) => self.day(day, now.today()),
            KnownFact::Gap(every) => self.every(every),
            KnownFact::Never => self.get("level-never").into_owned(),
            KnownFact::Unknown => self.get("label-unknown").into_owned(),
        };
        format!("{} {value}", self.choice("fact", name))
    }

    /// The facts a touch rests on, in one line: the last visit, the cadence, and what moved the day.
    pub fn touch_why(&self, touch: &Touch, today: NaiveDate) -> String {
        let mut parts = self.rhythm(touch, self.day(touch.why.since.day(), today)).to_vec();
        parts.extend(touch.why.moved.iter().map(|moved| match moved {
            Moved::Spread => self.fmt("touch-spread-rule", &[("spread", self.spread(touch.why.every).into())]),
            Moved::Weekend => self.get("touch-moved-weekend").into_owned(),
            Moved::Window => self.get("touch-moved-window").into_owned(),
            Moved::Rest => self.get("touch-moved-rest").into_owned(),
            Moved::Holiday(holiday) => {
                let key = if holiday.provisional { "touch-moved-holiday-provisional" } else { "touch-moved-holiday" };
                self.fmt(key, &[("name", holiday.name(self.language().name()).into())])
            }
        }));
        parts.join(&self.get("touch-and"))
    }

    /// The same in short: "last visit 19 days ago, every week".
    pub fn touch_rhythm(&self, touch: &Touch, today: NaiveDate) -> String {
        let ago = match (today - touch.why.since.day()).num_days() {
            // To the day, however long ago.
            days @ 2.. => self.fmt("ago-days", &[("n", days.into())]),
            days => self.ago(days),
        };
        let mut parts = self.rhythm(touch, ago).to_vec();
        parts.extend(touch.why.moved.contains(&Moved::Spread).then(|| self.spread(touch.why.every)));
        parts.join(&self.get("touch-and"))
    }

    /// "first ones spread over 2 weeks".
    fn spread(&self, every: Every) -> String {
        let (key, n) = match every {
            Every::Days(n) if n.get() % 7 == 0 => ("touch-spread-weeks", n.get() / 7),
            Every::Days(n) => ("touch-spread-days", n.get()),
            Every::Months(n) => ("touch-spread-months", n.get()),
        };
        self.fmt(key, &[("n", i64::from(n).into())])
    }

    /// What it is counted from and how often it is to be; `when` says the day.
    fn rhythm(&self, touch: &Touch, when: String) -> [String; 2] {
        let Why { since, every, .. } = &touch.why;
        let key = match (since, touch.way) {
            (Since::LastVisit(_), _) => "touch-since-visit",
            (Since::LastContact(_), _) => "touch-since-contact",
            (Since::Added(_), TouchWay::Visit) => "touch-never-visited",
            (Since::Added(_), TouchWay::Call) => "touch-never-called",
        };
        [self.fmt(key, &[("day", when.into())]), self.every(*every)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cadence::Cadence;
    use crate::domain::rhythm::{House, Known, Window, touches};
    use crate::locale::Language::{En, ZhHans, ZhHant};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_gap_is_said_in_the_largest_unit_that_fits() {
        for (typed, en, zh, tw) in [
            ("1d", "every day", "每天", "每天"),
            ("10d", "every 10 days", "每 10 天", "每 10 天"),
            ("7d", "every week", "每周", "每週"),
            ("14d", "every 2 weeks", "每 2 周", "每 2 週"),
            ("1m", "every month", "每月", "每月"),
            ("3m", "every 3 months", "每 3 个月", "每 3 個月"),
        ] {
            let every = Every::parse(typed).unwrap();
            let said = [En, ZhHans, ZhHant].map(|language| Words::new(language).every(every));
            assert_eq!(said, [en, zh, tw], "{typed}");
        }
    }

    #[test]
    fn a_touch_is_said_with_its_day_its_hours_and_its_reasons() {
        let known = Known {
            cadence: Cadence { visit: Every::parse("2w"), call: None },
            last_contact: None,
            last_visit: Some(day("2026-11-07")),
            since: day("2026-01-01"),
            given: None,
            lot: None,
            rest_until: None,
            window: Window::parse("Tue 14:00-17:00"),
            do_not_call: false,
            halted: false,
        };
        let touch = |today: &str| touches(&known, &House::default(), day(today)).remove(0);
        let en = Words::new(En);
        let today = day("2026-11-22");
        // Saturday 21 November → Tuesday 24.
        assert_eq!(en.touch(&touch("2026-11-22"), today), "Visit Tuesday, 14:00–17:00");
        let why = "last visit Sat 7 Nov, every 2 weeks, not at the weekend, when they can be met";
        assert_eq!(en.touch_why(&touch("2026-11-22"), today), why);
        let zh = Words::new(ZhHans);
        assert_eq!(
            zh.touch(&touch("2026-11-27"), day("2026-11-27")),
            "拜访晚了 3 天（原定11月24日 周二），14:00–17:00"
        );
    }
}
