//! One row, cell by cell.

use super::point::{cut, email_of, phone_way, plain_label};
use super::{Above, Draft, DraftPoint, POINT_MOST, TAG_MOST, at_most, naming};
use crate::domain::customer::Customer;
use crate::domain::day::cell::{self, DateCell};
use crate::domain::field::{Field, Record as Noun, Type, Value};
use crate::domain::person::{Person, Role, Way};
use crate::domain::time::yearless;
use crate::exchange::cells;
use crate::exchange::mapping::Column;
use crate::exchange::reason::{Reason, RowProblem};
use crate::exchange::target::{Target, Whose};
use crate::text::{Clean, phone};
use chrono::NaiveDate;

pub(super) struct Row<'r> {
    pub(super) draft: Draft,
    pub(super) home: &'r str,
    pub(super) today: Option<NaiveDate>,
    pub(super) month_first: bool,
    /// Columns whose single place is filled, for those that share it.
    pub(super) taken: Vec<usize>,
    /// What is to be done, and its column.
    pub(super) step: Option<(&'r str, &'r Column)>,
    pub(super) above: &'r mut Above,
}

impl<'r> Row<'r> {
    pub(super) fn fill(
        &mut self,
        at: usize,
        column: &'r Column,
        cell: &'r str,
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
                self.met(at, met, column, cell);
                Ok(())
            }
            Target::Next => {
                self.next(at, column, cell);
                Ok(())
            }
            Target::NextStep if self.step.is_none() => {
                self.step = Some((cell, column));
                Ok(())
            }
            Target::NextStep => custom(self, Whose::Customer),
            // It says that nothing is known, and must not take the place of what is.
            Target::Field(_, name) if name != "note" && cells::dash(cell) => Ok(()),
            Target::Role(_) if cells::dash(cell) => Ok(()),
            Target::Point { whose, way, said } => self.points(whose, way, said, column, cell, label),
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

    pub(super) fn notice(&mut self, column: &Column, reason: Reason) {
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

    pub(super) fn custom(&mut self, whose: Whose, column: &Column, cell: &str) {
        let person = self.to_person(whose);
        let value = Clean::note(cell);
        if value.is_empty() {
            return;
        }
        let same = |(whose, name, _): &&mut (bool, Clean, Clean)| *whose == person && *name == column.own_name;
        match self.draft.customs.iter_mut().find(same) {
            // Two columns of one field: neither is lost.
            Some((_, _, kept)) if *kept != value => *kept = Clean::note(&format!("{kept}; {value}")),
            Some(_) => {}
            None => self.draft.customs.push((person, column.own_name.clone(), value)),
        }
    }

    fn field(&mut self, whose: Whose, name: &'static str, column: &Column, cell: &str) -> Result<(), Reason> {
        let person = self.to_person(whose);
        let kind = Customer::field(name).map_or(Type::Note, |field| field.kind);
        if kind == Type::Date
            && let DateCell::NoYear(said) = cell::date(cell, self.month_first)
        {
            let birthday = said.filter(|_| name == "birthday").and_then(|(month, day)| yearless(month, day));
            match birthday {
                Some(day) if person => self.draft.person.iter_mut().for_each(|(to, _)| to.birthday = Some(day)),
                Some(day) => self.draft.customer.birthday = Some(day),
                None => {
                    self.custom(whose, column, cell);
                    self.notice(column, Reason::Yearless(cell.to_owned()));
                }
            }
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
        whose: Whose,
        way: Way,
        said: bool,
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
        Type::Date => match cell::date(cell, month_first) {
            DateCell::Day(day) => Value::Date(day),
            DateCell::Nothing => return Ok(()),
            DateCell::NoYear(_) | DateCell::Wrong => return Err(Reason::Date(cell.to_owned())),
        },
        Type::Time | Type::Ref => return Ok(()),
    };
    field.set(of, value).map_err(|problem| Reason::of(&problem, cell))
}
