//! Promises of both sides: written down, looked at, settled.

use super::find;
use super::save::{self, Saved};
use super::visit::living;
use crate::domain::customer::Customer;
use crate::domain::problem::{Kind, Problem};
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;

/// A promise, and the customer it was given to or by.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    pub promise: Promise,
    pub customer: Customer,
}

/// Promises of living customers in the order in which they matter; `all` also the settled ones.
pub fn list(store: &Store, all: bool) -> Result<Vec<Given>, Problem> {
    let mut given = Vec::new();
    for promise in store.promises(all)? {
        let customer = promise.customer.map(|id| store.get::<Customer>(id)).transpose()?.flatten();
        given.extend(customer.map(|customer| Given { promise, customer }));
    }
    Ok(given)
}

/// The one that somebody means by its id, whole or its last digits.
pub fn which(store: &Store, typed: &str) -> Result<Given, Problem> {
    let missing = || Problem::new(Kind::Missing, "promise-unknown").arg("id", typed);
    let promise = find::by_own_id::<Promise>(store, typed)?.ok_or_else(missing)?;
    let customer = promise.customer.map(|id| store.get::<Customer>(id)).transpose()?.flatten();
    Ok(Given { promise, customer: customer.ok_or_else(missing)? })
}

/// Writes down a promise, or what has changed about it since `before`; `subject` is the customer's name.
pub fn save(
    store: &mut Store,
    before: Option<&Promise>,
    promise: &Promise,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Saved<Promise>, Problem> {
    living(store, promise.customer)?;
    if promise.text.is_empty() {
        return Err(Problem::new(Kind::BadData, "promise-missing").field("text"));
    }
    let Some(before) = before else {
        return Ok(Saved::Written(save::record(store, promise, "add-promise", subject, now, actor)?));
    };
    let verb = if before.settled == promise.settled { "edit-promise" } else { "settle-promise" };
    save::edited(store, before, promise, &["text", "due", "settled"], &Deed { now, actor, verb, subject })
}
