//! How texts are kept: one byte for an ASCII character, two for any other. A row is a run of texts, each behind a byte
//! that tells its kind and one that tells its length, so a row is read from its front in one pass, and a text that
//! cannot matter is passed over.

use crate::text::{fold, pinyin};
use std::collections::HashMap;

/// The number of a glyph: an ASCII code, or `WIDE` and more.
pub(super) type Id = u16;

const WIDE: u16 = 0x80;
/// Two bytes hold fifteen bits. Beyond that many different characters the rest are kept as spaces.
const MOST: usize = 1 << 15;

/// One character as it is searched: folded, with its readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) folded: char,
    pub(super) readings: &'static [&'static str],
    /// May be passed over inside a match: brackets, dashes, spaces, every sign that is no letter and no digit.
    pub(super) skippable: bool,
}

impl Glyph {
    pub(super) fn of(c: char, surname: bool) -> Self {
        let folded = fold(c);
        let readings = if surname { pinyin::surname_readings(c) } else { pinyin::readings(c) };
        Self { folded, readings, skippable: skippable(folded) }
    }
}

pub(super) fn skippable(folded: char) -> bool {
    !folded.is_alphanumeric()
}

/// All glyphs in use, by number.
#[derive(Debug)]
pub(super) struct Glyphs {
    table: Vec<Glyph>,
    /// By character, and whether it stands where a surname does.
    known: HashMap<(char, bool), Id>,
}

impl Default for Glyphs {
    fn default() -> Self {
        let ascii = (0..WIDE).filter_map(|code| char::from_u32(code.into())).map(|c| Glyph::of(c, false));
        Self { table: ascii.collect(), known: HashMap::new() }
    }
}

impl Glyphs {
    pub(super) fn iter(&self) -> impl Iterator<Item = &Glyph> {
        self.table.iter()
    }

    #[inline]
    pub(super) fn get(&self, id: Id) -> &Glyph {
        // Numbers come from this table; the first entry stands for any other.
        self.table.get(usize::from(id)).unwrap_or(&self.table[0])
    }

    /// The number of a character, known from now on.
    pub(super) fn number(&mut self, c: char, surname: bool) -> Id {
        if c.is_ascii() {
            // Control characters mark the texts' beginnings.
            return if c.is_ascii_control() { u16::from(b' ') } else { c.to_ascii_lowercase() as Id };
        }
        if let Some(id) = self.known.get(&(c, surname)) {
            return *id;
        }
        let glyph = Glyph::of(c, surname);
        let id = if glyph.folded.is_ascii() && !glyph.folded.is_ascii_control() {
            glyph.folded as Id
        } else {
            match Id::try_from(self.table.len()) {
                Ok(next) if self.table.len() < usize::from(WIDE) + MOST => {
                    self.table.push(glyph);
                    next
                }
                _ => u16::from(b' '),
            }
        };
        self.known.insert((c, surname), id);
        id
    }
}

/// Writes a glyph behind others.
pub(super) fn write(id: Id, into: &mut Vec<u8>) {
    match id.checked_sub(WIDE) {
        None => into.push(id.to_be_bytes()[1]),
        Some(wide) => {
            let [high, low] = wide.to_be_bytes();
            into.extend([high | 0x80, low]);
        }
    }
}

/// One step through a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A text begins.
    Text(Head),
    Glyph(Id),
}

/// What stands before a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// Below 0x20.
    pub(super) mark: u8,
    bytes: u8,
}

/// The length of a text that is longer than its byte can tell.
const LONG: u8 = u8::MAX;

/// Begins a text; gives the place of its length, for [`end`].
pub(super) fn begin(mark: u8, into: &mut Vec<u8>) -> usize {
    into.extend([mark, 0]);
    into.len() - 1
}

/// Ends the text whose length stands at `length`.
pub(super) fn end(length: usize, into: &mut [u8]) {
    into[length] = u8::try_from(into.len() - length - 1).unwrap_or(LONG);
}

/// Reads what [`begin`], [`write()`] and [`end`] wrote.
#[derive(Debug, Clone)]
pub(super) struct Pieces<'a>(std::slice::Iter<'a, u8>);

impl<'a> Pieces<'a> {
    pub(super) fn of(row: &'a [u8]) -> Self {
        Self(row.iter())
    }

    /// The bytes that are not read yet.
    #[inline]
    pub(super) fn left(&self) -> usize {
        self.0.len()
    }

    /// Passes over the text that has just begun; false where its length is not known.
    pub(super) fn pass(&mut self, text: Head) -> bool {
        if text.bytes == LONG {
            return false;
        }
        if text.bytes > 0 {
            self.0.nth(usize::from(text.bytes) - 1);
        }
        true
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    #[inline]
    fn next(&mut self) -> Option<Piece> {
        let first = *self.0.next()?;
        Some(match first {
            ..0x20 => Piece::Text(Head { mark: first, bytes: *self.0.next()? }),
            0x20..0x80 => Piece::Glyph(first.into()),
            _ => Piece::Glyph(u16::from_be_bytes([first & 0x7f, *self.0.next()?]) + WIDE),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut glyphs = Glyphs::default();
        let ids: Vec<Id> = "Abc 华為Ü９\u{7f}\t".chars().map(|c| glyphs.number(c, false)).collect();
        let mut bytes = Vec::new();
        let length = begin(3, &mut bytes);
        for id in &ids {
            write(*id, &mut bytes);
        }
        end(length, &mut bytes);
        begin(4, &mut bytes);
        let mut read: Vec<Piece> = Pieces::of(&bytes).collect();
        assert_eq!(read.pop(), Some(Piece::Text(Head { mark: 4, bytes: 0 })));
        let Piece::Text(head) = read[0] else { panic!("{read:?}") };
        assert_eq!(head.mark, 3);
        let mut pieces = Pieces::of(&bytes);
        pieces.next();
        assert!(pieces.pass(head));
        assert_eq!(pieces.next(), Some(Piece::Text(Head { mark: 4, bytes: 0 })));
        assert_eq!(read[1..], ids.iter().map(|id| Piece::Glyph(*id)).collect::<Vec<_>>());
        let text: String = ids.iter().map(|id| glyphs.get(*id).folded).collect();
        assert_eq!(text, "abc 华为u9  ");
    }

    #[test]
    fn a_surname_is_a_glyph_of_its_own() {
        let mut glyphs = Glyphs::default();
        let (plain, surname) = (glyphs.number('单', false), glyphs.number('单', true));
        assert_ne!(plain, surname);
        assert_eq!(glyphs.get(surname).readings[0], "shan");
    }
}
