//! Backups: complete copies of the file, each read again and compared before it gets its name.
//! Not here: when one is due (usecases), and what people are told about them (cli).

mod digest;
mod make;
mod restore;
mod salvage;
mod thin;

pub use digest::Digest;
pub(super) use digest::{quoted, tables};
pub use make::Made;
pub use restore::{Rehearsed, rehearse};
pub use salvage::{Salvaged, salvage};
pub use thin::superfluous;

use super::StoreError;
use super::place::{folder, look, remove};
use chrono::{DateTime, NaiveDateTime};
use std::fs;
use std::path::{Path, PathBuf};

crate::choices! {
    /// Why a backup was made.
    pub enum Why {
        Daily = "daily",
        Asked = "asked",
        Import = "import",
        Upgrade = "upgrade",
    }
}

/// A backup, as its name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Counts up; unlike the clock it never goes back.
    pub number: u32,
    /// When it was made, in UTC milliseconds, by the clock of that moment.
    pub at: i64,
    pub why: Why,
    pub path: PathBuf,
    pub bytes: u64,
}

const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// Where the backups of a file are kept: `backups` beside `cornerman.db`, else `<name>-backups`, so that two do not meet.
pub fn folder_of(database: &Path) -> PathBuf {
    if database.file_name().is_some_and(|own| own == "cornerman.db") {
        return database.with_file_name("backups");
    }
    database.with_file_name(format!("{}-backups", stem(database)))
}

fn stem(database: &Path) -> String {
    database.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The backups of a file in a folder, oldest first.
pub fn list(database: &Path, folder: &Path) -> Vec<Backup> {
    let stem = stem(database);
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<Backup> = entries.filter_map(|entry| named(&stem, &entry)).collect();
    found.sort_by_key(|backup| backup.number);
    found
}

/// `cornerman-000012-20261122T090000Z-daily.db`.
fn name(stem: &str, number: u32, at: i64, why: Why) -> String {
    let at = DateTime::from_timestamp_millis(at).unwrap_or_default().format(STAMP);
    format!("{stem}-{number:06}-{at}-{}.db", why.name())
}

fn named(stem: &str, entry: &fs::DirEntry) -> Option<Backup> {
    let name = entry.file_name();
    let rest = name.to_str()?.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(".db")?;
    let mut parts = rest.splitn(3, '-');
    let number = parts.next()?.parse().ok()?;
    let at = NaiveDateTime::parse_from_str(parts.next()?, STAMP).ok()?.and_utc().timestamp_millis();
    let why = Why::parse(parts.next()?)?;
    let meta = entry.metadata().ok().filter(fs::Metadata::is_file)?;
    Some(Backup { number, at, why, path: entry.path(), bytes: meta.len() })
}

/// The last write in a backup; none where it cannot be read.
pub fn last_seq(backup: &Path) -> Option<i64> {
    let sql = "SELECT coalesce(max(seq), 0) FROM change";
    look(backup, |conn| Ok(conn.query_row(sql, [], |row| row.get(0))?)).ok()
}

/// Takes the backups away that the rule no longer keeps; how many.
pub fn thin(database: &Path) -> Result<usize, StoreError> {
    let all = list(database, &folder_of(database));
    let surplus = superfluous(&all);
    for backup in &surplus {
        remove(&backup.path)?;
    }
    Ok(surplus.len())
}

/// What broken-off backups and restores have left behind.
pub fn remains(database: &Path) -> Vec<PathBuf> {
    let beside = [folder_of(database), folder(database).to_owned()];
    let entries = beside.iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
    let passing = |name: &str| name.starts_with(make::PASSING) || name.ends_with(".db.new");
    entries.filter(|entry| entry.file_name().to_str().is_some_and(passing)).map(|entry| entry.path()).collect()
}
