//! `cornerman digest list|show|write|sent|spare`: what a customer is sent after a talk, in their language.

use super::json::digest::{DigestJson, UntoldJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::digest::{self as domain, Length, Minutes};
use crate::domain::interaction::Interaction;
use crate::domain::person::Way;
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::exchange::ExchangeError;
use crate::exchange::source::Taken;
use crate::locale::{Language, Sender, Words};
use crate::store::Store;
use crate::text::Clean;
use crate::usecases::digest::{self, Untold};
use crate::usecases::{export, visit};
use std::io::Read;
use std::path::PathBuf;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List the talks whose digest has not gone, the longest late first
    List,
    /// Show the digest of a talk: as it was written, else as the log gives it
    Show {
        /// The talk's id; or a customer, whose last talk without a digest it is
        which: String,
        #[command(flatten)]
        form: Form,
        /// Compose it from the log even where it was written already
        #[arg(long)]
        anew: bool,
        /// Write it to a file; an existing one is replaced
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Keep the digest of a talk, as typed or as the log gives it
    Write {
        /// The talk's id; or a customer, whose last talk without a digest it is
        which: String,
        /// The text; - reads it from standard input; without one it is composed
        text: Option<String>,
        #[command(flatten)]
        form: Form,
    },
    /// Mark the digest of a talk as sent
    #[command(visible_alias = "done")]
    Sent {
        /// The talk's id; or a customer, whose last talk without a digest it is
        which: String,
        /// It has not gone after all
        #[arg(long)]
        off: bool,
    },
    /// Say that a talk needs no digest: nobody is asked for it any more
    Spare {
        /// The talk's id; or a customer, whose last talk without a digest it is
        which: String,
        /// It needs one after all
        #[arg(long)]
        off: bool,
    },
}

/// How it reads; by itself a mail where the customer has an address, else a message.
#[derive(Debug, clap::Args)]
pub struct Form {
    /// As a mail with headings
    #[arg(long, conflicts_with = "short")]
    long: bool,
    /// As a few sentences for a messenger
    #[arg(long)]
    short: bool,
    /// With your own note on the talk in it; by itself it stays with you
    #[arg(long)]
    with_note: bool,
    /// In this language instead of the customer's
    #[arg(long = "in", value_name = "LANGUAGE", value_parser = ["en", "zh-Hans", "zh-Hant"])]
    language: Option<String>,
}

pub fn run(verb: &Verb, session: &Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::List => list(session, out)?,
        Verb::Show { which, form, anew, output } => {
            let store = session.store()?;
            let found = whole(&store, which, session)?;
            let written = Some(&found.interaction.digest).filter(|kept| !kept.is_empty() && !anew && !form.is_asked());
            let text = written.map_or_else(|| composed(&found, form, session), |kept| Ok(kept.to_string()))?;
            if let Some(path) = output {
                let file = export::text_to_file(&store, &text, path, Taken::Replace)?;
                let args = [("file", file.display().to_string().into())];
                out::aside([session.words.fmt("export-done-text", &args)]);
                return Ok(0);
            }
            print(&found.interaction, &text, &found, session, out)?;
        }
        Verb::Write { which, text, form } => write(which, text.as_deref(), form, session, out)?,
        Verb::Sent { which, off } => sent(which, *off, session, out)?,
        Verb::Spare { which, off } => spare(which, *off, session, out)?,
    }
    Ok(0)
}

impl Form {
    const fn is_asked(&self) -> bool {
        self.long || self.short || self.with_note || self.language.is_some()
    }
}

fn whole(store: &Store, which: &str, session: &Session) -> Result<Visit, Problem> {
    let talk = digest::which(store, which, session.home(), session.house.digest_hours, session.now)?;
    visit::whole(store, talk)
}

