//! The calling code of numbers written without one: the file's, so that every program reads them alike.

use super::change::Writer;
use super::{Store, StoreError};
use crate::domain::calling_code::suits;
use crate::domain::field::{Record, Value};
use crate::domain::person::ContactPoint;
use crate::text::Clean;
use rusqlite::{Connection, OptionalExtension as _, params};

/// Who has decided the calling code of a file. As long as nobody has, it is a guess by the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecidedBy {
    /// The user's settings.
    Settings,
    /// A table that was imported; no longer where none of its numbers is left.
    Table,
}

impl DecidedBy {
    const fn name(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Table => "table",
        }
    }
}

impl Store {
    /// The calling code by which this file is read, decided or guessed; none where it never was.
    pub fn calling_code(&self) -> Result<Option<String>, StoreError> {
        let sql = "SELECT value FROM meta WHERE key = 'calling_code'";
        Ok(self.conn.query_row(sql, [], |row| row.get(0)).optional()?)
    }

    /// Whether somebody has decided the calling code of this file.
    pub fn calling_code_is_decided(&self) -> Result<bool, StoreError> {
        let sql = "SELECT value FROM meta WHERE key = 'calling_code_by'";
        let by: Option<String> = self.conn.query_row(sql, [], |row| row.get(0)).optional()?;
        let numbers = "SELECT EXISTS (SELECT 1 FROM contact_point WHERE dead = 0 AND way IN ('mobile', 'phone'))";
        Ok(match by {
            Some(by) if by == DecidedBy::Table.name() => self.conn.query_row(numbers, [], |row| row.get(0))?,
            by => by.is_some(),
        })
    }

    /// By which calling code the oldest number in the file is read.
    pub fn oldest_calling_code(&self) -> Result<Option<String>, StoreError> {
        let sql = "SELECT home FROM contact_point WHERE home IS NOT NULL AND way IN ('mobile', 'phone')
                   ORDER BY rid LIMIT 1";
        Ok(self.conn.query_row(sql, [], |row| row.get(0)).optional()?)
    }

    /// Numbers that are read by this calling code, as they were written; at most `most`.
    pub fn numbers_read_by(&self, code: &str, most: usize) -> Result<Vec<String>, StoreError> {
        let sql =
            "SELECT value FROM contact_point WHERE home = ?1 AND dead = 0 AND way IN ('mobile', 'phone') LIMIT ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        Ok(statement.query_map(params![code, most], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// Keeps the calling code of the file, as a guess or as decided. Numbers that were read by `before` are read by this
    /// one from now on, all in one transaction; what people wrote stays as it is.
    pub fn keep_calling_code(
        &mut self,
        code: &str,
        before: Option<&str>,
        by: Option<DecidedBy>,
    ) -> Result<(), StoreError> {
        let tx = self.lock()?;
        keep(&tx, code, by)?;
        if let Some(before) = before {
            read_anew(&tx, code, before, |_| true)?;
        }
        Ok(tx.commit()?)
    }
}

impl Writer<'_> {
    /// The table being imported decides the calling code of the file. Numbers that were read by the guess `before` are
    /// read by it too, but for those that are written as they are nowhere there.
    pub fn decide_calling_code(&mut self, code: &str, before: &str) -> Result<(), StoreError> {
        self.keep_besides();
        keep(self.connection(), code, Some(DecidedBy::Table))?;
        read_anew(self.connection(), code, before, |number| suits(number, code))
    }
}

fn keep(conn: &Connection, code: &str, by: Option<DecidedBy>) -> Result<(), StoreError> {
    conn.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('calling_code', ?1)", [code])?;
    match by {
        Some(by) => {
            conn.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('calling_code_by', ?1)", [by.name()])?
        }
        None => conn.execute("DELETE FROM meta WHERE key = 'calling_code_by'", [])?,
    };
    Ok(())
}

fn read_anew(conn: &Connection, code: &str, before: &str, which: impl Fn(&str) -> bool) -> Result<(), StoreError> {
    if before == code {
        return Ok(());
    }
    let sql = "WHERE home = ?1 AND way IN ('mobile', 'phone')";
    for kept in super::record::list::<ContactPoint>(conn, sql, [before])? {
        let mut point = kept.record;
        if !which(&point.value) {
            continue;
        }
        point.home = Clean::line(code);
        let key = point.key().map_or(Value::Unknown, Value::Text);
        conn.prepare_cached("UPDATE contact_point SET home = ?2, key = ?3 WHERE id = ?1")?.execute(params![
            point.id().bytes().as_slice(),
            code,
            super::record::Bound(&key)
        ])?;
    }
    Ok(())
}
