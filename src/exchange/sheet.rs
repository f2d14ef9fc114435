//! What a table holds, a row each: customers, or talks with them. Each sheet has columns of its own.

use super::headers;
use super::headers::talks;
use super::target::{Target, Whose};
use crate::choices;

choices! {
    /// What the rows of a table are.
    pub enum Sheet {
        Customers = "customers",
        Talks = "interactions",
    }
}

impl Sheet {
    /// What the column of this name holds, and the name it has by itself.
    pub fn recognise(self, header: &str) -> Option<(Target, &str)> {
        match self {
            Self::Customers => headers::recognise(header),
            Self::Talks => talks::recognise(header).map(|target| (target, header.trim())),
        }
    }

    /// Whether a cell is the name of a column we know.
    pub fn knows(self, cell: &str) -> bool {
        cell.len() <= 120 && self.recognise(cell).is_some()
    }

    /// The target of this name.
    pub fn named(self, name: &str) -> Option<Target> {
        match self {
            Self::Customers => Target::named(name),
            Self::Talks => talks::named(name),
        }
    }

    /// All names, for the sentence that answers a wrong one.
    pub fn names(self) -> Vec<&'static str> {
        match self {
            Self::Customers => Target::names().collect(),
            Self::Talks => talks::names().collect(),
        }
    }

    /// Where a column goes whose name nobody knows. A talk has no fields of one's own to keep it in.
    pub const fn unknown(self) -> Target {
        match self {
            Self::Customers => Target::Custom(Whose::Own),
            Self::Talks => Target::Skip,
        }
    }

    /// Whether a column of this sheet may go there.
    pub fn has(self, target: Target) -> bool {
        match self {
            Self::Customers => !matches!(target, Target::Talk(_)),
            Self::Talks => matches!(target, Target::Talk(_) | Target::Skip) || talks::tells_who(target),
        }
    }
}
