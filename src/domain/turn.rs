//! One turn of a call: at which step of a flow it stood, and what the customer answered.

use crate::domain::field::{Field, Record};
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::field;
use crate::text::Clean;

#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    pub id: Id,
    pub customer: Option<Id>,
    pub interaction: Option<Id>,
    /// Ids of the playbook.
    pub flow: Clean,
    pub step: Clean,
    pub answer: Clean,
    /// UTC milliseconds.
    pub at: Option<i64>,
}

impl Turn {
    /// The answer to a step of the flow that the talk follows; its identity and moment are the caller's.
    pub fn of(talk: &Interaction, step: &str, answer: &str) -> Self {
        Self {
            interaction: Some(talk.id),
            flow: talk.flow.clone(),
            step: Clean::line(step),
            answer: Clean::line(answer),
            ..Self::blank(Id::default(), talk.customer)
        }
    }
}

impl Record for Turn {
    const TABLE: &'static str = "turn";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 3, link interaction),
        field!(since 3, line flow[100]),
        field!(since 3, line step[100]),
        field!(since 3, line answer[100]),
        field!(since 3, instant at),
    ];

    fn blank(id: Id, parent: Option<Id>) -> Self {
        Self {
            id,
            customer: parent,
            interaction: None,
            flow: Clean::default(),
            step: Clean::default(),
            answer: Clean::default(),
            at: None,
        }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        self.customer
    }
}
