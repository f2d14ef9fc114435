//! Reading a file without changing anything, not even beside it.
//!
//! Where others may have the file open, or have left something unfinished beside it, it is read under SQLite's locks.
//! SQLite takes those of a write-ahead log in a file beside the database, and makes that file where it is not there; so
//! where nothing is beside the database, it is read as it stands, without locks (`immutable`). Somebody may open it and
//! write a moment later. Therefore what was read that way counts only if the file has not changed meanwhile.
//! <https://sqlite.org/wal.html#readonly> <https://sqlite.org/uri.html#uriimmutable>

use super::super::StoreError;
use super::connect::{real, uri};
use super::copy::{self, IN_MEMORY};
use super::files::{PATIENCE, beside, denied};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// So often a file is read again that others have changed meanwhile.
const TIMES: usize = 8;

/// Reads a file. `read` may be called again, and begins anew then.
pub fn look<T>(path: &Path, mut read: impl FnMut(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
    for _ in 0..TIMES {
        let before = Stamp::of(path)?;
        if may_be_shared(path) {
            return read(&shared(path)?);
        }
        let found = alone(path).and_then(|conn| read(&conn));
        if Stamp::of(path)? == before {
            return found;
        }
    }
    Err(StoreError::Busy)
}

/// A connection to read for as long as one likes: to the file where others may have it open, or where nobody can write,
/// else to a copy.
pub fn reader(path: &Path) -> Result<Connection, StoreError> {
    let conn = if may_be_shared(path) {
        shared(path)?
    } else if stands_on_a_read_only_disk(path) {
        alone(path)?
    } else {
        copied(path)?
    };
    // What is written into a copy would be saved nowhere.
    conn.execute_batch("PRAGMA query_only = ON")?;
    Ok(conn)
}

/// A disk that nobody writes to is what SQLite's `immutable` is meant for.
fn stands_on_a_read_only_disk(path: &Path) -> bool {
    let refused = fs::OpenOptions::new().write(true).open(path).err();
    refused.is_some_and(|error| error.kind() == ErrorKind::ReadOnlyFilesystem)
}

/// A connection to a copy in memory, which all connections of this program to the file share while it stands as it does,
/// and which goes with the last of them. A file too large for that is copied for each, through a file without a name.
fn copied(path: &Path) -> Result<Connection, StoreError> {
    static COPYING: Mutex<()> = Mutex::new(());
    let _one_at_a_time = COPYING.lock().unwrap_or_else(PoisonError::into_inner);
    if fs::symlink_metadata(path).map_err(denied)?.len() > IN_MEMORY {
        return look(path, copy::copy);
    }
    let name = uri(&Path::new("/copies").join(Stamp::of(path)?.name()), "vfs=memdb");
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let mut copy = Connection::open_with_flags(&name, flags)?;
    if copy.query_row("PRAGMA page_count", [], |row| row.get::<_, i64>(0)).is_ok_and(|pages| pages == 0) {
        look(path, |from| copy::copy_into(from, &mut copy))?;
    }
    // As it came out of the log's mode, so it can be opened only by who neither locks nor logs.
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let conn = Connection::open_with_flags(format!("{name}&immutable=1"), flags)?;
    Ok(tuned(conn)?)
}

/// As SQLite must be asked to attach a file to a look at another.
pub fn attached(path: &Path) -> String {
    uri(path, if may_be_shared(path) { "mode=ro" } else { "immutable=1" })
}

/// Whether somebody may have the file open, or has left it unfinished.
fn may_be_shared(path: &Path) -> bool {
    let length = |ending: &str| fs::symlink_metadata(beside(path, ending)).map(|meta| meta.len()).ok();
    length("-shm").is_some() || length("-wal").is_some_and(|log| log > 0) || length("-journal").is_some()
}

fn shared(path: &Path) -> Result<Connection, StoreError> {
    match opened(path, "mode=ro") {
        // What stands in a log or a journal can be read only with it, and here that would be to write.
        Err(rusqlite::Error::SqliteFailure(error, _))
            if matches!(error.code, ErrorCode::CannotOpen | ErrorCode::ReadOnly) =>
        {
            Err(StoreError::LogUnread)
        }
        other => Ok(other?),
    }
}

fn alone(path: &Path) -> Result<Connection, StoreError> {
    Ok(opened(path, "immutable=1")?)
}

fn opened(path: &Path, how: &str) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_URI;
    tuned(Connection::open_with_flags(uri(&real(path), how), flags)?)
}

