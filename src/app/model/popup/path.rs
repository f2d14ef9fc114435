//! A line for a path, and what it may become.

use crate::app::import::Found;
use crate::app::line::Line;
use crate::app::list::ListCursor;

#[derive(Default)]
pub struct PathStep {
    pub line: Line,
    /// What the line may become; with nothing typed, the likely files.
    pub found: Vec<Found>,
    pub list: ListCursor,
    /// The list has the arrows and Enter, not the line.
    pub in_list: bool,
    /// Why what was chosen cannot be read or written, in sentences.
    pub wrong: Vec<String>,
    /// The question that `found` will answer.
    pub(in crate::app) asked: u64,
}

impl PathStep {
    /// Digits choose from the list as long as nothing is typed.
    pub fn numbered(&self) -> bool {
        self.line.is_empty() && !self.found.is_empty()
    }

    /// The path without what shells and terminals put around it: they quote what is dragged onto them.
    pub fn typed(&self) -> &str {
        self.line.text().trim().trim_matches(['\'', '"'])
    }

    /// Completes the line: with the selected name, the only one, or as far as all agree. False where there is nothing more
    /// to agree on; then the list has the choice.
    pub fn complete(&mut self) -> bool {
        let whole = match self.found.as_slice() {
            [only] => Some(only.text.clone()),
            all if self.in_list => all.get(self.list.selected).map(|found| found.text.clone()),
            all => agreed(all).filter(|text| text.chars().count() > self.line.text().chars().count()),
        };
        if let Some(text) = whole.filter(|text| text != self.line.text()) {
            self.line = Line::new(&text);
            return true;
        }
        self.in_list = !self.found.is_empty();
        false
    }
}

/// The beginning that all have.
pub(in crate::app) fn agreed(all: &[Found]) -> Option<String> {
    let (first, rest) = all.split_first()?;
    let common = rest.iter().fold(first.text.chars().count(), |most, other| {
        first.text.chars().zip(other.text.chars()).take(most).take_while(|(a, b)| a == b).count()
    });
    Some(first.text.chars().take(common).collect())
}
