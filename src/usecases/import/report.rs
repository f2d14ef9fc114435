//! What came of an import.

use super::home::Home;
use crate::domain::customer::CustomerKind;
use crate::domain::problem::{Kind, Problem};
use crate::exchange::draft::Draft;
use crate::exchange::holds::Holds;
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

/// What became of a row: the more of it is news, the further up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taken {
    Unchanged,
    Updated,
    Added,
}

/// Whom an import added. A row may be of one, of both, or of people at a customer who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Made {
    pub customers: u64,
    pub people: u64,
    /// What sort of customer was guessed from the name of those among them of whom the file does not say it, by the place in
    /// [`CustomerKind::ALL`].
    pub guessed: [u64; CustomerKind::ALL.len()],
}

impl Made {
    pub(super) fn customer(&mut self, draft: &Draft) {
        self.customers += 1;
        if draft.kind_guessed && !draft.kind_said {
            self.guessed[draft.customer.kind as usize] += 1;
        }
    }

    /// The same with the kinds, without those of which there is none.
    pub fn kinds(&self) -> impl Iterator<Item = (CustomerKind, u64)> + '_ {
        CustomerKind::ALL.iter().copied().zip(self.guessed).filter(|(_, count)| *count > 0)
    }
}

/// Where a column goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its name in the file.
    pub column: String,
    /// The name of its target.
    pub field: &'static str,
    /// The field of one's own that it fills, where it goes to one.
    pub own: Option<Own>,
}

/// A field of one's own that is filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    pub name: String,
    /// Somebody has it already.
    pub known: bool,
    /// What the first rows hold; said in a dry run.
    pub holds: Option<Holds>,
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
    /// Where each column goes, in the order of the file.
    pub mapping: Vec<Placed>,
    pub encoding: &'static str,
    /// Rows read, bad ones and lines of sums too.
    pub rows: u64,
    /// Lines of sums, which were passed over.
    pub sums: u64,
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
        let own = |column: &Column| Own { name: column.own_name.to_string(), known: false, holds: None };
        let placed = |column: &Column| Placed {
            column: column.header.to_string(),
            field: column.target.name(),
            own: matches!(column.target, Target::Custom(_)).then(|| own(column)),
        };
        let mapping = mapping.columns.iter().map(placed).collect();
        Self { mapping, encoding, dry_run, lenient, left_out, ..Self::default() }
    }

    pub(super) fn document(encoding: &'static str, dry_run: bool) -> Self {
        Self { encoding, dry_run, form: Form::Document, ..Self::default() }
    }

    /// What is known of the fields of one's own that are filled: what their columns hold, and which there were before.
    pub(super) fn say_of_own(&mut self, held: &[Option<Holds>], kept: &[Clean]) {
        for (at, placed) in self.mapping.iter_mut().enumerate() {
            if let Some(own) = &mut placed.own {
                own.known = kept.iter().any(|kept| kept.as_str() == own.name);
                own.holds = held.get(at).copied().flatten();
            }
        }
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
