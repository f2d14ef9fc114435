//! Escape sequences of terminals: ECMA-48, as xterm, rxvt, the Linux console and kitty use it for keys and the mouse.
//! What means nothing here (replies, focus, unknown keys) is taken and left out, and never becomes letters.

use super::found::{Found, Input, character, control};
use crate::app::key::{Code, Key};
use crate::app::msg::Mouse;
use crate::runtime::probe;

pub(super) const PASTE_END: &[u8] = b"\x1b[201~";

/// What the escape at the beginning of these bytes begins.
pub(super) fn find(bytes: &[u8]) -> Found {
    let Some(second) = bytes.get(1) else { return Found::Begun };
    match second {
        b'[' => csi(bytes),
        b'O' => ss3(bytes),
        b']' | b'P' | b'X' | b'^' | b'_' => text(bytes),
        0x1b => key(1, Key::plain(Code::Esc)),
        byte if byte.is_ascii() => key(2, Key { alt: true, ..control(*byte) }),
        _ => match character(&bytes[1..]) {
            Found::Whole(n, Some(Input::Key(pressed))) => key(n + 1, Key { alt: true, ..pressed }),
            Found::Whole(n, _) => Found::Whole(n + 1, None),
            begun => begun,
        },
    }
}

fn key(n: usize, key: Key) -> Found {
    Found::Whole(n, Some(Input::Key(key)))
}

/// The reply to a question that nobody asked: a text up to its end mark.
fn text(bytes: &[u8]) -> Found {
    let end = bytes.iter().skip(2).position(|byte| matches!(byte, 0x07 | 0x18 | 0x1a | 0x1b));
    match end.map(|at| at + 2) {
        Some(at) if bytes[at] != 0x1b => Found::Whole(at + 1, None),
        Some(at) => match bytes.get(at + 1) {
            Some(b'\\') => Found::Whole(at + 2, None),
            Some(_) => Found::Whole(at, None),
            None => Found::Begun,
        },
        None => Found::Begun,
    }
}

/// `ESC O`: keys of the number pad, and arrows and F1 to F4 in application mode.
fn ss3(bytes: &[u8]) -> Found {
    let Some(last) = bytes.get(2) else { return Found::Begun };
    let pressed = match last {
        b'M' => Key::plain(Code::Enter),
        b'j'..=b'y' => Key::char(char::from(last - b'j' + b'*')),
        _ => match letter(*last) {
            Some(code) => Key::plain(code),
            None if *last < b' ' => return Found::Whole(2, None),
            None => return Found::Whole(3, None),
        },
    };
    key(3, pressed)
}

/// Keys that are told by the last letter of their sequence.
fn letter(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'P'..=b'S' => Code::F(last - b'P' + 1),
        b'Z' => Code::BackTab,
        _ => return None,
    })
}

/// `ESC [ parameters letter`.
fn csi(bytes: &[u8]) -> Found {
    match bytes.get(2) {
        // The Linux console's F1 to F5.
        Some(b'[') => {
            return bytes.get(3).map_or(Found::Begun, |last| match last {
                b'A'..=b'E' => key(4, Key::plain(Code::F(last - b'A' + 1))),
                _ => Found::Whole(3, None),
            });
        }
        // The mouse of terminals that know no better way to tell it.
        Some(b'M') => {
            return bytes.get(3..6).map_or(Found::Begun, |told| {
                let place = |byte: u8| u16::from(byte.saturating_sub(33));
                Found::Whole(
                    6,
                    mouse(u32::from(told[0].saturating_sub(32)), place(told[1]), place(told[2])).map(Input::Mouse),
                )
            });
        }
        _ => {}
    }
    let body = &bytes[2..];
    let Some(end) = body.iter().position(|byte| !(0x20..=0x3f).contains(byte)) else {
        return Found::Begun;
    };
    let (last, whole) = (body[end], end + 3);
    if !(0x40..=0x7e).contains(&last) {
        // Broken off by something else, which is looked at by itself.
        return Found::Whole(whole - 1, None);
    }
    let told = std::str::from_utf8(&body[..end]).unwrap_or_default();
    match (told, last) {
        ("200", b'~') => Found::Paste(whole),
        _ => Found::Whole(whole, meaning(told, last)),
    }
}

fn meaning(told: &str, last: u8) -> Option<Input> {
    if let Some(sgr) = told.strip_prefix('<') {
        let mut numbers = sgr.split(';').map(|number| number.parse::<u16>().unwrap_or(0));
        let (what, x, y) = (numbers.next()?, numbers.next()?, numbers.next()?);
        let pressed = last == b'M';
        return pressed.then(|| mouse(u32::from(what), x.saturating_sub(1), y.saturating_sub(1)))?.map(Input::Mouse);
    }
    let mut parts = told.split(';');
    let first: u32 =
        parts.next().and_then(|part| part.split(':').next()).and_then(|part| part.parse().ok()).unwrap_or(1);
    let mut how = parts.next().unwrap_or_default().split(':').map(|number| number.parse::<u8>().unwrap_or(1));
    let modifiers = how.next().unwrap_or(1).saturating_sub(1);
    if how.next() == Some(3) {
        // A key let go.
        return None;
    }
    let code = match last {
        b'~' if first == 27 => coded(parts.next()?.parse().ok()?)?,
        b'~' => numbered(first)?,
        b'u' => coded(first)?,
        // The answer to our question how wide some signs are drawn.
        b'R' if first == u32::from(probe::ROW) + 1 => {
            let column = told.split(';').nth(1).and_then(|column| column.parse::<u16>().ok())?;
            return Some(Input::Column(column.saturating_sub(1)));
        }
        // With parameters it tells where the cursor is, or a size.
        b'R' | b'S' if told.contains(';') && first > 1 => return None,
        _ => letter(last)?,
    };
    let code = match code {
        Code::Tab if modifiers & 1 != 0 => Code::BackTab,
        Code::Char(c) if modifiers & 4 != 0 => Code::Char(c.to_ascii_lowercase()),
        Code::Char(c) if modifiers & 1 != 0 => Code::Char(c.to_ascii_uppercase()),
        code => code,
    };
    Some(Input::Key(Key { code, ctrl: modifiers & 4 != 0, alt: modifiers & 2 != 0 }))
}

/// Keys that are told by a number.
fn numbered(number: u32) -> Option<Code> {
    let f = |above: u32| u8::try_from(number - above).ok().map(Code::F);
    match number {
        1 | 7 => Some(Code::Home),
        2 => Some(Code::Insert),
        3 => Some(Code::Delete),
        4 | 8 => Some(Code::End),
        5 => Some(Code::PageUp),
        6 => Some(Code::PageDown),
        11..=15 => f(10),
        17..=21 => f(11),
        23..=26 => f(12),
        _ => None,
    }
}

/// Keys that are told by their character.
fn coded(number: u32) -> Option<Code> {
    match number {
        9 => Some(Code::Tab),
        13 => Some(Code::Enter),
        27 => Some(Code::Esc),
        8 | 127 => Some(Code::Backspace),
        // Private use: keys without a character.
        0xe000..=0xf8ff => None,
        _ => char::from_u32(number).filter(|c| !c.is_control()).map(Code::Char),
    }
}

fn mouse(what: u32, x: u16, y: u16) -> Option<Mouse> {
    // 4, 8 and 16 are Shift, Alt and Ctrl; 32 is a movement.
    match what & !(4 | 8 | 16) {
        0 => Some(Mouse::Click { x, y }),
        64 => Some(Mouse::Wheel { x, y, down: false }),
        65 => Some(Mouse::Wheel { x, y, down: true }),
        _ => None,
    }
}
