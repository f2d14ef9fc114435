//! Who else sells to a customer.

use super::label::SetJson;
use super::said;
use crate::domain::competitor::Competitor;
use crate::domain::provenance::{Past, of_record};
use serde::Serialize;
use std::collections::BTreeMap;

/// A sheet wherever one is shown; null is a question still open.
#[derive(Debug, Serialize)]
pub struct CompetitorJson {
    id: String,
    name: String,
    customer: Option<String>,
    positioning: Option<String>,
    strategy: Option<String>,
    relations: Option<String>,
    tactics: Option<String>,
    support: Option<String>,
    organisation: Option<String>,
    difference: Option<String>,
    note: Option<String>,
    /// Of every answer that is known, by wire name: when, by whom and by what; null where nobody knows any more.
    sources: BTreeMap<&'static str, Option<SetJson>>,
}

impl CompetitorJson {
    pub fn new(of: &Competitor, past: &Past) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.name.to_string(),
            customer: of.customer.map(|id| id.to_string()),
            positioning: said(&of.positioning),
            strategy: said(&of.strategy),
            relations: said(&of.relations),
            tactics: said(&of.tactics),
            support: said(&of.support),
            organisation: said(&of.organisation),
            difference: said(&of.difference),
            note: said(&of.note),
            sources: of_record(past, of).map(|(field, entry)| (field, entry.map(SetJson::from))).collect(),
        }
    }
}
