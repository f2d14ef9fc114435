//! Lines that fit, by UAX #14: no closing mark at a line start, no opening mark at a line end, words and numbers
//! whole. Byte ranges, so that styles and hits can be mapped onto the lines.

use super::cells::{clusters, width};
use super::signs;
use std::ops::Range;
use unicode_segmentation::GraphemeCursor;

/// The lines of `text`, at most `max` cells wide (never less than 2, a wide character), without the spaces at
/// their ends. A line break in the text always begins a new line, also at its end.
pub fn wrap(text: &str, max: usize) -> Vec<Range<usize>> {
    starts(text, max)
        .windows(2)
        .map(|pair| {
            let (from, to) = (pair[0], pair[1]);
            from..from + text[from..to].trim_end().len()
        })
        .collect()
}

/// Where each line begins, and at the end the length of the text.
pub(super) fn starts(text: &str, max: usize) -> Vec<usize> {
    let mut filling = Filling { max: max.max(2), starts: vec![0], used: 0 };
    let mut from = 0;
    for (to, _) in unicode_linebreak::linebreaks(text) {
        // A number and its sign stay on one line.
        if !between_clusters(text, to) || text[to..].starts_with('%') {
            continue;
        }
        filling.add(text, from..to);
        from = to;
    }
    filling.starts.push(text.len());
    filling.starts
}

/// The line-break rules know nothing of some marks that follow a space; a cluster must stay whole all the same.
fn between_clusters(text: &str, at: usize) -> bool {
    text[at..].starts_with(signs::plain)
        || GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

struct Filling {
    max: usize,
    starts: Vec<usize>,
    /// Cells taken in the last line.
    used: usize,
}

impl Filling {
    fn begin(&mut self, at: usize) {
        self.starts.push(at);
        self.used = 0;
    }

    /// Adds what may not be broken. Spaces at its end may hang over the edge.
    fn add(&mut self, text: &str, piece: Range<usize>) {
        let unbroken = &text[piece.clone()];
        let solid = unbroken.trim_end();
        let cells = width(solid);
        if self.used > 0 && self.used + cells > self.max {
            self.begin(piece.start);
        }
        if cells > self.max {
            self.cut(solid, piece.start);
        } else {
            self.used += cells;
        }
        self.used += width(unbroken[solid.len()..].trim_end_matches(signs::breaks));
        if unbroken.ends_with(signs::breaks) && !unbroken.ends_with('\t') {
            self.begin(piece.end);
        }
    }

    /// A word longer than a line is cut between characters.
    fn cut(&mut self, word: &str, start: usize) {
        let mut at = start;
        for (cluster, cells) in clusters(word) {
            if self.used > 0 && self.used + cells > self.max {
                self.begin(at);
            }
            self.used += cells;
            at += cluster.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::clean::tests::nasty;
    use super::*;
    use crate::text::Clean;
    use proptest::prelude::*;

    fn lines(text: &str, max: usize) -> Vec<&str> {
        wrap(text, max).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn closing_marks_never_begin_a_line_and_opening_marks_never_end_one() {
        let text = "小李（销售部）。今天，价格《合同》可以先看看！";
        for max in 4..50 {
            for line in lines(text, max) {
                assert!(width(line) <= max, "{max} {line}");
                if max >= 10 {
                    assert!(!line.starts_with(['。', '，', '！', '）', '》']), "{max} {line}");
                    assert!(!line.ends_with(['（', '《']), "{max} {line}");
                }
            }
            assert_eq!(lines(text, max).concat(), text);
        }
    }

    #[test]
    fn numbers_and_words_stay_whole_where_they_fit() {
        for (text, max, want) in [
            ("约30分钟的演示", 5, &["约30", "分钟", "的演", "示"][..]),
            ("用 Salesforce 系统", 12, &["用", "Salesforce", "系统"]),
            ("a\n\nb", 9, &["a", "", "b"]),
            ("a\n", 9, &["a", ""]),
            ("", 9, &[""]),
            ("aaaaaaaaaaaa", 5, &["aaaaa", "aaaaa", "aa"]),
            ("中文aaaaaaaaaaaa字", 6, &["中文", "aaaaaa", "aaaaaa", "字"]),
            ("一二三", 1, &["一", "二", "三"]),
        ] {
            assert_eq!(lines(text, max), want, "{text:?} {max}");
        }
    }

    proptest! {
        #[test]
        fn lines_fit_and_lose_nothing_but_white_space(raw in nasty(), max in 2usize..12) {
            let text = Clean::note(&raw);
            let ranges = wrap(&text, max);
            let mut end = 0;
            for range in &ranges {
                prop_assert!(text[end..range.start].trim().is_empty());
                let line = &text[range.clone()];
                prop_assert!(width(line) <= max || clusters(line).filter(|(_, cells)| *cells > 0).count() == 1, "{:?}", line);
                end = range.end;
            }
            prop_assert!(text[end..].trim().is_empty());
        }
    }
}
