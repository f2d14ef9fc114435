//! Our own export on its way back: each record is the one of the same identity, or it is new.

#[cfg(test)]
mod tests;

use super::manner::{Manner, merge};
use super::{Desk, OnDuplicate, Options, Progress, Report, Talk};
use crate::domain::customer::Customer;
use crate::domain::duplicate::Duplicate;
use crate::domain::field::Record;
use crate::domain::noun::{Noun, Visit};
use crate::domain::person::Person;
use crate::domain::problem::{Kind, Problem};
use crate::exchange::archive::{self, Element, Merger, Scanner, Section};
use crate::exchange::encoding::Text;
use crate::exchange::reason::{Reason, RowProblem};
use crate::store::change::{Deed, Writer};
use crate::store::merge::Led;
use std::any::Any;
use std::io::Read;

/// After so many records it is told how far the import is.
const PACE: u64 = 256;

/// Imports a document, whose beginning has been `read` already: all of it, or nothing.
pub(super) fn import<R: Read>(
    desk: &mut Desk<'_>,
    text: Text<R>,
    read: Vec<u8>,
    bytes_total: Option<u64>,
    options: &Options,
    talk: &mut Talk<'_>,
) -> Result<Report, Problem> {
    suits(options)?;
    let mut report = Report::document(text.encoding().name(), options.dry_run);
    let deed = Deed { now: desk.now, actor: desk.actor, verb: "import", subject: &options.subject };
    let mut scanner = Scanner::new(text, read);
    let mut writer = desk.store.begin(&deed)?;
    let (mut mergers, mut told) = (Vec::new(), Vec::new());
    while let Some(element) = scanner.next_element()? {
        match element.section {
            Section::Of(noun) => {
                noun.visit(&mut Taking {
                    element,
                    writer: &mut writer,
                    on: options.on_duplicate,
                    report: &mut report,
                })?;
                report.rows += 1;
            }
            Section::Labels => match archive::turned(&element)? {
                Ok(turned) => told.push(turned),
                Err(problem) => report.reject(vec![problem]),
            },
            Section::Merged => match archive::merger(&element)? {
                Ok(merger) => mergers.push(merger),
                Err(problem) => report.reject(vec![problem]),
            },
        }
        if report.rows % PACE == 1 {
            let at = Progress { bytes_done: scanner.text().bytes(), bytes_total, rows: report.rows };
            if (talk.progress)(at).is_break() {
                report.end(0, true);
                return Ok(report);
            }
        }
    }
    // Last, when all are here who may stand for others.
    for merger in &mergers {
        lead(&mut writer, merger, &mut report)?;
    }
    // What was decided elsewhere is as true of who was here before. Of those who were deleted here nobody asks any more.
    for turned in &told {
        if writer.is_known::<Customer>(turned.customer)? {
            writer.tell(turned)?;
        }
    }
    report.end(report.duplicates, false);
    if report.problem().is_none() {
        for noun in Noun::ALL {
            noun.visit(&mut Astray(&writer))?;
        }
        if !options.dry_run {
            writer.finish()?;
        }
    }
    Ok(report)
}

/// A document says itself what everything is, and its records have identities: some wishes have no meaning for it.
fn suits(options: &Options) -> Result<(), Problem> {
    let meant = [
        ("--map", !options.wishes.is_empty()),
        ("--delimiter", options.delimiter.is_some()),
        ("--skip-errors", options.rejected.is_some()),
        ("--on-duplicate add", options.on_duplicate == OnDuplicate::Add),
    ];
    match meant.into_iter().find(|(_, asked)| *asked) {
        Some((option, _)) => Err(Problem::new(Kind::Usage, "json-option").arg("option", option)),
        None => Ok(()),
    }
}

struct Taking<'a, 'w, 's> {
    element: Element<'a>,
    writer: &'w mut Writer<'s>,
    on: OnDuplicate,
    report: &'w mut Report,
}

impl Visit for Taking<'_, '_, '_> {
    type Error = Problem;

    fn noun<T: Record>(&mut self, noun: Noun) -> Result<(), Problem> {
        let mut said: T = match archive::record(&self.element)? {
            Ok(record) => record,
            Err(problems) => {
                self.report.reject(problems);
                return Ok(());
            }
        };
        // The document is not imported any more, so the rest is only looked at.
        if self.report.problem().is_some() && !self.report.dry_run {
            return Ok(());
        }
        // A document from before a merge must not tear apart what was made one.
        if is_merged(self.writer, &said)? {
            self.report.unchanged += 1;
            return Ok(());
        }
        self.writer.follow(&mut said)?;
        let Some(kept) = self.writer.get::<T>(said.id())? else {
            if noun.needs_customer() && said.parent().is_none() {
                let (line, column) = (self.element.line, Some("customer".to_owned()));
                self.report.reject(vec![RowProblem { line, column, reason: Reason::NoCustomer }]);
                return Ok(());
            }
            self.writer.put(&said)?;
            self.report.added += 1;
            return Ok(());
        };
        let merged = if self.on == OnDuplicate::Skip {
            kept.clone()
        } else {
            merge(&kept, &said, Manner::Replace { name: true })
        };
        if merged == kept {
            self.report.unchanged += 1;
        } else {
            self.writer.put(&merged)?;
            self.report.updated += 1;
        }
        Ok(())
    }
}

/// Takes in that one went into another elsewhere. Where both live here, a person is asked whether they are one.
fn lead(writer: &mut Writer<'_>, merger: &Merger, report: &mut Report) -> Result<(), Problem> {
    if merger.noun == Noun::People {
        writer.lead::<Person>(merger.id, merger.into)?;
        return Ok(());
    }
    if writer.lead::<Customer>(merger.id, merger.into)? == Led::BothLive {
        let question = Duplicate::of(merger.id, writer.heir::<Customer>(merger.into)?, "merged");
        let asked = writer.get::<Duplicate>(question.id)?.is_some() || writer.is_gone::<Duplicate>(question.id)?;
        if !asked {
            writer.put(&question)?;
            report.duplicates += 1;
        }
    }
    Ok(())
}

/// Whether a record went in a merge, or asks about a customer that did.
fn is_merged<T: Record>(writer: &Writer<'_>, said: &T) -> Result<bool, Problem> {
    if writer.was_merged::<T>(said.id())? {
        return Ok(true);
    }
    let question = (said as &dyn Any).downcast_ref::<Duplicate>();
    Ok(question.map_or(Ok(false), |question| writer.asks_about_merged(question))?)
}

/// Refuses what hangs on nobody: it would be kept and never seen.
struct Astray<'w, 's>(&'w Writer<'s>);

impl Visit for Astray<'_, '_> {
    type Error = Problem;

    fn noun<T: Record>(&mut self, noun: Noun) -> Result<(), Problem> {
        match self.0.astray::<T>()? {
            Some(id) => {
                Err(Problem::new(Kind::BadData, "json-astray").arg("part", noun.name()).arg("id", id.to_string()))
            }
            None => Ok(()),
        }
    }
}
