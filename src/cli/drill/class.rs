//! `cornerman drill class list|show|agree|stuck|export`.

use super::super::json::class::{ClassJson, RaterJson, RenameJson};
use super::super::json::person::PersonJson;
use super::report::{self, Format};
use super::{Out, Session, json, out, score, table};
use crate::domain::problem::Problem;
use crate::domain::training::rater::Rater;
use crate::locale::Arg;
use crate::text::Clean;
use crate::usecases::class;
use std::path::PathBuf;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List the classes
    List,
    /// Everybody in a class: last result, course, and who needs what next, with the reason
    Show { name: String },
    /// How far two raters agree, over all talks of a class that both have marked; without names, every two of them
    Agree {
        name: String,
        #[arg(requires = "second")]
        first: Option<String>,
        second: Option<String>,
    },
    /// Everybody who has marked talks, of any class
    Raters,
    /// Call a rater otherwise, on every sheet; where somebody is called so already, the two become one. `cornerman undo`
    /// takes it back
    Rater {
        from: String,
        to: String,
        /// Only say what it would change
        #[arg(long)]
        dry_run: bool,
    },
    /// Cards that a class knew and lost again and again, with what customers really said
    Stuck {
        name: String,
        #[arg(long, value_enum)]
        format: Option<Format>,
        /// Where to write; without it, standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Write the results of a class; in a table, cells that a spreadsheet would run begin with an apostrophe
    Export {
        name: String,
        #[arg(long, value_enum, default_value_t = Format::Csv)]
        format: Format,
        /// Where to write; without it, standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

pub(super) fn run(verb: Verb, session: &Session, out: Out) -> Result<(), Problem> {
    let mut store = session.store()?;
    let people = |typed: &str| -> Result<_, Problem> {
        let name = class::class_named(&store, typed)?;
        let people = class::class(&store, &name, super::lapses(session), session.now)?;
        Ok((name, people))
    };
    match verb {
        Verb::List => list(&class::classes(&store)?, session, out),
        Verb::Show { name } => {
            let (name, people) = people(&name)?;
            let book = session.playbook();
            if out.json {
                return out::array(people.iter().map(|person| json::line(&PersonJson::new(person, &book))));
            }
            out.lines(report::class(&name, &people, &book, session, out.terminal))
        }
        Verb::Agree { name, first: Some(first), second: Some(second) } => {
            score::agree(&people(&name)?.1, (&first, &second), session, out)
        }
        Verb::Agree { name, .. } => score::agree_all(&people(&name)?.1, session, out),
        Verb::Raters => raters(&class::raters(&store)?, session, out),
        Verb::Rater { from, to, dry_run } => {
            let rename = class::rename(&store, &from, &to)?;
            if !dry_run {
                class::renamed(&mut store, &rename, session.now, &session.actor)?;
            }
            renamed(&rename, dry_run, session, out)
        }
        Verb::Stuck { name, format, output } => {
            let (name, people) = people(&name)?;
            let format = if out.json { Format::Json } else { format.unwrap_or(Format::Md) };
            let text = report::stuck_as(format, &name, &people, session)?;
            super::deliver(&text, output.as_deref(), &store, session, out)
        }
        Verb::Export { name, format, output } => {
            let (name, people) = people(&name)?;
            let text = report::class_as(format, &name, &people, session)?;
            super::deliver(&text, output.as_deref(), &store, session, out)
        }
    }
}

fn list(classes: &[(Clean, usize)], session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::array(classes.iter().map(|(name, n)| json::line(&ClassJson::new(name, *n))));
    }
    if classes.is_empty() {
        out::aside([session.words.get("cli-no-trainees")]);
    }
    let row = |(name, n): &(Clean, usize)| {
        let name = if name.is_empty() { session.words.get("cli-no-class").into_owned() } else { name.to_string() };
        [n.to_string(), name]
    };
    out.lines(table::lines(&classes.iter().map(row).collect::<Vec<_>>(), out.terminal))
}

fn raters(all: &[Rater], session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::array(all.iter().map(|rater| json::line(&RaterJson::from(rater))));
    }
    if all.is_empty() {
        out::aside([session.words.get("next-talk")]);
    }
    let words = &session.words;
    let row = |rater: &Rater| {
        let args = [("marks", Arg::from(rater.marks)), ("talks", Arg::from(rater.talks))];
        [words.rater(&rater.name).into_owned(), words.fmt("rater-counts", &args)]
    };
    out.lines(table::lines(&all.iter().map(row).collect::<Vec<_>>(), out.terminal))
}

fn renamed(rename: &class::Rename, dry_run: bool, session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::json(&json::text(&RenameJson::new(rename))?);
    }
    let args = [
        ("from", Arg::from(rename.from.name.as_str())),
        ("to", rename.to.as_str().into()),
        ("marks", rename.from.marks.into()),
        ("talks", rename.from.talks.into()),
    ];
    let key = if dry_run { "cli-rater-would" } else { "said-rater" };
    out.line(session.words.fmt(key, &args))?;
    if rename.joins {
        out::aside([session.words.fmt("cli-rater-joins", &args[1..2])]);
    }
    Ok(())
}
