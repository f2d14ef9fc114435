//! `cornerman import FILE`.

#[cfg(test)]
mod tests;

use super::json::import::ImportJson;
use super::out::{self, Out};
use super::session::Session;
use crate::domain::customer::CustomerKind;
use crate::domain::draft::OWN;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::DayOrder;
use crate::exchange::holds::Holds;
use crate::exchange::mapping::Wish;
use crate::exchange::reason::{Reason, RowProblem};
use crate::exchange::sheet::Sheet;
use crate::exchange::{csv, encoding, source};
use crate::locale::{Arg, Words};
use crate::runtime;
use crate::usecases::import::{
    self, Desk, Form, Home, MOST_LISTED, OnDuplicate, Options, Placed, Progress, Report, Talk,
};
use crate::usecases::{backup, due};
use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// What is typed after `import`.
#[derive(Debug, Clone, clap::Args)]
pub struct ImportArgs {
    /// The file to import; - is standard input
    pub file: PathBuf,
    /// What the rows of a table are [default: customers; our own table of talks is known by its first heading]
    #[arg(long = "as", value_enum, value_name = "WHAT")]
    pub rows: Option<Rows>,
    /// Of talks: add the customers and people that rows name and nobody knows yet
    #[arg(long)]
    pub add_missing: bool,
    /// Show where each column goes and what would be imported, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Put a column where you want it, such as 'Mobile no.=mobile'; 'Column=custom' keeps it as a field of its own,
    /// 'Column=custom.Contract' fills your field of that name, 'Column=skip' leaves it out
    #[arg(long = "map", value_name = "COLUMN=FIELD")]
    pub map: Vec<String>,
    /// What customers are of whom the file says a name and no kind: person, company, household, institution [default: guessed
    /// from the name]
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    pub kind: Option<CustomerKind>,
    /// What to do with somebody who is known already
    #[arg(long, value_enum, default_value_t)]
    pub on_duplicate: Duplicates,
    /// Import the good rows and write the bad ones, with reasons, to FILE.rejected.csv (or
    /// FILE.rejected-2.csv where that is there already)
    #[arg(long)]
    pub skip_errors: bool,
    /// How the file is encoded, such as gbk, big5, shift-jis, utf-16, windows-1252 [default: found out]
    #[arg(long)]
    pub encoding: Option<String>,
    /// What separates the columns: comma, semicolon, tab, pipe or the sign itself [default: found out]
    #[arg(long)]
    pub delimiter: Option<String>,
    /// What stands first in dates such as 1/2/1980 [default: the other cells of the column decide, else the country]
    #[arg(long, value_enum, value_name = "ORDER")]
    pub dates: Option<Dates>,
}

/// What stands first in dates such as 1/2/1980.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Dates {
    /// 1 February
    DayFirst,
    /// January 2
    MonthFirst,
}

impl From<Dates> for DayOrder {
    fn from(typed: Dates) -> Self {
        match typed {
            Dates::DayFirst => Self::DayFirst,
            Dates::MonthFirst => Self::MonthFirst,
        }
    }
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Rows {
    /// Customers and their people
    Customers,
    /// Past talks: each row finds its customer by number, phone, e-mail address or name
    #[value(alias = "talks", alias = "meetings")]
    Interactions,
}

impl From<Rows> for Sheet {
    fn from(typed: Rows) -> Self {
        match typed {
            Rows::Customers => Self::Customers,
            Rows::Interactions => Self::Talks,
        }
    }
}

/// What to do with somebody who is known already.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Duplicates {
    /// Replace what the row says; its empty cells erase nothing
    #[default]
    Update,
    /// Leave them as they are
    Skip,
    /// Add them once more
    Add,
}

impl From<Duplicates> for OnDuplicate {
    fn from(typed: Duplicates) -> Self {
        match typed {
            Duplicates::Update => Self::Update,
            Duplicates::Skip => Self::Skip,
            Duplicates::Add => Self::Add,
        }
    }
}

