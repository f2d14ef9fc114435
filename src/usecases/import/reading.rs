//! Reading ahead: rows become drafts on a second core while the first one writes.

use super::matching::Keys;
use crate::exchange::ExchangeError;
use crate::exchange::csv::{Fault, Item, Reader};
use crate::exchange::draft::{Draft, Drafter};
use crate::exchange::reason::{Reason, RowProblem};
use std::io::Read;
use std::sync::mpsc::SyncSender;

/// A batch is handed over when it holds so many rows, or cells of so many bytes: few hand-overs, little memory.
const MOST_ROWS: usize = 256;
const MOST_BYTES: usize = 256 * 1024;
/// How many batches may wait.
pub const WAITING: usize = 3;

/// What was made of a row.
pub enum Row {
    Good(Box<(Draft, Keys)>),
    /// Not to be taken; its cells are kept for the file of bad rows.
    Bad {
        problems: Vec<RowProblem>,
        cells: Vec<String>,
    },
    /// Nothing in it.
    Empty,
}

/// Some rows, and how far into the file they reach.
pub struct Batch {
    pub rows: Vec<Row>,
    pub bytes_done: u64,
}

/// Reads to the end, or until nobody listens any more.
pub fn read<R: Read>(
    mut reader: Reader<R>,
    drafter: &Drafter,
    home: &str,
    to: &SyncSender<Result<Batch, ExchangeError>>,
) {
    loop {
        let batch = next_batch(&mut reader, drafter, home);
        let more = matches!(&batch, Ok(batch) if !batch.rows.is_empty());
        if to.send(batch).is_err() || !more {
            return;
        }
    }
}

fn next_batch<R: Read>(reader: &mut Reader<R>, drafter: &Drafter, home: &str) -> Result<Batch, ExchangeError> {
    let mut rows = Vec::with_capacity(MOST_ROWS);
    let mut bytes = 0;
    while rows.len() < MOST_ROWS && bytes < MOST_BYTES {
        rows.push(match reader.next_item()? {
            None => break,
            Some(Item::Broken { line, cell, fault, text }) => {
                bytes += text.len();
                Row::Bad { problems: vec![broken(drafter, line, cell, fault)], cells: vec![text] }
            }
            Some(Item::Record(record)) => {
                bytes += record.bytes();
                match drafter.draft(&record) {
                    Ok(None) => Row::Empty,
                    Ok(Some(draft)) => {
                        let keys = Keys::of(&draft, home);
                        Row::Good(Box::new((draft, keys)))
                    }
                    Err(problems) => Row::Bad { problems, cells: record.cells().map(str::to_owned).collect() },
                }
            }
        });
    }
    Ok(Batch { rows, bytes_done: reader.text().bytes() })
}

fn broken(drafter: &Drafter, line: u64, cell: usize, fault: Fault) -> RowProblem {
    let column = drafter.mapping().columns.get(cell).map(|column| column.header.to_string());
    let (column, reason) = match fault {
        Fault::OpenQuote => (column, Reason::OpenQuote),
        Fault::HugeField => (column, Reason::HugeField),
        Fault::HugeRecord => (None, Reason::HugeRecord),
    };
    RowProblem { line, column, reason }
}
