//! All that is kept of a trainee, as one object.

use super::drill::ReviewJson;
use super::growth::{GoalJson, PracticeJson};
use super::person::PersonJson;
use crate::domain::playbook::Playbook;
use crate::domain::training::fsrs::Scheduler;
use crate::domain::training::progress::Progresses;
use crate::domain::training::record::Record;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct RecordJson {
    #[serde(flatten)]
    person: PersonJson,
    answers: Vec<ReviewJson>,
    goals: Vec<GoalJson>,
    practice: Vec<PracticeJson>,
}

impl RecordJson {
    pub fn new(record: &Record, book: &Playbook) -> Self {
        let mut answers = Vec::with_capacity(record.reviews.len());
        Progresses::each(&record.reviews, &Scheduler::default(), |review, after| {
            answers.push(ReviewJson::new(review, after));
        });
        Self {
            person: PersonJson::new(&record.person, book),
            answers,
            goals: record.goals.iter().map(GoalJson::from).collect(),
            practice: record.practice.iter().map(PracticeJson::from).collect(),
        }
    }
}
