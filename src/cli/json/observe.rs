//! Behaviour seen, and what it speaks for.

use crate::domain::playbook::{Behaviour, Observation};
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
    pub name: &'a str,
    pub seen: Vec<ObservationJson<'a>>,
    /// Strongest first.
    pub suggestions: Vec<SuggestionJson<'a>>,
    /// What the card says now; null where it says nothing.
    pub behaviour: Option<String>,
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

impl<'a> SuggestionJson<'a> {
    pub fn new(behaviour: &'a Behaviour, weight: f64, reasons: &[&'a Observation]) -> Self {
        let reasons = reasons.iter().map(|one| one.id.as_str()).collect();
        Self { id: &behaviour.id, name: &behaviour.name, weight, reasons }
    }
}
