//! What is to be written into a file, and where to.

use crate::app::export::{Paper, What};
use crate::app::model::popup::path::PathStep;

pub struct Export {
    pub what: What,
    /// What was written here goes into a file, not records: then there is nothing to turn.
    pub paper: Option<Paper>,
    /// The customers who were listed by a condition or found by words; none where all are.
    pub among: Option<Vec<u32>>,
    pub path: PathStep,
    /// The cursor is on what is written, not on where to.
    pub on_what: bool,
    /// It is being written: so many records are done.
    pub running: Option<usize>,
}
