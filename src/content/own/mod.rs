//! The user's own cards: a pack like others, in the folder [`PACK`], whose file the program writes as well as its owner.
//! A card of the same id as a built-in one lies over it, so an update of the program never touches it.

mod edit;
mod judge;
mod rubric;
pub mod statement;
#[cfg(test)]
mod tests;

pub use super::source::own::Seen;
pub use judge::{Judged, judge};
pub use rubric::copy_rubric;

use super::pack::read_pack;
use super::raw::FileRaw;
use super::read;
use super::report::{Care, Report};
use super::source::library::Library;
use super::source::own::Folder;
use super::source::{PackSource, SourceFile};
use crate::domain::playbook::text::CardText;
use crate::domain::playbook::{Card, ItemId, Playbook};
use crate::domain::problem::{Kind, Problem};
use crate::text::Clean;
use edit::Stuck;
use std::path::Path;

/// The id of the pack of one's own cards.
pub const PACK: &str = crate::domain::playbook::pack::OWN;

/// How the files of one's own cards look now: a change by anybody is told by it.
pub fn seen(packs: &Path) -> Seen {
    super::source::own::seen(packs, PACK)
}

/// What became of a card that was to be written.
#[derive(Debug, Clone, PartialEq)]
pub enum Put {
    Written,
    /// The file holds another text by now than the one that was changed: nothing was written.
    Changed(Box<CardText>),
}

/// Writes a card. `before`: as it was when its change began; none for a new one. `language`: of the file, where there is
/// none yet. All of the file is written or nothing; the file before is kept beside it as `.bak`.
pub fn put(packs: &Path, language: &str, before: Option<&CardText>, card: &CardText) -> Result<Put, Problem> {
    let folder = Folder::open(packs, PACK, language)?;
    let source = folder.read()?;
    let there = found(&source, &card.id, &folder)?;
    if let Some((_, kept)) = &there
        && kept != card
        && before != Some(kept)
    {
        return Ok(Put::Changed(Box::new(kept.clone())));
    }
    let (name, was) = match &there {
        Some((file, kept)) => (file.name.to_string(), Some(kept)),
        None => (folder.file_name(&source)?, None),
    };
    let text = source.files.iter().find(|file| file.name == name).map(|file| &*file.text);
    let begun = text.map_or_else(|| folder.first_lines(&source), str::to_owned);
    let after = edit::put(&begun, was, card).map_err(|stuck| stuck_in(&folder, &name, text, &stuck))?;
    let read = read_again(&source, &name, &after).and_then(|book| book.objections.get(&card.id).map(CardText::from));
    if read.as_ref() != Some(card) {
        return Err(Problem::new(Kind::Internal, "own-unreadable").arg("id", card.id.as_str()));
    }
    folder.write(&name, text, &after)?;
    if text.is_none() {
        folder.keep_first(&name, &begun)?;
    }
    Ok(Put::Written)
}

/// Takes a card out, as [`put`] would write it. `before`: as it was seen.
pub fn take_out(packs: &Path, before: &CardText) -> Result<Put, Problem> {
    let id = &before.id;
    let none = || Problem::new(Kind::Missing, "own-none").arg("id", id.as_str());
    if Library::at(packs).read(PACK)?.is_none() {
        return Err(none());
    }
    let folder = Folder::open(packs, PACK, "en")?;
    let source = folder.read()?;
    let Some((file, kept)) = found(&source, id, &folder)? else { return Err(none()) };
    if kept != *before {
        return Ok(Put::Changed(Box::new(kept)));
    }
    let after =
        edit::take_out(&file.text, id).map_err(|stuck| stuck_in(&folder, &file.name, Some(&file.text), &stuck))?;
    folder.write(&file.name, Some(&file.text), &after)?;
    Ok(Put::Written)
}

/// Puts the version before the last change in the place of the file, which is kept as `.bak` in its turn: a second call
/// undoes the first. Where more than one card would change, an editor has been at the file since, and nothing is done. The
/// card that is as it was; the one that is gone, where it was new.
pub fn bring_back(packs: &Path) -> Result<(ItemId, Clean), Problem> {
    let none = || Problem::new(Kind::Missing, "own-no-earlier");
    if Library::at(packs).read(PACK)?.is_none() {
        return Err(none());
    }
    let folder = Folder::open(packs, PACK, "en")?;
    let source = folder.read()?;
    let (name, earlier) = folder.earlier()?.ok_or_else(none)?;
    let text = source.files.iter().find(|file| file.name == name).map(|file| &*file.text).ok_or_else(none)?;
    let cards = |text: &str| -> Vec<Held> {
        let Some(book) = read_again(&source, &name, text) else { return Vec::new() };
        let objections = book.objections.iter().map(|of| Held::Objection(Box::new(CardText::from(of))));
        objections.chain(book.cards.iter().map(|of| Held::Card(Box::new(of.clone())))).collect()
    };
    let (now, before) = (cards(text), cards(&earlier));
    // As they come back, then those that go.
    let back: Vec<&Held> = before.iter().filter(|card| !now.contains(card)).collect();
    let gone = now.iter().filter(|card| before.iter().all(|other| other.id() != card.id()));
    let changed: Vec<&Held> = back.into_iter().chain(gone).collect();
    match changed[..] {
        [] => Err(none()),
        [card] => folder.write(&name, Some(text), &earlier).map(|()| card.named()),
        _ => Err(Problem::new(Kind::BadData, "own-changed-since").file(folder.path_of(&name))),
    }
}

