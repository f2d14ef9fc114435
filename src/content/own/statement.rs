//! Statements of one's own: cards that are kept, changed and taken out.

use super::{PACK, read_again, stuck_in};
use crate::content::own::edit;
use crate::content::source::own::Folder;
use crate::domain::playbook::{Card, ItemId, Statement};
use crate::domain::problem::{Kind, Problem};
use std::path::Path;

/// Writes a statement: behind the cards that are there, or in the place of the one it was `before`, unless that was changed
/// by others since. All of the file is written or nothing; the file before is kept beside it as `.bak`.
pub fn keep(packs: &Path, language: &str, before: Option<&Statement>, statement: &Statement) -> Result<(), Problem> {
    let folder = Folder::open(packs, PACK, language)?;
    let source = folder.read()?;
    let told = |card: &Card, of: &Statement| card.title == of.title && card.say.words() == of.text.as_str();
    let name = match before {
        None => folder.file_name(&source)?,
        Some(before) => {
            let holds = source.files.iter().find(|file| edit::holds_statement(&file.text, &before.id));
            let changed = || Problem::new(Kind::BadData, "statement-changed").arg("title", before.title.as_str());
            let file = holds.ok_or_else(changed)?;
            let kept = read_again(&source, &file.name, &file.text).and_then(|book| book.cards.get(&before.id).cloned());
            kept.filter(|card| told(card, before)).ok_or_else(changed)?;
            file.name.to_string()
        }
    };
    let text = source.files.iter().find(|file| file.name == name).map(|file| &*file.text);
    let begun = text.map_or_else(|| folder.first_lines(&source), str::to_owned);
    let after = edit::put_statement(&begun, statement).map_err(|stuck| stuck_in(&folder, &name, text, &stuck))?;
    let read = read_again(&source, &name, &after).and_then(|book| book.cards.get(&statement.id).cloned());
    if !read.as_ref().is_some_and(|card| told(card, statement)) {
        return Err(Problem::new(Kind::Internal, "own-unreadable").arg("id", statement.id.as_str()));
    }
    folder.write(&name, text, &after)?;
    if text.is_none() {
        folder.keep_first(&name, &begun)?;
    }
    Ok(())
}

/// Takes a statement out.
pub fn take_out(packs: &Path, id: &ItemId) -> Result<(), Problem> {
    let none = || Problem::new(Kind::Missing, "own-none").arg("id", id.as_str());
    let folder = Folder::open(packs, PACK, "en")?;
    let source = folder.read()?;
    let file = source.files.iter().find(|file| edit::holds_statement(&file.text, id)).ok_or_else(none)?;
    let after = edit::take_out_statement(&file.text, id)
        .map_err(|stuck| stuck_in(&folder, &file.name, Some(&file.text), &stuck))?;
    folder.write(&file.name, Some(&file.text), &after)
}
