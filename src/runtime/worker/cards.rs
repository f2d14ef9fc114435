//! Cards of one's own, in their file.

use super::Desk;
use crate::app::msg::{Done, Fresh, OwnDeed, Reply};
use crate::content::own::Judged;
use crate::domain::playbook::Script;
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::usecases::own::{self, Kept};

/// Carries out a deed of one's own cards.
pub(super) fn write(desk: &Desk, deed: OwnDeed, now: Now) -> Result<Reply, Problem> {
    let packs = &desk.packs;
    Ok(Reply::Done(match deed {
        OwnDeed::Save { before, card, language } => {
            return match own::save(packs, language.name(), before.as_deref(), &card, now.today())? {
                Kept::Clash(theirs) => Ok(Reply::Clash(Fresh::Script(theirs))),
                Kept::Saved(judged) => {
                    let Judged { card, hints } = *judged;
                    Ok(Reply::Done(Done::Script { id: card.id.to_string(), title: card.title.to_string(), hints }))
                }
            };
        }
        OwnDeed::Remove(card) => Done::ScriptRemoved(own::remove(packs, &card)?),
        OwnDeed::Keep { before, statement, language } => {
            let kept = own::keep(packs, language.name(), before.as_deref(), &statement)?;
            let id = Script::card_key(&kept.id);
            Done::Script { id, title: kept.title.into_string(), hints: Vec::new() }
        }
        OwnDeed::Drop(statement) => {
            own::drop_statement(packs, &statement)?;
            Done::ScriptRemoved(statement.title.to_string())
        }
        OwnDeed::Back(way) => {
            let (id, title) = own::bring_back(packs)?;
            Done::ScriptBack { way, id: id.to_string(), title }
        }
    }))
}
