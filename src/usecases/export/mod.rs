//! Exporting: everything as one document that can be imported again, or tables for spreadsheets.

mod calendar;
mod document;
mod table;
mod talks;

pub use calendar::ics;
pub use document::json;

use super::restore::same;
use crate::domain::agenda::Wanted;
use crate::domain::card::CustomerCard;
use crate::domain::noun::Noun;
use crate::domain::problem::{Kind, Problem};
use crate::exchange::ExchangeError;
use crate::exchange::csv_out::Table;
use crate::exchange::source::{self, Sink, Taken};
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
#[derive(Debug, Clone)]
pub enum Form {
    /// The table of a part, for a spreadsheet.
    Table(Part),
    /// A document that can be imported again: of one part, or of everything.
    Document(Option<Part>),
    /// What has a day, for a calendar.
    Calendar(Box<Wanted>),
}

/// Writes a file: it is there whole, or what was there still is. `among`: of tables and calendars, only what these rows'
/// customers have. Returns how many records it holds (of everything: customers) and its name.
pub fn to_file(
    store: &Store,
    form: &Form,
    among: Option<&[u32]>,
    path: &Path,
    taken: Taken,
    pace: Pace<'_>,
) -> Result<(usize, PathBuf), Problem> {
    let mut write = || {
        may_be_written(store, path)?;
        let sink = Sink::create(path, taken)?;
        let (records, sink) = match form {
            Form::Table(part) => csv(store, *part, among, sink, pace)?,
            Form::Document(part) => json(store, *part, sink, pace)?,
            Form::Calendar(wanted) => ics(store, among, wanted, sink, pace)?,
        };
        Ok((records, sink.finish()?))
    };
    write().map_err(|problem: Problem| problem.file(path.display().to_string()))
}

/// Writes a text as a file: it is there whole, or what was there still is. Returns its name.
pub fn text_to_file(store: &Store, text: &str, path: &Path, taken: Taken) -> Result<PathBuf, Problem> {
    let write = || -> Result<PathBuf, Problem> {
        may_be_written(store, path)?;
        let mut sink = Sink::create(path, taken)?;
        sink.write_all(text.as_bytes()).map_err(ExchangeError::from)?;
        if !text.ends_with('\n') {
            sink.write_all(b"\n").map_err(ExchangeError::from)?;
        }
        Ok(sink.finish()?)
    };
    write().map_err(|problem| problem.file(path.display().to_string()))
}

/// Writes rows as a table for a spreadsheet. Returns its name.
pub fn table_to_file(store: &Store, rows: &[Vec<String>], path: &Path, taken: Taken) -> Result<PathBuf, Problem> {
    let write = || -> Result<PathBuf, Problem> {
        may_be_written(store, path)?;
        let mut table = Table::new(Sink::create(path, taken)?)?;
        for row in rows {
            table.row(row.iter().map(String::as_str))?;
        }
        Ok(table.finish()?.finish()?)
    };
    write().map_err(|problem| problem.file(path.display().to_string()))
}

/// Makes the folder into which files are to be written, where it is not there yet.
pub fn make_folder(folder: &Path) -> Result<(), Problem> {
    source::make_folder(folder).map_err(|error| Problem::from(error).file(folder.display().to_string()))
}

/// An export takes the place of an older one, but never that of a database: all that is kept, or a backup of it.
pub(super) fn may_be_written(store: &Store, path: &Path) -> Result<(), Problem> {
    let database = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("db")) && path.is_file();
    if database || store.path().is_some_and(|own| same(own, path)) {
        return Err(Problem::new(Kind::CannotCreate, "export-over-database"));
    }
    Ok(())
}

/// Writes the table of a part, of these rows' customers or of all; returns how many records were written.
pub fn csv<W: Write>(
    store: &Store,
    part: Part,
    among: Option<&[u32]>,
    out: W,
    pace: Pace<'_>,
) -> Result<(usize, W), Problem> {
    let _moment = store.moment()?;
    match part {
        Part::Customers => table::csv(store, among, out, pace),
        Part::Meetings => talks::meetings(store, among, out, pace),
        Part::Followups => talks::followups(store, among, out, pace),
    }
}

/// Visits every living customer in reading order, or only these rows; returns how many there were.
pub fn each(
    store: &Store,
    among: Option<&[u32]>,
    pace: Pace<'_>,
    visit: &mut dyn FnMut(CustomerCard) -> Result<(), Problem>,
) -> Result<usize, Problem> {
    let order = among.map_or_else(|| store.customer_order(), |rows| Ok(rows.to_vec()))?;
    let mut done = 0;
    for chunk in order.chunks(CHUNK) {
        if pace(done, order.len()).is_break() {
            return Err(cancelled());
        }
        for row in store.customer_rows(chunk)? {
            if let Some(card) = store.card_of_many(row.id)? {
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
