//! Value lines: written for a customer or for a product alone, changed, taken away.

use super::find;
use super::owner::living;
use super::save::{self, Saved};
use crate::domain::problem::{Kind, Problem};
use crate::domain::product::Value;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;

/// Two who changed the same are asked.
const ASKS: &[&str] = &[
    "feature",
    "function",
    "advantage",
    "benefit",
    "number",
    "proof",
    "difference",
    "risk",
    "remedy",
    "whom",
    "scene",
];

/// Keeps a line, or what has changed about it since `before`; `subject`: the customer's name, or the product's.
pub fn save(
    store: &mut Store,
    before: Option<&Value>,
    line: &Value,
    subject: &str,
    now: Now,
    actor: &str,
) -> Result<Saved<Value>, Problem> {
    let says = [&line.feature, &line.function, &line.advantage, &line.benefit, &line.risk];
    if says.iter().all(|text| text.is_empty()) {
        return Err(Problem::new(Kind::BadData, "value-empty").field("feature"));
    }
    let verb = if before.is_some() { "edit-value" } else { "add-value" };
    let writer = store.begin(&Deed { now, actor, verb, subject })?;
    if line.customer.is_some() {
        living(&writer, line.customer)?;
    }
    if before.is_some() && writer.get::<Value>(line.id)?.is_none() {
        return Err(Problem::new(Kind::Missing, "value-gone"));
    }
    save::edited(writer, before.unwrap_or(line), line, ASKS)
}

pub fn remove(store: &mut Store, line: &Value, subject: &str, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    super::delete::record(store, line, "remove-value", subject, now, actor)
}

/// The line somebody means by its id, whole or its last digits.
pub fn which(store: &Store, typed: &str) -> Result<Value, Problem> {
    let found = find::by_own_id::<Value>(store, typed)?;
    found.ok_or_else(|| Problem::new(Kind::Missing, "value-missing").arg("id", typed))
}
