//! A trainee as JSON: skills over time, what comes next, what does not stick, the talks.

use super::class::{TalkJson, TraineeJson};
use super::instant;
use crate::domain::playbook::Playbook;
use crate::domain::training::standing::{Course, Next, Person, courses, next};
use crate::domain::training::stuck::Stuck;
use serde::Serialize;

#[derive(Debug, Serialize)]
struct CourseJson {
    skill: String,
    name: String,
    steps: Vec<StepJson>,
}

#[derive(Debug, Serialize)]
struct StepJson {
    at: Option<String>,
    /// The id of the scorecard, or of the scene, that it was measured by.
    by: String,
    percent: f64,
}

/// Why something comes next: `broken`, `fatal`, `item`, `cards`, `go-on` (a talk not marked to the end) or `talk`.
#[derive(Debug, Default, Serialize)]
struct NextJson {
    why: &'static str,
    rubric: Option<String>,
    item: Option<String>,
    percent: Option<f64>,
    talks: Option<usize>,
    low: Option<usize>,
    stuck: Option<usize>,
    due: Option<usize>,
    marked: Option<usize>,
    counted: Option<usize>,
}

impl From<&Next> for NextJson {
    fn from(of: &Next) -> Self {
        match of {
            Next::Broken { rubric, item, fatal } => Self {
                why: if *fatal { "fatal" } else { "broken" },
                rubric: Some(rubric.to_string()),
                item: Some(item.to_string()),
                ..Self::default()
            },
            Next::Item { rubric, item, share, talks, low } => Self {
                why: "item",
                rubric: Some(rubric.to_string()),
                item: Some(item.to_string()),
                percent: Some(share * 100.0),
                talks: Some(*talks),
                low: Some(*low),
                ..Self::default()
            },
            Next::Cards { stuck, due } => {
                Self { why: "cards", stuck: Some(*stuck), due: Some(*due), ..Self::default() }
            }
            Next::GoOn(begun) => {
                Self { why: "go-on", marked: Some(begun.marked), counted: Some(begun.of), ..Self::default() }
            }
            Next::Talk => Self { why: "talk", ..Self::default() },
        }
    }
}

/// A trainee with everything that hangs on them.
#[derive(Debug, Serialize)]
pub struct PersonJson {
    #[serde(flatten)]
    trainee: TraineeJson,
    skills: Vec<CourseJson>,
    next: Vec<NextJson>,
    stuck: Vec<StuckJson>,
    talks: Vec<TalkJson>,
}

impl PersonJson {
    pub fn new(of: &Person, book: &Playbook) -> Self {
        let course = |course: &Course| CourseJson {
            skill: course.skill.to_string(),
            name: book.skill_name(&course.skill).to_owned(),
            steps: course
                .steps
                .iter()
                .map(|step| StepJson {
                    at: instant(Some(step.at)),
                    by: step.by.to_string(),
                    percent: step.share * 100.0,
                })
                .collect(),
        };
        Self {
            trainee: TraineeJson::from(&of.trainee),
            skills: courses(&of.talks, book).iter().map(course).collect(),
            next: next(&of.talks, of.cards, book).iter().map(NextJson::from).collect(),
            stuck: of.stuck.iter().map(|one| StuckJson::new(one, book)).collect(),
            talks: of.talks.iter().map(|talk| TalkJson::new(talk, &of.trainee, book)).collect(),
        }
    }
}

/// A card that does not stick; `said` is what a customer really said, null where the card was lost in no talk.
#[derive(Debug, Serialize)]
pub struct StuckJson {
    card: String,
    name: String,
    lapses: u32,
    shown: String,
    said: Option<String>,
}

impl StuckJson {
    pub fn new(of: &Stuck, book: &Playbook) -> Self {
        Self {
            card: of.key.to_string(),
            name: of.name(book),
            lapses: of.lapses,
            shown: of.shown.to_string(),
            said: of.said.as_ref().map(ToString::to_string),
        }
    }
}

/// The same with whose it is.
#[derive(Debug, Serialize)]
pub struct OfJson {
    id: String,
    trainee: String,
    #[serde(flatten)]
    stuck: StuckJson,
}

impl OfJson {
    pub fn new(person: &Person, of: &Stuck, book: &Playbook) -> Self {
        let trainee = &person.trainee;
        Self { id: trainee.id.to_string(), trainee: trainee.name.to_string(), stuck: StuckJson::new(of, book) }
    }
}
