//! Training: drills, scenes, scorecards and the plan of a quarter. None of it hangs on a customer.

pub mod agreement;
pub mod deal;
pub mod dice;
pub mod progress;
pub mod scorecard;
pub mod triad;
