//! Training: what it rests on is read, and answers, goals and practice are kept.

use crate::app::msg::{Done, Reply};
use crate::app::training::{Told, Wanted, Work};
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::{drill, growth};

pub(super) fn read(store: &Store, wanted: Wanted) -> Result<Reply, Problem> {
    Ok(Reply::Training(match wanted {
        Wanted::Ledger => Told::Ledger(Box::new(drill::ledger(store, None)?)),
        Wanted::Growth => Told::Growth(Box::new(growth::read(store, None)?)),
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
    }))
}
