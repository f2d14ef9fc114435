//! `cornerman drill sheet`: scorecards, to be read, printed, or copied into the own pack and changed there.

use super::super::json::class::RubricJson;
use super::{Out, Session, Who, json, out, table};
use crate::content::own;
use crate::domain::playbook::{Playbook, Rubric};
use crate::domain::problem::Problem;
use crate::locale::{Arg, Paper};
use std::path::PathBuf;

/// What is typed after `drill sheet`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The scorecard's id; without one, all scorecards are listed
    rubric: Option<String>,
    /// Copy it into your own pack as TOML; change it there, and `cornerman pack check mine` checks it
    #[arg(long, requires = "rubric")]
    own: bool,
    /// Write it to a file instead of printing it
    #[arg(short, long, value_name = "FILE", requires = "rubric", conflicts_with = "own")]
    output: Option<PathBuf>,
    #[command(flatten)]
    who: Who,
}

pub(super) fn run(args: &Args, session: &Session, out: Out) -> Result<(), Problem> {
    let book = session.playbook();
    let Some(id) = &args.rubric else { return list(&book, out) };
    let rubric = book.rubric(id)?;
    if args.own {
        let file = own::copy_rubric(&session.folders.packs(), session.language().name(), rubric)?;
        let said = [("name", Arg::from(rubric.name.as_str())), ("file", Arg::from(&file))];
        return out.line(session.words.fmt("cli-rubric-copied", &said));
    }
    if out.json {
        return out::json(&json::text(&RubricJson::new(rubric, &book))?);
    }
    let name = match &args.who.trainee {
        None => None,
        Some(_) => args.who.meant(&session.store()?)?.map(|trainee| trainee.name),
    };
    let lines = Paper { words: &session.words, book: &book, scene: None }.sheet(rubric, name.as_deref());
    match &args.output {
        None => out.lines(lines),
        path => super::deliver(&(lines.join("\n") + "\n"), path.as_deref(), &session.store()?, session, out),
    }
}

fn list(book: &Playbook, out: Out) -> Result<(), Problem> {
    if out.json {
        return out::array(book.rubrics.iter().map(|rubric| json::line(&RubricJson::new(rubric, book))));
    }
    let row = |rubric: &Rubric| {
        let pack = book.rubrics.pack_of(&rubric.id).map(ToString::to_string).unwrap_or_default();
        [rubric.id.to_string(), rubric.name.to_string(), rubric.items.len().to_string(), pack]
    };
    out.lines(table::lines(&book.rubrics.iter().map(row).collect::<Vec<_>>(), out.terminal))
}
