//! The customer whom a row of a table of talks means: by the number of another system, by a phone number or an e-mail
//! address, or by the very name. Who is not certainly the one is not taken for them.

use super::super::alike;
use super::super::keys::Keys;
use crate::domain::customer::Customer;
use crate::domain::field::Value;
use crate::domain::id::Id;
use crate::exchange::draft::Draft;
use crate::store::StoreError;
use crate::store::change::Writer;
use crate::store::lookup::Found;

/// Whom a row means.
#[derive(Debug, PartialEq, Eq)]
pub enum Who {
    /// The customer, and the person there where the row says it by a number or an address.
    One(Id, Option<Id>),
    Nobody,
    /// Their names.
    Several(Vec<String>),
}

/// How many of those who may be meant are named.
const MOST_NAMED: usize = 4;

/// Looks for the customer of a row.
pub fn find(writer: &Writer<'_>, draft: &Draft, keys: &Keys) -> Result<Who, StoreError> {
    let by_number = numbered(writer, draft)?;
    if !by_number.is_empty() {
        return one(writer, &by_number);
    }
    let mut reached = Vec::new();
    for key in keys.points.iter().flatten() {
        for hit in writer.by_contact_key(key)? {
            if !reached.iter().any(|known: &Found| known.customer == hit.customer && known.person == hit.person) {
                reached.push(hit);
            }
        }
    }
    let named = named(writer, draft, keys)?;
    if reached.is_empty() {
        return one(writer, &named);
    }
    let both: Vec<Found> =
        reached.iter().filter(|hit| named.iter().any(|one| one.customer == hit.customer)).cloned().collect();
    match (both.is_empty(), named.is_empty()) {
        (false, _) => one(writer, &both),
        (true, true) => one(writer, &reached),
        // The number is one customer's, the name another's.
        (true, false) => one(writer, &[reached, named].concat()),
    }
}

/// Those with the number of another system that the row gives the customer or the person.
fn numbered(writer: &Writer<'_>, draft: &Draft) -> Result<Vec<Found>, StoreError> {
    let of_person = draft.person.as_ref().map(|(person, _)| person.external_id.as_str()).unwrap_or_default();
    for (number, person) in [(of_person, true), (draft.customer.external_id.as_str(), false)] {
        if number.is_empty() {
            continue;
        }
        let hits: Vec<Found> =
            writer.by_external_id(number)?.into_iter().filter(|hit| hit.person.is_some() == person).collect();
        if !hits.is_empty() {
            return Ok(hits);
        }
    }
    Ok(Vec::new())
}

/// Customers of this very name, else those whose name differs in the legal form only. Another number of the same system
/// makes another customer.
fn named(writer: &Writer<'_>, draft: &Draft, keys: &Keys) -> Result<Vec<Found>, StoreError> {
    let (name, number) = (draft.customer.name.as_str(), &draft.customer.external_id);
    let Some((_, Value::Text(sort_key))) = keys.customer.first().filter(|_| !name.is_empty()) else {
        return Ok(Vec::new());
    };
    let mut hits = Vec::new();
    for hit in writer.by_sort_key(sort_key)? {
        let other = || -> Result<bool, StoreError> {
            let kept = writer.get::<Customer>(hit.customer)?.map(|kept| kept.external_id).unwrap_or_default();
            Ok(!number.is_empty() && !kept.is_empty() && kept != *number)
        };
        if alike::companies(&hit.name, name) && !other()? {
            hits.push(hit);
        }
    }
    let exactly: Vec<Found> = hits.iter().filter(|hit| alike::exactly(&hit.name, name)).cloned().collect();
    Ok(if exactly.is_empty() { hits } else { exactly })
}

/// The one customer of these, or who they are.
fn one(writer: &Writer<'_>, hits: &[Found]) -> Result<Who, StoreError> {
    let Some(first) = hits.first() else { return Ok(Who::Nobody) };
    if hits.iter().all(|hit| hit.customer == first.customer) {
        let mut people = hits.iter().filter_map(|hit| hit.person);
        let person = people.next().filter(|_| people.next().is_none());
        return Ok(Who::One(first.customer, person));
    }
    let mut names: Vec<String> = Vec::new();
    for hit in hits {
        let name = match writer.get::<Customer>(hit.customer)? {
            Some(customer) => format!("{} {}", customer.name, customer.id.short()),
            None => continue,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.truncate(MOST_NAMED);
    Ok(Who::Several(names))
}
