//! Behaviour that is being ticked.

use crate::app::list::ListCursor;
use crate::domain::id::Id;

/// What is being ticked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Observe {
    pub customer: Id,
    /// Of whom it was seen; none: of the customer as a whole.
    pub person: Option<Id>,
    /// Ids of the observations ticked.
    pub seen: Vec<String>,
    pub list: ListCursor,
}
