//! Products, and what they are worth to customers.

use super::label::SetJson;
use super::{NamedJson, said};
use crate::domain::card::CustomerCard;
use crate::domain::fab::{Offer, doubts};
use crate::domain::product::Product;
use crate::domain::provenance::{Past, of_offer};
use crate::domain::speech;
use crate::locale::Words;
use serde::Serialize;
use std::collections::BTreeMap;

/// A product wherever one is shown; `lines`: how many it says of itself.
#[derive(Debug, Serialize)]
pub struct ProductJson {
    id: String,
    name: String,
    note: Option<String>,
    retired: bool,
    lines: usize,
}

impl ProductJson {
    pub fn new(of: &Product, lines: usize) -> Self {
        let (name, note) = (of.name.to_string(), said(&of.note));
        Self { id: of.id.to_string(), name, note, retired: of.retired, lines }
    }
}

/// A value line as it is said: what was written for the customer, over what the product says of itself.
#[derive(Debug, Serialize)]
pub struct ValueJson {
    id: String,
    name: String,
    customer: Option<String>,
    product: Option<NamedJson>,
    /// The product's own line beneath it; null where there is none, or where it is that line itself.
    beneath: Option<String>,
    feature: Option<String>,
    function: Option<String>,
    advantage: Option<String>,
    benefit: Option<String>,
    number: Option<String>,
    proof: Option<String>,
    difference: Option<String>,
    risk: Option<String>,
    remedy: Option<String>,
    whom: Option<String>,
    scene: Option<String>,
    /// Of every part that is known, by wire name: when, by whom and by what, the customer's words or the product's beneath;
    /// null where nobody knows any more.
    sources: BTreeMap<&'static str, Option<SetJson>>,
    /// Sentence by sentence.
    said: Vec<String>,
    risk_said: Option<String>,
    /// How long it takes to say.
    seconds: usize,
    doubts: Vec<DoubtJson>,
}

/// What would make a line better, and in which field.
#[derive(Debug, Serialize)]
struct DoubtJson {
    field: &'static str,
    what: &'static str,
    text: String,
}

impl ValueJson {
    /// `card`: whom it is for; `past`: what was written of its lines.
    pub fn new(of: &Offer, card: Option<&CustomerCard>, past: &Past, words: &Words) -> Self {
        let line = of.line();
        let name = of.name();
        let doubts = doubts(&line, card).into_iter().map(|doubt| DoubtJson {
            field: doubt.field,
            what: doubt.what.name(),
            text: words.doubt(doubt),
        });
        Self {
            id: line.id.to_string(),
            name: if name.is_empty() { line.feature.to_string() } else { name.to_string() },
            customer: line.customer.map(|id| id.to_string()),
            product: of.product.map(|product| NamedJson::new(product.id, &product.name)),
            beneath: of.own.and(of.draft).map(|draft| draft.id.to_string()),
            feature: said(&line.feature),
            function: said(&line.function),
            advantage: said(&line.advantage),
            benefit: said(&line.benefit),
            number: said(&line.number),
            proof: said(&line.proof),
            difference: said(&line.difference),
            risk: said(&line.risk),
            remedy: said(&line.remedy),
            whom: said(&line.whom),
            scene: said(&line.scene),
            sources: of_offer(past, of).into_iter().map(|(part, entry)| (part, entry.map(SetJson::from))).collect(),
            said: words.value_said(&line, &name),
            risk_said: words.risk_said(&line),
            seconds: speech::seconds(&words.value_line(&line, &name)),
            doubts: doubts.collect(),
        }
    }
}
