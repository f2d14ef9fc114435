//! A new file, which nobody meets half made.

use super::super::{StoreError, migrate};
use super::connect::connect;
use super::files::{beside, denied, private, remove, sync_folder};
use std::fs::{self, OpenOptions};
use std::path::Path;

/// Makes the file beside its place, whole, and then puts it there: no other program, and no crash, ever meets it half made.
pub fn make(path: &Path, steps: &[&str]) -> Result<(), StoreError> {
    let new = beside(path, ".new");
    blank(&new, steps)?;
    fs::rename(&new, path).map_err(denied)?;
    // The name must be on the disk before anything is promised.
    sync_folder(path);
    Ok(())
}

/// An empty database, in one file.
pub fn blank(new: &Path, steps: &[&str]) -> Result<(), StoreError> {
    // Left by a crash; nothing of anybody's was in it yet.
    for end in ["", "-wal", "-shm"] {
        remove(&beside(new, end))?;
    }
    private(OpenOptions::new().write(true).create_new(true)).open(new).map_err(denied)?;
    let (mut conn, _) = connect(new)?;
    migrate::run(&mut conn, steps)?;
    // The last connection writes the log into the file and takes it away.
    conn.close().map_err(|(_, error)| error.into())
}
