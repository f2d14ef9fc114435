//! Taking a record away: a tombstone, so that undo brings it back with all that hung on it.

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
