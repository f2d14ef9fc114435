//! Saving what a form holds: a customer with its numbers, tags and custom fields, or a person with their role.

use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::draft::OWN;
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

/// What became of a form that others may have overtaken.
#[derive(Debug, Clone, PartialEq)]
pub enum Saved<T> {
    /// The group's number, or none when nothing differed.
    Written(Option<i64>),
    /// Others have changed the same fields to something else: nothing was written. The record as they left it, and the
    /// wire names of the fields.
    Clash(Box<T>, Vec<String>),
}

impl<T> Saved<T> {
    /// For a command, which cannot ask: what others have just changed is not overwritten.
    pub fn written(self) -> Result<Option<i64>, Problem> {
        match self {
            Self::Written(group) => Ok(group),
            Self::Clash(_, fields) => Err(Problem::new(Kind::Busy, "changed-meanwhile").field(fields.join(", "))),
        }
    }
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
            return Err(Problem::new(Kind::Missing, "customer-gone"));
        }
        write_customer(&mut writer, None, form)?;
        return Ok(Saved::Written(writer.finish()?));
    };
    let (customer, mut clashes) = over(&before.customer, &form.customer, &kept.customer)?;
    clashes.extend(own_fields_changed(before, form, &kept));
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
        points: points_over(before, &form.points, &kept, None)?,
        tags,
        customs: form.customs.clone(),
    };
    write_customer(&mut writer, Some(&kept), &over)?;
    Ok(Saved::Written(writer.finish()?))
}

/// Fields of one's own that were changed here and elsewhere to different things.
fn own_fields_changed(before: &CustomerCard, form: &CustomerForm, kept: &CustomerCard) -> Vec<String> {
    let of = |card: &CustomerCard, name: &Clean| {
        let own = card.customs.iter().find(|own| own.person.is_none() && own.name == *name);
        own.map(|own| own.value.clone()).unwrap_or_default()
    };
    let clashes = form.customs.iter().filter(|(name, value)| {
        let (was, is) = (of(before, name), of(kept, name));
        was != is && is != *value && was != *value
    });
    clashes.map(|(name, _)| format!("{OWN}{name}")).collect()
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
    let kept = writer.customer_card(customer)?.ok_or(Problem::new(Kind::Missing, "customer-gone"))?;
    let form = match (of(before), of(&kept)) {
        (Some(was), Some(is)) => {
            let (person, mut clashes) = over(&was.person, &form.person, &is.person)?;
            let (role, more) = over(&was.role, &form.role, &is.role)?;
            clashes.extend(more);
            if !clashes.is_empty() {
                return Ok(Saved::Clash(Box::new(kept), clashes));
            }
            PersonForm { person, role, points: points_over(before, &form.points, &kept, Some(form.person.id))? }
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

/// `form`, but with the kept value in every field that it left as it was `before`; and the fields that were changed here
/// and elsewhere to different things.
pub(super) fn over<T: Record>(before: &T, form: &T, kept: &T) -> Result<(T, Vec<String>), Problem> {
    let (mut over, mut clashes) = (form.clone(), Vec::new());
    for field in T::FIELDS {
        let (was, mine, theirs) = (field.get(before), field.get(form), field.get(kept));
        if was == mine {
            field.restore(&mut over, theirs)?;
        } else if theirs != was && theirs != mine {
            clashes.push(field.name.to_owned());
        }
    }
    Ok((over, clashes))
}

/// As [`over`]; only fields in `asks` are worth a question.
pub(super) fn asked<T: Record>(before: &T, form: &T, kept: &T, asks: &[&str]) -> Result<(T, Vec<String>), Problem> {
    let (over, clashes) = over(before, form, kept)?;
    Ok((over, clashes.into_iter().filter(|field| asks.contains(&field.as_str())).collect()))
}

/// One record changed by itself, over what others have made of it since it was `before`. Only fields in `asks` are worth
/// a question; in the others the last word counts.
pub(super) fn edited<T: Record>(
    store: &mut Store,
    before: &T,
    record: &T,
    asks: &[&str],
    deed: &Deed<'_>,
) -> Result<Saved<T>, Problem> {
    let mut writer = store.begin(deed)?;
    let mut over = record.clone();
    if let Some(kept) = writer.get::<T>(record.id())? {
        let (merged, clashes) = asked(before, record, &kept, asks)?;
        if !clashes.is_empty() {
            return Ok(Saved::Clash(Box::new(kept), clashes));
        }
        over = merged;
    }
    writer.put(&over)?;
    Ok(Saved::Written(writer.finish()?))
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
            (Some(was), Some(is)) => points.push(over(&was, point, &is)?.0),
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
    let Some(customer) = form.role.customer else {
        return Err(Problem::new(Kind::Missing, "customer-missing"));
    };
    let verb = verb_of::<Person>(store, form.person.id, ["add-person", "edit-person"])?;
    let mut writer = store.begin(&Deed { now, actor, verb, subject: &form.person.name })?;
    let old = writer.customer_card(customer)?.ok_or(Problem::new(Kind::Missing, "customer-missing"))?;
    write_person(&mut writer, &old, form)?;
    Ok(writer.finish()?)
}

fn write_person(writer: &mut Writer<'_>, old: &CustomerCard, form: &PersonForm) -> Result<(), Problem> {
    if form.person.name.is_empty() {
        return Err(Problem::new(Kind::BadData, "name-missing").field("name"));
    }
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
    fn on_a_full_disk_nothing_is_half_written_and_the_same_form_is_saved_once_there_is_room() {
        let mut store = Store::in_memory("test").unwrap();
        let id = Id::from_bytes([1; 16]);
        let mut form = form_of(&CustomerCard::new(Customer::blank(id, None)));
        form.customer.name = Clean::line("Acme");
        form.customer.note = Clean::note(&"a long note ".repeat(20_000));
        let before = CustomerCard::new(Customer::blank(id, None));
        let used = store.most_pages(None).unwrap();
        store.most_pages(Some(used)).unwrap();
        let refused = edited_customer(&mut store, &before, &form, NOW, "me").unwrap_err();
        assert_eq!((refused.kind, refused.what), (Kind::Disk, "disk-full"));
        assert_eq!((store.customer_count().unwrap(), store.last_seq().unwrap()), (0, 0));
        store.most_pages(None).unwrap();
        edited_customer(&mut store, &before, &form, NOW, "me").unwrap();
        assert_eq!(store.get::<Customer>(id).unwrap().unwrap().note, form.customer.note);
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
