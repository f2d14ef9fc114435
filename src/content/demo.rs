//! Sample customers: `assets/demo.toml`, read into cards whose days count from today.
//! Not here: writing them into a file, and taking them away again (usecases).

use crate::domain::card::{CustomerCard, Member};
use crate::domain::customer::Customer;
use crate::domain::digest;
use crate::domain::field::{Record, Type, Value};
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::{Interaction, Stage};
use crate::domain::person::{ContactPoint, Person, Role, Way};
use crate::domain::problem::{Kind, Problem};
use crate::domain::tag::{Custom, Tag};
use crate::domain::time::{Now, instant, local};
use crate::text::Clean;
use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;
use std::cmp::Reverse;
use toml::Table;

#[cfg(test)]
mod tests;
mod work;

pub use work::{Work, work};

const FILE: &str = "assets/demo.toml";
const TEXT: &str = include_str!("../../assets/demo.toml");
/// How long after a talk its digest went, in milliseconds: within the evening of the same day.
const DIGEST_AFTER: i64 = 2 * 3_600_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRaw {
    customer: Vec<CustomerRaw>,
}

/// What is not named here is a field of the record or a way to reach it, and is looked up by its wire name.
#[derive(Deserialize)]
struct CustomerRaw {
    #[serde(default)]
    home: String,
    /// No touch before this day, counted from today.
    rest: Option<i64>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    custom: Table,
    #[serde(default)]
    people: Vec<Table>,
    #[serde(default)]
    talks: Vec<TalkRaw>,
    #[serde(default)]
    follows: Vec<FollowRaw>,
    #[serde(flatten)]
    fields: Table,
}

#[derive(Deserialize)]
struct TalkRaw {
    day: i64,
    with: Option<String>,
    /// The customer is still to be sent what was agreed.
    #[serde(default)]
    owed: bool,
    #[serde(flatten)]
    fields: Table,
}

#[derive(Deserialize)]
struct FollowRaw {
    day: i64,
    done: Option<i64>,
    #[serde(flatten)]
    fields: Table,
}

/// The identity of the sample customer with this number (its `external_id`), the same wherever samples are loaded.
pub fn identity(external_id: &str) -> Id {
    Id::derived(Id::default(), "demo", external_id)
}

/// The identity of a sample talk by its place among its customer's, and of a sample person by the name.
fn talk_id(customer: Id, at: &str) -> Id {
    Id::derived(customer, "demo-talk", at)
}

fn person_id(customer: Id, name: &str) -> Id {
    Id::derived(customer, "demo-person", name)
}

/// The sample customers with everything on them: those who speak this language of the screen, so that whoever reads it can
/// read what stands on them; without one, all. The same day gives the same cards.
pub fn customers(language: Option<&str>, now: Now) -> Result<Vec<CustomerCard>, Problem> {
    read(TEXT, language, now)
}

fn read(text: &str, language: Option<&str>, now: Now) -> Result<Vec<CustomerCard>, Problem> {
    let file: FileRaw = toml::from_str(text).map_err(|error| {
        let before = &text[..error.span().map_or(0, |span| span.start)];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        unreadable(error.message()).at(line as u64, column as u64)
    })?;
    file.customer
        .into_iter()
        .filter(|raw| language.is_none_or(|language| said(raw, "language") == language))
        .map(|raw| {
            let number = said(&raw, "external_id").to_owned();
            card(raw, &number, now).map_err(|problem| problem.file(FILE).arg("customer", number))
        })
        .collect()
}

/// The text of a field; empty where it has none.
fn said<'r>(raw: &'r CustomerRaw, field: &str) -> &'r str {
    raw.fields.get(field).and_then(toml::Value::as_str).unwrap_or_default()
}

fn unreadable(detail: impl Into<String>) -> Problem {
    Problem::new(Kind::Internal, "demo-unreadable").file(FILE).arg("detail", detail)
}

fn card(raw: CustomerRaw, number: &str, now: Now) -> Result<CustomerCard, Problem> {
    if number.is_empty() {
        return Err(unreadable("a customer without external_id"));
    }
    let id = identity(number);
    let mut fields = raw.fields;
    let mut points = points(&mut fields, id, None, &raw.home)?;
    let mut card = CustomerCard::new(filled(Customer::blank(id, None), fields)?);
    card.customer.rest_until = raw.rest.map(|days| day(days, now)).transpose()?;
    for fields in raw.people {
        let (member, mut own) = member(fields, id, &raw.home)?;
        card.people.push(member);
        points.append(&mut own);
    }
    card.points = points;
    card.tags = raw.tags.iter().map(|tag| Tag::of(id, Clean::line(tag))).collect();
    for (name, value) in &raw.custom {
        card.customs.push(Custom::of(id, None, Clean::line(name), Clean::note(&scalar(name, value)?)));
    }
    for (at, talk) in raw.talks.into_iter().enumerate() {
        let talk = interaction(talk, at, &card, now)?;
        card.interactions.push(talk);
    }
    card.interactions.sort_by_key(|talk| Reverse(talk.at(now.zone)));
    if !card.customer.behaviour.is_empty() {
        // It was seen in the last talk.
        let last = card.interactions.iter().find_map(|talk| talk.held_at);
        card.customer.behaviour_on = last.map(|ms| local(ms, now.zone).date());
    }
    for (at, follow) in raw.follows.into_iter().enumerate() {
        card.followups.push(followup(follow, at, id, now)?);
    }
    Ok(card)
}

