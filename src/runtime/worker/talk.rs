//! What is ticked, noted, answered and promised in a talk, what is to be done after it,
//! and who else sells there.

use super::reply;
use crate::app::msg::{Deed, Done, Fresh, Reply};
use crate::domain::id::Id;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::visit::Visit;
use crate::store::Store;
use crate::usecases::{class, competitor, digest, follow, promises, visit};

/// A meeting that was looked for; none where undo has taken it away.
pub(super) fn there(found: Result<Visit, Problem>) -> Result<Option<Box<Visit>>, Problem> {
    match found {
        Err(gone) if gone.kind == Kind::Missing => Ok(None),
        found => Ok(Some(Box::new(found?))),
    }
}

/// Whom a talk was with that is being wrapped up.
pub(super) fn with(deed: &Deed) -> Option<Id> {
    match deed {
        Deed::SaveTalk { interaction, .. } => interaction.customer,
        _ => None,
    }
}

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
        Deed::Turn { turn, said, subject } => {
            visit::turn(store, &turn, &said, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        Deed::TakeBack { turn, subject } => {
            visit::take_back(store, &turn, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        Deed::UseCard { before: None, used } => {
            visit::use_card(store, &used, now, actor)?;
            Reply::Done(Done::Card)
        }
        Deed::UseCard { before: Some(before), used } => {
            reply(visit::tell_use(store, &before, &used, now, actor)?, Fresh::Use, Done::Card)
        }
        Deed::SaveTalk { before, interaction, next, promises, said, missed, subject } => {
            let next = (next.before.as_ref(), next.after.as_ref());
            let said = visit::Said { promises: &promises, told: &said, missed: missed.as_deref() };
            let saved = visit::save_talk(store, (&before, &interaction), next, said, &subject, now, actor)?;
            let fresh = |kept: Box<visit::Kept>| Fresh::Talk(Box::new(kept.0), kept.1.map(Box::new));
            reply(saved, fresh, Done::Interaction(interaction.id))
        }
        Deed::SaveDigest { before, interaction, subject } => {
            let saved = digest::save(store, &before, &interaction, &subject, now, actor)?;
            reply(saved, Fresh::Interaction, Done::Interaction(interaction.id))
        }
        Deed::SavePromise { before, promise, subject } => {
            let saved = promises::save(store, Some(&before), &promise, &subject, now, actor)?;
            reply(saved, Fresh::Promise, Done::Promise(promise.id))
        }
        Deed::MarkTalk { marking, subject } => {
            class::keep_marks(store, &marking, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        Deed::AddTrainees(new) => {
            class::add(store, &new, now, actor)?;
            Reply::Done(Done::Mark)
        }
        Deed::SaveFollowup { before, followup, subject } => {
            let saved = follow::save(store, before.as_deref(), &followup, &subject, now, actor)?;
            let done = followup.done_at.is_some() && before.is_some_and(|before| before.done_at.is_none());
            reply(saved, Fresh::Followup, Done::Followup { text: followup.text.to_string(), done })
        }
        deed @ (Deed::SaveRival { .. } | Deed::RemoveRival(_)) => rival(store, deed, now, actor)?,
        // Every other deed was carried out before it came here.
        _ => return Err(Problem::new(Kind::Internal, "internal")),
    })
}

/// Who else sells there: written down, or taken away.
fn rival(store: &mut Store, deed: Deed, now: Now, actor: &str) -> Result<Reply, Problem> {
    match deed {
        Deed::SaveRival { before, sheet } => {
            let saved = competitor::save(store, before.as_deref(), &sheet, now, actor)?;
            Ok(reply(saved, Fresh::Rival, sheet.customer.map_or(Done::Card, Done::Customer)))
        }
        Deed::RemoveRival(sheet) => {
            competitor::remove(store, &sheet, now, actor)?;
            Ok(Reply::Done(Done::Deleted(sheet.name.into_string())))
        }
        _ => Err(Problem::new(Kind::Internal, "internal")),
    }
}
