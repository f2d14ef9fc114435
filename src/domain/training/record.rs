//! All that is kept of one trainee: what is handed to them when they ask, and what goes when they are erased.

use super::standing::Person;
use super::{Drill, Goal, Practice, Review};

/// Everything about one trainee.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub person: Person,
    /// Answers in drills, the oldest first.
    pub reviews: Vec<Review>,
    pub goals: Vec<Goal>,
    pub practice: Vec<Practice>,
    /// In how many texts about others they are named: what is handed over or erased does not hold those.
    pub mentions: usize,
}

/// How much there is of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub talks: usize,
    pub marks: usize,
    pub answers: usize,
    /// Goals and practice.
    pub plans: usize,
}

impl Record {
    pub fn counts(&self) -> Counts {
        let sheets = self.person.talks.iter().flat_map(|talk| &talk.sheets);
        Counts {
            talks: self.person.talks.len(),
            marks: sheets.map(|sheet| sheet.scores.len()).sum(),
            answers: self.reviews.len(),
            plans: self.goals.len() + self.practice.len(),
        }
    }

    /// Answers to cards; finding a card in time is none.
    pub fn answers(&self) -> impl Iterator<Item = &Review> {
        self.reviews.iter().filter(|review| review.kind != Drill::Find)
    }
}