/// The whole command: imports, and prints the report.
pub fn command(args: &ImportArgs, session: &mut Session, out: Out) -> Result<u8, Problem> {
    let mut store = session.store()?;
    if !args.dry_run {
        let many = source::more_lines(&args.file, backup::MANY_LINES);
        backup::before_import(&store, many, session.now)?;
    }
    let home = session.home().to_owned();
    let (words, now, actor) = (&session.words, session.now, session.actor.as_str());
    let mut desk = Desk { store: &mut store, ids: &mut session.ids, now, actor, home: &home };
    let mut report = run(args, &mut desk, words, &mut bar())?;
    if !report.levels.is_empty() {
        report.levels = due::grades(&store, &session.playbook())?.strange(&report.levels);
    }
    store.close()?;
    if out.json {
        out::json(&super::json::text(&json(&report, words))?)?;
    } else {
        out.lines(lines(&report, words))?;
        out::aside(words.strange_levels(&report.levels));
        let doubtful = |home: &&Home| home.doubtful && (report.added > 0 || home.found.is_some());
        let home = report.home.as_ref().filter(doubtful);
        out::aside(home.map(|home| words.calling_code(&home.code, home.found)));
    }
    match report.problem() {
        Some(problem) => Err(problem.file(args.file.display().to_string())),
        None => Ok(0),
    }
}

