//! `cornerman drill …`: training on the command line, one file for each part of it.

mod class;
mod deal;
mod paper;
mod report;
mod score;
mod sheet;
mod trainee;

use super::json;
use super::json::drill::KindJson;
use super::out::{self, Out};
use super::session::Session;
use super::table;
use crate::domain::problem::{Kind, Problem};
use std::io::Write as _;
use std::path::Path;

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// What can be drilled, and how many cards there are of it
    Kinds,
    /// Those who train: add, list, show, edit, export, erase
    Trainee {
        #[command(subcommand)]
        verb: trainee::Verb,
    },
    /// Classes: list, show, compare raters, export
    Class {
        #[command(subcommand)]
        verb: class::Verb,
    },
    /// Deal a class into groups of three, with a card for buyer, seller and observer in each round
    Deal(deal::Args),
    /// Scorecards to read, to print, or to change as your own
    Sheet(sheet::Args),
    /// Mark a talk by a scorecard
    Score(score::Args),
    /// Show a marked talk; with two raters, how far they agree
    Talk {
        /// '#' and eight digits, as `drill trainee show` lists them
        id: String,
    },
}

pub fn run(verb: Verb, session: &mut Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::Kinds => kinds(session, out)?,
        Verb::Trainee { verb } => trainee::run(verb, session, out)?,
        Verb::Class { verb } => class::run(verb, session, out)?,
        Verb::Deal(args) => deal::run(&args, session, out)?,
        Verb::Sheet(args) => sheet::run(&args, session, out)?,
        Verb::Score(args) => score::run(&args, session, out)?,
        Verb::Talk { id } => score::talk(&id, session, out)?,
    }
    Ok(0)
}

/// Writes a text whole or not at all.
fn write(path: &Path, text: &str) -> Result<(), Problem> {
    let refused = |error: &std::io::Error| {
        Problem::new(Kind::CannotCreate, "output-create").file(path.display().to_string()).refused(error)
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| refused(&error))?;
    file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(|error| refused(&error))?;
    file.persist(path).map(|_| ()).map_err(|error| refused(&error.error))
}

fn kinds(session: &Session, out: Out) -> Result<(), Problem> {
    let kinds = session.playbook().drill_kinds();
    let name = |kind: &str| session.words.choice("drill-kind", kind).into_owned();
    if out.json {
        let rows = kinds.iter().map(|(kind, cards)| KindJson { id: kind, name: name(kind), cards: *cards });
        return out::array(rows.map(|row| json::line(&row)));
    }
    let rows: Vec<_> = kinds.iter().map(|(kind, cards)| [cards.to_string(), name(kind)]).collect();
    out.lines(table::lines(&rows, out.terminal))
}
