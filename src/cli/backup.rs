//! `cornerman backup` and `cornerman backup list`.

use super::json::backup::{BackupJson, MadeJson};
use super::out::{self, Out};
use super::session::Session;
use super::{json, table};
use crate::domain::problem::Problem;
use crate::domain::time::local;
use crate::locale::{Arg, Words};
use crate::store::backup::{Backup, Why};
use crate::usecases::backup;
use std::path::PathBuf;

/// What is typed after `backup`.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct BackupArgs {
    /// Put it into this folder, such as one on a memory stick, instead of the one beside your file
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, Clone, Copy, clap::Subcommand)]
pub enum Verb {
    /// List the backups beside your file
    List,
}

pub fn run(args: &BackupArgs, session: &Session, out: Out) -> Result<u8, Problem> {
    if matches!(args.verb, Some(Verb::List)) {
        return list(session, out);
    }
    let store = session.store()?;
    let made = backup::make(&store, args.to.as_deref(), Why::Asked, session.now)?;
    store.close()?;
    if out.json {
        out::raw(&json::text(&MadeJson::from(&made))?)?;
        return Ok(0);
    }
    let rows = Arg::Count(i64::try_from(made.digest.rows).unwrap_or(i64::MAX));
    let args = [("file", Arg::from(made.path.display().to_string())), ("rows", rows)];
    out.line(session.words.fmt("cli-backup-made", &args))?;
    Ok(0)
}

fn list(session: &Session, out: Out) -> Result<u8, Problem> {
    let backups = backup::list(&session.folders.database());
    if out.json {
        out::array(backups.iter().map(|backup| json::line(&BackupJson::from(backup))))?;
    } else if backups.is_empty() {
        out.line(session.words.get("cli-no-backups"))?;
    } else {
        out.lines(table::lines(&rows(&backups, session), None))?;
        out.line(session.words.get("cli-backup-restore"))?;
    }
    Ok(0)
}

/// Newest first: number, when, why, size, name.
pub(super) fn rows(backups: &[Backup], session: &Session) -> Vec<[String; 5]> {
    let row = |backup: &Backup| {
        [
            backup.number.to_string(),
            local(backup.at, session.now.zone).format("%Y-%m-%d %H:%M").to_string(),
            session.words.choice("backup-why", backup.why.name()).into_owned(),
            size(backup.bytes, &session.words),
            backup.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        ]
    };
    backups.iter().rev().map(row).collect()
}

#[allow(clippy::cast_precision_loss, reason = "one digit after the point is shown")]
fn size(bytes: u64, words: &Words) -> String {
    words.fmt("cli-megabytes", &[("n", Arg::from(format!("{:.1}", bytes as f64 / 1e6)))])
}
