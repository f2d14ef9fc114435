//! Questions about who answers a condition, as plain data: asked by the screen, answered behind it.

use crate::analysis::segment::Usefulness;
use crate::domain::condition::Subject;
use crate::domain::list::SavedList;
use crate::domain::segment::{Group, Unmet};
use std::collections::HashSet;
use std::sync::Arc;

/// What a question is for. Of several that wait for the same purpose only the newest is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// How many answer what is being typed.
    Count,
    /// What a fact may be compared with.
    Values,
    /// Who is to be listed.
    List,
    /// How they are divided, or whether they are a useful segment.
    Look,
}

impl Slot {
    pub const ALL: &'static [Self] = &[Self::Count, Self::Values, Self::List, Self::Look];
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    pub generation: u64,
    pub slot: Slot,
    /// The condition as it was typed; empty: everybody.
    pub text: String,
    pub count_by: Option<Subject>,
    /// So many members a segment is to have, where it is to be looked at as one.
    pub least: Option<u32>,
}

impl Query {
    pub fn new(generation: u64, slot: Slot, text: &str) -> Self {
        Self { generation, slot, text: text.to_owned(), count_by: None, least: None }
    }
}

/// Who answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// Row numbers, in reading order.
    pub rows: Vec<u32>,
    /// The same for the finder, where the list keeps to them.
    pub among: Arc<HashSet<u32>>,
    pub groups: Vec<Group>,
    pub usefulness: Option<Usefulness>,
    /// The lists there are, for a condition to name.
    pub lists: Vec<SavedList>,
    /// The columns that people added, by name.
    pub columns: Vec<String>,
    /// What the condition asks that nobody could answer.
    pub unmet: Vec<Unmet>,
}
