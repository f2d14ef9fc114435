//! A talk that is being read, and where one stands in it.

use crate::app::walk::Stand;
use crate::domain::id::Id;
use crate::domain::visit::Visit;

/// The talk being read, and where one stands in it.
pub struct Talk {
    pub visit: Box<Visit>,
    pub stand: Stand<On>,
}

/// An entry of the talk that one can walk to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// Outcome, summary, next step.
    Result,
    Mark(Id),
    Answer(Id),
    Use(Id),
    /// A change since it was held, by its place among them.
    Change(usize),
}
