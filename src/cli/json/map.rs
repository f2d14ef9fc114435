//! Who decides at a customer, and what is missing.

use super::NamedJson;
use super::card::RoleJson;
use crate::domain::card::CustomerCard;
use crate::domain::decision::{Gap, Place};
use serde::Serialize;

/// `cornerman customer map --json`.
#[derive(Debug, Serialize)]
pub struct MapJson {
    #[serde(flatten)]
    customer: NamedJson,
    /// In reading order: each above those who report to them.
    people: Vec<PlaceJson>,
    gaps: Vec<GapJson>,
}

#[derive(Debug, Serialize)]
struct PlaceJson {
    #[serde(flatten)]
    person: NamedJson,
    /// How far below the top; 0 is the top.
    depth: usize,
    reports_to: Option<String>,
    #[serde(flatten)]
    role: RoleJson,
    days_since_contact: Option<i64>,
    contacts: usize,
    /// Somebody above who reports to this person: the lines go round.
    circle: Option<String>,
}

#[derive(Debug, Serialize)]
struct GapJson {
    gap: &'static str,
    /// Whom it is about.
    person: Option<String>,
    /// Days, or people.
    figure: Option<i64>,
}

impl MapJson {
    pub fn new(card: &CustomerCard, places: &[Place<'_>], gaps: &[Gap]) -> Self {
        Self {
            customer: NamedJson::new(card.customer.id, &card.customer.name),
            people: places.iter().map(PlaceJson::from).collect(),
            gaps: gaps.iter().map(GapJson::from).collect(),
        }
    }
}

impl From<&Place<'_>> for PlaceJson {
    fn from(of: &Place<'_>) -> Self {
        let (person, role) = (&of.member.person, &of.member.role);
        Self {
            person: NamedJson::new(person.id, &person.name),
            depth: of.depth,
            reports_to: role.reports_to.map(|id| id.to_string()),
            role: role.into(),
            days_since_contact: of.last,
            contacts: of.contacts,
            circle: of.circle.map(|id| id.to_string()),
        }
    }
}

impl From<&Gap> for GapJson {
    fn from(of: &Gap) -> Self {
        Self { gap: of.kind().name(), person: of.person().map(|id| id.to_string()), figure: of.figure() }
    }
}
