//! The files themselves: opening one to read, and writing one so that it is whole or not there.

pub mod folder;

use super::{ExchangeError, alien};
use crate::domain::problem::is_unheard;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A file being read, or standard input.
pub struct Source {
    pub reader: Box<dyn Read + Send>,
    /// Its length, where it has one.
    pub bytes: Option<u64>,
}

/// `-` is standard input.
pub fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Opens a file to read. One that is plainly no table is refused as what it is.
pub fn open(path: &Path) -> Result<Source, ExchangeError> {
    if is_stream(path) {
        return Ok(Source { reader: read_on(io::stdin())?, bytes: None });
    }
    // Asked first: what Windows says of a folder is that it may not be opened.
    if path.is_dir() {
        return Err(ExchangeError::Folder);
    }
    let file = File::open(path)?;
    let meta = file.metadata()?;
    Ok(Source { reader: read_on(file)?, bytes: meta.is_file().then_some(meta.len()) })
}

/// Looks at the first bytes and gives them back with the rest.
fn read_on(mut reader: impl Read + Send + 'static) -> Result<Box<dyn Read + Send>, ExchangeError> {
    let mut head = Vec::with_capacity(alien::HEAD);
    reader.by_ref().take(alien::HEAD as u64).read_to_end(&mut head)?;
    match alien::alien(&head) {
        Some(what) => Err(ExchangeError::Alien(what)),
        None => Ok(Box::new(io::Cursor::new(head).chain(reader))),
    }
}

/// Whether a file has more than so many lines, read no further than needed. Yes where that cannot be told: a stream, and
/// a packed format, whose lines mean nothing.
pub fn more_lines(path: &Path, most: usize) -> bool {
    if is_stream(path) {
        return true;
    }
    let Ok(mut file) = File::open(path) else { return false };
    if !file.metadata().is_ok_and(|meta| meta.is_file()) {
        return true;
    }
    let mut block = vec![0; 1 << 16];
    let (mut ends, mut first) = ([0_usize; 2], true);
    loop {
        let read = match file.read(&mut block) {
            Ok(0) | Err(_) => return false,
            Ok(read) => read,
        };
        if std::mem::take(&mut first) && block.starts_with(b"PK") {
            return true;
        }
        for byte in &block[..read] {
            ends[0] += usize::from(*byte == b'\n');
            ends[1] += usize::from(*byte == b'\r');
        }
        if ends.iter().any(|ends| *ends > most) {
            return true;
        }
    }
}

/// What happens where a file of that name is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is replaced.
    Replace,
    /// It is kept, and nothing is written.
    Refuse,
    /// It is kept, and the new one is called `name-2.csv`, or by the next number that is free.
    Beside,
}

/// A file being written. It gets its name when it is complete; dropped before, it leaves no trace.
pub struct Sink(Way);

enum Way {
    /// Written beside its place under a passing name, readable by its owner alone.
    Whole { file: BufWriter<NamedTempFile>, path: PathBuf, taken: Taken },
    /// A pipe or a device: there is nothing to replace.
    Through { out: Box<dyn Write>, path: PathBuf },
}

impl Sink {
    /// `-` is standard output. A folder of that name is refused.
    pub fn create(path: &Path, taken: Taken) -> Result<Self, ExchangeError> {
        let path = path.to_owned();
        if is_stream(&path) {
            return Ok(Self(Way::Through { out: Box::new(BufWriter::new(io::stdout())), path }));
        }
        if let Ok(meta) = fs::metadata(&path) {
            if meta.is_dir() && taken != Taken::Beside {
                return Err(ExchangeError::FolderInTheWay);
            }
            if !meta.is_file() && !meta.is_dir() {
                let out = Box::new(OpenOptions::new().write(true).open(&path)?);
                return Ok(Self(Way::Through { out, path }));
            }
        }
        // Said before the work is done, not only after it. A link that leads nowhere has the name too.
        if taken == Taken::Refuse && fs::symlink_metadata(&path).is_ok() {
            return Err(ExchangeError::Exists);
        }
        let file = NamedTempFile::new_in(folder(&path)).map_err(cannot_create)?;
        Ok(Self(Way::Whole { file: BufWriter::with_capacity(1 << 16, file), path, taken }))
    }

