//! `Clean`: text that may be stored.

use super::signs::{self, JOINER, KEYCAP, PICTURE};
use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// More marks on one letter than any language writes only serve to paint over the neighbours.
pub(super) const MOST_MARKS: usize = 4;

/// Stands where somebody's program could not read a sign. Kept, it would look like damage in every file it is exported to.
const LOST: char = char::REPLACEMENT_CHARACTER;

/// Text without control characters, bidi controls or zero-width characters; NFC; no surrounding white space.
///
/// Fields of the domain hold `Clean`, so unclean text cannot reach the store. Emoji keep the joiners and selectors
/// that make them one picture; what a terminal cannot draw in a known number of cells is left to [`safe`](super::safe()).
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clean(String);

impl Clean {
    /// One line: white space that holds a line break or a tab becomes one space.
    pub fn line(raw: &str) -> Self {
        if raw.chars().all(signs::plain) {
            return Self(raw.trim().to_owned());
        }
        let text = purge(raw);
        let mut line = String::with_capacity(text.len());
        let mut rest = text.trim();
        while let Some(at) = rest.find(signs::breaks) {
            line.push_str(rest[..at].trim_end());
            line.push(' ');
            rest = rest[at..].trim_start();
        }
        line.push_str(rest);
        Self(line)
    }

    /// Several lines: every kind of line break becomes `\n`, a tab becomes a space.
    pub fn note(raw: &str) -> Self {
        Self(lines(raw).trim().to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

/// The cleaning of a note while it is being written: the white space at its ends stays.
pub(super) fn lines(raw: &str) -> String {
    if raw.chars().all(|c| signs::plain(c) || c == '\n') {
        return raw.to_owned();
    }
    let unix = raw.replace("\r\n", "\n");
    purge(&unix)
        .chars()
        .map(|c| match c {
            '\t' => ' ',
            c if signs::breaks(c) => '\n',
            c => c,
        })
        .collect()
}

/// Everything but the white space. What is dropped is dropped before the composition, so that nothing new can
/// compose afterwards and a second cleaning finds nothing to do.
fn purge(raw: &str) -> String {
    let seen = raw.chars().filter(|c| signs::breaks(*c) || !signs::unseen(*c));
    let seen: Vec<char> = seen.map(|c| if c == LOST { '?' } else { c }).collect();
    cap_marks(in_sequences(&seen).nfc())
}

/// Keeps joiners and picture selectors only where they hold an emoji together.
fn in_sequences(seen: &[char]) -> impl Iterator<Item = char> {
    let mut last = None;
    seen.iter().enumerate().filter_map(move |(i, &c)| {
        let next = seen.get(i + 1).copied();
        let keep = match c {
            JOINER => {
                last.is_some_and(|c| signs::pictographic(c) || c == PICTURE) && next.is_some_and(signs::pictographic)
            }
            PICTURE => last.is_some_and(|last: char| {
                signs::pictographic(last) || (matches!(last, '0'..='9' | '#' | '*') && next == Some(KEYCAP))
            }),
            _ => true,
        };
        keep.then(|| {
            last = Some(c);
            c
        })
    })
}

/// Drops marks that have no letter under them, and those beyond the most one letter may carry.
fn cap_marks(chars: impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    let mut marks = MOST_MARKS;
    for c in chars {
        if c == PICTURE || c == JOINER {
            text.push(c);
        } else if !is_combining_mark(c) {
            marks = if c.is_whitespace() { MOST_MARKS } else { 0 };
            text.push(c);
        } else if marks < MOST_MARKS {
            marks += 1;
            text.push(c);
        }
    }
    text
}

impl Deref for Clean {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Clean {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Clean {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Clean {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Clean {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Clean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Text that is likely to hurt: every class the cleaning knows, mixed with ordinary letters.
    pub(in crate::text) fn nasty() -> impl Strategy<Value = String> {
        let hard = "a1# é中\u{301}\u{30a}\u{323}\u{344}\u{200d}\u{fe0f}\u{fe0e}\u{20e3}❤👩👨🏽🇨🇳\u{200b}\u{200c}\u{ad}\u{202e}\
                    \u{2066}\u{61c}\u{feff}\u{2028}\t\n\r\u{1b}\u{9b}\u{7}\u{e0041}\u{ffff}\u{1112}\u{1161}\u{11ab}ｶﾞ\u{3099}か\
                    क\u{94d}षि\u{644}\u{627}\u{3000}\u{e0100}葛A";
        let hard: Vec<char> = hard.chars().collect();
        let one = prop_oneof![4 => proptest::sample::select(hard), 1 => any::<char>()];
        proptest::collection::vec(one, 0..24).prop_map(|chars| chars.into_iter().collect())
    }

    #[test]
    fn a_line_keeps_what_people_write_and_loses_what_only_machines_send() {
        for (raw, clean) in [
            ("  张伟 ", "张伟"),
            ("a\tb\r\n\r\nc", "a b c"),
            ("a  b", "a  b"),
            ("a \n b\n", "a b"),
            ("\u{1b}]0;title\u{7}x", "]0;titlex"),
            ("a\u{9b}31mb", "a31mb"),
            ("evil\u{202e}gpj.exe", "evilgpj.exe"),
            ("\u{feff}x\u{200b}y\u{ad}z\u{2060}", "xyz"),
            ("x\u{2028}y", "x y"),
            ("x\u{fffd}y", "x?y"),
            ("e\u{200b}\u{301}", "é"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            (
                "👨\u{200d}👩\u{200d}👧 ❤\u{fe0f} 1\u{fe0f}\u{20e3}",
                "👨\u{200d}👩\u{200d}👧 ❤\u{fe0f} 1\u{fe0f}\u{20e3}",
            ),
            ("👩🏽\u{200d}💻", "👩🏽\u{200d}💻"),
            ("a\u{200d}b\u{fe0f}", "ab"),
            ("\u{e0067}\u{fdd0}\u{1ffff}x", "x"),
            ("\u{301}x", "x"),
            ("x\u{327}\u{323}\u{331}\u{301}\u{302}\u{303}y", "x\u{327}\u{323}\u{331}\u{301}y"),
        ] {
            assert_eq!(Clean::line(raw), clean, "{raw:?}");
        }
    }

    #[test]
    fn a_note_keeps_its_lines() {
        for (raw, clean) in [
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("\n a\n\n\tb \n", "a\n\n b"),
            ("x\u{2029}y\u{85}z", "x\ny\nz"),
            ("  ", ""),
        ] {
            assert_eq!(Clean::note(raw), clean, "{raw:?}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(raw in nasty()) {
            let (line, note) = (Clean::line(&raw), Clean::note(&raw));
            prop_assert_eq!(&Clean::line(&line), &line);
            prop_assert_eq!(&Clean::note(&note), &note);
        }

        #[test]
        fn nothing_unseen_is_left(raw in nasty()) {
            let line = Clean::line(&raw);
            prop_assert!(!line.chars().any(|c| c.is_control() || signs::unseen(c)));
            let note = Clean::note(&raw);
            prop_assert!(!note.chars().any(|c| c != '\n' && signs::unseen(c)));
            prop_assert!(unicode_normalization::is_nfc(&note));
        }
    }
}
