//! Ordered upgrades, by `user_version`. Written by hand: the version must be read again inside our lock and one
//! `BEGIN IMMEDIATE`, which the migration crates do not offer. A shipped step is never edited.

use super::{APPLICATION_ID, StoreError};
use rusqlite::{Connection, TransactionBehavior};

const STEPS: &[&str] = &[include_str!("migrations/0001.sql")];

/// The newest schema this program knows.
pub fn known() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Brings the schema up to date; each step is one transaction, so a crash leaves the old version or the new one.
pub fn run(conn: &mut Connection) -> Result<(), StoreError> {
    loop {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let at: i64 = tx.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let step = usize::try_from(at).ok().and_then(|at| STEPS.get(at));
        let Some(step) = step else { return Ok(()) };
        tx.execute_batch(step)?;
        if at == 0 {
            tx.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}"))?;
            // A random number per copy of the file; SQLite's own generator is seeded by the system.
            tx.execute("INSERT INTO meta (key, value) VALUES ('site', CAST(abs(random() >> 1) AS TEXT))", [])?;
        }
        tx.execute_batch(&format!("PRAGMA user_version = {}", at + 1))?;
        tx.commit()?;
    }
}
