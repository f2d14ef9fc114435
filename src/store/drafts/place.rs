//! The files of the drafts: the database of them, its journal, and a lock for each running program.

use crate::domain::id::Id;
use crate::store::StoreError;
use crate::store::place::{denied, lock, private};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const FILE: &str = "drafts.db";

/// The file with the drafts of a database: beside it, so that a copy of the database does not carry them. Two databases
/// in one folder share it.
pub fn file_of(database: &Path) -> PathBuf {
    database.with_file_name(FILE)
}

/// Where the drafts of a database lie.
pub(super) struct Place {
    folder: PathBuf,
    /// The name of the database, so that two of them in one folder keep their drafts apart.
    database: String,
}

impl Place {
    pub fn beside(database: &Path) -> Self {
        let parent = database.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // A link on the way is the user's own; SQLite is asked to follow none.
        let folder = parent.canonicalize().unwrap_or_else(|_| parent.to_owned());
        let name = database.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { folder, database: name }
    }

    pub fn database(&self) -> &str {
        &self.database
    }

    pub fn file(&self) -> PathBuf {
        self.folder.join(FILE)
    }

    fn journal(&self) -> PathBuf {
        self.folder.join("drafts.db-journal")
    }

    pub fn has_journal(&self) -> bool {
        self.journal().exists()
    }

    /// Opening is for one program at a time.
    pub fn lock(&self) -> Result<File, StoreError> {
        lock(&self.file())
    }

    /// Makes an empty file for its owner alone, where there is none. A link in its place is not followed.
    pub fn make(&self) -> Result<(), StoreError> {
        match fs::symlink_metadata(self.file()) {
            Ok(meta) if meta.is_file() => Ok(()),
            Ok(_) => Err(StoreError::NotAFile),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                private(OpenOptions::new().write(true).create_new(true)).open(self.file()).map_err(denied)?;
                Ok(())
            }
            Err(error) => Err(denied(error)),
        }
    }

    /// Puts a file that cannot be read out of the way, with its journal, and says where it is now.
    pub fn set_aside(&self) -> Result<PathBuf, StoreError> {
        let name = |n: u32| self.folder.join(format!("drafts.damaged-{n}.db"));
        let free = (1..10_000).find(|n| !name(*n).exists()).unwrap_or(1);
        fs::rename(self.file(), name(free)).map_err(denied)?;
        match fs::rename(self.journal(), self.folder.join(format!("drafts.damaged-{free}.db-journal"))) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(denied(error)),
            _ => Ok(name(free)),
        }
    }

    fn lock_of(&self, instance: Id) -> PathBuf {
        self.folder.join(format!("drafts-{instance}.lock"))
    }

    /// Takes the lock of a running program; none while that program runs.
    pub fn take(&self, instance: Id) -> Result<Option<File>, StoreError> {
        let mut options = OpenOptions::new();
        let file = private(options.create(true).truncate(false).write(true));
        let file = file.open(self.lock_of(instance)).map_err(denied)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Removes the locks of programs that were killed and left nothing behind. Only while opening is locked: a lock that is
    /// just being made would be taken for such a one.
    pub fn sweep(&self, left_something: impl Fn(Id) -> bool) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let named = |entry: fs::DirEntry| {
            let name = entry.file_name();
            Id::parse(name.to_str()?.strip_prefix("drafts-")?.strip_suffix(".lock")?)
        };
        for instance in entries.flatten().filter_map(named).filter(|instance| !left_something(*instance)) {
            let ended = File::open(self.lock_of(instance)).is_ok_and(|file| file.try_lock().is_ok());
            if ended {
                self.forget(instance);
            }
        }
    }

    /// A program has ended, and nothing of it is left.
    pub fn forget(&self, instance: Id) {
        // A file that stays is empty and harms nobody.
        let _ = fs::remove_file(self.lock_of(instance));
    }
}
