//! Cells: how many a text takes, and how to make it take so many.

use super::{safe, signs};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// Where a text stands in a field that is wider than it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    #[default]
    Left,
    Right,
    Center,
}

/// The cells that `text` takes once it is [`safe()`](super::safe()).
pub fn width(text: &str) -> usize {
    let mut cells = 0;
    for c in text.chars() {
        cells += match c {
            c if signs::narrow(c) => 1,
            c if signs::wide(c) => 2,
            _ => return sum(&safe(text)),
        };
    }
    cells
}

fn sum(drawn: &str) -> usize {
    drawn.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// What people take for single characters.
pub fn graphemes(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.graphemes(true)
}

/// The nearest place at or behind `at` (in bytes) that is not inside such a character.
pub fn border(text: &str, at: usize) -> usize {
    text.grapheme_indices(true).map(|(start, _)| start).find(|start| *start >= at).unwrap_or(text.len())
}

/// Grapheme clusters with the cells each of them takes.
pub(super) fn clusters(text: &str) -> impl Iterator<Item = (&str, usize)> {
    text.graphemes(true).map(|cluster| (cluster, sum(&safe(cluster))))
}

/// At most `max` cells; ends in `ellipsis` when something was cut.
pub fn fit<'a>(text: &'a str, max: usize, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= max {
        return Cow::Borrowed(text);
    }
    let mark = width(ellipsis);
    let room = max.saturating_sub(mark);
    let (mut used, mut end) = (0, 0);
    for (cluster, cells) in clusters(text) {
        if used + cells > room {
            break;
        }
        used += cells;
        end += cluster.len();
    }
    let head = text[..end].trim_end();
    if mark > max {
        return Cow::Borrowed(head);
    }
    Cow::Owned(format!("{head}{ellipsis}"))
}

/// Exactly `cells` cells: cut with `ellipsis`, or filled with spaces.
pub fn pad(text: &str, cells: usize, align: Align, ellipsis: &str) -> String {
    let text = fit(text, cells, ellipsis);
    let free = cells.saturating_sub(width(&text));
    let before = match align {
        Align::Left => 0,
        Align::Right => free,
        Align::Center => free / 2,
    };
    format!("{:before$}{text}{:after$}", "", "", after = free - before)
}

#[cfg(test)]
mod tests {
    use super::super::clean::tests::nasty;
    use super::*;
    use crate::text::Clean;
    use proptest::prelude::*;

    #[test]
    fn widths_are_those_of_the_drawn_text() {
        for (text, cells) in [
            ("", 0),
            ("abc", 3),
            ("中文", 4),
            ("ｶﾞ", 2),
            ("é", 1),
            ("e\u{301}", 1),
            ("👨\u{200d}👩\u{200d}👧", 2),
            ("❤\u{fe0f}", 1),
            ("🇨🇳", 2),
            ("𠮷", 2),
            ("لا", 2),
            ("\u{202e}", 0),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
    }

    #[test]
    fn a_cut_text_ends_in_the_ellipsis_and_never_in_half_a_character() {
        for (text, max, cut) in [
            ("华为技术有限公司", 9, "华为技术…"),
            ("华为技术有限公司", 8, "华为技…"),
            ("华为", 4, "华为"),
            ("华为", 3, "华…"),
            ("华为", 1, "…"),
            ("华为", 0, ""),
            ("ab cd", 4, "ab…"),
        ] {
            assert_eq!(fit(text, max, "…"), cut, "{text} {max}");
        }
        assert_eq!(fit("abcdef", 2, "..."), "");
    }

    #[test]
    fn padding_puts_the_text_where_it_is_told_to() {
        assert_eq!(pad("张伟", 7, Align::Left, "…"), "张伟   ");
        assert_eq!(pad("张伟", 7, Align::Right, "…"), "   张伟");
        assert_eq!(pad("张伟", 7, Align::Center, "…"), " 张伟  ");
    }

    proptest! {
        #[test]
        fn a_padded_text_takes_exactly_its_cells_when_drawn(raw in nasty(), cells in 0usize..20) {
            for align in [Align::Left, Align::Right, Align::Center] {
                let padded = pad(&safe(&raw), cells, align, "…");
                prop_assert_eq!(width(&padded), cells, "{:?}", padded);
            }
        }

        #[test]
        fn the_clusters_of_a_stored_text_take_the_cells_of_the_whole(raw in nasty()) {
            let text = Clean::line(&raw);
            let parts: usize = clusters(&text).map(|(_, cells)| cells).sum();
            prop_assert_eq!(parts, width(&text), "{:?}", text);
        }
    }
}
