//! Taking a record away: a tombstone, so that undo brings it back with all that hung on it.

use crate::domain::card::{CustomerCard, Member};
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;

/// Deletes a customer. People, talks and notes stay in the file and come back with it.
pub fn customer(store: &mut Store, id: Id, now: Now, actor: &str) -> Result<String, Problem> {
    let customer = store.get::<Customer>(id)?.ok_or(Problem::new(Kind::Missing, "customer-missing"))?;
    record(store, &customer, "delete-customer", &customer.name, now, actor)?;
    Ok(customer.name.into_string())
}

/// Deletes a person at a customer, with the place there and the person's own numbers. What was said with them stays.
pub fn person(
    store: &mut Store,
    card: &CustomerCard,
    member: &Member,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let deed = Deed { now, actor, verb: "delete-person", subject: &member.person.name };
    let mut writer = store.begin(&deed)?;
    for point in card.points_of(Some(member.person.id)) {
        writer.delete(point)?;
    }
    writer.delete(&member.role)?;
    writer.delete(&member.person)?;
    Ok(writer.finish()?)
}

/// Deletes any one record.
pub fn record<T: Record>(
    store: &mut Store,
    record: &T,
    verb: &'static str,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Option<i64>, Problem> {
    let deed = Deed { now, actor, verb, subject };
    let mut writer = store.begin(&deed)?;
    writer.delete(record)?;
    Ok(writer.finish()?)
}
