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

use self::above::Empty;
pub use self::above::{Above, Habit};
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
    /// It was guessed from the name alone; else the column of the name says it.
    pub kind_guessed: bool,
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

/// What a row may have from merged cells above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Merging {
    Nothing,
    /// Its organisation. `repeats`: also where it says again what stands above about the organisation.
    Organisation {
        repeats: bool,
    },
    /// With whom a talk was.
    Who,
}

/// Makes drafts of the rows of one file.
pub struct Drafter {
    mapping: Mapping,
    home: String,
    orders: Orders,
    nameless: bool,
    merging: Merging,
    today: Option<NaiveDate>,
    /// What customers are of whom only a name is known; none: it is guessed.
    kind: Option<CustomerKind>,
}

impl Drafter {
    /// `home`: the user's calling code. `orders`: what the cells of the table say of the order of day and month.
    pub fn new(mapping: Mapping, home: &str, orders: Orders) -> Self {
        let may = above::may_merge(&mapping);
        let merging = if may { Merging::Organisation { repeats: false } } else { Merging::Nothing };
        Self { mapping, home: home.to_owned(), orders, nameless: false, merging, today: None, kind: None }
    }

    /// The day on which the table is read: by it, days without a year have one.
    #[must_use]
    pub fn on(self, today: NaiveDate) -> Self {
        Self { today: Some(today), ..self }
    }

    /// What customers are of whom the table has a name and no more.
    #[must_use]
    pub fn of_kind(self, kind: Option<CustomerKind>) -> Self {
        Self { kind, ..self }
    }

    /// What the first rows have shown of empty cells below a name.
    #[must_use]
    pub fn with_habit(mut self, habit: &Habit) -> Self {
        if let Merging::Organisation { repeats } = &mut self.merging {
            *repeats = habit.repeats();
        }
        self
    }

    /// A row may say by a number alone whom it speaks of.
    #[must_use]
    pub fn nameless(mut self) -> Self {
        (self.nameless, self.merging) = (true, Merging::Who);
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
        let merged = self.merged(&cells, above);
        for (at, above) in &merged.cells {
            cells[*at] = above;
        }
        notices.extend(merged.notice.map(|(column, reason)| problem(column, reason)));
        match self.merging {
            Merging::Nothing => {}
            Merging::Organisation { repeats } => above.remember(columns, &cells, repeats),
            Merging::Who => above.remember_who(columns, &cells),
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
        if let Some(kind) = self.kind.filter(|_| draft.kind_guessed && !draft.kind_said) {
            (draft.customer.kind, draft.kind_said) = (kind, true);
        }
        if !self.nameless {
            people::part(
                &mut draft,
                columns.iter().find(|column| column.target == Target::Contact).map(|it| &it.header),
            );
        }
        Ok(Some(draft))
    }

    /// What a row has from merged cells above, and what is told of that the first time.
    fn merged(&self, cells: &[&str], above: &mut Above) -> Merged {
        let columns = &self.mapping.columns;
        let told = |cells: &[(usize, String)], above: &mut Above| {
            let (at, value) = cells.first().filter(|_| above.tells_merged())?;
            Some((Some(columns[*at].header.to_string()), Reason::Merged(value.clone())))
        };
        let empty = match self.merging {
            Merging::Nothing => return Merged::default(),
            Merging::Who => {
                let cells = above.who(columns, cells);
                let notice = told(&cells, above);
                return Merged { cells, notice };
            }
            Merging::Organisation { repeats: true } => above.empty_or_repeated(columns, cells),
            Merging::Organisation { repeats: false } => above.empty(columns, cells),
        };
        match empty {
            None => Merged::default(),
            Some(Empty::Merged(at, name)) => {
                let cells = vec![(at, name)];
                let notice = told(&cells, above);
                Merged { cells, notice }
            }
            Some(Empty::Alone) => {
                let contact = columns.iter().zip(cells).find(|(column, _)| column.target == Target::Contact);
                let notice = contact
                    .filter(|_| above.tells_alone())
                    .map(|(column, cell)| (Some(column.header.to_string()), Reason::OnTheirOwn((*cell).to_owned())));
                Merged { cells: Vec::new(), notice }
            }
        }
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

/// Cells from above with the places of their columns, and what is told of them with its column.
#[derive(Default)]
struct Merged {
    cells: Vec<(usize, String)>,
    notice: Option<(Option<String>, Reason)>,
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
        kind_guessed: false,
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
