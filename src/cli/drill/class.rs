//! `cornerman drill class list|show|agree|stuck|export`.

use super::super::json::class::ClassJson;
use super::super::json::person::PersonJson;
use super::report::{self, Format};
use super::{Out, Session, json, out, score, table};
use crate::domain::problem::Problem;
use crate::usecases::class;
use std::path::PathBuf;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List the classes
    List,
    /// Everybody in a class: last result, course, and who needs what next, with the reason
    Show { name: String },
    /// How far two raters agree, over all talks of a class that both have marked
    Agree { name: String, first: String, second: String },
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
    let store = session.store()?;
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
        Verb::Agree { name, first, second } => score::agree(&people(&name)?.1, (&first, &second), session, out),
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

fn list(classes: &[(crate::text::Clean, usize)], session: &Session, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::array(classes.iter().map(|(name, n)| json::line(&ClassJson::new(name, *n))));
    }
    if classes.is_empty() {
        out::aside([session.words.get("cli-no-trainees")]);
    }
    let row = |(name, n): &(crate::text::Clean, usize)| {
        let name = if name.is_empty() { session.words.get("cli-no-class").into_owned() } else { name.to_string() };
        [n.to_string(), name]
    };
    out.lines(table::lines(&classes.iter().map(row).collect::<Vec<_>>(), out.terminal))
}
