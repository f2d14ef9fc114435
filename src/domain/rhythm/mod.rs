//! Rhythm: who is due when. How often a customer is to be seen and called (cadence), which days count (calendar),
//! when the customer can be met (window), and what follows from it for a day (touch).
//! Not here: who has which level (level), how many touches a week come together (analysis), words for it (locale).

pub mod first;
mod house;
mod known;
mod touch;
mod window;

#[cfg(test)]
mod tests;

pub use house::House;
pub use known::Known;
pub use touch::{Moved, Since, Touch, TouchState, TouchWay, Why, pressing, touches};
pub use window::{Hours, Window};
