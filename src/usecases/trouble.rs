//! Each room's errors, turned into the one `Problem` that people are told about.

use crate::config::{Fault, Wrong};
use crate::domain::problem::{Kind, Problem, cause};
use crate::exchange::alien::Alien;
use crate::exchange::{ExchangeError, Fault as Torn, archive};
use crate::store::StoreError;
use std::io::ErrorKind;

/// Is it the file of the customers that could not be read? An output that takes nothing more is another matter.
pub fn is_unread(problem: &Problem) -> bool {
    problem.kind == Kind::Damaged || problem.what == "file-io" && problem.args.contains(&("cause", "disk".to_owned()))
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Newer { found, known } => {
                Self::new(Kind::Newer, "file-newer").arg("found", found.to_string()).arg("known", known.to_string())
            }
            StoreError::Foreign => Self::new(Kind::Foreign, "file-foreign"),
            StoreError::Empty => Self::new(Kind::Damaged, "file-empty"),
            StoreError::Damaged(detail) => Self::new(Kind::Damaged, "file-damaged").arg("detail", detail),
            StoreError::Absent => Self::new(Kind::Missing, "input-missing"),
            StoreError::CannotCreate(error) => Self::new(Kind::CannotCreate, "output-create").refused(&error),
            StoreError::Cut { has, wants } => {
                Self::new(Kind::Damaged, "file-cut").arg("has", has.to_string()).arg("wants", wants.to_string())
            }
            StoreError::Unreadable => Self::new(Kind::Denied, "file-unreadable"),
            StoreError::LogUnread => Self::new(Kind::Denied, "file-log-unread"),
            StoreError::Moved => Self::new(Kind::Disk, "file-moved"),
            StoreError::NoLocks => Self::new(Kind::Disk, "file-no-locks"),
            StoreError::NotVerified => Self::new(Kind::Disk, "backup-not-verified"),
            StoreError::Busy => Self::new(Kind::Busy, "file-busy"),
            StoreError::Remains => Self::new(Kind::Disk, "erase-remains"),
            StoreError::Full => Self::new(Kind::Disk, "disk-full"),
            StoreError::ReadOnly => Self::new(Kind::Denied, "file-denied"),
            StoreError::NotAFile => Self::new(Kind::CannotCreate, "file-not-a-file"),
            StoreError::Io(error) => Self::new(Kind::Disk, "file-io").refused(&error),
            StoreError::Disk(detail) => Self::new(Kind::Disk, "file-io").arg("cause", "disk").arg("detail", detail),
            StoreError::CannotOpen(detail) => {
                Self::new(Kind::Disk, "file-io").arg("cause", "other").arg("detail", detail)
            }
            StoreError::Value { table, field } => {
                Self::new(Kind::Damaged, "file-value").arg("table", table).arg("field", field)
            }
            StoreError::Unfit(problem) => problem,
            StoreError::OldSqlite(version) => Self::new(Kind::Internal, "old-sqlite").arg("version", version),
            StoreError::Sql(error) => Self::new(Kind::Internal, "internal").arg("detail", error.to_string()),
        }
    }
}

impl From<ExchangeError> for Problem {
    fn from(error: ExchangeError) -> Self {
        match error {
            ExchangeError::Absent => Self::new(Kind::Missing, "input-missing"),
            ExchangeError::Denied => Self::new(Kind::Denied, "input-denied"),
            ExchangeError::Alien(what) => Self::new(
                Kind::BadData,
                match what {
                    Alien::Workbook => "import-workbook",
                    Alien::Page => "import-page",
                    Alien::Cards => "import-cards",
                    Alien::Pdf => "import-pdf",
                    Alien::Other => "import-no-text",
                },
            ),
            ExchangeError::Folder => Self::new(Kind::Missing, "input-folder"),
            ExchangeError::Exists => Self::new(Kind::CannotCreate, "output-exists"),
            ExchangeError::FolderInTheWay => Self::new(Kind::CannotCreate, "output-folder"),
            ExchangeError::CannotCreate(error) => Self::new(Kind::CannotCreate, "output-create").refused(&error),
            ExchangeError::InUse => Self::new(Kind::Busy, "file-in-use"),
            ExchangeError::Full => Self::new(Kind::Disk, "disk-full"),
            ExchangeError::Io(error) => Self::new(Kind::Disk, "file-io").refused(&error),
            ExchangeError::Encoding(name) => Self::new(Kind::Usage, "import-encoding").arg("name", name),
            ExchangeError::Delimiter(sign) => Self::new(Kind::Usage, "import-delimiter").arg("sign", sign),
            ExchangeError::Json { line, column, fault } => torn(fault).at(line, column),
        }
    }
}

/// What is wrong with an export that is read again.
fn torn(fault: Torn) -> Problem {
    let bad = |what| Problem::new(Kind::BadData, what);
    match fault {
        Torn::Syntax => bad("json-syntax"),
        Torn::Cut => bad("json-cut"),
        Torn::Foreign => bad("json-foreign"),
        Torn::Newer(found) => bad("json-newer").arg("found", found).arg("known", archive::VERSION.to_string()),
        Torn::Part(part) => bad("json-part").arg("part", part.chars().take(60).collect::<String>()),
        Torn::Huge => bad("json-huge").arg("most", (archive::RECORD_MOST / 1024 / 1024).to_string()),
        Torn::Encoding(name) => bad("json-encoding").arg("name", name),
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        let kind = match &fault.wrong {
            Wrong::Syntax(_)
            | Wrong::Unknown { .. }
            | Wrong::Type { .. }
            | Wrong::Choice { .. }
            | Wrong::Colour(_)
            | Wrong::Key(_)
            | Wrong::Taken { .. }
            | Wrong::Absent
            | Wrong::Span { .. }
            | Wrong::NoWorkDay
            | Wrong::Range { .. }
            | Wrong::NotText
            | Wrong::TooLarge(_) => Kind::BadData,
            Wrong::CannotRead(refusal) | Wrong::CannotWrite(refusal) | Wrong::CannotCreate(refusal)
                if matches!(refusal.kind, ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) =>
            {
                Kind::Denied
            }
            Wrong::CannotRead(_) | Wrong::CannotWrite(_) => Kind::Disk,
            Wrong::CannotCreate(_) => Kind::CannotCreate,
        };
        let mut problem = Self::new(kind, fault.wrong.what()).file(fault.file);
        problem.args = fault.wrong.args();
        if let Wrong::CannotRead(refusal) | Wrong::CannotWrite(refusal) | Wrong::CannotCreate(refusal) = &fault.wrong {
            problem = problem.arg("cause", cause(refusal.kind));
        }
        if let Some((line, column)) = fault.at {
            problem = problem.at(line, column);
        }
        match fault.key {
            Some(key) => problem.field(format!("`{key}`")),
            None => problem,
        }
    }
}
