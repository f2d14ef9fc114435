//! The plan of growth in words.

use super::{Arg, Words};
use crate::domain::time::Now;
use crate::domain::training::Area;
use crate::domain::training::plan::{LEAST, MOST, Quarter, Standing, monday};

/// Ideas for each area, numbered from 1 in the language files.
const IDEAS: i64 = 3;

impl Words {
    /// "45 min", "1 h", "2 h 05".
    pub fn minutes(&self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        match (hours, rest) {
            (0, _) => self.fmt("time-minutes", &[("n", Arg::Digits(rest))]),
            (_, 0) => self.fmt("time-hours", &[("n", Arg::Digits(hours))]),
            _ => {
                let rest = format!("{rest:02}");
                self.fmt("time-hours-minutes", &[("n", Arg::Digits(hours)), ("rest", Arg::from(&rest))])
            }
        }
    }

    /// The hours of a week in a few cells: "2.5", "-" for none.
    pub fn week_hours(&self, minutes: i64) -> String {
        let tenths = (minutes * 10 + 30) / 60;
        if minutes == 0 { "-".to_owned() } else { format!("{}.{}", tenths / 10, tenths % 10) }
    }

    /// "2026Q4, week 8 of 14".
    pub fn plan_title(&self, quarter: Quarter, now: Now) -> String {
        let weeks = quarter.weeks();
        let name = quarter.to_string();
        match weeks.iter().position(|week| *week == monday(now.today())) {
            Some(at) => {
                let args = [("name", Arg::from(&name)), ("n", (at + 1).into()), ("of", weeks.len().into())];
                self.fmt("growth-title", &args)
            }
            None => name,
        }
    }

    /// How the week stands, in kind words.
    pub fn plan_week(&self, minutes: i64) -> String {
        let key = match Standing::of(minutes) {
            Standing::Fresh => "growth-fresh",
            Standing::Begun => "growth-begun",
            Standing::Reached => "growth-reached-week",
            Standing::Beyond => "growth-beyond",
        };
        let done = self.minutes(minutes);
        let args = [("done", Arg::from(&done)), ("from", Arg::Digits(LEAST / 60)), ("to", Arg::Digits(MOST / 60))];
        self.fmt(key, &args)
    }

    /// What can be practised in an area; another idea each week.
    pub fn plan_idea(&self, area: Area, week: i64) -> String {
        let n = week.rem_euclid(IDEAS) + 1;
        self.choice("idea", &format!("{}-{n}", area.name())).into_owned()
    }
}
