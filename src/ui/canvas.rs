//! The few strokes that all pictures are made of. Text is made safe, veiled and cut here, so nothing else has to think of it.

use super::theme::Theme;
use crate::app::doc::Doc;
use crate::app::geometry::Area;
use crate::app::list::ListCursor;
use crate::app::screen::Glyphs;
use crate::app::walk::{Stand, Walk};
use crate::text::{Veil, fit, narrow, safe, width};
use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::style::Style;
use std::borrow::Cow;

/// A buffer with a theme in hand.
pub struct Canvas<'a> {
    pub buf: &'a mut Buffer,
    pub theme: &'a Theme,
    pub glyphs: Glyphs,
    pub veil: Veil,
}

/// Border signs: left-top, top, right-top, side, left-bottom, right-bottom.
const UNICODE: [&str; 6] = ["┌", "─", "┐", "│", "└", "┘"];
const ASCII: [&str; 6] = ["+", "-", "+", "|", "+", "+"];

impl Canvas<'_> {
    pub const fn ellipsis(&self) -> &'static str {
        match self.glyphs {
            Glyphs::Unicode => "…",
            Glyphs::Ascii => "~",
        }
    }

    /// Writes one line of at most `cells` cells, and returns how many it took.
    pub fn put(&mut self, x: u16, y: u16, cells: u16, text: &str, style: Style) -> u16 {
        self.stroke(x, y, cells, text, style, self.veil)
    }

    /// The same for a text whose veil was seen to already, or lifted by hand.
    pub fn put_as_is(&mut self, x: u16, y: u16, cells: u16, text: &str, style: Style) -> u16 {
        self.stroke(x, y, cells, text, style, Veil::default())
    }

    fn stroke(&mut self, x: u16, y: u16, cells: u16, text: &str, style: Style, veil: Veil) -> u16 {
        let limit = self.buf.area;
        if y < limit.y || y >= limit.bottom() || x >= limit.right() || cells == 0 {
            return 0;
        }
        let room = usize::from(cells.min(limit.right() - x));
        let shown = safe(text);
        let shown = veil.text(&shown);
        let shown = if self.glyphs == Glyphs::Ascii { Cow::Owned(narrow(&shown).into_owned()) } else { shown };
        let cut = fit(&shown, room, self.ellipsis());
        self.buf.set_stringn(x, y, &cut, room, style);
        u16::try_from(width(&cut)).unwrap_or(u16::MAX)
    }

    /// Writes at the right edge of a row.
    pub fn put_right(&mut self, row: Area, text: &str, style: Style) {
        let shown = safe(text);
        let cells = u16::try_from(width(&shown)).unwrap_or(u16::MAX).min(row.w);
        self.put(row.x + row.w - cells, row.y, cells, &shown, style);
    }

    /// A look for a whole stretch of cells, over what is written there.
    pub fn wash(&mut self, area: Area, style: Style) {
        let rect = rect(area).intersection(self.buf.area);
        self.buf.set_style(rect, style);
    }

    /// Empties an area. A wide character that reaches into it from the left goes too, or its right half would stay.
    pub fn clear(&mut self, area: Area) {
        let rect = rect(area).intersection(self.buf.area);
        if rect.is_empty() {
            return;
        }
        for y in rect.top()..rect.bottom() {
            if rect.x > self.buf.area.x {
                let left = &mut self.buf[(rect.x - 1, y)];
                if width(left.symbol()) > 1 {
                    left.set_symbol(" ");
                }
            }
            let last = &self.buf[(rect.right() - 1, y)];
            if width(last.symbol()) > 1 && rect.right() < self.buf.area.right() {
                // Its right half stays behind, and is a cell of its own now.
                let style = last.style();
                self.buf[(rect.right(), y)].set_symbol(" ").set_style(style);
            }
            for x in rect.left()..rect.right() {
                self.buf[(x, y)].reset();
            }
        }
        self.wash(area, self.theme.text);
    }

    /// Has the cell behind each wide character written in every frame. When wide characters move by one cell, a terminal
    /// blanks what was the right half of another; the buffers of two frames agree about that cell, so nothing else
    /// would ever paint it again.
    pub fn settle(&mut self) {
        let area = self.buf.area;
        for y in area.top()..area.bottom() {
            let mut x = area.left();
            while x < area.right() {
                let cells = self.buf.cell((x, y)).map_or(1, |cell| width(cell.symbol()));
                let next = x.saturating_add(u16::try_from(cells.max(1)).unwrap_or(1));
                if cells > 1
                    && let Some(cell) = self.buf.cell_mut((next, y))
                    && width(cell.symbol()) < 2
                {
                    cell.set_diff_option(CellDiffOption::AlwaysUpdate);
                }
                x = next;
            }
        }
    }

    /// A border with a title; the focused one looks different and says so by a mark as well.
    pub fn frame(&mut self, area: Area, title: &str, focus: bool) {
        if area.w < 2 || area.h < 2 {
            return;
        }
        let [lt, top, rt, side, lb, rb] = if self.glyphs == Glyphs::Unicode { UNICODE } else { ASCII };
        let style = if focus { self.theme.focus } else { self.theme.border };
        let (right, bottom) = (area.x + area.w - 1, area.y + area.h - 1);
        for x in area.x + 1..right {
            self.sign(x, area.y, top, style);
            self.sign(x, bottom, top, style);
        }
        for y in area.y + 1..bottom {
            self.sign(area.x, y, side, style);
            self.sign(right, y, side, style);
        }
        for (x, y, sign) in [(area.x, area.y, lt), (right, area.y, rt), (area.x, bottom, lb), (right, bottom, rb)] {
            self.sign(x, y, sign, style);
        }
        if !title.is_empty() && area.w > 6 {
            let label = format!(" {title} ");
            self.put(area.x + 2, area.y, area.w - 4, &label, self.theme.title);
        }
    }

    /// The upper border of a frame is the lower one of the frame above it.
    pub fn join(&mut self, frame: Area) {
        if frame.w < 2 || self.glyphs != Glyphs::Unicode {
            return;
        }
        self.sign(frame.x, frame.y, "├", self.theme.border);
        self.sign(frame.x + frame.w - 1, frame.y, "┤", self.theme.border);
    }

    fn sign(&mut self, x: u16, y: u16, sign: &str, style: Style) {
        if let Some(cell) = self.buf.cell_mut((x, y)) {
            cell.set_symbol(sign).set_style(style);
        }
    }

    /// Lines of a document from `scroll` on, with a sign where there is more.
    pub fn doc(&mut self, area: Area, doc: &Doc, scroll: usize) {
        for (line, y) in doc.lines.iter().skip(scroll).zip(area.y..area.y + area.h) {
            let mut x = area.x;
            for piece in line {
                let room = (area.x + area.w).saturating_sub(x);
                x += self.put(x, y, room, &piece.text, self.theme.tone(piece.tone));
            }
        }
        self.more(area, scroll > 0, doc.len() > scroll + usize::from(area.h));
    }

    /// A document with entries inside a frame; the one under the cursor is marked, and looks different on all of its lines.
    pub fn walk<T: Copy + PartialEq>(&mut self, frame: Area, walk: &Walk<T>, stand: &Stand<T>) {
        let text = frame.text();
        self.doc(text, &walk.doc, stand.scroll);
        let Some(stop) = walk.stop(stand.at) else { return };
        let inside = frame.inside();
        let from = stop.from.max(stand.scroll);
        for (line, y) in (stand.scroll..stop.to).zip(text.y..text.y + text.h) {
            let row = Area { y, h: 1, ..inside };
            match line {
                line if line < from => {}
                line if line == from => self.select(row, true),
                _ => self.wash_row(row),
            }
        }
    }

    /// A few words on the lower border of a frame, at the right.
    pub fn under(&mut self, frame: Area, said: &str) {
        self.on_border(frame, frame.y + frame.h.saturating_sub(1), said);
    }

    /// The same on its upper border.
    pub fn over(&mut self, frame: Area, said: &str) {
        self.on_border(frame, frame.y, said);
    }

    fn on_border(&mut self, frame: Area, y: u16, said: &str) {
        if frame.h > 1 && frame.w > 6 {
            let row = Area { x: frame.x + 2, y, w: frame.w - 4, h: 1 };
            self.put_right(row, &format!(" {said} "), self.theme.key);
        }
    }

    /// Signs at the right of a list that has so many rows, where not all of them are in sight.
    pub fn more_rows(&mut self, rows: Area, list: &ListCursor, len: usize) {
        self.more(rows, list.offset > 0, list.offset + usize::from(rows.h) < len);
    }

    /// The same inside a frame, where the last cell before the border is the signs'.
    pub fn more_inside(&mut self, rows: Area, list: &ListCursor, len: usize) {
        self.more_rows(Area { w: rows.w.saturating_sub(1), ..rows }, list, len);
    }

    /// Signs at the right of rows: there is more above, or below. What reaches up to a sign is cut before it.
    pub fn more(&mut self, area: Area, above: bool, below: bool) {
        let [up, down] = self.marks();
        let edge = area.x + area.w;
        if above && area.h > 0 {
            self.air(edge, area.y);
            self.put(edge, area.y, 1, up, self.theme.dim);
        }
        if below && area.h > 0 {
            let last = area.y + area.h - 1;
            self.air(edge, last);
            self.put(edge, last, 1, down, self.theme.dim);
        }
    }

    const fn marks(&self) -> [&'static str; 2] {
        if matches!(self.glyphs, Glyphs::Unicode) { ["▲", "▼"] } else { ["^", "v"] }
    }

    /// Where a text that reaches up to this cell must be cut to leave one empty before it; none where there is one.
    fn cut(&self, edge: u16, y: u16) -> Option<u16> {
        let cells = |x: u16| self.buf.cell((x, y)).map_or(0, |cell| width(cell.symbol()));
        let blank = |x: u16| self.buf.cell((x, y)).is_none_or(|cell| cell.symbol().trim().is_empty());
        let (last, before) = (edge.checked_sub(1)?, edge.checked_sub(2)?);
        if cells(before) == 2 {
            return Some(before);
        }
        let third = edge.checked_sub(3).filter(|third| cells(*third) == 2);
        (!blank(last)).then(|| third.unwrap_or(before))
    }

    /// Leaves a cell of air before this one.
    fn air(&mut self, edge: u16, y: u16) {
        let Some(from) = self.cut(edge, y) else { return };
        let mark = if self.glyphs == Glyphs::Unicode { "…" } else { "~" };
        for (x, symbol) in (from..edge).zip([mark, " ", " "]) {
            if let Some(cell) = self.buf.cell_mut((x, y)) {
                cell.set_symbol(symbol);
            }
        }
    }

    /// The mark at the left of a selected row, and one look for all of it.
    pub fn select(&mut self, row: Area, selected: bool) {
        if selected {
            self.put(row.x, row.y, 1, ">", self.theme.text);
            self.wash_row(row);
        }
    }

    /// The row that was selected in a list which has not the keys now: marked, and told from the one under the cursor.
    pub fn rest(&mut self, row: Area) {
        self.put(row.x, row.y, 1, ">", self.theme.accent);
        self.wash(row, self.theme.accent);
    }

    /// What lies behind a box steps back: one quiet look for all of it, and nothing that seems to be under the cursor.
    pub fn recede(&mut self, area: Area) {
        self.wash(area, Style::reset().patch(self.theme.text).patch(self.theme.dim));
    }

    /// One look for all of a row: colours of its pieces, turned around, would make a patchwork.
    fn wash_row(&mut self, row: Area) {
        self.wash(row, Style::reset().patch(self.theme.text).patch(self.theme.selected));
    }

    /// Characters of a text that a search found, painted over it; only where drawing changed nothing about the text.
    pub fn mark(&mut self, x: u16, y: u16, cells: u16, text: &str, chars: &[usize]) {
        if safe(text) != text {
            return;
        }
        let mut at = 0;
        for (index, c) in text.chars().enumerate() {
            let w = u16::try_from(width(c.encode_utf8(&mut [0; 4]))).unwrap_or(0);
            if at + w > cells {
                return;
            }
            if chars.contains(&index) {
                self.wash(Area::new(x + at, y, w, 1), self.theme.found);
            }
            at += w;
        }
    }
}

