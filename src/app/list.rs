//! A cursor in a list, the part of the list that is on the screen, and the keys that move in it.

use super::action::{Action, Place};
use super::key::{Code, Key};
use super::keymap::KeyMap;
use super::line::Line;
use crate::app::geometry::Area;

/// Selected row and first visible row. Kept in the model, so that drawing never writes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ListCursor {
    pub selected: usize,
    pub offset: usize,
}

impl ListCursor {
    /// Moves by so many rows and stops at the ends.
    pub fn step(&mut self, by: isize, len: usize, page: usize) {
        self.select(self.selected.saturating_add_signed(by), len, page);
    }

    /// Goes to a row; keeps one row of context above and below where there is room.
    pub fn select(&mut self, at: usize, len: usize, page: usize) {
        self.selected = at.min(len.saturating_sub(1));
        let page = page.max(1);
        let margin = usize::from(page > 4);
        if self.selected < self.offset + margin {
            self.offset = self.selected.saturating_sub(margin);
        }
        if self.selected + margin >= self.offset + page {
            self.offset = self.selected + margin + 1 - page;
        }
        self.offset = self.offset.min(len.saturating_sub(page));
    }

    /// What the moving actions do to any list.
    pub fn act(&mut self, action: Action, len: usize, page: usize) {
        let rows = isize::try_from(page).unwrap_or(isize::MAX);
        match action {
            Action::Up => self.step(-1, len, page),
            Action::Down => self.step(1, len, page),
            Action::PageUp => self.step(-rows, len, page),
            Action::PageDown => self.step(rows, len, page),
            Action::First => self.select(0, len, page),
            Action::Last => self.select(usize::MAX, len, page),
            _ => {}
        }
    }

    /// Rows on the screen.
    pub fn visible(&self, len: usize, page: usize) -> std::ops::Range<usize> {
        let start = self.offset.min(len);
        start..(start + page).min(len)
    }
}

/// What letters are where a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// They are typed into a line, to which the ends belong too.
    Text,
    /// The same while the line is empty: it has no ends to go to.
    Empty,
    Commands,
}

impl Letters {
    /// Where a list is filtered by a line.
    pub fn into(line: &Line) -> Self {
        if line.is_empty() { Self::Empty } else { Self::Text }
    }
}

/// How a key moves in a list that stands over a screen, the same in each of them: arrows, Tab and whole pages; where letters
/// are commands also the ends, and whatever the key map has for lists.
pub fn moving(keys: &KeyMap, key: Key, letters: Letters) -> Option<Action> {
    let plain = match key.code {
        _ if key.ctrl || key.alt => None,
        Code::Up | Code::BackTab => Some(Action::Up),
        Code::Down | Code::Tab => Some(Action::Down),
        Code::PageUp => Some(Action::PageUp),
        Code::PageDown => Some(Action::PageDown),
        Code::Home if letters == Letters::Empty => Some(Action::First),
        Code::End if letters == Letters::Empty => Some(Action::Last),
        _ => None,
    };
    match (plain, letters) {
        (None, Letters::Commands) => keys.action(&[Place::List], key.in_commands()).filter(|action| moves(*action)),
        (plain, _) => plain,
    }
}

const fn moves(action: Action) -> bool {
    use Action::{Down, First, Last, PageDown, PageUp, Up};
    matches!(action, Up | Down | PageUp | PageDown | First | Last)
}

/// The row of a list that was clicked, if it was the list.
pub(in crate::app) fn row_at(area: Area, offset: usize, len: usize, x: u16, y: u16) -> Option<usize> {
    let at = offset + usize::from(y.saturating_sub(area.y));
    (area.contains(x, y) && at < len).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_row_is_always_on_the_screen() {
        for page in 1..9 {
            let mut cursor = ListCursor::default();
            for step in [1_isize, 1, 5, -2, 30, -1, -100, 7, 100, -3] {
                cursor.step(step, 20, page);
                assert!(cursor.visible(20, page).contains(&cursor.selected), "{page} {step} {cursor:?}");
            }
        }
    }

    #[test]
    fn an_empty_list_has_nothing_visible_and_a_shrunken_one_is_filled() {
        let mut cursor = ListCursor::default();
        cursor.step(1, 0, 5);
        assert_eq!(cursor.visible(0, 5), 0..0);
        cursor.select(19, 20, 5);
        cursor.select(19, 6, 5);
        assert_eq!(cursor.visible(6, 5), 1..6);
    }
}
