//! What came of an import.

use super::apply::Taken;
use super::home::Home;
use crate::domain::problem::{Kind, Problem};
use crate::exchange::mapping::{Column, Mapping};
use crate::exchange::reason::RowProblem;
use crate::exchange::target::Target;
use crate::text::Clean;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// How many problems are listed; all are counted.
pub const MOST_LISTED: usize = 1000;

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub bytes_done: u64,
    /// None for a stream.
    pub bytes_total: Option<u64>,
    pub rows: u64,
}

/// Whom an import added. A row may be of one, of both, or of people at a customer who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Made {
    pub customers: u64,
    pub people: u64,
}

/// What sort of file was imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    #[default]
    Table,
    /// Our own JSON export; its rows are records of any noun.
    Document,
}

/// What an import did; of a dry run, what it would do with the rows that have no problem. Everything is counted in rows
/// of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    pub added: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub rejected: u64,
    /// The first [`MOST_LISTED`] problems; a row may have several.
    pub problems: Vec<RowProblem>,
    /// Cells that were taken otherwise than the file has them, though nothing was left out.
    pub noted: u64,
    /// The first [`MOST_LISTED`] of these.
    pub notices: Vec<RowProblem>,
    /// Customers and people added.
    pub made: Made,
    /// Questions whether two customers are one, asked by this import.
    pub duplicates: u64,
    /// (column of the file, where it goes), in the order of the file.
    pub mapping: Vec<(String, &'static str)>,
    pub encoding: &'static str,
    /// Rows read, bad and empty ones too.
    pub rows: u64,
    pub dry_run: bool,
    /// The user broke it off; nothing was written.
    pub cancelled: bool,
    /// Bad rows do not stop the others.
    pub lenient: bool,
    pub form: Form,
    /// Columns that nobody knew where to put, and whose cells were left out.
    pub left_out: Vec<String>,
    /// The words in the level of the customers taken, sorted; of very many only some.
    pub levels: Vec<String>,
    /// By which calling code the numbers of a table were read; a document says it with each of its numbers.
    pub home: Option<Home>,
    /// Where the bad rows were written.
    pub rejected_file: Option<PathBuf>,
}

/// Levels are a handful: of a column with more words than this it is no use to tell them.
const MOST_LEVELS: usize = 32;

/// Remembers a word in the level of a customer.
pub(super) fn note_level(levels: &mut BTreeSet<Clean>, level: &Clean) {
    if !level.is_empty() && levels.len() < MOST_LEVELS && !levels.contains(level) {
        levels.insert(level.clone());
    }
}

impl Report {
    pub(super) fn new(mapping: &Mapping, encoding: &'static str, lenient: bool, dry_run: bool) -> Self {
        let left_out = |column: &&Column| column.unknown && column.target == Target::Skip;
        let left_out = mapping.columns.iter().filter(left_out).map(|column| column.header.to_string()).collect();
        let mapping = mapping.columns.iter().map(|column| (column.header.to_string(), column.target.name())).collect();
        Self { mapping, encoding, dry_run, lenient, left_out, ..Self::default() }
    }

    pub(super) fn document(encoding: &'static str, dry_run: bool) -> Self {
        Self { encoding, dry_run, form: Form::Document, ..Self::default() }
    }

    pub(super) fn count(&mut self, taken: Taken) {
        match taken {
            Taken::Added => self.added += 1,
            Taken::Updated => self.updated += 1,
            Taken::Unchanged => self.unchanged += 1,
        }
    }

    pub(super) fn reject(&mut self, problems: Vec<RowProblem>) {
        self.rejected += 1;
        let room = MOST_LISTED - self.problems.len();
        self.problems.extend(problems.into_iter().take(room));
    }

    pub(super) fn note(&mut self, notices: Vec<RowProblem>) {
        self.noted += notices.len() as u64;
        let room = MOST_LISTED - self.notices.len();
        self.notices.extend(notices.into_iter().take(room));
    }

    pub(super) fn end(&mut self, questions: u64, cancelled: bool) {
        self.duplicates = questions;
        self.cancelled = cancelled;
        if (self.problem().is_some() && !self.dry_run) || cancelled {
            (self.added, self.updated, self.unchanged, self.duplicates) = (0, 0, 0, 0);
            self.made = Made::default();
        }
    }

    /// Why nothing was imported, if nothing was: a bad row, and nobody said to leave bad rows out.
    pub fn problem(&self) -> Option<Problem> {
        let what = if self.form == Form::Document { "json-rejected" } else { "import-rejected" };
        (self.rejected > 0 && !self.lenient)
            .then(|| Problem::new(Kind::BadData, what).arg("count", self.rejected.to_string()))
    }
}
