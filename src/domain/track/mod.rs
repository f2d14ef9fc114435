//! The track record of scripts: how often each was used, at what sort of customer and with what outcome; what that says
//! about offering it again, and which have grown stale. Pure.
//! Not here: the counting in the file (store), the words for it (locale).

pub mod fresh;
pub mod offer;
pub mod pace;
#[cfg(test)]
mod tests;

use super::customer::Customer;
use super::playbook::{Axis, Playbook};
use super::prep::CardUse;
use crate::text::Clean;
use std::collections::{BTreeMap, HashMap};

/// How often something was used, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub used: u32,
    pub landed: u32,
    pub missed: u32,
    /// Of the first and of the last use, in UTC milliseconds.
    pub first: Option<i64>,
    pub last: Option<i64>,
}

impl Tally {
    /// Uses of which somebody said what came of them.
    pub const fn told(&self) -> u32 {
        self.landed + self.missed
    }

    /// One use.
    pub fn of(used: &CardUse) -> Self {
        let told = |landed| u32::from(used.told() == Some(landed));
        Self { used: 1, landed: told(true), missed: told(false), first: used.at, last: used.at }
    }

    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            used: self.used + other.used,
            landed: self.landed + other.landed,
            missed: self.missed + other.missed,
            first: self.first.into_iter().chain(other.first).min(),
            last: self.last.max(other.last),
        }
    }

    /// This without one use of it; when it was used first and last stays.
    #[must_use]
    fn without(self, other: Self) -> Self {
        Self {
            used: self.used.saturating_sub(other.used),
            landed: self.landed.saturating_sub(other.landed),
            missed: self.missed.saturating_sub(other.missed),
            ..self
        }
    }
}

/// What tells customers apart when outcomes are compared: as it is written on their cards, or as the playbook calls it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Kin {
    pub behaviour: String,
    pub industry: String,
    pub state: String,
}

impl Kin {
    pub fn of(customer: &Customer) -> Self {
        let own = |text: &Clean| text.to_string();
        Self { behaviour: own(&customer.behaviour), industry: own(&customer.industry), state: own(&customer.state) }
    }

    /// The same in the words of the playbook, so that 装备制造 and "manufacturing" are one trade.
    #[must_use]
    pub fn named(&self, playbook: &Playbook) -> Self {
        let axis = |axis: Axis, text: &str| {
            playbook.resolve(axis, text).map_or_else(|| text.to_owned(), |profile| profile.id.to_string())
        };
        let known = playbook.behaviour_named(&self.behaviour);
        Self {
            behaviour: known.map_or_else(|| self.behaviour.clone(), |behaviour| behaviour.id.to_string()),
            industry: axis(Axis::Industry, &self.industry),
            state: axis(Axis::State, &self.state),
        }
    }

    fn traits(&self) -> [&str; 3] {
        [&self.behaviour, &self.industry, &self.state]
    }
}

/// The track record of all scripts, by their [keys](super::playbook::Script::key).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Track {
    /// The write counter up to which it holds.
    pub seq: i64,
    cards: BTreeMap<String, Vec<(Kin, Tally)>>,
    /// How long it took to find the scripts that were found last, in milliseconds, the newest first.
    pub times: Vec<i64>,
}

impl Track {
    /// Counted groups of uses: the script, the sort of customer, the count.
    pub fn new(seq: i64, groups: impl IntoIterator<Item = (String, Kin, Tally)>) -> Self {
        let mut cards: BTreeMap<String, Vec<(Kin, Tally)>> = BTreeMap::new();
        for (card, kin, tally) in groups {
            cards.entry(card).or_default().push((kin, tally));
        }
        Self { seq, cards, times: Vec::new() }
    }

    /// Of one script, whoever it was used with.
    pub fn of(&self, card: &str) -> Tally {
        self.groups(card).iter().fold(Tally::default(), |sum, (_, tally)| sum.and(*tally))
    }

    /// The same with customers told apart in the words of the playbook.
    #[must_use]
    pub fn named(mut self, playbook: &Playbook) -> Self {
        let mut names: HashMap<Kin, Kin> = HashMap::new();
        let mut cards: BTreeMap<String, Vec<(Kin, Tally)>> = BTreeMap::new();
        for (card, groups) in std::mem::take(&mut self.cards) {
            let mut sums: HashMap<&Kin, Tally> = HashMap::new();
            for (kin, _) in &groups {
                names.entry(kin.clone()).or_insert_with(|| kin.named(playbook));
            }
            for (kin, tally) in &groups {
                let sum = sums.entry(&names[kin]).or_default();
                *sum = sum.and(*tally);
            }
            cards.insert(card, sums.into_iter().map(|(kin, tally)| (kin.clone(), tally)).collect());
        }
        Self { cards, ..self }
    }

    fn groups(&self, card: &str) -> &[(Kin, Tally)] {
        self.cards.get(card).map_or(&[], Vec::as_slice)
    }

    /// Takes in a use that was just kept, in the place of what it was before.
    pub fn take(&mut self, before: Option<&CardUse>, used: &CardUse, kin: &Kin) {
        if before.is_none() {
            self.times.splice(0..0, used.found_ms);
            self.times.truncate(pace::LAST);
        }
        let groups = self.cards.entry(used.card.to_string()).or_default();
        let at = groups.iter().position(|(own, _)| own == kin).unwrap_or_else(|| {
            groups.push((kin.clone(), Tally::default()));
            groups.len() - 1
        });
        let tally = &mut groups[at].1;
        *tally = before.map_or(*tally, |before| tally.without(Tally::of(before))).and(Tally::of(used));
    }
}
