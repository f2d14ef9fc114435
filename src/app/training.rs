//! What the training asks for, is told, and does: plain data.

use crate::domain::training::plan::Growth;
use crate::domain::training::queue::Ledger;
use crate::domain::training::{Goal, Practice, Review};
use crate::text::Clean;

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// What the drills rest on.
    Ledger,
    /// What the plan of growth rests on.
    Growth,
}

/// What comes back.
#[derive(Debug, Clone)]
pub enum Told {
    Ledger(Box<Ledger>),
    Growth(Box<Growth>),
}

/// What is written; each is one undo step.
#[derive(Debug, Clone)]
pub enum Work {
    /// An answer in a drill.
    Answer {
        review: Box<Review>,
        /// What the card is called.
        subject: Clean,
    },
    /// A goal: new, put in other words, reached, aimed at again.
    Goal {
        /// As it was found; none for a new one.
        before: Option<Box<Goal>>,
        goal: Box<Goal>,
    },
    /// Practice written down.
    Practice(Box<Practice>),
}
