//! What some bytes of a terminal say: a key, a paste, the mouse, or the beginning of one of them.

use crate::app::key::{Code, Key};
use crate::app::msg::{Mouse, Msg};
use crate::runtime::probe;

/// What somebody did, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    Paste(String),
    Mouse(Mouse),
    /// Where the cursor stood behind the signs of `probe`, from 0.
    Column(u16),
}

impl From<Input> for Msg {
    fn from(input: Input) -> Self {
        match input {
            Input::Key(key) => Self::Key(key),
            Input::Paste(text) => Self::Paste(text),
            Input::Mouse(mouse) => Self::Mouse(mouse),
            Input::Column(column) => Self::Glyphs(probe::verdict(column)),
        }
    }
}

/// What stands at the beginning of some bytes.
pub(super) enum Found {
    /// So many bytes are done with, and mean this, if anything.
    Whole(usize, Option<Input>),
    /// A paste begins behind so many bytes.
    Paste(usize),
    /// The rest has not come yet.
    Begun,
}

/// A byte of ASCII: as terminals have sent keys since there are terminals.
pub(super) fn control(byte: u8) -> Key {
    let ctrl = |c: u8| Key::ctrl(char::from(c));
    match byte {
        b'\r' => Key::plain(Code::Enter),
        b'\t' => Key::plain(Code::Tab),
        0x1b => Key::plain(Code::Esc),
        0x7f => Key::plain(Code::Backspace),
        0 => ctrl(b' '),
        0x01..=0x1a => ctrl(byte - 1 + b'a'),
        0x1c..=0x1f => ctrl(byte - 0x1c + b'4'),
        _ => Key::char(char::from(byte)),
    }
}

/// A character of UTF-8; what is none is left out.
pub(super) fn character(bytes: &[u8]) -> Found {
    let window = &bytes[..bytes.len().min(4)];
    let whole = match std::str::from_utf8(window) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => {
            std::str::from_utf8(&window[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(error) => return error.error_len().map_or(Found::Begun, |n| Found::Whole(n, None)),
    };
    let Some(c) = whole.chars().next() else { return Found::Whole(1, None) };
    Found::Whole(c.len_utf8(), (!c.is_control()).then(|| Input::Key(Key::char(c))))
}
