//! Scripts of the playbook.

use super::{day, instant};
use crate::domain::playbook::{Meaning, Script};
use crate::domain::time::Now;
use crate::domain::track::Tally;
use crate::domain::track::fresh::Ailment;
use crate::domain::track::pace::Pace;
use serde::Serialize;

/// One element of `cornerman script list --json` and `find --json`.
#[derive(Debug, Serialize)]
pub struct ScriptRowJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// objection, card, question, flow, culture
    pub family: &'a str,
    pub class: &'a str,
    /// 1 is the commonest objection.
    pub rank: Option<i64>,
    /// The first line.
    pub say: String,
    /// Why it stands where it stands, where it is offered to somebody.
    pub why: Option<String>,
}

/// One element of `cornerman script stale --json`.
#[derive(Debug, Serialize)]
pub struct RecordJson<'a> {
    pub id: &'a str,
    pub name: String,
    pub family: &'a str,
    pub class: &'a str,
    pub used: u32,
    pub landed: u32,
    /// Uses of which somebody said whether they landed.
    pub told: u32,
    pub last_used: Option<String>,
    pub written: Option<String>,
    /// stale, unused, failing; null where nothing is the matter with it
    pub ailment: Option<&'static str>,
    pub why: Option<String>,
}

impl<'a> RecordJson<'a> {
    pub fn new(script: Script<'a>, tally: Tally, ailment: Option<Ailment>, why: Option<String>) -> Self {
        Self {
            id: script.id(),
            name: script.name().into_owned(),
            family: script.sort().name(),
            class: script.class(),
            used: tally.used,
            landed: tally.landed,
            told: tally.told(),
            last_used: instant(tally.last),
            written: day(script.written()),
            ailment: ailment.map(Ailment::name),
            why,
        }
    }
}

/// `cornerman script times --json`: of the last finds; null where there are none.
#[derive(Debug, Serialize)]
pub struct PaceJson {
    as_of: Option<String>,
    count: usize,
    median_ms: Option<i64>,
    /// Nine of ten finds took no longer.
    p90_ms: Option<i64>,
    scripts: Vec<PaceOfJson>,
}

/// How long one script takes to find.
#[derive(Debug, Serialize)]
pub struct PaceOfJson {
    id: String,
    name: String,
    count: usize,
    median_ms: i64,
}

impl PaceJson {
    pub fn new(now: Now, pace: Option<Pace>, scripts: Vec<PaceOfJson>) -> Self {
        Self {
            as_of: instant(Some(now.ms)),
            count: pace.map_or(0, |pace| pace.count),
            median_ms: pace.map(|pace| pace.median),
            p90_ms: pace.map(|pace| pace.ninth),
            scripts,
        }
    }
}

impl PaceOfJson {
    pub fn new(id: &str, name: String, pace: Pace) -> Self {
        Self { id: id.to_owned(), name, count: pace.count, median_ms: pace.median }
    }
}

/// `cornerman script show --json`: its parts in the order in which they are said.
#[derive(Debug, Serialize)]
pub struct ScriptJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub family: &'a str,
    pub class: &'a str,
    pub rank: Option<i64>,
    pub parts: Vec<PartJson>,
    /// What buyers may mean by an objection; empty for other scripts.
    pub meanings: Vec<MeaningJson<'a>>,
    /// The ways of answering an objection.
    pub methods: Vec<MethodJson<'a>>,
    /// Where its facts come from; null where it is our advice.
    pub source: Option<&'a str>,
    /// The id of the pack it stands in; `core` is the built-in one, `mine` that of one's own cards.
    pub pack: Option<&'a str>,
}

/// A meaning; its lines stand among the parts, under its name.
#[derive(Debug, Serialize)]
pub struct MeaningJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
}

impl<'a> From<&'a Meaning> for MeaningJson<'a> {
    fn from(meaning: &'a Meaning) -> Self {
        Self { id: &meaning.id, name: &meaning.name }
    }
}

/// A way of answering, explained.
#[derive(Debug, Serialize)]
pub struct MethodJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub how: String,
}

/// One thing to say, ask or do.
#[derive(Debug, Serialize)]
pub struct PartJson {
    /// The meaning or the step it belongs to; null for the script as a whole.
    pub heading: Option<String>,
    pub part: &'static str,
    pub text: String,
}

/// `cornerman script add|edit|remove --json`.
#[derive(Debug, Serialize)]
pub struct SavedJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// What would make it better.
    pub hints: Vec<HintJson>,
}

/// `field` is the name that `--set` takes; `what` stays the same in every language.
#[derive(Debug, Serialize)]
pub struct HintJson {
    pub field: String,
    pub what: &'static str,
    pub sentences: Vec<String>,
}

/// `cornerman script compose --json` without a frame: one of those there are.
#[derive(Debug, Serialize)]
pub struct FrameJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// Seconds it should take to say, at most.
    pub most: Option<i64>,
    pub about: String,
}

/// `cornerman script compose --json`: a statement.
#[derive(Debug, Serialize)]
pub struct StatementJson<'a> {
    /// Of the frame.
    pub id: &'a str,
    pub name: &'a str,
    pub seconds: usize,
    pub most: Option<i64>,
    pub parts: Vec<StatementPartJson<'a>>,
    pub text: String,
    /// The id under which it was kept.
    pub card: Option<String>,
}

/// A part of a statement, as it is said.
#[derive(Debug, Serialize)]
pub struct StatementPartJson<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub text: String,
}
