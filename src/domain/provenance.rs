//! Where what is known of a customer comes from: each fact with the change that made it what it is.

use super::card::{CustomerCard, Member};
use super::competitor::Competitor;
use super::fab::Offer;
use super::field::{Record, Type, Value};
use super::history::{Entry, in_order, origin};
use super::id::Id;
use super::person::ContactPoint;
use super::product;
use super::tag::{Custom, Tag};
use std::collections::BTreeMap;

/// What was written about a customer and about every record that hangs on it, and stands: each oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Past(BTreeMap<Id, Vec<Entry>>);

impl Past {
    /// Takes in what was written next about a record.
    pub fn add(&mut self, of: Id, entry: Entry) {
        self.0.entry(of).or_default().push(entry);
    }

    /// Each in the order in which it came to be.
    #[must_use]
    pub fn in_order(self) -> Self {
        let ordered = |of: Vec<Entry>| in_order(of, |entry| entry.grp < 0, |entry| entry.at);
        Self(self.0.into_iter().map(|(id, of)| (id, ordered(of))).collect())
    }

    /// What was written about one record; nothing where nobody knows any more.
    pub fn of(&self, id: Id) -> &[Entry] {
        self.0.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// A fact about a customer. People, sheets and lines come before what is known of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum About<'c> {
    /// A field of the customer, by its wire name.
    Field(&'static str),
    Custom(&'c Custom, Option<&'c Member>),
    Tag(&'c Tag),
    /// A number or an address, and whose it is; none: the customer's own.
    Point(&'c ContactPoint, Option<&'c Member>),
    /// That there is this person.
    Person(&'c Member),
    /// A field of a person or of their part at the customer, by its wire name.
    OfPerson(&'c Member, &'static str),
    /// That this competitor sells there too.
    Rival(&'c Competitor),
    /// An answer on the sheet about a competitor, by its wire name.
    OfRival(&'c Competitor, &'static str),
    /// That something is worth this to them: the part that a line of value begins with.
    Worth(&'c product::Value),
    /// Another part of a line of value, by its wire name.
    OfWorth(&'c product::Value, &'static str),
}

impl About<'_> {
    /// The record of which this says that there is one.
    pub const fn whole(&self) -> Option<Id> {
        match self {
            Self::Person(member) => Some(member.person.id),
            Self::Rival(sheet) => Some(sheet.id),
            Self::Worth(line) => Some(line.id),
            _ => None,
        }
    }

    /// The record of which this is one thing that is known.
    pub const fn part_of(&self) -> Option<Id> {
        match self {
            Self::OfPerson(member, _) => Some(member.person.id),
            Self::OfRival(sheet, _) => Some(sheet.id),
            Self::OfWorth(line, _) => Some(line.id),
            _ => None,
        }
    }
}

/// A fact with the change that gave it its value; none where nobody knows any more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sourced<'c> {
    pub about: About<'c>,
    pub origin: Option<&'c Entry>,
}

/// Every fact on a card, in the order in which a card is read.
pub fn sourced<'c>(card: &'c CustomerCard, past: &'c Past) -> Vec<Sourced<'c>> {
    let fields = of_record(past, &card.customer);
    let mut all: Vec<_> = fields.map(|(field, origin)| Sourced { about: About::Field(field), origin }).collect();
    all.extend(card.tags.iter().map(|tag| Sourced { about: About::Tag(tag), origin: of_tag(past, tag) }));
    hanging(card, past, None, &mut all);
    for member in &card.people {
        all.extend(of_member(past, member).map(|(field, origin)| match field {
            "name" => Sourced { about: About::Person(member), origin },
            field => Sourced { about: About::OfPerson(member, field), origin },
        }));
        hanging(card, past, Some(member), &mut all);
    }
    all.extend(card.competitors.iter().flat_map(|sheet| of_sheet(sheet, past)));
    all.extend(card.values.iter().flat_map(|line| of_line(line, past)));
    all
}

/// The columns and the points of one owner.
fn hanging<'c>(card: &'c CustomerCard, past: &'c Past, owner: Option<&'c Member>, all: &mut Vec<Sourced<'c>>) {
    let id = owner.map(|member| member.person.id);
    let customs = card.customs.iter().filter(|custom| custom.person == id);
    all.extend(customs.map(|custom| Sourced { about: About::Custom(custom, owner), origin: of_custom(past, custom) }));
    all.extend(
        card.points_of(id).map(|point| Sourced { about: About::Point(point, owner), origin: of_point(past, point) }),
    );
}

/// What is known of a competitor at the customer.
pub fn of_sheet<'c>(sheet: &'c Competitor, past: &'c Past) -> Vec<Sourced<'c>> {
    let about = |field| if field == "name" { About::Rival(sheet) } else { About::OfRival(sheet, field) };
    of_record(past, sheet).map(|(field, origin)| Sourced { about: about(field), origin }).collect()
}

/// What is said in a line of value, the part that it begins with first.
pub fn of_line<'c>(line: &'c product::Value, past: &'c Past) -> Vec<Sourced<'c>> {
    let about = |at, field| if at == 0 { About::Worth(line) } else { About::OfWorth(line, field) };
    let parts = of_record(past, line).enumerate();
    parts.map(|(at, (field, origin))| Sourced { about: about(at, field), origin }).collect()
}

/// Every field of a record that says something, with where it comes from. A link that only holds records together is
/// no fact.
pub fn of_record<'c, T: Record>(past: &'c Past, record: &T) -> impl Iterator<Item = (&'static str, Option<&'c Entry>)> {
    let says = |value: Value| !matches!(value, Value::Unknown | Value::YesNo(false));
    let fields = T::FIELDS.iter().filter(|field| field.kind != Type::Ref || field.name == "reports_to");
    let said: Vec<_> = fields.filter(|field| says(field.get(record))).map(|field| field.name).collect();
    said.into_iter().map(move |field| (field, origin(past.of(record.id()), record, field)))
}

/// What is known of a person and of their part at the customer.
pub fn of_member<'c>(past: &'c Past, member: &Member) -> impl Iterator<Item = (&'static str, Option<&'c Entry>)> {
    of_record(past, &member.person).chain(of_record(past, &member.role))
}

/// What is said of a product's worth: each part with the change of the customer's line, or of the product's own beneath it.
pub fn of_offer<'c>(past: &'c Past, offer: &Offer<'_>) -> BTreeMap<&'static str, Option<&'c Entry>> {
    // The customer's own words lie over the product's.
    let lines = offer.draft.into_iter().chain(offer.own);
    lines.flat_map(|line| of_record(past, line)).collect()
}

