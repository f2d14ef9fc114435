//! A played scene as it is kept: the try with its path, and a score for each skill.

use super::debrief::debrief;
use super::path::{Move, written};
use super::stage::Scene;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::slot::Slots;
use crate::domain::training::{Attempt, Score, Sitting};
use crate::text::Clean;

/// Who the rater is where nobody is but the program.
pub const RATER: &str = "cornerman";

/// When a scene was played, UTC milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub began: i64,
    pub ended: i64,
}

/// The record of a scene that is over, and of what was earned. `next_id` is asked for one id after the other.
pub fn record(
    scene: &Scene,
    seed: u64,
    moves: &[Move],
    span: Span,
    slots: &Slots,
    mut next_id: impl FnMut() -> Id,
) -> (Attempt, Vec<Score>) {
    let back = debrief(scene, slots);
    let id = next_id();
    let attempt = Attempt {
        scenario: Clean::line(&scene.scenario.id),
        sitting: Sitting::Alone,
        seed: i64::try_from(seed).ok(),
        at: Some(span.began),
        ended_at: Some(span.ended.max(span.began)),
        ending: Clean::line(&scene.node.id),
        path: written(moves),
        talked: Some(back.talked),
        listened: Some(back.listened),
        ..Attempt::blank(id, None)
    };
    let score = |skill: &super::SkillScore| Score {
        attempt: Some(id),
        rater: Clean::line(RATER),
        item: Clean::line(&skill.skill),
        points: Some(skill.points),
        ..Score::blank(next_id(), None)
    };
    (attempt, back.skills.iter().map(score).collect())
}
