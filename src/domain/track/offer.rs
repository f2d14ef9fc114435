//! In what order scripts are offered in a talk, and why.
//!
//! What was typed comes first: only among scripts that answer it equally well does the track record decide. What failed with
//! this customer before is not offered first again. Otherwise the script stands in front of which most is to be expected:
//! how likely it is what they just said, times how likely it is to land.
//!
//! * That it is what they said: as words in a language, the n-th commonest of the list weighs 1/n (Zipf); one that the
//!   customer's type of behaviour is known for, and one whose condition holds, weigh twice. Weights are the house's.
//! * That it lands: (1 + Σ w·landed) / (2 + Σ w·told), the mean of the beta distribution that the outcomes leave of a
//!   flat one (Laplace's rule of succession): nothing told is 1/2, one success 2/3, nine of ten 10/12. An outcome at
//!   another sort of customer counts for less: w is 1/4 for any customer and 1/4 more for each of type, trade and state
//!   that is theirs too (the power prior of Ibrahim and Chen, Statistical Science 15, 2000). What is not known of this
//!   customer tells nobody apart.

use super::fresh::{Ailment, Classes};
use super::{Kin, Tally, Track};
use crate::domain::call::course;
use crate::domain::condition::Facts;
use crate::domain::facts;
use crate::domain::playbook::{Behaviour, Playbook, Script, Step};
use crate::domain::prep::CardUse;
use crate::domain::time::Now;
use crate::domain::visit::Visit;
use std::cmp::Reverse;
use std::collections::HashMap;

/// By what customers are alike to this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alike {
    Behaviour,
    Industry,
    State,
}

/// Why a script stands where it stands: the one thing most worth saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It did not land with this customer, at this UTC instant in milliseconds.
    FailedHere(Option<i64>),
    Ailing(Ailment, Tally),
    LandedHere(Option<i64>),
    /// They may answer this at the present step.
    AtStep,
    /// What came of it at customers who are alike.
    With(Alike, Tally),
    /// This type of behaviour is known for it.
    OfType,
    /// What came of it anywhere.
    Anywhere(Tally),
}

/// How far back a script stands whatever speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sink {
    Afloat,
    Ailing,
    FailedHere,
}

/// Where one script stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    pub reason: Option<Reason>,
    sink: Sink,
    at_step: bool,
    /// How much speaks for it, the commonness aside.
    worth: f64,
}

const PLAIN: Standing = Standing { reason: None, sink: Sink::Afloat, at_step: false, worth: 0.5 };

/// Where all scripts stand in one talk, or outside of any.
#[derive(Debug, Clone, Default)]
pub struct Offers(HashMap<String, Standing>);

/// What is known where scripts are offered.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    pub playbook: &'a Playbook,
    /// In the words of the playbook.
    pub track: &'a Track,
    /// The talk they are offered in.
    pub visit: Option<&'a Visit>,
    pub now: Now,
}

impl Offers {
    pub fn of(ground: Ground<'_>) -> Self {
        let seen = Seen::of(ground);
        let standing = |script: Script<'_>| (script.key(), seen.standing(script));
        Self(ground.playbook.scripts().map(standing).collect())
    }

    fn standing(&self, key: &str) -> &Standing {
        self.0.get(key).unwrap_or(&PLAIN)
    }

    /// Why a script stands where it stands; none where nothing is known of it.
    pub fn reason(&self, key: &str) -> Option<Reason> {
        self.standing(key).reason
    }

    /// Orders scripts where nothing was typed.
    pub fn order(&self, scripts: &mut [Script<'_>]) {
        let least = scripts.iter().filter_map(|script| script.rank()).max().unwrap_or(0) + 1;
        scripts.sort_by_cached_key(|script| {
            let rank = script.rank().unwrap_or(least).max(1);
            let standing = self.standing(&script.key());
            let expected = standing.worth / f64::from(u32::try_from(rank).unwrap_or(u32::MAX));
            (standing.sink, !standing.at_step, Reverse(Worth(expected)), rank)
        });
    }

    /// Orders what was found. `told` says of each how well it answers (0 is best) and its key; those that answer equally
    /// well and have an equal standing stay in the order in which they were found.
    pub fn order_found<T>(&self, found: &mut [T], told: impl Fn(&T) -> (u32, String)) {
        found.sort_by_cached_key(|one| {
            let (grade, key) = told(one);
            let standing = self.standing(&key);
            (grade, standing.sink, !standing.at_step, Reverse(Worth(standing.worth)))
        });
    }
}

/// A weight, in its order.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Worth(f64);

impl Eq for Worth {}

impl PartialOrd for Worth {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Worth {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// What the ground says, looked up once for all scripts.
struct Seen<'a> {
    ground: Ground<'a>,
    classes: Classes,
    kin: Kin,
    behaviour: Option<&'a Behaviour>,
    facts: Option<Facts>,
    step: Option<&'a Step>,
}

impl<'a> Seen<'a> {
    fn of(ground: Ground<'a>) -> Self {
        let Ground { playbook, track, visit, now } = ground;
        let kin = visit.map(|visit| kin_of(visit).named(playbook)).unwrap_or_default();
        let flow = visit.and_then(|visit| playbook.flows.get(&visit.interaction.flow).zip(Some(visit)));
        Self {
            classes: Classes::of(playbook, track),
            behaviour: playbook.behaviours.get(&kin.behaviour),
            kin,
            facts: visit.map(|visit| facts::of_visit(&visit.card, &visit.interaction, playbook, now)),
            step: flow.and_then(|(flow, visit)| course(flow, visit)).map(|course| course.step),
            ground,
        }
    }

