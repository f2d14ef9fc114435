//! How much is known of a customer, what to ask next, and where each fact comes from.

use super::card::CardJson;
use super::competitor::CompetitorJson;
use super::label::SetJson;
use super::product::ValueJson;
use crate::domain::card::CustomerCard;
use crate::domain::customer::portrait;
use crate::domain::provenance::{Past, of_record, of_tag};
use crate::domain::tag::Tag;
use serde::Serialize;
use std::collections::BTreeMap;

/// `cornerman customer show CUSTOMER --json`.
#[derive(Debug, Serialize)]
pub struct ShownJson {
    #[serde(flatten)]
    pub card: CardJson,
    pub competitors: Vec<CompetitorJson>,
    /// What is worth what to them, in their own lines.
    pub values: Vec<ValueJson>,
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
    /// The same of each tag, by its word. Numbers, people, columns, competitors and lines of value say it where they stand.
    tag_sources: BTreeMap<String, Option<SetJson>>,
}

impl PortraitJson {
    pub fn new(card: &CustomerCard, past: &Past) -> Self {
        let (completeness, next) = portrait(&card.customer);
        let sources = of_record(past, &card.customer).map(|(field, entry)| (field, entry.map(SetJson::from))).collect();
        let tag = |tag: &Tag| (tag.name.to_string(), of_tag(past, tag).map(SetJson::from));
        Self { completeness, next, sources, tag_sources: card.tags.iter().map(tag).collect() }
    }
}
