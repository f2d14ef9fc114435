//! Looking into folders for files that may be imported.

use super::ExchangeError;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The endings of files that are likely tables of customers. Workbooks are no tables, but people look for theirs: chosen,
/// it is said what to do with one.
const LIKELY: &[&str] = &["csv", "tsv", "txt", "json", "xlsx", "xls", "et"];
/// At most so many names of a folder are looked at, so that a huge one is no wait.
const MOST_READ: usize = 20_000;

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub path: PathBuf,
    pub folder: bool,
    /// When it was last written, where the system says.
    pub modified: Option<SystemTime>,
}

impl Entry {
    pub fn name(&self) -> &OsStr {
        self.path.file_name().unwrap_or_default()
    }
}

/// What in this folder begins so, in any case: the likely files first, then folders, then, where something is typed,
/// other files. Hidden ones only when asked for by their dot.
pub fn completions(folder: &Path, begin: &str, most: usize) -> Result<Vec<Entry>, ExchangeError> {
    let begin = begin.to_lowercase();
    let fits =
        |name: &str| name.to_lowercase().starts_with(&begin) && (begin.starts_with('.') || !name.starts_with('.'));
    let rank = |entry: &Entry| match (entry.folder, likely(&entry.path)) {
        (false, true) => 0,
        (true, _) => 1,
        (false, false) => 2,
    };
    let mut found: Vec<Entry> = read(folder)?.filter(|entry| fits(&entry.name().to_string_lossy())).collect();
    found.retain(|entry| !begin.is_empty() || rank(entry) < 2);
    found.sort_by_cached_key(|entry| (rank(entry), entry.name().to_string_lossy().to_lowercase()));
    found.truncate(most);
    Ok(found)
}

/// The likely files of these folders, the newest first. A folder that cannot be read has none.
pub fn newest(folders: &[PathBuf], most: usize) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    for entry in folders.iter().filter_map(|folder| read(folder).ok()).flatten() {
        let hidden = entry.name().to_string_lossy().starts_with('.');
        if !entry.folder && !hidden && likely(&entry.path) && !found.iter().any(|known| known.path == entry.path) {
            found.push(entry);
        }
    }
    found.sort_by(|a, b| b.modified.cmp(&a.modified).then_with(|| a.path.cmp(&b.path)));
    found.truncate(most);
    found
}

fn read(folder: &Path) -> Result<impl Iterator<Item = Entry>, ExchangeError> {
    let entries = fs::read_dir(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })?;
    let folder = folder.to_owned();
    Ok(entries.take(MOST_READ).filter_map(Result::ok).filter_map(move |entry| {
        // Of what a link leads to; a link that leads nowhere is nothing to import.
        let meta = fs::metadata(entry.path()).ok()?;
        let path = folder.join(entry.file_name());
        (meta.is_dir() || meta.is_file()).then(|| Entry { path, folder: meta.is_dir(), modified: meta.modified().ok() })
    }))
}

fn likely(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    LIKELY.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use std::time::Duration;

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (age, name) in files.iter().enumerate() {
            let file = File::create(dir.path().join(name)).unwrap();
            let day = 1_700_000_000 - 86_400 * age as u64;
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(day)).unwrap();
        }
        dir
    }

    fn names(found: &[Entry]) -> Vec<String> {
        found.iter().map(|entry| entry.name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn completions_begin_as_typed_in_any_case_with_the_likely_files_first() {
        let dir = folder(&["Kunden.csv", "kunden.xlsx", "other.txt", ".kunden.csv", "客户.csv"]);
        fs::create_dir(dir.path().join("kunden-alt")).unwrap();
        let found = |begin: &str| names(&completions(dir.path(), begin, 9).unwrap());
        assert_eq!(found("kun"), ["Kunden.csv", "kunden.xlsx", "kunden-alt"]);
        assert_eq!(found(""), ["Kunden.csv", "other.txt", "客户.csv", "kunden-alt"]);
        assert_eq!(found("."), [".kunden.csv"]);
        assert_eq!(found("客"), ["客户.csv"]);
        assert!(matches!(completions(&dir.path().join("no"), "", 9), Err(ExchangeError::Absent)));
    }

    #[test]
    fn the_newest_likely_files_of_several_folders_come_first_and_once() {
        let one = folder(&["a.csv", "b.json", "c.doc"]);
        let two = folder(&["z.tsv"]);
        let folders = [one.path().to_owned(), two.path().to_owned(), one.path().to_owned(), PathBuf::from("/no/such")];
        let mut found = names(&newest(&folders, 9));
        assert_eq!(found.last().map(String::as_str), Some("b.json"));
        found.sort();
        assert_eq!(found, ["a.csv", "b.json", "z.tsv"]);
        assert_eq!(newest(&folders, 2).len(), 2);
    }
}
