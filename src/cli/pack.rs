//! `cornerman pack …`: what packs there are, what is wrong with one; making, installing and handing on (`library`).

mod library;

use super::json::pack::{PackJson, PackProblemJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::content::{self, PackSource};
use crate::domain::playbook::Playbook;
use crate::domain::playbook::pack::{Origin, PackInfo, PackLevel, PackProblem};
use crate::domain::problem::{Kind, Problem};
use crate::locale::{Arg, Language, Words};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// List the packs there are
    List,
    /// Make a commented pack of your own to start from
    New {
        /// Its name: lower-case letters, digits and dashes
        name: String,
        /// Where to make it; a folder of its name here, if not given
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
    },
    /// Say everything that is wrong with a pack, before you share it
    Check {
        /// The pack's folder, its only file, or the name of one of yours
        path: PathBuf,
    },
    /// Say what a reader would stumble over: long lines, questions that do not ask, claims without a source
    Lint {
        /// The pack's folder, its only file, or the name of one of yours; the built-in pack, if not given
        path: Option<PathBuf>,
    },
    /// Check a pack and put it among yours; the version before is kept aside
    Install {
        /// The pack's folder, or its only file
        path: PathBuf,
        /// Only show what would change
        #[arg(long)]
        dry_run: bool,
    },
    /// Take one of your packs out; it is kept aside
    Remove {
        /// Its name, as `pack list` shows it
        name: String,
    },
    /// Write a pack's files into a folder, to read or to change
    Export {
        /// Its name; `core` is the built-in one
        name: String,
        /// Where to; a folder of its name here, if not given
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
    },
}

pub fn run(verb: Verb, session: &Session, out: Out) -> Result<u8, Problem> {
    match verb {
        Verb::List => list(session, out),
        Verb::New { name, to } => library::new(&name, to, session, out),
        Verb::Check { path } => check(&meant(path, session), session, out),
        Verb::Lint { path } => lint(path.map(|path| meant(path, session)).as_deref(), session, out),
        Verb::Install { path, dry_run } => library::install(&path, dry_run, session, out),
        Verb::Remove { name } => library::remove(&name, session, out),
        Verb::Export { name, to } => library::export(&name, to, session, out),
    }
}

/// What lies here under this name, else the pack of yours that is called so.
fn meant(path: PathBuf, session: &Session) -> PathBuf {
    let own = session.packs().join(&path);
    let named = path.components().count() == 1 && !path.exists();
    if named && own.is_dir() { own } else { path }
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
    let (_, problems) = checked(path, session)?;
    report(&problems, session, out)
}

fn lint(path: Option<&Path>, session: &Session, out: Out) -> Result<u8, Problem> {
    let mut problems = match path {
        None => content::lint(&PackSource::built_in()),
        Some(path) => {
            let (source, _) = source_at(path)?;
            source.as_ref().map(content::lint).unwrap_or_default()
        }
    };
    if let Some(path) = path {
        placed(&mut problems, path);
    }
    let found = problems.len();
    print(&problems, session, out)?;
    if !out.json {
        out.line(session.words.fmt("cli-pack-linted", &[("n", count(found))]))?;
    }
    Ok(if found > 0 { Kind::BadData.exit_code() } else { 0 })
}

fn source_at(path: &Path) -> Result<(Option<PackSource>, Vec<PackProblem>), Problem> {
    if !path.is_dir() && !path.is_file() {
        return Err(Problem::new(Kind::Missing, "pack-folder").file(path.display().to_string()));
    }
    Ok(PackSource::read(path))
}

/// A pack and everything that is wrong with it, found from where one stands.
fn checked(path: &Path, session: &Session) -> Result<(Option<PackSource>, Vec<PackProblem>), Problem> {
    let (source, mut problems) = source_at(path)?;
    if let Some(source) = &source {
        problems.extend(content::check(source, &beneath(session)));
    }
    placed(&mut problems, path);
    // What must be mended is not to be looked for behind what could be better.
    problems.sort_by_key(|problem| problem.level != PackLevel::Error);
    Ok((source, together(problems)))
}

/// What an item should have besides, all in one line.
fn together(problems: Vec<PackProblem>) -> Vec<PackProblem> {
    let mut told: Vec<PackProblem> = Vec::with_capacity(problems.len());
    for mut problem in problems {
        let is_wish = problem.level == PackLevel::Warning && problem.problem.what == "pack-missing";
        if is_wish {
            problem.problem.what = "pack-wanting";
            let same = |before: &&mut PackProblem| {
                let (before, now) = (&before.problem, &problem.problem);
                let id = |of: &Problem| of.args.iter().find(|(name, _)| *name == "id").cloned();
                before.what == now.what && before.place == now.place && id(before) == id(now)
            };
            let key =
                |of: &mut Problem| of.args.iter_mut().find(|(name, _)| *name == "key").map(|(_, key)| key.clone());
            if let (Some(before), Some(key)) = (told.last_mut().filter(same), key(&mut problem.problem)) {
                for (_, keys) in before.problem.args.iter_mut().filter(|(name, _)| *name == "key") {
                    keys.push_str(", ");
                    keys.push_str(&key);
                }
                continue;
            }
        }
        told.push(problem);
    }
    told
}

/// The pack names its files; here they are found from where one stands.
fn placed(problems: &mut [PackProblem], path: &Path) {
    for problem in problems {
        let file = problem.problem.place.file.take();
        let file = match file {
            Some(file) if path.is_dir() => path.join(file),
            _ => path.to_owned(),
        };
        problem.problem.place.file = Some(file.display().to_string());
    }
}

/// Prints the problems and their number; the code to end with.
fn report(problems: &[PackProblem], session: &Session, out: Out) -> Result<u8, Problem> {
    print(problems, session, out)?;
    let of = |level| problems.iter().filter(|problem| problem.level == level).count();
    let (errors, warnings) = (of(PackLevel::Error), of(PackLevel::Warning));
    if !out.json {
        out.line(found(errors, warnings, &session.words))?;
    }
    Ok(if errors > 0 { Kind::BadData.exit_code() } else { 0 })
}

fn print(problems: &[PackProblem], session: &Session, out: Out) -> Result<(), Problem> {
    let words = &session.words;
    if out.json {
        return out::array(
            problems.iter().map(|problem| json::line(&PackProblemJson::new(problem, sentences(problem, words)))),
        );
    }
    out.lines(problems.iter().map(|problem| line(problem, words)))
}

/// What a pack may refer to without bringing it: the built-in playbook and the packs that are installed.
fn beneath(session: &Session) -> Playbook {
    content::load("en", Some(&session.folders.packs())).0
}

/// `file:line:column: error: what. What to do.`, as editors read it.
fn line(problem: &PackProblem, words: &Words) -> String {
    let place = &problem.problem.place;
    let numbers = [place.line, place.column].into_iter().flatten().map(|number| number.to_string());
    let place: Vec<String> = place.file.clone().into_iter().chain(numbers).collect();
    let level = words.choice("cli-level", problem.level.name());
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

fn found(errors: usize, warnings: usize, words: &Words) -> String {
    words.fmt("cli-pack-found", &[("errors", count(errors)), ("warnings", count(warnings))])
}

fn count(n: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}