/// What the log gives, in the customer's language.
fn composed(found: &Visit, form: &Form, session: &Session) -> Result<String, Problem> {
    let zone = session.now.zone;
    let minutes = if form.with_note { Minutes::with_note(found, zone) } else { Minutes::of(found, zone) };
    if minutes.is_empty() {
        let what = if found.interaction.summary.is_empty() { "digest-empty" } else { "digest-note-only" };
        return Err(Problem::new(Kind::BadData, what));
    }
    let mailed = found.card.points.iter().any(|point| point.way == Way::Email);
    let length = match (form.long, form.short) {
        (true, _) => Length::Long,
        (_, true) => Length::Short,
        _ if mailed => Length::Long,
        _ => Length::Short,
    };
    let settings = &session.config.settings;
    let sender = Sender { name: &settings.me, company: &settings.my_company };
    let asked = form.language.as_deref().and_then(Language::parse);
    let theirs = || Language::spoken(&found.card.customer.language);
    let language = asked.or_else(theirs).unwrap_or(session.words.language());
    Ok(Words::new(language).digest(&minutes, length, sender, session.now))
}

fn print(talk: &Interaction, text: &str, found: &Visit, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        let clock = domain::of_card(talk, &found.card, session.house.digest_hours, session.now);
        return out::json(&json::text(&DigestJson::new(talk, &found.card.customer, clock, text))?);
    }
    out.lines(text.lines())
}

fn write(which: &str, text: Option<&str>, form: &Form, session: &Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let found = whole(&store, which, session)?;
    let text = match text {
        Some("-") => {
            let mut read = String::new();
            std::io::stdin().read_to_string(&mut read).map_err(ExchangeError::from)?;
            read
        }
        Some(text) => text.to_owned(),
        None => composed(&found, form, session)?,
    };
    let talk = Interaction { digest: Clean::note(text.trim_end()), ..found.interaction.clone() };
    keep(&mut store, &found, &talk, "cli-digest-kept", session, out)
}

fn sent(which: &str, off: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let found = whole(&store, which, session)?;
    let digest_at = (!off).then_some(session.now.ms);
    let talk = Interaction { digest_at, digest_spared_at: None, ..found.interaction.clone() };
    keep(&mut store, &found, &talk, if off { "cli-digest-unsent" } else { "cli-digest-sent" }, session, out)
}

fn spare(which: &str, off: bool, session: &Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let found = whole(&store, which, session)?;
    if found.interaction.digest_at.is_some() && !off {
        return Err(Problem::new(Kind::BadData, "digest-gone"));
    }
    let talk = Interaction { digest_spared_at: (!off).then_some(session.now.ms), ..found.interaction.clone() };
    keep(&mut store, &found, &talk, if off { "cli-digest-unspared" } else { "cli-digest-spared" }, session, out)
}

fn keep(
    store: &mut Store,
    found: &Visit,
    talk: &Interaction,
    key: &str,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    let name = &found.card.customer.name;
    digest::save(store, &found.interaction, talk, name, session.now, &session.actor)?.written()?;
    if out.json {
        let text = talk.digest.to_string();
        return print(talk, &text, found, session, out);
    }
    out.line(session.words.fmt(key, &[("name", name.as_str().into()), ("id", talk.id.short().into())]))
}

fn list(session: &Session, out: Out) -> Result<(), Problem> {
    let store = session.store()?;
    let untold = digest::untold(&store, session.house.digest_hours, session.now)?;
    if out.json {
        return out::array(untold.iter().map(|untold| json::line(&UntoldJson::from(untold))));
    }
    if untold.is_empty() {
        out::aside([session.words.get("cli-no-digests")]);
    }
    let row = |untold: &Untold| {
        let words = &session.words;
        let day = untold.talk.day_and_time(session.now.zone).0;
        [
            untold.talk.id.short(),
            day.map(|day| words.date(day, session.now.today())).unwrap_or_default(),
            untold.customer.name.to_string(),
            words.digest_clock(untold.clock, session.now),
        ]
    };
    let rows: Vec<[String; 4]> = untold.iter().map(row).collect();
    out.lines(table::lines(&rows, out.terminal))
}
