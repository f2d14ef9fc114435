//! What the journey of an import asks for, and what it is told. Plain data.

use crate::choices;
use crate::domain::calling_code;
use crate::domain::customer::CustomerKind;
use crate::text::Clean;
use std::path::PathBuf;

choices! {
    /// What happens to somebody who is known already.
    pub enum Known {
        Update = "update",
        Skip = "skip",
        Add = "add",
    }
}

/// A file, and how it shall be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub file: PathBuf,
    /// None: found out.
    pub encoding: Option<&'static str>,
    /// None: found out.
    pub delimiter: Option<&'static str>,
    /// Columns that were given another target, by their names.
    pub columns: Vec<(Clean, Goes)>,
    /// What customers are of whom only a name is known; none: guessed from it.
    pub kind: Option<CustomerKind>,
    pub known: Known,
    /// Bad rows are left out; else they stop the import.
    pub skip_bad: bool,
    /// It is our own export, which says itself what everything is.
    pub document: bool,
    /// Its rows are talks, and not customers; none: to be found out.
    pub talks: Option<bool>,
    /// Customers and people whom talks name and nobody knows are added.
    pub add_missing: bool,
}

impl Wish {
    pub const fn of(file: PathBuf) -> Self {
        let (encoding, delimiter, known) = (None, None, Known::Update);
        Self {
            file,
            encoding,
            delimiter,
            columns: Vec::new(),
            kind: None,
            known,
            skip_bad: false,
            document: false,
            talks: None,
            add_missing: false,
        }
    }

    /// Whether its rows are talks.
    pub fn is_of_talks(&self) -> bool {
        self.talks == Some(true)
    }

    /// The file without its folder.
    pub fn name(&self) -> String {
        self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

/// Where a column goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goes {
    /// The name of the target.
    pub target: &'static str,
    /// A field of one's own, where it is not the one that is called like the column.
    pub own: Option<Clean>,
}

impl Goes {
    pub const fn to(target: &'static str) -> Self {
        Self { target, own: None }
    }
}

/// A file or folder that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub path: PathBuf,
    /// What stands on the line when it is taken; a folder ends with its sign.
    pub text: String,
    pub name: Clean,
    /// Where it lies, when several folders are listed.
    pub place: Clean,
    pub folder: bool,
    /// When it was last written: milliseconds since 1970, UTC.
    pub modified: Option<i64>,
}

/// How a file is written, and its columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// Our own export: no columns to ask about.
    pub document: bool,
    pub encoding: &'static str,
    /// `comma`, `tab` and so on, or the sign itself.
    pub delimiter: String,
    pub columns: Vec<Column>,
    /// The rows are talks, and not customers.
    pub talks: bool,
    /// Everything a column may be given to.
    pub targets: Vec<&'static str>,
    /// The fields of one's own that there are.
    pub own: Vec<Clean>,
}

/// One column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: Clean,
    pub target: &'static str,
    /// The field of one's own that it fills, where it goes to one.
    pub own: Option<Clean>,
    /// What such a column holds, by its wire name.
    pub holds: Option<&'static str>,
    pub samples: Vec<Clean>,
}

/// What an import did, or would do, in rows of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    pub rows: u64,
    /// Lines of sums among them, which are passed over.
    pub sums: u64,
    pub added: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub bad: u64,
    /// Counted are records of our own export.
    pub document: bool,
    /// Customers and people among what is added.
    pub customers: u64,
    pub people: u64,
    /// Of what kind those are of whom only a name is known, guessed from it: wire names, and how many.
    pub guessed: Vec<(&'static str, u64)>,
    /// Questions whether two customers are one.
    pub questions: u64,
    /// The first problems; a row may have several.
    pub troubles: Vec<Trouble>,
    /// Cells taken otherwise than the file has them, though nothing was left out.
    pub noted: u64,
    /// The first of these.
    pub notices: Vec<Trouble>,
    /// Columns that nobody knew where to put, and whose cells are left out.
    pub left_out: Vec<Clean>,
    /// The words in the level of the customers taken, sorted; of very many only some.
    pub levels: Vec<String>,
    /// The user broke it off; nothing was written.
    pub cancelled: bool,
    /// Bad rows stopped it; nothing was written.
    pub refused: bool,
    /// By which calling code numbers without one are read.
    pub home: Option<Home>,
    /// Where the bad rows were written, as people are told.
    pub rejected_file: Option<PathBuf>,
}

impl Tally {
    /// Whether more or fewer customers are added than rows: then it is told how many they and their people are.
    pub const fn are_not_rows(&self) -> bool {
        self.people > 0 && self.customers != self.added
    }
}

/// By which calling code the numbers of a table are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    pub code: Clean,
    /// What the table itself said, where it decided.
    pub found: Option<calling_code::Found>,
    /// Whether somebody may want it otherwise.
    pub doubtful: bool,
}

/// What is wrong with a row or one of its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The line of the file on which the row starts, from 1.
    pub line: u64,
    pub column: Option<Clean>,
    /// In words.
    pub reason: String,
}
