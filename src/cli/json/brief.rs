//! One page before a talk.

use super::said;
use crate::domain::id::Id;
use crate::domain::visit::Visit;
use crate::locale::brief::Section;
use serde::Serialize;

/// `cornerman brief CUSTOMER --json`.
#[derive(Debug, Serialize)]
pub struct BriefJson<'a> {
    id: String,
    name: String,
    /// The talk at hand; null where none is planned.
    visit: Option<String>,
    meeting: Option<String>,
    sections: Vec<SectionJson<'a>>,
}

/// who, talk, why, complaints, last, promises, people, behave, must, questions, objections: those that say something.
#[derive(Debug, Serialize)]
struct SectionJson<'a> {
    id: &'static str,
    name: &'a str,
    lines: &'a [String],
}

impl<'a> BriefJson<'a> {
    pub fn new(of: &Visit, sections: &'a [Section]) -> Self {
        let customer = &of.card.customer;
        let planned = of.interaction.id != Id::default();
        Self {
            id: customer.id.to_string(),
            name: customer.name.to_string(),
            visit: planned.then(|| of.interaction.id.to_string()),
            meeting: said(&of.interaction.meeting),
            sections: sections
                .iter()
                .map(|section| SectionJson { id: section.id, name: &section.title, lines: &section.lines })
                .collect(),
        }
    }
}
