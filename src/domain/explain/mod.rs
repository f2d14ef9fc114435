//! A label that explains itself: its value, since when, who said so and why, the facts behind it, the rule, and what
//! would change it.

#[cfg(test)]
mod tests;
mod turn;

pub use turn::{Turn, When};

use super::card::CustomerCard;
use super::customer::Customer;
use super::facts::days_since_contact;
use super::field::Record;
use super::grade::Grades;
use super::history::{self, Entry};
use super::label::{self, Hint, LABELS};
use super::playbook::Playbook;
use super::rhythm::Touch;
use super::time::{Now, local};
use crate::domain::cadence::Every;
use chrono::NaiveDate;

/// A fact that a label rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    Count(usize),
    Day(NaiveDate),
    Gap(Every),
    /// There is to be none.
    Never,
    /// Nobody knows, or it was never.
    Unknown,
}

/// One label of one customer, explained.
#[derive(Debug, Clone, PartialEq)]
pub struct Explained<'a> {
    /// Wire name of the field.
    pub field: &'static str,
    /// What the field holds; none where it is not known.
    pub value: Option<String>,
    /// The value in the playbook's language; empty where it is not known.
    pub name: String,
    /// The change that set it.
    pub origin: Option<&'a Entry>,
    /// Every change of it that stands, the newest first.
    pub steps: Vec<&'a Entry>,
    /// Wire names with what is known.
    pub facts: Vec<(&'static str, Known)>,
    /// By what one knows it; empty where the playbook says nothing.
    pub rule: String,
    /// What would change it; empty only where all that would is suggested already.
    pub turns: Vec<Turn>,
    pub hint: Option<Hint>,
}

impl Explained<'_> {
    /// Whether there is more to tell than that nobody has said anything and only a person can.
    pub fn is_told(&self) -> bool {
        self.value.is_some() || self.hint.is_some() || self.turns.iter().any(|turn| turn.when.is_computed())
    }
}

/// What explanations are made from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub card: &'a CustomerCard,
    pub history: &'a [Entry],
    pub playbook: &'a Playbook,
    pub grades: &'a Grades,
    pub touches: &'a [Touch],
    pub now: Now,
}

impl Ground<'_> {
    /// The longest gap that the level allows, in days.
    fn worst(&self) -> Option<i64> {
        self.touches.iter().map(|touch| (touch.worst - touch.why.since.day()).num_days()).max()
    }
}

/// Every label of the customer, those that are not known as well.
pub fn explain(ground: Ground<'_>) -> Vec<Explained<'_>> {
    let silent = days_since_contact(ground.card, ground.now);
    let hints = label::hints(ground.card, ground.playbook, silent, ground.worst());
    let one = |field: &'static str| {
        let mut one = of_field(ground, field);
        one.hint = hints.iter().find(|hint| hint.field == field).cloned();
        // What is suggested already need not happen first.
        let suggested = one.hint.as_ref().map(|hint| ground.playbook.name_of(hint.field, hint.value));
        one.turns.retain(|turn| suggested != Some(turn.to.as_str()));
        one
    };
    LABELS.into_iter().map(one).collect()
}

fn of_field<'a>(ground: Ground<'a>, field: &'static str) -> Explained<'a> {
    let Ground { card, playbook, grades, .. } = ground;
    let customer = &card.customer;
    let value = Customer::field(field).and_then(|of| of.get(customer).encode());
    let text = value.as_deref().unwrap_or_default();
    let mut name = playbook.name_of(field, text).to_owned();
    let mut rule = label::profile(playbook, customer, field).map(|of| of.features.words()).unwrap_or_default();
    match field {
        "level" => {
            if let Some(grade) = grades.named(text) {
                (name, rule) = (grade.name.to_string(), grade.rule.to_string());
            }
        }
        "behaviour" => {
            let behaviour = playbook.behaviour_named(text);
            rule = behaviour.and_then(|of| of.signs.first()).map(super::slot::Template::words).unwrap_or_default();
        }
        _ => {}
    }
    let origin = history::origin(ground.history, customer, field);
    let steps = ground.history.iter().rev().filter(|entry| entry.field == field).collect();
    let (facts, turns) = (facts(ground, field), turn::turns(ground, field));
    Explained { field, name, origin, steps, facts, rule, turns, value, hint: None }
}

fn facts(ground: Ground<'_>, field: &str) -> Vec<(&'static str, Known)> {
    let Ground { card, grades, now, .. } = ground;
    let day = |ms: Option<i64>| ms.map_or(Known::Unknown, |ms| Known::Day(local(ms, now.zone).date()));
    let held = || card.contacts();
    let contacts = ("contacts", Known::Count(held().count()));
    let last = ("last_contact", day(held().filter_map(|talk| talk.held_at).max()));
    let visit = held().filter(|talk| talk.is_visit()).filter_map(|talk| talk.held_at).max();
    let orders = ("orders", Known::Count(label::orders(card).0));
    match field {
        "level" => {
            let cadence = grades.cadence(&card.customer.level);
            let none = if grades.named(&card.customer.level).is_some() { Known::Never } else { Known::Unknown };
            let gap = |every: Option<Every>| every.map_or(none, Known::Gap);
            let gaps = [("visit_every", gap(cadence.visit)), ("call_every", gap(cadence.call))];
            [gaps[0], gaps[1], ("last_visit", day(visit)), last].into()
        }
        "state" | "cooperation" | "life_cycle" => [contacts, last, orders].into(),
        "ladder" => [("people", Known::Count(card.people.len())), contacts, orders].into(),
        "behaviour" => [("behaviour_on", card.customer.behaviour_on.map_or(Known::Unknown, Known::Day))].into(),
        _ => Vec::new(),
    }
}
