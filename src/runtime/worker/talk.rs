//! What is ticked, noted, answered and promised in a talk, what is to be done after it,
//! and who else sells there.

use super::reply;
use crate::app::msg::{Done, Fresh, Reply, TalkDeed};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::domain::visit::Visit;
use crate::store::Store;
use crate::usecases::{digest, follow, promises, visit};

/// A meeting that was looked for; none where undo has taken it away.
pub(super) fn there(found: Result<Visit, Problem>) -> Result<Option<Box<Visit>>, Problem> {
    match found {
        Err(gone) if gone.kind == Kind::Missing => Ok(None),
        found => Ok(Some(Box::new(found?))),
    }
}

/// Carries out a deed of a talk.
pub(super) fn write(store: &mut Store, deed: TalkDeed, now: Now, actor: &str) -> Result<Reply, Problem> {
    Ok(match deed {
        TalkDeed::Mark { before, mark, subject } => {
            reply(visit::mark(store, &before, &mark, &subject, now, actor)?, Fresh::Mark, Done::Mark)
        }
        TalkDeed::Unmark { mark, subject } => {
            visit::unmark(store, &mark, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        TalkDeed::Answer { before, answer, subject } => {
            reply(visit::answer(store, &before, &answer, &subject, now, actor)?, Fresh::Answer, Done::Answer)
        }
        TalkDeed::Turn { turn, said, subject } => {
            visit::turn(store, &turn, &said, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        TalkDeed::TakeBack { turn, subject } => {
            visit::take_back(store, &turn, &subject, now, actor)?;
            Reply::Done(Done::Mark)
        }
        TalkDeed::UseCard { before: None, used } => {
            visit::use_card(store, &used, now, actor)?;
            Reply::Done(Done::Card)
        }
        TalkDeed::UseCard { before: Some(before), used } => {
            reply(visit::tell_use(store, &before, &used, now, actor)?, Fresh::Use, Done::Card)
        }
        TalkDeed::Save { before, interaction, next, promises, said, missed, complaint, subject } => {
            let said = visit::Said {
                promises: &promises,
                told: &said,
                missed: missed.as_deref(),
                meeting: next.meeting.as_ref(),
                complaint: complaint.as_deref(),
            };
            let edit = visit::TalkEdit {
                was_next: next.before.as_ref(),
                next: next.after.as_ref(),
                ..visit::TalkEdit::of(&before, &interaction)
            };
            let saved = visit::save_talk(store, edit, said, &subject, now, actor)?;
            let fresh = |kept: Box<visit::Kept>| Fresh::Talk(Box::new(kept.0), kept.1.map(Box::new));
            let brought = complaint.map(|brought| brought.to);
            let moved = |stage| Done::ComplaintMoved { name: subject.to_string(), stage, looks: 0 };
            reply(saved, fresh, brought.map_or(Done::Interaction(interaction.id), moved))
        }
        TalkDeed::Digest { before, interaction, subject } => {
            let saved = digest::save(store, &before, &interaction, &subject, now, actor)?;
            reply(saved, Fresh::Interaction, Done::Interaction(interaction.id))
        }
        TalkDeed::Promise { before, promise, subject } => {
            let saved = promises::save(store, Some(&before), &promise, &subject, now, actor)?;
            reply(saved, Fresh::Promise, Done::Promise(promise.id))
        }
        TalkDeed::Followup { before, followup, subject } => {
            let saved = follow::save(store, before.as_deref(), &followup, &subject, now, actor)?;
            let done = followup.done_at.is_some() && before.is_some_and(|before| before.done_at.is_none());
            reply(saved, Fresh::Followup, Done::Followup { text: followup.text.to_string(), done })
        }
    })
}
