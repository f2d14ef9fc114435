//! Those who train: what they did is theirs.

use crate::domain::field::{Field, Record};
use crate::domain::id::Id;
use crate::field;
use crate::text::{Clean, fold_str};

/// Somebody who trains.
#[derive(Debug, Clone, PartialEq)]
pub struct Trainee {
    pub id: Id,
    pub name: Clean,
    /// The class or team they train with.
    pub team: Clean,
    pub note: Clean,
    /// Not in training any more.
    pub retired: bool,
}

impl Trainee {
    /// Whether this is their name; case and width aside.
    pub fn is_called(&self, typed: &str) -> bool {
        fold_str(typed.trim()) == fold_str(&self.name)
    }
}

impl Record for Trainee {
    const TABLE: &'static str = "trainee";
    const FIELDS: &'static [Field<Self>] = &[
        field!(since 4, line name[100]),
        field!(since 4, line team[100]),
        field!(since 4, note note),
        field!(since 4, yes retired),
    ];

    fn blank(id: Id, _parent: Option<Id>) -> Self {
        Self { id, name: Clean::default(), team: Clean::default(), note: Clean::default(), retired: false }
    }

    fn id(&self) -> Id {
        self.id
    }

    fn parent(&self) -> Option<Id> {
        None
    }
}
