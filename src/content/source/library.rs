//! The folder of the user's packs: putting one in, taking one out, handing one on. A pack is written beside the old
//! one, and bears the name `.NAME.new` once it is whole on the disk. Then the old one is moved aside and the new one into
//! its place; where the program is killed between the two, whoever comes next does the second. The version before stays in
//! a hidden folder until the next one.

use super::{PackSource, Reader};
use crate::domain::playbook::ItemId;
use crate::domain::playbook::pack::PackProblem;
use crate::domain::problem::{Kind, Problem};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Names that Windows keeps for devices; a pack travels between machines. Ports have a digit behind them.
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const PORTS: [&str; 2] = ["com", "lpt"];

/// Whether no pack may be called so: a device's name, or that of the pack that comes with the program.
fn is_reserved(id: &str) -> bool {
    let port = id.strip_suffix(|c: char| c.is_ascii_digit());
    id == "core" || DEVICES.contains(&id) || port.is_some_and(|port| PORTS.contains(&port))
}

/// What a folder is called in which a pack is being written, and how the name ends once it is whole.
const STAGING: &str = ".installing-";
const NEW: &str = ".new";

/// Nobody takes so long to write a pack.
const LONG_AGO: Duration = Duration::from_hours(1);

/// The user's packs.
#[derive(Debug, Clone, Copy)]
pub struct Library<'p> {
    folder: &'p Path,
}

impl<'p> Library<'p> {
    pub const fn at(folder: &'p Path) -> Self {
        Self { folder }
    }

    /// Where a pack stands, or would stand. Errors: a name that cannot be a pack's.
    pub fn place(&self, id: &str) -> Result<PathBuf, Problem> {
        let refused = |what| Err(Problem::new(Kind::BadData, what).arg("id", id));
        match ItemId::parse(id) {
            None => refused("pack-bad-name"),
            Some(_) if is_reserved(id) => refused("pack-name-taken"),
            Some(id) => Ok(self.folder.join(&*id)),
        }
    }

    /// The pack of that name, if it is there; and what is wrong with its files.
    pub fn read(&self, id: &str) -> Result<Option<(PackSource, Vec<PackProblem>)>, Problem> {
        let place = self.place(id)?;
        match fs::symlink_metadata(&place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(unreadable(&place, &error)),
            Ok(about) if !about.is_dir() => {
                Err(Problem::new(Kind::CannotCreate, "pack-not-a-folder").file(place.display().to_string()))
            }
            Ok(_) => {
                let (pack, problems) = PackSource::read(&place);
                Ok(pack.map(|pack| (pack, problems)))
            }
        }
    }

    /// Writes a pack under its name, all of it or nothing. The version that stood there is kept as `.NAME.bak`.
    pub fn put(&self, id: &str, pack: &PackSource) -> Result<PathBuf, Problem> {
        let place = self.place(id)?;
        self.finish(id);
        self.read(id)?;
        self.clear();
        fs::create_dir_all(self.folder).map_err(|error| unwritable(self.folder, &error))?;
        let staging = tempfile::Builder::new().prefix(STAGING).tempdir_in(self.folder);
        let staging = staging.map_err(|error| unwritable(self.folder, &error))?;
        write(pack, staging.path())?;
        sync(staging.path());
        let new = self.coming(id);
        forget(&new)?;
        fs::rename(staging.keep(), &new).map_err(|error| unwritable(&new, &error))?;
        sync(self.folder);
        let before = self.set_aside(id, &place)?;
        match fs::rename(&new, &place) {
            // Another program has put it there meanwhile.
            Err(error) if error.kind() == io::ErrorKind::NotFound && place.exists() => {}
            Err(error) => {
                let _ = fs::remove_dir_all(&new);
                if let Some(before) = before {
                    // The old one goes back; if even that fails, it is whole under its hidden name.
                    let _ = fs::rename(before, &place);
                }
                return Err(unwritable(&place, &error));
            }
            Ok(()) => {}
        }
        sync(self.folder);
        Ok(place)
    }

    /// Where a new version of a pack stands, whole, until the old one is out of its place.
    fn coming(&self, id: &str) -> PathBuf {
        self.folder.join(format!(".{id}{NEW}"))
    }

    /// Puts a new version in its place, from which a program had moved the old one when it was killed. Where the old one
    /// is still there, it stays: nobody was told of the new one.
    fn finish(&self, id: &str) {
        let (new, place) = (self.coming(id), self.folder.join(id));
        if fs::symlink_metadata(&place).is_err() && new.is_dir() && fs::rename(&new, &place).is_ok() {
            sync(self.folder);
        }
    }

