//! Which of two numbers is the day, in dates such as `3/5/1980`. One country writes it first, another the month, and
//! files cross borders: the cells of a column decide it, as far as one of them holds a number above 12. Where none does,
//! somebody is told how it was read.

use super::headers::talks;
use super::mapping::{Column, Mapping};
use super::reason::{Reason, RowProblem};
use super::target::Target;
use crate::domain::customer::Customer;
use crate::domain::day::cell::{self, DateCell, Heard};
use crate::domain::field::{Field, Record as _, Type};
use crate::domain::person::Person;
use crate::domain::time::DayOrder;
use std::sync::atomic::{AtomicBool, Ordering};

/// What is known of one column.
#[derive(Debug, Default)]
struct OfColumn {
    heard: Heard,
    /// Somebody was told how it is read.
    told: AtomicBool,
}

/// The order of day and month in each column of a table.
#[derive(Debug)]
pub struct Orders {
    usual: DayOrder,
    /// What a person said; then nothing is in doubt.
    said: Option<DayOrder>,
    columns: Vec<OfColumn>,
}

impl Orders {
    /// What is known before a cell was seen. `home`: the user's calling code.
    pub fn new(mapping: &Mapping, home: &str, said: Option<DayOrder>) -> Self {
        let columns = mapping.columns.iter().map(|_| OfColumn::default()).collect();
        Self { usual: DayOrder::at_home(home), said, columns }
    }

    /// Hears a cell of a column of days.
    pub fn hear(&mut self, at: usize, cell: &str) {
        if let Some(column) = self.columns.get_mut(at) {
            column.heard.hear(cell);
        }
    }

    /// Whether the month stands first in a cell of this column that does not show it by itself.
    pub fn month_first(&self, at: usize) -> bool {
        let order = self.said.or_else(|| self.columns.get(at).and_then(|of| of.heard.decided())).unwrap_or(self.usual);
        order == DayOrder::MonthFirst
    }

    /// How the first cell of a column is read that could be read otherwise, where nothing decides it.
    pub fn notice(&self, line: u64, at: usize, column: &Column, cell: &str) -> Option<RowProblem> {
        let of = self.columns.get(at).filter(|of| self.said.is_none() && of.heard.decided().is_none())?;
        if !cell::in_doubt(cell) || !is_of_days(column.target) {
            return None;
        }
        let month_first = self.month_first(at);
        let DateCell::Day(day) = cell::date(cell, month_first) else { return None };
        if of.told.swap(true, Ordering::Relaxed) {
            return None;
        }
        let reason = Reason::DayOrder { value: cell.to_owned(), day: day.to_string(), month_first };
        Some(RowProblem { line, column: Some(column.header.to_string()), reason })
    }
}

/// Whether a column holds days, or moments.
pub fn is_of_days(target: Target) -> bool {
    fn days<T>(field: Option<&Field<T>>) -> bool {
        field.is_some_and(|field| field.kind == Type::Date)
    }
    match target {
        Target::Met(_) | Target::Next => true,
        Target::Field(_, name) => days(Customer::field(name)) || days(Person::field(name)),
        Target::Talk(_) => talks::tells_when(target),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sheet::Sheet;

    fn orders(home: &str, cells: &[&str], said: Option<DayOrder>) -> (Orders, Mapping) {
        let mapping = Mapping::new(Sheet::Customers, ["Name", "Birthday"].into_iter(), &[]).unwrap();
        let mut orders = Orders::new(&mapping, home, said);
        for cell in cells {
            orders.hear(1, cell);
        }
        (orders, mapping)
    }

    #[test]
    fn a_cell_above_twelve_decides_for_its_column_and_else_the_country_does() {
        // (calling code, the cells of the column, what was said, month first?, somebody is told)
        for (home, cells, said, month_first, told) in [
            ("44", &["1/2/80", "13/2/80"][..], None, false, false),
            ("44", &["1/2/80", "2/13/80"], None, true, false),
            ("1", &["1/2/80", "13/2/80"], None, false, false),
            ("1", &["1/2/80", "2/3/81"], None, true, true),
            // As somebody there types it: the year would stand first, and the month before the day.
            ("86", &["1/2/80"], None, true, true),
            // The cells contradict each other: what is doubtful is read as usual there, and told.
            ("86", &["1/2/80", "13/2/80", "2/13/80"], None, true, true),
            // Other notations decide nothing.
            ("86", &["1/2/80", "1980-01-13", "13.02.1980", "", "soon"], None, true, true),
            ("86", &["1/2/80"], Some(DayOrder::DayFirst), false, false),
            ("44", &["1/2/80"], Some(DayOrder::MonthFirst), true, false),
            ("44", &["1/2/80", "13/2/80"], Some(DayOrder::MonthFirst), true, false),
        ] {
            let (orders, mapping) = orders(home, cells, said);
            assert_eq!(orders.month_first(1), month_first, "{home} {cells:?} {said:?}");
            let notice = orders.notice(7, 1, &mapping.columns[1], "1/2/80");
            assert_eq!(notice.is_some(), told, "{home} {cells:?} {said:?}");
            let day = if month_first { "1980-01-02" } else { "1980-02-01" };
            if let Some(RowProblem { line, column, reason: Reason::DayOrder { day: read, .. } }) = notice {
                assert_eq!((line, column.as_deref(), &*read), (7, Some("Birthday"), day));
            }
        }
    }

    #[test]
    fn a_column_is_told_of_once_and_only_by_a_cell_that_is_in_doubt() {
        let (orders, mapping) = orders("86", &[], None);
        let notice = |line, cell| orders.notice(line, 1, &mapping.columns[1], cell).map(|notice| notice.line);
        for clear in ["13/2/80", "2/13/80", "3/3/80", "1980-02-01", "80/2/1", "1.2.1980", "1/2", "0/0/00", "soon"] {
            assert_eq!(notice(1, clear), None, "{clear}");
        }
        assert_eq!((notice(2, "1/2/1980 10:30"), notice(3, "2/3/80")), (Some(2), None));
    }
}
