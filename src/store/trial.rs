//! A copy to try things on, which nobody else sees and which goes with the program.

use super::{Store, StoreError};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

/// Up to so many bytes a copy is kept in memory; a larger one goes through a nameless file that the system takes away.
pub(super) const IN_MEMORY: u64 = 256 * 1024 * 1024;

impl Store {
    /// Copies what is kept at this moment. Others may go on writing meanwhile.
    pub fn trial(&self) -> Result<Self, StoreError> {
        // One moment of the file: what others write in between is not waited for.
        let _moment = self.moment()?;
        let conn = copy(&self.conn)?;
        // It need not outlive anything.
        conn.execute_batch("PRAGMA synchronous = OFF;")?;
        Self::without_place(conn, &self.device)
    }
}

/// A copy of everything, all in one step.
pub(super) fn copy(from: &Connection) -> Result<Connection, StoreError> {
    let number = |sql: &str| from.query_row(sql, [], |row| row.get::<_, i64>(0));
    let bytes = number("PRAGMA page_count")?.saturating_mul(number("PRAGMA page_size")?);
    let fits = u64::try_from(bytes).is_ok_and(|bytes| bytes <= IN_MEMORY);
    let mut conn = if fits { Connection::open_in_memory()? } else { Connection::open(std::path::Path::new(""))? };
    copy_into(from, &mut conn)?;
    conn.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")?;
    Ok(conn)
}

/// Copies everything over what the other holds.
pub(super) fn copy_into(from: &Connection, into: &mut Connection) -> Result<(), StoreError> {
    match Backup::new(from, into)?.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(StoreError::Busy),
    }
}
