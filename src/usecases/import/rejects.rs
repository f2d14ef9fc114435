//! The file of bad rows: what an import left out, each row with the reason.

use crate::domain::problem::Problem;
use crate::exchange::csv_out::Table;
use crate::exchange::guard;
use crate::exchange::mapping::Mapping;
use crate::exchange::reason::{Reason, RowProblem};
use crate::exchange::source::{Sink, Taken};
use std::path::PathBuf;

/// The name of the column with the reason.
pub(super) const REASON: &str = "reason";

/// The file of bad rows; it is begun with the first of them.
pub(super) struct Rejects {
    path: PathBuf,
    headers: Vec<String>,
    table: Option<Table<Sink>>,
}

impl Rejects {
    pub fn new(path: PathBuf, mapping: &Mapping) -> Self {
        let headers = mapping.columns.iter().map(|column| column.header.to_string()).collect();
        Self { path, headers, table: None }
    }

    pub fn add(
        &mut self,
        cells: &[String],
        problems: &[RowProblem],
        say: &dyn Fn(&Reason) -> String,
    ) -> Result<(), Problem> {
        let table = match &mut self.table {
            Some(table) => table,
            none => {
                let mut table = Table::new(Sink::create(&self.path, Taken::Beside)?)?;
                table.row(self.headers.iter().map(String::as_str).chain([REASON]))?;
                none.insert(table)
            }
        };
        let reasons: Vec<String> = problems
            .iter()
            .map(|problem| match &problem.column {
                Some(column) => format!("{column}: {}", say(&problem.reason)),
                None => say(&problem.reason),
            })
            .collect();
        let missing = self.headers.len().saturating_sub(cells.len());
        let row = cells.iter().map(|cell| guard::unguard(cell));
        Ok(table.row(row.chain(std::iter::repeat_n("", missing)).chain([reasons.join(" ").as_str()]))?)
    }

    pub fn finish(self) -> Result<Option<PathBuf>, Problem> {
        let Some(table) = self.table else { return Ok(None) };
        Ok(Some(table.finish()?.finish()?))
    }
}
