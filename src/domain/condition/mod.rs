//! Conditions: one small language for "when does this card fit" and for saved lists of customers.
//!
//! `region = 华东 and industry = manufacturing and overdue > 14d and not tag = 停用`
//!
//! * A comparison is `fact op value` with `= != < <= > >= ~` (`~` contains). Values stand bare or in quotes.
//! * `fact in (a, b)` and `fact not in (a, b)` ask about several values at once; `fact is empty` and `fact is not empty`
//!   whether anything is there.
//! * `known(fact)` and `unknown(fact)` ask whether anything was established about a fact.
//! * `not` binds closest, then `and`, then `or`; parentheses change that. Keywords take any case; full-width forms of
//!   operators, digits and parentheses, `≠ ≤ ≥` and curly or corner quotes are read as their plain ones, since
//!   that is what an input method types.
//! * All of it can be said in Chinese, without spaces too: `地区=华东且逾期>14天且非标签=停用`.
//! * Columns that people added are asked for as `custom.name` or by their name in quotes. What stands in them is text,
//!   which is read as a number or a day where it is compared with one.
//! * Texts are compared without regard to case, width, accents, traditional and simplified characters. A fact may hold
//!   several texts: `=` asks whether one of them equals, `!=` whether none does, `~` whether one contains.
//! * What is not known is neither true nor false (Kleene's three values): `tag != x` is unknown while tags are.
//! * A pack and a saved list are written in the same language. Only a pack asks about the meeting at hand; only a list
//!   asks about columns of one's own, other lists (`list = VIP`) and days counted from today (`birthday < +30d`).

mod evaluate;
mod facts;
mod fault;
mod lexer;
mod lists;
mod names;
mod narrow;
mod never;
mod outline;
mod parser;
mod print;
mod split;
#[cfg(test)]
mod tests;
mod typing;
mod values;

pub use evaluate::Truth;
pub use facts::{Fact, FactKind, FactValue, Facts, Known};
pub use fault::{Expected, Fault, MOST_CHARS, MOST_DEPTH, Misread, Reading};
pub use lexer::value_length;
pub use lists::{Broken, MOST_LISTS};
pub use outline::{Asked, Compared, Group, Joint, OutlineRow, Path, Piece, Relation};
pub use print::{Tongue, quoted, value};
pub use values::{own_value_key, own_value_kinds};

use crate::choices;
use crate::text::{Clean, fold_str};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::sync::Arc;

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
    Known(Subject),
    Unknown(Subject),
    /// Nothing is there: not known, or known to be none.
    Empty(Subject),
    Compare(Comparison),
    Listed(Listed),
}

/// What a comparison asks about.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    Fact(Fact),
    /// A column of the user's own, by its name.
    Custom(Word),
}

impl Subject {
    /// What somebody means by a name: a fact, or a column of the user's own after `custom.` or in quotes.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let quoted = || typed.strip_prefix('"')?.strip_suffix('"').filter(|name| !name.is_empty());
        let fact = Fact::called_by(typed).filter(|fact| !fact.is_of_meeting());
        fact.map(Self::Fact).or_else(|| Some(Self::Custom(Word::new(names::custom(typed).or_else(quoted)?))))
    }

    /// The sort of value it is compared with; none where any will do.
    pub const fn kind(&self) -> Option<FactKind> {
        match self {
            Self::Fact(fact) => Some(fact.kind()),
            Self::Custom(_) => None,
        }
    }

    /// The wire name of a fact, the name of a column.
    pub fn name(&self) -> Cow<'_, str> {
        match self {
            Self::Fact(fact) => Cow::Borrowed(fact.name()),
            Self::Custom(name) => Cow::Borrowed(name.written().as_str()),
        }
    }

    pub fn fact(&self) -> Option<Fact> {
        match self {
            Self::Fact(fact) => Some(*fact),
            Self::Custom(_) => None,
        }
    }
}

impl From<Fact> for Subject {
    fn from(fact: Fact) -> Self {
        Self::Fact(fact)
    }
}

/// `fact op value`; the value is of the fact's kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub subject: Subject,
    pub op: Op,
    pub value: Value,
    /// Where the value stands, in characters from 1; 0 where the comparison was not read from a text.
    pub column: usize,
}

/// `list = name`: whether the customer is on another list. One of whom that is not certain is not on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub name: Word,
    /// Where the name stands, in characters from 1.
    pub column: usize,
    /// What that list asks; none before the lists were looked up.
    pub condition: Option<Arc<Condition>>,
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
    Date(Day),
    YesNo(bool),
}

/// A day, and how it was written where that was in words: `+30d`, `friday`.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    pub date: NaiveDate,
    pub written: Option<Word>,
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self { date, written: None }
    }
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

    /// The same word, case, width and script aside.
    pub fn is_same(&self, other: &Self) -> bool {
        self.folded == other.folded
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
            Self::Known(_) | Self::Unknown(_) | Self::Empty(_) | Self::Listed(_) => {}
        }
    }

    /// The columns of the user's own that it compares with a day, those of the lists it names included.
    pub fn columns_of_days(&self) -> Vec<&Word> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::columns_of_days).collect(),
            Self::Not(part) => part.columns_of_days(),
            Self::Compare(Comparison { subject: Subject::Custom(name), value: Value::Date(_), .. }) => vec![name],
            Self::Listed(listed) => listed.condition.as_deref().map(Self::columns_of_days).unwrap_or_default(),
            Self::Known(_) | Self::Unknown(_) | Self::Empty(_) | Self::Compare(_) => Vec::new(),
        }
    }

    /// Everything it asks about, that of the lists it names included; with repetitions.
    pub fn subjects(&self) -> Vec<&Subject> {
        let mut found = Vec::new();
        self.collect_subjects(&mut found);
        found
    }

    fn collect_subjects<'a>(&'a self, found: &mut Vec<&'a Subject>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.collect_subjects(found)),
            Self::Not(part) => part.collect_subjects(found),
            Self::Known(of) | Self::Unknown(of) | Self::Empty(of) => found.push(of),
            Self::Compare(comparison) => found.push(&comparison.subject),
            Self::Listed(listed) => {
                if let Some(condition) = &listed.condition {
                    condition.collect_subjects(found);
                }
            }
        }
    }

    /// Whether it asks about this fact: what a ranking uses to put the particular before the general.
    pub fn mentions(&self, fact: Fact) -> bool {
        self.subjects().into_iter().any(|subject| subject.fact() == Some(fact))
    }
}

/// The form in which texts are compared: case, width, accents and Chinese scripts aside, no surrounding space.
pub(crate) fn fold(text: &str) -> String {
    fold_str(text).trim().to_owned()
}
