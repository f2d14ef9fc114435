//! What an export asks for, and what it is told. Plain data.

use crate::choices;
use crate::domain::agenda::Wanted;
use std::path::PathBuf;
use std::sync::Arc;

choices! {
    /// What is written, and as what.
    pub enum What {
        /// Tables, for a spreadsheet.
        Customers = "customers",
        Meetings = "meetings",
        Followups = "followups",
        /// What has a day, for a calendar; and the same without names.
        Calendar = "calendar",
        Discreet = "discreet",
        /// One document that can be imported again.
        Everything = "everything",
    }
}

impl What {
    /// The ending of its file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Everything => "json",
            Self::Calendar | Self::Discreet => "ics",
            Self::Customers | Self::Meetings | Self::Followups => "csv",
        }
    }

    /// Whether it can be of some customers only. A document goes back as it was, and so it is always whole.
    pub fn can_be_part(self) -> bool {
        self != Self::Everything
    }
}

/// What was written in the program, to be kept as a file, or as files in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The proposed name; of a file with its ending.
    pub name: String,
    pub holds: Holds,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holds {
    Text(Arc<str>),
    /// Each a name and a text.
    Files(Arc<[(String, String)]>),
}

impl Paper {
    pub fn text(name: String, text: &str) -> Self {
        Self { name, holds: Holds::Text(text.into()) }
    }

    pub fn folder(name: String, files: Vec<(String, String)>) -> Self {
        Self { name, holds: Holds::Files(files.into()) }
    }

    pub const fn is_folder(&self) -> bool {
        matches!(self.holds, Holds::Files(_))
    }
}

/// A file to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    pub what: What,
    /// This text, in place of records.
    pub paper: Option<Paper>,
    /// Only what these rows' customers have; none = all.
    pub among: Option<Vec<u32>>,
    /// What goes into it, where it is a calendar.
    pub agenda: Option<Box<Wanted>>,
    /// As it was typed.
    pub file: PathBuf,
    /// A file of that name may be replaced: somebody was asked.
    pub replace: bool,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// None: it was a text, or papers in a folder.
    pub what: Option<What>,
    /// How many records it holds; of everything: customers; of papers: files.
    pub records: usize,
    /// Where it is, as people are told.
    pub file: String,
}
