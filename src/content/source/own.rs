//! The folder of the user's own cards: made on first use, read whole, written whole or not at all.

use super::{PackSource, library::Library, manifest};
use crate::domain::playbook::pack::PackLevel;
use crate::domain::problem::{Kind, Problem};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// The folder, held against other windows of the program until this is dropped.
pub struct Folder {
    place: PathBuf,
    /// Of the file, where there is none yet.
    language: String,
    _lock: File,
}

/// How a file looked: a change by anybody is told by it.
pub type Seen = Vec<(PathBuf, Option<SystemTime>, u64)>;

/// How the files of the pack look now.
pub fn seen(packs: &Path, id: &str) -> Seen {
    let entries = fs::read_dir(packs.join(id)).into_iter().flatten().flatten();
    let toml = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "toml"));
    let look = |path: PathBuf| {
        let about = fs::metadata(&path).ok()?;
        Some((path, about.modified().ok(), about.len()))
    };
    let mut seen: Seen = toml.filter_map(look).collect();
    seen.sort();
    seen
}

/// How often a lock is tried, and the pause between.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(20);

impl Folder {
    /// Opens the pack's folder for writing and makes what is missing of it.
    pub fn open(packs: &Path, id: &str, language: &str) -> Result<Self, Problem> {
        let library = Library::at(packs);
        let place = library.place(id)?;
        // A link or a file in its place is refused there.
        let there = library.read(id)?;
        make_folder(&place).map_err(|error| unwritable(&place, &error))?;
        let lock = lock(&place)?;
        clear(&place);
        if there.is_none() || !place.join(manifest::FILE).exists() {
            let path = place.join(manifest::FILE);
            put(&path, &place, first_manifest(language).as_bytes()).map_err(|error| unwritable(&path, &error))?;
        }
        Ok(Self { place, language: language.to_owned(), _lock: lock })
    }

    /// The pack's texts. What cannot be read must not be written over: its problem is the answer.
    pub(in crate::content) fn read(&self) -> Result<PackSource, Problem> {
        let (source, problems) = PackSource::read(&self.place);
        match problems.into_iter().find(|found| found.level == PackLevel::Error) {
            Some(found) => {
                let file = found.problem.place.file.clone().unwrap_or_default();
                Err(found.problem.file(self.path_of(&file)))
            }
            None => {
                source.ok_or_else(|| Problem::new(Kind::Missing, "pack-no-manifest").file(self.path_of(manifest::FILE)))
            }
        }
    }

    /// The file that new cards go into: `mine.LANG.toml`, in the language in which the pack is written.
    pub(in crate::content) fn file_name(&self, source: &PackSource) -> Result<String, Problem> {
        let base = source.word("base");
        let base =
            base.ok_or_else(|| Problem::new(Kind::BadData, "own-manifest").file(self.path_of(manifest::FILE)))?;
        Ok(format!("{}.{base}.toml", source.folder))
    }

    /// What a new file begins with.
    pub(in crate::content) fn first_lines(&self, source: &PackSource) -> String {
        let base = source.word("base").unwrap_or_default();
        let base = if base.is_empty() { &self.language } else { &base };
        let about = match self.language.as_str() {
            "zh-Hans" => include_str!("../../../assets/own/cards.zh-Hans.toml"),
            "zh-Hant" => include_str!("../../../assets/own/cards.zh-Hant.toml"),
            _ => include_str!("../../../assets/own/cards.en.toml"),
        };
        about.replace("LANGUAGE", base)
    }

    /// Where a file of the pack lies, for people to read.
    pub fn path_of(&self, file: &str) -> String {
        let path = self.place.join(file);
        path.display().to_string()
    }

    /// Puts a new text in the place of `before`, which is kept as `<name>.bak`. Where the file is not `before` any more,
    /// nothing is written.
    pub(in crate::content) fn write(&self, name: &str, before: Option<&str>, text: &str) -> Result<(), Problem> {
        const MARK: &str = "\u{feff}";
        let path = self.place.join(name);
        let failed = |error: io::Error| unwritable(&path, &error);
        let there = match fs::read(&path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed(error)),
        };
        let marked = there.as_deref().is_some_and(|bytes| bytes.starts_with(MARK.as_bytes()));
        let read = there.as_deref().map(|bytes| bytes.strip_prefix(MARK.as_bytes()).unwrap_or(bytes));
        if read != before.map(str::as_bytes) {
            return Err(Problem::new(Kind::Busy, "own-changing").file(self.path_of(name)));
        }
        if let Some(bytes) = &there {
            put(&self.place.join(format!("{name}{BEFORE}")), &self.place, bytes).map_err(failed)?;
        }
        let mark = if marked { MARK } else { "" };
        put(&path, &self.place, format!("{mark}{text}").as_bytes()).map_err(failed)
    }

    /// Before the first card there was an empty file, as far as taking it back goes.
    pub(in crate::content) fn keep_first(&self, name: &str, text: &str) -> Result<(), Problem> {
        let path = self.place.join(format!("{name}{BEFORE}"));
        if path.exists() {
            return Ok(());
        }
        put(&path, &self.place, text.as_bytes()).map_err(|error| unwritable(&path, &error))
    }

    /// The file that was changed last, and its text before that; none where no version before is kept, or it is no text.
    pub(in crate::content) fn earlier(&self) -> Result<Option<(String, String)>, Problem> {
        let unreadable = |error: io::Error| unwritable(&self.place, &error);
        let mut newest = None;
        for entry in fs::read_dir(&self.place).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name().into_string().unwrap_or_default();
            let Some(of) =
                name.strip_suffix(BEFORE).filter(|of| Path::new(of).extension().is_some_and(|end| end == "toml"))
            else {
                continue;
            };
            let written = entry.metadata().and_then(|about| about.modified()).map_err(unreadable)?;
            newest = newest.max(Some((written, of.to_owned(), entry.path())));
        }
        let Some((_, name, path)) = newest else { return Ok(None) };
        let text = fs::read_to_string(&path).map_err(unreadable)?;
        Ok(Some((name, text.trim_start_matches('\u{feff}').to_owned())))
    }
}

/// What a file is called while it is being written.
const WRITING: &str = ".writing-";

/// What is added to the name of a file for the version before its last change.
const BEFORE: &str = ".bak";

fn first_manifest(language: &str) -> String {
    let text = match language {
        "zh-Hans" => include_str!("../../../assets/own/pack.zh-Hans.toml"),
        "zh-Hant" => include_str!("../../../assets/own/pack.zh-Hant.toml"),
        _ => include_str!("../../../assets/own/pack.en.toml"),
    };
    text.to_owned()
}

/// One window at a time. The lock goes with the program that holds it.
fn lock(place: &Path) -> Result<File, Problem> {
    let path = place.join(".lock");
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path).map_err(|error| unwritable(&path, &error))?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(fs::TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(fs::TryLockError::Error(error)) => return Err(unwritable(&path, &error)),
        }
    }
    Err(Problem::new(Kind::Busy, "own-busy").file(place.display().to_string()))
}

fn make_folder(place: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(place)
}

/// Takes away what a program that was killed has left half written: who holds the lock is the only one who writes.
fn clear(place: &Path) {
    for entry in fs::read_dir(place).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(WRITING) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A temporary file, for its owner alone, is filled and flushed to the disk before it takes the name.
fn put(target: &Path, folder: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = tempfile::Builder::new().prefix(WRITING).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| error.error)?;
    // The new name is on the disk only when the folder is; some systems open no folders.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn unwritable(path: &Path, error: &io::Error) -> Problem {
    super::library::unwritable(path, error)
}
