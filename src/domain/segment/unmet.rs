//! Why a condition that can be read may still hold for nobody: it asks for what nobody has.

use crate::domain::condition::{Fact, Subject};

/// One thing a condition asks that cannot be answered with what the file holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Unmet {
    /// No customer has a column of this name.
    NoColumn { name: String, closest: Option<String> },
    /// The column is compared with a number, and what stands in it is never one.
    NoNumber { name: String },
    /// The column is compared with a day, and what stands in it is never one.
    NoDay { name: String },
    /// Nothing is kept of this fact.
    NotKept(Fact),
    /// This is said of no customer.
    NoValue { subject: Subject, value: String, closest: Option<String> },
}
