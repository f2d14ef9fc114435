//! What is wrong with a file of the user's, and where.

use crate::text::near::closest;
use std::fmt;
use std::io;

/// One fault: where it is and what it is. The verbs turn it into a problem with sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    /// Line and column, both from 1, the column in characters.
    pub at: Option<(u64, u64)>,
    /// The key it is about.
    pub key: Option<String>,
    pub wrong: Wrong,
}

/// What sort of fault, with what its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    #[error("not TOML: {0}")]
    Syntax(String),
    #[error("unknown name {name}")]
    Unknown {
        name: String,
        /// The known name most like it, if any is.
        closest: Option<String>,
    },
    #[error("expected {wanted}, found {found}")]
    Type { wanted: &'static str, found: &'static str },
    #[error("{value} is none of: {allowed}")]
    Choice { value: String, allowed: String },
    #[error("{0} is not a colour")]
    Colour(String),
    #[error("{0} is not a key")]
    Key(String),
    #[error("{value} belongs to {other} already")]
    Taken { value: String, other: String },
    #[error("missing")]
    Absent,
    #[error("not within {most} days after its beginning")]
    Span { most: i64 },
    #[error("no day of the week is left to work")]
    NoWorkDay,
    #[error("{value} is not from {from} to {to}")]
    Range { value: String, from: i64, to: i64 },
    #[error("not UTF-8 text")]
    NotText,
    #[error("larger than {0} bytes")]
    TooLarge(u64),
    #[error("cannot be read: {0}")]
    CannotRead(Refusal),
    #[error("cannot be written: {0}")]
    CannotWrite(Refusal),
    #[error("folder cannot be made: {0}")]
    CannotCreate(Refusal),
}

/// That the system would not, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub kind: io::ErrorKind,
    /// In the system's own words.
    pub detail: String,
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self { kind: error.kind(), detail: error.to_string() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl Wrong {
    /// An unknown name, with the closest of the known ones as a hint.
    pub fn unknown<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Unknown { name: name.to_owned(), closest: closest(name, known).map(str::to_owned) }
    }

    /// The key of its sentence (`problem-…`).
    pub const fn what(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "config-syntax",
            Self::Unknown { closest: Some(_), .. } => "config-unknown-like",
            Self::Unknown { closest: None, .. } => "config-unknown",
            Self::Type { .. } => "config-type",
            Self::Choice { .. } => "config-choice",
            Self::Colour(_) => "config-colour",
            Self::Key(_) => "config-key",
            Self::Taken { .. } => "config-key-taken",
            Self::Absent => "config-absent",
            Self::Span { .. } => "config-span",
            Self::NoWorkDay => "config-no-work-day",
            Self::Range { .. } => "config-range",
            Self::NotText => "config-not-text",
            Self::TooLarge(_) => "config-too-large",
            Self::CannotRead(_) => "config-cannot-read",
            Self::CannotWrite(_) => "config-cannot-write",
            Self::CannotCreate(_) => "config-cannot-create",
        }
    }

    /// What fills its sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Syntax(said) => vec![("said", said.clone())],
            Self::CannotRead(refusal) | Self::CannotWrite(refusal) | Self::CannotCreate(refusal) => {
                vec![("detail", refusal.detail.clone())]
            }
            Self::Unknown { name, closest: Some(closest) } => {
                vec![("name", name.clone()), ("closest", closest.clone())]
            }
            Self::Unknown { name, closest: None } => vec![("name", name.clone())],
            Self::Type { wanted, found } => vec![("wanted", (*wanted).to_owned()), ("found", (*found).to_owned())],
            Self::Choice { value, allowed } => vec![("value", value.clone()), ("allowed", allowed.clone())],
            Self::Colour(value) | Self::Key(value) => vec![("value", value.clone())],
            Self::Taken { value, other } => vec![("value", value.clone()), ("other", other.clone())],
            Self::Span { most } => vec![("most", most.to_string())],
            Self::Range { value, from, to } => {
                vec![("value", value.clone()), ("from", from.to_string()), ("to", to.to_string())]
            }
            Self::Absent | Self::NoWorkDay | Self::NotText => Vec::new(),
            Self::TooLarge(most) => vec![("most", most.to_string())],
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some((line, column)) = self.at {
            write!(f, ":{line}:{column}")?;
        }
        if let Some(key) = &self.key {
            write!(f, ": {key}")?;
        }
        write!(f, ": {}", self.wrong)
    }
}

impl std::error::Error for Fault {}
