//! Saving what a form holds: a customer with its numbers, tags and custom fields, or a person with their role.

use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::{ContactPoint, Person, Role};
use crate::domain::problem::{Kind, Problem};
use crate::domain::tag::{Custom, Tag};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::{Deed, Writer};
use crate::text::Clean;

/// A customer as the form leaves it. The lists are whole: what stood on the card and is missing here goes.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerForm {
    pub customer: Customer,
    /// The customer's own numbers and addresses.
    pub points: Vec<ContactPoint>,
    pub tags: Vec<Clean>,
    /// Custom fields to set; an empty value takes the field away. Fields not named stay.
    pub customs: Vec<(Clean, Clean)>,
}

/// A person as the form leaves it, with their place at the customer.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonForm {
    pub person: Person,
    pub role: Role,
    pub points: Vec<ContactPoint>,
}

/// Creates the customer or changes what differs.
pub fn customer(store: &mut Store, form: &CustomerForm, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    if form.customer.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    let old = store.customer_card(form.customer.id)?;
    let verb = if old.is_some() { "edit-customer" } else { "add-customer" };
    let deed = Deed { now, actor, verb, subject: &form.customer.name };
    let mut writer = store.begin(&deed)?;
    writer.put(&form.customer)?;
    points(&mut writer, old.as_ref(), None, &form.points)?;
    tags(&mut writer, old.as_ref(), form)?;
    for (name, value) in &form.customs {
        let custom = Custom::of(form.customer.id, None, name.clone(), value.clone());
        match (value.is_empty(), writer.get::<Custom>(custom.id)?) {
            (true, Some(gone)) => writer.delete(&gone)?,
            (true, None) => {}
            (false, _) => {
                writer.put(&custom)?;
            }
        }
    }
    Ok(writer.finish()?)
}

/// Creates the person at the customer or changes what differs.
pub fn person(store: &mut Store, form: &PersonForm, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    if form.person.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    let Some(customer) = form.role.customer else {
        return Err(Problem::new(Kind::Missing, "customer-missing"));
    };
    let old = store.customer_card(customer)?.ok_or(Problem::new(Kind::Missing, "customer-missing"))?;
    let known = old.people.iter().any(|member| member.person.id == form.person.id);
    let verb = if known { "edit-person" } else { "add-person" };
    let deed = Deed { now, actor, verb, subject: &form.person.name };
    let mut writer = store.begin(&deed)?;
    writer.put(&form.person)?;
    writer.put(&form.role)?;
    points(&mut writer, Some(&old), Some(form.person.id), &form.points)?;
    Ok(writer.finish()?)
}

/// Any single record, as one action.
pub fn record<T: Record>(
    store: &mut Store,
    record: &T,
    verb: &'static str,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let mut writer = store.begin(&Deed { now, actor, verb, subject })?;
    writer.put(record)?;
    Ok(writer.finish()?)
}

fn points(
    writer: &mut Writer<'_>,
    old: Option<&CustomerCard>,
    owner: Option<Id>,
    kept: &[ContactPoint],
) -> Result<(), Problem> {
    for gone in old.iter().flat_map(|card| card.points_of(owner)) {
        if !kept.iter().any(|point| point.id == gone.id) {
            writer.delete(gone)?;
        }
    }
    for point in kept.iter().filter(|point| !point.value.is_empty()) {
        writer.put(point)?;
    }
    Ok(())
}

fn tags(writer: &mut Writer<'_>, old: Option<&CustomerCard>, form: &CustomerForm) -> Result<(), Problem> {
    for gone in old.iter().flat_map(|card| &card.tags) {
        if !form.tags.contains(&gone.name) {
            writer.delete(gone)?;
        }
    }
    for name in form.tags.iter().filter(|name| !name.is_empty()) {
        writer.put(&Tag::of(form.customer.id, name.clone()))?;
    }
    Ok(())
}
