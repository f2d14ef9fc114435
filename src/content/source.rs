//! Where packs come from: the built-in one, and folders of the user's. Files of strangers are looked at before they
//! are read: no links, nothing but regular files, a size limit, UTF-8.

pub mod library;
pub mod own;
#[cfg(test)]
mod tests;

use super::manifest;
use crate::domain::playbook::pack::{Origin, PackLevel, PackProblem};
use crate::domain::problem::{Kind, Problem};
use std::borrow::Cow;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// A pack file may be this long, in bytes.
pub const MOST_BYTES: u64 = 1024 * 1024;
/// A pack may have this many files, and a folder this many packs.
const MOST_FILES: usize = 200;
const MOST_PACKS: usize = 200;
/// All files of a pack together.
const MOST_PACK_BYTES: usize = 16 * 1024 * 1024;

/// A pack's texts, not yet understood.
#[derive(Debug, Clone)]
pub struct PackSource {
    pub origin: Origin,
    /// The folder's name: what the pack is called until its id is known.
    pub folder: String,
    pub(super) files: Vec<SourceFile>,
}

#[derive(Debug, Clone)]
pub(super) struct SourceFile {
    pub name: Cow<'static, str>,
    pub text: Cow<'static, str>,
}

/// The files of a built-in pack, compiled in.
macro_rules! embedded {
    ($pack:literal: $($file:literal),+ $(,)?) => {
        &[$(($file, include_str!(concat!("../../assets/packs/", $pack, "/", $file)))),+]
    };
}

/// A test compares this table with the folder.
const CORE: &[(&str, &str)] = embedded!("core":
    "calls-words.en.toml",
    "calls-words.zh-Hans.toml",
    "calls-words.zh-Hant.toml",
    "calls.en.toml",
    "calls.zh-Hans.toml",
    "calls.zh-Hant.toml",
    "closing.en.toml",
    "closing.zh-Hans.toml",
    "closing.zh-Hant.toml",
    "culture.en.toml",
    "culture.zh-Hans.toml",
    "culture.zh-Hant.toml",
    "flows-care.en.toml",
    "flows-care.zh-Hans.toml",
    "flows-care.zh-Hant.toml",
    "flows-service.en.toml",
    "flows-service.zh-Hans.toml",
    "flows-service.zh-Hant.toml",
    "flows-visits.en.toml",
    "flows-visits.zh-Hans.toml",
    "flows-visits.zh-Hant.toml",
    "flows.en.toml",
    "flows.zh-Hans.toml",
    "flows.zh-Hant.toml",
    "frames.en.toml",
    "frames.zh-Hans.toml",
    "frames.zh-Hant.toml",
    "home.en.toml",
    "home.zh-Hans.toml",
    "home.zh-Hant.toml",
    "letters.en.toml",
    "letters.zh-Hans.toml",
    "letters.zh-Hant.toml",
    "meetings.en.toml",
    "meetings.zh-Hans.toml",
    "meetings.zh-Hant.toml",
    "objections-decision.en.toml",
    "objections-decision.zh-Hans.toml",
    "objections-decision.zh-Hant.toml",
    "objections-fit.en.toml",
    "objections-fit.zh-Hans.toml",
    "objections-fit.zh-Hant.toml",
    "objections-money.en.toml",
    "objections-money.zh-Hans.toml",
    "objections-money.zh-Hant.toml",
    "objections.en.toml",
    "objections.zh-Hans.toml",
    "objections.zh-Hant.toml",
    "pack.toml",
    "profiles.en.toml",
    "profiles.zh-Hans.toml",
    "profiles.zh-Hant.toml",
    "rubrics.en.toml",
    "rubrics.zh-Hans.toml",
    "rubrics.zh-Hant.toml",
    "scene-board.en.toml",
    "scene-board.zh-Hans.toml",
    "scene-board.zh-Hant.toml",
    "scene-brokerage.en.toml",
    "scene-brokerage.zh-Hans.toml",
    "scene-brokerage.zh-Hant.toml",
    "scene-canvass.en.toml",
    "scene-canvass.zh-Hans.toml",
    "scene-canvass.zh-Hant.toml",
    "scene-cold-call.en.toml",
    "scene-cold-call.zh-Hans.toml",
    "scene-cold-call.zh-Hant.toml",
    "scene-complaint.en.toml",
    "scene-complaint.zh-Hans.toml",
    "scene-complaint.zh-Hant.toml",
    "scene-first-visit.en.toml",
    "scene-first-visit.zh-Hans.toml",
    "scene-first-visit.zh-Hant.toml",
    "scene-hotline.en.toml",
    "scene-hotline.zh-Hans.toml",
    "scene-hotline.zh-Hant.toml",
    "scene-price.en.toml",
    "scene-price.zh-Hans.toml",
    "scene-price.zh-Hant.toml",
    "scene-renewal.en.toml",
    "scene-renewal.zh-Hans.toml",
    "scene-renewal.zh-Hant.toml",
    "skills.en.toml",
    "skills.zh-Hans.toml",
    "skills.zh-Hant.toml",
    "spin-institutions.en.toml",
    "spin-institutions.zh-Hans.toml",
    "spin-institutions.zh-Hant.toml",
    "spin-size.en.toml",
    "spin-size.zh-Hans.toml",
    "spin-size.zh-Hant.toml",
    "spin.en.toml",
    "spin.zh-Hans.toml",
    "spin.zh-Hant.toml",
    "talk.en.toml",
    "talk.zh-Hans.toml",
    "talk.zh-Hant.toml",
    "types-more.en.toml",
    "types-more.zh-Hans.toml",
    "types-more.zh-Hant.toml",
    "types.en.toml",
    "types.zh-Hans.toml",
    "types.zh-Hant.toml",
);

