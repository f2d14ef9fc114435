//! A table on its way in, whatever its rows are: read ahead on a second core, taken in one by one, all of it or nothing.

use super::reading::{self, Drafts, Row};
use super::rejects::Rejects;
use super::report::{Made, Taken};
use super::{Options, Progress, Report, Talk};
use crate::domain::problem::Problem;
use crate::exchange::csv::Reader;
use crate::exchange::reason::RowProblem;
use std::io::Read;
use std::sync::mpsc;
use std::thread;

/// What came of a row that could be read.
pub enum Came {
    /// It was taken, and perhaps otherwise than the file has it.
    In(Taken, Vec<RowProblem>),
    /// It cannot be taken; its cells are for the file of bad rows.
    Bad { problems: Vec<RowProblem>, cells: Vec<String> },
}

/// Takes rows into one open action.
pub trait Takes {
    type Draft: Send;

    fn take(&mut self, draft: Self::Draft) -> Result<Came, Problem>;

    /// Whether it finds something wrong with rows only when it takes them, and so wants to see them all.
    fn judges(&self) -> bool;

    /// How many questions were asked whether two customers are one.
    fn questions(&self) -> u64;

    /// How many customers and people were added.
    fn made(&self) -> Made;

    /// The words in the level of the customers it has taken, sorted.
    fn levels(&self) -> Vec<String>;

    fn finish(self) -> Result<(), Problem>;
}

/// A table whose columns are known.
pub struct Table<'o, R> {
    pub reader: Reader<R>,
    /// Its length, where it has one.
    pub bytes: Option<u64>,
    pub options: &'o Options,
}

/// How the reading ended.
#[derive(PartialEq, Eq)]
enum End {
    Read,
    Cancelled,
}

impl<R: Read + Send> Table<'_, R> {
    /// Takes in every row, or says which of them cannot be taken and why; then nothing is written.
    pub fn import<S: Drafts + Sync, T: Takes<Draft = S::Draft>>(
        self,
        drafter: &S,
        mut taker: T,
        talk: &mut Talk<'_>,
    ) -> Result<Report, Problem> {
        let Self { reader, bytes, options } = self;
        let mapping = drafter.mapping();
        let lenient = options.rejected.is_some();
        let mut report = Report::new(mapping, reader.text().encoding().name(), lenient, options.dry_run);
        let mut rejects = match (&options.rejected, options.dry_run) {
            (Some(path), false) => Some(Rejects::new(path.clone(), mapping)),
            _ => None,
        };
        let (to, from) = mpsc::sync_channel(reading::WAITING);
        let ended = thread::scope(|scope| {
            scope.spawn(|| {
                let to = to;
                reading::read(reader, drafter, &to);
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
                    let bad = take(row, &mut taker, &mut report)?;
                    let Some((problems, cells)) = bad else { continue };
                    if let Some(rejects) = &mut rejects {
                        rejects.add(&cells, &problems, talk.say)?;
                    }
                    let lost = problems.iter().any(|problem| problem.reason.loses_the_thread());
                    report.reject(problems);
                    if lost && report.problem().is_some() {
                        return Ok(End::Read);
                    }
                }
            }
            Ok::<End, Problem>(End::Read)
        })?;
        report.levels = taker.levels();
        report.made = taker.made();
        report.end(taker.questions(), ended == End::Cancelled);
        if report.problem().is_none() && !report.cancelled && !options.dry_run {
            // First the bad rows: what is left out of the import must not be lost with a full disk.
            report.rejected_file = rejects.map(Rejects::finish).transpose()?.flatten();
            taker.finish()?;
        }
        Ok(report)
    }
}

/// A row that cannot be taken: what is wrong with it, and its cells.
type Bad = (Vec<RowProblem>, Vec<String>);

/// Takes one row in, or says what is wrong with it.
fn take<T: Takes>(row: Row<T::Draft>, taker: &mut T, report: &mut Report) -> Result<Option<Bad>, Problem> {
    // A line with nothing in it is no row.
    report.rows += u64::from(!matches!(row, Row::Empty));
    match row {
        Row::Empty => Ok(None),
        Row::PassedOver(notices) => {
            report.sums += 1;
            report.note(notices);
            Ok(None)
        }
        // A file with a bad row is not imported, so the rest is only looked at; a dry run says what it would come to.
        Row::Good(_) if report.problem().is_some() && !report.dry_run && !taker.judges() => Ok(None),
        Row::Good(draft) => match taker.take(*draft)? {
            Came::In(what, notices) => {
                report.note(notices);
                report.count(what);
                Ok(None)
            }
            Came::Bad { problems, cells } => Ok(Some((problems, cells))),
        },
        Row::Bad { problems, cells } => Ok(Some((problems, cells))),
    }
}
