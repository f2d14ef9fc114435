//! How much is known of a customer, what to ask next, and where each fact comes from.

use super::card::CardJson;
use super::label::SetJson;
use crate::domain::customer::{Customer, portrait};
use crate::domain::history::{Entry, sources};
use serde::Serialize;
use std::collections::BTreeMap;

/// `cornerman customer show CUSTOMER --json`.
#[derive(Debug, Serialize)]
pub struct ShownJson {
    #[serde(flatten)]
    pub card: CardJson,
    pub portrait: PortraitJson,
}

#[derive(Debug, Serialize)]
pub struct PortraitJson {
    /// In percent.
    completeness: u8,
    /// The wire name of the most useful fact that is missing; null where none is.
    next: Option<&'static str>,
    /// By wire name, every fact that is known: when, by whom and by what it came to be so; null where nobody knows any more.
    sources: BTreeMap<&'static str, Option<SetJson>>,
}

impl PortraitJson {
    pub fn new(customer: &Customer, history: &[Entry]) -> Self {
        let (completeness, next) = portrait(customer);
        let sources = sources(history, customer).into_iter();
        let sources = sources.map(|(field, entry)| (field, entry.map(SetJson::from))).collect();
        Self { completeness, next, sources }
    }
}
