//! `cornerman export`.

use super::json::export::CardJson;
use super::out::{self, Out};
use super::session::Session;
use crate::domain::problem::Problem;
use crate::exchange::ExchangeError;
use crate::exchange::source::{Sink, is_stream};
use crate::locale::Words;
use crate::store::Store;
use crate::usecases::export::{self, Pace};
use clap::ValueEnum;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What is typed after `export`.
#[derive(Debug, Clone, clap::Args)]
pub struct ExportArgs {
    /// csv: customers, people, numbers, tags; json: everything, talks and follow-ups too [default: by the file's name, else csv]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// Where to write; - is standard output. An existing file is replaced
    #[arg(short, long, default_value = "-", value_name = "FILE")]
    pub output: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Json,
}

/// What an export came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    pub customers: usize,
    /// None where it went to standard output.
    pub file: Option<PathBuf>,
}

/// The whole command: writes, and says where to. What is written to standard output speaks for itself.
pub fn command(args: &ExportArgs, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let mut args = args.clone();
    if out.json && args.format.is_none() {
        args.format = Some(Format::Json);
    }
    let store = session.store()?;
    let exported = run(&args, &store, &mut |_, _| ControlFlow::Continue(()))?;
    out::aside(lines(&exported, &session.words));
    Ok(0)
}

/// Writes everything. The file is there whole, or the old one still is.
pub fn run(args: &ExportArgs, store: &Store, pace: Pace<'_>) -> Result<Exported, Problem> {
    let at = |problem: Problem| problem.file(args.output.display().to_string());
    let sink = Sink::create(&args.output).map_err(|error| at(error.into()))?;
    let (customers, sink) = match args.format.unwrap_or_else(|| by_name(&args.output)) {
        Format::Csv => export::csv(store, sink, pace)?,
        Format::Json => json(store, sink, pace).map_err(at)?,
    };
    sink.finish().map_err(|error| at(error.into()))?;
    Ok(Exported { customers, file: (!is_stream(&args.output)).then(|| args.output.clone()) })
}

fn by_name(path: &Path) -> Format {
    let json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    if json { Format::Json } else { Format::Csv }
}

fn json(store: &Store, mut out: Sink, pace: Pace<'_>) -> Result<(usize, Sink), Problem> {
    let mut first = true;
    let count = export::each(store, pace, &mut |card| {
        let hanging = |id| Ok::<_, Problem>((store.check_marks(id)?, store.spin_answers(id)?));
        let card = CardJson::new(&card, hanging)?;
        let before: &[u8] = if first { b"[\n" } else { b",\n" };
        first = false;
        out.write_all(before).map_err(failed)?;
        serde_json::to_writer(&mut out, &card).map_err(|error| failed(error.into()))
    })?;
    out.write_all(if first { b"[]\n" } else { b"\n]\n" }).map_err(failed)?;
    Ok((count, out))
}

fn failed(error: io::Error) -> Problem {
    ExchangeError::from(error).into()
}

/// What people are told, where the table itself does not fill their screen.
pub fn lines(exported: &Exported, words: &Words) -> Vec<String> {
    let Some(file) = &exported.file else { return Vec::new() };
    let file = file.display().to_string();
    vec![words.fmt("export-done", &[("n", exported.customers.into()), ("file", file.into())])]
}
