//! Importing a file of customers: one transaction, all or nothing.
//!
//! Rows are compared with what is kept, and with the rows before them, since those are in the transaction already. The
//! first row of a file that speaks of somebody may change what is kept; the rows after it only fill what is still
//! empty. So the same file imported again finds everything as it left it.

mod alike;
mod apply;
mod matching;
mod report;
mod seen;

#[cfg(test)]
mod tests;

pub use report::{MOST_LISTED, Progress, Report};

use self::apply::Importer;
use crate::domain::id::Ids;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::exchange::csv::{Fault, Item, Reader, sniff};
use crate::exchange::csv_out::Table;
use crate::exchange::draft::Drafter;
use crate::exchange::encoding::{Encoding, Text};
use crate::exchange::headers;
use crate::exchange::mapping::{self, Mapping, Unmapped};
use crate::exchange::reason::{Reason, RowProblem};
use crate::exchange::source::{Sink, Source};
use crate::exchange::target::Target;
use crate::store::Store;
use crate::store::change::Deed;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::PathBuf;

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
    /// Where bad rows go; none: a bad row stops the import of all.
    pub rejected: Option<PathBuf>,
    /// The user's calling code, such as `86`.
    pub home: String,
}

/// How many rows go by between two reports of progress.
const STRIDE: u64 = 256;
/// The name of the column with the reason in the file of bad rows.
const REASON: &str = "reason";

/// Imports a file. The report says whether anything was written: see [`Report::problem`].
///
/// `say` puts a reason into words for the file of bad rows; `progress` may break the import off, and then nothing is
/// written.
#[expect(
    clippy::too_many_arguments,
    reason = "a verb takes the store, its input, the moment, the actor and its sources"
)]
pub fn import(
    store: &mut Store,
    source: Source,
    options: &Options,
    now: Now,
    actor: &str,
    ids: &mut Ids,
    say: &dyn Fn(&Reason) -> String,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Report, Problem> {
    let Source { reader, bytes } = source;
    let mut reader = Reader::new(Text::new(reader, options.encoding, &options.home));
    let mapping = columns(&mut reader, options)?;
    let lenient = options.rejected.is_some();
    let mut report = Report::new(&mapping, reader.text().encoding().name(), lenient, options.dry_run);
    let mut rejects = match (&options.rejected, options.dry_run) {
        (Some(path), false) => Some(Rejects::new(path.clone(), &mapping)),
        _ => None,
    };
    let drafter = Drafter::new(mapping, &options.home);
    let deed = Deed { now, actor, verb: "import", subject: &options.subject };
    let mut importer = Importer::new(store.begin(&deed)?, options, ids)?;
    loop {
        if report.rows.is_multiple_of(STRIDE) {
            let at = Progress { bytes_done: reader.text().bytes(), bytes_total: bytes, rows: report.rows };
            if progress(at).is_break() {
                report.end(0, true);
                return Ok(report);
            }
        }
        let Some(item) = reader.next_item()? else { break };
        report.rows += 1;
        let (problems, cells) = match item {
            Item::Record(record) => match drafter.draft(&record) {
                Ok(None) => continue,
                // A file with a bad row is not imported, so the rest is only looked at.
                Ok(Some(_)) if report.rejected > 0 && !lenient => continue,
                Ok(Some(draft)) => {
                    report.count(importer.take(draft)?);
                    continue;
                }
                Err(problems) => (problems, record.cells().map(str::to_owned).collect()),
            },
            Item::Broken { line, cell, fault, text } => (vec![broken(&drafter, line, cell, fault)], vec![text]),
        };
        if let Some(rejects) = &mut rejects {
            rejects.add(&cells, &problems, say)?;
        }
        let lost = problems.iter().any(|problem| problem.reason.loses_the_thread());
        report.reject(problems);
        if lost && !lenient {
            break;
        }
    }
    report.end(importer.questions(), false);
    if report.problem().is_none() && !options.dry_run {
        importer.finish()?;
        report.rejected_file = rejects.map(Rejects::finish).transpose()?.flatten();
    }
    Ok(report)
}

/// Reads on to the names of the columns, and maps them.
fn columns<R: Read>(reader: &mut Reader<R>, options: &Options) -> Result<Mapping, Problem> {
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
            Some(Item::Record(record)) => {
                // In our own file of bad rows the last column says why they were bad.
                let mut wishes = options.wishes.clone();
                if options.subject.ends_with(".rejected.csv") && record.cells().last() == Some(REASON) {
                    wishes.insert(0, (REASON.to_owned(), Target::Skip));
                }
                return Mapping::new(record.cells(), &wishes).map_err(|error| unmapped(error, record.cells()));
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

fn broken(drafter: &Drafter, line: u64, cell: usize, fault: Fault) -> RowProblem {
    let column = drafter.mapping().columns.get(cell).map(|column| column.header.to_string());
    let (column, reason) = match fault {
        Fault::OpenQuote => (column, Reason::OpenQuote),
        Fault::HugeField => (column, Reason::HugeField),
        Fault::HugeRecord => (None, Reason::HugeRecord),
    };
    RowProblem { line, column, reason }
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
                let mut table = Table::new(Sink::create(&self.path)?)?;
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
        table.finish()?.finish()?;
        Ok(Some(self.path))
    }
}
