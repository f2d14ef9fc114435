//! A cursor in a list and the part of the list that is on the screen.

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

    /// Rows on the screen.
    pub fn visible(&self, len: usize, page: usize) -> std::ops::Range<usize> {
        let start = self.offset.min(len);
        start..(start + page).min(len)
    }
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
