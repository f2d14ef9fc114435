//! The plan of growth in words.

use super::{Arg, Words};
use crate::domain::time::Now;
use crate::domain::training::Area;
use crate::domain::training::heat::{self, Row, Warmth};
use crate::domain::training::plan::{LEAST, MOST, Quarter, Standing, monday};
use crate::text::width;
use chrono::{Datelike, Days};

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

    /// "Days with practice in the last 20 weeks: 12".
    pub fn heat_title(&self, rows: &[Row]) -> String {
        match heat::practised(rows) {
            0 => self.get("growth-no-days").into_owned(),
            n => self.fmt("growth-days", &[("n", n.into()), ("weeks", rows.len().into())]),
        }
    }

    /// The short names of months over the weeks in which they begin, each week in so many cells.
    pub fn heat_months(&self, rows: &[Row], cells: usize) -> String {
        let mut line = String::new();
        for (at, row) in rows.iter().enumerate() {
            let last = row.monday.checked_add_days(Days::new(6)).unwrap_or(row.monday);
            if last.day() <= 7 {
                line.push_str(&" ".repeat((at * cells).saturating_sub(width(&line))));
                line.push_str(&self.month_short(last.month()));
            }
        }
        line
    }

    /// What the signs of the days mean.
    pub fn heat_legend(&self) -> String {
        let sign = |warmth: Warmth| Arg::from(warmth.sign());
        let args = [
            ("off", sign(Warmth::Off)),
            ("little", sign(Warmth::Little)),
            ("some", sign(Warmth::Some)),
            ("much", sign(Warmth::Much)),
            ("least", heat::SOME.into()),
            ("most", heat::MUCH.into()),
        ];
        self.fmt("growth-legend", &args)
    }

    /// What can be practised in an area; another idea each week.
    pub fn plan_idea(&self, area: Area, week: i64) -> String {
        let n = week.rem_euclid(IDEAS) + 1;
        self.choice("idea", &format!("{}-{n}", area.name())).into_owned()
    }
}
