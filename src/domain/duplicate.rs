//! Two customers that may be one: a question for a person, never decided by the program.

use super::field::{Field, Record};
use super::id::Id;
use crate::text::Clean;
use crate::{choices, field};

choices! {
    /// What became of the question.
    pub enum Verdict {
        Open = "open",
        Same = "same",
        Different = "different",
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Duplicate {
    pub id: Id,
    pub one: Option<Id>,
    pub other: Option<Id>,
    /// What made us ask: `phone`, `email`, `name`, or `company` where the names differ in the legal form only.
    pub reason: Clean,
    pub verdict: Verdict,
}

impl Duplicate {
    /// The pair in either order is the same question.
    pub fn of(a: Id, b: Id, reason: &str) -> Self {
        let (one, other) = if a < b { (a, b) } else { (b, a) };
        Self {
            id: Id::derived(one, "duplicate", &other.to_string()),
            one: Some(one),
            other: Some(other),
            reason: Clean::line(reason),
            verdict: Verdict::Open,
        }
    }
}

impl Record for Duplicate {
    const TABLE: &'static str = "duplicate";
    const FIELDS: &'static [Field<Self>] =
        &[field!(link one), field!(link other), field!(line reason[20]), field!(choice verdict: Verdict)];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self { id, one: None, other: None, reason: Clean::default(), verdict: Verdict::Open }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}
