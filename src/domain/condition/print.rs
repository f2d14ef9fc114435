//! A condition as text again: reading it back gives the same condition.

use super::lexer::in_word;
use super::names::Keyword;
use super::{Comparison, Condition, Day, Subject, Value, Word, fold};
use std::fmt::{self, Display};

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any(parts) => joined(f, parts, " or ", |part| matches!(part, Self::Any(_))),
            Self::All(parts) => joined(f, parts, " and ", |part| matches!(part, Self::Any(_) | Self::All(_))),
            Self::Not(part) => {
                f.write_str("not ")?;
                one(f, part, matches!(**part, Self::Any(_) | Self::All(_)))
            }
            Self::Known(subject) => write!(f, "known({subject})"),
            Self::Unknown(subject) => write!(f, "unknown({subject})"),
            Self::Empty(subject) => write!(f, "{subject} is empty"),
            Self::Compare(comparison) => comparison.fmt(f),
            Self::Listed(listed) => write!(f, "list = {}", listed.name),
        }
    }
}

fn joined(
    f: &mut fmt::Formatter<'_>,
    parts: &[Condition],
    with: &str,
    in_brackets: fn(&Condition) -> bool,
) -> fmt::Result {
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            f.write_str(with)?;
        }
        one(f, part, in_brackets(part))?;
    }
    Ok(())
}

fn one(f: &mut fmt::Formatter<'_>, part: &Condition, in_brackets: bool) -> fmt::Result {
    if in_brackets { write!(f, "({part})") } else { part.fmt(f) }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.subject, self.op.name(), self.value)
    }
}

/// A column of the user's own stands in quotes, which no fact does.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fact(fact) => f.write_str(fact.name()),
            Self::Custom(name) => f.write_str(&quoted(name.written())),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(word) | Self::Date(Day { written: Some(word), .. }) => word.fmt(f),
            Self::Number { value, days } => write!(f, "{value}{}", if *days { "d" } else { "" }),
            Self::Date(day) => write!(f, "{}", day.date.format("%Y-%m-%d")),
            Self::YesNo(yes) => f.write_str(if *yes { "yes" } else { "no" }),
        }
    }
}

/// Bare where that reads back, else in quotes.
impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&value(self.written()))
    }
}

/// A text as it can stand behind an operator: bare where that reads back, else in quotes.
pub fn value(written: &str) -> String {
    // What no reader could take for anything but one word; more may be bare, but would have to be tried.
    let bare = !written.is_empty() && written.chars().all(in_word) && Keyword::parse(&fold(written)).is_none();
    let joins = |c: &char| super::names::AND.iter().chain(super::names::OR).any(|word| word.starts_with(*c));
    if bare && !written.chars().map(crate::text::fold).any(|c| joins(&c)) {
        return written.to_owned();
    }
    quoted(written)
}

/// A text in quotes.
pub fn quoted(written: &str) -> String {
    format!("\"{}\"", written.replace('\\', "\\\\").replace('"', "\\\""))
}
