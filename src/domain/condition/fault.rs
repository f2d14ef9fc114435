//! Why a condition cannot be read, and the one place where.

use super::{Fact, Op};
use chrono::NaiveDate;

/// Longer conditions are refused: they come from files of strangers too.
pub const MOST_CHARS: usize = 2_000;
/// So are deeper ones: reading and evaluating go as deep as the text does.
pub const MOST_DEPTH: usize = 40;

/// Where a condition stands: that decides what it may ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// In a pack, read once and used for every customer of anybody.
    Pack,
    /// In a list of one's own, read anew each day; days may be counted from this one.
    List(NaiveDate),
}

/// Why a condition cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("column {column}: {fault}")]
pub struct Misread {
    pub fault: Fault,
    /// In characters, from 1.
    pub column: usize,
    /// What stands there; empty at the end of the text.
    pub found: String,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("expected {}", .0.name())]
    Expected(Expected),
    #[error("no such fact")]
    UnknownFact,
    /// The fact holds texts, numbers, a date or yes/no, and this operator is for another kind.
    #[error("{} cannot be compared with {}", .fact.name(), .op.name())]
    Operator { fact: Fact, op: Op },
    /// Only known while a meeting is at hand, so nothing for a list.
    #[error("known only in a meeting")]
    OfMeeting,
    /// Other lists, columns of one's own and days counted from today: nothing for a pack.
    #[error("only for lists")]
    OfLists,
    #[error("a quote that is never closed")]
    UnclosedQuote,
    #[error("longer than {MOST_CHARS} characters")]
    TooLong,
    #[error("more than {MOST_DEPTH} levels deep")]
    TooDeep,
}

crate::choices! {
    /// What should have stood there.
    pub enum Expected {
        /// A fact, `not`, `known(…)`, `unknown(…)` or `(`.
        Condition = "condition",
        Fact = "fact",
        Operator = "operator",
        /// `=` or `in`: all that can be asked about lists.
        Equals = "equals",
        Text = "text",
        Number = "number",
        /// `2026-12-31`.
        Date = "date",
        YesNo = "yes-or-no",
        Open = "open",
        Close = "close",
        /// `and`, `or`, or nothing more.
        End = "and-or-end",
    }
}