/// A person and their role share one table; each takes the fields it knows.
fn member(mut fields: Table, customer: Id, home: &str) -> Result<(Member, Vec<ContactPoint>), Problem> {
    let name = fields.get("name").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
    let mut person = Person::blank(person_id(customer, &name), Some(customer));
    let own = points(&mut fields, customer, Some(person.id), home)?;
    let left = fill(&mut person, fields)?;
    let mut role = filled(Role::blank(Id::derived(customer, "demo-role", &name), Some(customer)), left)?;
    role.person = Some(person.id);
    Ok((Member { person, role }, own))
}

fn interaction(raw: TalkRaw, at: usize, card: &CustomerCard, now: Now) -> Result<Interaction, Problem> {
    let customer = card.customer.id;
    let mut talk = Interaction::blank(talk_id(customer, &at.to_string()), Some(customer));
    talk.stage = if raw.day < 0 { Stage::Held } else { Stage::Planned };
    let mut talk = filled(talk, raw.fields)?;
    if let Some(name) = raw.with {
        let member = card.people.iter().find(|member| member.person.name.as_str() == name);
        let member = member.ok_or_else(|| unreadable(format!("a talk with {name}, who is not among the people")))?;
        talk.person = Some(member.person.id);
    }
    talk.day = Some(day(raw.day, now)?);
    talk.zone = Clean::line(now.zone.name());
    if talk.stage == Stage::Held {
        talk.held_at = talk.planned_at(now.zone);
        let expected = digest::clock(&talk, digest::HOURS, now).is_some();
        talk.digest_at = talk.held_at.filter(|_| expected && !raw.owed).map(|at| at + DIGEST_AFTER);
    }
    Ok(talk)
}

fn followup(raw: FollowRaw, at: usize, customer: Id, now: Now) -> Result<Followup, Problem> {
    let follow = Followup::blank(Id::derived(customer, "demo-follow", &at.to_string()), Some(customer));
    let mut follow = filled(follow, raw.fields)?;
    follow.due = Some(day(raw.day, now)?);
    follow.zone = Clean::line(now.zone.name());
    if let Some(done) = raw.done {
        follow.done_at = Some(instant(day(done, now)?.and_time(follow.time.unwrap_or_default()), now.zone));
    }
    Ok(follow)
}

fn day(from_today: i64, now: Now) -> Result<NaiveDate, Problem> {
    TimeDelta::try_days(from_today)
        .and_then(|days| now.today().checked_add_signed(days))
        .ok_or_else(|| unreadable(format!("day {from_today}")))
}

/// Takes the ways to reach somebody out of the table.
fn points(fields: &mut Table, customer: Id, person: Option<Id>, home: &str) -> Result<Vec<ContactPoint>, Problem> {
    let mut found = Vec::new();
    for way in Way::ALL {
        if let Some(value) = fields.remove(way.name()) {
            let value = Clean::line(&scalar(way.name(), &value)?);
            found.push(ContactPoint::of(customer, person, *way, value, home));
        }
    }
    Ok(found)
}

/// The record with all these fields set; a name that it does not have is a mistake.
fn filled<T: Record>(mut record: T, fields: Table) -> Result<T, Problem> {
    match fill(&mut record, fields)?.keys().next() {
        Some(name) => Err(unreadable(format!("unknown field {name} of {}", T::TABLE))),
        None => Ok(record),
    }
}

/// Sets the fields that the record has, and hands back the others.
fn fill<T: Record>(record: &mut T, fields: Table) -> Result<Table, Problem> {
    let mut left = Table::new();
    for (name, raw) in fields {
        let Some(field) = T::field(&name) else {
            left.insert(name, raw);
            continue;
        };
        let text = scalar(&name, &raw)?;
        let value = match field.kind {
            Type::Ref | Type::Instant => None,
            kind => Value::decode(kind, Some(&text)),
        };
        field.set(record, value.ok_or_else(|| unreadable(format!("{name} = {text}")))?)?;
    }
    Ok(left)
}

/// A value as the text from which a field reads it.
fn scalar(name: &str, value: &toml::Value) -> Result<String, Problem> {
    match value {
        toml::Value::String(text) => Ok(text.clone()),
        toml::Value::Integer(n) => Ok(n.to_string()),
        toml::Value::Boolean(yes) => Ok(if *yes { "1" } else { "0" }.to_owned()),
        _ => Err(unreadable(format!("{name}: text, a number, true or false is wanted"))),
    }
}
