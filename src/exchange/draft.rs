//! One row as nouns: a customer, perhaps a person there, and what hangs on them. Nothing here is kept yet, and nobody
//! has been compared with anybody.

mod naming;
mod point;

#[cfg(test)]
mod tests;

use self::point::{cut, email_of, phone_way, plain_label};
use super::cells::{self, DateCell};
use super::csv::Record;
use super::day_order::Orders;
use super::guard::unguard;
use super::mapping::{Column, Mapping};
use super::reason::{Reason, RowProblem};
use super::target::{Met, Target, Whose};
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::field::{Field, Record as Noun, Type, Value};
use crate::domain::id::Id;
use crate::domain::person::{Person, Role, Way};
use crate::text::{Clean, phone};
use chrono::NaiveDate;

/// The longest name, number or address, and tag, in characters.
const NAME_MOST: usize = 200;
const POINT_MOST: usize = 300;
const TAG_MOST: usize = 60;

/// A number or address of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftPoint {
    /// Whether it is the person's.
    pub person: bool,
    pub way: Way,
    pub value: Clean,
    pub label: Clean,
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
    /// What was taken otherwise than the file has it; nothing was left out.
    pub notices: Vec<RowProblem>,
}

/// Makes drafts of the rows of one file.
pub struct Drafter {
    mapping: Mapping,
    home: String,
    orders: Orders,
    nameless: bool,
}

impl Drafter {
    /// `home`: the user's calling code. `orders`: what the cells of the table say of the order of day and month.
    pub fn new(mapping: Mapping, home: &str, orders: Orders) -> Self {
        Self { mapping, home: home.to_owned(), orders, nameless: false }
    }

    /// A row may say by a number alone whom it speaks of.
    #[must_use]
    pub fn nameless(mut self) -> Self {
        self.nameless = true;
        self
    }

    pub const fn orders(&self) -> &Orders {
        &self.orders
    }

    pub const fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// The draft of a row, or what is wrong with it. A row with nothing in it is none.
    pub fn draft(&self, record: &Record<'_>) -> Result<Option<Draft>, Vec<RowProblem>> {
        let cells: Vec<&str> = record.cells().map(|cell| unguard(cell).trim()).collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            return Ok(None);
        }
        let problem = |column, reason| RowProblem { line: record.line, column, reason };
        let columns = &self.mapping.columns;
        if cells.len() < columns.len() || cells[columns.len()..].iter().any(|cell| !cell.is_empty()) {
            let reason = Reason::Cells { found: cells.len(), expected: columns.len() };
            return Err(vec![problem(None, reason)]);
        }
        let nobody = || self.nameless.then(naming::nobody);
        let Some(named) = naming::name(columns, &cells).or_else(nobody) else {
            return Err(vec![problem(self.mapping.name_column().map(ToString::to_string), Reason::NoName)]);
        };
        let long = named.names().any(|name| at_most(name, NAME_MOST).is_err());
        if long {
            let reason = Reason::Long { most: NAME_MOST.to_string() };
            return Err(vec![problem(self.mapping.name_column().map(ToString::to_string), reason)]);
        }
        let (draft, home) = (named.into_draft(record.line), self.home.as_str());
        let mut row = Row { draft, home, month_first: false, taken: Vec::new() };
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
        if problems.is_empty() { Ok(Some(row.draft)) } else { Err(problems) }
    }
}

struct Row<'h> {
    draft: Draft,
    home: &'h str,
    month_first: bool,
    /// Columns whose single place is filled, for those that share it.
    taken: Vec<usize>,
}