fn tuned(conn: Connection) -> rusqlite::Result<Connection> {
    conn.busy_timeout(PATIENCE)?;
    conn.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;",
    )?;
    let _: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(conn)
}

/// How a file stands: whoever writes it changes this.
#[derive(Debug, PartialEq, Eq)]
struct Stamp(Vec<i64>);

impl Stamp {
    /// As a part of a name.
    fn name(&self) -> String {
        self.0.iter().map(i64::to_string).collect::<Vec<_>>().join("-")
    }

    #[cfg(unix)]
    fn of(path: &Path) -> Result<Self, StoreError> {
        use std::os::unix::fs::MetadataExt;
        let meta = fs::symlink_metadata(path).map_err(denied)?;
        let number = [meta.ino().cast_signed(), meta.len().cast_signed()];
        let times = [meta.mtime(), meta.mtime_nsec(), meta.ctime(), meta.ctime_nsec()];
        Ok(Self([&number[..], &times].concat()))
    }

    #[cfg(not(unix))]
    fn of(path: &Path) -> Result<Self, StoreError> {
        let meta = fs::symlink_metadata(path).map_err(denied)?;
        let since = meta.modified().ok().and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
        let at = since.and_then(|since| i64::try_from(since.as_nanos()).ok()).unwrap_or_default();
        Ok(Self(vec![meta.len().cast_signed(), at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::field::Record as _;
    use crate::domain::id::Id;
    use crate::domain::time::Now;
    use crate::store::Store;
    use crate::store::change::Deed;
    use crate::text::Clean;
    use chrono_tz::Tz;
    use std::path::PathBuf;
    use tempfile::TempDir;

    fn put(store: &mut Store, n: u8) {
        let deed = Deed { now: Now::new(1_790_000_000_000, Tz::UTC), actor: "me", verb: "add", subject: "" };
        let mut customer = Customer::blank(Id::from_bytes([n; 16]), None);
        customer.name = Clean::line(&"x".repeat(180));
        let mut writer = store.begin(&deed).unwrap();
        writer.put(&customer).unwrap();
        writer.finish().unwrap();
    }

    /// A file with one customer, closed.
    fn file() -> (TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.db");
        let mut store = Store::open(&path, "test").unwrap();
        put(&mut store, 1);
        store.close().unwrap();
        (folder, path)
    }

    fn customers(conn: &Connection) -> i64 {
        conn.query_row("SELECT count(*) FROM customer", [], |row| row.get(0)).unwrap()
    }

    fn is_whole(conn: &Connection) -> bool {
        conn.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap() == "ok"
    }

    fn names(folder: &TempDir) -> Vec<String> {
        let entries = fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| name != "x.db.lock");
        names.sort();
        names
    }

    #[test]
    fn a_file_that_somebody_has_open_with_an_empty_log_is_read_under_its_locks() {
        let (_folder, path) = file();
        let mut other = Store::open(&path, "other").unwrap();
        put(&mut other, 2);
        let _: i64 = other.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).unwrap();
        assert_eq!(fs::metadata(beside(&path, "-wal")).unwrap().len(), 0);
        let seen = look(&path, |conn| {
            let moment = conn.unchecked_transaction()?;
            let before = customers(&moment);
            (3..60).for_each(|n| put(&mut other, n));
            let _: i64 = other.conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| row.get(0))?;
            Ok((before, customers(&moment), is_whole(&moment)))
        });
        assert_eq!(seen.unwrap(), (2, 2, true));
    }

    #[test]
    fn what_was_read_while_somebody_came_wrote_and_went_is_read_again() {
        let (folder, path) = file();
        let mut times = 0;
        let seen = look(&path, |conn| {
            times += 1;
            let found = customers(conn);
            if times == 1 {
                let mut other = Store::open(&path, "other").unwrap();
                put(&mut other, 2);
                other.close().unwrap();
            }
            Ok(found)
        });
        assert_eq!((seen.unwrap(), times), (2, 2));
        assert_eq!(names(&folder), ["x.db"], "nothing is made beside it");
    }

    #[test]
    fn what_never_stands_still_is_busy() {
        let (_folder, path) = file();
        let mut n = 1;
        let seen = look(&path, |conn| {
            n += 1;
            let mut other = Store::open(&path, "other").unwrap();
            put(&mut other, n);
            other.close().unwrap();
            Ok(customers(conn))
        });
        assert!(matches!(seen, Err(StoreError::Busy)), "{seen:?}");
    }

    #[test]
    fn what_a_broken_off_write_has_left_half_is_not_read() {
        let (_folder, path) = file();
        let journal = beside(&path, "-journal");
        let broken = Connection::open(&path).unwrap();
        broken
            .execute_batch("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN; DELETE FROM change;")
            .unwrap();
        broken.execute_batch("UPDATE customer SET name = 'half written';").unwrap();
        broken.cache_flush().unwrap();
        let (pages, half) = (fs::read(&journal).unwrap(), fs::read(&path).unwrap());
        broken.execute_batch("ROLLBACK").unwrap();
        drop(broken);
        fs::write(&path, half).unwrap();
        fs::write(&journal, pages).unwrap();
        let name =
            |conn: &Connection| Ok(conn.query_row("SELECT name FROM customer", [], |row| row.get::<_, String>(0))?);
        let seen = look(&path, name);
        assert!(matches!(seen, Err(StoreError::LogUnread)), "{seen:?}");
        assert!(matches!(reader(&path), Err(StoreError::LogUnread)));
        // Opened to write, the file is as it was before.
        Store::open(&path, "test").unwrap().close().unwrap();
        assert_eq!(look(&path, name).unwrap(), "x".repeat(180));
    }

    #[test]
    fn one_copy_serves_all_who_read_a_file_and_goes_with_the_last_of_them() {
        let (_folder, path) = file();
        let first = reader(&path).unwrap();
        let others: Vec<Connection> = (0..4).map(|_| reader(&path).unwrap()).collect();
        // What is in the one copy is in all of them.
        let name = uri(&Path::new("/copies").join(Stamp::of(&path).unwrap().name()), "vfs=memdb");
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let there = |name: &str| {
            let conn = Connection::open_with_flags(format!("{name}&immutable=1"), flags);
            conn.is_ok_and(|conn| conn.query_row("SELECT count(*) FROM customer", [], |_| Ok(())).is_ok())
        };
        assert!(there(&name));
        for conn in others.iter().chain([&first]) {
            assert_eq!((customers(conn), is_whole(conn)), (1, true));
        }
        drop((first, others));
        assert!(!there(&name), "the copy outlives its readers");
        let mut other = Store::open(&path, "other").unwrap();
        put(&mut other, 2);
        other.close().unwrap();
        assert_eq!(customers(&reader(&path).unwrap()), 2, "a file that has changed is copied anew");
    }

    #[test]
    fn who_reads_for_long_reads_what_stood_there_whatever_others_write() {
        let (folder, path) = file();
        let long = reader(&path).unwrap();
        let mut other = Store::open(&path, "other").unwrap();
        (2..60).for_each(|n| put(&mut other, n));
        other.close().unwrap();
        assert_eq!((customers(&long), is_whole(&long)), (1, true));
        assert!(long.execute("DELETE FROM customer", []).is_err(), "nothing is saved nowhere");
        assert_eq!(names(&folder), ["x.db"]);
    }
}
