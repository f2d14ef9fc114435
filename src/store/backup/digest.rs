//! The content of a database as one number: the same rows give the same digest, wherever they stand in the file.

use super::super::StoreError;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha1_smol::Sha1;

/// Facts about a backup are kept in the backup, under these keys; they are no content.
pub(super) const OWN_KEY: &str = "backup_digest";

/// What is in a database. It tells a changed row from an unchanged one; it is no protection against intent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// Rows of all tables.
    pub rows: u64,
    /// SHA-1 over the version of the schema and every value of every row, in hexadecimal digits.
    pub sum: String,
}

/// Reads everything.
pub(super) fn digest(conn: &Connection) -> Result<Digest, StoreError> {
    let mut sum = Sha1::new();
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    sum.update(&version.to_le_bytes());
    let mut rows = 0;
    for table in tables(conn)? {
        text(&mut sum, b't', table.as_bytes());
        rows += add_table(conn, &table, &mut sum)?;
    }
    Ok(Digest { rows, sum: sum.digest().to_string() })
}

/// The tables of a database that hold content.
pub fn tables(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let sql =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1";
    let mut statement = conn.prepare(sql)?;
    let names = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(names)
}

/// A name in quotes, as SQL wants it.
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn add_table(conn: &Connection, table: &str, sum: &mut Sha1) -> Result<u64, StoreError> {
    // The key is the first column of every table, so this is the order of the file.
    let mut statement = conn.prepare(&format!("SELECT * FROM {} ORDER BY 1", quoted(table)))?;
    let width = statement.column_count();
    for name in statement.column_names() {
        text(sum, b'c', name.as_bytes());
    }
    let mut found = statement.query([])?;
    let mut rows = 0;
    while let Some(row) = found.next()? {
        if table == "meta" && matches!(row.get_ref(0)?, ValueRef::Text(key) if key == OWN_KEY.as_bytes()) {
            continue;
        }
        rows += 1;
        for at in 0..width {
            match row.get_ref(at)? {
                ValueRef::Null => sum.update(b"n"),
                ValueRef::Integer(n) => text(sum, b'i', &n.to_le_bytes()),
                ValueRef::Real(x) => text(sum, b'r', &x.to_bits().to_le_bytes()),
                ValueRef::Text(bytes) => text(sum, b's', bytes),
                ValueRef::Blob(bytes) => text(sum, b'b', bytes),
            }
        }
    }
    Ok(rows)
}

/// The length goes in front, so that no two rows read alike.
fn text(sum: &mut Sha1, kind: u8, bytes: &[u8]) {
    sum.update(&[kind]);
    sum.update(&(bytes.len() as u64).to_le_bytes());
    sum.update(bytes);
}
