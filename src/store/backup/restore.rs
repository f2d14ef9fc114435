//! Putting a backup in the place of the file: first rehearsed on a copy, then in one step, with what was there kept.

use super::super::place::{
    Header, PATIENCE, beside, connect, denied, folder, header, lock, look, sync_folder, tighten,
};
use super::super::{StoreError, migrate};
use super::digest::{self, OWN_KEY};
use super::make::{flush, passing_beside, sound, verify};
use super::stem;
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempPath;

/// A copy of a backup, beside the file it is to replace: opened, read, compared, brought up to date.
#[derive(Debug)]
pub struct Rehearsed {
    copy: TempPath,
    target: PathBuf,
    /// Living customers in it.
    pub customers: u64,
}

/// Copies `source` and tries everything on the copy. Nothing else is written.
pub fn rehearse(source: &Path, target: &Path) -> Result<Rehearsed, StoreError> {
    let known = migrate::known(migrate::STEPS);
    match header(source)? {
        Header::Ours { version } if version > known => return Err(StoreError::Newer { found: version, known }),
        Header::Ours { .. } => {}
        Header::Empty => return Err(StoreError::Empty),
        Header::Absent => return Err(StoreError::Absent),
    }
    let copy = look(source, |conn| copied(conn, target))?;
    let customers = ready(&copy)?;
    flush(&copy)?;
    Ok(Rehearsed { copy, target: target.to_owned(), customers })
}

/// A copy of the source beside the target that is what the source was.
fn copied(source: &Connection, target: &Path) -> Result<TempPath, StoreError> {
    let version = || source.query_row("PRAGMA data_version", [], |row| row.get::<_, i64>(0));
    let before = version()?;
    let found = digest::digest(source)?;
    let promised: Option<String> =
        source.query_row("SELECT value FROM meta WHERE key = ?1", [OWN_KEY], |row| row.get(0)).optional()?;
    if promised.is_some_and(|promised| promised != found.sum) {
        return Err(StoreError::NotVerified);
    }
    sound(source)?;
    let copy = passing_beside(target)?;
    source.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    if version()? != before {
        // No backup but a file in use, and somebody has saved.
        return Err(StoreError::Busy);
    }
    verify(&copy, &found)?;
    Ok(copy)
}

/// Brings the copy up to date, as opening it would.
fn ready(copy: &Path) -> Result<u64, StoreError> {
    let (mut conn, _) = connect(copy)?;
    migrate::run(&mut conn, migrate::STEPS)?;
    conn.execute("DELETE FROM meta WHERE key = ?1", [OWN_KEY])?;
    let customers: i64 = conn.query_row("SELECT count(*) FROM customer WHERE dead = 0", [], |row| row.get(0))?;
    conn.close().map_err(|(_, error)| StoreError::from(error))?;
    Ok(customers.unsigned_abs())
}

impl Rehearsed {
    /// Puts the copy in its place. Returns under which name the file that was there is kept.
    pub fn replace(self) -> Result<Option<PathBuf>, StoreError> {
        let target = self.target.as_path();
        let _lock = lock(target)?;
        if fs::symlink_metadata(target).is_err() {
            self.copy.persist_noclobber(target).map_err(|error| denied(error.error))?;
            sync_folder(target);
            return Ok(None);
        }
        // Held until the new file is in place: nobody saves into the old one in between.
        let mut alone = alone(target)?;
        let kept = free_name(target);
        let linked = fs::hard_link(target, &kept).is_ok();
        if !linked {
            // Some file systems have no second names; then there is a moment without a file.
            fs::rename(target, &kept).map_err(denied)?;
        }
        // Only a damaged file still has a log or a journal here. It belongs to that file and no other: SQLite would write
        // its pages into the new one.
        rename_logs(target, &kept).map_err(denied)?;
        // Others may have been able to read it; under its new name nobody would notice.
        tighten(&kept);
        if cfg!(windows) {
            // There no file is replaced that is open.
            alone = None;
        }
        if let Err(error) = self.copy.persist(target) {
            put_back(&kept, target, linked).map_err(denied)?;
            return Err(not_replaced(error.error));
        }
        drop(alone);
        sync_folder(target);
        Ok(Some(kept))
    }
}

