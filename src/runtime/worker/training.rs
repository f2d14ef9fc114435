//! Training: what it rests on is read, and answers, goals and practice are kept.

use crate::app::msg::{Done, Reply};
use crate::app::training::{Told, Wanted, Work};
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::{class, drill, growth};

pub(super) fn read(store: &Store, wanted: Wanted) -> Result<Reply, Problem> {
    Ok(Reply::Training(match wanted {
        Wanted::Ledger => Told::Ledger(Box::new(drill::ledger(store, None)?)),
        Wanted::Growth => Told::Growth(Box::new(growth::read(store, None)?)),
        Wanted::Record(id, limits, now) => Told::Record(Box::new(class::record_of(store, id, limits.lapses, now)?)),
    }))
}

pub(super) fn write(store: &mut Store, work: Work, now: Now, actor: &str) -> Result<Reply, Problem> {
    Ok(Reply::Done(match work {
        Work::Answer { review, subject } => {
            drill::answer(store, &review, &subject, now, actor)?;
            Done::Drill(review.id)
        }
        Work::Goal { before, goal } => {
            growth::goal(store, before.as_deref(), &goal, now, actor)?;
            Done::Growth
        }
        Work::Practice(practice) => {
            growth::practised(store, &practice, now, actor)?;
            Done::Growth
        }
        Work::Trainee { before, after } => {
            class::edit(store, &before, &after, now, actor)?.written()?;
            Done::Growth
        }
        Work::Erase { trainee, everywhere } => {
            let gone = class::erase(store, &trainee, everywhere, now, actor)?;
            Done::Erased { name: trainee.name.into_string(), backups: gone.backups }
        }
    }))
}
