//! What the first rows of a table show of empty cells below the name of an organisation.

use super::beginning;
use crate::domain::problem::Problem;
use crate::exchange::csv::Reader;
use crate::exchange::draft::Habit;
use crate::exchange::guard::unguard;
use crate::exchange::mapping::Mapping;
use std::io::Read;

pub(super) fn habit<R: Read>(reader: &mut Reader<R>, delimiter: u8, mapping: &Mapping) -> Result<Habit, Problem> {
    let mut habit = Habit::default();
    if Habit::is_of(mapping) {
        beginning::hear(reader, delimiter, |record| {
            let cells: Vec<&str> = record.cells().map(|cell| unguard(cell).trim()).collect();
            habit.hear(&mapping.columns, &cells);
        })?;
    }
    Ok(habit)
}
