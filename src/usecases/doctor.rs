//! Looking everything over: the file, what is in it, what is around it. Nothing is changed, and nothing that is wrong
//! stops the rest from being looked at.

use super::backup;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::{Now, local};
use crate::store::StoreError;
use crate::store::backup::{Backup, remains};
use crate::store::check::{self, Examined};
use std::path::Path;

/// How good what was found is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Good,
    /// Worth knowing; nothing is broken.
    Note,
    Bad,
}

impl Level {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Note => "note",
            Self::Bad => "bad",
        }
    }
}

/// One thing looked at. Its sentence is `doctor-<what>` in the language files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub what: &'static str,
    pub level: Level,
    pub args: Vec<(&'static str, String)>,
}

impl Check {
    pub fn new(level: Level, what: &'static str) -> Self {
        Self { what, level, args: Vec::new() }
    }

    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "numbers and what shows itself are handed over as they are")]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// Everything that was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub checks: Vec<Check>,
    /// Why the file cannot be used, where it cannot.
    pub problem: Option<Problem>,
    pub examined: Option<Examined>,
}

impl Report {
    /// 0 where the file can be used or there is none yet; else why it cannot. 65 where it can be used and something in
    /// it is not as it should be.
    pub fn exit_code(&self) -> u8 {
        let bad = self.checks.iter().any(|check| check.level == Level::Bad);
        let found = if bad { Kind::BadData.exit_code() } else { 0 };
        self.problem.as_ref().map_or(found, |problem| problem.kind.exit_code())
    }
}

/// A clock this far behind the last save is wrong.
const SLACK: i64 = 10 * 60 * 1000;

/// Looks at the file and at its backups.
pub fn look(database: &Path, now: Now) -> Report {
    let mut report = Report::default();
    let backups = backup::list(database);
    match check::examine(database) {
        Ok(examined) => {
            file(&mut report, &examined);
            contents(&mut report, &examined, now);
            if let (true, Some(newest)) = (examined.faults.is_empty(), backups.last()) {
                report.checks.extend(against(database, newest));
            }
            report.examined = Some(examined);
        }
        Err(StoreError::Absent) => report.checks.push(Check::new(Level::Note, "file-absent")),
        Err(error) => {
            let problem = Problem::from(error).file(database.display().to_string());
            report.checks.push(Check::new(Level::Bad, "file-refused"));
            report.problem = Some(problem);
        }
    }
    report.checks.push(kept(&backups, now));
    for left in remains(database) {
        report.checks.push(Check::new(Level::Note, "remains").arg("path", left.display()));
    }
    report
}

fn file(report: &mut Report, examined: &Examined) {
    let known = check::known_version();
    if examined.version > known {
        let newer = StoreError::Newer { found: examined.version, known };
        report.problem = Some(newer.into());
        report.checks.push(Check::new(Level::Bad, "schema-newer").arg("found", examined.version).arg("known", known));
    }
    if examined.faults.is_empty() {
        report.checks.push(Check::new(Level::Good, "integrity"));
        return;
    }
    for fault in &examined.faults {
        report.checks.push(Check::new(Level::Bad, "integrity-fault").arg("detail", fault));
    }
    let detail = examined.faults.first().cloned().unwrap_or_default();
    report.problem = Some(Problem::new(Kind::Damaged, "file-damaged").arg("detail", detail));
}

fn contents(report: &mut Report, examined: &Examined, now: Now) {
    let count = |table: &str| examined.counts.iter().find(|(name, _)| *name == table).map_or(0, |(_, count)| *count);
    report.checks.push(
        Check::new(Level::Good, "counts")
            .arg("customers", count("customer"))
            .arg("people", count("person"))
            .arg("talks", count("interaction"))
            .arg("followups", count("followup")),
    );
    match examined.wrong_figures {
        Some(0) => report.checks.push(Check::new(Level::Good, "figures")),
        Some(wrong) => report.checks.push(Check::new(Level::Note, "figures-wrong").arg("n", wrong)),
        None => {}
    }
    let behind = examined.last_write.is_some_and(|last| last > now.ms + SLACK);
    report.checks.push(Check::new(
        if behind { Level::Note } else { Level::Good },
        if behind { "clock-behind" } else { "clock" },
    ));
}

/// What was not saved since the last backup must still be as it is there. Nothing to say of a backup that this file does
/// not go on from.
fn against(database: &Path, newest: &Backup) -> Option<Check> {
    let check = match check::differences(database, &newest.path) {
        Ok(None) => return None,
        Ok(Some(0)) => Check::new(Level::Good, "same-as-backup"),
        Ok(Some(rows)) => Check::new(Level::Bad, "differs-from-backup").arg("n", rows),
        // An unreadable backup is a finding of its own.
        Err(_) => Check::new(Level::Bad, "backup-unreadable"),
    };
    Some(check.arg("number", newest.number))
}

fn kept(backups: &[Backup], now: Now) -> Check {
    let Some(newest) = backups.last() else { return Check::new(Level::Note, "no-backup") };
    let bytes: u64 = backups.iter().map(|backup| backup.bytes).sum();
    let day = local(newest.at, now.zone).date();
    Check::new(Level::Good, "backups")
        .arg("n", backups.len())
        .arg("newest", day.format("%Y-%m-%d"))
        .arg("size", format!("{:.1}", megabytes(bytes)))
}

#[allow(clippy::cast_precision_loss, reason = "one digit after the point is shown")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
