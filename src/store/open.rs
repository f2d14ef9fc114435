//! Opening: what the file is gets decided from its first hundred bytes, before SQLite touches it.

use super::{CACHE, Store, StoreError, migrate};
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// `CMan`, in the file's header at byte 68.
pub const APPLICATION_ID: i32 = 0x434d_616e;

/// 3.51.3: the first release without the damage two connections could do while the log was reset.
const OLDEST_SQLITE: i32 = 3_051_003;

/// How long a verb waits for another program's write.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the first hundred bytes say.
enum Header {
    Absent,
    Empty,
    Ours { version: i64 },
}

impl Store {
    /// Opens the file, making it if it does not exist, and brings its schema up to date.
    pub fn open(path: &Path, device: &str) -> Result<Self, StoreError> {
        assert_version()?;
        let known = migrate::known();
        let mut found = header(path)?;
        if matches!(found, Header::Absent) {
            let _lock = lock(path)?;
            // Another program may have made it while we waited.
            found = header(path)?;
            if matches!(found, Header::Absent) {
                make(path)?;
                found = header(path)?;
            }
        }
        match found {
            Header::Ours { version } if version > known => return Err(StoreError::Newer { found: version, known }),
            Header::Ours { version } if version == known => {}
            Header::Absent | Header::Empty => return Err(StoreError::Empty),
            Header::Ours { .. } => {
                let _lock = lock(path)?;
                migrate::run(&mut connect(path)?)?;
            }
        }
        let conn = connect(path)?;
        // A newer program may have left its upgrade in the log, where the header does not show it.
        let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version > known {
            return Err(StoreError::Newer { found: version, known });
        }
        Self::from(conn, Some(path.to_owned()), device)
    }

    /// A store that lives and dies with the process.
    pub fn in_memory(device: &str) -> Result<Self, StoreError> {
        let mut conn = Connection::open_in_memory()?;
        tune(&conn)?;
        migrate::run(&mut conn)?;
        Self::from(conn, None, device)
    }

    pub(super) fn from(conn: Connection, path: Option<PathBuf>, device: &str) -> Result<Self, StoreError> {
        conn.set_prepared_statement_cache_capacity(128);
        let site = conn.query_row("SELECT value FROM meta WHERE key = 'site'", [], |row| row.get::<_, String>(0))?;
        let site = site.parse().map_err(|_| StoreError::Damaged("site".to_owned()))?;
        Ok(Self { conn, path, site, device: device.to_owned() })
    }
}

fn assert_version() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::OldSqlite(rusqlite::version().to_owned()));
    }
    Ok(())
}

/// Reads the header without opening a connection, so a foreign file stays as it was, byte for byte, with no `-wal` beside it.
fn header(path: &Path) -> Result<Header, StoreError> {
    // A link in the file's place is not followed: what is beside it (log, lock) would be beside something else.
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Header::Absent),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Err(StoreError::ReadOnly),
        Err(error) => return Err(error.into()),
        Ok(meta) if !meta.is_file() => return Err(StoreError::NotAFile),
        Ok(meta) if meta.len() == 0 => return Ok(Header::Empty),
        Ok(_) => {}
    }
    let mut head = [0_u8; 100];
    let mut file = File::open(path).map_err(denied)?;
    if file.read_exact(&mut head).is_err() || !head.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::Foreign);
    }
    let number = |at: usize| i32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    if number(68) != APPLICATION_ID {
        return Err(StoreError::Foreign);
    }
    Ok(Header::Ours { version: i64::from(number(60)) })
}

/// Makes the file beside its place, whole, and then puts it there: no other program, and no crash, ever meets it half made.
fn make(path: &Path) -> Result<(), StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    // Left by a crash; nothing of anybody's was in it yet.
    for end in ["", "-wal", "-shm"] {
        let mut part = new.as_os_str().to_owned();
        part.push(end);
        match fs::remove_file(part) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(denied(error)),
            _ => {}
        }
    }
    private(OpenOptions::new().write(true).create_new(true)).open(&new).map_err(denied)?;
    let mut conn = connect(&new)?;
    migrate::run(&mut conn)?;
    // The last connection writes the log into the file and takes it away.
    conn.close().map_err(|(_, error)| error)?;
    fs::rename(&new, path).map_err(denied)?;
    #[cfg(unix)]
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        // The name must be on the disk before anything is promised; some file systems cannot, and need not.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

pub(super) fn denied(error: std::io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => error.into(),
    }
}

#[cfg(unix)]
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Creation and migration happen in one program at a time; the lock goes with the returned file.
pub(super) fn lock(path: &Path) -> Result<File, StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let file = private(OpenOptions::new().create(true).truncate(false).write(true)).open(name).map_err(denied)?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(fs::TryLockError::WouldBlock) if start.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(fs::TryLockError::WouldBlock) => return Err(StoreError::Busy),
            Err(fs::TryLockError::Error(error)) => return Err(error.into()),
        }
    }
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    // A link on the way (a home on another disk) is the user's own; one in place of the file is not followed.
    let real = path.parent().and_then(|folder| folder.canonicalize().ok()).zip(path.file_name());
    let conn = match real {
        Some((folder, file)) => Connection::open_with_flags(folder.join(file), flags)?,
        None => Connection::open_with_flags(path, flags)?,
    };
    tune(&conn)?;
    Ok(conn)
}

fn tune(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(PATIENCE)?;
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;",
    )?;
    conn.execute_batch(&format!("PRAGMA cache_size = -{CACHE}"))?;
    Ok(())
}
