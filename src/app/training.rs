//! What the training asks for, is told, and does: plain data.

use crate::domain::id::Id;
use crate::domain::time::Now;
use crate::domain::training::plan::Growth;
use crate::domain::training::queue::{Ledger, Limits};
use crate::domain::training::record::Record;
use crate::domain::training::standing::Marking;
use crate::domain::training::{Attempt, Goal, Practice, Review, Score, Trainee};
use crate::text::Clean;

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// What the drills rest on.
    Ledger,
    /// What the plan of growth rests on.
    Growth,
    /// All that is kept of a trainee.
    Record(Id, Limits, Now),
}

/// What comes back.
#[derive(Debug, Clone)]
pub enum Told {
    Ledger(Box<Ledger>),
    Growth(Box<Growth>),
    Record(Box<Record>),
}

/// What is written; each is one undo step.
#[derive(Debug, Clone)]
pub enum Work {
    /// A scene that was played to its end.
    Scene {
        attempt: Box<Attempt>,
        scores: Vec<Score>,
        /// What the scene is called.
        subject: Clean,
    },
    /// A talk and the marks of one rater.
    Mark { marking: Box<Marking>, subject: Clean },
    /// New ones in a class.
    Add(Vec<Trainee>),
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
    /// What has changed about a trainee since they were found.
    Trainee { before: Box<Trainee>, after: Box<Trainee> },
    /// A rater is called otherwise on every sheet.
    Rater { from: Clean, to: Clean },
    /// All of a trainee goes, and nothing brings it back; `everywhere`: their name in what was written about others too.
    Erase { trainee: Box<Trainee>, everywhere: bool },
}
