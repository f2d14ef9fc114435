//! Looking for a file to import, or a place to write one, on a thread of its own: a folder may lie on a slow disk.

use super::Event;
use super::ear::Ear;
use crate::app::import::{Found, Wish};
use crate::app::msg::Reply;
use crate::config::Places;
use crate::exchange::source::folder::{self, Entry};
use crate::text::Clean;
use std::path::{MAIN_SEPARATOR, Path, PathBuf, is_separator};
use std::thread;
use std::time::SystemTime;

/// As many likely files as there are digits to choose by.
const LIKELY: usize = 10;
/// As many completions as somebody may want to walk through.
const COMPLETIONS: usize = 200;

pub(super) fn behind(generation: u64, typed: String, events: Ear<Event>) -> std::io::Result<()> {
    thread::Builder::new().name("browse".to_owned()).spawn(move || {
        let found = browse(&Places::find(), &typed);
        events.reply(Reply::Browsed { generation, found });
    })?;
    Ok(())
}

/// What the typed path may become; nothing typed: the newest of the likely files. What cannot be read holds nothing:
/// why, is said when it is chosen.
pub fn browse(places: &Places, typed: &str) -> Vec<Found> {
    let typed = typed.trim().trim_matches(['\'', '"']);
    if typed.is_empty() {
        let found = folder::newest(&places.likely, LIKELY);
        return found.into_iter().map(|entry| likely(places, entry)).collect();
    }
    if typed == "~" {
        let path = places.at_home(Path::new(typed));
        let text = format!("~{MAIN_SEPARATOR}");
        return vec![Found {
            path,
            name: Clean::line(&text),
            text,
            place: Clean::default(),
            folder: true,
            modified: None,
        }];
    }
    let (folder, begin) = typed.split_at(typed.rfind(is_separator).map_or(0, |at| at + 1));
    let entries = folder::completions(&places.at_home(Path::new(folder)), begin, COMPLETIONS);
    entries.unwrap_or_default().into_iter().map(|entry| completion(folder, entry)).collect()
}

fn likely(places: &Places, entry: Entry) -> Found {
    let place = entry.path.parent().map(|folder| places.short(folder)).unwrap_or_default();
    Found {
        text: places.short(&entry.path),
        name: name(&entry),
        place: Clean::line(&place),
        folder: false,
        modified: milliseconds(&entry),
        path: entry.path,
    }
}

fn completion(typed: &str, entry: Entry) -> Found {
    let mut text = format!("{typed}{}", entry.name().to_string_lossy());
    if entry.folder {
        text.push(MAIN_SEPARATOR);
    }
    let (name, modified) = (name(&entry), milliseconds(&entry));
    Found { path: entry.path, text, name, place: Clean::default(), folder: entry.folder, modified }
}

fn name(entry: &Entry) -> Clean {
    Clean::line(&entry.name().to_string_lossy())
}

fn milliseconds(entry: &Entry) -> Option<i64> {
    let since = entry.modified?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok()
}

/// The wish with the file that is meant by a path typed on the screen.
pub fn meant(places: &Places, wish: &Wish) -> Wish {
    Wish { file: meant_path(places, &wish.file), ..wish.clone() }
}

/// The file that is meant by a path typed on the screen. Standard input and output, which `-` is elsewhere, are the
/// keyboard and the screen here.
pub fn meant_path(places: &Places, typed: &Path) -> PathBuf {
    let path = places.at_home(typed);
    if path.as_os_str() == "-" { Path::new(".").join(path) } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;

    fn places() -> (tempfile::TempDir, Places) {
        let dir = tempfile::tempdir().unwrap();
        let downloads = dir.path().join("Downloads");
        std::fs::create_dir_all(downloads.join("旧")).unwrap();
        for name in ["客户.csv", "leads 2026.csv", "photo.png"] {
            File::create(downloads.join(name)).unwrap();
        }
        let places = Places { home: Some(dir.path().to_owned()), likely: vec![downloads] };
        (dir, places)
    }

    /// As they read where folders are parted by `/`.
    fn texts(found: &[Found]) -> Vec<String> {
        found.iter().map(|found| found.text.replace(MAIN_SEPARATOR, "/")).collect()
    }

    #[test]
    fn with_nothing_typed_the_likely_files_are_listed_with_their_folder() {
        let (_dir, places) = places();
        let mut found = browse(&places, "");
        found.sort_by(|a, b| a.text.cmp(&b.text));
        assert_eq!(texts(&found), ["~/Downloads/leads 2026.csv", "~/Downloads/客户.csv"]);
        assert_eq!(Path::new(found[0].place.as_str()), Path::new("~/Downloads"));
        assert!(found[0].path.is_absolute() && found[0].modified.is_some());
    }

    #[test]
    fn a_typed_beginning_is_completed_as_it_was_typed() {
        let (_dir, places) = places();
        assert_eq!(texts(&browse(&places, "~")), ["~/"]);
        assert_eq!(texts(&browse(&places, "~/d")), ["~/Downloads/"]);
        assert_eq!(
            texts(&browse(&places, "~/Downloads/")),
            ["~/Downloads/leads 2026.csv", "~/Downloads/客户.csv", "~/Downloads/旧/"]
        );
        assert_eq!(texts(&browse(&places, "'~/Downloads/LEADS")), ["~/Downloads/leads 2026.csv"]);
        assert_eq!(texts(&browse(&places, "~/no/such/")), [""; 0]);
    }

    #[test]
    fn a_dash_is_a_file_of_that_name() {
        let wish = meant(&Places::default(), &Wish::of("-".into()));
        assert_eq!(wish.file, Path::new("./-"));
    }
}
