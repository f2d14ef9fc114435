//! The files beside the database, and whose they are.

use super::super::StoreError;
use crate::domain::problem::is_in_use;
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a verb waits for another program's write.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// `<path><ending>`: the log, the lock, a passing name.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The folder a file stands in.
pub fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

pub fn denied(error: std::io::Error) -> StoreError {
    match error.kind() {
        _ if is_in_use(&error) => StoreError::Busy,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
        _ => error.into(),
    }
}

/// Takes files away that may not be there.
pub fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(denied(error)),
        _ => Ok(()),
    }
}

#[cfg(unix)]
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// A new name is on the disk only when its folder is; some file systems cannot, and need not.
pub fn sync_folder(path: &Path) {
    #[cfg(unix)]
    let _ = File::open(folder(path)).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = path;
}

/// Creation, migration, backup and restoring happen in one program at a time; the lock goes with the returned file.
pub fn lock(path: &Path) -> Result<File, StoreError> {
    lock_within(path, PATIENCE)
}

/// As [`lock`], for who waits longer, or not at all.
pub fn lock_within(path: &Path, patience: Duration) -> Result<File, StoreError> {
    let name = beside(path, ".lock");
    let file = private(OpenOptions::new().create(true).truncate(false).write(true)).open(name).map_err(denied)?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(fs::TryLockError::WouldBlock) if start.elapsed() < patience => {
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(fs::TryLockError::WouldBlock) => return Err(StoreError::Busy),
            Err(fs::TryLockError::Error(error)) => return Err(no_locks(error)),
        }
    }
}

/// A lock whose file goes with it: for a folder that is not the program's own, such as one on a stick.
pub struct Passing {
    _file: File,
    name: PathBuf,
}

impl Drop for Passing {
    fn drop(&mut self) {
        // While it is held: whoever comes next makes a file of his own. Elsewhere than on Unix a file that is open keeps
        // its name.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.name);
        }
    }
}

/// As [`lock_within`], and nothing stays behind.
pub fn lock_in_passing(path: &Path, patience: Duration) -> Result<Passing, StoreError> {
    let name = beside(path, ".lock");
    loop {
        let file = lock_within(path, patience)?;
        // Whoever held it before has taken its name away: then this locks nothing any more.
        if is_named(&file, &name) {
            return Ok(Passing { _file: file, name });
        }
    }
}

#[cfg(unix)]
fn is_named(file: &File, name: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().is_ok_and(|meta| identity(name) == Some((meta.dev(), meta.ino())))
}

#[cfg(not(unix))]
fn is_named(_: &File, _: &Path) -> bool {
    true
}

/// Where locking does not work at all SQLite can only say "busy"; asking once more in our own name tells the two apart.
pub fn really_busy(path: &Path, error: StoreError) -> StoreError {
    if !matches!(error, StoreError::Busy) {
        return error;
    }
    match lock_within(path, Duration::ZERO) {
        Err(none @ StoreError::NoLocks) => none,
        _ => error,
    }
}

fn no_locks(error: std::io::Error) -> StoreError {
    /// `ENOLCK`, which the standard library has no name for.
    const NONE_LEFT: i32 = if cfg!(any(target_os = "linux", target_os = "android")) { 37 } else { 77 };
    let unsupported = error.kind() == ErrorKind::Unsupported;
    if unsupported || (cfg!(unix) && error.raw_os_error() == Some(NONE_LEFT)) {
        return StoreError::NoLocks;
    }
    error.into()
}

/// Whether the file may be opened to write, without writing.
pub fn may_write(path: &Path) -> bool {
    OpenOptions::new().read(true).write(true).open(path).is_ok()
}

/// A file that others may read is closed to them. True where that was needed.
pub fn tighten(path: &Path) -> bool {
    let closed = ["", "-wal", "-shm", "-journal"].map(|end| close_to_others(&beside(path, end)));
    closed.contains(&true)
}

#[cfg(unix)]
fn close_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let Ok(meta) = fs::symlink_metadata(path) else { return false };
    let open = meta.is_file() && meta.permissions().mode() & 0o077 != 0;
    open && fs::set_permissions(path, fs::Permissions::from_mode(0o600)).is_ok()
}

#[cfg(not(unix))]
fn close_to_others(_: &Path) -> bool {
    false
}

/// Device and number of a file.
type Identity = (u64, u64);

/// The databases this process has open: how often, and whether they may be written.
///
/// POSIX gives up all locks of a process on a file as soon as the process closes that file once, however it was opened.
/// So while SQLite has a database open here, nothing else in this process may open and close it: another program would
/// find no lock, take the log away, and what is saved after that would be nowhere.
/// <https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_>
static HELD: Mutex<BTreeMap<Identity, (usize, bool)>> = Mutex::new(BTreeMap::new());

/// Where the file was when it was opened. A file that was swapped, moved or deleted under a running program takes no
/// more writes: they would go where nobody looks.
#[derive(Debug)]
pub struct Place {
    pub path: PathBuf,
    identity: Option<Identity>,
}

impl Place {
    /// Takes the file for a connection of this process. `look` opens and closes it, and says whether it may be written;
    /// it is skipped where a connection is there already.
    pub fn take(path: &Path, look: impl FnOnce() -> Result<bool, StoreError>) -> Result<(Self, bool), StoreError> {
        let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
        let identity = identity(path);
        let here = identity.and_then(|identity| held.get(&identity)).copied();
        let (times, may_write) = here.map_or_else(|| Ok((0, look()?)), Ok::<_, StoreError>)?;
        if let Some(identity) = identity {
            held.insert(identity, (times + 1, may_write));
        }
        Ok((Self { path: path.to_owned(), identity }, may_write))
    }

    pub fn check(&self) -> Result<(), StoreError> {
        if identity(&self.path) == self.identity { Ok(()) } else { Err(StoreError::Moved) }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(identity) = self.identity else { return };
        if let Some((times, _)) = held.get_mut(&identity) {
            *times -= 1;
            if *times == 0 {
                held.remove(&identity);
            }
        }
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
}

/// The system keeps an open file from being replaced, and its locks are those of a handle.
#[cfg(not(unix))]
fn identity(_: &Path) -> Option<Identity> {
    None
}

/// The lock of a verb that many programs may want at once.
pub fn patiently(path: &Path) -> Result<File, StoreError> {
    lock_within(path, PATIENCE * 6)
}
