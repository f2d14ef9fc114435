//! What is ticked, noted, answered and promised in a talk.

use super::reply;
use crate::app::msg::{Deed, Done, Fresh, Reply};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::{desk, promises, visit};

/// Carries out a deed of a talk.
pub(super) fn write(store: &mut Store, deed: Deed, now: Now, actor: &str) -> Result<Reply, Problem> {
    Ok(match deed {
        Deed::Mark { before, mark, subject } => {
            reply(visit::mark(store, &before, &mark, &subject, now, actor)?, Fresh::Mark, Done::Mark)
        }
        Deed::Unmark { mark, subject } => {
            visit::unmark(store, &mark, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        Deed::Answer { before, answer, subject } => {
            reply(visit::answer(store, &before, &answer, &subject, now, actor)?, Fresh::Answer, Done::Answer)
        }
        Deed::Turn { turn, subject } => {
            visit::turn(store, &turn, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        Deed::TakeBack { turn, subject } => {
            visit::take_back(store, &turn, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        Deed::UseCard(used) => {
            visit::use_card(store, &used, now, actor)?;
            Reply::Done(Done::Card)
        }
        Deed::SavePromise { before, promise, subject } => {
            promises::save(store, Some(&before), &promise, &subject, now, actor)?.written()?;
            Reply::Done(Done::Promise(promise.id))
        }
        Deed::MarkTalk { marking, subject } => {
            desk::keep_marks(store, &marking, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        Deed::AddTrainees(new) => {
            desk::add(store, &new, now, actor)?;
            Reply::Done(Done::Mark)
        }
        // Every other deed was carried out before it came here.
        _ => return Err(Problem::new(Kind::Internal, "internal")),
    })
}
