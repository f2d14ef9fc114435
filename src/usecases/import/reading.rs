//! Reading ahead: rows become drafts on a second core while the first one writes.

use crate::exchange::ExchangeError;
use crate::exchange::csv::{Fault, Item, Reader, Record};
use crate::exchange::draft::Above;
use crate::exchange::mapping::Mapping;
use crate::exchange::reason::{Reason, RowProblem};
use std::io::Read;
use std::sync::mpsc::SyncSender;

/// A batch is handed over when it holds so many rows, or cells of so many bytes: few hand-overs, little memory.
const MOST_ROWS: usize = 256;
const MOST_BYTES: usize = 256 * 1024;
/// How many batches may wait.
pub const WAITING: usize = 3;

/// Makes drafts of the rows of one sort of table.
pub trait Drafts {
    type Draft: Send;

    fn mapping(&self) -> &Mapping;

    /// The draft of a row, or what is wrong with it. A row with nothing in it is none.
    fn draft(&self, record: &Record<'_>, above: &mut Above) -> Result<Option<Self::Draft>, Vec<RowProblem>>;
}

/// What was made of a row.
pub enum Row<D> {
    Good(Box<D>),
    /// Not to be taken; its cells are kept for the file of bad rows.
    Bad {
        problems: Vec<RowProblem>,
        cells: Vec<String>,
    },
    /// Nothing in it.
    Empty,
    /// No row of the table; it is told of all the same.
    PassedOver(Vec<RowProblem>),
}

/// Some rows, and how far into the file they reach.
pub struct Batch<D> {
    pub rows: Vec<Row<D>>,
    pub bytes_done: u64,
}

/// Reads to the end, or until nobody listens any more.
pub fn read<R: Read, S: Drafts>(
    mut reader: Reader<R>,
    drafter: &S,
    to: &SyncSender<Result<Batch<S::Draft>, ExchangeError>>,
) {
    let mut above = Above::default();
    loop {
        let batch = next_batch(&mut reader, drafter, &mut above);
        let more = matches!(&batch, Ok(batch) if !batch.rows.is_empty());
        if to.send(batch).is_err() || !more {
            return;
        }
    }
}

fn next_batch<R: Read, S: Drafts>(
    reader: &mut Reader<R>,
    drafter: &S,
    above: &mut Above,
) -> Result<Batch<S::Draft>, ExchangeError> {
    let mut rows = Vec::with_capacity(MOST_ROWS);
    let mut bytes = 0;
    while rows.len() < MOST_ROWS && bytes < MOST_BYTES {
        rows.push(match reader.next_item()? {
            None => break,
            Some(Item::Broken { line, cell, fault, text }) => {
                bytes += text.len();
                Row::Bad { problems: vec![broken(drafter.mapping(), line, cell, fault)], cells: vec![text] }
            }
            Some(Item::Record(record)) => {
                bytes += record.bytes();
                match drafter.draft(&record, above) {
                    Ok(None) => Row::Empty,
                    Ok(Some(draft)) => Row::Good(Box::new(draft)),
                    Err(problems) if problems.iter().all(|problem| problem.reason.passes_over()) => {
                        Row::PassedOver(problems)
                    }
                    Err(problems) => Row::Bad { problems, cells: record.cells().map(str::to_owned).collect() },
                }
            }
        });
    }
    Ok(Batch { rows, bytes_done: reader.text().bytes() })
}

fn broken(mapping: &Mapping, line: u64, cell: usize, fault: Fault) -> RowProblem {
    let column = mapping.columns.get(cell).map(|column| column.header.to_string());
    let (column, reason) = match fault {
        Fault::OpenQuote => (column, Reason::OpenQuote),
        Fault::HugeField => (column, Reason::HugeField),
        Fault::HugeRecord => (None, Reason::HugeRecord),
    };
    RowProblem { line, column, reason }
}
