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

/// As [`customer`], for a form that was filled from the card `before`: what it left alone stays as it is by now, so that
/// two windows, or a window and a command, do not undo each other.
pub fn edited_customer(
    store: &mut Store,
    before: &CustomerCard,
    form: &CustomerForm,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let Some(kept) = store.customer_card(form.customer.id)? else { return customer(store, form, now, actor) };
    let had = |tags: &[Tag], name: &Clean| tags.iter().any(|tag| tag.name == *name);
    let mut tags: Vec<Clean> = form.tags.clone();
    tags.retain(|name| !had(&before.tags, name) || had(&kept.tags, name));
    let added = kept.tags.iter().filter(|tag| !had(&before.tags, &tag.name));
    tags.extend(added.map(|tag| tag.name.clone()));
    let over = CustomerForm {
        customer: over(&before.customer, &form.customer, &kept.customer)?,
        points: points_over(before, &form.points, &kept, None)?,
        tags,
        customs: form.customs.clone(),
    };
    customer(store, &over, now, actor)
}

/// As [`person`], over what others have changed since the card `before`.
pub fn edited_person(
    store: &mut Store,
    before: &CustomerCard,
    form: &PersonForm,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let of = |card: &CustomerCard| card.people.iter().find(|member| member.person.id == form.person.id).cloned();
    let Some(kept) = store.customer_card(before.customer.id)? else { return person(store, form, now, actor) };
    let Some((was, is)) = of(before).zip(of(&kept)) else { return person(store, form, now, actor) };
    let over = PersonForm {
        person: over(&was.person, &form.person, &is.person)?,
        role: over(&was.role, &form.role, &is.role)?,
        points: points_over(before, &form.points, &kept, Some(form.person.id))?,
    };
    person(store, &over, now, actor)
}

/// `form`, but with the kept value in every field that it left as it was `before`.
pub(super) fn over<T: Record>(before: &T, form: &T, kept: &T) -> Result<T, Problem> {
    let mut over = form.clone();
    for field in T::FIELDS {
        if field.get(before) == field.get(form) {
            field.restore(&mut over, field.get(kept))?;
        }
    }
    Ok(over)
}

/// The same for a list: what came meanwhile stays, what went meanwhile stays away.
fn points_over(
    before: &CustomerCard,
    form: &[ContactPoint],
    kept: &CustomerCard,
    owner: Option<Id>,
) -> Result<Vec<ContactPoint>, Problem> {
    let find = |card: &CustomerCard, id: Id| card.points_of(owner).find(|point| point.id == id).cloned();
    let mut points = Vec::new();
    for point in form {
        match (find(before, point.id), find(kept, point.id)) {
            (Some(was), Some(is)) => points.push(over(&was, point, &is)?),
            (Some(was), None) if was == *point => {}
            _ => points.push(point.clone()),
        }
    }
    let came = kept.points_of(owner).filter(|point| find(before, point.id).is_none());
    for point in came {
        if !points.iter().any(|known| known.id == point.id) {
            points.push(point.clone());
        }
    }
    Ok(points)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Way;
    use chrono_tz::Tz;

    const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

    fn form_of(card: &CustomerCard) -> CustomerForm {
        CustomerForm {
            customer: card.customer.clone(),
            points: card.points_of(None).cloned().collect(),
            tags: card.tags.iter().map(|tag| tag.name.clone()).collect(),
            customs: Vec::new(),
        }
    }

    fn phone(owner: Id, value: &str) -> ContactPoint {
        ContactPoint::of(owner, None, Way::Phone, Clean::line(value), "44")
    }

    #[test]
    fn a_form_saved_late_changes_only_what_was_changed_in_it() {
        let mut store = Store::in_memory("test").unwrap();
        let id = Id::from_bytes([1; 16]);
        let mut first = form_of(&CustomerCard::new(Customer::blank(id, None)));
        first.customer.name = Clean::line("Acme");
        first.points = vec![phone(id, "020 7946 0001"), phone(id, "020 7946 0002")];
        first.tags = ["old", "kept"].map(Clean::line).into();
        customer(&mut store, &first, NOW, "me").unwrap();
        let before = store.customer_card(id).unwrap().unwrap();

        let mut elsewhere = form_of(&before);
        elsewhere.customer.city = Clean::line("York");
        elsewhere.points = vec![phone(id, "020 7946 0002"), phone(id, "020 7946 0003")];
        elsewhere.tags = ["kept", "theirs"].map(Clean::line).into();
        customer(&mut store, &elsewhere, NOW, "me").unwrap();

        let mut late = form_of(&before);
        late.customer.need = Clean::line("fewer returns");
        late.points.push(phone(id, "020 7946 0004"));
        late.tags = ["old", "ours"].map(Clean::line).into();
        edited_customer(&mut store, &before, &late, NOW, "me").unwrap();

        let card = store.customer_card(id).unwrap().unwrap();
        assert_eq!((card.customer.city.as_str(), card.customer.need.as_str()), ("York", "fewer returns"));
        let values: Vec<&str> = card.points.iter().map(|point| point.value.as_str()).collect();
        assert_eq!(values, ["020 7946 0002", "020 7946 0003", "020 7946 0004"]);
        let tags: Vec<&str> = card.tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(tags, ["ours", "theirs"]);
    }

    #[test]
    fn a_person_saved_late_keeps_what_others_wrote() {
        let mut store = Store::in_memory("test").unwrap();
        let id = Id::from_bytes([1; 16]);
        let mut owner = Customer::blank(id, None);
        owner.name = Clean::line("Acme");
        record(&mut store, &owner, "add", "", NOW, "me").unwrap();
        let mut li = Person::blank(Id::from_bytes([2; 16]), Some(id));
        li.name = Clean::line("Li");
        let mut role = Role::blank(Id::from_bytes([3; 16]), Some(id));
        role.person = Some(li.id);
        person(&mut store, &PersonForm { person: li.clone(), role: role.clone(), points: Vec::new() }, NOW, "me")
            .unwrap();
        let before = store.customer_card(id).unwrap().unwrap();
        let theirs = Role { function: Clean::line("Buyer"), ..role.clone() };
        record(&mut store, &theirs, "edit", "", NOW, "me").unwrap();
        let form = PersonForm {
            person: Person { note: Clean::note("likes tea"), ..li },
            role: Role { department: Clean::line("Sales"), ..role },
            points: Vec::new(),
        };
        edited_person(&mut store, &before, &form, NOW, "me").unwrap();
        let member = store.customer_card(id).unwrap().unwrap().people.remove(0);
        let role = (member.role.function.as_str(), member.role.department.as_str());
        assert_eq!((role, member.person.note.as_str()), (("Buyer", "Sales"), "likes tea"));
    }
}
