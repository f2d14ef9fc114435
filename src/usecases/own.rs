//! The user's own cards: added, changed, taken out.

use crate::content;
use crate::content::own::{self, Judged, Put};
use crate::domain::playbook::text::{CardText, new_id};
use crate::domain::playbook::{ItemId, Playbook, Statement};
use crate::domain::problem::{Kind, Problem};
use chrono::NaiveDate;
use std::path::Path;

/// What became of a card that was to be saved.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    Saved(Box<Judged>),
    /// Others changed it since: as it is now.
    Clash(Box<CardText>),
}

/// Saves a card among one's own. `before`: as it was found, of one's own or built in; none for a new one, which gets a
/// free id. `language`: of the screen; `today`: the day it is written. The error names the field to mend.
pub fn save(
    packs: &Path,
    language: &str,
    before: Option<&CardText>,
    card: &CardText,
    today: NaiveDate,
) -> Result<Kept, Problem> {
    let playbook = content::load(language, Some(packs)).0;
    let mut card = card.clone();
    card.tidy();
    card.kept.written = Some(today);
    if before.is_none() {
        free_id(&mut card, &playbook);
    }
    let judged = own::judge(&card, &playbook)?;
    Ok(match own::put(packs, language, before, &judged.card)? {
        Put::Written => Kept::Saved(Box::new(judged)),
        Put::Changed(theirs) => Kept::Clash(theirs),
    })
}

/// A new card must not take the place of another; one that is there word for word was saved by an earlier attempt.
fn free_id(card: &mut CardText, playbook: &Playbook) {
    let known = |id: &str| playbook.objections.get(id).map(CardText::from);
    if known(&card.id).is_some_and(|known| known != *card) {
        card.id = new_id(&card.title, |id| known(id).is_some());
    }
}

/// Takes a card of one's own out; a built-in one beneath it is back. Returns its title.
pub fn remove(packs: &Path, before: &CardText) -> Result<String, Problem> {
    match own::take_out(packs, before)? {
        Put::Written => Ok(before.title.to_string()),
        Put::Changed(_) => Err(Problem::new(Kind::BadData, "own-changed").arg("id", before.id.as_str())),
    }
}

/// Takes the last change of one's own cards back; the next call does it again. Returns the card's id and title.
pub fn bring_back(packs: &Path) -> Result<(ItemId, String), Problem> {
    let (id, title) = own::bring_back(packs)?;
    Ok((id, title.into_string()))
}

/// Keeps a statement among one's own cards: a new one under a free id, one that was kept `before` in its place. Returns it as
/// it was kept.
pub fn keep(
    packs: &Path,
    language: &str,
    before: Option<&Statement>,
    statement: &Statement,
) -> Result<Statement, Problem> {
    if before.is_some() {
        own::statement::keep(packs, language, before, statement)?;
        return Ok(statement.clone());
    }
    let playbook = content::load(language, Some(packs)).0;
    let mut kept = statement.clone();
    if playbook.cards.get(&kept.id).is_some() {
        kept.id = new_id(&kept.title, |id| playbook.cards.get(id).is_some());
    }
    own::statement::keep(packs, language, None, &kept)?;
    Ok(kept)
}

/// Takes a statement of one's own out.
pub fn drop_statement(packs: &Path, statement: &Statement) -> Result<(), Problem> {
    own::statement::take_out(packs, &statement.id)
}
