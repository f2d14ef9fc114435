//! An open database: one connection, and what it was opened with.

use super::StoreError;
use super::place::{Notice, PATIENCE, Place};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// An open database. One connection; a thread that needs one opens its own.
pub struct Store {
    pub(super) conn: Connection,
    /// Where the file is; none in memory.
    pub(super) place: Option<Place>,
    /// This copy of the file: breaks ties between machines.
    pub(super) site: i64,
    pub(super) device: String,
    /// The groups this store has written.
    pub(super) own: RefCell<HashSet<i64>>,
    pub(super) wrote: Arc<AtomicBool>,
    /// How long a write waits for another program's.
    pub(super) patience: Cell<Duration>,
    pub(super) read_only: bool,
    pub(super) notices: Vec<Notice>,
}

impl Store {
    /// A connection to what has no name.
    pub(super) fn without_place(conn: Connection, device: &str) -> Result<Self, StoreError> {
        Self {
            conn,
            place: None,
            site: 0,
            device: device.to_owned(),
            own: RefCell::default(),
            wrote: Arc::default(),
            patience: Cell::new(PATIENCE),
            read_only: false,
            notices: Vec::new(),
        }
        .settled()
    }

    /// Ready for work: the statements are kept, and it is known which copy of the file this is.
    pub(super) fn settled(mut self) -> Result<Self, StoreError> {
        self.conn.set_prepared_statement_cache_capacity(128);
        let sql = "SELECT value FROM meta WHERE key = 'site'";
        let site = self.conn.query_row(sql, [], |row| row.get::<_, String>(0))?;
        self.site = site.parse().map_err(|_| StoreError::Damaged("site".to_owned()))?;
        Ok(self)
    }

    /// Rises when another connection has committed; our own commits leave it alone.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.conn.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// The highest write counter: what has been seen up to now.
    pub fn last_seq(&self) -> Result<i64, StoreError> {
        Ok(self.conn.query_row("SELECT coalesce(max(seq), 0) FROM change", [], |row| row.get(0))?)
    }

    /// Set as soon as an action of this store is in the file; for who wants to know it after the store has been handed on.
    pub fn wrote(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.wrote)
    }

    /// How much of the file may stay in memory, in KiB: an action that writes much of it wants more than reading does.
    pub fn set_cache(&self, kib: u32) -> Result<(), StoreError> {
        Ok(self.conn.execute_batch(&format!("PRAGMA cache_size = -{kib}"))?)
    }

    /// As if the disk were full beyond so many pages; none: there is room again. Returns how many are in use.
    #[cfg(test)]
    pub fn most_pages(&self, most: Option<i64>) -> Result<i64, StoreError> {
        let used = self.conn.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        let sql = format!("PRAGMA max_page_count = {}", most.unwrap_or(4_294_967_294));
        let _: i64 = self.conn.query_row(&sql, [], |row| row.get(0))?;
        Ok(used)
    }

    /// How long a write waits for another program's before it gives up.
    pub fn set_patience(&self, patience: Duration) -> Result<(), StoreError> {
        self.patience.set(patience);
        Ok(self.conn.busy_timeout(patience)?)
    }

    pub fn path(&self) -> Option<&std::path::Path> {
        self.place.as_ref().map(|place| place.path.as_path())
    }

    /// What was noticed when it was opened.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Whether anything was ever written here: an empty file needs no backup.
    pub fn is_untouched(&self) -> Result<bool, StoreError> {
        Ok(self.last_seq()? == 0)
    }

    /// Nothing can be written here.
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Refuses where the file is not the one that was opened any more.
    pub fn still_there(&self) -> Result<(), StoreError> {
        self.place.as_ref().map_or(Ok(()), Place::check)
    }

    /// Writes the log into the file, so that the file alone is complete.
    pub fn close(self) -> Result<(), StoreError> {
        if !self.read_only && self.still_there().is_ok() {
            // A reader elsewhere may keep the log busy; it is complete either way, only in two files.
            let _: Result<i64, _> = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0));
        }
        Ok(())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.still_there().is_err() {
            // The last connection would take the log away by its name, and by now that may be another file's.
            let _ = self.conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }
}
