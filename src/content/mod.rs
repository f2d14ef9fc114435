//! TOML packs: text in, `domain::playbook` and located problems out.
//! Not here: choosing what to show (domain), drawing it (ui), the user's settings (config).

pub mod demo;
mod difference;
mod fields;
mod lint;
mod manifest;
pub mod own;
mod pack;
mod raw;
mod read;
mod report;
mod scene;
mod skeleton;
mod source;
mod stamp;
#[cfg(test)]
mod tests;

pub use difference::{Difference, Fate, difference};
pub use lint::lint;
pub use report::Stamp;
pub use skeleton::skeleton;
pub use source::library::{Library, write_out};
pub use source::{MOST_BYTES, PackSource, packs_in};

use crate::domain::playbook::Playbook;
use crate::domain::playbook::pack::{PackInfo, PackLevel, PackProblem};
use crate::domain::problem::{Kind, Problem};
use pack::{Pack, read_pack};
use report::{Care, Report};
use std::path::Path;

/// Reads the built-in pack and those in the user's folder for one language (`en`, `zh-Hans`, `zh-Hant`), later ones
/// over earlier ones. Only the files of the base language and of that one are parsed; a text that is not translated
/// is taken from the base language. What is wrong is reported and left out; it never stops the rest.
pub fn load(language: &str, folder: Option<&Path>) -> (Playbook, Vec<PackProblem>) {
    let mut book = Playbook::default();
    let (sources, mut problems) = sources(folder);
    let mut ids = Vec::new();
    for source in &sources {
        let mut report = Report::new(&source.folder, Care::Errors);
        let pack = read_pack(source, language, &book, &mut report);
        if let Some(pack) = pack.and_then(|pack| first_of_its_id(pack, &mut ids, &mut report)) {
            book.overlay(pack.book);
        }
        problems.extend(report.into_problems());
    }
    if let Some(built_in) = ids.first() {
        book.keep_numbers_of(built_in);
    }
    (book, problems)
}

/// Everything that is wrong with a pack, in all its languages. `beneath`: what the packs before it bring.
pub fn check(source: &PackSource, beneath: &Playbook) -> Vec<PackProblem> {
    let mut report = Report::new(&source.folder, Care::Everything);
    read_pack(source, "", beneath, &mut report);
    report.into_problems()
}

/// The hash of every item's base texts, for translators to note as `base = "…"`.
pub fn stamps(source: &PackSource) -> Vec<Stamp> {
    let mut report = Report::new(&source.folder, Care::Everything);
    read_pack(source, "", &Playbook::default(), &mut report);
    report.stamps
}

/// The packs there are, each with what it holds and how many problems a check finds; and every problem.
pub fn list(folder: Option<&Path>) -> (Vec<PackInfo>, Vec<PackProblem>) {
    let mut beneath = Playbook::default();
    let (sources, mut problems) = sources(folder);
    let (mut packs, mut ids) = (Vec::new(), Vec::new());
    for source in &sources {
        let mut report = Report::new(&source.folder, Care::Everything);
        let pack = read_pack(source, "", &beneath, &mut report);
        let pack = pack.and_then(|pack| first_of_its_id(pack, &mut ids, &mut report));
        let found = report.into_problems();
        let of_level = |level| found.iter().filter(|problem| problem.level == level).count();
        if let Some(Pack { manifest, book }) = pack {
            packs.push(PackInfo {
                id: manifest.id,
                name: manifest.name,
                version: manifest.version,
                author: manifest.author,
                license: manifest.license,
                base: manifest.base,
                languages: manifest.languages,
                written: manifest.written,
                origin: source.origin.clone(),
                counts: book.counts(),
                errors: of_level(PackLevel::Error),
                warnings: of_level(PackLevel::Warning),
            });
            beneath.overlay(book);
        }
        problems.extend(found);
    }
    (packs, problems)
}

fn sources(folder: Option<&Path>) -> (Vec<PackSource>, Vec<PackProblem>) {
    let (mut own, problems) = folder.map(packs_in).unwrap_or_default();
    // What was written by hand lies over what was installed.
    own.sort_by_key(|pack| pack.folder == own::PACK);
    (std::iter::once(PackSource::built_in()).chain(own).collect(), problems)
}

/// Two packs of the same id would be one in every list: the second one is left out.
fn first_of_its_id(pack: Pack, ids: &mut Vec<String>, report: &mut Report) -> Option<Pack> {
    let id = pack.manifest.id.to_string();
    if ids.contains(&id) {
        report.error(Problem::new(Kind::BadData, "pack-same-id").file(manifest::FILE).arg("id", id));
        return None;
    }
    ids.push(id);
    Some(pack)
}
