//! Who a row is about: which of its names is the customer's and which the person's.

use super::{Draft, bare};
use crate::domain::customer::{CustomerKind, guess_kind};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::{Person, Role};
use crate::exchange::mapping::Column;
use crate::exchange::target::Target;
use crate::text::{Clean, keys};
use std::borrow::Cow;

/// The names of a row, sorted out.
pub(super) struct Named {
    customer: Clean,
    kind: CustomerKind,
    /// It follows from the name alone.
    guessed: bool,
    person: Option<Clean>,
    about_person: bool,
}

impl Named {
    pub(super) fn names(&self) -> impl Iterator<Item = &Clean> {
        std::iter::once(&self.customer).chain(&self.person)
    }

    /// Nothing but the name says of what kind it is.
    fn guessed(self) -> Self {
        Self { guessed: true, ..self }
    }

    pub(super) fn into_draft(self, line: u64) -> Draft {
        let mut draft = bare(line, self.customer, self.kind);
        (draft.about_person, draft.kind_guessed) = (self.about_person, self.guessed);
        draft.person = self.person.map(|name| {
            let mut person = Person::blank(Id::default(), None);
            person.name = name;
            (person, Role::blank(Id::default(), None))
        });
        draft
    }
}

/// The first filled cell of each naming column.
#[derive(Default)]
struct Cells<'a> {
    name: &'a str,
    company: &'a str,
    customer: &'a str,
    contact: &'a str,
    first: &'a str,
    middle: &'a str,
    last: &'a str,
}

/// A row that names nobody.
pub(super) fn nobody() -> Named {
    alone("", CustomerKind::Company)
}

/// Words in the company column of people who have no company.
const NO_COMPANY: &[&str] = &[
    "self-employed",
    "self employed",
    "freelance",
    "freelancer",
    "independent",
    "n/a",
    "na",
    "none",
    "-",
    "--",
    "/",
    "无",
    "無",
    "个人",
    "個人",
    "自由职业",
    "自由職業",
    "待业",
];

/// Sorts the names of a row out; none where it has no name at all.
pub(super) fn name(columns: &[Column], cells: &[&str]) -> Option<Named> {
    let found = collect(columns, cells);
    let joined = join(found.first, found.middle, found.last, found.name);
    let company = if NO_COMPANY.contains(&found.company.to_lowercase().as_str()) { "" } else { found.company };
    // A table of customers with a column for their company is a table of people.
    let person_customer = !company.is_empty() && guess_kind(found.customer) == CustomerKind::Person;
    let (organisation, from_company) = match (company, found.customer) {
        ("", customer) => (customer, false),
        (company, "") => (company, true),
        (company, _) if person_customer => (company, true),
        (_, customer) => (customer, false),
    };
    let own = if person_customer && !found.customer.is_empty() { found.customer } else { &*joined };
    let (person, by_contact) = match (own, found.contact) {
        ("", contact) => (contact, true),
        (own, "") => (own, false),
        // A table of names with a contact each: the name is the customer's.
        (own, contact) if organisation.is_empty() => return Some(pair(own, guess_kind(own), contact, false).guessed()),
        (own, _) => (own, false),
    };
    Some(match (organisation, person) {
        ("", "") => return None,
        ("", person) => {
            let said = by_contact || !found.first.is_empty() || !found.last.is_empty();
            if said { alone(person, CustomerKind::Person) } else { alone(person, guess_kind(person)).guessed() }
        }
        (organisation, person) => {
            let kind = match guess_kind(organisation) {
                CustomerKind::Person if from_company => CustomerKind::Company,
                kind => kind,
            };
            let named = if person.is_empty() || person == organisation {
                alone(organisation, kind)
            } else {
                pair(organisation, kind, person, from_company && !by_contact)
            };
            if from_company { named } else { named.guessed() }
        }
    })
}

fn collect<'a>(columns: &[Column], cells: &[&'a str]) -> Cells<'a> {
    let mut found = Cells::default();
    for (column, cell) in columns.iter().zip(cells) {
        let place = match column.target {
            Target::Name => &mut found.name,
            Target::Company => &mut found.company,
            Target::Customer => &mut found.customer,
            Target::Contact => &mut found.contact,
            Target::First => &mut found.first,
            Target::Middle => &mut found.middle,
            Target::Last => &mut found.last,
            _ => continue,
        };
        if place.is_empty() && is_name(cell) {
            *place = cell;
        }
    }
    found
}

/// A dash or a question mark in place of a name is none.
pub(super) fn is_name(cell: &str) -> bool {
    cell.chars().any(char::is_alphanumeric)
}

/// Chinese names are written family name first, without a space. Elsewhere a name written out wins over its parts.
fn join<'a>(first: &'a str, middle: &str, last: &'a str, whole: &'a str) -> Cow<'a, str> {
    let han = |part: &str| !part.is_empty() && part.chars().all(keys::is_han);
    if han(last) && han(first) {
        return Cow::Owned(format!("{last}{first}"));
    }
    if !whole.is_empty() {
        return Cow::Borrowed(whole);
    }
    if middle.is_empty() && (first.is_empty() || last.is_empty()) {
        return Cow::Borrowed(if first.is_empty() { last } else { first });
    }
    let parts: Vec<&str> = [first, middle, last].into_iter().filter(|part| !part.is_empty()).collect();
    Cow::Owned(parts.join(" "))
}

fn alone(name: &str, kind: CustomerKind) -> Named {
    Named { customer: Clean::line(name), kind, guessed: false, person: None, about_person: false }
}

fn pair(customer: &str, kind: CustomerKind, person: &str, about_person: bool) -> Named {
    Named { customer: Clean::line(customer), kind, guessed: false, person: Some(Clean::line(person)), about_person }
}
