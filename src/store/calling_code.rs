//! The calling code of numbers written without one: the file's, so that every program reads them alike.

use super::{Store, StoreError};
use crate::domain::field::{Record, Value};
use crate::domain::person::ContactPoint;
use crate::text::Clean;
use rusqlite::{OptionalExtension as _, TransactionBehavior, params};

impl Store {
    /// The calling code that was decided for this file; none where it never was.
    pub fn calling_code(&self) -> Result<Option<String>, StoreError> {
        let sql = "SELECT value FROM meta WHERE key = 'calling_code'";
        Ok(self.conn.query_row(sql, [], |row| row.get(0)).optional()?)
    }

    /// By which calling code the oldest number in the file is read.
    pub fn oldest_calling_code(&self) -> Result<Option<String>, StoreError> {
        let sql = "SELECT home FROM contact_point WHERE home IS NOT NULL AND way IN ('mobile', 'phone')
                   ORDER BY rid LIMIT 1";
        Ok(self.conn.query_row(sql, [], |row| row.get(0)).optional()?)
    }

    /// Decides the calling code of the file. Numbers that were read by `before` are read by this one from now on, all
    /// in one transaction; what people wrote stays as it is.
    pub fn keep_calling_code(&mut self, code: &str, before: Option<&str>) -> Result<(), StoreError> {
        self.still_there()?;
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('calling_code', ?1)", [code])?;
        if let Some(before) = before.filter(|before| *before != code) {
            let sql = "WHERE home = ?1 AND way IN ('mobile', 'phone')";
            for kept in super::record::list::<ContactPoint>(&tx, sql, [before])? {
                let mut point = kept.record;
                point.home = Clean::line(code);
                let key = point.key().map_or(Value::Unknown, Value::Text);
                tx.prepare_cached("UPDATE contact_point SET home = ?2, key = ?3 WHERE id = ?1")?.execute(params![
                    point.id().bytes().as_slice(),
                    code,
                    super::record::Bound(&key)
                ])?;
            }
        }
        Ok(tx.commit()?)
    }
}
