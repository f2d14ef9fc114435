//! Who else sells to a customer.

use super::said;
use crate::domain::competitor::Competitor;
use serde::Serialize;

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
}

impl From<&Competitor> for CompetitorJson {
    fn from(of: &Competitor) -> Self {
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
        }
    }
}
