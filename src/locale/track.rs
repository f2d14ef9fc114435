//! The track record of scripts in words.

use super::{Arg, Words};
use crate::domain::time::{Now, local};
use crate::domain::track::Tally;
use crate::domain::track::fresh::Ailment;
use crate::domain::track::offer::{Alike, Reason};

/// Days in a month, as people count.
const MONTH: i64 = 30;

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

    /// The day of an instant for the user; empty where nobody knows.
    fn day_of(&self, at: Option<i64>, now: Now) -> String {
        let day = at.map(|at| local(at, now.zone).date());
        day.map(|day| self.day(day, now.today())).unwrap_or_default()
    }
}
