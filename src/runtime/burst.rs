//! Pasted text that arrives as keys. Where the terminal does not mark pastes, they come as key presses, faster than fingers
//! are: as commands they would do harm, and their line breaks would save forms.

use crate::app::key::{Code, Key};
use crate::app::msg::Msg;
use std::time::Duration;

/// Keys of one burst follow each other within this time.
pub(super) const APART: Duration = Duration::from_millis(5);

/// So many keys without a line break are a burst; an input method hands over fewer at a time, or none that are commands.
const MANY: usize = 8;

/// Keys held back until it is known whether more come at once.
#[derive(Default)]
pub(super) struct Burst {
    held: Vec<Key>,
    last: Duration,
}

impl Burst {
    /// Takes in a message that came at this time since some beginning; gives back what is known to be no part of a burst,
    /// in its order.
    pub(super) fn hear(&mut self, msg: Msg, at: Duration) -> Vec<Msg> {
        let mut known = if at.saturating_sub(self.last) > APART { self.release() } else { Vec::new() };
        self.last = at;
        match msg {
            Msg::Key(key) if piece(key).is_some() => self.held.push(key),
            other => {
                known.extend(self.release());
                known.push(other);
            }
        }
        known
    }

    pub(super) fn holds(&self) -> bool {
        !self.held.is_empty()
    }

    /// Nothing came for a while: what was held, as one paste or key by key.
    pub(super) fn release(&mut self) -> Vec<Msg> {
        let held = std::mem::take(&mut self.held);
        let broken = held.iter().rev().skip(1).any(|key| key.code == Code::Enter);
        let typed = held.iter().any(|key| matches!(key.code, Code::Char(_)));
        if typed && (held.len() >= MANY || broken) {
            return vec![Msg::Paste(held.into_iter().filter_map(piece).collect())];
        }
        held.into_iter().map(Msg::Key).collect()
    }
}

/// What a key is in a pasted text.
const fn piece(key: Key) -> Option<char> {
    match key.code {
        Code::Enter if !key.ctrl && !key.alt => Some('\n'),
        Code::Tab => Some('\t'),
        _ => key.text(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes out when these keys come at these milliseconds.
    fn heard(keys: &[(&str, u64)]) -> Vec<String> {
        let mut burst = Burst::default();
        let mut out = Vec::new();
        for (name, ms) in keys {
            let key = Key::parse(name).unwrap();
            out.extend(burst.hear(Msg::Key(key), Duration::from_millis(*ms)));
        }
        out.extend(burst.release());
        assert!(!burst.holds());
        out.into_iter()
            .map(|msg| match msg {
                Msg::Key(key) => key.to_string(),
                Msg::Paste(text) => format!("paste {text:?}"),
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn lines_that_come_at_once_are_one_paste() {
        let keys = [("d", 100), ("y", 100), ("Enter", 101), ("华", 101), ("Tab", 102), ("q", 103), ("Enter", 104)];
        assert_eq!(heard(&keys), ["paste \"dy\\n华\\tq\\n\""]);
    }

    #[test]
    fn a_long_line_that_comes_at_once_is_one_paste() {
        let keys: Vec<(&str, u64)> =
            "13812345678".split("").filter(|key| !key.is_empty()).map(|key| (key, 7)).collect();
        assert_eq!(heard(&keys), ["paste \"13812345678\""]);
    }

    #[test]
    fn what_fingers_and_input_methods_do_stays_keys() {
        assert_eq!(heard(&[("a", 0), ("Enter", 80), ("b", 200)]), ["a", "Enter", "b"]);
        assert_eq!(heard(&[("你", 10), ("好", 10), ("Enter", 11)]), ["你", "好", "Enter"]);
        assert_eq!(heard(&[("Enter", 10), ("Enter", 11), ("Tab", 12)]), ["Enter", "Enter", "Tab"]);
        assert_eq!(heard(&[("j", 0), ("j", 30), ("j", 60), ("j", 90)]), ["j", "j", "j", "j"]);
    }

    #[test]
    fn a_key_that_is_no_text_ends_a_burst_and_keeps_its_place() {
        let keys = [("a", 0), ("Enter", 0), ("b", 1), ("Ctrl-S", 1), ("c", 2)];
        assert_eq!(heard(&keys), ["paste \"a\\nb\"", "Ctrl-S", "c"]);
        assert_eq!(heard(&[("a", 0), ("F5", 1), ("b", 2)]), ["a", "F5", "b"]);
    }
}
