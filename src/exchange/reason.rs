//! Why a row was not taken, as data; the sentences are `import-reason-<key>` in the language files.

use crate::domain::problem::Problem;

/// What is wrong with a row or one of its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Not as many cells as there are columns.
    Cells {
        found: usize,
        expected: usize,
    },
    NoName,
    /// Characters that the encoding does not have.
    Unreadable,
    Long {
        most: String,
    },
    Email(String),
    Date(String),
    Choice(String),
    Number(String),
    /// `1.38E+10`: a spreadsheet has rounded the number away.
    RoundedPhone(String),
    /// A notice, no reason to leave the row out: no number that can be dialled, kept as text.
    NotANumber(String),
    /// A notice: a date in which either number may be the day, and nothing in its column says which.
    DayOrder {
        value: String,
        day: String,
        month_first: bool,
    },
    /// A notice: a birthday without a year, kept as a field of one's own.
    Yearless(String),
    /// A notice: no day that can be read, kept as a field of one's own.
    Undated(String),
    /// A notice: a day told from the day on which it was written, kept as a field of one's own.
    Relative(String),
    /// A notice: a day without a year, and the day it was taken for; so is the rest of its column.
    YearTaken {
        value: String,
        day: String,
    },
    /// A notice: a day by which something was to be done, so long ago that it reminds of nothing.
    LongPast(String),
    /// A notice: an empty cell below a name, taken for the rest of a merged one; so are all that follow.
    Merged(String),
    /// A notice: an empty cell below a name, beside cells of its own: somebody who is a customer by themselves; so are all that
    /// follow.
    OnTheirOwn(String),
    /// A notice: several people in one cell, and numbers or addresses that do not say whose they are.
    NotWhose(String),
    /// A notice: a line of sums, which is no row of the table.
    Sums(String),
    /// A notice: who was called otherwise until now.
    Renamed {
        value: String,
        before: String,
    },
    /// A notice: who was deleted here, and so is left out.
    Deleted(String),
    /// A talk without a day.
    NoDay,
    /// A talk that is said to have taken place on a day that has not come yet.
    Ahead(String),
    /// A notice: a word that is none of the choices, kept below the summary.
    AsText(String),
    /// A notice: somebody who is not among the people of the customer, kept below the summary.
    NotAmongPeople(String),
    /// Nobody who is kept is meant by this.
    UnknownCustomer(String),
    /// Several who are kept may be meant.
    SeveralCustomers {
        value: String,
        candidates: String,
    },
    HugeField,
    HugeRecord,
    OpenQuote,
    /// In a JSON document: something else stands where a record should.
    NoRecord,
    NoId,
    /// A new record that hangs on a customer, and does not say on which.
    NoCustomer,
    /// The noun has no such field.
    NoField,
    /// The value is not of the field's type.
    Form(String),
}

impl Reason {
    /// Why a field did not take a value.
    pub fn of(problem: &Problem, value: &str) -> Self {
        match problem.args.iter().find(|(name, _)| *name == "most") {
            Some((_, most)) => Self::Long { most: most.clone() },
            None if problem.what == "field-choice" => Self::Choice(value.to_owned()),
            None => Self::Form(value.to_owned()),
        }
    }

    /// The message key, without its prefix.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Cells { .. } => "cells",
            Self::NoName => "no-name",
            Self::Unreadable => "unreadable",
            Self::Long { .. } => "long",
            Self::Email(_) => "email",
            Self::Date(_) => "date",
            Self::Choice(_) => "choice",
            Self::Number(_) => "number",
            Self::RoundedPhone(_) => "rounded-phone",
            Self::NotANumber(_) => "not-a-number",
            Self::DayOrder { month_first: true, .. } => "month-first",
            Self::DayOrder { .. } => "day-first",
            Self::Yearless(_) => "yearless",
            Self::Undated(_) => "undated",
            Self::Relative(_) => "relative",
            Self::YearTaken { .. } => "year-taken",
            Self::LongPast(_) => "long-past",
            Self::Merged(_) => "merged",
            Self::OnTheirOwn(_) => "on-their-own",
            Self::NotWhose(_) => "not-whose",
            Self::Sums(_) => "sums",
            Self::Renamed { .. } => "renamed",
            Self::Deleted(_) => "deleted",
            Self::NoDay => "no-day",
            Self::Ahead(_) => "ahead",
            Self::AsText(_) => "as-text",
            Self::NotAmongPeople(_) => "not-among-people",
            Self::UnknownCustomer(_) => "unknown-customer",
            Self::SeveralCustomers { .. } => "several-customers",
            Self::HugeField => "huge-field",
            Self::HugeRecord => "huge-record",
            Self::OpenQuote => "open-quote",
            Self::NoRecord => "no-record",
            Self::NoId => "no-id",
            Self::NoCustomer => "no-customer",
            Self::NoField => "no-field",
            Self::Form(_) => "form",
        }
    }

    /// Whether what follows in the file can no longer be trusted.
    pub const fn loses_the_thread(&self) -> bool {
        matches!(self, Self::HugeField | Self::HugeRecord | Self::OpenQuote)
    }

    /// Whether the line is no row of the table at all.
    pub const fn passes_over(&self) -> bool {
        matches!(self, Self::Sums(_))
    }

    /// What fills the sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Cells { found, expected } => {
                vec![("found", found.to_string()), ("expected", expected.to_string())]
            }
            Self::Long { most } => vec![("most", most.clone())],
            Self::DayOrder { value, day, .. } | Self::YearTaken { value, day } => {
                vec![("value", value.clone()), ("day", day.clone())]
            }
            Self::Renamed { value, before } => vec![("value", value.clone()), ("before", before.clone())],
            Self::SeveralCustomers { value, candidates } => {
                vec![("value", value.clone()), ("candidates", candidates.clone())]
            }
            Self::Email(value)
            | Self::Date(value)
            | Self::Choice(value)
            | Self::Number(value)
            | Self::RoundedPhone(value)
            | Self::NotANumber(value)
            | Self::Yearless(value)
            | Self::Undated(value)
            | Self::Relative(value)
            | Self::LongPast(value)
            | Self::Merged(value)
            | Self::OnTheirOwn(value)
            | Self::NotWhose(value)
            | Self::Sums(value)
            | Self::Deleted(value)
            | Self::Ahead(value)
            | Self::AsText(value)
            | Self::NotAmongPeople(value)
            | Self::UnknownCustomer(value)
            | Self::Form(value) => vec![("value", value.clone())],
            Self::NoName
            | Self::NoDay
            | Self::Unreadable
            | Self::HugeField
            | Self::HugeRecord
            | Self::OpenQuote
            | Self::NoRecord
            | Self::NoId
            | Self::NoCustomer
            | Self::NoField => Vec::new(),
        }
    }
}

/// One problem with one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The line of the file on which the row starts, from 1.
    pub line: u64,
    /// The column by its name in the file; none where it is the row as a whole.
    pub column: Option<String>,
    pub reason: Reason,
}
