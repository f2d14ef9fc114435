//! Importing a file of customers, or our own export: one transaction, all or nothing.
//!
//! Rows are compared with what is kept, and with the rows before them, since those are in the transaction already. The
//! first row of a file that speaks of somebody may change what is kept; the rows after it only fill what is still
//! empty. So the same file imported again finds everything as it left it.

mod alike;
mod apply;
mod archived;
mod look;
mod matching;
mod reading;
mod report;
mod seen;

#[cfg(test)]
mod tests;

pub use look::{Look, Seen, look};
pub use report::{Form, MOST_LISTED, Progress, Report};

use self::apply::Importer;
use self::reading::Row;
use crate::domain::id::Ids;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::exchange::archive;
use crate::exchange::csv::{Item, Reader, sniff};
use crate::exchange::csv_out::Table;
use crate::exchange::draft::Drafter;
use crate::exchange::encoding::{Encoding, Text};
use crate::exchange::headers;
use crate::exchange::mapping::{self, Mapping, Unmapped};
use crate::exchange::reason::{Reason, RowProblem};
use crate::exchange::source::{self, Sink, Source, Taken};
use crate::exchange::target::Target;
use crate::store::change::Deed;
use crate::store::{self, Store};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;

/// What happens to a row that is already kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnDuplicate {
    /// Its filled cells replace what is kept; its empty cells erase nothing.
    #[default]
    Update,
    /// It is left as it is.
    Skip,
    /// It is added once more.
    Add,
}

/// How a file is imported.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What is imported, as people call it: the file's name.
    pub subject: String,
    pub encoding: Option<&'static Encoding>,
    pub delimiter: Option<u8>,
    /// Columns a person has mapped: the column's name in the file, and its target.
    pub wishes: Vec<(String, Target)>,
    pub on_duplicate: OnDuplicate,
    /// Nothing is written.
    pub dry_run: bool,
    /// Where bad rows go, or beside it where something is there already; none: a bad row stops the import of all.
    pub rejected: Option<PathBuf>,
}

/// Where and by whom an import is done.
pub struct Desk<'a> {
    pub store: &'a mut Store,
    /// Where the identities of what is new come from.
    pub ids: &'a mut Ids,
    pub now: Now,
    pub actor: &'a str,
    /// The user's calling code, such as `86`.
    pub home: &'a str,
}

/// Rows find each other through indexes all over the file; with this much of it in memory (KiB) they seldom wait.
const CACHE: u32 = 32_000;
/// Beyond so many bytes the index of SQLite's log takes that memory: 30 MB for a file of 1 GB.
const LARGE: u64 = 256 * 1024 * 1024;
/// The name of the column with the reason in the file of bad rows.
const REASON: &str = "reason";

/// What an import asks of the one who started it.
pub struct Talk<'a> {
    /// Puts a reason into words, for the file of bad rows.
    pub say: &'a dyn Fn(&Reason) -> String,
    /// Told how far it is; may break it off, and then nothing is written.
    pub progress: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
}

/// Imports a file. The report says whether anything was written: see [`Report::problem`]. A dry run counts on a copy: it
/// neither waits for who writes, nor lets anybody wait.
pub fn import(desk: &mut Desk<'_>, source: Source, options: &Options, talk: &mut Talk<'_>) -> Result<Report, Problem> {
    if options.dry_run {
        let mut copy = desk.store.trial()?;
        let mut apart = Desk { store: &mut copy, ids: &mut *desk.ids, ..*desk };
        return rehearse(&mut apart, source, options, talk);
    }
    if source.bytes.is_some_and(|bytes| bytes <= LARGE) {
        desk.store.set_cache(CACHE)?;
    }
    let report = all_or_nothing(desk, source, options, talk);
    desk.store.set_cache(store::CACHE)?;
    report
}

/// A dry run on a copy that was made for it, which it leaves as it was: the next one may use it too.
pub fn rehearse(
    desk: &mut Desk<'_>,
    source: Source,
    options: &Options,
    talk: &mut Talk<'_>,
) -> Result<Report, Problem> {
    debug_assert!(options.dry_run, "what is counted on a copy is not kept");
    desk.store.set_cache(CACHE)?;
    all_or_nothing(desk, source, options, talk)
}

