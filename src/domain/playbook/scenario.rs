//! Branching scenes to rehearse.

use super::{Item, ItemId};
use crate::domain::slot::Template;
use crate::text::Clean;

#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    pub id: ItemId,
    pub kind: ItemId,
    /// Id of the [`Behaviour`](super::Behaviour) the customer shows.
    pub persona: Option<ItemId>,
    /// How long it may take.
    pub minutes: i64,
    /// The first node.
    pub start: ItemId,
    pub name: Clean,
    pub brief: Template,
    pub nodes: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub id: ItemId,
    /// How the scene ended; a node without choices ends it.
    pub end: Option<ItemId>,
    pub say: Template,
    pub choices: Vec<Choice>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub id: ItemId,
    /// A node of the same scenario.
    pub to: ItemId,
    /// What it does to the customer: trust, interest, … and by how much.
    pub effect: Vec<(ItemId, f64)>,
    /// Id of an objection or a card to read.
    pub card: Option<ItemId>,
    pub text: Template,
    pub why: Template,
}

impl Scenario {
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| &*node.id == id)
    }
}

impl Item for Scenario {
    fn id(&self) -> &ItemId {
        &self.id
    }
}
