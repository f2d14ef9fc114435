//! Making a pack, putting it among one's own, taking it out, handing it on.

use super::{Arg, Out, Problem, Session, checked, print};
use crate::cli::json::{self, pack::InstalledJson};
use crate::cli::out;
use crate::content::{self, Difference, Library, PackSource};
use crate::domain::playbook::pack::PackLevel;
use crate::domain::problem::Kind;
use crate::locale::Words;
use std::path::{Path, PathBuf};

pub(super) fn new(name: &str, to: Option<PathBuf>, session: &Session, out: Out) -> Result<u8, Problem> {
    // The name is looked at before anything is made.
    Library::at(&session.folders.packs()).place(name)?;
    let pack = content::skeleton(name, session.words.language().name());
    made(&pack, name, to, "cli-pack-made", session, out)
}

pub(super) fn export(name: &str, to: Option<PathBuf>, session: &Session, out: Out) -> Result<u8, Problem> {
    let pack = if name == PackSource::built_in().folder { PackSource::built_in() } else { installed(name, session)? };
    made(&pack, name, to, "cli-pack-exported", session, out)
}

fn made(
    pack: &PackSource,
    name: &str,
    to: Option<PathBuf>,
    said: &'static str,
    session: &Session,
    out: Out,
) -> Result<u8, Problem> {
    let folder = to.unwrap_or_else(|| PathBuf::from(name));
    content::write_out(pack, &folder)?;
    tell(&InstalledJson::new(name, pack.version(), Some(&folder), &[]), said, &folder, name, session, out)?;
    Ok(0)
}

pub(super) fn install(path: &Path, dry_run: bool, session: &Session, out: Out) -> Result<u8, Problem> {
    let (pack, problems) = checked(path, session)?;
    let errors = problems.iter().filter(|problem| problem.level == PackLevel::Error).count();
    let Some(pack) = pack.filter(|_| errors == 0) else {
        print(&problems, session, out)?;
        let problem = Problem::new(Kind::BadData, "pack-not-installed").arg("n", errors.to_string());
        return Err(problem.file(path.display().to_string()));
    };
    let name = pack.id().unwrap_or_else(|| pack.folder.clone());
    let packs = session.folders.packs();
    let library = Library::at(&packs);
    let place = library.place(&name)?;
    let before = library.read(&name)?.map(|(pack, _)| pack);
    let nothing = PackSource::from_texts(&name, &[]);
    let changes = content::difference(before.as_ref().unwrap_or(&nothing), &pack);
    if !dry_run {
        library.put(&name, &pack)?;
    }
    if !out.json {
        if let Some(before) = &before {
            let version = |pack: &PackSource| pack.version().unwrap_or_default();
            let args = [("old", Arg::Text(version(before).into())), ("new", Arg::Text(version(&pack).into()))];
            out.line(session.words.fmt("cli-pack-versions", &args))?;
        }
        out.lines(changes.iter().map(|change| described(change, &session.words)))?;
    }
    let said = if dry_run { "cli-pack-would-install" } else { "cli-pack-installed" };
    let place = (!dry_run).then_some(place.as_path());
    tell(&InstalledJson::new(&name, pack.version(), place, &changes), said, path, &name, session, out)?;
    Ok(0)
}

pub(super) fn remove(name: &str, session: &Session, out: Out) -> Result<u8, Problem> {
    let packs = session.folders.packs();
    let pack = installed(name, session)?;
    let kept = Library::at(&packs).take_out(name)?;
    tell(&InstalledJson::new(name, pack.version(), Some(&kept), &[]), "cli-pack-removed", &kept, name, session, out)?;
    Ok(0)
}

fn installed(name: &str, session: &Session) -> Result<PackSource, Problem> {
    let found = Library::at(&session.folders.packs()).read(name)?;
    found.map(|(pack, _)| pack).ok_or_else(|| Problem::new(Kind::Missing, "pack-none").arg("id", name))
}

fn tell(
    answer: &InstalledJson,
    said: &'static str,
    place: &Path,
    name: &str,
    session: &Session,
    out: Out,
) -> Result<(), Problem> {
    if out.json {
        return out::raw(&format!("{}\n", json::line(answer)?));
    }
    let args = [("name", Arg::Text(name.into())), ("place", Arg::Text(place.display().to_string().into()))];
    out.line(session.words.fmt(said, &args))
}

/// `+ objection my-price (en, zh-Hans)`.
fn described(change: &Difference, words: &Words) -> String {
    let fate = words.choice("cli-fate", change.fate.name());
    format!("  {fate}: {} {} ({})", change.family, change.id, change.languages.join(", "))
}
