//! The plan of growth: goals of a quarter, and practice written down.

use super::find;
use super::save::{self, Saved};
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::training::plan::Growth;
use crate::domain::training::{Goal, Practice};
use crate::store::Store;
use crate::store::change::Deed;

/// What the plan of somebody rests on.
pub fn read(store: &Store, trainee: Option<Id>) -> Result<Growth, Problem> {
    Ok(Growth {
        goals: store.goals(trainee)?,
        practice: store.practice(trainee)?,
        reviews: store.reviews(trainee)?,
        attempts: store.attempts_of(trainee)?,
    })
}

/// Keeps a goal: new, changed, reached, or aimed at again. What others have changed since `before` stays.
pub fn goal(
    store: &mut Store,
    before: Option<&Goal>,
    goal: &Goal,
    now: Now,
    actor: &str,
) -> Result<Saved<Goal>, Problem> {
    if goal.text.is_empty() {
        return Err(Problem::new(Kind::BadData, "goal-empty").field("text"));
    }
    let verb = match before {
        None => "add-goal",
        Some(before) if before.done_at != goal.done_at => "finish-goal",
        Some(_) => "edit-goal",
    };
    let writer = store.begin(&Deed { now, actor, verb, subject: &goal.text })?;
    if before.is_some() && writer.get::<Goal>(goal.id)?.is_none() {
        return Err(Problem::new(Kind::Missing, "goal-missing").arg("id", goal.id.short()));
    }
    save::edited(writer, before.unwrap_or(goal), goal, &["text"])
}

/// Writes practice down.
pub fn practised(store: &mut Store, practice: &Practice, now: Now, actor: &str) -> Result<Option<i64>, Problem> {
    let late = practice.day.is_some_and(|day| day > now.today());
    if practice.day.is_none() || late {
        return Err(Problem::new(Kind::BadData, "practice-day").field("day"));
    }
    if practice.minutes.is_none() {
        return Err(Problem::new(Kind::BadData, "practice-minutes").field("minutes"));
    }
    save::record(store, practice, "log-practice", &practice.note, now, actor)
}

/// The goal that somebody means by its id, whole or its last digits.
pub fn which(store: &Store, typed: &str) -> Result<Goal, Problem> {
    let missing = || Problem::new(Kind::Missing, "goal-missing").arg("id", typed);
    find::by_own_id::<Goal>(store, typed)?.ok_or_else(missing)
}
