//! Training: what it rests on is read, and answers, goals and practice are kept.

use crate::app::msg::{Ask, Deed, Done, Reply};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::{drill, growth};

pub(super) fn read(store: &Store, ask: &Ask) -> Result<Reply, Problem> {
    Ok(match ask {
        Ask::Growth => Reply::Growth(Box::new(growth::read(store, None)?)),
        _ => Reply::Ledger(Box::new(drill::ledger(store, None)?)),
    })
}

/// Carries out a deed of the training.
pub(super) fn write(store: &mut Store, deed: Deed, now: Now, actor: &str) -> Result<Reply, Problem> {
    Ok(Reply::Done(match deed {
        Deed::Drill { review, subject } => {
            drill::answer(store, &review, &subject, now, actor)?;
            Done::Drill
        }
        Deed::Goal(goal) => {
            growth::goal(store, &goal, now, actor)?;
            Done::Growth
        }
        Deed::Practice(practice) => {
            growth::practised(store, &practice, now, actor)?;
            Done::Growth
        }
        // Every other deed was carried out before it came here.
        _ => return Err(Problem::new(Kind::Internal, "internal")),
    }))
}