fn rename_logs(of: &Path, to: &Path) -> std::io::Result<()> {
    for end in ["-wal", "-shm", "-journal"] {
        if beside(of, end).exists() {
            fs::rename(beside(of, end), beside(to, end))?;
        }
    }
    Ok(())
}

/// The file is as it was, and nothing is left of an attempt.
fn put_back(kept: &Path, target: &Path, linked: bool) -> std::io::Result<()> {
    rename_logs(kept, target)?;
    if linked { fs::remove_file(kept) } else { fs::rename(kept, target) }
}

/// What Windows calls a lack of permission is somebody who has the file open: that it may be written was tried before.
fn not_replaced(error: std::io::Error) -> StoreError {
    match denied(error) {
        StoreError::ReadOnly if cfg!(windows) => StoreError::Busy,
        other => other,
    }
}

/// Writes the old file's log into it and keeps everybody else out; `Busy` where another window has it open. None for a
/// file that is no database any more.
fn alone(target: &Path) -> Result<Option<Connection>, StoreError> {
    match header(target) {
        Ok(Header::Ours { .. }) => {}
        Err(StoreError::ReadOnly | StoreError::Unreadable) => return Err(StoreError::ReadOnly),
        _ => return Ok(None),
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let held = Connection::open_with_flags(target, flags).and_then(|conn| {
        conn.busy_timeout(PATIENCE)?;
        let _: String = conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
        conn.execute_batch("BEGIN EXCLUSIVE")?;
        Ok(conn)
    });
    match held.map_err(StoreError::from) {
        Ok(conn) => Ok(Some(conn)),
        Err(busy @ (StoreError::Busy | StoreError::ReadOnly | StoreError::Full)) => Err(busy),
        Err(_) => Ok(None),
    }
}

/// `cornerman.replaced-1.db`, or the next that is free.
fn free_name(target: &Path) -> PathBuf {
    let name = |n: u32| folder(target).join(format!("{}.replaced-{n}.db", stem(target)));
    (1..u32::MAX).map(name).find(|path| fs::symlink_metadata(path).is_err()).unwrap_or_else(|| name(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::store::backup::Why;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_was_moved_aside_comes_back_with_its_log() {
        for linked in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let (target, kept) = (folder.path().join("x.db"), folder.path().join("x.replaced-1.db"));
            fs::write(&target, "file").unwrap();
            fs::write(beside(&target, "-wal"), "log").unwrap();
            if linked { fs::hard_link(&target, &kept) } else { fs::rename(&target, &kept) }.unwrap();
            rename_logs(&target, &kept).unwrap();
            put_back(&kept, &target, linked).unwrap();
            assert_eq!(names(folder.path()), ["x.db", "x.db-wal"], "{linked}");
            assert_eq!(fs::read_to_string(beside(&target, "-wal")).unwrap(), "log");
        }
    }

    /// On Windows no file is replaced that is open, also not by the one who wants to replace it.
    #[test]
    fn a_file_is_replaced_by_its_backup_and_stays_as_it_was_while_another_program_has_it_open() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("x.db");
        let store = Store::open(&target, "test").unwrap();
        let made = store.backup(&crate::store::backup::folder_of(&target), Why::Asked, None).unwrap();
        store.close().unwrap();
        let restore = || rehearse(&made.path, &target).unwrap().replace();
        if cfg!(windows) {
            let (before, held) = (names(folder.path()), fs::File::open(&target).unwrap());
            assert!(matches!(restore(), Err(StoreError::Busy)));
            drop(held);
            assert_eq!(names(folder.path()), before);
        }
        let kept = restore().unwrap().unwrap();
        assert!(kept.exists() && target.exists());
        Store::open(&target, "test").unwrap().close().unwrap();
    }
}
