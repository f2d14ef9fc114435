//! The page of the day.

use super::{NamedJson, clock, day, said};
use crate::domain::card::CustomerRow;
use crate::domain::today::{Item, What};
use serde::Serialize;

/// One element of `cornerman today --json`; its name is what is to be done.
#[derive(Debug, Serialize)]
pub struct TodayJson {
    /// Of the meeting or of what is to be done; of the customer, for a touch or a birthday; else the source.
    id: String,
    name: String,
    source: &'static str,
    /// Null for what is of no customer.
    customer: Option<NamedJson>,
    /// People at the customer, the first few, and the first number.
    people: Option<String>,
    phone: Option<String>,
    /// What the customer's level is called.
    level: Option<String>,
    /// `now`, `today` or `soon`.
    state: &'static str,
    due: Option<String>,
    time: Option<String>,
    weight: i64,
    /// Why it stands where it stands, in words.
    why: String,
    /// Of a meeting: how far it is prepared.
    prepared: Option<PreparedJson>,
    /// Of a touch: `visit` or `call`, and where it stands.
    way: Option<&'static str>,
    touch: Option<&'static str>,
    /// Of digests that stand for each other: the talks, the longest late first.
    talks: Option<Vec<String>>,
}

#[derive(Debug, Serialize)]
struct PreparedJson {
    done: usize,
    of: usize,
}

impl TodayJson {
    /// `row`: of the customer, where it is about one.
    pub fn new(item: &Item, name: String, why: String, row: Option<&CustomerRow>) -> Self {
        let (touch, prepared) = match &item.what {
            What::Touch(touch) => (Some(touch), None),
            What::Meeting { prepared, .. } => (None, Some(prepared)),
            What::Followup { .. }
            | What::Promise { .. }
            | What::Digest { .. }
            | What::Digests(_)
            | What::Birthday { .. }
            | What::Drill { .. }
            | What::Complaint(_) => (None, None),
        };
        Self {
            id: if item.has_customer() { item.id().to_string() } else { item.source().name().to_owned() },
            name,
            source: item.source().name(),
            customer: item.has_customer().then(|| NamedJson::new(item.who.id, &item.who.name)),
            people: row.and_then(|row| said(&row.people)),
            phone: row.and_then(|row| said(&row.phone)),
            level: item.who.rank.as_ref().map(|rank| rank.name.to_string()),
            state: item.state.name(),
            due: day(Some(item.day)),
            time: clock(item.time),
            weight: item.weight,
            why,
            prepared: prepared.map(|prepared| PreparedJson { done: prepared.ticked, of: prepared.of }),
            way: touch.map(|touch| touch.way.name()),
            touch: touch.map(|touch| touch.state.name()),
            talks: match &item.what {
                What::Digests(all) => Some(all.iter().map(|owed| owed.talk.to_string()).collect()),
                _ => None,
            },
        }
    }
}
