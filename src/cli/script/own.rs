//! Cards of one's own: added, changed, taken out.

use super::super::json::script::{HintJson, SavedJson};
use super::{Out, Session, compose, out};
use crate::cli::json;
use crate::content::MOST_BYTES;
use crate::content::own::{self as files, Judged};
use crate::domain::playbook::text::{CardText, LISTS, OF_MEANING, SINGLE, new_id};
use crate::domain::playbook::{ItemId, Playbook, Statement};
use crate::domain::problem::{Kind, Problem};
use crate::locale::Arg;
use crate::text::Clean;
use crate::usecases::own::{self, Kept};
use std::io::{Read, stdin};

/// What a card shall say.
#[derive(Debug, clap::Args)]
pub struct Texts {
    /// Write a field: class, title, say, ask, says, avoid, next, evidence, walk, meaning.1.answer …; of a statement: title,
    /// text, text.2 …; empty takes it out
    #[arg(long = "set", value_name = "FIELD=TEXT")]
    sets: Vec<String>,
    /// Read the card as TOML from standard input first: one `[[objection]]`, as `script show --toml` prints it
    #[arg(long)]
    stdin: bool,
}

pub(super) fn add(
    id: Option<&str>,
    texts: &Texts,
    playbook: &Playbook,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    let mut card = match read(texts)? {
        Some(card) => card,
        None => CardText::blank(ItemId::own()),
    };
    write(&mut card, &texts.sets)?;
    let taken = |id: &str| playbook.objections.get(id).is_some();
    card.id = match id {
        Some(id) if taken(id) => return Err(Problem::new(Kind::BadData, "own-taken").arg("id", id)),
        Some(id) => ItemId::parse(id).ok_or_else(|| Problem::new(Kind::BadData, "pack-bad-name").arg("id", id))?,
        None if texts.stdin && card.id != ItemId::own() && !taken(&card.id) => card.id,
        None => new_id(&card.title, taken),
    };
    save(None, &card, session, out)
}

pub(super) fn edit(before: &CardText, texts: &Texts, session: &Session, out: Out) -> Result<(), Problem> {
    let mut card = match read(texts)? {
        Some(card) => CardText { id: before.id.clone(), kept: before.kept.clone(), ..card },
        None => before.clone(),
    };
    write(&mut card, &texts.sets)?;
    save(Some(before), &card, session, out)
}

pub(super) fn remove(card: &CardText, session: &Session, out: Out) -> Result<(), Problem> {
    own::remove(&session.folders.packs(), card)?;
    removed(&card.id, &card.title, session, out)
}

fn removed(id: &ItemId, title: &str, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::json(&json::text(&SavedJson { id, name: title, hints: Vec::new() })?);
    }
    out.line(session.words.fmt("said-card-removed", &[("title", Arg::from(title))]))
}

pub(super) fn undo(session: &Session, out: Out) -> Result<(), Problem> {
    let (id, title) = own::bring_back(&session.folders.packs())?;
    if out.json {
        return out::json(&json::text(&SavedJson { id: &id, name: &title, hints: Vec::new() })?);
    }
    out.line(session.words.fmt("said-card-back", &[("title", Arg::from(&title))]))
}

