//! Training: drills, scenes, scorecards and the plan of a quarter. None of it hangs on a customer.

mod attempt;
pub mod deck;
pub mod fsrs;
mod growth;
pub mod plan;
pub mod progress;
pub mod queue;
mod review;
mod trainee;

pub use attempt::{Attempt, Score, Sitting};
pub use growth::{Area, Goal, Practice};
pub use review::{Drill, Grade, Review};
pub use trainee::Trainee;
