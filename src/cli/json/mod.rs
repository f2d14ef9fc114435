//! What scripts read: shapes of their own, so that the contract stays when the nouns change.

pub mod backup;
pub mod brief;
pub mod card;
pub mod class;
pub mod competitor;
pub mod complaint;
pub mod config;
pub mod customer;
pub mod digest;
pub mod doctor;
pub mod drill;
pub mod due;
pub mod follow;
pub mod growth;
pub mod import;
pub mod label;
pub mod level;
pub mod list;
pub mod map;
pub mod merge;
pub mod observe;
pub mod pack;
pub mod person;
pub mod portrait;
pub mod product;
pub mod promise;
pub mod record;
pub mod scene;
pub mod script;
pub mod template;
pub mod today;
pub mod undo;
pub mod visit;

use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::{local, written};
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::Serialize;

/// One object, over several lines.
pub fn text(value: &impl Serialize) -> Result<String, Problem> {
    let text = serde_json::to_string_pretty(value).map_err(|error| unwritable(&error))?;
    Ok(text + "\n")
}

/// One element of an array.
pub fn line(value: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|error| unwritable(&error))
}

/// How many records a command touched.
pub fn count(n: usize) -> Result<String, Problem> {
    #[derive(Serialize)]
    struct CountJson {
        count: usize,
    }
    text(&CountJson { count: n })
}

/// A record by identity and name.
#[derive(Debug, Serialize)]
pub struct NamedJson {
    pub id: String,
    pub name: String,
}

impl NamedJson {
    pub fn new(id: Id, name: &str) -> Self {
        Self { id: id.to_string(), name: name.to_owned() }
    }
}

fn unwritable(error: &serde_json::Error) -> Problem {
    Problem::new(Kind::Internal, "internal").arg("detail", error.to_string())
}

/// Null for what is not known.
fn said(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn day(date: Option<NaiveDate>) -> Option<String> {
    date.map(written)
}

fn clock(time: Option<NaiveTime>) -> Option<String> {
    time.map(|time| time.format("%H:%M").to_string())
}

/// RFC 3339, in UTC.
fn instant(ms: Option<i64>) -> Option<String> {
    ms.map(|ms| local(ms, Tz::UTC).format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
}