fn all_or_nothing(
    desk: &mut Desk<'_>,
    source: Source,
    options: &Options,
    talk: &mut Talk<'_>,
) -> Result<Report, Problem> {
    let Source { reader, bytes } = source;
    let home = desk.home;
    let mut reader = Reader::new(Text::new(reader, options.encoding, home));
    if is_document(&mut reader, options)? {
        let (text, read) = reader.give_up();
        return archived::import(desk, text, read, bytes, options, talk);
    }
    let mapping = columns(&mut reader, options)?;
    let lenient = options.rejected.is_some();
    let mut report = Report::new(&mapping, reader.text().encoding().name(), lenient, options.dry_run);
    let mut rejects = match (&options.rejected, options.dry_run) {
        (Some(path), false) => Some(Rejects::new(path.clone(), &mapping)),
        _ => None,
    };
    let drafter = Drafter::new(mapping, home);
    let deed = Deed { now: desk.now, actor: desk.actor, verb: "import", subject: &options.subject };
    let mut importer = Importer::new(desk.store.begin(&deed)?, options.on_duplicate, home, desk.ids)?;
    let (to, from) = mpsc::sync_channel(reading::WAITING);
    let ended = thread::scope(|scope| {
        scope.spawn(|| {
            let to = to;
            reading::read(reader, &drafter, home, &to);
        });
        // Dropped at the end of this block, whatever the end is: then the reader stops too.
        let from = from;
        for batch in &from {
            let batch = batch?;
            let at = Progress { bytes_done: batch.bytes_done, bytes_total: bytes, rows: report.rows };
            if (talk.progress)(at).is_break() {
                return Ok(End::Cancelled);
            }
            for row in batch.rows {
                if let Row::Bad { problems, cells } = &row
                    && let Some(rejects) = &mut rejects
                {
                    rejects.add(cells, problems, talk.say)?;
                }
                if take(row, &mut importer, &mut report)?.is_break() {
                    return Ok(End::Read);
                }
            }
        }
        Ok::<End, Problem>(End::Read)
    })?;
    report.end(importer.questions(), ended == End::Cancelled);
    if report.problem().is_none() && !report.cancelled && !options.dry_run {
        // First the bad rows: what is left out of the import must not be lost with a full disk.
        report.rejected_file = rejects.map(Rejects::finish).transpose()?.flatten();
        importer.finish()?;
    }
    Ok(report)
}

/// Whether it is our own export. A file that calls itself JSON is read as one, so that what is wrong in it is said with
/// its place, and not taken for the columns of a table.
fn is_document<R: Read>(reader: &mut Reader<R>, options: &Options) -> Result<bool, Problem> {
    let named = options.subject.to_ascii_lowercase().ends_with(".json");
    Ok(named || archive::looks_like_one(&reader.sample()?.0))
}

/// How the reading ended.
#[derive(PartialEq, Eq)]
enum End {
    Read,
    Cancelled,
}

