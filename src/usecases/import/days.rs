//! Whether the day or the month stands first in the dates of a table: its own first rows are heard before they are read.

use super::beginning;
use crate::domain::problem::Problem;
use crate::domain::time::DayOrder;
use crate::exchange::csv::Reader;
use crate::exchange::day_order::{Orders, is_of_days};
use crate::exchange::guard::unguard;
use crate::exchange::mapping::Mapping;
use std::io::Read;

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
    beginning::hear(reader, delimiter, |record| {
        for (at, cell) in record.cells().enumerate() {
            if columns.get(at) == Some(&true) {
                orders.hear(at, unguard(cell));
            }
        }
    })?;
    Ok(orders)
}
