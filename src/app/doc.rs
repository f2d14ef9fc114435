//! Text laid out in lines for a given width: cards, scripts, details. What each piece means is said by its tone; the
//! theme turns tones into looks.

use crate::text::{Veil, fit, safe, width, wrap};
use std::ops::{Deref, DerefMut};

/// What a piece of text is, not how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    Text,
    Dim,
    Title,
    Accent,
    Good,
    Warn,
    Bad,
    Key,
    /// Words to be spoken.
    Say,
    /// Something to do.
    Do,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub tone: Tone,
    pub text: String,
}

/// One line of cells.
pub type DocLine = Vec<Piece>;

/// Lines that fit the width they were made for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doc {
    pub lines: Vec<DocLine>,
    width: usize,
    veil: Veil,
}

impl Doc {
    /// What the veil hides is hidden before lines are broken: in two halves it would not be known.
    pub fn new(width: usize, veil: Veil) -> Self {
        Self { lines: Vec::new(), width: width.max(4), veil }
    }

    pub const fn veil(&self) -> Veil {
        self.veil
    }

    /// Cells of a line.
    pub const fn width(&self) -> usize {
        self.width
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// One empty line, unless the last one is empty already.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(Vec::new());
        }
    }

    /// A paragraph, broken where the script of its language allows; line breaks in it are kept.
    pub fn para(&mut self, tone: Tone, text: &str) {
        self.hanging(&[], 0, tone, text);
    }

    /// A heading with air above.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.para(Tone::Title, text);
    }

    /// `label value`, the value hanging under itself; nothing when the value is empty.
    pub fn pair(&mut self, label: &str, tone: Tone, value: &str) {
        self.labelled(0).pair(label, tone, value);
    }

    /// The same document, with labels in a column of so many cells: values stand below each other.
    pub fn labelled(&mut self, cells: usize) -> Labelled<'_> {
        Labelled { doc: self, cells }
    }

    /// A paragraph behind a mark such as `1` or `-`.
    pub fn item(&mut self, mark: &str, mark_tone: Tone, tone: Tone, text: &str) {
        let indent = width(mark) + 1;
        self.hanging(&[Piece { tone: mark_tone, text: mark.to_owned() }], indent, tone, text);
    }

    /// The lead on the first line, padded to `indent`; the text beside it and, wrapped, under itself.
    pub fn hanging(&mut self, lead: &[Piece], indent: usize, tone: Tone, text: &str) {
        let lead_width: usize = lead.iter().map(|piece| width(&safe(&piece.text))).sum();
        let indent = indent.max(if lead.is_empty() { 0 } else { lead_width + 1 }).min(self.width / 2);
        let room = self.width - indent;
        // A lead that does not fit beside the text stands above it.
        let beside = lead_width < indent;
        if !beside && !lead.is_empty() {
            let pieces: Vec<(Tone, &str)> = lead.iter().map(|piece| (piece.tone, piece.text.as_str())).collect();
            self.pieces(&pieces);
        }
        let mut first = beside;
        let text = self.veil.text(text);
        for raw in text.split('\n') {
            let shown = safe(raw);
            for range in wrap(&shown, room) {
                let mut line: DocLine = Vec::new();
                if first && !lead.is_empty() {
                    line.extend(
                        lead.iter().map(|piece| Piece { tone: piece.tone, text: safe(&piece.text).into_owned() }),
                    );
                    let pad = indent.saturating_sub(lead_width);
                    line.push(Piece { tone: Tone::Text, text: " ".repeat(pad) });
                } else if indent > 0 {
                    line.push(Piece { tone: Tone::Text, text: " ".repeat(indent) });
                }
                line.push(Piece { tone, text: shown[range].to_owned() });
                self.lines.push(line);
                first = false;
            }
        }
    }

    /// Pieces two cells apart, in as many lines as they take: none of them is cut where a line has room for it.
    pub fn flow(&mut self, pieces: &[(Tone, &str)]) {
        const GAP: &str = "  ";
        let mut line: Vec<(Tone, &str)> = Vec::new();
        let mut taken = 0;
        for (tone, text) in pieces {
            let cells = width(&safe(text));
            if !line.is_empty() && taken + GAP.len() + cells > self.width {
                self.pieces(&line);
                line.clear();
                taken = 0;
            }
            if !line.is_empty() {
                line.push((Tone::Text, GAP));
                taken += GAP.len();
            }
            line.push((*tone, text));
            taken += cells;
        }
        self.pieces(&line);
    }

    /// One line of pieces, cut to the width.
    pub fn pieces(&mut self, pieces: &[(Tone, &str)]) {
        let mut room = self.width;
        let mut line = Vec::new();
        for (tone, text) in pieces {
            let shown = self.veil.text(text);
            let shown = safe(&shown);
            let cut = fit(&shown, room, "…").into_owned();
            room -= width(&cut);
            line.push(Piece { tone: *tone, text: cut });
        }
        self.lines.push(line);
    }
}

