//! How well each card is known: told from the answers alone, which are never changed. Whoever replays the same answers, in
//! whatever order they are read, comes to the same.

use super::deck::Key;
use super::fsrs::{Memory, Phase, Scheduler};
use super::{Drill, Grade, Review};
use std::collections::HashMap;

/// How far one is with a card.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Progress {
    /// None: never answered within the schedule.
    pub memory: Option<Memory>,
    /// Answers, practice outside the schedule among them.
    pub answers: usize,
    /// How often it was known and then lost.
    pub lapses: u32,
    /// The first answer within the schedule, and the last one at all, UTC milliseconds.
    pub first: Option<i64>,
    pub last: Option<i64>,
}

impl Progress {
    /// The progress after one more answer.
    #[must_use]
    pub fn after(&self, grade: Grade, at: i64, outside: bool, scheduler: &Scheduler) -> Self {
        let mut next = Self { answers: self.answers + 1, last: self.last.max(Some(at)), ..*self };
        if outside {
            return next;
        }
        let was_known = self.memory.is_some_and(|memory| memory.phase == Phase::Known);
        next.lapses += u32::from(was_known && grade == Grade::Again);
        next.memory = Some(scheduler.after(self.memory.as_ref(), grade, at));
        next.first = self.first.or(Some(at));
        next
    }
}

/// What is known of every card that was answered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Progresses(HashMap<Key, Progress>);

impl Progresses {
    /// Replays answers.
    pub fn replay(reviews: &[Review], scheduler: &Scheduler) -> Self {
        Self::each(reviews, scheduler, |_, _| ())
    }

    /// The same, with a look at each answer and what was known of its card after it, the oldest first. Finding a card in
    /// time is no card of its own.
    pub fn each<'r>(reviews: &'r [Review], scheduler: &Scheduler, mut seen: impl FnMut(&'r Review, Progress)) -> Self {
        let mut answers: Vec<(i64, &Review)> = reviews.iter().filter_map(|review| Some((review.at?, review))).collect();
        // Of two of one moment, always the same is the first.
        answers.sort_by_key(|(at, review)| (*at, review.id));
        let mut known: HashMap<Key, Progress> = HashMap::new();
        for (at, review) in answers {
            let outside = review.outside || review.kind == Drill::Find;
            let progress = known.entry(Key::new(review.kind, &review.card)).or_default();
            *progress = progress.after(review.grade, at, outside, scheduler);
            seen(review, *progress);
        }
        Self(known)
    }

    pub fn of(&self, key: &Key) -> Progress {
        self.0.get(key).copied().unwrap_or_default()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Key, &Progress)> {
        self.0.iter()
    }
}
