//! Touches: who is to be visited or called, when, and why then.

use super::said;
use crate::domain::card::CustomerRow;
use crate::domain::rhythm::{Moved, Since, Touch};
use crate::usecases::due::DueCustomer;
use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;

/// One element of `cornerman due --json`.
#[derive(Debug, Serialize)]
pub struct DueJson {
    /// Of the customer.
    id: String,
    name: String,
    /// People at the customer, the first few, and the first number.
    people: Option<String>,
    phone: Option<String>,
    level: Option<String>,
    /// The day of a meeting within a week, or of one that was not wrapped up: then nobody needs to be told.
    met: Option<String>,
    /// Visit before call.
    touches: Vec<TouchJson>,
}

impl DueJson {
    pub fn new(of: &DueCustomer, row: Option<&CustomerRow>, language: &str) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.name.to_string(),
            people: row.and_then(|row| said(&row.people)),
            phone: row.and_then(|row| said(&row.phone)),
            level: said(&of.level),
            met: super::day(of.met),
            touches: of.touches.iter().map(|touch| TouchJson::new(touch, language)).collect(),
        }
    }
}

/// One touch.
#[derive(Debug, Serialize)]
pub struct TouchJson {
    way: &'static str,
    ideal: String,
    /// The last day before it is too late.
    worst: String,
    state: &'static str,
    /// Since `ideal`; negative while it is ahead.
    days: i64,
    from: Option<String>,
    until: Option<String>,
    why: WhyJson,
}

#[derive(Debug, Serialize)]
struct WhyJson {
    /// What it is counted from: `last_visit`, `last_contact`, or `added` where there was none.
    since: &'static str,
    since_day: String,
    /// `14d`, `1m`.
    every: String,
    /// The day the cadence alone gives.
    counted: String,
    moved: Vec<MovedJson>,
}

#[derive(Debug, Serialize)]
struct MovedJson {
    by: &'static str,
    /// Of the holiday.
    name: Option<String>,
    /// Whether the holiday's days may still be moved.
    provisional: Option<bool>,
}

impl TouchJson {
    /// `language`: that of a holiday's name.
    pub fn new(of: &Touch, language: &str) -> Self {
        let day = |day: NaiveDate| day.format("%Y-%m-%d").to_string();
        let clock = |time: Option<NaiveTime>| time.map(|time| time.format("%H:%M").to_string());
        let moved = |moved: &Moved| match moved {
            Moved::Spread => MovedJson { by: "spread", name: None, provisional: None },
            Moved::Weekend => MovedJson { by: "weekend", name: None, provisional: None },
            Moved::Window => MovedJson { by: "window", name: None, provisional: None },
            Moved::Rest => MovedJson { by: "rest", name: None, provisional: None },
            Moved::Holiday(holiday) => {
                let (name, provisional) = (said(holiday.name(language)), Some(holiday.provisional));
                MovedJson { by: "holiday", name, provisional }
            }
        };
        Self {
            way: of.way.name(),
            ideal: day(of.ideal),
            worst: day(of.worst),
            state: of.state.name(),
            days: of.days,
            from: clock(of.hours.and_then(|hours| hours.from)),
            until: clock(of.hours.and_then(|hours| hours.to)),
            why: WhyJson {
                since: match of.why.since {
                    Since::LastVisit(_) => "last_visit",
                    Since::LastContact(_) => "last_contact",
                    Since::Added(_) => "added",
                },
                since_day: day(of.why.since.day()),
                every: of.why.every.wire(),
                counted: day(of.why.counted),
                moved: of.why.moved.iter().map(moved).collect(),
            },
        }
    }
}