/// A document whose labels stand in a column. Everything else is written into it as without.
pub struct Labelled<'d> {
    doc: &'d mut Doc,
    /// Of the column; a label that takes more has its value right behind it.
    cells: usize,
}

impl Labelled<'_> {
    /// A label and its value; nothing when the value is empty.
    pub fn pair(&mut self, label: &str, tone: Tone, value: &str) {
        self.lead(&[Piece { tone: Tone::Dim, text: label.to_owned() }], tone, value);
    }

    /// The same with a label that is made of pieces, or with none.
    pub fn lead(&mut self, label: &[Piece], tone: Tone, value: &str) {
        if !value.trim().is_empty() {
            self.doc.hanging(label, self.cells, tone, value);
        }
    }

    /// A label that belongs to what stands above it, `cells` further in, and its value as far.
    pub fn pair_within(&mut self, cells: usize, label: &str, tone: Tone, value: &str) {
        let label = format!("{}{label}", " ".repeat(cells));
        self.doc.labelled(self.cells + cells).pair(&label, tone, value);
    }
}

impl Deref for Labelled<'_> {
    type Target = Doc;

    fn deref(&self) -> &Doc {
        self.doc
    }
}

impl DerefMut for Labelled<'_> {
    fn deref_mut(&mut self) -> &mut Doc {
        self.doc
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(doc: &Doc) -> Vec<String> {
        doc.lines.iter().map(|line| line.iter().map(|piece| piece.text.as_str()).collect()).collect()
    }

    #[test]
    fn a_value_hangs_under_itself() {
        let mut doc = Doc::new(14, Veil::default());
        doc.labelled(6).pair("Need", Tone::Text, "fewer returns please");
        assert_eq!(plain(&doc), ["Need  fewer", "      returns", "      please"]);
    }

    #[test]
    fn values_stand_below_each_other_what_lies_within_further_in_and_what_is_empty_nowhere() {
        let mut doc = Doc::new(24, Veil::default());
        let mut rows = doc.labelled(8);
        rows.pair("Goal", Tone::Say, "a trial");
        rows.pair("Place", Tone::Text, " ");
        rows.pair_within(2, "if", Tone::Text, "no");
        rows.para(Tone::Dim, "as it is");
        doc.pair("Note", Tone::Text, "right behind");
        assert_eq!(plain(&doc), ["Goal    a trial", "  if      no", "as it is", "Note right behind"]);
    }

    #[test]
    fn pieces_that_do_not_fit_go_on_in_the_next_line() {
        let mut doc = Doc::new(20, Veil::default());
        doc.flow(&[(Tone::Dim, "puzzled"), (Tone::Key, "> sees it"), (Tone::Dim, "ready to agree")]);
        assert_eq!(plain(&doc), ["puzzled  > sees it", "ready to agree"]);
    }

    #[test]
    fn no_line_is_wider_than_asked_for_in_any_script() {
        let text = "小李（销售部）。今天，价格《合同》可以先看看！ and some English words, 30,000.00 元 👨‍👩‍👧";
        for width in 4..60 {
            let mut doc = Doc::new(width, Veil::default());
            doc.para(Tone::Text, text);
            doc.labelled(8).pair("客户", Tone::Text, text);
            doc.item("12", Tone::Key, Tone::Say, text);
            for line in plain(&doc) {
                assert!(crate::text::width(&line) <= width, "{width}: {line}");
            }
        }
    }
}
