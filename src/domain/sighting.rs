//! Behaviour seen in a talk, and the type it was taken for.

use super::id::Id;
use crate::text::Clean;

/// What was seen, and of whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    pub customer: Id,
    /// None: of the customer as a whole.
    pub person: Option<Id>,
    /// Id of a type of behaviour; empty takes an earlier one off.
    pub behaviour: Clean,
    /// Ids of the observations it rests on, for the change record.
    pub why: String,
}
