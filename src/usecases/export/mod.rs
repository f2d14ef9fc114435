//! Exporting: everything as one document that can be imported again, or tables for spreadsheets.

mod document;
mod table;
mod talks;

pub use document::json;

use crate::domain::card::CustomerCard;
use crate::domain::noun::Noun;
use crate::domain::problem::{Kind, Problem};
use crate::store::Store;
use std::io::Write;
use std::ops::ControlFlow;

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
