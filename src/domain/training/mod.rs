//! Training: drills, scenes, scorecards and the plan of a quarter. None of it hangs on a customer.

pub mod play;
