//! Behaviour seen, and what it speaks for.

use crate::domain::playbook::{Observation, Suggestion};
use serde::Serialize;

/// One element of `cornerman customer observe WHO --json`.
#[derive(Debug, Serialize)]
pub struct ObservationJson<'a> {
    pub id: &'a str,
    pub name: String,
}

impl<'a> From<&'a Observation> for ObservationJson<'a> {
    fn from(one: &'a Observation) -> Self {
        Self { id: &one.id, name: one.text.words() }
    }
}

/// `cornerman customer observe WHO --seen … --json`.
#[derive(Debug, Serialize)]
pub struct ObservedJson<'a> {
    /// Of the customer.
    pub id: String,
    /// Of the person there; null where it was seen of the customer as a whole.
    pub person: Option<String>,
    /// Of whom it was seen.
    pub name: &'a str,
    pub seen: Vec<ObservationJson<'a>>,
    /// Strongest first.
    pub suggestions: Vec<SuggestionJson<'a>>,
    /// What the card says now; null where it says nothing.
    pub behaviour: Option<String>,
    /// The day it was seen.
    pub behaviour_on: Option<String>,
    /// Whether the strongest was kept.
    pub set: bool,
}

/// A type of behaviour that something seen speaks for.
#[derive(Debug, Serialize)]
pub struct SuggestionJson<'a> {
    id: &'a str,
    name: &'a str,
    /// Sum of the weights of what was seen.
    weight: f64,
    /// Ids of the observations that speak for it.
    reasons: Vec<&'a str>,
}

impl<'a> From<&Suggestion<'a>> for SuggestionJson<'a> {
    fn from(of: &Suggestion<'a>) -> Self {
        let reasons = of.reasons.iter().map(|one| one.id.as_str()).collect();
        Self { id: &of.behaviour.id, name: &of.behaviour.name, weight: of.weight, reasons }
    }
}
