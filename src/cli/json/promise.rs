//! Promises of both sides.

use super::{NamedJson, day, instant};
use crate::domain::promise::{Promise, Settled, Side, Word};
use crate::domain::time::Now;
use crate::usecases::promises::Given;
use serde::Serialize;

/// A promise wherever one is shown; `settled` is null while it is open.
#[derive(Debug, Serialize)]
pub struct PromiseJson {
    id: String,
    /// `ours` or `theirs`.
    side: &'static str,
    text: String,
    due: Option<String>,
    settled: Option<&'static str>,
    settled_at: Option<String>,
    interaction: Option<String>,
    person: Option<String>,
    complaint: Option<String>,
}

/// A promise with its customer; `late` in days, 0 where it is not.
#[derive(Debug, Serialize)]
pub struct GivenJson {
    #[serde(flatten)]
    promise: PromiseJson,
    name: String,
    customer: NamedJson,
    late: i64,
}

/// How each side has kept its word; `of` counts what was kept or broken.
#[derive(Debug, Serialize)]
pub struct WordJson {
    ours: KeptJson,
    theirs: KeptJson,
}

#[derive(Debug, Serialize)]
struct KeptJson {
    kept: usize,
    of: usize,
}

impl From<&[Promise]> for WordJson {
    fn from(promises: &[Promise]) -> Self {
        let [ours, theirs] = [Side::Ours, Side::Theirs].map(|side| Word::of(promises, side));
        let [ours, theirs] = [ours, theirs].map(|word| KeptJson { kept: word.kept, of: word.given() });
        Self { ours, theirs }
    }
}

impl GivenJson {
    pub fn new(given: &Given, now: Now) -> Self {
        Self {
            promise: (&given.promise).into(),
            name: given.promise.text.to_string(),
            customer: NamedJson::new(given.customer.id, &given.customer.name),
            late: given.promise.late(now.today()).unwrap_or(0),
        }
    }
}

impl From<&Promise> for PromiseJson {
    fn from(of: &Promise) -> Self {
        Self {
            id: of.id.to_string(),
            side: of.side.name(),
            text: of.text.to_string(),
            due: day(of.due),
            settled: of.settled.map(Settled::name),
            settled_at: instant(of.settled_at),
            interaction: of.interaction.map(|id| id.to_string()),
            person: of.person.map(|id| id.to_string()),
            complaint: of.complaint.map(|id| id.to_string()),
        }
    }
}