impl Row<'_> {
    fn fill(
        &mut self,
        at: usize,
        column: &Column,
        cell: &str,
        label: Option<&str>,
        columns: &[Column],
    ) -> Result<(), Reason> {
        if cell.contains('\u{fffd}') {
            return Err(Reason::Unreadable);
        }
        let custom = |row: &mut Self, whose| {
            row.custom(whose, column, cell);
            Ok(())
        };
        match column.target {
            Target::Skip
            | Target::Label(_)
            | Target::Labels(..)
            | Target::First
            | Target::Middle
            | Target::Last
            | Target::Talk(_) => Ok(()),
            Target::Name | Target::Company | Target::Customer | Target::Contact => {
                self.name(column, cell);
                Ok(())
            }
            Target::Custom(whose) => custom(self, whose),
            Target::Met(met) => {
                match cells::date(cell, self.month_first) {
                    DateCell::Day(day) => self.draft.met.push((met, day)),
                    DateCell::Nothing => {}
                    // In words, or without its year: it stays readable.
                    DateCell::NoYear | DateCell::Wrong => {
                        self.custom(Whose::Customer, column, cell);
                        self.notice(column, Reason::Undated(cell.to_owned()));
                    }
                }
                Ok(())
            }
            // It says that nothing is known, and must not take the place of what is.
            Target::Field(_, name) if name != "note" && cells::dash(cell) => Ok(()),
            Target::Role(_) if cells::dash(cell) => Ok(()),
            Target::Point { whose, way, said } => self.points((whose, way, said), column, cell, label),
            Target::Tags { exact } => self.tags(cell, exact),
            Target::Field(whose, name) => {
                if self.place_taken(at, column, columns) && name != "note" {
                    return custom(self, whose);
                }
                self.field(whose, name, column, cell)
            }
            Target::Role(name) => {
                if self.draft.person.is_none() || self.place_taken(at, column, columns) {
                    return custom(self, Whose::Own);
                }
                self.role(name, cell)
            }
        }
    }

    fn notice(&mut self, column: &Column, reason: Reason) {
        let (line, column) = (self.draft.line, Some(column.header.to_string()));
        self.draft.notices.push(RowProblem { line, column, reason });
    }

    /// A name that names nobody in this row is kept like an unknown column.
    fn name(&mut self, column: &Column, cell: &str) {
        let clean = Clean::line(cell);
        let person = self.draft.person.as_ref().map(|(person, _)| &person.name);
        let used = clean == self.draft.customer.name || person == Some(&clean) || column.target == Target::Name;
        if !used && naming::is_name(cell) {
            self.custom(Whose::Own, column, cell);
        }
    }

    /// Whether another column has filled the place of this one; if not, this one does.
    fn place_taken(&mut self, at: usize, column: &Column, columns: &[Column]) -> bool {
        if !column.shared {
            return false;
        }
        let name = |target| match target {
            Target::Field(_, name) => ("field", name),
            Target::Role(name) => ("role", name),
            _ => ("", ""),
        };
        let taken = self.taken.iter().any(|other| name(columns[*other].target) == name(column.target));
        self.taken.push(at);
        taken
    }

    /// Whether a value goes to the person.
    const fn to_person(&self, whose: Whose) -> bool {
        match whose {
            Whose::Customer => false,
            Whose::Person | Whose::Human => self.draft.person.is_some(),
            Whose::Own => self.draft.about_person,
        }
    }

    fn custom(&mut self, whose: Whose, column: &Column, cell: &str) {
        let person = self.to_person(whose);
        let value = Clean::note(cell);
        if !value.is_empty() {
            self.draft.customs.push((person, column.own_name.clone(), value));
        }
    }

    fn field(&mut self, whose: Whose, name: &'static str, column: &Column, cell: &str) -> Result<(), Reason> {
        let person = self.to_person(whose);
        let kind = Customer::field(name).map_or(Type::Note, |field| field.kind);
        if kind == Type::Date && cells::date(cell, self.month_first) == DateCell::NoYear {
            self.custom(whose, column, cell);
            self.notice(column, Reason::Yearless(cell.to_owned()));
            return Ok(());
        }
        if name == "kind" {
            self.draft.kind_said = true;
        }
        let month_first = self.month_first;
        let draft = &mut self.draft;
        match (&mut draft.person, person) {
            (Some((to, _)), true) => set(Person::field(name), to, cell, month_first),
            _ => set(Customer::field(name), &mut draft.customer, cell, month_first),
        }
    }

    fn role(&mut self, name: &str, cell: &str) -> Result<(), Reason> {
        let month_first = self.month_first;
        match &mut self.draft.person {
            Some((_, role)) => set(Role::field(name), role, cell, month_first),
            None => Ok(()),
        }
    }

    fn points(
        &mut self,
        (whose, way, said): (Whose, Way, bool),
        column: &Column,
        cell: &str,
        label: Option<&str>,
    ) -> Result<(), Reason> {
        let header = said.then_some(&*column.header);
        let person = self.to_person(whose);
        let exact = matches!(whose, Whose::Customer | Whose::Person);
        let parts: Vec<&str> = match way {
            _ if exact => cells::several(cell, true, &[]).collect(),
            Way::Email => cells::addresses(cell).collect(),
            Way::Mobile | Way::Phone => cells::numbers(cell).collect(),
            Way::Wechat | Way::Other => cells::several(cell, false, &[]).filter(|part| !cells::nothing(part)).collect(),
        };
        let mut labels = label.into_iter().flat_map(|label| label.split(cells::SEVERAL));
        for part in parts {
            let label = labels.next().map(plain_label).filter(|label| !label.is_empty()).or(header).unwrap_or_default();
            let point = |way, value: &str| DraftPoint { person, way, value: Clean::line(value), label: cut(label) };
            match way {
                Way::Email if !exact => self.push(point(way, email_of(part)?))?,
                Way::Mobile | Way::Phone if cells::rounded(part) => return Err(Reason::RoundedPhone(part.to_owned())),
                Way::Mobile | Way::Phone if !exact && phone::key(part, self.home).is_none() => {
                    // No number, but somebody wrote it there: it stays readable, under the name of its column.
                    let label = if label.is_empty() { &*column.header } else { label };
                    self.push(DraftPoint { label: cut(label), ..point(Way::Other, part) })?;
                    self.notice(column, Reason::NotANumber(part.to_owned()));
                }
                Way::Mobile | Way::Phone if !exact => self.push(point(phone_way(way, label, part), part))?,
                _ => self.push(point(way, part))?,
            }
        }
        Ok(())
    }

    fn push(&mut self, point: DraftPoint) -> Result<(), Reason> {
        at_most(&point.value, POINT_MOST)?;
        if !point.value.is_empty() {
            self.draft.points.push(point);
        }
        Ok(())
    }

    fn tags(&mut self, cell: &str, exact: bool) -> Result<(), Reason> {
        for tag in
            cells::several(cell, exact, cells::TAGS).filter_map(|tag| if exact { Some(tag) } else { cells::tag(tag) })
        {
            let tag = Clean::line(tag);
            at_most(&tag, TAG_MOST)?;
            if !tag.is_empty() && !self.draft.tags.contains(&tag) {
                self.draft.tags.push(tag);
            }
        }
        Ok(())
    }
}

