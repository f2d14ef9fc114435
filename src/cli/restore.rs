//! `cornerman restore FILE`.

use super::backup::rows;
use super::json::backup::RestoredJson;
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::problem::{Kind, Problem};
use crate::locale::Arg;
use crate::usecases::{backup, restore};
use std::path::PathBuf;

/// What is typed after `restore`.
#[derive(Debug, clap::Args)]
pub struct RestoreArgs {
    /// The backup: its number in `cornerman backup list`, or any file of cornerman's
    file: Option<PathBuf>,
    /// Only try: open it, check it, bring a copy up to date, and leave everything as it is
    #[arg(long)]
    check: bool,
}

pub fn run(args: &RestoreArgs, session: &Session, out: Out) -> Result<u8, Problem> {
    let database = session.folders.database();
    let Some(file) = &args.file else {
        let backups = backup::list(&database);
        if !backups.is_empty() && !out.json {
            out.lines(table::lines(&rows(&backups, session), None))?;
        }
        return Err(Problem::new(Kind::Usage, "restore-what"));
    };
    session.make_folders()?;
    let from = restore::named(file, &database);
    let restored = restore::restore(&from, &database, args.check)?;
    if out.json {
        out::raw(&json::text(&RestoredJson::from(&restored))?)?;
        return Ok(0);
    }
    let customers = Arg::Count(i64::try_from(restored.customers).unwrap_or(i64::MAX));
    let args = [("n", customers), ("from", Arg::from(from.display().to_string()))];
    let key = if restored.rehearsed { "cli-rehearsed" } else { "cli-restored" };
    out.line(session.words.fmt(key, &args))?;
    if let Some(kept) = &restored.kept {
        out.line(session.words.fmt("cli-kept", &[("file", Arg::from(kept.display().to_string()))]))?;
    }
    Ok(0)
}
