//! The table of customers, which the import reads back: a row for each person at a customer, or one for a customer
//! without people.

use super::{Pace, each};
use crate::domain::card::{CustomerCard, Member};
use crate::domain::customer::Customer;
use crate::domain::field::{Field, Record, Value};
use crate::domain::person::{Person, Role, Way};
use crate::domain::problem::Problem;
use crate::domain::time::written;
use crate::exchange::cells::SEVERAL;
use crate::exchange::csv_out::Table;
use crate::exchange::headers;
use crate::exchange::target::{Target, Whose};
use crate::store::Store;
use std::collections::BTreeSet;
use std::io::Write;

/// Writes the table of these customers, or of all, and their people; returns how many customers there were.
pub fn csv<W: Write>(store: &Store, among: Option<&[u32]>, out: W, pace: Pace<'_>) -> Result<(usize, W), Problem> {
    let mut used = BTreeSet::new();
    each(store, among, pace, &mut |card| {
        note_used(&card, &mut used);
        Ok(())
    })?;
    let columns = columns(&used);
    let mut table = Table::new(out)?;
    let names: Vec<String> = columns.iter().map(Column::header).collect();
    table.row(names.iter().map(String::as_str))?;
    let count = each(store, among, pace, &mut |card| {
        let people = card.people.iter().map(Some);
        let none = card.people.is_empty().then_some(None);
        for member in people.chain(none) {
            let cells: Vec<String> = columns.iter().map(|column| column.cell(&card, member)).collect();
            table.row(cells.iter().map(String::as_str))?;
        }
        Ok(())
    })?;
    Ok((count, table.finish()?))
}

/// One column of the table. Those nobody fills are left out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Customer(usize),
    Tags,
    Person(usize),
    Role(usize),
    /// Numbers or addresses: the person's?, the way (by its place), and whether it is the column of labels.
    Points(bool, usize, bool),
    /// A field of one's own: the person's?, its name.
    Custom(bool, String),
}

/// The columns in reading order: the customer with numbers and tags, then the person with theirs, own fields last.
fn columns(used: &BTreeSet<Column>) -> Vec<Column> {
    let rank = |column: &Column| match column {
        Column::Customer(_) => 0,
        Column::Points(false, ..) => 1,
        Column::Tags => 2,
        Column::Person(_) => 3,
        Column::Role(_) => 4,
        Column::Points(true, ..) => 5,
        Column::Custom(..) => 6,
    };
    // The name and the kind are there even when there is no customer at all.
    let always = Customer::FIELDS.iter().enumerate().filter(|(_, field)| matches!(field.name, "name" | "kind"));
    let always = always.map(|(at, _)| Column::Customer(at));
    let mut columns: Vec<Column> = used.iter().cloned().chain(always).collect::<BTreeSet<_>>().into_iter().collect();
    columns.sort_by_key(rank);
    columns
}

fn note_used(card: &CustomerCard, used: &mut BTreeSet<Column>) {
    fill(&card.customer, used, Column::Customer);
    if !card.tags.is_empty() {
        used.insert(Column::Tags);
    }
    for member in &card.people {
        fill(&member.person, used, Column::Person);
        fill(&member.role, used, Column::Role);
    }
    for point in &card.points {
        let (person, way) = (point.person.is_some(), way_place(point.way));
        used.insert(Column::Points(person, way, false));
        if !point.label.is_empty() {
            used.insert(Column::Points(person, way, true));
        }
    }
    for custom in &card.customs {
        used.insert(Column::Custom(custom.person.is_some(), custom.name.to_string()));
    }
}

fn fill<T: Record>(record: &T, used: &mut BTreeSet<Column>, column: fn(usize) -> Column) {
    for (at, field) in T::FIELDS.iter().enumerate() {
        let said = !matches!(field.get(record), Value::Unknown | Value::YesNo(false) | Value::Ref(_));
        if said {
            used.insert(column(at));
        }
    }
}

fn way_place(way: Way) -> usize {
    Way::ALL.iter().position(|other| *other == way).unwrap_or_default()
}

impl Column {
    fn header(&self) -> String {
        match self {
            Self::Customer(at) => match Customer::FIELDS[*at].name {
                "name" => "customer".to_owned(),
                own @ ("external_id" | "note" | "birthday" | "language") => field_name(Whose::Customer, own),
                own => own.to_owned(),
            },
            Self::Person(at) => match Person::FIELDS[*at].name {
                "name" => "contact".to_owned(),
                own => field_name(Whose::Person, own),
            },
            Self::Role(at) => Role::FIELDS[*at].name.to_owned(),
            Self::Tags => "customer_tags".to_owned(),
            Self::Points(person, way, label) => {
                let (values, labels) = Target::own_columns(*person, Way::ALL[*way]);
                if *label { labels } else { values }.to_owned()
            }
            Self::Custom(person, name) => format!("{} {name}", headers::own_prefix(*person)),
        }
    }

    fn cell(&self, card: &CustomerCard, member: Option<&Member>) -> String {
        match self {
            Self::Customer(at) => value(&Customer::FIELDS[*at], &card.customer),
            Self::Person(at) => member.map(|member| value(&Person::FIELDS[*at], &member.person)).unwrap_or_default(),
            Self::Role(at) => member.map(|member| value(&Role::FIELDS[*at], &member.role)).unwrap_or_default(),
            Self::Tags => join(card.tags.iter().map(|tag| tag.name.as_str())),
            Self::Points(person, way, label) => {
                let owner = member.filter(|_| *person).map(|member| member.person.id);
                if *person && owner.is_none() {
                    return String::new();
                }
                let points = card.points_of(owner).filter(|point| way_place(point.way) == *way);
                join(points.map(|point| if *label { point.label.as_str() } else { point.value.as_str() }))
            }
            Self::Custom(person, name) => {
                let owner = member.filter(|_| *person).map(|member| member.person.id);
                let own = card.customs.iter().find(|custom| {
                    custom.person == owner && custom.person.is_some() == *person && custom.name.as_str() == name
                });
                own.map(|custom| custom.value.to_string()).unwrap_or_default()
            }
        }
    }
}

fn field_name(whose: Whose, name: &'static str) -> String {
    Target::Field(whose, name).name().to_owned()
}

fn value<T: Record>(field: &Field<T>, record: &T) -> String {
    match field.get(record) {
        Value::Unknown | Value::YesNo(false) | Value::Ref(_) => String::new(),
        Value::Date(day) => written(day),
        value => value.encode().unwrap_or_default(),
    }
}

/// Several values in one cell; all empty is an empty cell.
fn join<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let values: Vec<&str> = values.collect();
    if values.iter().all(|value| value.is_empty()) {
        return String::new();
    }
    values.join(&format!(" {SEVERAL} "))
}
