//! Two customers side by side, and what was decided so far.

use crate::app::list::ListCursor;
use crate::domain::card::CustomerCard;
use crate::domain::duplicate::Duplicate;
use crate::domain::id::Id;
use crate::domain::merge::{Compared, Standing};
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// Which of the two stays.
    Stays,
    /// What hangs on both and comes together: message key of the label, and each side in words.
    Hangs {
        label: &'static str,
        sides: [String; 2],
        private: bool,
    },
    Field(Compared),
}

/// One of the two columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    #[default]
    Left,
    Right,
}

/// What becomes of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Same,
    Different,
    Later,
}

impl Verdict {
    /// Message key of the button.
    pub const fn key(self, asked: bool) -> &'static str {
        match self {
            Self::Same => "merge-same",
            Self::Different => "merge-different",
            Self::Later if asked => "merge-later",
            Self::Later => "action-back",
        }
    }
}

/// The two as they were read.
#[derive(Debug, Clone)]
pub struct Pair {
    pub left: Box<CustomerCard>,
    pub right: Box<CustomerCard>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Default)]
pub struct Merge {
    /// The question on the screen; none where somebody chose the two.
    pub question: Option<Duplicate>,
    /// Those behind it.
    pub waiting: Vec<Duplicate>,
    /// Those that were put off in this sitting.
    pub later: Vec<Id>,
    /// None until it is read.
    pub pair: Option<Pair>,
    pub stays: Column,
    /// Whose value a field takes; where nothing stands here, it is that of the one that stays.
    pub picks: BTreeMap<String, Column>,
    pub list: ListCursor,
    /// The buttons have the keys, and which of them.
    pub button: Option<usize>,
    /// One of them was changed elsewhere after it was shown.
    pub overtaken: bool,
}

impl Merge {
    /// The verdicts on offer.
    pub fn verdicts(&self) -> &'static [Verdict] {
        if self.question.is_some() {
            &[Verdict::Same, Verdict::Different, Verdict::Later]
        } else {
            &[Verdict::Same, Verdict::Later]
        }
    }

    pub fn rows(&self) -> &[Row] {
        self.pair.as_ref().map_or(&[], |pair| pair.rows.as_slice())
    }

    /// Which values a row ends up with.
    pub fn taken(&self, row: &Row) -> [bool; 2] {
        let column = match row {
            Row::Stays => self.stays,
            Row::Hangs { .. } => return [true, true],
            Row::Field(field) => match field.standing {
                Standing::Both | Standing::Same => return [true, true],
                Standing::OnlyKeep => Column::Left,
                Standing::OnlyOther => Column::Right,
                Standing::Differ => self.picked(field),
            },
        };
        [column == Column::Left, column == Column::Right]
    }

    pub(in crate::app) fn picked(&self, field: &Compared) -> Column {
        self.picks.get(&field.name).copied().unwrap_or(self.stays)
    }

    pub(in crate::app) fn pick(&mut self, at: usize, column: Column) {
        match self.rows().get(at) {
            Some(Row::Stays) => self.stays = column,
            Some(Row::Field(field)) if field.standing == Standing::Differ => {
                let name = field.name.clone();
                self.picks.insert(name, column);
            }
            _ => {}
        }
    }
}
