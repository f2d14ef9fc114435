//! Whether a script is still alive: when it was used last, whether others of its class are used in its place, and whether
//! what was told of it speaks against it.

use super::{Tally, Track};
use crate::domain::playbook::{Playbook, Script};
use crate::domain::time::{Now, instant};
use std::collections::HashMap;

/// Days without a use after which a script is stale, where others of its class were used: the house's rule.
pub const STALE_DAYS: i64 = 180;

const DAY: i64 = 86_400_000;

/// Outcomes below which nothing is said about a script.
const LEAST_TOLD: u32 = 3;

/// What is the matter with a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ailment {
    /// Not used for so many days, while others of its class were.
    Stale(i64),
    /// Never used since others of its class are in use, for so many days.
    Unused(i64),
    /// What was told of it speaks against it.
    Failing,
}

impl Ailment {
    /// Its name for scripts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stale(_) => "stale",
            Self::Unused(_) => "unused",
            Self::Failing => "failing",
        }
    }
}

/// The track record of each class of scripts, against which a script of it is stale or not.
#[derive(Debug, Clone, Default)]
pub struct Classes(HashMap<String, Tally>);

impl Classes {
    pub fn of(playbook: &Playbook, track: &Track) -> Self {
        let mut classes: HashMap<String, Tally> = HashMap::new();
        for script in playbook.scripts() {
            let class = classes.entry(name(script)).or_default();
            *class = class.and(track.of(&script.key()));
        }
        Self(classes)
    }

    /// What is the matter with a script of which this was counted; failing is told before stale.
    pub fn ailment(&self, script: Script<'_>, tally: Tally, now: Now) -> Option<Ailment> {
        if is_failing(tally) {
            return Some(Ailment::Failing);
        }
        let class = self.0.get(&name(script)).copied().unwrap_or_default();
        let days = |since: i64| (now.ms - since) / DAY;
        let others_are_used = class.last.is_some_and(|last| days(last) < STALE_DAYS);
        // A new card has the time that others have had.
        let written = script.written().map(|day| instant(day.into(), now.zone));
        let since = tally.last.or(class.first).max(written);
        let idle = since.map(days).filter(|days| others_are_used && *days >= STALE_DAYS)?;
        Some(if tally.used == 0 { Ailment::Unused(idle) } else { Ailment::Stale(idle) })
    }
}

/// Every script with its record and what is the matter with it.
pub fn records<'p>(playbook: &'p Playbook, track: &Track, now: Now) -> Vec<(Script<'p>, Tally, Option<Ailment>)> {
    let classes = Classes::of(playbook, track);
    let record = |script: Script<'p>| {
        let tally = track.of(&script.key());
        (script, tally, classes.ailment(script, tally, now))
    };
    playbook.scripts().map(record).collect()
}

/// A class is one of its sort: a card and an objection may call theirs the same.
fn name(script: Script<'_>) -> String {
    format!("{}/{}", script.sort().name(), script.class())
}

/// From three outcomes on, where no more than one in four is to be expected to land: the mean of the beta distribution
/// that so many outcomes leave of a flat one, (landed + 1) / (told + 2), is at most 1/4 (Laplace's rule of succession).
pub const fn is_failing(tally: Tally) -> bool {
    tally.told() >= LEAST_TOLD && 4 * (tally.landed + 1) <= tally.told() + 2
}