    /// As [`finish`](Self::finish), for all packs.
    pub(super) fn finish_all(&self) {
        for entry in fs::read_dir(self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let id = name.to_str().and_then(|name| name.strip_prefix('.')?.strip_suffix(NEW));
            if let Some(id) = id.filter(|id| self.place(id).is_ok()) {
                self.finish(id);
            }
        }
    }

    /// Takes away what programs that were killed have left half written, once nobody can be writing it any more.
    fn clear(&self) {
        for entry in fs::read_dir(self.folder).into_iter().flatten().flatten() {
            let written = entry.metadata().and_then(|about| about.modified()).ok();
            let is_old = written.and_then(|at| at.elapsed().ok()).is_some_and(|age| age > LONG_AGO);
            if is_old && entry.file_name().to_string_lossy().starts_with(STAGING) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    /// Takes a pack out; it stays as `.NAME.bak`. Returns where.
    pub fn take_out(&self, id: &str) -> Result<PathBuf, Problem> {
        let place = self.place(id)?;
        self.finish(id);
        forget(&self.coming(id))?;
        if self.read(id)?.is_none() {
            return Err(Problem::new(Kind::Missing, "pack-none").arg("id", id));
        }
        let kept = self.set_aside(id, &place)?;
        kept.ok_or_else(|| Problem::new(Kind::Missing, "pack-none").arg("id", id))
    }

    fn set_aside(&self, id: &str, place: &Path) -> Result<Option<PathBuf>, Problem> {
        let kept = self.folder.join(format!(".{id}.bak"));
        if fs::symlink_metadata(place).is_err() {
            return Ok(None);
        }
        forget(&kept)?;
        fs::rename(place, &kept).map_err(|error| unwritable(place, &error))?;
        sync(self.folder);
        Ok(Some(kept))
    }
}

/// Takes a folder away that may not be there.
fn forget(folder: &Path) -> Result<(), Problem> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unwritable(folder, &error)),
        _ => Ok(()),
    }
}

/// New names are on the disk only when their folder is; some file systems cannot, and need not.
fn sync(folder: &Path) {
    #[cfg(unix)]
    let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}

/// Writes a pack's files into a folder that must not be there yet, or be empty.
pub fn write_out(pack: &PackSource, folder: &Path) -> Result<(), Problem> {
    let taken = || Problem::new(Kind::CannotCreate, "pack-place-taken").file(folder.display().to_string());
    match fs::read_dir(folder).map(|mut entries| entries.next().is_some()) {
        Ok(false) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
        }
        Ok(true) | Err(_) => return Err(taken()),
    }
    write(pack, folder)
}

fn write(pack: &PackSource, folder: &Path) -> Result<(), Problem> {
    for file in &pack.files {
        let path = folder.join(&*file.name);
        let written = fs::OpenOptions::new().write(true).create_new(true).open(&path).and_then(|mut out| {
            out.write_all(file.text.as_bytes())?;
            out.sync_all()
        });
        written.map_err(|error| unwritable(&path, &error))?;
    }
    Ok(())
}

/// A pack of one file: its name is the pack's, its language the only one. The problems are those of the file.
pub(super) fn of_one_file(path: &Path) -> (Option<PackSource>, Vec<PackProblem>) {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id = name.split('.').next().unwrap_or_default().to_owned();
    let mut reader = Reader { pack: id.clone(), problems: Vec::new() };
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = reader.file(folder, name);
    let pack = file.map(|file| {
        let language = language_in(&file.text);
        let manifest = format!(
            "id = \"{id}\"\nname = \"{id}\"\nversion = \"1\"\nbase = \"{language}\"\nlanguages = [\"{language}\"]\n"
        );
        let texts = [(super::manifest::FILE, manifest.as_str()), (&*file.name, &*file.text)];
        PackSource::from_texts(&id, &texts)
    });
    (pack, reader.problems)
}

/// The language that a file says it is in; English where it says nothing that could be one.
fn language_in(text: &str) -> String {
    let said = text.parse::<toml::Table>().ok();
    let said = said.as_ref().and_then(|table| table.get("lang")).and_then(toml::Value::as_str).unwrap_or("en");
    let good = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if said.chars().all(good) { said.to_owned() } else { "en".to_owned() }
}

fn unreadable(path: &Path, error: &io::Error) -> Problem {
    let kind = if error.kind() == io::ErrorKind::PermissionDenied { Kind::Denied } else { Kind::Disk };
    Problem::new(kind, "pack-unreadable").file(path.display().to_string()).refused(error)
}