pub fn of_point<'c>(past: &'c Past, point: &ContactPoint) -> Option<&'c Entry> {
    origin(past.of(point.id), point, "value")
}

pub fn of_tag<'c>(past: &'c Past, tag: &Tag) -> Option<&'c Entry> {
    origin(past.of(tag.id), tag, "name")
}

pub fn of_custom<'c>(past: &'c Past, custom: &Custom) -> Option<&'c Entry> {
    origin(past.of(custom.id), custom, "value")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::person::{Person, Role, Way};
    use crate::text::Clean;

    fn written(at: i64, field: &str, new: Option<&str>) -> Entry {
        Entry {
            grp: at,
            at,
            actor: "me".into(),
            field: field.into(),
            old: None,
            new: new.map(str::to_owned),
            why: None,
            verb: String::new(),
            subject: String::new(),
        }
    }

    fn id(n: u8) -> Id {
        Id::from_bytes([n; 16])
    }

    #[test]
    fn numbers_people_and_what_they_do_know_since_when_they_are_known() {
        let mut customer = Customer::blank(id(1), None);
        customer.name = Clean::line("Acme");
        let mut card = CustomerCard::new(customer);
        let mut person = Person::blank(id(2), Some(id(1)));
        person.name = Clean::line("Ann");
        let mut role = Role::blank(id(3), Some(id(1)));
        (role.person, role.function) = (Some(id(2)), Clean::line("Buyer"));
        card.points = vec![
            ContactPoint::of(id(1), None, Way::Phone, Clean::line("030 1234"), "49"),
            ContactPoint::of(id(1), Some(id(2)), Way::Email, Clean::line("ann@acme.example"), "49"),
        ];
        card.people = vec![Member { person, role }];
        let mut past = Past::default();
        for (at, of) in [(1, id(1)), (2, id(2)), (3, id(3)), (4, card.points[0].id), (5, card.points[1].id)] {
            past.add(of, written(at, "", None));
        }
        past.add(id(3), written(6, "function", Some("Buyer")));
        let told: Vec<_> = sourced(&card, &past)
            .iter()
            .map(|one| {
                let about = match one.about {
                    About::Field(field)
                    | About::OfPerson(_, field)
                    | About::OfRival(_, field)
                    | About::OfWorth(_, field) => field,
                    About::Point(point, owner) => [point.way.name(), "own"][usize::from(owner.is_none())],
                    About::Person(_) => "person",
                    About::Rival(_) => "rival",
                    About::Worth(_) => "worth",
                    About::Custom(..) | About::Tag(_) => "other",
                };
                (about, one.origin.map(|entry| entry.at))
            })
            .collect();
        let is = [("name", 1), ("kind", 1), ("own", 4), ("person", 2), ("function", 6), ("email", 5)];
        assert_eq!(told, is.map(|(about, at)| (about, Some(at))));
        // Nobody knows of what was written by something else than the program.
        assert!(sourced(&card, &Past::default()).iter().all(|one| one.origin.is_none()));
    }
}
