//! `cornerman export`.

use super::list::{self, Chosen};
use super::out::{self, Out};
use super::session::Session;
use crate::domain::agenda::{self, Wanted};
use crate::domain::day::parse_day;
use crate::domain::problem::{Kind, Problem};
use crate::exchange::source::{Taken, is_stream};
use crate::locale::Words;
use crate::store::Store;
use crate::usecases::export::{self, Form, Pace, Part};
use clap::ValueEnum;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is typed after `export`.
#[derive(Debug, Clone, clap::Args)]
pub struct ExportArgs {
    /// ics: what has a day, for a calendar; json: everything, in one document that `cornerman import` reads back as it was; csv: one table for a
    /// spreadsheet, in which cells that it would run as formulas begin with an apostrophe (import takes it off again)
    /// [default: by the file's name, else csv]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// The part to write [default: of CSV the customers, else everything]
    #[arg(long, value_enum)]
    pub only: Option<Only>,
    /// Where to write; - is standard output. An existing file is replaced
    #[arg(short, long, default_value = "-", value_name = "FILE")]
    pub output: PathBuf,
    #[command(flatten)]
    pub chosen: Chosen,
    #[command(flatten)]
    pub agenda: AgendaArgs,
}

/// What is typed for a calendar.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Calendar (ics)")]
pub struct AgendaArgs {
    /// The first day of a calendar [default: four weeks ago]
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    /// The last day of a calendar [default: as far as anything is planned]
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
    /// Leave names, places and texts out of a calendar
    #[arg(long)]
    pub private: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Csv,
    Json,
    Ics,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// Customers and their people, numbers, addresses, tags and own fields; import reads this table back
    Customers,
    /// Talks: planned and held, with goal, outcome, summary, checklist and answers; import reads the table back, but for
    /// checklist and answers
    Meetings,
    /// What is to be done for whom by when, and what was done
    Followups,
    /// What was promised by either side; in a calendar only
    Promises,
}

/// What an export came to.
#[derive(Debug, Clone)]
pub struct Exported {
    pub form: Form,
    /// How many records were written; of a document of everything: customers.
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
    let form = form(&args, session)?;
    let store = session.store()?;
    let among = list::chosen(&store, &args.chosen, session)?;
    // A document goes back as it was: half of it would miss what the other half hangs on.
    if among.is_some() && matches!(form, Form::Document(_)) {
        return Err(Problem::new(Kind::Usage, "export-list-json"));
    }
    let exported = run(form, &args.output, &store, among.as_deref(), &mut |_, _| ControlFlow::Continue(()))?;
    out::aside(lines(&exported, &session.words));
    Ok(0)
}

/// Writes everything. The file is there whole, or the old one still is.
pub fn run(form: Form, to: &Path, store: &Store, among: Option<&[u32]>, pace: Pace<'_>) -> Result<Exported, Problem> {
    let (records, file) = export::to_file(store, &form, among, to, Taken::Replace, pace)?;
    Ok(Exported { form, records, file: (!is_stream(&file)).then_some(file) })
}

/// What was asked for, where it goes together.
fn form(args: &ExportArgs, session: &Session) -> Result<Form, Problem> {
    let format = match args.format {
        Some(format) => format,
        None => by_name(&args.output)?,
    };
    if format == Format::Ics {
        return agenda(args, session).map(|wanted| Form::Calendar(Box::new(wanted)));
    }
    let AgendaArgs { from, to, private } = &args.agenda;
    let stray = [("--from", from.is_some()), ("--to", to.is_some()), ("--private", *private)];
    if let Some((option, _)) = stray.into_iter().find(|(_, given)| *given) {
        return Err(Problem::new(Kind::Usage, "export-option-calendar").arg("option", option));
    }
    let part = args.only.map(part).transpose()?;
    Ok(match format {
        Format::Csv => Form::Table(part.unwrap_or(Part::Customers)),
        Format::Json | Format::Ics => Form::Document(part),
    })
}

fn part(only: Only) -> Result<Part, Problem> {
    Ok(match only {
        Only::Customers => Part::Customers,
        Only::Meetings => Part::Meetings,
        Only::Followups => Part::Followups,
        Only::Promises => return Err(Problem::new(Kind::Usage, "export-promises-calendar")),
    })
}

fn agenda(args: &ExportArgs, session: &Session) -> Result<Wanted, Problem> {
    let only = match args.only {
        Some(Only::Customers) => return Err(Problem::new(Kind::Usage, "export-customers-calendar")),
        Some(Only::Meetings) => Some(agenda::Kind::Meeting),
        Some(Only::Followups) => Some(agenda::Kind::Followup),
        Some(Only::Promises) => Some(agenda::Kind::Promise),
        None => None,
    };
    let day = |typed: &Option<String>, field| {
        let read = |text: &String| parse_day(text, session.typed());
        let wrong = || Problem::new(Kind::BadData, "not-a-day").field(field);
        typed.as_ref().map(|text| read(text).ok_or_else(wrong)).transpose()
    };
    let whole = Wanted::whole(session.words.agenda_terms(), Arc::new(session.playbook()), session.now);
    let (from, to) = (day(&args.agenda.from, "from")?.unwrap_or(whole.from), day(&args.agenda.to, "to")?);
    if to.is_some_and(|to| to < from) {
        return Err(Problem::new(Kind::BadData, "export-days-reversed"));
    }
    Ok(Wanted { from, to, only, private: args.agenda.private, ..whole })
}

/// What a file of that name holds. Nobody gets a table under the name of a workbook: Excel says such a file is damaged.
fn by_name(path: &Path) -> Result<Format, Problem> {
    let ends = |ending: &&str| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(ending));
    Ok(match path {
        _ if ends(&"json") => Format::Json,
        _ if ends(&"ics") => Format::Ics,
        _ if ["xlsx", "xls", "ods", "et", "numbers", "pdf"].iter().any(ends) => {
            return Err(Problem::new(Kind::Usage, "export-workbook").file(path.display().to_string()));
        }
        _ => Format::Csv,
    })
}

/// What people are told, where the table itself does not fill their screen.
pub fn lines(exported: &Exported, words: &Words) -> Vec<String> {
    let Some(file) = &exported.file else { return Vec::new() };
    let file = file.display().to_string();
    let key = match &exported.form {
        Form::Table(Part::Customers) | Form::Document(None | Some(Part::Customers)) => "export-done",
        Form::Table(Part::Meetings) | Form::Document(Some(Part::Meetings)) => "export-done-meetings",
        Form::Table(Part::Followups) | Form::Document(Some(Part::Followups)) => "export-done-followups",
        Form::Calendar(_) => "export-done-calendar",
    };
    vec![words.fmt(key, &[("n", exported.records.into()), ("file", file.into())])]
}
