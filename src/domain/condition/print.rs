//! A condition as text again: reading it back gives the same condition.

use super::lexer::in_word;
use super::names::Keyword;
use super::{Comparison, Condition, Day, Fact, Op, Subject, Value, Word, fold};
use std::borrow::Cow;
use std::fmt;

/// The words that a condition is written in.
#[derive(Clone, Copy)]
pub struct Tongue<'a> {
    pub and: &'static str,
    pub or: &'static str,
    pub not: &'static str,
    pub empty: &'static str,
    pub not_empty: &'static str,
    pub known: &'static str,
    pub unknown: &'static str,
    pub list: &'static str,
    /// One of several values.
    pub among: &'static str,
    pub not_among: &'static str,
    /// Behind a number of days.
    pub days: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub fact: &'a dyn Fn(Fact) -> Cow<'a, str>,
}

impl<'a> Tongue<'a> {
    /// That of the wire names.
    pub const PLAIN: Tongue<'static> = Tongue::english(&|fact| Cow::Borrowed(fact.name()));

    pub const fn english(fact: &'a dyn Fn(Fact) -> Cow<'a, str>) -> Self {
        Self {
            and: "and",
            or: "or",
            not: "not",
            empty: "is empty",
            not_empty: "is not empty",
            known: "known",
            unknown: "unknown",
            list: "list",
            among: "in",
            not_among: "not in",
            days: "d",
            yes: "yes",
            no: "no",
            fact,
        }
    }

    pub const fn simplified(fact: &'a dyn Fn(Fact) -> Cow<'a, str>) -> Self {
        Self {
            and: "且",
            or: "或",
            not: "非",
            empty: "为空",
            not_empty: "不为空",
            known: "已知",
            unknown: "未知",
            list: "名单",
            among: "属于",
            not_among: "不属于",
            days: "天",
            yes: "是",
            no: "否",
            fact,
        }
    }

    pub const fn traditional(fact: &'a dyn Fn(Fact) -> Cow<'a, str>) -> Self {
        Self {
            empty: "為空",
            not_empty: "不為空",
            list: "名單",
            among: "屬於",
            not_among: "不屬於",
            ..Self::simplified(fact)
        }
    }
}

/// As it is kept and exchanged.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(&Tongue::PLAIN))
    }
}

impl Condition {
    /// In somebody's words: reading it gives the same condition in any of them. It is no deeper than it was typed, and
    /// longer only by names in full and quotes: several values stand behind their name once.
    pub fn written(&self, in_words: &Tongue<'_>) -> String {
        let say = in_words;
        if let Some(among) = self.among(say, say.among) {
            return among;
        }
        match self {
            Self::Any(parts) => joined(parts, say.or, say, |part| matches!(part, Self::Any(_))),
            Self::All(parts) => joined(parts, say.and, say, |part| matches!(part, Self::Any(_) | Self::All(_))),
            Self::Not(part) => match &**part {
                Self::Empty(subject) => format!("{} {}", subject.written(say), say.not_empty),
                part => part.among(say, say.not_among).unwrap_or_else(|| {
                    format!("{} {}", say.not, one(part, say, matches!(part, Self::Any(_) | Self::All(_))))
                }),
            },
            Self::Known(subject) => format!("{}({})", say.known, subject.written(say)),
            Self::Unknown(subject) => format!("{}({})", say.unknown, subject.written(say)),
            Self::Empty(subject) => format!("{} {}", subject.written(say), say.empty),
            Self::Compare(Comparison { subject, op, value, .. }) => {
                format!("{} {} {}", subject.written(say), op.name(), value.written(say))
            }
            Self::Listed(listed) => format!("{} = {}", say.list, listed.name),
        }
    }

    /// Whether one of several values is there, with the name before the values; none where that is not all it asks.
    fn among(&self, say: &Tongue<'_>, word: &str) -> Option<String> {
        let Self::Any(parts) = self else { return None };
        let one = |part: &Self| match part {
            Self::Compare(Comparison { subject, op: Op::Equal, value, .. }) => {
                Some((subject.written(say), value.written(say)))
            }
            Self::Listed(listed) => Some((say.list.to_owned(), listed.name.to_string())),
            _ => None,
        };
        let (names, values): (Vec<_>, Vec<_>) = parts.iter().map(one).collect::<Option<Vec<_>>>()?.into_iter().unzip();
        let name = names.first().filter(|first| names.iter().all(|name| name == *first))?;
        Some(format!("{name} {word} ({})", values.join(", ")))
    }
}

fn joined(parts: &[Condition], with: &str, say: &Tongue<'_>, in_brackets: fn(&Condition) -> bool) -> String {
    let parts: Vec<String> = parts.iter().map(|part| one(part, say, in_brackets(part))).collect();
    parts.join(&format!(" {with} "))
}

fn one(part: &Condition, say: &Tongue<'_>, in_brackets: bool) -> String {
    match part.among(say, say.among) {
        Some(among) => among,
        None if in_brackets => format!("({})", part.written(say)),
        None => part.written(say),
    }
}

impl Subject {
    /// A column of the user's own stands in quotes, which no fact does.
    pub fn written(&self, say: &Tongue<'_>) -> String {
        match self {
            Self::Fact(fact) => (say.fact)(*fact).into_owned(),
            Self::Custom(name) => quoted(name.written()),
        }
    }
}

impl Value {
    pub fn written(&self, say: &Tongue<'_>) -> String {
        match self {
            Self::Text(word) | Self::Date(Day { written: Some(word), .. }) => word.to_string(),
            Self::Number { value, days } => format!("{value}{}", if *days { say.days } else { "" }),
            Self::Date(day) => day.date.format("%Y-%m-%d").to_string(),
            Self::YesNo(yes) => if *yes { say.yes } else { say.no }.to_owned(),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(&Tongue::PLAIN))
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