pub const fn rect(area: Area) -> ratatui::layout::Rect {
    ratatui::layout::Rect { x: area.x, y: area.y, width: area.w, height: area.h }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;

    #[test]
    fn clearing_repairs_the_wide_character_that_stands_across_the_left_edge() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 1));
        buf.set_string(0, 0, "a字字字", Style::new());
        let theme = Theme::default();
        let mut canvas = Canvas { buf: &mut buf, theme: &theme, glyphs: Glyphs::Unicode, veil: Veil::default() };
        canvas.clear(Area::new(2, 0, 3, 1));
        assert_eq!(buf[(1, 0)].symbol(), " ");
        assert_eq!(buf[(5, 0)].symbol(), "字");
    }

    #[test]
    fn the_right_half_of_a_wide_character_that_is_cleared_keeps_its_ground() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 1));
        let ground = Style::new().bg(ratatui::style::Color::Black);
        buf.set_string(0, 0, "字字字", ground);
        let theme = Theme::default();
        let mut canvas = Canvas { buf: &mut buf, theme: &theme, glyphs: Glyphs::Unicode, veil: Veil::default() };
        canvas.clear(Area::new(0, 0, 3, 1));
        assert_eq!((buf[(3, 0)].symbol(), buf[(3, 0)].style().bg), (" ", ground.bg));
    }

    #[test]
    fn what_lies_behind_a_box_has_one_quiet_look_and_its_text_stays() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 1));
        let bad = Style::new().fg(ratatui::style::Color::Red);
        let selected = Style::new().add_modifier(ratatui::style::Modifier::REVERSED);
        let theme = Theme { selected, bad, ..Theme::default() };
        let mut canvas = Canvas { buf: &mut buf, theme: &theme, glyphs: Glyphs::Unicode, veil: Veil::default() };
        canvas.put(0, 0, 4, "row", theme.bad);
        canvas.select(Area::new(0, 0, 8, 1), true);
        canvas.recede(Area::new(0, 0, 8, 1));
        let quiet = buf[(7, 0)].style();
        assert!((0..8).all(|x| buf[(x, 0)].style() == quiet), "{buf:?}");
        assert_eq!((buf[(0, 0)].symbol(), buf[(1, 0)].symbol()), (">", "o"));
        let mut chosen = Buffer::empty(Rect::new(0, 0, 8, 1));
        let mut canvas = Canvas { buf: &mut chosen, theme: &theme, glyphs: Glyphs::Unicode, veil: Veil::default() };
        canvas.select(Area::new(0, 0, 8, 1), true);
        assert_ne!(chosen[(7, 0)].style(), quiet, "nothing behind a box seems to be under the cursor");
    }

    #[test]
    fn the_cell_behind_a_wide_character_is_written_even_where_two_frames_agree_about_it() {
        let theme = Theme::default();
        let frame = |text: &str| {
            let mut buf = Buffer::empty(Rect::new(0, 0, 10, 1));
            let mut canvas = Canvas { buf: &mut buf, theme: &theme, glyphs: Glyphs::Unicode, veil: Veil::default() };
            canvas.put(0, 0, 10, text, Style::new());
            canvas.settle();
            buf
        };
        let (before, after) = (frame("3 个月前"), frame("12 天前"));
        assert_eq!((before[(7, 0)].symbol(), after[(7, 0)].symbol()), (" ", " "));
        assert!(before.diff(&after).iter().any(|(x, ..)| *x == 7), "the terminal has blanked it");
    }

    #[test]
    fn a_sign_at_the_right_of_a_list_has_a_cell_of_air_before_it() {
        for (text, shown) in [
            ("abcde", "abc… ▼"),
            ("abcd", "abcd ▼"),
            ("ab", "ab   ▼"),
            ("a华为", "a华… ▼"),
            ("华为e", "华…  ▼"),
            ("华为", "华为 ▼"),
        ] {
            let mut buf = Buffer::empty(Rect::new(0, 0, 6, 1));
            let theme = Theme::default();
            let mut canvas = Canvas { buf: &mut buf, theme: &theme, glyphs: Glyphs::Unicode, veil: Veil::default() };
            canvas.put(0, 0, 5, text, Style::new());
            canvas.more(Area::new(0, 0, 5, 1), false, true);
            let mut row = String::new();
            let mut x = 0;
            while x < 6 {
                row.push_str(buf[(x, 0)].symbol());
                x += u16::try_from(width(buf[(x, 0)].symbol())).unwrap().max(1);
            }
            assert_eq!(row, shown, "{text}");
        }
    }

    #[test]
    fn writing_outside_the_buffer_does_nothing() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 4, 1));
        let theme = Theme::default();
        let mut canvas = Canvas { buf: &mut buf, theme: &theme, glyphs: Glyphs::Unicode, veil: Veil::default() };
        canvas.put(9, 0, 5, "abc", Style::new());
        canvas.put(0, 7, 5, "abc", Style::new());
        canvas.frame(Area::new(2, 0, 60, 40), "title", true);
        canvas.clear(Area::new(3, 0, 60, 40));
        canvas.clear(Area::new(9, 0, 5, 1));
        canvas.clear(Area::new(0, 5, 3, 3));
        assert_eq!(canvas.put(2, 0, 9, "华", Style::new()), 2);
        assert_eq!(canvas.put(2, 0, 9, "华为", Style::new()), 1, "cut, with the sign that says so");
    }
}
