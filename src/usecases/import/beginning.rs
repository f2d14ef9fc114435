//! The first rows of a table, heard before they are read: they tell how the others are meant.

use crate::domain::problem::Problem;
use crate::exchange::csv::{Item, Reader, Record};
use std::io::Read;

/// How much of the table is looked at.
const BYTES: usize = 256 * 1024;
const ROWS: usize = 2000;

/// Calls `hear` with the rows that come next, as far as they are looked at; the reader stays where it is.
pub(super) fn hear<R: Read>(
    reader: &mut Reader<R>,
    delimiter: u8,
    mut hear: impl FnMut(&Record<'_>),
) -> Result<(), Problem> {
    let mut ahead = reader.ahead(delimiter, BYTES)?;
    for _ in 0..ROWS {
        match ahead.next_item()? {
            None => break,
            Some(Item::Broken { .. }) => {}
            Some(Item::Record(record)) => hear(&record),
        }
    }
    Ok(())
}
