//! Putting a backup in the place of the file.

use super::backup;
use crate::domain::problem::{Kind, Problem};
use crate::store::backup::rehearse;
use std::path::{Path, PathBuf};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    pub from: PathBuf,
    /// Living customers in what was restored.
    pub customers: u64,
    /// The file that was there before, under its new name.
    pub kept: Option<PathBuf>,
    /// Only tried, on a copy.
    pub rehearsed: bool,
}

/// Restores a backup, or only tries to.
pub fn restore(from: &Path, database: &Path, only_rehearse: bool) -> Result<Restored, Problem> {
    let at = |path: &Path, problem: Problem| problem.file(path.display().to_string());
    if same(from, database) {
        return Err(at(from, Problem::new(Kind::Usage, "restore-itself")));
    }
    let rehearsed = rehearse(from, database).map_err(|error| at(from, backup_problem(error.into())))?;
    let customers = rehearsed.customers;
    let kept = if only_rehearse {
        None
    } else {
        rehearsed.replace().map_err(|error| at(database, busy_problem(error.into())))?
    };
    Ok(Restored { from: from.to_owned(), customers, kept, rehearsed: only_rehearse })
}

/// A path, or the number of a backup beside the file.
pub fn named(said: &Path, database: &Path) -> PathBuf {
    let number = said.to_str().and_then(|said| said.parse::<u32>().ok());
    let found = number.filter(|_| !said.exists()).and_then(|number| {
        backup::list(database).into_iter().find(|backup| backup.number == number).map(|backup| backup.path)
    });
    found.unwrap_or_else(|| said.to_owned())
}

fn same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(one).is_some_and(|one| Some(one) == real(other))
}

/// A backup that is damaged has another way out than a file that is.
fn backup_problem(mut problem: Problem) -> Problem {
    if problem.what == "backup-not-verified" || problem.kind == Kind::Damaged {
        (problem.kind, problem.what) = (Kind::Damaged, "backup-damaged");
    }
    problem
}

fn busy_problem(mut problem: Problem) -> Problem {
    if problem.kind == Kind::Busy {
        problem.what = "restore-busy";
    }
    problem
}
