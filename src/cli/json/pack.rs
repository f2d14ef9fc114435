//! Packs, and what is wrong with them.

use crate::content::Difference;
use crate::domain::playbook::pack::{Origin, PackInfo, PackProblem};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// One element of `cornerman pack list --json`.
#[derive(Debug, Serialize)]
pub struct PackJson {
    id: String,
    name: String,
    version: String,
    author: String,
    license: String,
    base: String,
    languages: Vec<String>,
    /// When its texts were written, where they do not say it themselves.
    written: Option<String>,
    /// Null for the one that comes with the program.
    folder: Option<String>,
    counts: BTreeMap<&'static str, usize>,
    errors: usize,
    warnings: usize,
}

impl From<&PackInfo> for PackJson {
    fn from(of: &PackInfo) -> Self {
        Self {
            id: of.id.to_string(),
            name: of.name.to_string(),
            version: of.version.to_string(),
            author: of.author.to_string(),
            license: of.license.to_string(),
            base: of.base.clone(),
            languages: of.languages.clone(),
            written: of.written.map(|day| day.to_string()),
            folder: match &of.origin {
                Origin::BuiltIn => None,
                Origin::Folder(folder) => Some(folder.clone()),
            },
            counts: of.counts.iter().copied().collect(),
            errors: of.errors,
            warnings: of.warnings,
        }
    }
}

/// One element of `cornerman pack check --json`. `what` stays the same in every language.
#[derive(Debug, Serialize)]
pub struct PackProblemJson {
    level: &'static str,
    pack: String,
    file: Option<String>,
    line: Option<u64>,
    column: Option<u64>,
    what: &'static str,
    sentences: Vec<String>,
}

impl PackProblemJson {
    pub fn new(of: &PackProblem, sentences: Vec<String>) -> Self {
        let place = &of.problem.place;
        Self {
            level: of.level.name(),
            pack: of.pack.clone(),
            file: place.file.clone(),
            line: place.line,
            column: place.column,
            what: of.problem.what,
            sentences,
        }
    }
}

/// What `cornerman pack new|install|remove|export --json` did. `folder` is null where nothing was written.
#[derive(Debug, Serialize)]
pub struct InstalledJson {
    id: String,
    version: Option<String>,
    folder: Option<String>,
    changes: Vec<ChangeJson>,
}

#[derive(Debug, Serialize)]
struct ChangeJson {
    change: &'static str,
    family: &'static str,
    id: String,
    languages: Vec<String>,
}

impl InstalledJson {
    pub fn new(id: &str, version: Option<String>, folder: Option<&Path>, changes: &[Difference]) -> Self {
        let change = |of: &Difference| ChangeJson {
            change: of.fate.name(),
            family: of.family,
            id: of.id.clone(),
            languages: of.languages.clone(),
        };
        Self {
            id: id.to_owned(),
            version,
            folder: folder.map(|folder| folder.display().to_string()),
            changes: changes.iter().map(change).collect(),
        }
    }
}