/// What the file of one's own cards holds.
#[derive(PartialEq)]
enum Held {
    Objection(Box<CardText>),
    Card(Box<Card>),
}

impl Held {
    fn named(&self) -> (ItemId, Clean) {
        match self {
            Self::Objection(of) => (of.id.clone(), of.title.clone()),
            Self::Card(of) => (of.id.clone(), of.title.clone()),
        }
    }

    fn id(&self) -> (bool, &ItemId) {
        match self {
            Self::Objection(of) => (true, &of.id),
            Self::Card(of) => (false, &of.id),
        }
    }
}

/// A card as it is written in a file, by itself.
pub fn snippet(card: &CardText) -> Result<String, Problem> {
    let text = edit::put("", None, card);
    text.map_err(|_| Problem::new(Kind::Internal, "own-unreadable").arg("id", card.id.as_str()))
}

/// The card in a text that holds one `[[objection]]`. What is missing in it is told where it is judged.
pub fn from_snippet(text: &str) -> Result<CardText, Problem> {
    let mut report = Report::new(PACK, Care::Errors);
    let raw = FileRaw::parse("-", text, &mut report);
    let sides = raw.as_ref().map(|raw| raw.items("objection", &mut report)).unwrap_or_default();
    let card = match sides[..] {
        [side] => {
            let mut book = Playbook::default();
            let mine = ItemId::parse(PACK).unwrap_or_else(ItemId::own);
            read::item("objection", side, None, &mine, &mut book, &mut report);
            book.objections.iter().next().map(CardText::from)
        }
        _ => None,
    };
    let wrong = report.into_problems().into_iter().next().map(|found| found.problem);
    card.ok_or_else(|| wrong.unwrap_or_else(|| Problem::new(Kind::BadData, "own-snippet")))
}

/// The file of the pack that holds a card, and the card as it is read from it.
fn found<'s>(source: &'s PackSource, id: &str, folder: &Folder) -> Result<Option<(&'s SourceFile, CardText)>, Problem> {
    let mut report = Report::new(PACK, Care::Errors);
    let pack = read_pack(source, "", &Playbook::default(), &mut report);
    // A reference to another pack is none of a broken file's faults.
    let broken =
        report.into_problems().into_iter().map(|found| found.problem).find(|problem| problem.what == "pack-syntax");
    if let Some(problem) = broken {
        let file = problem.place.file.clone().unwrap_or_default();
        return Err(problem.file(folder.path_of(&file)));
    }
    // A translation of it is not what is read first, and not what is written.
    let base = source.word("base").unwrap_or_default();
    let Some(file) = source.files.iter().find(|file| edit::holds(&file.text, &base, id)) else { return Ok(None) };
    let card = pack.as_ref().and_then(|pack| pack.book.objections.get(id)).map(CardText::from);
    // It is there, but cannot be used as it is: whoever wrote it must look at it first.
    let broken = || Problem::new(Kind::BadData, "own-broken").arg("id", id).file(folder.path_of(&file.name));
    card.map(|card| Some((file, card))).ok_or_else(broken)
}

/// The pack as it would be read with a new text for one of its files.
fn read_again(source: &PackSource, name: &str, text: &str) -> Option<Playbook> {
    let mut source = source.clone();
    source.files.retain(|file| file.name != name);
    source.files.push(SourceFile { name: name.to_owned().into(), text: text.to_owned().into() });
    read_pack(&source, "", &Playbook::default(), &mut Report::new(PACK, Care::Errors)).map(|pack| pack.book)
}

fn stuck_in(folder: &Folder, name: &str, text: Option<&str>, stuck: &Stuck) -> Problem {
    let problem = match stuck {
        Stuck::Inline => Problem::new(Kind::BadData, "own-inline"),
        Stuck::Broken => {
            let mut report = Report::new(PACK, Care::Errors);
            FileRaw::parse(name, text.unwrap_or_default(), &mut report);
            let first = report.into_problems().into_iter().next().map(|found| found.problem);
            first.unwrap_or_else(|| Problem::new(Kind::BadData, "own-inline"))
        }
    };
    problem.file(folder.path_of(name))
}
