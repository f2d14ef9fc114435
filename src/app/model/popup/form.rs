//! A form: rows of fields, one with the keys. What it is for says what saving does.

mod lay;
mod row;

use super::purpose::Purpose;
use crate::app::list::ListCursor;
use crate::domain::day::Beside;
use crate::domain::id::Id;
use crate::text::Veil;
pub use row::{FormRow, Holds, Input};
use std::ops::Range;

pub struct Form {
    /// Message key of the heading.
    pub title: &'static str,
    pub rows: Vec<FormRow>,
    pub list: ListCursor,
    pub purpose: Purpose,
    pub changed: bool,
    /// The veil is lifted from the selected row, until it is left.
    pub revealed: bool,
    /// Under which what is typed is kept.
    pub draft: Option<Id>,
    /// The row that could not be saved as it is, and why, in words.
    pub wrong: Option<(usize, String)>,
    /// A guided form shows one step at a time.
    pub steps: Vec<Step>,
}

/// A step of a guided form: its heading, what to know about it, and how many rows it has.
pub struct Step {
    pub title: String,
    pub about: String,
    pub rows: usize,
}

impl Form {
    pub fn new(title: &'static str, rows: Vec<FormRow>, purpose: Purpose) -> Self {
        Self {
            title,
            rows,
            list: ListCursor::default(),
            purpose,
            changed: false,
            revealed: false,
            draft: None,
            wrong: None,
            steps: Vec::new(),
        }
    }

    /// The rows in sight; the one behind the last is the button. `page`: how many there is room for.
    pub fn in_sight(&self, page: usize) -> Range<usize> {
        let len = self.rows.len() + 1;
        match self.step() {
            Some((_, range)) => range.start..range.end.min(len),
            None => self.list.visible(len, page),
        }
    }

    /// The step of a guided form that has the keys: which one it is, and its rows; the button belongs to the last.
    pub fn step(&self) -> Option<(usize, Range<usize>)> {
        let mut from = 0;
        for (at, Step { rows, .. }) in self.steps.iter().enumerate() {
            let last = at + 1 == self.steps.len();
            let to = from + rows + usize::from(last);
            if self.list.selected < to || last {
                return Some((at, from..to));
            }
            from = to;
        }
        None
    }

    /// To the first row of the next step, or of the one before.
    pub(in crate::app) fn turn_step(&mut self, forward: bool) {
        let Some((at, range)) = self.step() else { return };
        if forward {
            self.list.selected = range.end.min(self.rows.len());
        } else {
            let before = at.checked_sub(1).map_or(0, |before| self.steps[before].rows);
            self.list.selected = range.start.saturating_sub(before);
        }
    }

    /// Lines below the rows: two where so much can be chosen from that one would not hold it.
    pub fn foot(&self) -> u16 {
        let long = |row: &FormRow| matches!(&row.input, Input::Choice { names, .. } if names.len() > 6);
        if self.rows.iter().any(long) { 2 } else { 1 }
    }

    pub fn typing(&self) -> bool {
        self.rows.get(self.list.selected).is_some_and(|row| matches!(row.input, Input::Line(_)))
    }

    pub fn row(&self, name: &str) -> Option<&FormRow> {
        self.rows.iter().find(|row| !row.custom && row.name == name)
    }

    pub fn touched(&self, name: &str) -> bool {
        self.row(name).is_some_and(|row| row.touched)
    }

    /// The line for the time: typed now, or left from before.
    pub fn time(&self) -> Beside<'_> {
        let text = self.text("time");
        if self.touched("time") { Beside::Typed(text) } else { Beside::Left(text) }
    }

    /// The text of a line, or nothing.
    pub fn text(&self, name: &str) -> &str {
        match self.row(name).map(|row| &row.input) {
            Some(Input::Line(line)) => line.text(),
            _ => "",
        }
    }

    /// The wire name chosen.
    pub fn chosen(&self, name: &str) -> Option<&'static str> {
        match self.row(name).map(|row| &row.input) {
            Some(Input::Choice { names, at, .. }) => at.and_then(|at| names.get(at).copied()),
            _ => None,
        }
    }

    /// The id chosen among the playbook's things or a customer's people; empty for none of them.
    pub fn option(&self, name: &str) -> Option<&str> {
        match self.row(name).map(|row| &row.input) {
            Some(Input::Of { options, at }) => at.and_then(|at| options.get(at)).map(|(id, _)| id.as_str()),
            _ => None,
        }
    }

    /// What can be chosen in a row.
    pub fn options(&self, name: &str) -> &[(String, String)] {
        match self.row(name).map(|row| &row.input) {
            Some(Input::Of { options, .. }) => options,
            _ => &[],
        }
    }

    pub fn yes(&self, name: &str) -> bool {
        matches!(self.row(name).map(|row| &row.input), Some(Input::YesNo(true)))
    }

    /// Whether what a row offers is in question: while one stands on it, or when a day says that it will be taken.
    pub fn offers(&self, at: usize) -> bool {
        self.list.selected == at || !self.text("due").trim().is_empty()
    }

    /// Whether there is nothing to go on to: one line is all.
    pub fn is_one_line(&self) -> bool {
        matches!(self.rows.as_slice(), [FormRow { input: Input::Line(_), .. }])
    }

    /// What lies over a row: the selected one may have been revealed.
    pub const fn veil_over(&self, at: usize, veil: Veil) -> Veil {
        if self.revealed && at == self.list.selected { Veil::new(false) } else { veil }
    }

    /// The selected row holds something private that cannot be read now.
    pub fn hides(&self, veil: Veil) -> bool {
        let at = self.list.selected;
        let Some(FormRow { input: Input::Line(line), .. }) = self.rows.get(at) else { return false };
        self.veil_over(at, veil).is_on() && self.rows[at].is_private() && !line.is_empty()
    }

    /// What nobody can read nobody can mend: what is typed there begins anew.
    pub(in crate::app) fn begin_anew(&mut self, veil: Veil) {
        if self.hides(veil)
            && let Some(FormRow { input: Input::Line(line), .. }) = self.rows.get_mut(self.list.selected)
        {
            line.clear();
            self.revealed = true;
        }
    }

    pub fn paste(&mut self, text: &str, veil: Veil) {
        self.begin_anew(veil);
        let Some(row) = self.rows.get_mut(self.list.selected) else { return };
        if let Input::Line(line) = &mut row.input {
            line.insert(text);
            row.touched = true;
            self.changed = true;
            self.wrong = None;
        }
    }

    /// Scrolls to the row with the keys, whatever led there: a letter may have gone on to another line, and rows may have
    /// come or gone above it.
    pub(in crate::app) fn stay_in_sight(&mut self, page: usize) {
        self.list.select(self.list.selected, self.rows.len() + 1, page);
    }

    /// Marks a row as wrong and goes to it.
    pub fn refuse(&mut self, name: &str, why: String, page: usize) {
        let at = self.rows.iter().position(|row| row.name == name).unwrap_or(0);
        self.wrong = Some((at, why));
        self.list.selected = at;
        self.stay_in_sight(page);
    }
}
