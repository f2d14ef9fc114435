//! Looking a file over without changing it: whether it is whole, what is in it, whether what is derived is right.

use super::erase::ERASED;
use super::place::{Header, attached, header, look};
use super::{Store, StoreError, backup, migrate, stats};
use rusqlite::Connection;
use std::path::Path;

/// What an examination found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Examined {
    /// The version of its schema.
    pub version: i64,
    /// What SQLite finds wrong with the structure; empty where all is well.
    pub faults: Vec<String>,
    /// Living records, by table.
    pub counts: Vec<(&'static str, u64)>,
    /// Customers whose figures do not follow from their talks; none where that cannot be computed.
    pub wrong_figures: Option<u64>,
    /// When something was last saved, in UTC milliseconds.
    pub last_write: Option<i64>,
}

/// So many faults are listed.
const MOST_FAULTS: u32 = 20;
const COUNTED: [&str; 4] = ["customer", "person", "interaction", "followup"];

/// The newest schema this program knows.
pub fn known_version() -> i64 {
    migrate::known(migrate::STEPS)
}

/// The version of the library that reads the file.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// Reads everything; a file of a newer program as far as it goes.
pub fn examine(path: &Path) -> Result<Examined, StoreError> {
    let Header::Ours { version } = header(path)? else {
        return Err(if path.exists() { StoreError::Empty } else { StoreError::Absent });
    };
    look(path, |conn| examined(conn, version))
}

fn examined(conn: &Connection, version: i64) -> Result<Examined, StoreError> {
    // One moment of the file, where others write meanwhile.
    let conn = conn.unchecked_transaction()?;
    let mut found = Examined { version, faults: faults(&conn)?, ..Examined::default() };
    found.version = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap_or(version);
    for table in COUNTED {
        let sql = format!("SELECT count(*) FROM {table} WHERE dead = 0");
        if let Ok(count) = conn.query_row(&sql, [], |row| row.get::<_, i64>(0)) {
            found.counts.push((table, count.unsigned_abs()));
        }
    }
    found.wrong_figures = stats::wrong(&conn).ok();
    found.last_write = conn.query_row("SELECT max(at) FROM action", [], |row| row.get(0)).unwrap_or(None);
    Ok(found)
}

fn faults(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let said = || -> rusqlite::Result<Vec<String>> {
        let mut statement = conn.prepare(&format!("PRAGMA integrity_check({MOST_FAULTS})"))?;
        statement.query_map([], |row| row.get(0))?.collect()
    };
    match said() {
        Ok(said) => Ok(said.into_iter().filter(|line| line != "ok").collect()),
        Err(error) => match error.into() {
            StoreError::Damaged(detail) => Ok(vec![detail]),
            other => Err(other),
        },
    }
}

/// Rows that were not written since the backup was made and yet are not the same, are older than there, or are gone (what
/// is deleted here keeps its row): what a failing disk or a strange hand changes in silence, where the structure of the
/// file shows nothing. None where the file does not go on from this backup: after an
/// older one was restored, the same numbers stand for other writes.
pub fn differences(path: &Path, backup: &Path) -> Result<Option<u64>, StoreError> {
    look(path, |conn| {
        conn.execute("ATTACH ?1 AS kept", [attached(backup)])?;
        let moment = conn.unchecked_transaction()?;
        if goes_on(&moment)? { different(&moment).map(Some) } else { Ok(None) }
    })
}

/// How many rows differ from those of the backup that is attached.
fn different(conn: &Connection) -> Result<u64, StoreError> {
    let mut different = 0;
    for table in backup::tables(conn)? {
        let columns = columns(conn, "main", &table)?;
        let kept = columns_of(&columns, &self::columns(conn, "kept", &table)?);
        if !["id", "seq"].iter().all(|name| kept.iter().any(|column| column == name)) {
            continue;
        }
        let side = |side: &str| {
            let named: Vec<String> = kept.iter().map(|name| format!("{side}.{}", backup::quoted(name))).collect();
            named.join(", ")
        };
        let name = backup::quoted(&table);
        // A record has many changes. One that was erased since is blank on purpose.
        let (same, erased) = if table == "change" {
            ("a.id = b.id AND a.seq = b.seq", format!(" AND a.field IS NOT '{ERASED}'"))
        } else {
            ("a.id = b.id", String::new())
        };
        let sql = format!(
            "SELECT count(*) FROM kept.{name} b LEFT JOIN main.{name} a ON {same}
             WHERE (a.id IS NULL OR a.seq < b.seq OR (a.seq = b.seq AND ({}) IS NOT ({}))){erased}",
            side("a"),
            side("b")
        );
        different += conn.query_row(&sql, [], |row| row.get::<_, i64>(0))?.unsigned_abs();
    }
    Ok(different)
}

/// Whether the last write in the backup is one of the file's own.
fn goes_on(conn: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT count(*) FROM kept.change k WHERE k.seq = (SELECT max(seq) FROM kept.change)
       AND NOT EXISTS (SELECT 1 FROM main.change m WHERE m.seq = k.seq AND m.id = k.id AND m.at = k.at
                       AND m.field = k.field AND m.new IS k.new)";
    Ok(conn.query_row(sql, [], |row| row.get::<_, i64>(0))? == 0)
}

fn columns(conn: &Connection, schema: &str, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1, ?2)")?;
    Ok(statement.query_map([table, schema], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The columns both have: an upgrade adds some.
fn columns_of(one: &[String], other: &[String]) -> Vec<String> {
    one.iter().filter(|name| other.contains(name)).cloned().collect()
}

impl Store {
    /// Computes the figures of all customers anew; how many were wrong.
    pub fn rebuild_figures(&mut self) -> Result<u64, StoreError> {
        let tx = self.lock()?;
        let wrong = stats::wrong(&tx)?;
        if wrong > 0 {
            stats::rebuild(&tx)?;
        }
        tx.commit()?;
        Ok(wrong)
    }
}
