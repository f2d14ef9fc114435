//! What an export asks for, and what it is told. Plain data.

use crate::choices;
use crate::domain::agenda::Wanted;
use crate::domain::letter::Addressed;
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

/// What was written in the program, to be kept as a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// The proposed name, with its ending.
    pub name: String,
    pub written: Written,
}

/// What is on a paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    Text(Arc<str>),
    /// Rows of a table, the names of its columns first.
    Table(Arc<[Vec<String>]>),
    /// Cards and sheets of a deal in one folder, each a name and a text.
    Dealt(Arc<[(String, String)]>),
    /// Messages to a list; `label`: how the line of a subject begins.
    Letters {
        letters: Arc<[Addressed]>,
        label: Arc<str>,
        shape: Shape,
    },
}

choices! {
    /// What messages to a list are written as.
    pub enum Shape {
        /// A file for each customer, in one folder.
        Folder = "folder",
        /// One table for a mail merge.
        Table = "table",
    }
}

impl Paper {
    pub fn text(name: String, text: impl Into<Arc<str>>) -> Self {
        Self { name, written: Written::Text(text.into()) }
    }

    /// What it is, by the name of its words.
    pub const fn kind(&self) -> &'static str {
        match self.written {
            Written::Text(_) => "text",
            Written::Table(_) => "marks",
            Written::Dealt(_) => "papers",
            Written::Letters { shape, .. } => shape.name(),
        }
    }

    /// The ending of its file's name; none where it is a folder.
    pub const fn ending(&self) -> Option<&'static str> {
        match self.written {
            Written::Text(_) => Some("txt"),
            Written::Table(_) | Written::Letters { shape: Shape::Table, .. } => Some("csv"),
            Written::Dealt(_) | Written::Letters { shape: Shape::Folder, .. } => None,
        }
    }
}

/// A file to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    pub what: What,
    /// This, in place of records.
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
    pub what: Kind,
    /// How many records it holds; of everything: customers; of messages: how many were ready.
    pub records: usize,
    /// Where it is, as people are told.
    pub file: String,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Records(What),
    Text,
    Dealt,
    Letters,
}
