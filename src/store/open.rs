//! Opening: what the file is, who may do what with it, and bringing it up to date.

use super::backup::{self, Why};
use super::place::{
    Header, Notice, PATIENCE, Place, connect, disk, header, lock, make, may_write, patiently, reader, really_busy,
    tighten, tune,
};
use super::{Store, StoreError, migrate};
use rusqlite::Connection;
use std::cell::{Cell, RefCell};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// 3.51.3: the first release without the damage two connections could do while the log was reset.
const OLDEST_SQLITE: i32 = 3_051_003;

impl Store {
    /// Opens the file, making it if it does not exist, and brings its schema up to date after a backup.
    pub fn open(path: &Path, device: &str) -> Result<Self, StoreError> {
        Self::open_with_steps(path, device, migrate::STEPS)
    }

    /// Another connection to a file this program has open. A file that is gone is not made anew: somebody moved it.
    pub fn open_again(path: &Path, device: &str) -> Result<Self, StoreError> {
        if fs::symlink_metadata(path).is_err() {
            return Err(StoreError::Moved);
        }
        // It may go while it is being opened; then that is what happened, whatever SQLite makes of it.
        Self::open(path, device)
            .map_err(|error| if fs::symlink_metadata(path).is_err() { StoreError::Moved } else { error })
    }

    /// As [`open`](Self::open) with other steps than the shipped ones, so that upgrades can be tried before there are any.
    #[doc(hidden)]
    pub fn open_with_steps(path: &Path, device: &str, steps: &[&str]) -> Result<Self, StoreError> {
        assert_version()?;
        let mut notices = Vec::new();
        if fs::symlink_metadata(path).is_err() {
            begin(path, steps, &mut notices)?;
        }
        let known = migrate::known(steps);
        let (place, may_write) = Place::take(path, || match header(path)? {
            Header::Ours { version } if version > known => Err(StoreError::Newer { found: version, known }),
            Header::Ours { .. } => Ok(may_write(path)),
            Header::Absent | Header::Empty => Err(StoreError::Empty),
        })?;
        let (conn, read_only) = match writable(path, may_write, &mut notices) {
            Ok(conn) => (conn, false),
            Err(StoreError::ReadOnly) => {
                notices.push(Notice::ReadOnly);
                (reader(path)?, true)
            }
            Err(error) => return Err(really_busy(path, error)),
        };
        let (own, wrote) = (RefCell::default(), Arc::default());
        let (device, patience) = (device.to_owned(), Cell::new(PATIENCE));
        let mut store = Self { conn, place: Some(place), site: 0, device, own, wrote, patience, read_only, notices };
        // A newer program may have left its upgrade in the log, where the header does not show it.
        let version = store.version()?;
        if version > known {
            return Err(StoreError::Newer { found: version, known });
        }
        if version < known && store.upgrade(path, steps)? {
            store.notices.push(Notice::Upgraded);
        }
        store.settled()
    }

    /// A store that lives and dies with the process.
    pub fn in_memory(device: &str) -> Result<Self, StoreError> {
        let mut conn = Connection::open_in_memory()?;
        tune(&conn)?;
        migrate::run(&mut conn, migrate::STEPS)?;
        Self::without_place(conn, device)
    }

    fn version(&self) -> Result<i64, StoreError> {
        Ok(self.conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
    }

    /// Of several programs that start at once on an old file one makes the backup and migrates; the others wait and find
    /// it done. True where it was this one.
    fn upgrade(&mut self, path: &Path, steps: &[&str]) -> Result<bool, StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        let _lock = patiently(path)?;
        if self.version()? >= migrate::known(steps) {
            return Ok(false);
        }
        self.backup(&backup::folder_of(path), Why::Upgrade, None)?;
        migrate::run(&mut self.conn, steps)?;
        Ok(true)
    }
}

/// Makes the file where there is none yet. What is doubtful about its place is said this once; `doctor` says it again.
fn begin(path: &Path, steps: &[&str], notices: &mut Vec<Notice>) -> Result<(), StoreError> {
    let _lock = lock(path)?;
    // Another program may have made it while we waited.
    if header(path)? != Header::Absent {
        return Ok(());
    }
    make(path, steps)?;
    if disk::mount(path).is_some_and(|mount| mount.is_remote()) {
        notices.push(Notice::NetworkDrive);
    }
    if disk::cloud(path).is_some() {
        notices.push(Notice::CloudFolder);
    }
    if !backup::list(path, &backup::folder_of(path)).is_empty() {
        notices.push(Notice::NewBesideBackups);
    }
    Ok(())
}

/// A connection that may write; `ReadOnly` where there can be none.
fn writable(path: &Path, may_write: bool, notices: &mut Vec<Notice>) -> Result<Connection, StoreError> {
    if !may_write {
        return Err(StoreError::ReadOnly);
    }
    if tighten(path) {
        notices.push(Notice::Tightened);
    }
    match connect(path) {
        Ok((conn, notice)) => {
            notices.extend(notice);
            Ok(conn)
        }
        // The file may be written, but nothing may be put beside it.
        Err(StoreError::CannotOpen(_)) => Err(StoreError::ReadOnly),
        Err(error) => Err(error),
    }
}

fn assert_version() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::OldSqlite(rusqlite::version().to_owned()));
    }
    Ok(())
}
