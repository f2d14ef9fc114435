//! Backups: when one is due, and making it.

use crate::domain::problem::{Kind, Problem};
use crate::domain::time::{Now, local};
use crate::store::backup::{self, Backup, Made, Why};
use crate::store::{Store, StoreError};
use std::path::Path;

/// An import of more lines than this is preceded by a backup.
pub const MANY_LINES: usize = 1000;

/// Makes a backup now, in the file's own folder of backups or elsewhere.
pub fn make(store: &Store, to: Option<&Path>, why: Why, now: Now) -> Result<Made, Problem> {
    let database = store.path().ok_or_else(|| Problem::from(StoreError::NotAFile))?;
    let folder = to.map_or_else(|| backup::folder_of(database), Path::to_path_buf);
    let at = |problem: Problem| problem.file(folder.display().to_string());
    if to.is_some_and(|to| !to.is_dir()) {
        return Err(at(StoreError::CannotCreate(std::io::ErrorKind::NotFound.into()).into()));
    }
    let made = store.backup(&folder, why, Some(now.ms)).map_err(|error| at(error.into()))?;
    if to.is_none() {
        thinned(database);
    }
    Ok(made)
}

/// The backup of the day, where none was made today and something has been saved. None where nothing was due.
pub fn daily(store: &Store, now: Now) -> Result<Option<Made>, Problem> {
    let Some(database) = store.path() else { return Ok(None) };
    if store.is_read_only() || store.is_untouched()? {
        return Ok(None);
    }
    // Another day, earlier or later: a clock that was put back must not stop the backups.
    let due = || {
        let newest = list(database).pop();
        let other_day = |newest: &Backup| local(newest.at, now.zone).date() != now.today();
        Ok::<_, StoreError>(match newest {
            None => true,
            Some(newest) => other_day(&newest) && backup::last_seq(&newest.path) != Some(store.last_seq()?),
        })
    };
    // Looked at twice: most often it is not, and then nobody is kept waiting.
    let made = due().and_then(|is_due| if is_due { store.backup_if(due, Why::Daily, now.ms) } else { Ok(None) });
    let folder = backup::folder_of(database).display().to_string();
    match made.map_err(|error| Problem::from(error).file(folder)) {
        // Others write without a pause: with the next save.
        Err(busy) if busy.kind == Kind::Busy => Ok(None),
        Ok(Some(made)) => {
            thinned(database);
            Ok(Some(made))
        }
        made => made,
    }
}

/// A backup that could not be taken away costs room and nothing else.
fn thinned(database: &Path) {
    drop(backup::thin(database));
}

/// Before so much is imported that taking it back by hand is hopeless.
pub fn before_import(store: &Store, many: bool, now: Now) -> Result<Option<Made>, Problem> {
    if !many || store.is_untouched()? || store.path().is_none() {
        return Ok(None);
    }
    make(store, None, Why::Import, now).map(Some)
}

/// The backups in the file's own folder, oldest first.
pub fn list(database: &Path) -> Vec<Backup> {
    backup::list(database, &backup::folder_of(database))
}
