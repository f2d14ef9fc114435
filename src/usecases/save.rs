//! Saving what a form holds: a customer with its numbers, tags and custom fields, or a person with their role.

mod over;
#[cfg(test)]
mod tests;

pub use over::{Saved, over};
pub(super) use over::{asked, edited};

use super::import::twins::{self, Typed};
use super::owner;
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
    let verb = verb_of::<Customer>(store, form.customer.id, ["add-customer", "edit-customer"])?;
    let mut writer = store.begin(&Deed { now, actor, verb, subject: &form.customer.name })?;
    let old = writer.customer_card(form.customer.id)?;
    write_customer(&mut writer, old.as_ref(), form)?;
    Ok(writer.finish()?)
}

fn verb_of<T: Record>(store: &Store, id: Id, [add, edit]: [&'static str; 2]) -> Result<&'static str, Problem> {
    Ok(if store.get::<T>(id)?.is_some() { edit } else { add })
}

fn write_customer(writer: &mut Writer<'_>, old: Option<&CustomerCard>, form: &CustomerForm) -> Result<(), Problem> {
    if form.customer.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    twins::ask(
        writer,
        &Typed {
            customer: &form.customer,
            person: None,
            points: twins::new_points(&form.points, old.map_or(&[], |card| &card.points)),
            tags: &form.tags,
            named: twins::is_named_anew(&form.customer, old.map(|card| &card.customer)),
        },
    )?;
    writer.put(&form.customer)?;
    points(writer, old, None, &form.points)?;
    tags(writer, old, form)?;
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
    Ok(())
}

/// As [`customer`], for a form that was filled from the card `before`: what it left alone stays as it is by now, so that
/// two windows, or a window and a command, do not undo each other. Read and written in one transaction. Where the customer
/// was merged into another meanwhile, that one comes back, for the form to be laid over it.
pub fn edited_customer(
    store: &mut Store,
    before: &CustomerCard,
    form: &CustomerForm,
    now: Now,
    actor: &str,
) -> Result<Saved<CustomerCard>, Problem> {
    let verb = if before.seq == 0 { "add-customer" } else { "edit-customer" };
    let mut writer = store.begin(&Deed { now, actor, verb, subject: &form.customer.name })?;
    let Some(kept) = writer.customer_card(form.customer.id)? else {
        if let Some(heir) = writer.customer_card(writer.heir::<Customer>(form.customer.id)?)? {
            return Ok(Saved::Clash(Box::new(heir), Vec::new()));
        }
        if before.seq > 0 {
            return Err(owner::gone());
        }
        write_customer(&mut writer, None, form)?;
        return Ok(Saved::Written(writer.finish()?));
    };
    let (customer, mut clashes) = over::over(&before.customer, &form.customer, &kept.customer)?;
    clashes.extend(over::own_fields(before, form, &kept));
    if !clashes.is_empty() {
        return Ok(Saved::Clash(Box::new(kept), clashes));
    }
    let had = |tags: &[Tag], name: &Clean| tags.iter().any(|tag| tag.name == *name);
    let mut tags: Vec<Clean> = form.tags.clone();
    tags.retain(|name| !had(&before.tags, name) || had(&kept.tags, name));
    let added = kept.tags.iter().filter(|tag| !had(&before.tags, &tag.name));
    tags.extend(added.map(|tag| tag.name.clone()));
    let over = CustomerForm {
        customer,
        points: over::points(before, &form.points, &kept, None)?,
        tags,
        customs: form.customs.clone(),
    };
    write_customer(&mut writer, Some(&kept), &over)?;
    Ok(Saved::Written(writer.finish()?))
}

/// As [`person`], over what others have changed since the card `before`.
pub fn edited_person(
    store: &mut Store,
    before: &CustomerCard,
    form: &PersonForm,
    now: Now,
    actor: &str,
) -> Result<Saved<CustomerCard>, Problem> {
    let of = |card: &CustomerCard| card.people.iter().find(|member| member.person.id == form.person.id).cloned();
    let verb = if of(before).is_some() { "edit-person" } else { "add-person" };
    let mut writer = store.begin(&Deed { now, actor, verb, subject: &form.person.name })?;
    let customer = writer.heir::<Customer>(before.customer.id)?;
    let kept = writer.customer_card(customer)?.ok_or_else(owner::gone)?;
    let form = match (of(before), of(&kept)) {
        (Some(was), Some(is)) => {
            let (person, mut clashes) = over::over(&was.person, &form.person, &is.person)?;
            let (role, more) = over::over(&was.role, &form.role, &is.role)?;
            clashes.extend(more);
            if !clashes.is_empty() {
                return Ok(Saved::Clash(Box::new(kept), clashes));
            }
            PersonForm { person, role, points: over::points(before, &form.points, &kept, Some(form.person.id))? }
        }
        // United with another person, who comes back with the card.
        (Some(_), None) if writer.heir::<Person>(form.person.id)? != form.person.id => {
            return Ok(Saved::Clash(Box::new(kept), Vec::new()));
        }
        (Some(_), None) => return Err(Problem::new(Kind::Missing, "person-gone")),
        (None, _) => form.clone(),
    };
    write_person(&mut writer, &kept, &form)?;
    Ok(Saved::Written(writer.finish()?))
}

/// Creates the person at the customer or changes what differs.
pub fn person(store: &mut Store, form: &PersonForm, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    let Some(customer) = form.role.customer else {
        return Err(owner::unknown());
    };
    let verb = verb_of::<Person>(store, form.person.id, ["add-person", "edit-person"])?;
    let mut writer = store.begin(&Deed { now, actor, verb, subject: &form.person.name })?;
    let old = writer.customer_card(customer)?.ok_or_else(owner::unknown)?;
    write_person(&mut writer, &old, form)?;
    Ok(writer.finish()?)
}

fn write_person(writer: &mut Writer<'_>, old: &CustomerCard, form: &PersonForm) -> Result<(), Problem> {
    if form.person.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
    let known = old.people.iter().any(|member| member.person.id == form.person.id);
    twins::ask(
        writer,
        &Typed {
            customer: &old.customer,
            person: Some((&form.person, &form.role)),
            points: twins::new_points(&form.points, &old.points),
            tags: &[],
            named: !known,
        },
    )?;
    writer.put(&form.person)?;
    writer.put(&form.role)?;
    points(writer, Some(old), Some(form.person.id), &form.points)
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
