//! What comes from the terminal: its bytes, and keys on every screen.

use crate::desk::Desk;
use crate::sound::{HOSTILE, take};
use cornerman::app::geometry::Area;
use cornerman::app::key::{Code, Key};
use cornerman::app::msg::{Mouse, Msg};
use cornerman::locale::Language;

pub const BYTES: &[&[u8]] = &[
    b"\x07a\x1b[A\x1bOP\x1b[1;5C\x1b[200~pasted\x1b[201~\x1b[<0;10;5M\x1b[<65;1;1M\r\t\x7f",
    b"\x03\xe5\x8d\x8e\x1b[27;5;13~\x1b[97;5u\x1b]52;c;x\x07\x1bPq\x1b\\\x1b[?1;2c\x1b[M !!",
    b"\x01\x1b[200~abc\x1b[20\x1b\x1b\x1b[[A\xff\xe2\x1b[",
];

/// The bytes of a terminal, in pieces as long as the first byte says: they are the same keys as in one piece, and no letter
/// of them is one that cannot be typed.
#[cfg(unix)]
pub fn terminal(bytes: &[u8]) {
    use cornerman::runtime::input::decode::Decoder;
    use cornerman::runtime::input::found::Input;
    let Some((size, bytes)) = bytes.split_first() else { return };
    let heard = |piece: usize| {
        let mut decoder = Decoder::default();
        let mut heard: Vec<Input> = bytes.chunks(piece).flat_map(|piece| decoder.take(piece)).collect();
        heard.extend(decoder.give_up());
        assert!(decoder.patience().is_none() && decoder.give_up().is_empty(), "something is held back");
        heard
    };
    let whole = heard(bytes.len().max(1));
    assert_eq!(heard(usize::from(*size).max(1)), whole);
    assert!(whole.len() <= bytes.len(), "{} of {}", whole.len(), bytes.len());
    for input in whole {
        if let Input::Key(Key { code: Code::Char(c), .. }) = input {
            assert!(!c.is_control(), "{c:?}");
        }
    }
}

#[cfg(not(unix))]
pub fn terminal(_: &[u8]) {}

pub const KEYS: &[&[u8]] = &[
    b"\0/tarnbeck\rp1s\r",
    b"\0aAnn Lee\t13800138000\x13",
    b"\x011w\x80\x80\r\x1bo01\r",
    b"\0:exp\r\x1bi\x1bg\x80\r7\rx",
    b"\x02\xb2\x20\x109\x98\xb3\x05\x05\xb4\xb0\x03\xb62u\x12",
    b"\0c\r1note\x13wdy",
];

/// Whatever is pressed, pasted, clicked or dragged, in answers that come at once or late: nothing panics, the screen stays
/// sound, and no customer goes without a yes. The first byte chooses a language; each byte of ASCII behind it is its key,
/// and those above mean what [`message`] says.
pub fn keys(bytes: &[u8]) {
    /// What is found with more keys is found with fewer, and sooner.
    const MOST: usize = 160;
    let Some((first, rest)) = bytes.split_first() else { return };
    let mut rest = &rest[..rest.len().min(MOST)];
    let mut desk = Desk::in_language(Language::ALL[usize::from(*first) % Language::ALL.len()]);
    while let Some((byte, behind)) = rest.split_first() {
        rest = behind;
        match byte {
            0xb7 => desk.slow = true,
            0xb8 => drop(desk.let_in()),
            _ => take(&mut desk, message(*byte, &mut rest)),
        }
        if desk.model.quitting {
            break;
        }
    }
}

const NAMED: &[Code] = &[
    Code::Down,
    Code::Up,
    Code::Left,
    Code::Right,
    Code::Home,
    Code::End,
    Code::PageUp,
    Code::PageDown,
    Code::BackTab,
    Code::Delete,
    Code::Insert,
];

/// The key of a byte; some are more than a key, and say it with the bytes behind them.
fn message(byte: u8, rest: &mut &[u8]) -> Msg {
    let mut number = |below: u16| {
        let (first, behind) = rest.split_first().map_or((0, &[][..]), |(first, behind)| (*first, behind));
        *rest = behind;
        u16::from(first) % below
    };
    Msg::Key(match byte {
        b'\r' | b'\n' => Key::plain(Code::Enter),
        b'\t' => Key::plain(Code::Tab),
        0x1b => Key::plain(Code::Esc),
        0x7f => Key::plain(Code::Backspace),
        0x01..=0x1a => Key::ctrl(char::from(byte - 1 + b'a')),
        0x20..=0x7e => Key::char(char::from(byte)),
        0x90..=0x9b => Key::plain(Code::F(byte - 0x8f)),
        0xa0..=0xaf => {
            Key::char("贵太华为，：１＋？é，。张伟王一".chars().nth(usize::from(byte - 0xa0)).unwrap_or('王'))
        }
        0xb0 => return Msg::Paste(HOSTILE[usize::from(number(255)) % HOSTILE.len()].to_owned()),
        0xb1 => {
            let length = number(40);
            let letters = (0..length).map(|_| u8::try_from(number(256)).map_or('x', char::from));
            return Msg::Paste(letters.collect());
        }
        0xb2 => return Msg::Resize(Area::new(0, 0, number(201), number(61))),
        0xb3 => return Msg::Mouse(Mouse::Click { x: number(201), y: number(61) }),
        0xb4 => return Msg::Mouse(Mouse::Wheel { x: number(201), y: number(61), down: true }),
        0xb5 => return Msg::Mouse(Mouse::Wheel { x: number(201), y: number(61), down: false }),
        0xb6 => return Msg::Tick,
        0xc0..=0xd9 => Key { alt: true, ..Key::char(char::from(byte - 0xc0 + b'a')) },
        _ => Key::plain(NAMED[usize::from(byte) % NAMED.len()]),
    })
}