impl PackSource {
    /// The pack that comes with the program.
    pub fn built_in() -> Self {
        let files = CORE.iter().map(|(name, text)| SourceFile { name: (*name).into(), text: (*text).into() });
        Self { origin: Origin::BuiltIn, folder: "core".to_owned(), files: files.collect() }
    }

    /// A pack from texts at hand, such as a test's.
    pub fn from_texts(folder: &str, files: &[(&str, &str)]) -> Self {
        let own = |text: &str| Cow::Owned(text.to_owned());
        let files = files.iter().map(|(name, text)| SourceFile { name: own(name), text: own(text) }).collect();
        Self { origin: Origin::Folder(folder.to_owned()), folder: folder.to_owned(), files }
    }

    /// The pack in a folder, or the one that a single file is. Files that must not or cannot be read are reported and
    /// left out.
    pub fn read(folder: &Path) -> (Option<Self>, Vec<PackProblem>) {
        if folder.is_file() {
            return library::of_one_file(folder);
        }
        let name = folder.file_name().map_or_else(|| folder.to_string_lossy(), |name| name.to_string_lossy());
        let mut reader = Reader { pack: name.clone().into_owned(), problems: Vec::new() };
        let files = reader.files(folder);
        let origin = Origin::Folder(folder.to_string_lossy().into_owned());
        let source = files.map(|files| Self { origin, folder: name.into_owned(), files });
        (source, reader.problems)
    }

    /// The id that the pack gives itself, where it can be read.
    pub fn id(&self) -> Option<String> {
        self.word("id")
    }

    /// The version it says it is.
    pub fn version(&self) -> Option<String> {
        self.word("version")
    }

    pub(super) fn word(&self, key: &str) -> Option<String> {
        let table = self.manifest()?.text.parse::<toml::Table>().ok()?;
        table.get(key).and_then(toml::Value::as_str).map(str::to_owned)
    }

    pub(super) fn manifest(&self) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.name == manifest::FILE)
    }
}

