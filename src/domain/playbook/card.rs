//! Cards of every other family in one shape, and the bank of questions.

use super::{Item, ItemId};
use crate::choices;
use crate::domain::condition::Condition;
use crate::domain::slot::Template;
use crate::text::Clean;
use chrono::NaiveDate;

choices! {
    /// What a card is about.
    pub enum Family {
        Closing = "closing",
        Signal = "signal",
        Culture = "culture",
        Template = "template",
        Negotiation = "negotiation",
        Deadlock = "deadlock",
        Nurture = "nurture",
        Referral = "referral",
        Voicemail = "voicemail",
        Hold = "hold",
        Transfer = "transfer",
        Principle = "principle",
        Service = "service",
        Success = "success",
        Prospecting = "prospecting",
        Relationship = "relationship",
        Influence = "influence",
        Compliance = "compliance",
        /// Built by a frame, and kept.
        Statement = "statement",
        /// By which way to say what to whom.
        Channel = "channel",
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub id: ItemId,
    pub family: Family,
    pub order: i64,
    pub when: Option<Condition>,
    /// The day on which it was written or changed last.
    pub written: Option<NaiveDate>,
    pub source: Clean,
    pub title: Clean,
    pub say: Template,
    #[doc(alias = "do")]
    pub act: Template,
    pub lines: Vec<Template>,
    pub avoid: Vec<Template>,
}

choices! {
    pub enum Form {
        Open = "open",
        Closed = "closed",
        Leading = "leading",
    }
}

/// A question of the bank.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub id: ItemId,
    pub form: Form,
    pub topic: ItemId,
    /// The day on which it was written or changed last.
    pub written: Option<NaiveDate>,
    pub ask: Template,
    /// What it is good for.
    #[doc(alias = "use")]
    pub purpose: Template,
}

impl Item for Card {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}

impl Item for Question {
    fn id(&self) -> &ItemId {
        &self.id
    }
}
