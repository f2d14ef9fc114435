//! The journey of an import: the file, how it is read, and where its columns go.

use crate::app::import::{Goes, Look, Tally, Wish};
use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::app::model::popup::path::PathStep;
use crate::text::{Clean, fold_str, pinyin};

pub struct Pick {
    /// The column's name.
    pub title: Clean,
    pub samples: Vec<Clean>,
    /// Where the column went until now.
    pub target: &'static str,
    pub query: Line,
    pub options: Vec<Choice>,
    pub list: ListCursor,
    pub(in crate::app) column: usize,
}

/// A target in words; none: where the column was found to belong.
pub struct Choice {
    pub text: String,
    pub target: Option<Goes>,
}

impl Pick {
    /// The options that match what was typed, in words, in pinyin or by the name used in scripts.
    pub fn listed(&self) -> Vec<&Choice> {
        let query = fold_str(self.query.text());
        let fits = |option: &&Choice| {
            let name = option.target.as_ref().map_or("", |goes| goes.target);
            let said = format!("{} {name} {}", fold_str(&option.text), pinyin::letters(&option.text));
            query.split_whitespace().all(|word| said.contains(word))
        };
        self.options.iter().filter(fits).collect()
    }
}

pub struct Preview {
    pub wish: Wish,
    pub look: Look,
    pub list: ListCursor,
    /// The cursor is below the list.
    pub button: Option<Button>,
    /// What an import would do; none while it is being counted.
    pub tally: Option<Box<Tally>>,
    /// Percent of the file, and rows so far.
    pub progress: (u8, u64),
    /// Why it cannot be imported like this, in sentences.
    pub wrong: Vec<String>,
    /// The question that is being answered.
    pub(in crate::app) generation: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    Import,
    Problems,
}

/// One row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// What the rows are.
    Sheet,
    Encoding,
    Delimiter,
    Known,
    /// What customers are of whom only a name is known.
    Kind,
    /// What happens to customers and people whom talks name and nobody knows.
    Missing,
    Bad,
    Column(usize),
}

const OF_TABLE: &[Row] = &[Row::Sheet, Row::Encoding, Row::Delimiter, Row::Kind, Row::Known, Row::Bad];

const OF_TALKS: &[Row] = &[Row::Sheet, Row::Encoding, Row::Delimiter, Row::Known, Row::Missing, Row::Bad];

const OF_DOCUMENT: &[Row] = &[Row::Known];

impl Preview {
    /// The cursor stands on the first column: what goes where is what wants a look.
    pub(in crate::app) fn new(generation: u64, wish: Wish, look: Look, page: usize) -> Self {
        let mut preview = Self {
            wish,
            look,
            list: ListCursor::default(),
            button: None,
            tally: None,
            progress: (0, 0),
            wrong: Vec::new(),
            generation,
        };
        preview.settle();
        preview.list.select(preview.settings().len(), preview.rows(), page);
        preview
    }

    pub(in crate::app) fn look(&mut self, look: Look, page: usize) {
        self.look = look;
        self.settle();
        let at = self.list.selected;
        self.list.select(at, self.rows(), page);
    }

    /// What was found out is wished for from now on.
    pub(in crate::app) fn settle(&mut self) {
        self.wish.document = self.look.document;
        self.wish.talks = Some(self.look.talks);
    }

    pub fn rows(&self) -> usize {
        self.settings().len() + self.look.columns.len()
    }

    pub(in crate::app) const fn settings(&self) -> &'static [Row] {
        match (self.look.document, self.look.talks) {
            (true, _) => OF_DOCUMENT,
            (false, true) => OF_TALKS,
            (false, false) => OF_TABLE,
        }
    }

    pub fn row(&self, at: usize) -> Row {
        let settings = self.settings();
        settings.get(at).copied().unwrap_or_else(|| Row::Column(at - settings.len()))
    }

    /// Something is wrong with rows of the file.
    pub fn has_problems(&self) -> bool {
        self.tally.as_ref().is_some_and(|tally| tally.bad + tally.noted > 0)
    }
}

#[derive(Default)]
pub struct Import {
    pub path: PathStep,
    /// The file being opened, and the question it was asked with.
    pub opening: Option<(u64, Box<Wish>)>,
    /// The file that is open; then it has the keys.
    pub preview: Option<Preview>,
}
