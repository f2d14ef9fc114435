//! What went wrong, as data: a kind (which fixes the exit code), a message key, a place and arguments.
//! The sentences stand in the language files under `problem-<what>`: what happened, that nothing was lost
//! (`.safe`, where so), what to do next (`.next`).

use std::fmt;
use std::io::{self, ErrorKind};

/// What sort of trouble; each sort has one exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Internal,
    Usage,
    Newer,
    Damaged,
    Locked,
    Foreign,
    BadData,
    Missing,
    CannotCreate,
    Disk,
    /// Another program has the file: whoever waits gets through.
    Busy,
    /// Somebody changed the same meanwhile: waiting does not help, a person looks again.
    Changed,
    Denied,
}

impl Kind {
    /// The process's exit code (sysexits.h where it has one).
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Internal => 1,
            Self::Usage => 2,
            Self::Newer => 10,
            Self::Damaged => 11,
            Self::Locked => 12,
            Self::Foreign => 13,
            Self::BadData => 65,
            Self::Missing => 66,
            Self::CannotCreate => 73,
            Self::Disk => 74,
            Self::Busy | Self::Changed => 75,
            Self::Denied => 77,
        }
    }
}

/// What a person can do something about, of all that a system refuses: `cause-<name>` in the language files. Of the rest
/// the system's own words are shown.
pub const fn cause(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "missing",
        ErrorKind::PermissionDenied => "denied",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "full",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::NotADirectory => "no-folder",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::InvalidFilename => "name",
        _ => "other",
    }
}

/// Whether whoever was to read what is written has left. Windows has a code for the end of a pipe that has a name, 233,
/// which the standard library does not know as that.
pub fn is_unheard(error: &io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe || (cfg!(windows) && error.raw_os_error() == Some(233))
}

/// Whether another program has the file and shares it with nobody, or has locked a part of it. Only Windows refuses that;
/// its codes 32 and 33 have no name in the standard library.
pub fn is_in_use(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// Where: a file, a line and column (both from 1), a field or column name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    pub file: Option<String>,
    pub line: Option<u64>,
    pub column: Option<u64>,
    pub field: Option<String>,
}

/// One problem. `what` is the message key without its prefix; `args` fill the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub kind: Kind,
    pub what: &'static str,
    pub place: Box<Place>,
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    pub fn new(kind: Kind, what: &'static str) -> Self {
        Self { kind, what, place: Box::default(), args: Vec::new() }
    }

    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Why the system refuses what was asked of it.
    #[must_use]
    pub fn refused(self, error: &io::Error) -> Self {
        let cause = if is_in_use(error) { "in-use" } else { cause(error.kind()) };
        self.arg("cause", cause).arg("detail", error.to_string())
    }

    #[must_use]
    pub fn file(mut self, file: impl Into<String>) -> Self {
        self.place.file = Some(file.into());
        self
    }

    #[must_use]
    pub fn at(mut self, line: u64, column: u64) -> Self {
        self.place.line = Some(line);
        self.place.column = Some(column);
        self
    }

    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.place.field = Some(field.into());
        self
    }
}

/// For logs and tests; people read the sentences of the language files.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
