//! Levels, and the work they make.

use super::said;
use crate::analysis::workload::Workload;
use crate::domain::cadence::Every;
use crate::domain::grade::{Grade, Grades};
use crate::domain::id::Id;
use serde::Serialize;

/// One element of `cornerman level list --json`.
#[derive(Debug, Serialize)]
pub struct LevelJson {
    /// What customers' fields hold for it: the playbook's id, or the name of a level of one's own.
    id: String,
    name: String,
    /// The record that keeps what was set; null where all is the playbook's.
    record: Option<String>,
    /// The playbook's level it stands for; null for one's own.
    profile: Option<String>,
    /// `14d`, `1m`; null for none.
    visit_every: Option<String>,
    call_every: Option<String>,
    rule: Option<String>,
    principle: Option<String>,
    /// 1 is the most important; null = after all others.
    place: Option<i64>,
    retired: bool,
    customers: Option<u32>,
}

impl LevelJson {
    pub fn new(of: &Grade, customers: Option<u32>) -> Self {
        Self {
            id: of.word().to_owned(),
            name: of.name.to_string(),
            record: of.set.as_ref().map(|level| level.id.to_string()),
            profile: said(&of.profile),
            visit_every: of.cadence.visit.map(Every::wire),
            call_every: of.cadence.call.map(Every::wire),
            rule: said(&of.rule),
            principle: said(&of.principle),
            place: Some(of.place).filter(|place| *place < i64::MAX),
            retired: of.retired,
            customers,
        }
    }
}

/// `cornerman level assign … --json`.
#[derive(Debug, Serialize)]
pub struct AssignedJson {
    level: LevelJson,
    customers: Vec<String>,
}

impl AssignedJson {
    pub fn new(level: &Grade, customers: &[Id]) -> Self {
        let customers = customers.iter().map(Id::to_string).collect();
        Self { level: LevelJson::new(level, None), customers }
    }
}

/// `cornerman level load --json`: touches a week.
#[derive(Debug, Serialize)]
pub struct LoadJson {
    capacity: u32,
    asked: f64,
    levels: Vec<DemandJson>,
    lower: Vec<LoweringJson>,
    left_over: f64,
}

#[derive(Debug, Serialize)]
struct DemandJson {
    id: String,
    name: String,
    customers: u32,
    visits: f64,
    calls: f64,
}

#[derive(Debug, Serialize)]
struct LoweringJson {
    id: String,
    name: String,
    way: &'static str,
    from: String,
    to: String,
    saves: f64,
}

impl LoadJson {
    pub fn new(of: &Workload, grades: &Grades) -> Self {
        let name = |word: &str| grades.named(word).map_or_else(|| word.to_owned(), |grade| grade.name.to_string());
        let levels = of.demands.iter().map(|demand| DemandJson {
            id: demand.load.level.clone(),
            name: name(&demand.load.level),
            customers: demand.load.customers,
            visits: demand.visits,
            calls: demand.calls,
        });
        let lower = of.lower.iter().map(|step| LoweringJson {
            id: step.level.clone(),
            name: name(&step.level),
            way: step.way.name(),
            from: step.from.wire(),
            to: step.to.wire(),
            saves: step.saves,
        });
        let (levels, lower) = (levels.collect(), lower.collect());
        Self { capacity: of.capacity, asked: of.asked, levels, lower, left_over: of.left_over }
    }
}
