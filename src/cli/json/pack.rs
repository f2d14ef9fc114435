//! Packs, and what is wrong with them.

use crate::cli::pack::level;
use crate::domain::playbook::{Origin, PackInfo, PackProblem};
use serde::Serialize;
use std::collections::BTreeMap;

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
            level: level(of.level),
            pack: of.pack.clone(),
            file: place.file.clone(),
            line: place.line,
            column: place.column,
            what: of.problem.what,
            sentences,
        }
    }
}
