//! A condition as text again: reading it back gives the same condition.

use super::lexer::in_word;
use super::parser::is_keyword;
use super::{Comparison, Condition, Value, Word};
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
            Self::Known(fact) => write!(f, "known({})", fact.name()),
            Self::Unknown(fact) => write!(f, "unknown({})", fact.name()),
            Self::Compare(comparison) => comparison.fmt(f),
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
        write!(f, "{} {} {}", self.fact.name(), self.op.name(), self.value)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(word) => word.fmt(f),
            Self::Number { value, days } => write!(f, "{value}{}", if *days { "d" } else { "" }),
            Self::Date(date) => write!(f, "{}", date.format("%Y-%m-%d")),
            Self::YesNo(yes) => f.write_str(if *yes { "yes" } else { "no" }),
        }
    }
}

/// Bare where that reads back, else in quotes.
impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written = self.written().as_str();
        let bare = !written.is_empty() && written.chars().all(in_word) && !is_keyword(self.folded());
        if bare {
            return f.write_str(written);
        }
        write!(f, "\"{}\"", written.replace('\\', "\\\\").replace('"', "\\\""))
    }
}