/// Imports. Also where nothing was imported because of bad rows there is a report; [`Report::problem`] says so.
pub fn run(
    args: &ImportArgs,
    desk: &mut Desk<'_>,
    words: &Words,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Report, Problem> {
    let file = args.file.display().to_string();
    let sheet = args.rows.map(Sheet::from);
    let options = Options {
        subject: args.file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        sheet,
        add_missing: args.add_missing,
        encoding: args.encoding.as_deref().map(encoding::named).transpose()?,
        delimiter: args.delimiter.as_deref().map(csv::delimiter_named).transpose()?,
        dates: args.dates.map(DayOrder::from),
        wishes: args.map.iter().map(|wish| parse_wish(wish, sheet)).collect::<Result<_, _>>()?,
        kind: args.kind,
        on_duplicate: args.on_duplicate.into(),
        dry_run: args.dry_run,
        rejected: args.skip_errors.then(|| source::rejected_path(&args.file)),
    };
    let at = |problem: Problem| problem.file(file.clone());
    let source = source::open(&args.file).map_err(|error| at(error.into()))?;
    let say = |reason: &Reason| say(reason, words);
    let mut talk = Talk { say: &say, progress };
    import::import(desk, source, &options, &mut talk).map_err(at)
}

fn kinds() -> impl TypedValueParser<Value = CustomerKind> {
    PossibleValuesParser::new(CustomerKind::NAMES).try_map(|name| CustomerKind::parse(&name).ok_or("no kind"))
}

/// `Column=field`; the names of the column and of one's own field may hold the sign themselves. Where nobody said what the rows
/// are, a field of either sort of table will do.
fn parse_wish(wish: &str, sheet: Option<Sheet>) -> Result<Wish, Problem> {
    let unreadable = || Problem::new(Kind::Usage, "import-map-form").arg("map", wish);
    let own = wish.find(&format!("={OWN}")).map(|at| (&wish[..at], &wish[at + 1..]));
    let (column, field) = own.or_else(|| wish.rsplit_once('=')).ok_or_else(unreadable)?;
    let sheets = sheet.as_ref().map_or(Sheet::ALL, std::slice::from_ref);
    let placed = sheets.iter().find_map(|sheet| Wish::placed(column.trim(), *sheet, field.trim()));
    placed.ok_or_else(|| {
        let known = sheet.unwrap_or(Sheet::Customers).names().join(", ");
        Problem::new(Kind::Usage, "import-map-field").arg("field", field.trim()).arg("known", known)
    })
}

/// A reason in words.
pub fn say(reason: &Reason, words: &Words) -> String {
    runtime::import::reason(words, reason)
}

/// The report for scripts.
pub fn json(report: &Report, words: &Words) -> ImportJson {
    ImportJson::new(report, |reason| say(reason, words))
}

/// The report for people.
pub fn lines(report: &Report, words: &Words) -> Vec<String> {
    let count = |n: u64| Arg::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let mut lines = Vec::new();
    if report.cancelled {
        return vec![words.get("import-cancelled").into_owned()];
    }
    if report.dry_run && report.form == Form::Table {
        lines.push(words.fmt("import-mapping", &[("encoding", report.encoding.into())]));
        let row = |of: &Placed| {
            words.fmt("import-mapping-row", &[("column", (&of.column).into()), ("field", place(of, words).into())])
        };
        lines.extend(report.mapping.iter().map(row));
    }
    lines.extend(report.problems.iter().map(|problem| row(problem, words)));
    let unlisted = report.rejected.saturating_sub(MOST_LISTED as u64);
    if report.problems.len() >= MOST_LISTED && unlisted > 0 {
        lines.push(words.fmt("import-unlisted", &[("n", count(unlisted))]));
    }
    let refused = report.problem().is_some();
    if refused && !report.dry_run {
        return lines;
    }
    lines.extend(report.notices.iter().map(|notice| row(notice, words)));
    if report.noted > 0 {
        lines.push(words.fmt("import-noted", &[("noted", count(report.noted))]));
    }
    let counts = [
        ("added", count(report.added)),
        ("updated", count(report.updated)),
        ("unchanged", count(report.unchanged)),
        ("rejected", count(report.rejected)),
        ("sums", count(report.sums)),
    ];
    let key = match (report.dry_run, refused) {
        (true, true) => "import-would-without",
        (true, false) => "import-would",
        (false, _) => "import-done",
    };
    lines.push(words.fmt(key, &counts));
    if report.made.people > 0 && report.made.customers != report.added {
        let made = [("customers", count(report.made.customers)), ("people", count(report.made.people))];
        lines.push(words.fmt("import-made", &made));
    }
    // Afterwards it stands on the cards.
    let guessed = report
        .dry_run
        .then(|| words.kinds_guessed("import-kinds", report.made.kinds().map(|(kind, count)| (kind.name(), count))))
        .flatten();
    lines.extend(guessed);
    if report.duplicates > 0 {
        lines.push(words.fmt("import-questions", &[("n", count(report.duplicates))]));
    }
    if !report.left_out.is_empty() {
        lines.push(words.fmt("import-left-out", &[("columns", report.left_out.join(", ").into())]));
    }
    if let Some(file) = &report.rejected_file {
        lines.push(words.fmt("import-rejected-file", &[("file", file.display().to_string().into())]));
    }
    lines
}

/// Where a column goes, in words and, where that is something else, by the name that `--map` takes.
fn place(of: &Placed, words: &Words) -> String {
    let name = match &of.own {
        Some(own) if own.name != of.column => format!("{OWN}{}", own.name),
        _ => of.field.to_owned(),
    };
    let said = match &of.own {
        Some(own) => words.own_field(None, own.known, own.holds.map(Holds::name)),
        None => words.target(of.field),
    };
    match said {
        same if same == name => same,
        said => words.fmt("import-mapping-place", &[("words", said.into()), ("name", name.into())]),
    }
}

fn row(problem: &RowProblem, words: &Words) -> String {
    let line = Arg::from(problem.line.to_string());
    let reason = Arg::from(say(&problem.reason, words));
    match &problem.column {
        Some(column) => {
            words.fmt("import-row-column", &[("line", line), ("column", column.into()), ("reason", reason)])
        }
        None => words.fmt("import-row", &[("line", line), ("reason", reason)]),
    }
}

/// A bar on standard error; nothing where that is no terminal.
pub fn bar() -> impl FnMut(Progress) -> ControlFlow<()> {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(5));
    let mut sized = false;
    move |at| {
        if let (false, Some(total)) = (sized, at.bytes_total) {
            sized = true;
            bar.set_length(total);
            if let Ok(style) = ProgressStyle::with_template("{wide_bar} {percent:>3}%") {
                bar.set_style(style);
            }
        }
        bar.set_position(at.bytes_done);
        if Some(at.bytes_done) == at.bytes_total {
            bar.finish_and_clear();
        }
        ControlFlow::Continue(())
    }
}
