//! What is ticked, noted, answered and promised in a talk.

use super::reply;
use crate::app::msg::{Deed, Done, Fresh, Reply};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::store::Store;
use crate::usecases::{digest, promises, visit};

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
        Deed::SaveTalk { before, interaction, next, promises, missed, subject } => {
            let next = (next.before.as_ref(), next.after.as_ref());
            let said = visit::Said { promises: &promises, missed: missed.as_deref() };
            let saved = visit::save_talk(store, (&before, &interaction), next, said, &subject, now, actor)?;
            let fresh = |kept: Box<visit::Kept>| Fresh::Talk(Box::new(kept.0), kept.1.map(Box::new));
            reply(saved, fresh, Done::Interaction(interaction.id))
        }
        Deed::SaveDigest { before, interaction, subject } => {
            let saved = digest::save(store, &before, &interaction, &subject, now, actor)?;
            reply(saved, Fresh::Interaction, Done::Interaction(interaction.id))
        }
        Deed::SavePromise { before, promise, subject } => {
            promises::save(store, Some(&before), &promise, &subject, now, actor)?.written()?;
            Reply::Done(Done::Promise(promise.id))
        }
        // Every other deed was carried out before it came here.
        _ => return Err(Problem::new(Kind::Internal, "internal")),
    })
}
