//! Cards of one's own, in their file.

use super::Desk;
use crate::app::msg::{Deed, Done, Fresh, Reply};
use crate::content::own::Judged;
use crate::domain::playbook::{CardText, Script};
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::usecases::own::{self, Kept};

/// Saves a card of one's own, or says how others have left it.
pub(super) fn save(
    desk: &Desk,
    language: &str,
    (before, card): (Option<&CardText>, &CardText),
    now: Now,
) -> Result<Reply, Problem> {
    Ok(match own::save(&desk.packs, language, before, card, now.today())? {
        Kept::Clash(theirs) => Reply::Clash(Fresh::Script(theirs)),
        Kept::Saved(judged) => {
            let Judged { card, hints } = *judged;
            Reply::Done(Done::Script { id: card.id.to_string(), title: card.title.to_string(), hints })
        }
    })
}

/// Keeps a statement, a new one or one that was kept before; or takes one out.
pub(super) fn statement(desk: &Desk, deed: Deed) -> Result<Done, Problem> {
    match deed {
        Deed::KeepStatement { before, statement, language } => {
            let kept = own::keep(&desk.packs, language.name(), before.as_deref(), &statement)?;
            let id = Script::card_key(&kept.id);
            Ok(Done::Script { id, title: kept.title.into_string(), hints: Vec::new() })
        }
        Deed::RemoveStatement(statement) => {
            own::drop_statement(&desk.packs, &statement)?;
            Ok(Done::ScriptRemoved(statement.title.to_string()))
        }
        // Every other deed was carried out before it came here.
        _ => Err(Problem::new(Kind::Internal, "internal")),
    }
}
