//! A copy of a database that nobody else sees.

use super::super::StoreError;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::path::Path;

/// Up to so many bytes a copy is kept in memory; a larger one goes through a nameless file that the system takes away.
pub const IN_MEMORY: u64 = 256 * 1024 * 1024;

/// A copy of everything, all in one step.
pub fn copy(from: &Connection) -> Result<Connection, StoreError> {
    let number = |sql: &str| from.query_row(sql, [], |row| row.get::<_, i64>(0));
    let bytes = number("PRAGMA page_count")?.saturating_mul(number("PRAGMA page_size")?);
    let fits = u64::try_from(bytes).is_ok_and(|bytes| bytes <= IN_MEMORY);
    let mut conn = if fits { Connection::open_in_memory()? } else { Connection::open(Path::new(""))? };
    copy_into(from, &mut conn)?;
    conn.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")?;
    Ok(conn)
}

/// Copies everything over what the other holds.
pub fn copy_into(from: &Connection, into: &mut Connection) -> Result<(), StoreError> {
    match Backup::new(from, into)?.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(StoreError::Busy),
    }
}
