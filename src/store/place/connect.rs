//! Connections: how they are tuned, and what they fall back on where the file system cannot do all.

use super::super::StoreError;
use super::files::{PATIENCE, folder};
use super::notice::Notice;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior, ffi};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// How much of the file stays in memory, in KiB.
pub const CACHE: u32 = 16_000;

/// A connection that may write, and what had to be done without.
pub fn connect(path: &Path) -> Result<(Connection, Option<Notice>), StoreError> {
    let conn = bare(path)?;
    match log(&conn) {
        Ok(true) => Ok((tuned(conn)?, None)),
        Ok(false) => Ok((tuned(conn)?, Some(Notice::NoSharedMemory))),
        Err(error) if no_shared_memory(&error) => {
            drop(conn);
            let conn = bare(path)?;
            // Alone, SQLite keeps the log's index in its own memory, and so gets out of the log.
            conn.execute_batch(
                "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL;
                 SELECT count(*) FROM sqlite_schema;",
            )?;
            Ok((tuned(conn)?, Some(Notice::NoSharedMemory)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Switches to the write-ahead log. False where the file system cannot.
fn log(conn: &Connection) -> rusqlite::Result<bool> {
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    let _: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(mode == "wal")
}

fn no_shared_memory(error: &rusqlite::Error) -> bool {
    const CODES: [i32; 3] = [ffi::SQLITE_IOERR_SHMMAP, ffi::SQLITE_IOERR_SHMOPEN, ffi::SQLITE_IOERR_SHMSIZE];
    error.sqlite_error().is_some_and(|error| CODES.contains(&error.extended_code))
}

fn bare(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let conn = Connection::open_with_flags(real(path), flags)?;
    conn.busy_timeout(PATIENCE)?;
    Ok(conn)
}

/// A link on the way (a home on another disk) is the user's own; one in place of the file is not followed.
pub fn real(path: &Path) -> PathBuf {
    let real = folder(path).canonicalize().ok().zip(path.file_name());
    real.map_or_else(|| path.to_owned(), |(folder, file)| folder.join(file))
}

fn tuned(conn: Connection) -> Result<Connection, StoreError> {
    tune(&conn)?;
    Ok(conn)
}

/// Begins to write, and waits so long for who writes already. SQLite's own waiting looks the more seldom the longer it
/// lasts: of many who write at once, whoever has waited longest would be passed by all others. Here all look equally often.
pub fn begin_writing(conn: &Connection, patience: Duration) -> rusqlite::Result<Transaction<'_>> {
    /// Shorter than somebody notices; not the same for two who came together.
    const PAUSE: Duration = Duration::from_millis(3);
    conn.busy_timeout(Duration::ZERO)?;
    let start = Instant::now();
    let begun = loop {
        match Transaction::new_unchecked(conn, TransactionBehavior::Immediate) {
            Err(error) if is_busy(&error) && start.elapsed() < patience => {
                let more = start.elapsed().subsec_nanos() % 6_000;
                thread::sleep(PAUSE + Duration::from_micros(more.into()));
            }
            begun => break begun,
        }
    };
    conn.busy_timeout(patience)?;
    begun
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

pub fn tune(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(PATIENCE)?;
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;",
    )?;
    conn.execute_batch(&format!("PRAGMA cache_size = -{CACHE}"))?;
    Ok(())
}

/// The path as SQLite reads it in a URI: every sign that means something there is written as its number. So is the
/// backslash of Windows: as slashes, `\\?\C:\x` and `\\server\share` would name another machine, which SQLite refuses.
pub fn uri(path: &Path, how: &str) -> String {
    let path = path.to_string_lossy();
    // Two slashes at the beginning are taken for a machine's name, unless an empty one stands before them.
    let mut uri = String::from(if path.starts_with("//") { "file://" } else { "file:" });
    for byte in path.bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b':' => uri.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            _ => {
                uri.push('%');
                uri.extend([byte >> 4, byte & 15].map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)])));
            }
        }
    }
    format!("{uri}?{how}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_in_a_uri_names_no_other_machine() {
        for (path, written) in [
            ("/home/li na/x.db", "file:/home/li%20na/x.db?mode=ro"),
            (r"\\?\C:\Users\Li\x.db", "file:%5C%5C%3F%5CC:%5CUsers%5CLi%5Cx.db?mode=ro"),
            (r"\\server\share\x.db", "file:%5C%5Cserver%5Cshare%5Cx.db?mode=ro"),
            ("//server/share/x.db", "file:////server/share/x.db?mode=ro"),
            ("C:/x?y#z.db", "file:C:/x%3Fy%23z.db?mode=ro"),
        ] {
            assert_eq!(uri(Path::new(path), "mode=ro"), written);
        }
    }

    #[test]
    fn a_file_is_found_through_its_uri_whatever_its_path_looks_like() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("客户 100% #1.db");
        Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let doubled = PathBuf::from(format!("/{}", path.display()));
        for path in [path.clone(), real(&path)].into_iter().chain(cfg!(unix).then_some(doubled)) {
            let conn = Connection::open_with_flags(uri(&path, "mode=ro"), flags).unwrap();
            assert_eq!(conn.query_row("SELECT count(*) FROM t", [], |row| row.get::<_, i64>(0)), Ok(0));
        }
    }
}
