//! Flows: calls and complaints as steps, each with what to say and where the customer's answers lead.

use super::{Item, ItemId};
use crate::domain::complaint::Stage;
use crate::domain::condition::{Condition, Facts};
use crate::domain::interaction::Outcome;
use crate::domain::slot::Template;
use crate::text::Clean;
use chrono::NaiveDate;

/// A course of talk. It begins with its first step.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    pub id: ItemId,
    pub kind: ItemId,
    /// The day on which it was written or changed last.
    pub written: Option<NaiveDate>,
    pub name: Clean,
    pub about: Template,
    /// A complaint is heard in it.
    pub complaint: bool,
    /// Nothing is sold in it.
    pub care: bool,
    /// The kinds of meetings it is made for.
    pub meetings: Vec<ItemId>,
    /// The step with which it begins where one talks already.
    pub talking: Option<ItemId>,
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
    pub musts: Vec<Must>,
    pub answers: Vec<Answer>,
}

/// What must be said at a step, whatever else is: the other side has a right to hear it, or the agreement is worth nothing
/// without it. What is said is said: the same id at another step, or in another flow, is the same thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Must {
    pub id: ItemId,
    pub when: Option<Condition>,
    /// The step's own line says it: whoever leaves the step by an answer has said it.
    pub in_line: bool,
    /// What it is, in a few words.
    pub text: Template,
    pub why: Template,
}

/// What the customer may answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub id: ItemId,
    /// The step it leads to; a step of the same flow.
    pub to: ItemId,
    /// Id of an objection or a card that helps.
    pub card: Option<ItemId>,
    /// What has come of the talk where it ends on this answer: who asks not to be called has said so.
    pub outcome: Option<Outcome>,
    /// How far the complaint has come with it: it is offered at the end of the talk.
    pub stage: Option<Stage>,
    /// The kind of meeting that was agreed on with it: it is offered at the end of the talk.
    pub meeting: Option<ItemId>,
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

/// The kind of meeting that follows an earlier one.
pub const FOLLOW_UP: &str = "follow_up";

impl Step {
    /// What must be said at it to this customer.
    pub fn musts_for<'a>(&'a self, known: &'a Facts) -> impl Iterator<Item = &'a Must> {
        self.musts.iter().filter(|must| must.when.as_ref().is_none_or(|when| when.holds(known)))
    }
}

impl Item for Flow {
    fn id(&self) -> &ItemId {
        &self.id
    }
}
