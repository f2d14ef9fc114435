//! Promises of both sides: written down, looked at, settled.

use super::find;
use super::owner::living;
use super::save::{self, Saved};
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
        let customer = store.linked::<Customer>(promise.customer)?;
        given.extend(customer.map(|customer| Given { promise, customer }));
    }
    Ok(given)
}

/// The one that somebody means by its id, whole or its last digits.
pub fn which(store: &Store, typed: &str) -> Result<Given, Problem> {
    let missing = || Problem::new(Kind::Missing, "promise-unknown").arg("id", typed);
    let promise = find::by_own_id::<Promise>(store, typed)?.ok_or_else(missing)?;
    let customer = store.linked::<Customer>(promise.customer)?;
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
    if promise.text.is_empty() {
        return Err(Problem::new(Kind::BadData, "promise-missing").field("text"));
    }
    let verb = match before {
        None => "add-promise",
        Some(before) if before.settled == promise.settled => "edit-promise",
        Some(_) => "settle-promise",
    };
    let writer = store.begin(&Deed { now, actor, verb, subject })?;
    living(&writer, promise.customer)?;
    if before.is_some() && writer.get::<Promise>(promise.id)?.is_none() {
        return Err(Problem::new(Kind::Missing, "promise-gone"));
    }
    save::edited(writer, before.unwrap_or(promise), promise, &["text", "due", "settled"])
}
