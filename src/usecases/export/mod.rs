//! Exporting: everything as one document that can be imported again, or tables for spreadsheets.

mod document;
mod table;
mod talks;

pub use document::json;

use crate::domain::card::CustomerCard;
use crate::domain::noun::Noun;
use crate::domain::problem::{Kind, Problem};
use crate::exchange::source::{Sink, Taken};
use crate::store::Store;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// How many customers are looked up at once.
const CHUNK: usize = 200;

/// Called with (customers done, all of them); may break the export off.
pub type Pace<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

/// A part of what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Customers and people with all that hangs on them but talks.
    Customers,
    /// Talks of every kind, with what was prepared, asked and answered.
    Meetings,
    Followups,
}

impl Part {
    /// The nouns it is made of.
    pub const fn holds(self, noun: Noun) -> bool {
        match noun {
            Noun::Meetings | Noun::Checklist | Noun::Answers | Noun::CardUses => matches!(self, Self::Meetings),
            Noun::Followups => matches!(self, Self::Followups),
            Noun::Favourites => false,
            _ => matches!(self, Self::Customers),
        }
    }
}

/// What kind of file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The table of a part, for a spreadsheet.
    Table(Part),
    /// A document that can be imported again: of one part, or of everything.
    Document(Option<Part>),
}

/// Writes a file: it is there whole, or what was there still is. Returns how many records it holds (of everything:
/// customers) and its name.
pub fn to_file(
    store: &Store,
    form: Form,
    path: &Path,
    taken: Taken,
    pace: Pace<'_>,
) -> Result<(usize, PathBuf), Problem> {
    let mut write = || {
        let sink = Sink::create(path, taken)?;
        let (records, sink) = match form {
            Form::Table(part) => csv(store, part, sink, pace)?,
            Form::Document(part) => json(store, part, sink, pace)?,
        };
        Ok((records, sink.finish()?))
    };
    write().map_err(|problem: Problem| problem.file(path.display().to_string()))
}

/// Writes the table of a part; returns how many records were written.
pub fn csv<W: Write>(store: &Store, part: Part, out: W, pace: Pace<'_>) -> Result<(usize, W), Problem> {
    let _moment = store.moment()?;
    match part {
        Part::Customers => table::csv(store, out, pace),
        Part::Meetings => talks::meetings(store, out, pace),
        Part::Followups => talks::followups(store, out, pace),
    }
}

/// Visits every living customer in reading order; returns how many there were.
pub fn each(
    store: &Store,
    pace: Pace<'_>,
    visit: &mut dyn FnMut(CustomerCard) -> Result<(), Problem>,
) -> Result<usize, Problem> {
    let order = store.customer_order()?;
    let mut done = 0;
    for chunk in order.chunks(CHUNK) {
        if pace(done, order.len()).is_break() {
            return Err(cancelled());
        }
        for row in store.customer_rows(chunk)? {
            if let Some(card) = store.customer_card(row.id)? {
                visit(card)?;
                done += 1;
            }
        }
    }
    Ok(done)
}

fn cancelled() -> Problem {
    Problem::new(Kind::Usage, "export-cancelled")
}
