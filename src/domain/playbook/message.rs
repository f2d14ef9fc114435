//! Templates of messages: written once, filled with the fields of one customer or of a whole list, sent by mail or
//! messenger, or said on the phone.

use super::{Item, ItemId, Playbook};
use crate::choices;
use crate::domain::condition::{Condition, Facts};
use crate::domain::interaction::Channel;
use crate::domain::slot::{Slot, Slots, Template};
use crate::text::Clean;

choices! {
    /// What a message is for.
    pub enum Purpose {
        Bill = "bill",
        Renewal = "renewal",
        /// To see it live; with the booking link in the same message.
        Invitation = "invitation",
        Thanks = "thanks",
        Apology = "apology",
        Summary = "summary",
        /// From writing or a screen to a meeting on site.
        Onsite = "onsite",
        /// And back.
        Online = "online",
    }
}

impl Purpose {
    /// It advertises: whoever asked for no advertising is left out. What concerns a contract or a talk that goes on is not
    /// advertising.
    pub const fn advertises(self) -> bool {
        matches!(self, Self::Invitation)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub id: ItemId,
    pub purpose: Purpose,
    pub channel: Channel,
    pub order: i64,
    pub when: Option<Condition>,
    pub name: Clean,
    /// When to send it, and what to see to.
    pub about: Template,
    /// Of a mail; empty for the other ways.
    pub subject: Template,
    pub body: Template,
}

impl Message {
    /// What must be known before it can be sent: slots without words of their own for when nothing is known.
    pub fn lacks(&self, slots: &Slots) -> Vec<Slot> {
        let mut lacks = self.subject.lacks(slots);
        for slot in self.body.lacks(slots) {
            if !lacks.contains(&slot) {
                lacks.push(slot);
            }
        }
        lacks
    }

    /// Whether what it rests on holds for a customer; what nobody knows does not.
    pub fn fits(&self, known: &Facts) -> bool {
        self.when.as_ref().is_none_or(|when| when.holds(known))
    }

    /// Every slot it asks for, each once.
    pub fn slots(&self) -> Vec<Slot> {
        let mut slots = self.subject.slots();
        for slot in self.body.slots() {
            if !slots.contains(&slot) {
                slots.push(slot);
            }
        }
        slots
    }
}

impl Playbook {
    /// Ids of templates that begin as this one does, for whoever mistyped it; else all there are.
    pub fn messages_like(&self, id: &str) -> String {
        let ids = || self.messages.iter().map(|message| message.id.as_str());
        let begun: String = id.chars().take(3).collect();
        let near: Vec<&str> = ids().filter(|known| !begun.is_empty() && known.starts_with(&begun)).collect();
        if near.is_empty() { ids().collect::<Vec<_>>().join(", ") } else { near.join(", ") }
    }
}

impl Item for Message {
    fn id(&self) -> &ItemId {
        &self.id
    }
    fn order(&self) -> i64 {
        self.order
    }
}
