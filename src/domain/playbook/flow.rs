//! Flows: calls and complaints as steps, each with what to say and where the customer's answers lead.

use super::{Item, ItemId};
use crate::domain::slot::Template;
use crate::text::Clean;

/// A course of talk. It begins with its first step.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    pub id: ItemId,
    pub kind: ItemId,
    pub name: Clean,
    pub about: Template,
    /// A complaint is heard in it.
    pub complaint: bool,
    /// Nothing is sold in it.
    pub care: bool,
    pub steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub id: ItemId,
    /// The state the customer is in, where the flow tells states apart.
    pub state: Option<ItemId>,
    pub say: Template,
    #[doc(alias = "do")]
    pub act: Template,
    pub listen: Template,
    pub answers: Vec<Answer>,
}

/// What the customer may answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub id: ItemId,
    /// The step it leads to; a step of the same flow.
    pub to: ItemId,
    /// Id of an objection or a card that helps.
    pub card: Option<ItemId>,
    pub text: Template,
}

impl Flow {
    /// Whether something is sold in it: then it rests while a complaint is open.
    pub const fn sells(&self) -> bool {
        !self.complaint && !self.care
    }

    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| &*step.id == id)
    }
}

impl Item for Flow {
    fn id(&self) -> &ItemId {
        &self.id
    }
}
