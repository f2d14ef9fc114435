//! The customers in the list, counted by a fact.

use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::domain::condition::Subject;
use crate::domain::segment::Group;

/// First it is chosen by what to count, then its groups are shown.
#[derive(Default)]
pub struct Groups {
    pub query: Line,
    pub list: ListCursor,
    pub counted: Option<Counted>,
    /// The columns that people added.
    pub(in crate::app) columns: Vec<String>,
    pub(in crate::app) generation: u64,
}

pub struct Counted {
    pub subject: Subject,
    /// None while they are being counted.
    pub groups: Option<Vec<Group>>,
    /// How many customers were counted.
    pub customers: usize,
}
