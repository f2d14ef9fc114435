//! Conditions: one small language for "when does this card fit" and for saved lists of customers.
//!
//! `region = 华东 and industry = manufacturing and overdue > 14d and not tag = 停用`
//!
//! * A comparison is `fact op value` with `= != < <= > >= ~` (`~` contains). Values stand bare or in quotes.
//! * `known(fact)` and `unknown(fact)` ask whether anything was established about a fact.
//! * `not` binds closest, then `and`, then `or`; parentheses change that. Keywords take any case; full-width forms of
//!   operators, digits and parentheses, `≠ ≤ ≥` and curly or corner quotes are read as their plain ones, since
//!   that is what an input method types.
//! * Texts are compared without regard to case, width, accents, traditional and simplified characters. A fact may hold
//!   several texts: `=` asks whether one of them equals, `!=` whether none does, `~` whether one contains.
//! * What is not known is neither true nor false (Kleene's three values): `tag != x` is unknown while tags are.

mod evaluate;
mod facts;
mod lexer;
mod parser;
mod print;
#[cfg(test)]
mod tests;

pub use evaluate::Truth;
pub use facts::{Fact, FactKind, FactValue, Facts};
pub use parser::{Expected, Fault, MOST_CHARS, MOST_DEPTH, Misread};

use crate::choices;
use crate::text::{Clean, fold_str};
use chrono::NaiveDate;

choices! {
    /// How a fact is compared with a value.
    pub enum Op {
        Equal = "=",
        NotEqual = "!=",
        Less = "<",
        AtMost = "<=",
        More = ">",
        AtLeast = ">=",
        Contains = "~",
    }
}

/// A parsed condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// Every one of them; at least two.
    All(Vec<Condition>),
    /// One of them; at least two.
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Known(Fact),
    Unknown(Fact),
    Compare(Comparison),
}

/// `fact op value`; the value is of the fact's kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub fact: Fact,
    pub op: Op,
    pub value: Value,
    /// Where the value stands, in characters from 1; 0 where the comparison was not read from a text.
    pub column: usize,
}

/// What a fact is compared with.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(Word),
    /// `days`: written with a `d`, which is only for the eye.
    Number {
        value: f64,
        days: bool,
    },
    Date(NaiveDate),
    YesNo(bool),
}

/// A text as written, and as compared.
#[derive(Debug, Clone)]
pub struct Word {
    written: Clean,
    folded: String,
}

impl Word {
    pub fn new(written: &str) -> Self {
        let written = Clean::line(written);
        let folded = fold(&written);
        Self { written, folded }
    }

    pub fn written(&self) -> &Clean {
        &self.written
    }

    pub(crate) fn folded(&self) -> &str {
        &self.folded
    }
}

/// Two words are the same when they are written the same.
impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

impl Condition {
    /// Every comparison in it, in reading order.
    pub fn comparisons(&self) -> Vec<&Comparison> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect<'a>(&'a self, found: &mut Vec<&'a Comparison>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.collect(found)),
            Self::Not(part) => part.collect(found),
            Self::Compare(comparison) => found.push(comparison),
            Self::Known(_) | Self::Unknown(_) => {}
        }
    }

    /// Whether it asks about this fact: what a ranking uses to put the particular before the general.
    pub fn mentions(&self, fact: Fact) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.mentions(fact)),
            Self::Not(part) => part.mentions(fact),
            Self::Known(of) | Self::Unknown(of) => *of == fact,
            Self::Compare(comparison) => comparison.fact == fact,
        }
    }
}

/// The form in which texts are compared: case, width, accents and Chinese scripts aside, no surrounding space.
pub(crate) fn fold(text: &str) -> String {
    fold_str(text).trim().to_owned()
}
