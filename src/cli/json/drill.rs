//! Training as JSON.

use super::{NamedJson, instant, said};
use crate::domain::prep::CardMark;
use crate::domain::time::Now;
use crate::domain::training::Review;
use crate::domain::training::deck::Key;
use crate::domain::training::fsrs::{Phase, Scheduler};
use crate::domain::training::progress::Progress;
use crate::domain::training::queue::Entry;
use serde::Serialize;

/// A kind of card to drill.
#[derive(Debug, Serialize)]
pub struct KindJson {
    pub id: &'static str,
    pub name: String,
    /// How many cards there are of it.
    pub cards: usize,
}

/// A line of value or a kept statement, and whether it is drilled.
#[derive(Debug, Serialize)]
pub struct OwnJson {
    id: String,
    name: String,
    drilled: bool,
}

impl OwnJson {
    pub fn new(mark: &CardMark, name: &str) -> Self {
        Self { id: mark.card.to_string(), name: name.to_owned(), drilled: mark.favourite }
    }
}

/// A card with what is remembered of it.
#[derive(Debug, Serialize)]
pub struct CardJson {
    /// Its kind and its id in the playbook: `objection/too-expensive`.
    pub id: String,
    pub name: String,
    kind: &'static str,
    card: String,
    /// What is to be done with the words; null where the card is told after its answer.
    wants: Option<String>,
    /// The words shown.
    pub wording: String,
    /// `lost`, `due`, `new` or `outside`; null where it is not in a queue.
    why: Option<&'static str>,
    /// Of a card lost in a real talk: when, and whose words they were.
    lost_at: Option<String>,
    customer: Option<NamedJson>,
    /// The scene in which its line was passed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    scene: Option<String>,
    /// `learning`, `known` or `relearning`; null = never answered within the schedule.
    phase: Option<&'static str>,
    /// Days until it is remembered with 90 %.
    stability: Option<f64>,
    /// From 1 to 10.
    difficulty: Option<f64>,
    /// Now, from 0 to 1.
    retrievability: Option<f64>,
    /// From the last answer to the next.
    interval_days: Option<f64>,
    due: Option<String>,
    last: Option<String>,
    /// Practice outside the schedule among them.
    answers: usize,
    lapses: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer: Vec<PartJson>,
}

/// A part of a model answer.
#[derive(Debug, Serialize)]
pub struct PartJson {
    pub name: &'static str,
    pub text: String,
}

impl CardJson {
    pub fn new(key: &Key, name: String, wording: String, of: Progress, now: Now) -> Self {
        let memory = of.memory;
        Self {
            id: key.to_string(),
            name,
            kind: key.kind.name(),
            card: key.id.clone(),
            wants: None,
            wording,
            why: None,
            lost_at: None,
            customer: None,
            scene: None,
            phase: memory.map(|memory| phase(memory.phase)),
            stability: memory.map(|memory| memory.stability),
            difficulty: memory.map(|memory| memory.difficulty),
            retrievability: memory.map(|memory| Scheduler::default().retrievability(&memory, now.ms)),
            interval_days: memory.map(|memory| memory.interval_days()),
            due: instant(memory.map(|memory| memory.due)),
            last: instant(of.last),
            answers: of.answers,
            lapses: of.lapses,
            answer: Vec::new(),
        }
    }

    /// With why it is drilled now.
    #[must_use]
    pub fn because(mut self, entry: Option<&Entry>) -> Self {
        self.why = entry.map(|entry| entry.why.name());
        let lost = entry.and_then(|entry| entry.lost.as_ref());
        self.lost_at = instant(lost.and_then(|lost| lost.used.at));
        self.scene = entry.and_then(|entry| entry.weak.as_ref()).map(|weak| weak.scene.to_string());
        self.customer = lost.and_then(|lost| Some(NamedJson::new(lost.used.customer?, &lost.customer)));
        self
    }

    #[must_use]
    pub fn wanting(mut self, wants: String) -> Self {
        self.wants = Some(wants);
        self
    }

    #[must_use]
    pub fn answered(mut self, answer: Vec<PartJson>) -> Self {
        self.answer = answer;
        self
    }
}

const fn phase(of: Phase) -> &'static str {
    match of {
        Phase::Learning => "learning",
        Phase::Known => "known",
        Phase::Relearning => "relearning",
    }
}

/// An answer, with what was remembered after it.
#[derive(Debug, Serialize)]
pub struct ReviewJson {
    id: String,
    /// Kind and id of the card.
    name: String,
    at: Option<String>,
    wording: String,
    said: Option<String>,
    grade: &'static str,
    /// Milliseconds before the first word, and until the answer was done.
    paused_ms: Option<i64>,
    took_ms: Option<i64>,
    explored: bool,
    confirmed: bool,
    outside: bool,
    stability: Option<f64>,
    difficulty: Option<f64>,
    due: Option<String>,
}

impl ReviewJson {
    pub fn new(of: &Review, after: Progress) -> Self {
        let memory = after.memory;
        Self {
            id: of.id.to_string(),
            name: Key::new(of.kind, &of.card).to_string(),
            at: instant(of.at),
            wording: of.wording.to_string(),
            said: said(&of.said),
            grade: of.grade.name(),
            paused_ms: of.paused,
            took_ms: of.took,
            explored: of.explored,
            confirmed: of.confirmed,
            outside: of.outside,
            stability: memory.map(|memory| memory.stability),
            difficulty: memory.map(|memory| memory.difficulty),
            due: instant(memory.map(|memory| memory.due)),
        }
    }

    /// The columns of the table, as they are called in JSON.
    pub const COLUMNS: [&'static str; 14] = [
        "id",
        "name",
        "at",
        "wording",
        "said",
        "grade",
        "paused_ms",
        "took_ms",
        "explored",
        "confirmed",
        "outside",
        "stability",
        "difficulty",
        "due",
    ];

    /// A row under [`COLUMNS`](Self::COLUMNS).
    pub fn cells(self) -> [String; 14] {
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let whole = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        [
            self.id,
            self.name,
            self.at.unwrap_or_default(),
            self.wording,
            self.said.unwrap_or_default(),
            self.grade.to_owned(),
            whole(self.paused_ms),
            whole(self.took_ms),
            self.explored.to_string(),
            self.confirmed.to_string(),
            self.outside.to_string(),
            number(self.stability),
            number(self.difficulty),
            self.due.unwrap_or_default(),
        ]
    }
}
