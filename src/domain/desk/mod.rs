//! The complaint desk: how far a complaint has come (stage), when it must have come further (clock, in working hours), what
//! is still to be asked, whether it is one of many (pattern), and when to look again after it is closed (revisit).
//! Not here: what a complaint is (complaint), which days are worked (rhythm), words for it (locale).

mod brought;
mod clock;
mod hours;
mod pattern;
mod revisit;
#[cfg(test)]
mod tests;

use crate::domain::complaint::Step;
pub use brought::{Brought, about, brought};
pub use clock::{Clock, Outlook, Standing, order, outlook};
pub use hours::Hours;
pub use pattern::{Pattern, pattern};
pub use revisit::Revisit;

use super::complaint::Complaint;
use super::customer::Customer;

/// A complaint, whose it is, how it stands, and whether it is one of many.
#[derive(Debug, Clone, PartialEq)]
pub struct Raised {
    pub complaint: Complaint,
    pub customer: Customer,
    /// Local row number of the customer.
    pub row: u32,
    pub outlook: Outlook,
    pub pattern: Option<Pattern>,
}

/// How a complaint is brought further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    Take(Step),
    /// The customer says that it is not solved after all.
    Reopen,
}

/// How many working hours after it was heard a complaint must have come so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub acknowledge: u16,
    pub answer: u16,
    pub solve: u16,
}

impl Limits {
    /// Two hours, one and three days of eight hours: the house's own start, no standard.
    pub const SEVERE: Self = Self { acknowledge: 2, answer: 8, solve: 24 };
    /// Four hours, two and seven days of eight hours: the house's own start, no standard.
    pub const NORMAL: Self = Self { acknowledge: 4, answer: 16, solve: 56 };
}

/// The house's rules for complaints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    pub hours: Hours,
    pub severe: Limits,
    pub normal: Limits,
    /// After so many days of the calendar an unsolved complaint is in the red zone.
    pub red_days: u16,
}

impl Rules {
    /// A week: beyond it the source of the method sees the red zone.
    pub const RED_DAYS: u16 = 7;
}

impl Default for Rules {
    fn default() -> Self {
        Self { hours: Hours::default(), severe: Limits::SEVERE, normal: Limits::NORMAL, red_days: Self::RED_DAYS }
    }
}
