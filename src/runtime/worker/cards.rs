//! Cards of one's own, in their file.

use super::Desk;
use crate::app::msg::{Done, Fresh, Reply};
use crate::content::own::Judged;
use crate::domain::playbook::CardText;
use crate::domain::problem::Problem;
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
