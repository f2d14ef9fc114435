//! What goes over the wire to a terminal: every byte of it, against a list of what is meant to be there.

use std::collections::BTreeMap;

/// Modes that the program may turn on and off: cursor, mouse, other screen, marked pastes, whole frames.
const MODES: &[u16] = &[25, 1000, 1006, 1049, 2004, 2026];

/// What a stretch of output does.
#[derive(Debug, Default)]
pub struct Wire {
    /// Modes as they stand at the end, of those that were touched.
    pub modes: BTreeMap<u16, bool>,
    /// Whether colours or attributes are on at the end.
    pub coloured: bool,
    /// Texts put on the clipboard, as they were sent.
    pub copied: usize,
    /// It stops in the middle of a sequence, as the output of a program does that is killed.
    pub unfinished: bool,
    /// Everything that nobody meant to send.
    pub strange: Vec<String>,
}

/// The one question the program asks, once, at its start: where the cursor stands behind two signs.
const PROBE: &str = "│…\u{1b}[6n";

impl Wire {
    pub fn read(bytes: &[u8]) -> Self {
        let mut wire = Self::default();
        let asked = bytes.windows(PROBE.len()).position(|window| window == PROBE.as_bytes());
        let (mut rest, mut behind) = match asked {
            Some(at) => (&bytes[..at], &bytes[at + PROBE.len()..]),
            None => (bytes, &[][..]),
        };
        while let Some(first) = rest.first() {
            rest = match first {
                0x1b => wire.sequence(rest),
                b'\r' | b'\n' => &rest[1..],
                _ => wire.character(rest),
            };
            if rest.is_empty() {
                rest = std::mem::take(&mut behind);
            }
        }
        wire
    }

    /// Nothing was sent that was not meant, and nothing is left switched on.
    pub fn left_clean(&self) -> Result<(), String> {
        let left: Vec<_> = self.modes.iter().filter(|(mode, on)| **on != (**mode == 25)).collect();
        if left.is_empty() && !self.coloured && !self.unfinished && self.strange.is_empty() {
            Ok(())
        } else {
            Err(format!("{left:?} {self:?}"))
        }
    }

    fn character<'a>(&mut self, rest: &'a [u8]) -> &'a [u8] {
        let window = &rest[..rest.len().min(4)];
        let valid = match std::str::from_utf8(window) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&window[..error.valid_up_to()]).unwrap(),
        };
        let Some(c) = valid.chars().next() else {
            self.strange.push(format!("byte {:#x}", rest[0]));
            return &rest[1..];
        };
        if c.is_control() || steers(c) {
            self.strange.push(format!("{c:?}"));
        }
        &rest[c.len_utf8()..]
    }

    fn sequence<'a>(&mut self, rest: &'a [u8]) -> &'a [u8] {
        match rest.get(1) {
            Some(b'[') => {
                let body = &rest[2..];
                let Some(end) = body.iter().position(|byte| !(0x20..=0x3f).contains(byte)) else {
                    self.unfinished = true;
                    return &[];
                };
                self.csi(std::str::from_utf8(&body[..end]).unwrap(), body[end]);
                &body[end + 1..]
            }
            Some(b']') => {
                let end = rest.iter().position(|byte| *byte == 0x07 || *byte == b'\\').unwrap_or(rest.len() - 1);
                let text = String::from_utf8_lossy(&rest[2..end]);
                if text.starts_with("52;c;") {
                    self.copied += 1;
                } else {
                    self.strange.push(format!("OSC {text:?}"));
                }
                &rest[end + 1..]
            }
            next => {
                self.strange.push(format!("ESC {next:?}"));
                &rest[rest.len().min(2)..]
            }
        }
    }

    fn csi(&mut self, told: &str, last: u8) {
        let numbers = told.chars().all(|c| c.is_ascii_digit() || c == ';');
        let mode = told.strip_prefix('?').and_then(|mode| mode.parse().ok()).filter(|mode| MODES.contains(mode));
        match (last, mode) {
            (b'h' | b'l', Some(mode)) => drop(self.modes.insert(mode, last == b'h')),
            (b'm', _) if numbers => self.coloured = !matches!(told, "" | "0"),
            (b'H' | b'J' | b'K' | b'A'..=b'G', _) if numbers => {}
            _ => self.strange.push(format!("CSI {told:?} {:?}", char::from(last))),
        }
    }
}

/// The attributes of all `ESC [ … m`.
pub fn attributes(bytes: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(bytes);
    let told = text.split("\u{1b}[").filter_map(|rest| {
        rest.find(|c: char| !matches!(c, '0'..='9' | ';'))
            .filter(|end| rest[*end..].starts_with('m'))
            .map(|end| &rest[..end])
    });
    told.flat_map(|told| told.split(';').filter_map(|number| number.parse::<u16>().ok())).collect()
}

/// What no cell and no line may hold beside controls: direction marks, tags, and characters without a cell of their own.
pub fn steers(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[test]
fn what_steers_a_terminal_is_seen_on_the_wire() {
    for bytes in [
        "\u{1b}[6n",
        "\u{1b}]0;title\u{7}",
        "\u{1b}c",
        "\u{1b}Pq\u{1b}\\",
        "\u{9b}2J",
        "a\u{202e}b",
        "\u{7}",
        "\u{8}",
        "\u{200d}",
        "\u{1b}[?1003h",
        "\u{1b}[>1u",
        "\u{1b}[5 q",
        "\u{1b}(0",
        "\u{e0041}",
    ] {
        assert!(!Wire::read(bytes.as_bytes()).strange.is_empty(), "{bytes:?}");
    }
    let meant = Wire::read("\u{1b}[?1049h\u{1b}[2J\u{1b}[1;1H\u{1b}[38;5;4m华é\u{1b}[0m\u{1b}[?25l".as_bytes());
    assert_eq!(
        (meant.strange.len(), meant.coloured, &meant.modes),
        (0, false, &BTreeMap::from([(25, false), (1049, true)]))
    );
    assert!(meant.left_clean().is_err());
}
