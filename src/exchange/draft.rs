//! One row as nouns: a customer, perhaps a person there, and what hangs on them. Nothing here is kept yet, and nobody
//! has been compared with anybody.

mod above;
mod days;
mod naming;
mod people;
mod point;
mod row;
mod sums;

#[cfg(test)]
mod tests;

pub use self::above::Above;
use self::row::Row;
use super::csv::Record;
use super::day_order::Orders;
use super::guard::unguard;
use super::mapping::Mapping;
use super::reason::{Reason, RowProblem};
use super::target::{Met, Target};
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::field::Record as _;
use crate::domain::id::Id;
use crate::domain::person::{Person, Role, Way};
use crate::text::Clean;
use chrono::{NaiveDate, NaiveTime};

/// The longest name, number or address, and tag, in characters.
const NAME_MOST: usize = 200;
const POINT_MOST: usize = 300;
const TAG_MOST: usize = 60;
/// The longest text of what is to be done.
const TEXT_MOST: usize = 300;

/// A number or address of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftPoint {
    /// Whether it is the person's.
    pub person: bool,
    pub way: Way,
    pub value: Clean,
    pub label: Clean,
}

/// What is to be done by a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
    pub text: Clean,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub line: u64,
    pub customer: Customer,
    /// The file says what kind of customer it is; else it was guessed from the name.
    pub kind_said: bool,
    pub person: Option<(Person, Role)>,
    /// What the row is about: the person, or the customer.
    pub about_person: bool,
    pub points: Vec<DraftPoint>,
    pub tags: Vec<Clean>,
    /// Fields of one's own: (the person's?, name, value).
    pub customs: Vec<(bool, Clean, Clean)>,
    /// Days on which they were met last.
    pub met: Vec<(Met, NaiveDate)>,
    /// What is to be done for them.
    pub next: Vec<Next>,
    /// The other people whom the same cell names, each at the same customer.
    pub also: Vec<Draft>,
    /// What was taken otherwise than the file has it; nothing was left out.
    pub notices: Vec<RowProblem>,
}

/// Makes drafts of the rows of one file.
pub struct Drafter {
    mapping: Mapping,
    home: String,
    orders: Orders,
    nameless: bool,
    /// A row may have its customer from a merged cell above.
    merging: bool,
    today: Option<NaiveDate>,
}

impl Drafter {
    /// `home`: the user's calling code. `orders`: what the cells of the table say of the order of day and month.
    pub fn new(mapping: Mapping, home: &str, orders: Orders) -> Self {
        let merging = above::may_merge(&mapping);
        Self { mapping, home: home.to_owned(), orders, nameless: false, merging, today: None }
    }

    /// The day on which the table is read: by it, days without a year have one.
    #[must_use]
    pub fn on(self, today: NaiveDate) -> Self {
        Self { today: Some(today), ..self }
    }

    /// A row may say by a number alone whom it speaks of.
    #[must_use]
    pub fn nameless(mut self) -> Self {
        (self.nameless, self.merging) = (true, false);
        self
    }

    pub const fn orders(&self) -> &Orders {
        &self.orders
    }

    pub const fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// The draft of a row, or what is wrong with it. A row with nothing in it is none. A line of sums is told of like
    /// something wrong: see [`Reason::passes_over`].
    pub fn draft(&self, record: &Record<'_>, above: &mut Above) -> Result<Option<Draft>, Vec<RowProblem>> {
        let mut cells: Vec<&str> = record.cells().map(|cell| unguard(cell).trim()).collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            return Ok(None);
        }
        let problem = |column, reason| RowProblem { line: record.line, column, reason };
        let columns = &self.mapping.columns;
        if cells.len() < columns.len() || cells[columns.len()..].iter().any(|cell| !cell.is_empty()) {
            let reason = Reason::Cells { found: cells.len(), expected: columns.len() };
            return Err(vec![problem(None, reason)]);
        }
        if let Some(sums) = sums::of(columns, &cells) {
            return Err(vec![problem(None, Reason::Sums(sums))]);
        }
        let mut notices = Vec::new();
        let merged = above.merged(columns, &cells).filter(|_| self.merging);
        if let Some((at, name)) = &merged {
            cells[*at] = name;
            if above.tells_merged() {
                notices.push(problem(Some(columns[*at].header.to_string()), Reason::Merged(name.clone())));
            }
        }
        if self.merging {
            above.remember(columns, &cells);
        }
        let draft = self.named(record.line, &cells)?;
        let draft = Draft { notices, ..draft };
        let (home, today) = (self.home.as_str(), self.today);
        let mut row = Row { draft, home, today, month_first: false, taken: Vec::new(), step: None, above };
        let mut problems = Vec::new();
        for (at, (column, cell)) in columns.iter().zip(&cells).enumerate() {
            if cell.is_empty() {
                continue;
            }
            let label = column.label.map(|label| cells[label]);
            row.month_first = self.orders.month_first(at);
            if !matches!(column.target, Target::Talk(_)) {
                row.draft.notices.extend(self.orders.notice(record.line, at, column, cell));
            }
            if let Err(reason) = row.fill(at, column, cell, label, columns) {
                problems.push(problem(Some(column.header.to_string()), reason));
            }
        }
        row.end();
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut draft = row.draft;
        if !self.nameless {
            people::part(
                &mut draft,
                columns.iter().find(|column| column.target == Target::Contact).map(|it| &it.header),
            );
        }
        Ok(Some(draft))
    }

    /// A draft with the names of a row, and nothing else yet.
    fn named(&self, line: u64, cells: &[&str]) -> Result<Draft, Vec<RowProblem>> {
        let column = || self.mapping.name_column().map(ToString::to_string);
        let problem = |reason| vec![RowProblem { line, column: column(), reason }];
        let nobody = || self.nameless.then(naming::nobody);
        let named = naming::name(&self.mapping.columns, cells).or_else(nobody);
        let named = named.ok_or_else(|| problem(Reason::NoName))?;
        if named.names().any(|name| at_most(name, NAME_MOST).is_err()) {
            return Err(problem(Reason::Long { most: NAME_MOST.to_string() }));
        }
        Ok(named.into_draft(line))
    }
}

fn at_most(value: &Clean, most: usize) -> Result<(), Reason> {
    if value.len() > most && value.chars().count() > most {
        return Err(Reason::Long { most: most.to_string() });
    }
    Ok(())
}

/// A draft of a customer of this name with nothing on it yet.
fn bare(line: u64, name: Clean, kind: CustomerKind) -> Draft {
    let mut customer = Customer::blank(Id::default(), None);
    customer.name = name;
    customer.kind = kind;
    Draft {
        line,
        customer,
        kind_said: false,
        person: None,
        about_person: false,
        points: Vec::new(),
        tags: Vec::new(),
        customs: Vec::new(),
        met: Vec::new(),
        next: Vec::new(),
        also: Vec::new(),
        notices: Vec::new(),
    }
}
