//! What can go wrong with a file as a whole; trouble with single rows is in `reason`.

use super::alien::Alien;
use crate::domain::problem::is_in_use;
use std::io;

/// Trouble that stops reading or writing a file.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    #[error("no such file")]
    Absent,
    #[error("the file may not be read or written")]
    Denied,
    #[error("a folder, not a file")]
    Folder,
    /// It holds no table of text.
    #[error("no table: {0:?}")]
    Alien(Alien),
    #[error("a file of that name exists")]
    Exists,
    #[error("a folder of that name is in the way")]
    FolderInTheWay,
    #[error("the file cannot be created: {0}")]
    CannotCreate(io::Error),
    #[error("another program has the file open")]
    InUse,
    #[error("the disk is full")]
    Full,
    #[error("input or output: {0}")]
    Io(io::Error),
    #[error("no encoding is called {0}")]
    Encoding(String),
    #[error("{0:?} cannot separate columns")]
    Delimiter(String),
    /// A JSON document that cannot be read on; line and column from 1.
    #[error("line {line}, column {column}: {fault:?}")]
    Json { line: u64, column: u64, fault: Fault },
}

impl From<io::Error> for ExchangeError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            _ if is_in_use(&error) => Self::InUse,
            io::ErrorKind::NotFound => Self::Absent,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Denied,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Io(error),
        }
    }
}

/// What is wrong with a JSON document as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON at this place.
    Syntax,
    /// It ends before it is complete.
    Cut,
    /// JSON, but not written by this program.
    Foreign,
    /// Written by a newer program, in this version.
    Newer(String),
    /// A part that this version does not have.
    Part(String),
    /// A record over [`RECORD_MOST`](super::archive::RECORD_MOST).
    Huge,
    /// Neither UTF-8 nor UTF-16.
    Encoding(&'static str),
}
