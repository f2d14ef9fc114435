//! The track record of scripts in words.

use super::{Arg, Words};
use crate::domain::playbook::Gap;
use crate::domain::time::{Now, local};
use crate::domain::track::Tally;
use crate::domain::track::fresh::Ailment;
use crate::domain::track::offer::{Alike, Reason};
use crate::domain::track::pace::Pace;
use chrono::NaiveDate;

/// Days in a month, as people count.
const MONTH: i64 = 30;

/// Milliseconds as seconds with one decimal, rounded.
fn seconds(ms: i64) -> String {
    let tenths = (ms + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

impl Words {
    /// Why a script stands where it stands, in one short line.
    pub fn why(&self, reason: Reason, now: Now) -> String {
        let counted = |key: &str, tally: Tally| {
            self.fmt(
                key,
                &[("landed", Arg::from(i64::from(tally.landed))), ("told", Arg::from(i64::from(tally.told())))],
            )
        };
        match reason {
            Reason::FailedHere(at) => self.fmt("why-failed-here", &[("day", self.day_of(at, now).into())]),
            Reason::LandedHere(at) => self.fmt("why-landed-here", &[("day", self.day_of(at, now).into())]),
            Reason::Ailing(Ailment::Failing, tally) => counted("why-failing", tally),
            Reason::Ailing(Ailment::Stale(days), _) => self.fmt("why-stale", &[("months", Arg::from(days / MONTH))]),
            Reason::Ailing(Ailment::Unused(_), _) => self.get("why-unused").into_owned(),
            Reason::AtStep => self.get("why-at-step").into_owned(),
            Reason::OfType => self.get("why-of-type").into_owned(),
            Reason::With(Alike::Behaviour, tally) => counted("why-with-type", tally),
            Reason::With(Alike::Industry, tally) => counted("why-with-trade", tally),
            Reason::With(Alike::State, tally) => counted("why-with-state", tally),
            Reason::Anywhere(tally) => counted("why-anywhere", tally),
        }
    }

    /// How often a script was used, when last, what came of it, and when it was written; empty where nothing is known.
    pub fn record(&self, tally: Tally, written: Option<NaiveDate>, now: Now) -> String {
        let mut parts = Vec::new();
        if tally.used > 0 {
            let args = [("n", Arg::from(i64::from(tally.used))), ("day", self.day_of(tally.last, now).into())];
            parts.push(self.fmt("track-used", &args));
        }
        if tally.told() > 0 {
            parts.push(self.why(Reason::Anywhere(tally), now));
        }
        let day = written.map(|day| self.day(day, now.today()));
        parts.extend(day.map(|day| self.fmt("track-written", &[("day", day.into())])));
        parts.join(" · ")
    }

    /// How long it takes to find a line: 1.8 s, the middle of so many.
    pub fn pace(&self, pace: Pace) -> String {
        self.fmt("track-pace", &[("seconds", seconds(pace.median).into()), ("n", Arg::from(pace.count))])
    }

    /// What earlier talks have left open of the questions, with the one to begin with; and why.
    pub fn spin_gap(&self, gap: Gap<'_>, ask: &str) -> (String, String) {
        let stage = self.choice("stage", gap.stage.name());
        let text = self.fmt("spin-gap", &[("stage", Arg::from(&*stage)), ("ask", Arg::from(ask))]);
        let counts = [("asked", Arg::from(gap.asked)), ("enough", Arg::from(gap.enough))];
        (text, self.fmt("spin-gap-why", &counts))
    }

    /// The day of an instant for the user; empty where nobody knows.
    fn day_of(&self, at: Option<i64>, now: Now) -> String {
        let day = at.map(|at| local(at, now.zone).date());
        day.map(|day| self.day(day, now.today())).unwrap_or_default()
    }
}
