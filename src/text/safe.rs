//! `safe`: text on its way to a terminal.

use super::clean::MOST_MARKS;
use super::signs;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What every terminal draws in the same number of cells, and nothing that could steer a terminal.
///
/// Stricter than [`Clean`](super::Clean), for drawing only: an emoji sequence becomes its first picture, a flag its
/// two letters, a line break a space; control and format characters, selectors and marks without a letter go.
pub fn safe(text: &str) -> Cow<'_, str> {
    if text.chars().all(signs::plain) {
        return Cow::Borrowed(text);
    }
    // Dropping one character can make its neighbours join into something new; so until nothing changes.
    let mut now = reduce(text);
    loop {
        let next = reduce(&now);
        if next == now {
            return if now == text { Cow::Borrowed(text) } else { Cow::Owned(now) };
        }
        now = next;
    }
}

fn reduce(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let mut out = String::with_capacity(composed.len());
    for cluster in composed.graphemes(true) {
        push_cluster(&mut out, cluster);
    }
    out
}

fn push_cluster(out: &mut String, cluster: &str) {
    let mut chars = cluster.chars();
    let Some(first) = chars.next() else { return };
    if signs::plain(first) && chars.as_str().is_empty() {
        out.push(first);
        return;
    }
    if signs::breaks(first) {
        out.push(' ');
        return;
    }
    if signs::flag_letter(first).is_some() {
        out.extend(cluster.chars().filter_map(signs::flag_letter));
        return;
    }
    let sequence = |c: char| c == signs::JOINER || c == signs::KEYCAP || signs::variation(c) || signs::skin_tone(c);
    if first.width().is_some_and(|cells| cells > 0)
        && (signs::pictographic(first) || cluster.contains(signs::KEYCAP))
        && chars.any(sequence)
    {
        out.push(first);
        return;
    }
    let mut marks = 0;
    let kept: String = cluster
        .chars()
        .filter(|c| !(signs::unseen(*c) || signs::format(*c) || signs::variation(*c) || *c == signs::KEYCAP))
        .filter(|c| {
            marks += usize::from(is_combining_mark(*c));
            !is_combining_mark(*c) || marks <= MOST_MARKS
        })
        .collect();
    let kept = full_width_marks(first, kept);
    let cells = UnicodeWidthStr::width(kept.as_str());
    if cells == kept.chars().map(|c| c.width().unwrap_or(0)).sum::<usize>() {
        if cells > 0 {
            out.push_str(&kept);
        }
    } else {
        // The cluster is narrower than its parts: terminals that draw part by part would disagree.
        out.extend(kept.chars().find(|c| c.width().unwrap_or(0) > 0));
    }
}

/// The half-width sound marks of Japanese, about which terminals disagree: composed with their katakana where they
/// have one, else in full width.
fn full_width_marks(first: char, cluster: String) -> String {
    if !cluster.contains(['\u{ff9e}', '\u{ff9f}']) {
        return cluster;
    }
    if ('\u{ff66}'..='\u{ff9d}').contains(&first) {
        return cluster.nfkc().collect();
    }
    cluster.replace('\u{ff9e}', "゛").replace('\u{ff9f}', "゜")
}

#[cfg(test)]
mod tests {
    use super::super::clean::tests::nasty;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_terminals_disagree_about_becomes_what_they_agree_about() {
        for (raw, drawn) in [
            ("华为（中国）ABC", "华为（中国）ABC"),
            ("👨\u{200d}👩\u{200d}👧x ❤\u{fe0f} 🇨🇳 1\u{fe0f}\u{20e3} 👩🏽\u{200d}💻", "👨x ❤ CN 1 👩"),
            ("a\tb\u{1b}[31mc\u{202e}d\u{200b}", "a b[31mcd"),
            ("Ame\u{301}lie \u{1112}\u{1161}\u{11ab} ｶﾞ ｶ", "Amélie 한 ガ ｶ"),
            ("line\nline\r\nline", "line line line"),
            ("\u{301}x", "x"),
            ("葛\u{e0100}飾", "葛飾"),
            ("\u{9d}0;x\u{9c}", "0;x"),
            ("🇨", "C"),
            ("𠮷野", "𠮷野"),
        ] {
            assert_eq!(safe(raw), drawn, "{raw:?}");
        }
    }

    #[test]
    fn ordinary_text_is_not_copied() {
        assert!(matches!(safe("王小明 Wang, 138-0013"), Cow::Borrowed(_)));
        assert!(matches!(safe("Müller 😀"), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn making_safe_twice_is_making_safe_once(raw in nasty()) {
            let once = safe(&raw).into_owned();
            prop_assert_eq!(safe(&once), once.as_str());
        }

        #[test]
        fn the_width_of_the_whole_is_the_sum_of_its_characters(raw in nasty()) {
            let drawn = safe(&raw);
            let parts: usize = drawn.chars().map(|c| c.width().unwrap_or(0)).sum();
            let clusters: usize = drawn.graphemes(true).map(UnicodeWidthStr::width).sum();
            prop_assert_eq!(parts, clusters);
            prop_assert!(drawn.graphemes(true).all(|cluster| cluster.width() > 0));
        }

        #[test]
        fn no_control_or_format_character_is_left(control in "[a中]?[\\p{Cc}\\p{Cf}]{1,5}[x👩]?") {
            let control_or_format = regex_class();
            prop_assert!(!safe(&control).chars().any(|c| control_or_format.contains(&c)), "{control:?}");
        }
    }

    /// Every Cc and Cf of Unicode 16, from `UnicodeData.txt`, as ranges.
    fn regex_class() -> Vec<char> {
        [
            (0x00, 0x1f),
            (0x7f, 0x9f),
            (0xad, 0xad),
            (0x600, 0x605),
            (0x61c, 0x61c),
            (0x6dd, 0x6dd),
            (0x70f, 0x70f),
            (0x890, 0x891),
            (0x8e2, 0x8e2),
            (0x180e, 0x180e),
            (0x200b, 0x200f),
            (0x202a, 0x202e),
            (0x2060, 0x2064),
            (0x2066, 0x206f),
            (0xfeff, 0xfeff),
            (0xfff9, 0xfffb),
            (0x110bd, 0x110bd),
            (0x110cd, 0x110cd),
            (0x13430, 0x1343f),
            (0x1bca0, 0x1bca3),
            (0x1d173, 0x1d17a),
            (0xe0001, 0xe0001),
            (0xe0020, 0xe007f),
        ]
        .into_iter()
        .flat_map(|(from, to)| (from..=to).filter_map(char::from_u32))
        .collect()
    }
}