/// Takes one row in, or counts what is wrong with it. Breaks off where the rest cannot be read any more.
fn take(row: Row, importer: &mut Importer<'_>, report: &mut Report) -> Result<ControlFlow<()>, Problem> {
    report.rows += 1;
    match row {
        Row::Empty => {}
        // A file with a bad row is not imported, so the rest is only looked at; a dry run says what it would come to.
        Row::Good(_) if report.problem().is_some() && !report.dry_run => {}
        Row::Good(row) => {
            let (mut draft, keys) = *row;
            report.note(std::mem::take(&mut draft.notices));
            report.count(importer.take(draft, keys)?);
        }
        Row::Bad { problems, .. } => {
            let lost = problems.iter().any(|problem| problem.reason.loses_the_thread());
            report.reject(problems);
            if lost && report.problem().is_some() {
                return Ok(ControlFlow::Break(()));
            }
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// Reads on to the names of the columns, and maps them.
fn columns<R: Read>(reader: &mut Reader<R>, options: &Options) -> Result<Mapping, Problem> {
    let head = head(reader, options)?;
    Mapping::new(head.names(), &head.wishes).map_err(|error| unmapped(error, head.names()))
}

/// What was read up to the first row.
struct Head {
    delimiter: u8,
    cells: Vec<String>,
    wishes: Vec<(String, Target)>,
}

impl Head {
    fn names(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(String::as_str)
    }
}

/// Reads on to the names of the columns.
fn head<R: Read>(reader: &mut Reader<R>, options: &Options) -> Result<Head, Problem> {
    let asked_for = |cell: &str| options.wishes.iter().any(|(name, _)| mapping::is(cell, name));
    let known = |cell: &str| headers::known(cell) || asked_for(cell);
    let (sample, whole) = reader.sample()?;
    let dialect = sniff(&sample, whole, options.delimiter, &known);
    reader.set_delimiter(dialect.delimiter);
    let mut skip = dialect.preamble;
    loop {
        match reader.next_item()? {
            None => return Err(Problem::new(Kind::BadData, "import-empty")),
            Some(_) if skip > 0 => skip -= 1,
            Some(Item::Broken { line, .. }) => {
                return Err(Problem::new(Kind::BadData, "import-no-columns").arg("line", line.to_string()));
            }
            Some(Item::Record(record)) if record.cells().next().is_some_and(headers::is_other_table) => {
                return Err(Problem::new(Kind::BadData, "import-own-table"));
            }
            Some(Item::Record(record)) => {
                // In our own file of bad rows the last column says why they were bad.
                let mut wishes = options.wishes.clone();
                if source::is_rejected(&options.subject) && record.cells().last() == Some(REASON) {
                    wishes.insert(0, (REASON.to_owned(), Target::Skip));
                }
                let cells = record.cells().map(str::to_owned).collect();
                return Ok(Head { delimiter: dialect.delimiter, cells, wishes });
            }
        }
    }
}

fn unmapped<'a>(error: Unmapped, headers: impl Iterator<Item = &'a str>) -> Problem {
    let listed = headers.take(40).collect::<Vec<_>>().join(", ");
    match error {
        Unmapped::NoSuchColumn(name) => {
            Problem::new(Kind::Usage, "import-no-such-column").arg("column", name).arg("columns", listed)
        }
        Unmapped::NoName => Problem::new(Kind::BadData, "import-no-name-column").arg("columns", listed),
    }
}

/// The file of bad rows; it is begun with the first of them.
struct Rejects {
    path: PathBuf,
    headers: Vec<String>,
    table: Option<Table<Sink>>,
}

impl Rejects {
    fn new(path: PathBuf, mapping: &Mapping) -> Self {
        let headers = mapping.columns.iter().map(|column| column.header.to_string()).collect();
        Self { path, headers, table: None }
    }

    fn add(
        &mut self,
        cells: &[String],
        problems: &[RowProblem],
        say: &dyn Fn(&Reason) -> String,
    ) -> Result<(), Problem> {
        let table = match &mut self.table {
            Some(table) => table,
            none => {
                let mut table = Table::new(Sink::create(&self.path, Taken::Beside)?)?;
                table.row(self.headers.iter().map(String::as_str).chain([REASON]))?;
                none.insert(table)
            }
        };
        let reasons: Vec<String> = problems
            .iter()
            .map(|problem| match &problem.column {
                Some(column) => format!("{column}: {}", say(&problem.reason)),
                None => say(&problem.reason),
            })
            .collect();
        let missing = self.headers.len().saturating_sub(cells.len());
        let row = cells.iter().map(|cell| crate::exchange::guard::unguard(cell));
        Ok(table.row(row.chain(std::iter::repeat_n("", missing)).chain([reasons.join(" ").as_str()]))?)
    }

    fn finish(self) -> Result<Option<PathBuf>, Problem> {
        let Some(table) = self.table else { return Ok(None) };
        Ok(Some(table.finish()?.finish()?))
    }
}
