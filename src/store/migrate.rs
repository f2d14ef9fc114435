//! Ordered upgrades, by `user_version`. Written by hand: the version must be read again inside our lock and one
//! `BEGIN IMMEDIATE`, which the migration crates do not offer. A shipped step is never edited.

use super::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// `CMan`, in the file's header at byte 68.
pub const APPLICATION_ID: i32 = 0x434d_616e;

/// The schema, step by step.
pub const STEPS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
    include_str!("migrations/0005.sql"),
    include_str!("migrations/0006.sql"),
];

/// The newest schema that these steps lead to.
pub fn known(steps: &[&str]) -> i64 {
    i64::try_from(steps.len()).unwrap_or(i64::MAX)
}

/// Brings the schema up to date. All steps are one transaction, so a crash leaves the old version or the new one.
pub fn run(conn: &mut Connection, steps: &[&str]) -> Result<(), StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let at: i64 = tx.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let missing = usize::try_from(at).ok().and_then(|at| steps.get(at..)).unwrap_or_default();
    if missing.is_empty() {
        return Ok(());
    }
    for step in missing {
        tx.execute_batch(step)?;
    }
    if at == 0 {
        tx.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}"))?;
        // A random number per copy of the file; SQLite's own generator is seeded by the system.
        tx.execute("INSERT INTO meta (key, value) VALUES ('site', CAST(abs(random() >> 1) AS TEXT))", [])?;
    }
    tx.execute_batch(&format!("PRAGMA user_version = {}", known(steps)))?;
    tx.commit()?;
    Ok(())
}
