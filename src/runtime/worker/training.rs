//! Training: what it rests on is read, and answers, goals and practice are kept.

use super::reply;
use crate::app::msg::{Done, Fresh, Reply};
use crate::app::training::{Told, Wanted, Work};
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::{class, drill, growth, scene};

pub(super) fn read(store: &Store, wanted: Wanted) -> Result<Reply, Problem> {
    Ok(Reply::Training(match wanted {
        Wanted::Ledger => Told::Ledger(Box::new(drill::ledger(store, None)?)),
        Wanted::Growth => Told::Growth(Box::new(growth::read(store, None)?)),
        Wanted::Record(id, limits, now) => Told::Record(Box::new(class::record_of(store, id, limits.lapses, now)?)),
    }))
}

pub(super) fn write(store: &mut Store, work: Work, now: Now, actor: &str) -> Result<Reply, Problem> {
    let done = match work {
        Work::Scene { attempt, scores, subject } => {
            scene::keep(store, &attempt, &scores, &subject, now, actor)?;
            Done::Scene(attempt.id)
        }
        Work::Mark { marking, subject } => {
            class::keep_marks(store, &marking, &subject, now, actor)?;
            Done::Mark
        }
        Work::Add(new) => {
            class::add(store, &new, now, actor)?;
            Done::Mark
        }
        Work::Answer { review, subject } => {
            drill::answer(store, &review, &subject, now, actor)?;
            Done::Drill(review.id)
        }
        Work::Goal { before, goal } => {
            let saved = growth::goal(store, before.as_deref(), &goal, now, actor)?;
            return Ok(reply(saved, Fresh::Goal, Done::Growth));
        }
        Work::Practice(practice) => {
            growth::practised(store, &practice, now, actor)?;
            Done::Growth
        }
        Work::Trainee { before, after } => {
            let saved = class::edit(store, &before, &after, now, actor)?;
            return Ok(reply(saved, Fresh::Trainee, Done::Growth));
        }
        Work::Rater { from, to } => {
            let rename = class::rename(store, &from, &to)?;
            class::renamed(store, &rename, now, actor)?;
            let class::Rename { from, to, .. } = rename;
            Done::Rater { from: from.name.into_string(), to: to.into_string(), marks: from.marks, talks: from.talks }
        }
        Work::Erase { trainee, everywhere } => {
            let gone = class::erase(store, &trainee, everywhere, now, actor)?;
            Done::Erased { name: trainee.name.into_string(), backups: gone.backups }
        }
    };
    Ok(Reply::Done(done))
}