pub(super) fn unwritable(path: &Path, error: &io::Error) -> Problem {
    let kind = match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Kind::Denied,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Kind::Disk,
        _ => Kind::CannotCreate,
    };
    Problem::new(kind, "pack-unwritable").file(path.display().to_string()).refused(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::tests::MANIFEST;

    fn pack(text: &str) -> PackSource {
        let body = format!("lang = \"en\"\n# {text}\n");
        PackSource::from_texts("sample", &[("pack.toml", MANIFEST), ("a.en.toml", &body)])
    }

    fn text_at(place: &Path) -> String {
        fs::read_to_string(place.join("a.en.toml")).unwrap()
    }

    #[test]
    fn a_pack_takes_the_place_of_the_old_one_which_is_kept_aside() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path());
        assert!(library.read("sample").unwrap().is_none());
        let place = library.put("sample", &pack("one")).unwrap();
        assert!(text_at(&place).contains("one"));
        library.put("sample", &pack("two")).unwrap();
        assert!(text_at(&place).contains("two"));
        assert!(text_at(&folder.path().join(".sample.bak")).contains("one"));
        let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, [".sample.bak", "sample"], "nothing half written is left");
        let kept = library.take_out("sample").unwrap();
        assert!(text_at(&kept).contains("two") && !place.exists());
        assert_eq!(library.take_out("sample").unwrap_err().what, "pack-none");
    }

    #[test]
    fn where_a_writer_was_killed_the_old_version_or_the_new_is_there_for_whoever_comes_next() {
        // Killed before the old one was set aside, and after.
        for (aside, version) in [(false, "one"), (true, "two")] {
            let folder = tempfile::tempdir().unwrap();
            let library = Library::at(folder.path());
            let place = library.put("sample", &pack("one")).unwrap();
            write_out(&pack("two"), &folder.path().join(".sample.new")).unwrap();
            if aside {
                library.set_aside("sample", &place).unwrap();
            }
            let (packs, problems) = super::super::packs_in(folder.path());
            assert_eq!((packs.len(), problems), (1, Vec::new()));
            assert!(text_at(&place).contains(version), "{aside}");
            assert_eq!(folder.path().join(".sample.bak").exists(), aside);
            library.put("sample", &pack("three")).unwrap();
            assert!(text_at(&place).contains("three"));
            assert!(text_at(&folder.path().join(".sample.bak")).contains(version));
            assert!(!folder.path().join(".sample.new").exists());
            write_out(&pack("two"), &folder.path().join(".sample.new")).unwrap();
            library.take_out("sample").unwrap();
            assert!(super::super::packs_in(folder.path()).0.is_empty(), "what was taken out came back");
        }
    }

    #[test]
    fn names_that_lead_elsewhere_or_are_taken_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path());
        for (id, what) in [
            ("../x", "pack-bad-name"),
            ("/etc", "pack-bad-name"),
            ("C:\\x", "pack-bad-name"),
            ("", "pack-bad-name"),
            ("Sample", "pack-bad-name"),
            ("sаmple", "pack-bad-name"),
            ("core", "pack-name-taken"),
            ("con", "pack-name-taken"),
            ("com9", "pack-name-taken"),
            ("lpt5", "pack-name-taken"),
        ] {
            assert_eq!(library.put(id, &pack("x")).unwrap_err().what, what, "{id}");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_a_pack_is_not_written_through() {
        let folder = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("sample")).unwrap();
        let refused = Library::at(folder.path()).put("sample", &pack("x")).unwrap_err();
        assert_eq!(refused.what, "pack-not-a-folder");
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_pack_is_handed_on_into_an_empty_place_only() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("out");
        write_out(&pack("x"), &place).unwrap();
        assert!(text_at(&place).contains('x'));
        assert_eq!(write_out(&pack("y"), &place).unwrap_err().what, "pack-place-taken");
        assert!(text_at(&place).contains('x'));
    }

    #[test]
    fn one_file_is_a_whole_pack_in_its_language() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my-lines.toml");
        fs::write(&path, "lang = \"zh-Hans\"\n[[class]]\nid = \"own\"\nname = \"自家\"\nhint = \"一句\"\n").unwrap();
        let (pack, problems) = PackSource::read(&path);
        assert_eq!(problems, []);
        let pack = pack.unwrap();
        assert_eq!(crate::content::check(&pack, &crate::domain::playbook::Playbook::default()), []);
        assert_eq!(pack.id().as_deref(), Some("my-lines"));
    }
}
