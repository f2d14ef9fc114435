//! What would change a label: what the program then suggests, how one would know another value, or that nothing computes
//! it. The rules are those by which labels are suggested (label).

use super::Ground;
use crate::domain::grade::Grade;
use crate::domain::label::{self, STEADY, orders};
use crate::domain::playbook::{Axis, Profile};
use crate::domain::time::local;
use chrono::{Days, NaiveDate};

/// A way in which a label would become another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The value it would have then, as it is called; empty where any other may follow.
    pub to: String,
    pub when: When,
}

/// What must happen for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// A person says so; by this one knows it.
    Known(String),
    /// A talk is held. The value is suggested then, as with all that follow.
    Talk,
    /// A talk ends in an order.
    Order,
    /// So many talks end in an order, with so many days from the first to the last; and how far it is.
    Orders { talks: usize, days: i64, so_far: (usize, i64) },
    /// Nobody is in contact before this day: the longest gap that the level allows has passed.
    Silence(NaiveDate),
    /// The same, where no level says how long a gap may be.
    NoGap,
    /// Somebody is in contact again.
    Contact,
    /// What was seen of their behaviour is ticked.
    Seen,
    /// A person says so: nothing computes it.
    ByHand,
}

impl When {
    /// Its name for programs.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Known(_) => "known",
            Self::Talk => "talk",
            Self::Order => "order",
            Self::Orders { .. } => "orders",
            Self::Silence(_) => "silence",
            Self::NoGap => "no-gap",
            Self::Contact => "contact",
            Self::Seen => "seen",
            Self::ByHand => "by-hand",
        }
    }

    /// Whether the program suggests the value then.
    pub const fn is_computed(&self) -> bool {
        !matches!(self, Self::Known(_) | Self::ByHand | Self::NoGap)
    }
}

/// What would change a label of the customer; never empty.
pub fn turns(ground: Ground<'_>, field: &'static str) -> Vec<Turn> {
    let mut turns = match field {
        "level" => levels(ground),
        "state" | "scale" | "spending" => others(ground, field),
        "cooperation" => [cooperation(ground), others(ground, field)].concat(),
        "life_cycle" => life_cycle(ground),
        "ladder" => ladder(ground),
        "behaviour" => vec![Turn { to: String::new(), when: When::Seen }],
        _ => Vec::new(),
    };
    if !turns.iter().any(|turn| turn.when.is_computed()) {
        turns.push(Turn { to: String::new(), when: When::ByHand });
    }
    turns
}

fn known(profile: &Profile) -> Turn {
    Turn { to: profile.name.to_string(), when: When::Known(profile.features.words()) }
}

/// The level above and the one below.
fn levels(ground: Ground<'_>) -> Vec<Turn> {
    let Ground { card, grades, .. } = ground;
    let all: Vec<_> = grades.used().collect();
    let has = grades.named(&card.customer.level).map(Grade::word);
    let Some(at) = all.iter().position(|grade| Some(grade.word()) == has) else { return Vec::new() };
    let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| all.get(at));
    near.map(|grade| Turn { to: grade.name.to_string(), when: When::Known(grade.rule.to_string()) }).collect()
}

/// The value that follows, of sizes those on both sides, of spending each other one.
fn others(ground: Ground<'_>, field: &str) -> Vec<Turn> {
    let Ground { card, playbook, .. } = ground;
    let Some(has) = label::profile(playbook, &card.customer, field) else { return Vec::new() };
    let all: Vec<&Profile> = playbook.profiles_of(has.axis).collect();
    let Some(at) = all.iter().position(|profile| profile.id == has.id) else { return Vec::new() };
    let is_told = |other: usize| match has.axis {
        Axis::Spending => other != at,
        Axis::Scale => other.abs_diff(at) == 1,
        _ => other == at + 1,
    };
    all.iter().enumerate().filter(|(other, _)| is_told(*other)).map(|(_, profile)| known(profile)).collect()
}

fn said<'a>(ground: Ground<'a>, field: &str) -> Option<&'a str> {
    label::profile(ground.playbook, &ground.card.customer, field).map(|profile| profile.id.as_str())
}

fn named(ground: Ground<'_>, axis: Axis, id: &str) -> String {
    ground.playbook.profile(axis, id).map_or_else(|| id.to_owned(), |profile| profile.name.to_string())
}

/// When silence is long enough to be told; none where it is so already, or there were too few contacts to miss any.
fn silence(ground: Ground<'_>) -> Option<When> {
    let Ground { card, now, .. } = ground;
    if ground.card.contacts().count() < 2 {
        return None;
    }
    let Some(worst) = ground.worst() else { return Some(When::NoGap) };
    let last = local(card.last_contact()?.held_at?, now.zone).date();
    let day = last.checked_add_days(Days::new(u64::try_from(worst).ok()? + 1))?;
    (day > now.today()).then_some(When::Silence(day))
}

fn cooperation(ground: Ground<'_>) -> Vec<Turn> {
    if said(ground, "cooperation") == Some("churn-risk") {
        return Vec::new();
    }
    let to = named(ground, Axis::Cooperation, "churn-risk");
    silence(ground).map(|when| Turn { to, when }).into_iter().collect()
}

fn life_cycle(ground: Ground<'_>) -> Vec<Turn> {
    let has = said(ground, "life_cycle");
    if has.is_none() && !ground.card.customer.life_cycle.is_empty() {
        return Vec::new();
    }
    let so_far = orders(ground.card);
    let turn = |id: &str, when| Turn { to: named(ground, Axis::LifeCycle, id), when };
    let more = || When::Orders { talks: STEADY.0, days: STEADY.1, so_far };
    let silent = || silence(ground).filter(|_| so_far.0 > 0).map(|when| turn("decline", when));
    match has {
        None | Some("exploration") if ground.card.contacts().count() == 0 => vec![turn("exploration", When::Talk)],
        None | Some("exploration") if so_far.0 == 0 => vec![turn("formation", When::Order)],
        None | Some("exploration" | "formation") => [turn("stability", more())].into_iter().chain(silent()).collect(),
        Some("decline") if silence(ground).is_none() => vec![turn("stability", When::Contact)],
        Some("decline") => Vec::new(),
        Some(_) => silent().into_iter().collect(),
    }
}

fn ladder(ground: Ground<'_>) -> Vec<Turn> {
    let so_far = orders(ground.card);
    let turn = |id: &str, when| Turn { to: named(ground, Axis::Ladder, id), when };
    match said(ground, "ladder") {
        None if !ground.card.customer.ladder.is_empty() => Vec::new(),
        None if so_far.0 == 0 => vec![turn("vendor", When::Order)],
        None | Some("vendor") => {
            vec![turn("preferred-supplier", When::Orders { talks: STEADY.0, days: STEADY.1, so_far })]
        }
        Some(_) => others(ground, "ladder"),
    }
}
