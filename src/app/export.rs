//! What an export asks for, and what it is told. Plain data.

use crate::choices;
use std::path::PathBuf;
use std::sync::Arc;

choices! {
    /// What is written, and as what.
    pub enum What {
        /// Tables, for a spreadsheet.
        Customers = "customers",
        Meetings = "meetings",
        Followups = "followups",
        /// One document that can be imported again.
        Everything = "everything",
    }
}

impl What {
    /// The ending of its file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Everything => "json",
            _ => "csv",
        }
    }
}

/// A text that was written in the program, to be kept as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The proposed name, with its ending.
    pub name: String,
    pub text: Arc<str>,
}

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub what: What,
    /// This text, in place of records.
    pub paper: Option<Paper>,
    /// As it was typed.
    pub file: PathBuf,
    /// A file of that name may be replaced: somebody was asked.
    pub replace: bool,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// None: it was a text.
    pub what: Option<What>,
    /// How many records it holds; of everything: customers.
    pub records: usize,
    /// Where it is, as people are told.
    pub file: String,
}
