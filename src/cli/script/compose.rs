//! `cornerman script compose`: a statement built by a frame, filled with what is known, with the time it takes to say.

use super::{Out, Session, out};
use crate::cli::customer::form::parted;
use crate::cli::json;
use crate::cli::json::script::{FrameJson, StatementJson, StatementPartJson};
use crate::cli::table;
use crate::domain::playbook::text::new_id;
use crate::domain::playbook::{Frame, ItemId, Playbook, Statement};
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::Slots;
use crate::domain::speech;
use crate::text::Clean;
use crate::usecases::own;

/// What is built.
#[derive(Debug, clap::Args)]
pub struct Wanted {
    /// The frame, by its id; without one they are listed
    frame: Option<String>,
    /// Fill it with what is known about this customer
    #[arg(long = "for", value_name = "WHO")]
    pub who: Option<String>,
    /// Say a part yourself, such as point=TEXT; empty leaves it out
    #[arg(long = "set", value_name = "PART=TEXT")]
    sets: Vec<String>,
    /// Keep it as a card of your own under this name
    #[arg(long, value_name = "TITLE")]
    keep: Option<String>,
}

pub(super) fn run(
    wanted: &Wanted,
    playbook: &Playbook,
    slots: &Slots,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    let Some(named) = &wanted.frame else { return list(playbook, out) };
    let missing = || Problem::new(Kind::Missing, "script-missing").arg("id", named.as_str());
    let frame = playbook.frames.get(named).ok_or_else(missing)?;
    let parts = parts(frame, &wanted.sets, slots)?;
    let text = parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n");
    let kept = wanted.keep.as_deref().map(|title| keep(title, &text, playbook, session)).transpose()?;
    let seconds = speech::seconds(&text);
    if out.json {
        let (id, name) = (&*frame.id, &*frame.name);
        let card = kept.map(|kept| kept.id.to_string());
        return out::json(&json::text(&StatementJson { id, name, seconds, most: frame.seconds, parts, text, card })?);
    }
    let args = [("n", seconds.into()), ("most", frame.seconds.unwrap_or_default().into())];
    let key = if frame.seconds.is_some() { "statement-seconds" } else { "value-seconds" };
    out.lines(parts.into_iter().map(|part| part.text))?;
    out::aside([session.words.fmt(key, &args)]);
    Ok(())
}

fn list(playbook: &Playbook, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::array(playbook.frames.iter().map(|frame| {
            json::line(&FrameJson { id: &frame.id, name: &frame.name, most: frame.seconds, about: frame.about.words() })
        }));
    }
    let row = |frame: &Frame| [frame.id.to_string(), frame.name.to_string(), frame.about.words()];
    out.lines(table::lines(&playbook.frames.iter().map(row).collect::<Vec<_>>(), out.terminal))
}

/// Part by part, without those that say nothing.
fn parts<'p>(frame: &'p Frame, sets: &[String], slots: &Slots) -> Result<Vec<StatementPartJson<'p>>, Problem> {
    let mut parts: Vec<StatementPartJson> = frame
        .parts
        .iter()
        .map(|part| StatementPartJson { id: &part.id, name: &part.name, text: part.start.fill(slots) })
        .collect();
    for typed in sets {
        let (name, text) = parted(typed)?;
        let Some(part) = parts.iter_mut().find(|part| part.id == name) else {
            let known: Vec<&str> = frame.parts.iter().map(|part| part.id.as_str()).collect();
            return Err(Problem::new(Kind::Usage, "set-unknown").arg("name", name).arg("known", known.join(", ")));
        };
        part.text = Clean::line(text).into_string();
    }
    parts.retain(|part| !part.text.is_empty());
    Ok(parts)
}

/// A statement that can be kept: it has a name, in which nothing is to be filled in, and says something.
pub(super) fn checked(id: ItemId, title: Clean, text: &str) -> Result<Statement, Problem> {
    if title.is_empty() || title.contains(['{', '}']) {
        return Err(Problem::new(Kind::BadData, "statement-name"));
    }
    if text.is_empty() {
        return Err(Problem::new(Kind::BadData, "statement-empty"));
    }
    Ok(Statement { id, title, text: Clean::note(text) })
}

fn keep(title: &str, text: &str, playbook: &Playbook, session: &Session) -> Result<Statement, Problem> {
    let title = Clean::line(title);
    let id = new_id(&title, |id| playbook.cards.get(id).is_some());
    let statement = checked(id, title, text)?;
    own::keep(&session.folders.packs(), session.language().name(), None, &statement)
}