    /// Everything is on the disk under its name when this returns: the name it has got.
    pub fn finish(self) -> Result<PathBuf, ExchangeError> {
        match self.0 {
            Way::Through { mut out, path } => {
                unheard(out.flush(), ())?;
                Ok(path)
            }
            Way::Whole { file, path, taken } => {
                let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
                file.as_file().sync_all()?;
                let path = name(file, path, taken)?;
                // The name itself is on the disk only when the folder is; some systems cannot sync one.
                let _ = File::open(folder(&path)).and_then(|folder| folder.sync_all());
                Ok(path)
            }
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.0 {
            Way::Whole { file, .. } => file.write(bytes),
            Way::Through { out, .. } => unheard(out.write(bytes), bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.0 {
            Way::Whole { file, .. } => file.flush(),
            Way::Through { out, .. } => unheard(out.flush(), ()),
        }
    }
}

/// Gives a complete file its name in one step: whoever writes there at the same moment is not overwritten either.
fn name(mut file: NamedTempFile, path: PathBuf, taken: Taken) -> Result<PathBuf, ExchangeError> {
    if taken == Taken::Replace {
        file.persist(&path).map_err(|error| cannot_replace(error.error, &path))?;
        return Ok(path);
    }
    let mut to = path.clone();
    for number in 2_u32.. {
        match file.persist_noclobber(&to) {
            Ok(_) => break,
            Err(error) if error.error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(cannot_create(error.error));
            }
            Err(_) if taken == Taken::Refuse => return Err(ExchangeError::Exists),
            Err(error) => file = error.file,
        }
        to = numbered(&path, number);
    }
    Ok(to)
}

/// `a/list.csv` → `a/list-2.csv`.
fn numbered(path: &Path, number: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

/// A reader who has seen enough and left (`| head`) is no trouble.
fn unheard<T>(result: io::Result<T>, done: T) -> io::Result<T> {
    match result {
        Err(error) if is_unheard(&error) => Ok(done),
        other => other,
    }
}

/// Makes a folder and those above it, where they are not there yet.
pub fn make_folder(folder: &Path) -> Result<(), ExchangeError> {
    fs::create_dir_all(folder).map_err(cannot_create)
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn cannot_create(error: io::Error) -> ExchangeError {
    match error.into() {
        ExchangeError::Io(error) => ExchangeError::CannotCreate(error),
        ExchangeError::Absent => ExchangeError::CannotCreate(io::ErrorKind::NotFound.into()),
        known => known,
    }
}

/// Windows replaces no file that somebody has open, as spreadsheets have, and calls that a lack of permission.
fn cannot_replace(error: io::Error, path: &Path) -> ExchangeError {
    let may_write = || fs::metadata(path).is_ok_and(|meta| meta.is_file() && !meta.permissions().readonly());
    if cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied && may_write() {
        return ExchangeError::InUse;
    }
    cannot_create(error)
}

/// Where the bad rows of a file go: `customers.csv` → `customers.rejected.csv`, beside it.
pub fn rejected_path(path: &Path) -> PathBuf {
    if is_stream(path) {
        return PathBuf::from("import.rejected.csv");
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(".rejected.csv");
    path.with_file_name(name)
}

/// Whether a file of this name is one that [`rejected_path`] has named, with a number or without.
pub fn is_rejected(name: &str) -> bool {
    let end = name.strip_suffix(".csv").and_then(|stem| stem.rsplit_once(".rejected")).map(|(_, end)| end);
    let number = |end: &str| end.strip_prefix('-').is_some_and(|number| number.parse::<u32>().is_ok());
    end.is_some_and(|end| end.is_empty() || number(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_replaces_the_old_one_only_when_complete() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("out.csv");
        fs::write(&path, "old").unwrap();
        let mut sink = Sink::create(&path, Taken::Replace).unwrap();
        sink.write_all(b"half").unwrap();
        drop(sink);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no remains");

        let mut sink = Sink::create(&path, Taken::Replace).unwrap();
        sink.write_all(b"new").unwrap();
        assert_eq!(sink.finish().unwrap(), path);
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    }

    #[test]
    fn a_file_that_is_not_to_be_replaced_is_kept_even_when_it_comes_while_another_is_written() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("out.csv");
        let sink = Sink::create(&path, Taken::Refuse).unwrap();
        fs::write(&path, "theirs").unwrap();
        assert!(matches!(sink.finish(), Err(ExchangeError::Exists)));
        assert!(matches!(Sink::create(&path, Taken::Refuse), Err(ExchangeError::Exists)));
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no remains");
    }

    #[test]
    fn a_file_that_gives_way_gets_the_next_free_number() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("list.rejected.csv");
        for (name, text) in [("list.rejected.csv", "1"), ("list.rejected-2.csv", "2"), ("list.rejected-3.csv", "3")] {
            let mut sink = Sink::create(&path, Taken::Beside).unwrap();
            sink.write_all(text.as_bytes()).unwrap();
            assert_eq!(sink.finish().unwrap(), dir.path().join(name));
            assert!(is_rejected(name), "{name}");
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), "1");
        for other in ["list.csv", "list.rejected-.csv", "list.rejected2.csv", "list.rejected-x.csv", "list.rejected"] {
            assert!(!is_rejected(other), "{other}");
        }
    }

    #[cfg(windows)]
    #[test]
    fn a_file_that_a_spreadsheet_has_open_is_told_apart_from_one_that_may_not_be_written() {
        use std::os::windows::fs::OpenOptionsExt;
        const SHARED_TO_READ: u32 = 1;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("out.csv");
        fs::write(&path, "old").unwrap();
        let write = || Sink::create(&path, Taken::Replace).unwrap().finish();
        let held = OpenOptions::new().read(true).write(true).share_mode(SHARED_TO_READ).open(&path).unwrap();
        assert!(matches!(write(), Err(ExchangeError::InUse)));
        drop(held);
        let held = OpenOptions::new().read(true).share_mode(0).open(&path).unwrap();
        assert!(matches!(open(&path), Err(ExchangeError::InUse)));
        drop(held);
        let mut about = fs::metadata(&path).unwrap().permissions();
        about.set_readonly(true);
        fs::set_permissions(&path, about).unwrap();
        let refused = io::ErrorKind::PermissionDenied;
        assert!(matches!(cannot_replace(refused.into(), &path), ExchangeError::Denied));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no remains");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_written_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("out.csv");
        Sink::create(&path, Taken::Replace).unwrap().finish().unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_folder_is_neither_read_nor_replaced() {
        let dir = tempfile::tempdir().unwrap();
        assert!(matches!(open(dir.path()), Err(ExchangeError::Folder)));
        assert!(matches!(Sink::create(dir.path(), Taken::Replace), Err(ExchangeError::FolderInTheWay)));
        assert!(matches!(open(&dir.path().join("no")), Err(ExchangeError::Absent)));
        let nowhere = Sink::create(&dir.path().join("no/no.csv"), Taken::Replace);
        assert!(matches!(nowhere, Err(ExchangeError::CannotCreate(_))));
    }

    #[test]
    fn bad_rows_go_beside_the_file() {
        for (path, beside) in [
            ("a/customers.csv", "a/customers.rejected.csv"),
            ("list", "list.rejected.csv"),
            ("-", "import.rejected.csv"),
        ] {
            assert_eq!(rejected_path(Path::new(path)), Path::new(beside));
        }
    }
}
