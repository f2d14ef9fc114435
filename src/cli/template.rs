//! `cornerman template list|show|fill`: messages filled for one customer or for a whole list.

use super::json::template::{FilledJson, TemplateJson, TemplateRowJson};
use super::list::{self, Chosen};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::interaction::Channel;
use crate::domain::letter::{Addressed, Fate, Reason};
use crate::domain::playbook::Playbook;
use crate::domain::playbook::message::{Message, Purpose};
use crate::domain::problem::{Kind, Problem};
use crate::domain::slot::Slot;
use crate::exchange::source::Taken;
use crate::locale::letters::Wish;
use crate::locale::{Language, Words};
use crate::runtime::letters;
use crate::store::Store;
use crate::text::Clean;
use crate::usecases::find;
use crate::usecases::letter::{to_folder, to_table};
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List the templates: what for, by which way, and what they ask for
    List {
        /// Only for this purpose
        #[arg(long, value_parser = PossibleValuesParser::new(Purpose::NAMES))]
        purpose: Option<String>,
        /// Only for this way
        #[arg(long, value_parser = PossibleValuesParser::new(Channel::NAMES))]
        channel: Option<String>,
    },
    /// Show a template as it is written
    Show { id: String },
    /// Fill a template for one customer or for a list, and say who lacks what; nothing goes with a hole in it
    Fill(Box<Fill>),
}

#[derive(Debug, clap::Args)]
pub struct Fill {
    /// The template's id, as the list shows it
    id: String,
    /// For this customer
    #[arg(value_name = "WHO", conflicts_with_all = ["who", "list", "condition"])]
    whom: Option<String>,
    /// The same
    #[arg(long = "for", value_name = "WHO", conflicts_with_all = ["list", "condition"])]
    who: Option<String>,
    #[command(flatten)]
    chosen: Chosen,
    /// Fill a slot with this for everybody, such as due='30 Nov'
    #[arg(long = "set", value_name = "SLOT=TEXT")]
    set: Vec<String>,
    /// In this language instead of each customer's
    #[arg(long = "in", value_name = "LANGUAGE", value_parser = PossibleValuesParser::new(Language::NAMES))]
    language: Option<String>,
    /// Write a file for each customer into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "csv")]
    folder: Option<PathBuf>,
    /// Write one table for a mail merge
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Only say who would get it
    #[arg(long)]
    dry_run: bool,
}

impl Fill {
    fn who(&self) -> Option<&str> {
        self.whom.as_deref().or(self.who.as_deref())
    }
}

pub fn run(verb: &Verb, session: &Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::List { purpose, channel } => list(purpose.as_deref(), channel.as_deref(), session, out)?,
        Verb::Show { id } => show(id, session, out)?,
        Verb::Fill(asked) => return fill(asked, session, out),
    }
    Ok(0)
}

fn list(purpose: Option<&str>, channel: Option<&str>, session: &Session, out: Out) -> Result<(), Problem> {
    let playbook = session.playbook();
    let fits = |message: &&Message| {
        purpose.is_none_or(|purpose| message.purpose.name() == purpose)
            && channel.is_none_or(|channel| message.channel.name() == channel)
    };
    let messages: Vec<&Message> = playbook.messages.iter().filter(fits).collect();
    if out.json {
        return out::array(messages.iter().map(|message| json::line(&TemplateRowJson::from(*message))));
    }
    let row = |message: &&Message| {
        let words = &session.words;
        [
            message.id.to_string(),
            words.choice("purpose", message.purpose.name()).into_owned(),
            words.choice("channel", message.channel.name()).into_owned(),
            message.name.to_string(),
        ]
    };
    let rows: Vec<[String; 4]> = messages.iter().map(row).collect();
    out.lines(table::lines(&rows, out.terminal))
}

fn meant<'p>(id: &str, playbook: &'p Playbook) -> Result<&'p Message, Problem> {
    let missing =
        || Problem::new(Kind::Missing, "template-missing").arg("id", id).arg("known", playbook.messages_like(id));
    playbook.messages.get(id).ok_or_else(missing)
}

fn show(id: &str, session: &Session, out: Out) -> Result<(), Problem> {
    let playbook = session.playbook();
    let message = meant(id, &playbook)?;
    if out.json {
        return out::json(&json::text(&TemplateJson::from(message))?);
    }
    let words = &session.words;
    let mut lines = vec![format!("{}  {}", message.name, message.id), message.about.to_string(), String::new()];
    if !message.subject.is_empty() {
        lines.push(format!("{}{}", words.get("letter-subject"), message.subject));
    }
    lines.extend(message.body.to_string().lines().map(str::to_owned));
    lines.push(String::new());
    let slots: Vec<String> = message.slots().iter().map(|slot| slot_name(words, *slot)).collect();
    lines.push(words.fmt("template-asks", &[("slots", slots.join(&words.get("list-comma")).into())]));
    out.lines(lines)
}

/// A slot in words, with the name it is set by.
fn slot_name(words: &Words, slot: Slot) -> String {
    format!("{} ({})", words.choice("slot", slot.name()), slot.name())
}

