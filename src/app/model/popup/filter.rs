//! A condition that is being built, in rows or as a line.

use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::domain::condition::{Condition, Joint, OutlineRow, Path, Piece, Subject};
use crate::domain::list::SavedList;
use crate::domain::problem::Problem;
use crate::domain::segment::{Group, Unmet};

/// The rows of a condition that can be read.
pub struct Rows {
    pub condition: Condition,
    pub list: ListCursor,
    pub cell: Cell,
    /// The keys go to the rows, not to the line.
    pub focus: bool,
}

/// What can be changed in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    Joint,
    /// What is asked about; the words at the head of a group.
    Asked,
    Relation,
    Value,
}

/// A line of the form.
pub enum Entry<'a> {
    Row(OutlineRow<'a>),
    /// One row more, joined like that to all of it.
    More(Joint),
    /// Lists who answers.
    List,
}

/// A row being built: the line holds it alone.
pub struct Part {
    /// What it is part of, as it was.
    pub(in crate::app) whole: Condition,
    /// How that stood in the line: written anew it might be longer than can be read.
    pub(in crate::app) said: String,
    pub(in crate::app) place: Place,
    /// The value it had: taken again where only the comparison is another one.
    pub(in crate::app) value: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub(in crate::app) enum Place {
    Instead(Path),
    Or(Path),
    More(Joint),
}

impl Part {
    /// The whole with the row in it.
    pub fn spliced(&self, row: Condition) -> Condition {
        match &self.place {
            Place::Instead(path) => self.whole.with(path, row),
            Place::Or(path) => self.whole.or_else(path, row),
            Place::More(joint) => self.whole.joined(*joint, row),
        }
    }

    /// What must hold besides it, whatever it will say.
    pub fn beside(&self) -> Option<Condition> {
        match &self.place {
            Place::Instead(path) => self.whole.beside(path),
            Place::More(Joint::And) => Some(self.whole.clone()),
            Place::More(Joint::Or) | Place::Or(_) => None,
        }
    }
}

impl Rows {
    pub fn entries(&self) -> Vec<Entry<'_>> {
        let rows = self.condition.outline().into_iter().map(Entry::Row);
        rows.chain([Entry::More(Joint::And), Entry::More(Joint::Or), Entry::List]).collect()
    }

    pub fn lines(&self) -> usize {
        self.condition.outline().len() + 3
    }

    pub(in crate::app) fn selected(&self) -> Option<OutlineRow<'_>> {
        self.condition.outline().into_iter().nth(self.list.selected)
    }
}

/// The cells of a row, from the left.
pub fn cells(row: &OutlineRow<'_>) -> Vec<Cell> {
    let joint = row.joint.map(|_| Cell::Joint);
    let rest: &[Cell] = match row.piece {
        Piece::Head(_) => &[Cell::Asked],
        Piece::Row { relation, .. } if relation.has_value() => &[Cell::Asked, Cell::Relation, Cell::Value],
        Piece::Row { .. } => &[Cell::Asked, Cell::Relation],
    };
    joint.into_iter().chain(rest.iter().copied()).collect()
}

/// The cell that is marked: the nearest one that the row has.
pub fn cell_of(row: &OutlineRow<'_>, wanted: Cell) -> Cell {
    let cells = cells(row);
    if cells.contains(&wanted) {
        return wanted;
    }
    if wanted == Cell::Joint { Cell::Asked } else { cells.last().copied().unwrap_or(Cell::Asked) }
}

impl Rows {
    pub(in crate::app) fn sideways(&mut self, right: bool) {
        let Some(row) = self.selected() else { return };
        let cells = cells(&row);
        let at = cells.iter().position(|cell| *cell == cell_of(&row, self.cell)).unwrap_or(0);
        let at = if right { (at + 1).min(cells.len() - 1) } else { at.saturating_sub(1) };
        self.cell = cells[at];
    }
}

#[derive(Default)]
pub struct Filter {
    pub line: Line,
    /// What may come next.
    pub list: ListCursor,
    /// One of it was chosen with the arrows: Enter means that one.
    pub chosen: bool,
    /// The name under which it is to be kept, while that is being typed.
    pub name: Option<Line>,
    /// How many answer, or why it cannot be read; none until that is known.
    pub answer: Option<Result<usize, Problem>>,
    /// What it asks that nobody could answer.
    pub unmet: Vec<Unmet>,
    pub lists: Vec<SavedList>,
    /// The condition as rows, while that is what is shown.
    pub rows: Option<Rows>,
    /// One row is being built: the line holds it alone.
    pub part: Option<Part>,
    /// Something was chosen, not typed: what is whole is shown as rows before it is listed.
    pub(in crate::app) guided: bool,
    /// What facts may be compared with, as far as it was asked for.
    pub values: Vec<(Counted, Vec<Group>)>,
    /// What stands behind the comparison at the end, where a value is expected there.
    pub counted: Option<Counted>,
    pub(in crate::app) asked_for: Option<Counted>,
    pub(in crate::app) count_generation: u64,
    pub(in crate::app) values_generation: u64,
}

/// What values are counted, and the condition that those who are counted answer; empty: everybody.
pub type Counted = (Subject, String);

impl Filter {
    /// Below an empty line nothing is marked yet: there the first step marks the first row.
    pub(in crate::app) fn go(&mut self, by: isize, len: usize, page: usize) {
        let first = !self.chosen && by == 1 && self.line.is_empty();
        self.list.step(if first { 0 } else { by }, len, page);
        self.chosen = len > 0;
    }
}
