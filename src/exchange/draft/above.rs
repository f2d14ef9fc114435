//! What rows take over from those above them, and what was told of the table already. A spreadsheet writes the name of a
//! merged cell into its first row only; the rows below have nothing there.

use super::naming::is_name;
use crate::exchange::mapping::{Column, Mapping};
use crate::exchange::target::{Target, Whose};

/// What the rows before this one said.
#[derive(Debug, Default)]
pub struct Above {
    /// The column of the last organisation, and its name.
    organisation: Option<(usize, String)>,
    /// Somebody was told that empty cells are taken for merged ones.
    told_merged: bool,
    /// Columns of which somebody was told that their days have no year.
    told_yearless: Vec<usize>,
}

const fn names_an_organisation(column: &Column) -> bool {
    matches!(column.target, Target::Company | Target::Customer)
}

/// Whether cells may be merged in such a table: it names organisations, and who is to be talked to there. In a list of
/// people by their own names, an empty company says that somebody has none.
pub fn may_merge(mapping: &Mapping) -> bool {
    let goes = |fits: fn(&Column) -> bool| mapping.columns.iter().any(fits);
    goes(names_an_organisation)
        && goes(|column| column.target == Target::Contact)
        && !goes(|column| matches!(column.target, Target::Name | Target::First | Target::Last))
}

impl Above {
    /// The column and the name that a row has from above: it names somebody to talk to, and says nothing of a customer.
    pub fn merged(&self, columns: &[Column], cells: &[&str]) -> Option<(usize, String)> {
        let about_customer = |column: &Column| {
            names_an_organisation(column) || matches!(column.target, Target::Field(Whose::Customer, _))
        };
        let mut named = false;
        for (column, cell) in columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            if about_customer(column) {
                return None;
            }
            named |= column.target == Target::Contact && is_name(cell);
        }
        self.organisation.clone().filter(|_| named)
    }

    /// Remembers a row for those below it.
    pub fn remember(&mut self, columns: &[Column], cells: &[&str]) {
        let mut named = columns.iter().zip(cells).enumerate();
        let found = named.find(|(_, (column, cell))| names_an_organisation(column) && is_name(cell));
        self.organisation = found.map(|(at, (_, cell))| (at, (*cell).to_owned()));
    }

    /// Whether this is the first merged cell; from now on, it was.
    pub fn tells_merged(&mut self) -> bool {
        !std::mem::replace(&mut self.told_merged, true)
    }

    /// Whether this is the first day without a year in its column; from now on, it was.
    pub fn tells_yearless(&mut self, column: usize) -> bool {
        let first = !self.told_yearless.contains(&column);
        if first {
            self.told_yearless.push(column);
        }
        first
    }
}
