//! The rows of a visit that is being prepared.

use crate::domain::id::Id;
use crate::domain::prep::Block;
use crate::text::Clean;

/// The parts of the plan above the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    When,
    Goal,
    /// What either side owes the other.
    Promises,
    Opening,
    Agenda,
    Questions,
}

/// One row of the pane.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    Plan(Plan),
    Block { block: Block, done: usize, all: usize },
    Item { id: String, block: Block, text: String, why: String, done: bool, note: Clean },
    Own { mark: Id, block: Block, text: String, done: bool, note: Clean },
}

impl Row {
    pub const fn can_be_ticked(&self) -> bool {
        matches!(self, Self::Item { .. } | Self::Own { .. })
    }

    /// Whether it is this item of the playbook.
    pub(in crate::app) fn is_item(&self, item: &str) -> bool {
        matches!(self, Self::Item { id, .. } if id == item)
    }

    /// What was noted on it.
    pub fn note(&self) -> Clean {
        match self {
            Self::Item { note, .. } | Self::Own { note, .. } => note.clone(),
            Self::Plan(_) | Self::Block { .. } => Clean::default(),
        }
    }
}