/// Changes a statement that was kept: its title, the whole text, or one line of it.
pub(super) fn state(before: &Statement, texts: &Texts, session: &Session, out: Out) -> Result<(), Problem> {
    if texts.stdin {
        return Err(Problem::new(Kind::Usage, "script-no-objection").arg("id", before.id.as_str()));
    }
    let mut lines: Vec<String> = before.text.lines().map(str::to_owned).collect();
    let mut title = before.title.clone();
    for set in &texts.sets {
        let unknown = |name: &str| {
            Problem::new(Kind::BadData, "own-field").arg("name", name).arg("known", "title, text, text.1, text.2")
        };
        let (name, text) = set.split_once('=').ok_or_else(|| unknown(set))?;
        let line = || name.strip_prefix("text.")?.parse::<usize>().ok()?.checked_sub(1);
        match name {
            "title" => title = Clean::line(text),
            "text" => lines = text.lines().map(str::to_owned).collect(),
            _ => match line().ok_or_else(|| unknown(name))? {
                at if at < lines.len() => text.clone_into(&mut lines[at]),
                at if at == lines.len() => lines.push(text.to_owned()),
                _ => return Err(unknown(name)),
            },
        }
    }
    let said: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let statement = compose::checked(before.id.clone(), title, &said.join("\n"))?;
    let kept = own::keep(&session.folders.packs(), session.language().name(), Some(before), &statement)?;
    if out.json {
        return out::json(&json::text(&SavedJson { id: &kept.id, name: &kept.title, hints: Vec::new() })?);
    }
    out.line(session.words.fmt("said-card-saved", &[("title", Arg::from(kept.title.as_str()))]))
}

/// Takes a statement of one's own out.
pub(super) fn drop_statement(kept: &Statement, session: &Session, out: Out) -> Result<(), Problem> {
    own::drop_statement(&session.folders.packs(), kept)?;
    removed(&kept.id, &kept.title, session, out)
}

/// The card in TOML, to be changed and read again.
pub(super) fn print(card: &CardText, out: Out) -> Result<(), Problem> {
    out.lines(files::snippet(card)?.lines())
}

fn read(texts: &Texts) -> Result<Option<CardText>, Problem> {
    if !texts.stdin {
        return Ok(None);
    }
    let mut text = String::new();
    let read = stdin().take(MOST_BYTES).read_to_string(&mut text);
    read.map_err(|error| Problem::new(Kind::BadData, "pack-unreadable").refused(&error))?;
    files::from_snippet(&text).map(Some)
}

/// A list takes no more than a pack's.
const MOST: usize = 300;

fn write(card: &mut CardText, sets: &[String]) -> Result<(), Problem> {
    for set in sets {
        let (name, text) = set.split_once('=').unwrap_or((set, ""));
        // A list alone means its next place.
        let next = LISTS.contains(&name).then(|| (1..=MOST).find(|n| card.get(&format!("{name}.{n}")).is_none()));
        let full = next.flatten().map_or_else(|| name.to_owned(), |n| format!("{name}.{n}"));
        if !set.contains('=') || !card.set(&full, Clean::note(text.trim())) {
            let meaning = OF_MEANING.iter().map(|part| format!("meaning.1.{part}"));
            let known: Vec<String> = SINGLE.iter().chain(LISTS).map(|name| (*name).to_owned()).chain(meaning).collect();
            let problem = Problem::new(Kind::BadData, "own-field").arg("name", name);
            return Err(problem.arg("known", known.join(", ")));
        }
    }
    Ok(())
}

fn save(before: Option<&CardText>, card: &CardText, session: &Session, out: Out) -> Result<(), Problem> {
    let language = session.language().name();
    let Judged { card, hints } = match own::save(&session.folders.packs(), language, before, card, session.now.today())?
    {
        Kept::Saved(judged) => *judged,
        Kept::Clash(_) => return Err(Problem::new(Kind::Changed, "own-changing")),
    };
    let sentences = |hint: &Problem| session.words.problem(&Problem { place: Box::default(), ..hint.clone() });
    if out.json {
        let field = |hint: &Problem| hint.place.field.clone().unwrap_or_default();
        let hints =
            hints.iter().map(|hint| HintJson { field: field(hint), what: hint.what, sentences: sentences(hint) });
        return out::json(&json::text(&SavedJson { id: &card.id, name: &card.title, hints: hints.collect() })?);
    }
    out.line(session.words.fmt("said-card-saved", &[("title", Arg::from(card.title.as_str()))]))?;
    out::aside(hints.iter().map(|hint| sentences(hint).join(" ")));
    Ok(())
}