/// The packs in the folders below one, by name. No such folder: no packs, and nothing wrong.
pub fn packs_in(folder: &Path) -> (Vec<PackSource>, Vec<PackProblem>) {
    let mut reader = Reader { pack: String::new(), problems: Vec::new() };
    let mut packs = Vec::new();
    library::Library::at(folder).finish_all();
    let names = match names_in(folder) {
        Ok(names) => names,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            reader.io(PackLevel::Error, &folder.to_string_lossy(), &error);
            Vec::new()
        }
    };
    let mut problems = Vec::new();
    for name in names {
        let path = folder.join(&name);
        reader.pack.clone_from(&name);
        match fs::symlink_metadata(&path) {
            Ok(about) if about.is_symlink() => reader.refuse(PackLevel::Error, "pack-link", &name),
            Ok(about) if about.is_dir() && packs.len() == MOST_PACKS => {
                reader.refuse(PackLevel::Error, "pack-many-packs", &name);
                break;
            }
            Ok(about) if about.is_dir() => {
                let (pack, found) = PackSource::read(&path);
                packs.extend(pack);
                problems.extend(found);
            }
            Ok(_) => {}
            Err(error) => reader.io(PackLevel::Error, &name, &error),
        }
    }
    problems.extend(reader.problems);
    (packs, problems)
}

/// The visible names in a folder, sorted; names that are not UTF-8 show with replacement characters and are not found.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

struct Reader {
    pack: String,
    problems: Vec<PackProblem>,
}

impl Reader {
    fn tell(&mut self, level: PackLevel, problem: Problem) {
        self.problems.push(PackProblem { level, pack: self.pack.clone(), problem });
    }

    fn refuse(&mut self, level: PackLevel, what: &'static str, file: &str) {
        self.tell(level, Problem::new(Kind::BadData, what).file(file));
    }

    fn io(&mut self, level: PackLevel, file: &str, error: &io::Error) {
        let kind = match error.kind() {
            io::ErrorKind::NotFound => Kind::Missing,
            io::ErrorKind::PermissionDenied => Kind::Denied,
            _ => Kind::Disk,
        };
        self.tell(level, Problem::new(kind, "pack-unreadable").file(file).refused(error));
    }

    fn files(&mut self, folder: &Path) -> Option<Vec<SourceFile>> {
        let names = match names_in(folder) {
            Ok(names) => names,
            Err(error) => {
                self.io(PackLevel::Error, &folder.to_string_lossy(), &error);
                return None;
            }
        };
        let mut files: Vec<SourceFile> = Vec::new();
        let mut bytes = 0;
        for name in names {
            if files.len() == MOST_FILES || bytes > MOST_PACK_BYTES {
                self.refuse(PackLevel::Error, "pack-many-files", &name);
                break;
            }
            let file = self.file(folder, name);
            bytes += file.as_ref().map_or(0, |file| file.text.len());
            files.extend(file);
        }
        Some(files)
    }

    /// Reads a file that passes for a pack's. What is no `.toml` is none of ours: a pack may have its read-me.
    fn file(&mut self, folder: &Path, name: String) -> Option<SourceFile> {
        let path = folder.join(&name);
        let about = match fs::symlink_metadata(&path) {
            Ok(about) => about,
            Err(error) => {
                self.io(PackLevel::Error, &name, &error);
                return None;
            }
        };
        let is_toml = Path::new(&name).extension().is_some_and(|extension| extension == "toml");
        if about.is_dir() {
            self.refuse(PackLevel::Warning, "pack-sub-folder", &name);
        } else if !is_toml {
            return None;
        } else if about.is_symlink() {
            self.refuse(PackLevel::Error, "pack-link", &name);
        } else if !about.is_file() {
            self.refuse(PackLevel::Error, "pack-not-a-file", &name);
        } else if about.len() > MOST_BYTES {
            self.refuse(PackLevel::Error, "pack-too-big", &name);
        } else {
            return self.text(&path, name);
        }
        None
    }

    /// The file's text. The limit holds while reading too: the file may have grown since it was looked at.
    fn text(&mut self, path: &Path, name: String) -> Option<SourceFile> {
        let mut bytes = Vec::new();
        let read = fs::File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes));
        if let Err(error) = read {
            self.io(PackLevel::Error, &name, &error);
            return None;
        }
        if bytes.len() as u64 > MOST_BYTES {
            self.refuse(PackLevel::Error, "pack-too-big", &name);
            return None;
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
                Some(SourceFile { name: name.into(), text: text.into() })
            }
            Err(error) => {
                let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let line = good.split(|byte| *byte == b'\n').count() as u64;
                self.tell(PackLevel::Error, Problem::new(Kind::BadData, "pack-not-utf8").file(name).at(line, 1));
                None
            }
        }
    }
}
