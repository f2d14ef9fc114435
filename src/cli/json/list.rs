//! Lists by condition, who is on them, and what they are worth.

use super::said;
use crate::analysis::proportion::Share;
use crate::analysis::segment::{Response, Usefulness};
use crate::domain::condition::{Fact, FactKind};
use crate::domain::list::SavedList;
use crate::domain::segment::Group;
use serde::Serialize;
use std::borrow::Cow;

/// A list, and how many are on it; one element of `cornerman list show --json`.
#[derive(Debug, Serialize)]
pub struct ListJson {
    id: String,
    name: String,
    condition: String,
    group_by: Option<String>,
    note: Option<String>,
    /// Null where its condition cannot be read any more.
    customers: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tests: Option<TestsJson>,
}

impl ListJson {
    pub fn new(of: &SavedList, customers: Option<usize>, tests: Option<&Usefulness>) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.name.to_string(),
            condition: of.condition.to_string(),
            group_by: said(&of.group_by),
            note: said(&of.note),
            customers,
            tests: tests.map(TestsJson::from),
        }
    }
}

/// The four tests of a useful segment.
#[derive(Debug, Serialize)]
pub struct TestsJson {
    /// The share of all customers of whom it is known whether they belong.
    measurable: Option<f64>,
    members: u32,
    least: u32,
    large_enough: bool,
    /// The share of members with a number or an address who did not ask to be left alone.
    reachable: Option<f64>,
    known_needs: u32,
    inside: ShareJson,
    outside: ShareJson,
    /// unknown | alike | more | less
    response: &'static str,
}

#[derive(Debug, Serialize)]
struct ShareJson {
    talks: u32,
    led_on: u32,
    low: f64,
    high: f64,
}

impl From<Share> for ShareJson {
    fn from(of: Share) -> Self {
        let (low, high) = of.interval();
        Self { talks: of.cases, led_on: of.hits, low, high }
    }
}

impl From<&Usefulness> for TestsJson {
    fn from(of: &Usefulness) -> Self {
        Self {
            measurable: Share { hits: of.known, cases: of.customers }.rate(),
            members: of.members,
            least: of.least,
            large_enough: of.is_large_enough(),
            reachable: Share { hits: of.reachable, cases: of.members }.rate(),
            known_needs: of.needs,
            inside: of.inside.into(),
            outside: of.outside.into(),
            response: match of.response() {
                Response::Unknown => "unknown",
                Response::Alike => "alike",
                Response::More => "more",
                Response::Less => "less",
            },
        }
    }
}

/// One element of `cornerman list run --group-by --json`.
#[derive(Debug, Serialize)]
pub struct GroupJson {
    /// Null: nothing is known.
    value: Option<String>,
    customers: usize,
    /// Of everybody on the list.
    share: f64,
}

impl GroupJson {
    pub fn new(of: &Group, share: f64) -> Self {
        Self { value: of.value.clone(), customers: of.customers, share }
    }
}

/// One element of `cornerman list facts --json`.
#[derive(Debug, Serialize)]
pub struct FactJson {
    /// As it is typed.
    name: &'static str,
    /// Other names for it.
    also: &'static [&'static str],
    /// text | number | date | yes-or-no
    kind: &'static str,
}

impl From<Fact> for FactJson {
    fn from(of: Fact) -> Self {
        let kind = match of.kind() {
            FactKind::Texts => "text",
            FactKind::Number => "number",
            FactKind::Date => "date",
            FactKind::YesNo => "yes-or-no",
        };
        Self { name: of.name(), also: of.names(), kind }
    }
}

impl FactJson {
    pub const fn kind(&self) -> &'static str {
        self.kind
    }
}

/// One element of `cornerman customer show --facts --json`.
#[derive(Debug, Serialize)]
pub struct KnownJson<'a> {
    /// As it is typed.
    id: &'static str,
    name: String,
    /// As they are typed; dates are `YYYY-MM-DD`.
    values: &'a [String],
}

impl<'a> KnownJson<'a> {
    pub fn new(fact: Fact, label: Cow<'_, str>, values: &'a [String]) -> Self {
        Self { id: fact.name(), name: label.into_owned(), values }
    }
}

/// What became of a list.
#[derive(Debug, Serialize)]
pub struct DoneJson<'a> {
    pub name: &'a str,
    pub removed: bool,
}
