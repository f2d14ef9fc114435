//! Training: drills, scenes, scorecards and the plan of a quarter. None of it hangs on a customer.

mod attempt;
mod growth;
pub mod play;
mod review;
mod trainee;

pub use attempt::{Attempt, Score, Sitting};
pub use growth::{Area, Goal, Practice};
pub use review::{Drill, Grade, Review};
pub use trainee::Trainee;
