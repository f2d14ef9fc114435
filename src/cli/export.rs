//! `cornerman export`.

use super::list::{self, Chosen};
use super::out::{self, Out};
use super::session::Session;
use crate::domain::problem::{Kind, Problem};
use crate::exchange::source::{Taken, is_stream};
use crate::locale::Words;
use crate::store::Store;
use crate::usecases::export::{self, Form, Pace, Part};
use clap::ValueEnum;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What is typed after `export`.
#[derive(Debug, Clone, clap::Args)]
pub struct ExportArgs {
    /// json: everything, in one document that `cornerman import` reads back as it was; csv: one table for a
    /// spreadsheet, in which cells that it would run as formulas begin with an apostrophe (import takes it off again)
    /// [default: by the file's name, else csv]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// The part to write [default: of JSON everything, of CSV the customers]
    #[arg(long, value_enum)]
    pub only: Option<Only>,
    /// Where to write; - is standard output. An existing file is replaced
    #[arg(short, long, default_value = "-", value_name = "FILE")]
    pub output: PathBuf,
    #[command(flatten)]
    pub chosen: Chosen,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// Customers and their people, numbers, addresses, tags and own fields; import reads this table back
    Customers,
    /// Talks: planned and held, with goal, outcome, summary, checklist and answers
    Meetings,
    /// What is to be done for whom by when, and what was done
    Followups,
}

impl From<Only> for Part {
    fn from(typed: Only) -> Self {
        match typed {
            Only::Customers => Self::Customers,
            Only::Meetings => Self::Meetings,
            Only::Followups => Self::Followups,
        }
    }
}

/// What an export came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    pub part: Part,
    /// How many records of that part were written.
    pub records: usize,
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
    let among = list::chosen(&store, &args.chosen, session)?;
    let exported = run(&args, &store, among.as_deref(), &mut |_, _| ControlFlow::Continue(()))?;
    out::aside(lines(&exported, &session.words));
    Ok(0)
}

/// Writes everything. The file is there whole, or the old one still is.
pub fn run(args: &ExportArgs, store: &Store, among: Option<&[u32]>, pace: Pace<'_>) -> Result<Exported, Problem> {
    let only = args.only.map(Part::from);
    let part = only.unwrap_or(Part::Customers);
    let form = match args.format.unwrap_or_else(|| by_name(&args.output)) {
        Format::Csv => Form::Table(part),
        // A document goes back as it was: half of it would miss what the other half hangs on.
        Format::Json if among.is_some() => return Err(Problem::new(Kind::Usage, "export-list-json")),
        Format::Json => Form::Document(only),
    };
    let (records, file) = export::to_file(store, form, among, &args.output, Taken::Replace, pace)?;
    Ok(Exported { part, records, file: (!is_stream(&file)).then_some(file) })
}

fn by_name(path: &Path) -> Format {
    let json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    if json { Format::Json } else { Format::Csv }
}

/// What people are told, where the table itself does not fill their screen.
pub fn lines(exported: &Exported, words: &Words) -> Vec<String> {
    let Some(file) = &exported.file else { return Vec::new() };
    let file = file.display().to_string();
    let key = match exported.part {
        Part::Customers => "export-done",
        Part::Meetings => "export-done-meetings",
        Part::Followups => "export-done-followups",
    };
    vec![words.fmt(key, &[("n", exported.records.into()), ("file", file.into())])]
}
