//! Who is due when, and the labels of customers: what the screen asks the store for, and what it has written. Plain data.

use crate::domain::cadence::Every;
use crate::domain::grade::Grade;
use crate::domain::id::Id;
use crate::domain::level::{Change, Level};
use crate::domain::playbook::Playbook;
use crate::domain::provenance::Past;
use crate::locale::Words;
use crate::text::Clean;
use std::sync::Arc;

/// What is read from the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The levels that the team has set.
    Levels,
    /// The same, and how many customers have which level.
    Counts,
    /// What was written about a customer, and about what is known of them.
    History(Id),
}

/// What came back.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    Levels(Vec<Level>),
    /// With the words in the customers' levels, and how many have each.
    Counts(Vec<Level>, Vec<(String, u32)>),
    History(Id, Past),
}

/// A level that a person changes, or adds.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelOrder {
    /// The level's word; none for a new one.
    pub word: Option<String>,
    /// As the form found it; none for a new one.
    pub before: Option<Box<Level>>,
    /// Of a new one.
    pub id: Id,
    pub change: Change,
    /// Over which the levels are laid.
    pub playbook: Arc<Playbook>,
}

/// Labels that a person sets: wire name and value, an empty value for not known; with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    pub customer: Id,
    pub labels: Vec<(&'static str, String)>,
    pub why: Clean,
}

/// One level for all customers on a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ForAll {
    /// Their row numbers.
    pub rows: Arc<[u32]>,
    /// The level's word; empty: theirs are taken off.
    pub word: String,
    /// Over which the levels are laid.
    pub playbook: Arc<Playbook>,
}

/// The level that a customer has now, by its word; empty: none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graded {
    pub customer: Id,
    pub name: Clean,
    pub word: String,
}

/// "Visit every 2 weeks · Call every week"; empty where it asks for neither.
pub fn of_grade(words: &Words, grade: &Grade) -> String {
    let gap = |way: &str, every: Option<Every>| {
        every.map(|every| format!("{} {}", words.choice("touch-way", way), words.every(every)))
    };
    let gaps = [gap("visit", grade.cadence.visit), gap("call", grade.cadence.call)];
    gaps.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
