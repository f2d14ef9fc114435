//! Training: drills, scenes, scorecards and the plan of a quarter. None of it hangs on a customer.

pub mod agreement;
mod attempt;
pub mod deal;
pub mod deck;
pub mod dice;
pub mod fsrs;
mod growth;
pub mod heat;
pub mod plan;
pub mod play;
pub mod progress;
pub mod queue;
pub mod rater;
pub mod record;
mod review;
pub mod scorecard;
pub mod standing;
pub mod stuck;
mod trainee;
pub mod triad;
pub mod weak;

pub use attempt::{Attempt, Score, Sitting};
pub use growth::{Area, Goal, Practice};
pub use review::{Drill, Grade, Review};
pub use trainee::Trainee;
