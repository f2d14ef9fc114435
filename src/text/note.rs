//! The state of a note that is being written: text, caret, scrolling. Knows cells, draws nothing.

use super::cells::{border, clusters, width};
use super::{clean, wrap};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// What the last edit was: edits of one kind in a row are undone together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edit {
    None,
    Typing,
    Erasing,
    Block,
}

/// A note under the caret.
///
/// Methods that depend on how the text is wrapped take the field's width in cells; one cell of it is kept free, so
/// that the caret always has a place behind the last letter of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    /// In bytes, on the border of a grapheme cluster.
    caret: usize,
    /// The column that up and down try to come back to.
    aim: Option<usize>,
    top: usize,
    before: (String, usize),
    last: Edit,
}

/// A note as it stands in a field of a certain width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The visual lines, as byte ranges of the text.
    pub lines: Vec<Range<usize>>,
    /// The line of the caret, from 0.
    pub row: usize,
    /// The cell of the caret in its line, from 0.
    pub col: usize,
}

impl Default for Note {
    fn default() -> Self {
        Self::new("")
    }
}

impl Note {
    /// A note that holds `text` already; the caret stands behind it.
    pub fn new(text: &str) -> Self {
        let text = clean::lines(text);
        Self { caret: text.len(), aim: None, top: 0, before: (text.clone(), text.len()), last: Edit::None, text }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The caret's place in bytes.
    pub fn caret(&self) -> usize {
        self.caret
    }

    /// Types or pastes at the caret. Line breaks of any kind become `\n`; what may not be stored is left out.
    pub fn insert(&mut self, raw: &str) {
        if raw.is_empty() {
            return;
        }
        let single = raw.graphemes(true).nth(1).is_none() && raw != "\n";
        self.remember(if single { Edit::Typing } else { Edit::Block });
        let head = clean::lines(&format!("{}{raw}", &self.text[..self.caret]));
        let at = head.len();
        // The letters behind the caret may belong to what was typed (an accent pasted before another one).
        self.text = clean::lines(&format!("{head}{}", &self.text[self.caret..]));
        self.caret = border(&self.text, at);
    }

    pub fn backspace(&mut self) {
        self.erase(self.previous()..self.caret, Edit::Erasing);
    }

    pub fn delete(&mut self) {
        self.erase(self.caret..self.next(), Edit::Erasing);
    }

    /// Deletes the word before the caret and the spaces behind it. A Chinese character is a word.
    pub fn delete_word(&mut self) {
        let head = &self.text[..self.caret];
        let solid = head.trim_end_matches(' ');
        let from = solid.split_word_bound_indices().next_back().map_or(0, |(at, _)| at);
        self.erase(from..self.caret, Edit::Block);
    }

    /// Deletes from the beginning of the line (of the text, not of the screen) to the caret; at the beginning of a
    /// line, the line break before it.
    pub fn delete_to_line_start(&mut self) {
        let from = self.text[..self.caret].rfind('\n').map_or(0, |at| at + 1);
        let from = if from == self.caret { self.previous() } else { from };
        self.erase(from..self.caret, Edit::Block);
    }

    pub fn left(&mut self) {
        self.go(self.previous());
    }

    pub fn right(&mut self) {
        self.go(self.next());
    }

    pub fn up(&mut self, width: usize) {
        self.climb(width, |row, _| row.checked_sub(1), 0);
    }

    pub fn down(&mut self, width: usize) {
        self.climb(width, |row, last| (row < last).then_some(row + 1), self.text.len());
    }

    /// To the beginning of the visual line.
    pub fn home(&mut self, width: usize) {
        let (starts, row) = self.rows(width);
        self.go(starts[row]);
    }

    /// Behind the last letter of the visual line.
    pub fn end(&mut self, width: usize) {
        let (starts, row) = self.rows(width);
        self.go(self.last_place(&starts, row));
    }

    pub fn to_start(&mut self) {
        self.go(0);
    }

    pub fn to_end(&mut self) {
        self.go(self.text.len());
    }

    /// Takes back the last run of edits; once more, brings them back.
    pub fn undo(&mut self) {
        let now = (std::mem::take(&mut self.text), self.caret);
        (self.text, self.caret) = std::mem::replace(&mut self.before, now);
        self.aim = None;
        self.last = Edit::None;
    }

    /// The visual lines and the caret among them, for a field `width` cells wide.
    pub fn layout(&self, width: usize) -> Layout {
        let (starts, row) = self.rows(width);
        let lines = (0..starts.len() - 1).map(|line| starts[line]..self.line_end(&starts, line)).collect::<Vec<_>>();
        let col = self.column(&starts, row).min(width.saturating_sub(1));
        Layout { lines, row, col }
    }

    /// The first visual line that is shown.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Moves the shown lines no more than needed to show the caret in a field of this size.
    pub fn follow(&mut self, width: usize, height: usize) {
        let (starts, row) = self.rows(width);
        let lines = starts.len() - 1;
        let height = height.max(1);
        self.top = self.top.clamp((row + 1).saturating_sub(height), row).min(lines.saturating_sub(height));
    }

    fn go(&mut self, to: usize) {
        self.caret = to;
        self.aim = None;
        self.last = Edit::None;
    }

    fn climb(&mut self, width: usize, step: impl Fn(usize, usize) -> Option<usize>, edge: usize) {
        let (starts, row) = self.rows(width);
        let aim = self.aim.unwrap_or_else(|| self.column(&starts, row));
        let Some(to) = step(row, starts.len() - 2) else {
            self.go(edge);
            return;
        };
        let end = self.last_place(&starts, to);
        let (mut at, mut col) = (starts[to], 0);
        for (cluster, cells) in clusters(&self.text[at..end]) {
            if col + cells > aim {
                break;
            }
            col += cells;
            at += cluster.len();
        }
        self.go(at);
        self.aim = Some(aim);
    }

    /// Where the visual lines begin (and the text ends), and the line of the caret.
    fn rows(&self, width: usize) -> (Vec<usize>, usize) {
        let starts = wrap::starts(&self.text, width.saturating_sub(1));
        let lines = starts.len() - 1;
        let row = starts[..lines].iter().rposition(|start| *start <= self.caret).unwrap_or(0);
        (starts, row)
    }

    fn column(&self, starts: &[usize], row: usize) -> usize {
        width(&self.text[starts[row]..self.caret])
    }

    /// The end of what is shown of a line: without its line break and the spaces that hang over its edge.
    fn line_end(&self, starts: &[usize], row: usize) -> usize {
        let (from, to) = (starts[row], starts[row + 1]);
        let line = &self.text[from..to];
        match line.strip_suffix('\n') {
            Some(whole) => from + whole.len(),
            None if to == self.text.len() => to,
            None => from + line.trim_end_matches(' ').len(),
        }
    }

    /// The last place of the caret in a line. Behind the last letter of a line that goes on below, the caret already
    /// stands in the next one; so there it is the place before that letter.
    fn last_place(&self, starts: &[usize], row: usize) -> usize {
        let end = self.line_end(starts, row);
        let goes_on = end == starts[row + 1] && end < self.text.len();
        if goes_on { self.previous_of(end) } else { end }
    }

    fn previous_of(&self, at: usize) -> usize {
        self.text[..at].grapheme_indices(true).next_back().map_or(0, |(start, _)| start)
    }

    fn previous(&self) -> usize {
        self.previous_of(self.caret)
    }

    fn next(&self) -> usize {
        self.text[self.caret..].graphemes(true).next().map_or(self.caret, |cluster| self.caret + cluster.len())
    }

    fn erase(&mut self, range: Range<usize>, edit: Edit) {
        if range.is_empty() {
            return;
        }
        self.remember(edit);
        let at = range.start;
        self.text.replace_range(range, "");
        self.text = clean::lines(&self.text);
        self.caret = border(&self.text, at);
    }

    fn remember(&mut self, edit: Edit) {
        if edit == Edit::Block || edit != self.last {
            self.before = (self.text.clone(), self.caret);
        }
        self.last = edit;
        self.aim = None;
    }
}

#[cfg(test)]
mod tests;
