//! `cornerman doctor`.

use super::json;
use super::json::doctor::DoctorJson;
use super::out::{self, Out};
use super::session::Session;
use crate::content;
use crate::domain::problem::Problem;
use crate::locale::{Arg, Words};
use crate::store::{check, disk};
use crate::usecases::doctor::{self, Check, Level, Report};
use crate::usecases::salvage;
use std::path::{Path, PathBuf};

/// What is typed after `doctor`.
#[derive(Debug, clap::Args)]
pub struct DoctorArgs {
    /// Compute anew what follows from other data, where it is wrong
    #[arg(long)]
    repair: bool,
    /// Read every row that can still be read into this new file; the damaged one is only read
    #[arg(long, value_name = "NEW.db", conflicts_with = "repair")]
    salvage: Option<PathBuf>,
}

pub fn run(args: &DoctorArgs, session: &Session, out: Out) -> Result<u8, Problem> {
    let database = session.folders.database();
    if let Some(new) = &args.salvage {
        return rescue(&database, new, session, out);
    }
    let mut report = doctor::look(&database, session.now);
    if args.repair && report.problem.is_none() && database.exists() {
        repair(&mut report, session)?;
    }
    let checks = surroundings(session, &database);
    report.checks.extend(checks);
    let code = report.exit_code();
    if out.json {
        out::raw(&json::text(&DoctorJson::new(&report, &database, |check| sentence(check, &session.words)))?)?;
        return Ok(code);
    }
    out.lines(lines(&report, &database, &session.words))?;
    if let Some(problem) = &report.problem {
        // What to do about it, as every other command would say.
        let said = session.words.problem(problem);
        out.lines(said)?;
        out::aside(session.ways_out(problem));
    }
    Ok(code)
}

/// A sentence of a check.
fn sentence(check: &Check, words: &Words) -> String {
    let args: Vec<(&str, Arg<'_>)> = check
        .args
        .iter()
        .map(|(name, value)| (*name, value.parse::<i64>().map_or_else(|_| value.into(), Arg::Count)))
        .collect();
    words.fmt(&format!("doctor-{}", check.what), &args)
}

fn lines(report: &Report, database: &Path, words: &Words) -> Vec<String> {
    let versions = [
        ("program", Arg::from(env!("CARGO_PKG_VERSION"))),
        ("sqlite", check::sqlite_version().into()),
        ("known", Arg::from(check::known_version().to_string())),
    ];
    let path = database.display().to_string();
    let mut lines =
        vec![words.fmt("doctor-versions", &versions), words.fmt("doctor-path", &[("path", Arg::from(&path))])];
    let mark = |level| match level {
        Level::Good => "ok",
        Level::Note => "--",
        Level::Bad => "!!",
    };
    lines.extend(report.checks.iter().map(|check| format!("{}  {}", mark(check.level), sentence(check, words))));
    lines
}

fn repair(report: &mut Report, session: &Session) -> Result<(), Problem> {
    let mut store = session.store()?;
    let wrong = store.rebuild_figures()?;
    store.close()?;
    if wrong > 0 {
        report.checks.retain(|check| check.what != "figures-wrong");
        report.checks.push(Check::new(Level::Good, "figures-rebuilt").arg("n", wrong));
    }
    Ok(())
}

fn rescue(database: &Path, new: &Path, session: &Session, out: Out) -> Result<u8, Problem> {
    let salvaged = salvage::salvage(database, new)?;
    if out.json {
        out::raw(&json::text(&json::doctor::SalvagedJson::from(&salvaged))?)?;
        return Ok(0);
    }
    let count = |table| Arg::Count(i64::try_from(salvaged.rows(table)).unwrap_or(i64::MAX));
    let file = new.display().to_string();
    let args = [
        ("customers", count("customer")),
        ("people", count("person")),
        ("talks", count("interaction")),
        ("file", Arg::from(&file)),
    ];
    let mut lines = vec![session.words.fmt("cli-salvaged", &args)];
    if !salvaged.gaps.is_empty() {
        lines.push(session.words.fmt("cli-salvage-gaps", &[("tables", salvaged.gaps.join(", ").into())]));
    }
    lines.push(session.words.fmt("cli-salvage-next", &args));
    out.lines(lines)?;
    Ok(0)
}

/// Everything that is not in the file: who may read it, where it is, the packs and settings.
fn surroundings(session: &Session, database: &Path) -> Vec<Check> {
    let mut checks = Vec::new();
    if session.fixed_now {
        checks.push(Check::new(Level::Note, "clock-fixed"));
    }
    checks.extend(permissions(database));
    let mount = disk::mount(database);
    checks.push(Check::new(
        Level::Note,
        match mount.as_ref().map_or(disk::Encrypted::Unknown, disk::Mount::encrypted) {
            disk::Encrypted::Yes => "encrypted",
            disk::Encrypted::No => "not-encrypted",
            disk::Encrypted::Unknown if cfg!(windows) => "encryption-untold",
            disk::Encrypted::Unknown => "encryption-unknown",
        },
    ));
    if let Some(first) = checks.last_mut().filter(|check| check.what == "encrypted") {
        first.level = Level::Good;
    }
    if let Some(mount) = mount.filter(disk::Mount::is_remote) {
        checks.push(Check::new(Level::Note, "network-drive").arg("sort", mount.sort).arg("source", mount.source));
    } else if disk::mount(database).is_some_and(|mount| mount.is_memory()) {
        checks.push(Check::new(Level::Note, "in-memory"));
    }
    if let Some(name) = disk::cloud(database) {
        checks.push(Check::new(Level::Note, "cloud-folder").arg("name", name));
    }
    let (packs, _) = content::list(Some(&session.folders.packs()));
    let faulty = packs.iter().filter(|pack| pack.errors > 0).count();
    checks.push(match faulty {
        0 => Check::new(Level::Good, "packs").arg("n", packs.len()),
        _ => Check::new(Level::Note, "packs-faulty").arg("n", faulty),
    });
    let wrong = session.config.faults.len();
    if wrong > 0 {
        checks.push(Check::new(Level::Note, "settings-faulty").arg("n", wrong));
    }
    checks
}

/// What others on this machine may read.
#[cfg(unix)]
fn permissions(database: &Path) -> Vec<Check> {
    use crate::runtime::process;
    use crate::store::backup::folder_of;
    use crate::store::drafts;
    use std::os::unix::fs::MetadataExt;
    let mut checks = Vec::new();
    let folder = database.parent().unwrap_or(Path::new("."));
    let mut open = Vec::new();
    for path in [folder, database, &folder_of(database), &drafts::file_of(database)] {
        let Ok(meta) = std::fs::metadata(path) else { continue };
        // Through a folder that is closed nobody gets to what is in it.
        if meta.mode() & 0o077 != 0 {
            open.push(path.display().to_string());
        } else if path == folder {
            break;
        }
        if meta.uid() != process::owner() && path == database {
            checks.push(Check::new(Level::Note, "other-owner"));
        }
    }
    open.retain(|path| *path != folder.display().to_string());
    if open.is_empty() {
        checks.push(Check::new(Level::Good, "private"));
    }
    checks.extend(open.into_iter().map(|path| Check::new(Level::Note, "readable-by-others").arg("path", path)));
    checks
}

/// Windows keeps lists of who may do what, which come from the folder.
#[cfg(not(unix))]
fn permissions(_: &Path) -> Vec<Check> {
    vec![Check::new(Level::Note, "readers-unknown")]
}
