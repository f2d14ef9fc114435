//! `cornerman pack list|check`.

use super::json::pack::{PackJson, PackProblemJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::content::{self, PackSource};
use crate::domain::playbook::{Origin, PackInfo, PackLevel, PackProblem, Playbook};
use crate::domain::problem::{Kind, Problem};
use crate::locale::{Arg, Language, Words};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List the packs there are
    List,
    /// Say everything that is wrong with a pack, before you share it
    Check {
        /// The pack's folder
        path: PathBuf,
    },
}

pub fn run(verb: Verb, session: &Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::List => list(session, out),
        Verb::Check { path } => check(&path, session, out),
    }
}

fn list(session: &Session, out: Out) -> Result<u8, Problem> {
    let (packs, _) = content::list(Some(&session.folders.packs()));
    if out.json {
        out::array(packs.iter().map(|pack| json::line(&PackJson::from(pack))))?;
    } else {
        let rows: Vec<_> = packs.iter().map(|pack| row(pack, &session.words)).collect();
        out.lines(table::lines(&rows, out.terminal))?;
    }
    Ok(0)
}

fn row(pack: &PackInfo, words: &Words) -> [String; 6] {
    let origin = match &pack.origin {
        Origin::BuiltIn => words.get("cli-built-in").into_owned(),
        Origin::Folder(folder) => folder.clone(),
    };
    let items: usize = pack.counts.iter().map(|(_, n)| n).sum();
    [
        pack.id.to_string(),
        pack.version.to_string(),
        pack.name.to_string(),
        words.fmt("cli-items", &[("n", count(items))]),
        if pack.errors + pack.warnings == 0 { String::new() } else { found(pack.errors, pack.warnings, words) },
        origin,
    ]
}

fn check(path: &Path, session: &Session, out: Out) -> Result<u8, Problem> {
    if !path.is_dir() {
        return Err(Problem::new(Kind::Missing, "pack-folder").file(path.display().to_string()));
    }
    let (source, mut problems) = PackSource::read(path);
    if let Some(source) = &source {
        problems.extend(content::check(source, &beneath()));
    }
    // The pack names its files; here they are found from where one stands.
    for problem in &mut problems {
        let file = problem.problem.place.file.take();
        problem.problem.place.file = Some(file.map_or(path.to_owned(), |file| path.join(file)).display().to_string());
    }
    let of = |level| problems.iter().filter(|problem| problem.level == level).count();
    let (errors, warnings) = (of(PackLevel::Error), of(PackLevel::Warning));
    if out.json {
        let words = &session.words;
        out::array(
            problems.iter().map(|problem| json::line(&PackProblemJson::new(problem, sentences(problem, words)))),
        )?;
    } else {
        out.lines(problems.iter().map(|problem| line(problem, &session.words)))?;
        out.line(found(errors, warnings, &session.words))?;
    }
    Ok(if errors > 0 { Kind::BadData.exit_code() } else { 0 })
}

/// What a pack may refer to without bringing it.
fn beneath() -> Playbook {
    content::load("en", None).0
}

/// `file:line:column: error: what. What to do.`, as editors read it.
fn line(problem: &PackProblem, words: &Words) -> String {
    let place = &problem.problem.place;
    let numbers = [place.line, place.column].into_iter().flatten().map(|number| number.to_string());
    let place: Vec<String> = place.file.clone().into_iter().chain(numbers).collect();
    let level = words.choice("cli-level", level(problem.level));
    // The place is for editors and stays as they know it; behind it stands a sentence, as its language writes one.
    let gap = if words.language() == Language::En { " " } else { "" };
    let said = [("place", level.into()), ("what", sentences(problem, words).join(gap).into())];
    format!("{}: {}", place.join(":"), words.fmt("place-said", &said))
}

/// The sentences without the place, which stands before them.
fn sentences(problem: &PackProblem, words: &Words) -> Vec<String> {
    let mut bare = problem.problem.clone();
    (bare.place.file, bare.place.line, bare.place.column) = (None, None, None);
    words.problem(&bare)
}

pub(super) const fn level(level: PackLevel) -> &'static str {
    match level {
        PackLevel::Error => "error",
        PackLevel::Warning => "warning",
    }
}

fn found(errors: usize, warnings: usize, words: &Words) -> String {
    words.fmt("cli-pack-found", &[("errors", count(errors)), ("warnings", count(warnings))])
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}
