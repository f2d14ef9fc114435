//! Templates, and what became of them for each customer.

use super::NamedJson;
use crate::domain::letter::{Addressed, Fate, Reason};
use crate::domain::playbook::message::Message;
use crate::domain::slot::Slot;
use serde::Serialize;

/// One element of `cornerman template list --json`.
#[derive(Debug, Serialize)]
pub struct TemplateRowJson {
    id: String,
    name: String,
    purpose: &'static str,
    channel: &'static str,
    slots: Vec<&'static str>,
}

/// `cornerman template show --json`; subject and body with their slots.
#[derive(Debug, Serialize)]
pub struct TemplateJson {
    #[serde(flatten)]
    row: TemplateRowJson,
    about: String,
    subject: Option<String>,
    body: String,
}

/// One element of `cornerman template fill --json`; its name is the customer's. Subject and body are null where it is not
/// ready: then `lacks` names the slots, or `left_out` says why.
#[derive(Debug, Serialize)]
pub struct FilledJson {
    id: String,
    name: String,
    customer: NamedJson,
    contact: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    subject: Option<String>,
    body: Option<String>,
    lacks: Vec<&'static str>,
    left_out: Option<&'static str>,
}

impl From<&Message> for TemplateRowJson {
    fn from(of: &Message) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.name.to_string(),
            purpose: of.purpose.name(),
            channel: of.channel.name(),
            slots: of.slots().into_iter().map(Slot::name).collect(),
        }
    }
}

impl From<&Message> for TemplateJson {
    fn from(of: &Message) -> Self {
        Self {
            row: of.into(),
            about: of.about.to_string(),
            subject: Some(of.subject.to_string()).filter(|text| !text.is_empty()),
            body: of.body.to_string(),
        }
    }
}

impl From<&Addressed> for FilledJson {
    fn from(of: &Addressed) -> Self {
        let (lacks, left_out) = match &of.fate {
            Fate::Ready(_) => (Vec::new(), None),
            Fate::Lacks(slots) => (slots.iter().map(|slot| slot.name()).collect(), None),
            Fate::LeftOut(reason) => (Vec::new(), Some(Reason::name(*reason))),
        };
        let letter = of.letter();
        Self {
            id: of.customer.id.to_string(),
            name: of.customer.name.to_string(),
            customer: NamedJson::new(of.customer.id, &of.customer.name),
            contact: super::said(&of.contact),
            email: super::said(&of.email),
            phone: super::said(&of.phone),
            subject: letter.map(|letter| letter.subject.clone()).filter(|text| !text.is_empty()),
            body: letter.map(|letter| letter.body.clone()),
            lacks,
            left_out,
        }
    }
}