fn at_most(value: &Clean, most: usize) -> Result<(), Reason> {
    if value.len() > most && value.chars().count() > most {
        return Err(Reason::Long { most: most.to_string() });
    }
    Ok(())
}

/// Sets a field from a cell. A note that is already there goes on in a new paragraph.
fn set<T: Noun>(field: Option<&'static Field<T>>, of: &mut T, cell: &str, month_first: bool) -> Result<(), Reason> {
    let Some(field) = field else { return Ok(()) };
    let value = match field.kind {
        Type::Line(_) => Value::Text(cell.to_owned()),
        Type::Date | Type::Whole(..) if cells::nothing(cell) => return Ok(()),
        Type::Note => match field.get(of) {
            Value::Text(before) => Value::Text(format!("{before}\n{cell}")),
            _ => Value::Text(cell.to_owned()),
        },
        Type::Choice(_) => Value::Text(cell.to_lowercase()),
        Type::YesNo => Value::YesNo(cells::yes_no(cell).ok_or_else(|| Reason::Choice(cell.to_owned()))?),
        Type::Whole(..) | Type::Instant => Value::Whole(cell.parse().map_err(|_| Reason::Number(cell.to_owned()))?),
        Type::Date => match cells::date(cell, month_first) {
            DateCell::Day(day) => Value::Date(day),
            DateCell::Nothing => return Ok(()),
            DateCell::NoYear | DateCell::Wrong => return Err(Reason::Date(cell.to_owned())),
        },
        Type::Time | Type::Ref => return Ok(()),
    };
    field.set(of, value).map_err(|problem| Reason::of(&problem, cell))
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
        notices: Vec::new(),
    }
}