/// `due=30 Nov`.
fn given(set: &[String]) -> Result<Vec<(Slot, Clean)>, Problem> {
    let one = |text: &String| {
        let bad = || Problem::new(Kind::Usage, "slot-unknown").arg("value", text).arg("known", Slot::NAMES.join(", "));
        let (name, value) = text.split_once('=').ok_or_else(bad)?;
        Ok((Slot::parse(name.trim()).ok_or_else(bad)?, Clean::line(value)))
    };
    set.iter().map(one).collect()
}

fn fill(asked: &Fill, session: &Session, out: Out) -> Result<u8, Problem> {
    let store = session.store()?;
    meant(&asked.id, &session.playbook())?;
    let settings = &session.config.settings;
    let wish = Wish {
        template: asked.id.clone(),
        among: among(&store, asked, session)?.into(),
        given: given(&asked.set)?,
        gaps: Vec::new(),
        language: asked.language.as_deref().and_then(Language::parse),
        by_hand: asked.who().is_some(),
        screen: (session.language(), Arc::new(session.playbook())),
        me: Clean::line(&settings.me),
        company: Clean::line(&settings.my_company),
        booking: Clean::line(&settings.booking_link),
        now: session.now,
    };
    let addressed = letters::fill(&store, &wish, Some(&session.packs()))?;
    let written = written(&store, asked, &addressed, session)?;
    told(asked, &addressed, written, session, out)?;
    // A single customer for whom it cannot be filled is a question that failed.
    Ok(if asked.who().is_some() && addressed.iter().all(|of| of.letter().is_none()) { 65 } else { 0 })
}

/// The customers it is for.
fn among(store: &Store, asked: &Fill, session: &Session) -> Result<Vec<u32>, Problem> {
    if let Some(who) = asked.who() {
        let id = find::who(store, who, session.home())?;
        return Ok(store.customer_row_number(id)?.into_iter().collect());
    }
    list::chosen(store, &asked.chosen, session)?.ok_or(Problem::new(Kind::Usage, "template-for-whom"))
}

/// Writes what was asked for; how many letters, and where.
fn written(
    store: &Store,
    asked: &Fill,
    addressed: &[Addressed],
    session: &Session,
) -> Result<Option<(usize, String)>, Problem> {
    let label = session.words.get("letter-subject");
    Ok(match (&asked.folder, &asked.csv) {
        _ if asked.dry_run => None,
        (Some(folder), _) => {
            let written = to_folder(store, addressed, folder, &label, Taken::Replace)?;
            Some((written, folder.display().to_string()))
        }
        (None, Some(path)) => {
            let (written, file) = to_table(store, addressed, path, Taken::Replace)?;
            Some((written, file.display().to_string()))
        }
        (None, None) => None,
    })
}

/// The letters, where they were written nowhere; then who lacks what and who is left out, by name.
fn told(
    asked: &Fill,
    addressed: &[Addressed],
    written: Option<(usize, String)>,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    if out.json {
        return out::array(addressed.iter().map(|of| json::line(&FilledJson::from(of))));
    }
    let words = &session.words;
    let ready = addressed.iter().filter(|of| of.letter().is_some());
    if let Some((n, file)) = written {
        out.line(words.fmt("template-written", &[("n", n.into()), ("file", file.into())]))?;
    } else if asked.dry_run {
        out.line(words.fmt("template-ready", &[("n", ready.count().into())]))?;
    } else {
        for (at, of) in ready.enumerate() {
            let Some(letter) = of.letter() else { continue };
            if asked.who().is_none() {
                out.line(format!("{}--- {}", if at > 0 { "\n" } else { "" }, of.customer.name))?;
            }
            out.lines(letter.text(&words.get("letter-subject")).lines())?;
        }
    }
    out::aside(addressed.iter().filter_map(|of| not_written(words, of)));
    if addressed.is_empty() {
        out::aside([words.get("template-nobody")]);
    }
    // What it is for tells why it does not fit.
    let misfits = |of: &Addressed| of.fate == Fate::LeftOut(Reason::DoesNotFit);
    if let Some(message) = session.playbook().messages.get(&asked.id).filter(|_| addressed.iter().any(misfits)) {
        out::aside([format!("{}: {}", message.name, message.about.words())]);
    }
    Ok(())
}

/// Why a customer gets none, in one sentence.
fn not_written(words: &Words, of: &Addressed) -> Option<String> {
    let name = of.customer.name.as_str();
    match &of.fate {
        Fate::Ready(_) => None,
        Fate::Lacks(slots) => {
            let slots: Vec<String> = slots.iter().map(|slot| slot_name(words, *slot)).collect();
            Some(words.fmt(
                "template-lacks",
                &[("name", name.into()), ("slots", slots.join(&words.get("list-comma")).into())],
            ))
        }
        Fate::LeftOut(reason) => {
            let why = words.choice("left-out", reason.name()).into_owned();
            Some(words.fmt("template-left-out", &[("name", name.into()), ("why", why.into())]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_is_set_by_its_name_and_any_other_is_refused() {
        let set = |text: &str| given(&[text.to_owned()]);
        assert_eq!(set("due=30 Nov = Monday").unwrap(), [(Slot::Due, Clean::line("30 Nov = Monday"))]);
        assert_eq!(set("when=now").unwrap_err().what, "slot-unknown");
        assert_eq!(set("due").unwrap_err().what, "slot-unknown");
    }
}
