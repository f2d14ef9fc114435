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
        // The reason stands under its name; cells that have none follow it.
        let (named, surplus) = cells.split_at(cells.len().min(self.headers.len()));
        let missing = std::iter::repeat_n("", self.headers.len() - named.len());
        let reason = reasons.join(" ");
        Ok(table.row(
            named
                .iter()
                .map(|cell| guard::unguard(cell))
                .chain(missing)
                .chain([reason.as_str()])
                .chain(surplus.iter().map(|cell| guard::unguard(cell))),
        )?)
    }

    pub fn finish(self) -> Result<Option<PathBuf>, Problem> {
        let Some(table) = self.table else { return Ok(None) };
        Ok(Some(table.finish()?.finish()?))
    }
}
