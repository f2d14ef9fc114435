//! Whether the day or the month stands first in the dates of a table: its own first rows are heard before they are read.

use crate::domain::problem::Problem;
use crate::exchange::csv::{Item, Reader};
use crate::exchange::day_order::{DayOrder, Orders, is_of_days};
use crate::exchange::guard::unguard;
use crate::exchange::mapping::Mapping;
use std::io::Read;

/// How much of the table is looked at.
const BYTES: usize = 256 * 1024;
const ROWS: usize = 2000;

/// What the rows that come next say of each column of days. `said`: what a person said, and then nobody else is asked.
pub(super) fn orders<R: Read>(
    reader: &mut Reader<R>,
    delimiter: u8,
    mapping: &Mapping,
    home: &str,
    said: Option<DayOrder>,
) -> Result<Orders, Problem> {
    let mut orders = Orders::new(mapping, home, said);
    let columns: Vec<bool> = mapping.columns.iter().map(|column| is_of_days(column.target)).collect();
    if said.is_some() || !columns.contains(&true) {
        return Ok(orders);
    }
    let mut ahead = reader.ahead(delimiter, BYTES)?;
    for _ in 0..ROWS {
        match ahead.next_item()? {
            None => break,
            Some(Item::Broken { .. }) => {}
            Some(Item::Record(record)) => {
                for (at, cell) in record.cells().enumerate() {
                    if columns.get(at) == Some(&true) {
                        orders.hear(at, unguard(cell));
                    }
                }
            }
        }
    }
    Ok(orders)
}
