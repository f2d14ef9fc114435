//! What can go wrong with the file.

use crate::domain::problem::Problem;
use rusqlite::ErrorCode;
use std::io;

/// Trouble with the database file, sorted by what a person can do about it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the file was written by a newer version ({found}, this program knows {known})")]
    Newer { found: i64, known: i64 },
    #[error("the file is not one of ours")]
    Foreign,
    #[error("the file is empty")]
    Empty,
    #[error("the file is damaged: {0}")]
    Damaged(String),
    #[error("there is no such file")]
    Absent,
    #[error("cannot create: {0}")]
    CannotCreate(io::Error),
    #[error("the file was cut off: {has} of {wants} bytes")]
    Cut { has: u64, wants: u64 },
    #[error("another program is writing")]
    Busy,
    #[error("what was erased may still be read in the file until it is written anew")]
    Remains,
    #[error("the disk is full")]
    Full,
    #[error("the file or its folder may not be written")]
    ReadOnly,
    #[error("the file may not be read")]
    Unreadable,
    #[error("the file can only be read with its log, and the log not without writing")]
    LogUnread,
    #[error("the file was moved, deleted or replaced after it was opened")]
    Moved,
    #[error("files cannot be locked here")]
    NoLocks,
    #[error("what was read back is not what was written")]
    NotVerified,
    #[error("not a regular file")]
    NotAFile,
    #[error("input or output: {0}")]
    Io(#[from] io::Error),
    #[error("disk: {0}")]
    Disk(String),
    #[error("disk: {0}")]
    CannotOpen(String),
    #[error("a stored value of {table}.{field} does not fit its type")]
    Value { table: &'static str, field: &'static str },
    #[error("a value out of the bounds of its field: {0}")]
    Unfit(Problem),
    #[error("this program was linked with SQLite {0}, which can damage files; 3.51.3 or newer is needed")]
    OldSqlite(String),
    #[error("sqlite: {0}")]
    Sql(rusqlite::Error),
}

/// A value of a sort that its column never has: a bit changed on the disk. All statements are tried by tests on good files.
const fn is_of_a_wrong_sort(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error};
    matches!(error, InvalidColumnType(..) | FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | Utf8Error(..))
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::SystemIoFailure) => Self::Disk(error.to_string()),
            Some(ErrorCode::CannotOpen) => Self::CannotOpen(error.to_string()),
            Some(ErrorCode::NotADatabase) => Self::Foreign,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            _ if is_of_a_wrong_sort(&error) => Self::Damaged(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    #[test]
    fn a_value_of_a_wrong_sort_is_damage_and_a_wrong_statement_is_not() {
        let conn = Connection::open_in_memory().unwrap();
        let read = |sql: &str| StoreError::from(conn.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap_err());
        for sql in ["SELECT NULL", "SELECT 'text'", "SELECT -1"] {
            assert!(matches!(read(sql), StoreError::Damaged(_)), "{sql}");
        }
        assert!(matches!(read("SELECT 1 WHERE 0"), StoreError::Sql(_)));
    }
}
