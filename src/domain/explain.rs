//! A label that explains itself: its value, since when, who said so and why, the facts behind it, the rule, and what
//! would change it.

use super::card::CustomerCard;
use super::customer::Customer;
use super::facts::days_since_contact;
use super::field::Record;
use super::grade::Grades;
use super::history::{self, Entry};
use super::label::{self, Hint, LABELS};
use super::man::Man;
use super::playbook::{Axis, Playbook, Profile};
use super::rhythm::{Every, Touch};
use super::time::{Now, local};
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
    /// The value that would come next, and by what one would know it.
    pub next: Option<(String, String)>,
    pub hint: Option<Hint>,
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

/// Every label of the customer, those that are not known as well.
pub fn explain(ground: Ground<'_>) -> Vec<Explained<'_>> {
    let worst = ground.touches.iter().map(|touch| (touch.worst - touch.why.since.day()).num_days()).max();
    let hints = label::hints(ground.card, ground.playbook, days_since_contact(ground.card, ground.now), worst);
    let one = |field: &'static str| {
        let mut one = of_field(ground, field);
        one.hint = hints.iter().find(|hint| hint.field == field).cloned();
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
    let mut next = label::profile(playbook, customer, field).and_then(|of| next_of(playbook, of));
    match field {
        "level" => {
            if let Some(grade) = grades.named(text) {
                (name, rule) = (grade.name.to_string(), grade.rule.to_string());
            }
            // Levels are chosen, not climbed.
            next = None;
        }
        "behaviour" => {
            let behaviour = playbook.behaviour_named(text);
            rule = behaviour.and_then(|of| of.signs.first()).map(super::slot::Template::words).unwrap_or_default();
        }
        _ if field.starts_with("has_") => {
            let card = Man::of(customer).card(playbook);
            rule = card.map(|of| of.principle.words()).unwrap_or_default();
        }
        _ => {}
    }
    let origin = history::origin(ground.history, customer, field);
    let steps = ground.history.iter().rev().filter(|entry| entry.field == field).collect();
    Explained { field, name, origin, steps, facts: facts(ground, field), rule, next, value, hint: None }
}

/// The value after this one on its axis, where the values of the axis follow one another.
fn next_of(playbook: &Playbook, profile: &Profile) -> Option<(String, String)> {
    if !matches!(profile.axis, Axis::State | Axis::LifeCycle | Axis::Ladder | Axis::Cooperation) {
        return None;
    }
    let next = playbook.profiles_of(profile.axis).find(|other| other.order > profile.order)?;
    Some((next.name.to_string(), next.features.words()))
}

fn facts(ground: Ground<'_>, field: &str) -> Vec<(&'static str, Known)> {
    let Ground { card, grades, now, .. } = ground;
    let day = |ms: Option<i64>| ms.map_or(Known::Unknown, |ms| Known::Day(local(ms, now.zone).date()));
    let held = || card.interactions.iter().filter(|talk| talk.is_contact());
    let contacts = ("contacts", Known::Count(held().count()));
    let last = ("last_contact", day(held().filter_map(|talk| talk.held_at).max()));
    let visit = held().filter(|talk| talk.is_visit()).filter_map(|talk| talk.held_at).max();
    let orders = ("orders", Known::Unknown);
    match field {
        "level" => {
            let cadence = grades.cadence(&card.customer.level);
            let none = if grades.named(&card.customer.level).is_some() { Known::Never } else { Known::Unknown };
            let gap = |every: Option<Every>| every.map_or(none, Known::Gap);
            let gaps = [("visit_every", gap(cadence.visit)), ("call_every", gap(cadence.call))];
            [gaps[0], gaps[1], ("last_visit", day(visit)), last, orders].into()
        }
        "state" | "cooperation" | "life_cycle" => [contacts, last, orders].into(),
        "ladder" => [("people", Known::Count(card.people.len())), contacts, orders].into(),
        "spending" => [orders].into(),
        "behaviour" => [("behaviour_on", card.customer.behaviour_on.map_or(Known::Unknown, Known::Day))].into(),
        _ => Vec::new(),
    }
}
