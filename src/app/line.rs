//! A one-line text field.

use super::key::{Code, Key};
use crate::text::{Clean, border, fit, graphemes, safe, width};
use tui_input::{Input, InputRequest};

/// Text being typed, with its caret on a grapheme border.
#[derive(Debug, Clone, Default)]
pub struct Line {
    input: Input,
}

impl Line {
    pub fn new(text: &str) -> Self {
        Self { input: Input::new(text.to_owned()) }
    }

    pub fn text(&self) -> &str {
        self.input.value()
    }

    pub fn clean(&self) -> Clean {
        Clean::line(self.text())
    }

    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    pub fn clear(&mut self) {
        self.input.reset();
    }

    /// Inserts pasted or committed text; line breaks and other control characters become spaces.
    pub fn insert(&mut self, text: &str) {
        let breaks = text.replace("\r\n", "\n");
        let added: String = breaks.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        // All at once: character by character, a long paste would copy the text as often as it has characters.
        let (before, after) = self.text().split_at(self.caret());
        let caret = self.input.cursor() + added.chars().count();
        self.input = Input::new(format!("{before}{added}{after}")).with_cursor(caret);
        self.settle();
    }

    /// As [`key`](Self::key); whether the text is another one now.
    pub fn edit(&mut self, key: Key) -> bool {
        let before = self.text().to_owned();
        self.key(key);
        self.text() != before
    }

    /// Whether the key meant something here, as a step of the caret does.
    pub fn key(&mut self, key: Key) -> bool {
        let request = match (key.code, key.ctrl) {
            (Code::Char('a'), true) | (Code::Home, false) => InputRequest::GoToStart,
            (Code::Char('e'), true) | (Code::End, false) => InputRequest::GoToEnd,
            (Code::Char('w'), true) => InputRequest::DeletePrevWord,
            (Code::Char('u'), true) => InputRequest::DeleteLine,
            (Code::Char('k'), true) => InputRequest::DeleteTillEnd,
            (Code::Left, true) => InputRequest::GoToPrevWord,
            (Code::Right, true) => InputRequest::GoToNextWord,
            (Code::Left, false) => InputRequest::GoToPrevChar,
            (Code::Right, false) => InputRequest::GoToNextChar,
            (Code::Backspace, false) => InputRequest::DeletePrevChar,
            (Code::Delete, false) => InputRequest::DeleteNextChar,
            (Code::Char(c), false) if !key.alt => InputRequest::InsertChar(c),
            _ => return false,
        };
        self.input.handle(request);
        self.settle();
        true
    }

    /// The same with other characters, one for one, and the caret where it is.
    #[must_use]
    pub fn shown_as(&self, text: &str) -> Self {
        let mut shown = Self { input: Input::new(text.to_owned()).with_cursor(self.input.cursor()) };
        shown.settle();
        shown
    }

    /// The caret stands behind the last character.
    pub fn at_end(&self) -> bool {
        self.input.cursor() >= self.text().chars().count()
    }

    /// An edit may join the letters before the caret and behind it to one (an accent, the two halves of a flag): then the
    /// caret goes behind it, or it would stand in the middle of what is drawn as one.
    fn settle(&mut self) {
        let (text, caret) = (self.text(), self.caret());
        let border = border(text, caret);
        if border != caret {
            let cursor = text[..border].chars().count();
            self.input = Input::new(text.to_owned()).with_cursor(cursor);
        }
    }

    /// The caret's place in bytes.
    fn caret(&self) -> usize {
        self.text().chars().take(self.input.cursor()).map(char::len_utf8).sum()
    }

    /// The part that fits into `cells`, made safe, and the caret's column in it.
    pub fn view(&self, cells: usize) -> (String, usize) {
        let (before, after) = self.text().split_at(self.caret());
        let (before, after) = (safe(before), safe(after));
        let room = cells.saturating_sub(1);
        // As many whole graphemes before the caret as there is room for.
        let (mut start, mut column) = (before.len(), 0);
        for grapheme in crate::text::graphemes(&before).rev() {
            let cells = width(grapheme);
            if column + cells > room {
                break;
            }
            start -= grapheme.len();
            column += cells;
        }
        let mut shown = before[start..].to_owned();
        if start > 0 {
            // What is left out at the left is told by a sign, in place of the first that would be shown.
            let first = graphemes(&shown).next().map_or((0, 0), |first| (first.len(), width(first)));
            shown.replace_range(..first.0, &format!("…{}", " ".repeat(first.1.saturating_sub(1))));
        }
        let tail = fit(&after, cells.saturating_sub(column), "");
        (format!("{shown}{tail}"), column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_of_chinese_text_counts_two_cells_a_character() {
        let mut line = Line::default();
        line.insert("华为");
        assert_eq!(line.view(20), ("华为".to_owned(), 4));
        line.key(Key::plain(Code::Left));
        assert_eq!(line.view(20), ("华为".to_owned(), 2));
    }

    #[test]
    fn a_long_text_scrolls_by_cells_so_that_the_caret_stays_in_view() {
        let mut line = Line::default();
        line.insert("上海华为技术有限公司");
        let (shown, column) = line.view(9);
        assert!(column < 9);
        assert_eq!((shown.as_str(), column), ("… 限公司", 8));
    }

    #[test]
    fn a_paste_goes_in_at_the_caret_and_the_caret_behind_it() {
        let mut line = Line::new("ad");
        line.key(Key::plain(Code::Left));
        line.insert("b华");
        line.insert("c");
        assert_eq!(line.text(), "ab华cd");
        assert_eq!(line.view(20).1, 5);
    }

    #[test]
    fn the_caret_is_never_inside_of_what_is_drawn_as_one_character() {
        // A letter that was put before an accent, the two halves of a flag when what parted them goes, a family.
        let mut line = Line::new("\u{301}x");
        line.key(Key::plain(Code::Home));
        line.insert("e");
        assert_eq!((line.text(), line.view(20).1), ("e\u{301}x", 1));
        line.insert("y");
        assert_eq!(line.text(), "e\u{301}yx");
        let mut line = Line::new("🇩x🇪");
        line.key(Key::plain(Code::Left));
        line.key(Key::plain(Code::Backspace));
        line.insert("!");
        assert_eq!(line.text(), "🇩🇪!");
        let mut line = Line::new("\u{200d}👩");
        line.key(Key::plain(Code::Home));
        line.insert("👨");
        line.insert("!");
        assert_eq!(line.text(), "👨\u{200d}👩!");
    }

    #[test]
    fn a_text_shown_in_its_place_has_the_caret_between_two_characters_too() {
        let mut line = Line::new("abc");
        line.key(Key::plain(Code::Left));
        line.key(Key::plain(Code::Left));
        assert_eq!(line.shown_as("e\u{301}z").view(20), ("éz".to_owned(), 1));
        assert_eq!(line.shown_as("").view(20), (String::new(), 0));
    }

    #[test]
    fn pasted_breaks_become_spaces() {
        let mut line = Line::default();
        line.insert("a\r\nb\tc");
        assert_eq!(line.clean().as_str(), "a b c");
    }
}
