//! Making a backup: copied under a passing name, read again, compared, flushed, and only then named.

use super::super::place::{Passing, connect, denied, folder, lock_in_passing, look, sync_folder};
use super::super::{Store, StoreError};
use super::{Why, digest, list, name, stem};
use crate::store::backup::Digest;
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};
use tempfile::TempPath;

/// How the passing name begins.
pub(super) const PASSING: &str = ".making-";

/// A backup that was made and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub path: PathBuf,
    pub number: u32,
    pub digest: Digest,
    pub bytes: u64,
}

impl Store {
    /// Copies everything into a new file in `to`, which must exist unless it is the file's own folder of backups. `at`:
    /// the moment its name tells, in UTC milliseconds; none: that of the file system.
    pub fn backup(&self, to: &Path, why: Why, at: Option<i64>) -> Result<Made, StoreError> {
        let _lock = self.backup_lock(to, Duration::from_mins(1))?;
        self.backup_alone(to, why, at)
    }

    /// As [`backup`](Self::backup) in the file's own folder, where `due` holds once nobody else makes one there: of many
    /// programs that start together one makes the backup of the day. None where it is not due, or another is at it.
    pub fn backup_if(
        &self,
        due: impl FnOnce() -> Result<bool, StoreError>,
        why: Why,
        at: i64,
    ) -> Result<Option<Made>, StoreError> {
        let to = super::folder_of(self.path().ok_or(StoreError::NotAFile)?);
        let _lock = match self.backup_lock(&to, Duration::ZERO) {
            Err(StoreError::Busy) => return Ok(None),
            lock => lock?,
        };
        if due()? { self.backup_alone(&to, why, Some(at)).map(Some) } else { Ok(None) }
    }

    fn backup_lock(&self, to: &Path, patience: Duration) -> Result<Passing, StoreError> {
        if self.path().is_some_and(|database| to == super::folder_of(database)) {
            make_folder(to)?;
        }
        lock_in_passing(&to.join("making"), patience)
    }

    /// Makes a backup where nobody else makes one.
    fn backup_alone(&self, to: &Path, why: Why, at: Option<i64>) -> Result<Made, StoreError> {
        let database = self.path().ok_or(StoreError::NotAFile)?;
        forget_remains(to);
        let (copy, digest) = self.verified_copy(to)?;
        let meta = fs::metadata(&copy).map_err(denied)?;
        let at = at.unwrap_or_else(|| modified(&meta));
        let number = list(database, to).last().map_or(1, |last| last.number.saturating_add(1));
        let path = to.join(name(&stem(database), number, at, why));
        copy.persist_noclobber(&path).map_err(|error| denied(error.error))?;
        sync_folder(&path);
        Ok(Made { path, number, digest, bytes: meta.len() })
    }

    /// The copy holds one state of the file, and it is that state. Others may write meanwhile; when they keep doing so,
    /// they are asked to wait.
    fn verified_copy(&self, to: &Path) -> Result<(TempPath, Digest), StoreError> {
        for hold in [false, false, true] {
            let path = self.path().filter(|_| hold && !self.is_read_only());
            let writer = path.map(connect).transpose()?;
            if let Some((writer, _)) = &writer {
                writer.execute_batch("BEGIN IMMEDIATE")?;
            }
            let before = self.data_version()?;
            let copy = self.copy(to)?;
            // From here to its end the reader sees one state.
            let reading = self.conn.unchecked_transaction()?;
            let _: i64 = reading.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
            if self.data_version()? != before {
                continue;
            }
            let wanted = digest::digest(&reading)?;
            drop(reading);
            seal(&copy, &wanted)?;
            verify(&copy, &wanted)?;
            return Ok((copy, wanted));
        }
        Err(StoreError::Busy)
    }

    fn copy(&self, to: &Path) -> Result<TempPath, StoreError> {
        let copy = passing(to)?;
        // To SQLite this is a write, though it changes nothing here.
        self.conn.execute_batch("PRAGMA query_only = OFF")?;
        let made = self.conn.execute("VACUUM INTO ?1", [copy.to_string_lossy()]);
        if self.is_read_only() {
            self.conn.execute_batch("PRAGMA query_only = ON")?;
        }
        made?;
        Ok(copy)
    }
}

/// An empty file for its owner alone; it goes when it is not persisted.
pub(super) fn passing(folder: &Path) -> Result<TempPath, StoreError> {
    let file = tempfile::Builder::new().prefix(PASSING).suffix(".db").tempfile_in(folder);
    Ok(file.map_err(cannot_create)?.into_temp_path())
}

fn cannot_create(error: std::io::Error) -> StoreError {
    match denied(error) {
        StoreError::Io(error) => StoreError::CannotCreate(error),
        known => known,
    }
}

/// Writes what the copy should hold into the copy, so that it can be checked years later, and flushes it.
pub(super) fn seal(copy: &Path, digest: &Digest) -> Result<(), StoreError> {
    let conn = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.execute_batch("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = FULL;")?;
    conn.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)", [digest::OWN_KEY, &digest.sum])?;
    conn.close().map_err(|(_, error)| StoreError::from(error))?;
    flush(copy)
}

/// Everything written to a file is on the disk.
pub(super) fn flush(path: &Path) -> Result<(), StoreError> {
    OpenOptions::new().write(true).open(path).and_then(|file| file.sync_all()).map_err(denied)
}

/// Opens the copy anew and reads all of it.
pub(super) fn verify(copy: &Path, wanted: &Digest) -> Result<(), StoreError> {
    look(copy, |conn| {
        sound(conn)?;
        if digest::digest(conn)? == *wanted { Ok(()) } else { Err(StoreError::NotVerified) }
    })
}

/// The structure of the file is whole.
pub(super) fn sound(conn: &Connection) -> Result<(), StoreError> {
    let said: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if said == "ok" { Ok(()) } else { Err(StoreError::Damaged(said)) }
}

fn make_folder(folder: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(cannot_create)
}

/// Whoever holds the lock of the folder is alone: what has a passing name was left by a crash.
fn forget_remains(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(PASSING)) {
            // It costs room and nothing else.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn modified(meta: &fs::Metadata) -> i64 {
    let since = meta.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(0)
}

/// Where passing files of a database go: beside it, so that renaming moves no bytes.
pub(super) fn passing_beside(path: &Path) -> Result<TempPath, StoreError> {
    passing(folder(path))
}
