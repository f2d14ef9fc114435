//! Customers as rows, hits, and gone.

use super::{NamedJson, instant, said};
use crate::domain::card::CustomerRow;
use crate::domain::id::Id;
use crate::search::Kind;
use crate::usecases::find::Hit;
use serde::Serialize;

/// One element of `cornerman customer list --json`.
#[derive(Debug, Serialize)]
pub struct RowJson {
    id: String,
    name: String,
    kind: &'static str,
    city: Option<String>,
    industry: Option<String>,
    level: Option<String>,
    /// The first people there, joined.
    people: Option<String>,
    phone: Option<String>,
    last_contact: Option<String>,
    do_not_call: bool,
}

impl From<&CustomerRow> for RowJson {
    fn from(of: &CustomerRow) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.name.to_string(),
            kind: of.kind.name(),
            city: said(&of.city),
            industry: said(&of.industry),
            level: said(&of.level),
            people: said(&of.people),
            phone: said(&of.phone),
            last_contact: instant(of.last_contact),
            do_not_call: of.do_not_call,
        }
    }
}

/// One element of `cornerman customer find --json`, best first.
#[derive(Debug, Serialize)]
pub struct HitJson {
    #[serde(flatten)]
    row: RowJson,
    /// In what it was found: name, person, company, tag, phone, email, `external_id`.
    matched: Vec<&'static str>,
}

impl From<&Hit> for HitJson {
    fn from(of: &Hit) -> Self {
        let name = |kind: &Kind| match kind {
            Kind::Name | Kind::PersonName => "name",
            Kind::Person => "person",
            Kind::Company => "company",
            Kind::Tag => "tag",
            Kind::Phone => "phone",
            Kind::Email => "email",
            Kind::ExternalId => "external_id",
            Kind::Wording => "text",
        };
        Self { row: (&of.row).into(), matched: of.matched.iter().map(name).collect() }
    }
}

/// `cornerman customer delete --json`.
#[derive(Debug, Serialize)]
pub struct DeletedJson {
    #[serde(flatten)]
    customer: NamedJson,
    deleted: bool,
}

impl DeletedJson {
    pub fn new(id: Id, name: &str) -> Self {
        Self { customer: NamedJson::new(id, name), deleted: true }
    }
}