    fn standing(&self, script: Script<'_>) -> Standing {
        let key = script.key();
        let groups = self.ground.track.groups(&key);
        let tally = self.ground.track.of(&key);
        let here = self.ground.visit.and_then(|visit| here(visit, &key));
        let ailment = self.classes.ailment(script, tally, self.ground.now);
        let at_step = self.step.is_some_and(|step| step.answers.iter().any(|answer| is(answer.card.as_deref(), &key)));
        let of_type = self.behaviour.is_some_and(|behaviour| behaviour.cards.iter().any(|card| is(Some(card), &key)));
        let reason = match (here, ailment) {
            (Some((false, at)), _) => Some(Reason::FailedHere(at)),
            (_, Some(ailment)) => Some(Reason::Ailing(ailment, tally)),
            (Some((true, at)), None) => Some(Reason::LandedHere(at)),
            (None, None) => self.in_favour(groups, tally, at_step, of_type),
        };
        let sink = match reason {
            Some(Reason::FailedHere(_)) => Sink::FailedHere,
            Some(Reason::Ailing(..)) => Sink::Ailing,
            _ => Sink::Afloat,
        };
        let worth = self.chance(groups) * likely(of_type) * self.condition(script);
        Standing { reason, sink, at_step, worth }
    }

    fn in_favour(&self, groups: &[(Kin, Tally)], tally: Tally, at_step: bool, of_type: bool) -> Option<Reason> {
        if at_step {
            return Some(Reason::AtStep);
        }
        let with = [Alike::Behaviour, Alike::Industry, Alike::State].into_iter().find_map(|alike| {
            let tally = self.with(groups, alike);
            (tally.told() > 0).then_some(Reason::With(alike, tally))
        });
        with.or(of_type.then_some(Reason::OfType)).or((tally.told() > 0).then_some(Reason::Anywhere(tally)))
    }

    /// What came of it at customers who are like this one in one way.
    fn with(&self, groups: &[(Kin, Tally)], alike: Alike) -> Tally {
        let own = self.kin.traits()[alike as usize];
        let same = |kin: &Kin| !own.is_empty() && kin.traits()[alike as usize] == own;
        groups.iter().filter(|(kin, _)| same(kin)).fold(Tally::default(), |sum, (_, tally)| sum.and(*tally))
    }

    /// How likely it is to land with this customer.
    fn chance(&self, groups: &[(Kin, Tally)]) -> f64 {
        let (mut landed, mut told) = (1.0, 2.0);
        for (kin, tally) in groups {
            let weight = self.weight(kin);
            landed += weight * f64::from(tally.landed);
            told += weight * f64::from(tally.told());
        }
        landed / told
    }

    /// How much an outcome at such a customer says about this one.
    fn weight(&self, kin: &Kin) -> f64 {
        let theirs = kin.traits();
        let agrees = |(own, theirs): &(&str, &str)| own.is_empty() || own == theirs;
        let shared = self.kin.traits().into_iter().zip(theirs).filter(agrees).count();
        f64::from(u8::try_from(1 + shared).unwrap_or(1)) / 4.0
    }

    /// A condition that holds speaks for it, one that does not or is not known to speaks against it.
    fn condition(&self, script: Script<'_>) -> f64 {
        let when = script.objection().and_then(|of| of.when.as_ref());
        match (when, &self.facts) {
            (Some(when), Some(facts)) => likely(when.holds(facts)) / likely(!when.holds(facts)),
            _ => 1.0,
        }
    }
}

/// What came of a script with this customer the last time that somebody said, and when.
pub fn here(visit: &Visit, key: &str) -> Option<(bool, Option<i64>)> {
    let uses = visit.past.iter().chain(&visit.uses).filter(|used| used.card.as_str() == key);
    let told = uses.filter_map(|used: &CardUse| Some((used.at, used.told()?)));
    told.max_by_key(|(at, _)| *at).map(|(at, landed)| (landed, at))
}

/// Who one talks with: how the person behaves counts more than what was seen of the customer as a whole.
fn kin_of(visit: &Visit) -> Kin {
    let person = visit.contact().map(|member| member.person.behaviour.to_string()).filter(|seen| !seen.is_empty());
    let customer = Kin::of(&visit.card.customer);
    Kin { behaviour: person.unwrap_or(customer.behaviour), ..customer }
}

const fn likely(yes: bool) -> f64 {
    if yes { 2.0 } else { 1.0 }
}

/// Whether a reference of the playbook means the script of this key; objections have theirs bare.
fn is(card: Option<&str>, key: &str) -> bool {
    card.is_some_and(|card| card == key || key.split_once('/').is_some_and(|(_, id)| id == card))
}
