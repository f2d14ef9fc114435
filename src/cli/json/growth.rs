//! The plan of growth.

use super::{day, instant, said};
use crate::domain::training::heat::Row;
use crate::domain::training::plan::{LEAST, MOST, Quarter, Week};
use crate::domain::training::{Area, Goal, Practice};
use serde::Serialize;

/// A goal of a quarter.
#[derive(Debug, Serialize)]
pub struct GoalJson {
    id: String,
    name: String,
    quarter: String,
    area: &'static str,
    /// Minutes a week meant for it.
    minutes: Option<i64>,
    done_at: Option<String>,
}

impl From<&Goal> for GoalJson {
    fn from(of: &Goal) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.text.to_string(),
            quarter: of.quarter.to_string(),
            area: of.area.name(),
            minutes: of.minutes,
            done_at: instant(of.done_at),
        }
    }
}

/// Practice written down.
#[derive(Debug, Serialize)]
pub struct PracticeJson {
    id: String,
    day: Option<String>,
    area: &'static str,
    minutes: Option<i64>,
    note: Option<String>,
}

impl From<&Practice> for PracticeJson {
    fn from(of: &Practice) -> Self {
        let (id, day) = (of.id.to_string(), day(of.day));
        Self { id, day, area: of.area.name(), minutes: of.minutes, note: said(&of.note) }
    }
}

/// `cornerman drill plan --json`.
#[derive(Debug, Serialize)]
pub struct PlanJson {
    quarter: String,
    goals: Vec<GoalJson>,
    this_week: WeekJson,
    /// What a week is meant to hold, in minutes.
    from: i64,
    to: i64,
    weeks: Vec<WeekJson>,
    /// The days of the last half year on which something was practised.
    days: Vec<DayJson>,
}

/// Minutes of a day.
#[derive(Debug, Serialize)]
struct DayJson {
    day: Option<String>,
    minutes: i64,
}

/// Minutes of a week.
#[derive(Debug, Serialize)]
struct WeekJson {
    monday: Option<String>,
    communication: i64,
    emotional: i64,
    knowledge: i64,
    teamwork: i64,
    total: i64,
}

impl From<&Week> for WeekJson {
    fn from(of: &Week) -> Self {
        Self {
            monday: day(Some(of.monday)),
            communication: of.of(Area::Communication),
            emotional: of.of(Area::Emotional),
            knowledge: of.of(Area::Knowledge),
            teamwork: of.of(Area::Teamwork),
            total: of.total(),
        }
    }
}

impl PlanJson {
    pub fn new(quarter: Quarter, goals: &[&Goal], weeks: &[Week], this_week: Week, heat: &[Row]) -> Self {
        let practised = heat.iter().flat_map(Row::each).filter(|(_, minutes)| *minutes > 0);
        Self {
            days: practised.map(|(of, minutes)| DayJson { day: day(Some(of)), minutes }).collect(),
            quarter: quarter.to_string(),
            goals: goals.iter().map(|goal| GoalJson::from(*goal)).collect(),
            this_week: (&this_week).into(),
            from: LEAST,
            to: MOST,
            weeks: weeks.iter().map(WeekJson::from).collect(),
        }
    }
}
