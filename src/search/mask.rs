//! A row's 128 bits: which letters, digits and characters it can answer. One comparison says "no" to most rows.

use super::glyphs::Glyph;

pub(super) type Mask = u128;

/// Stands for any letter in a pattern of the typo tier.
pub(super) const ANY: char = '\u{10ffff}';

const BEGINS: u32 = 26;
const DIGITS: u32 = 52;
const OTHERS: u32 = 62;
/// Set for every row, so that none is 0.
pub(super) const ROW: Mask = 1 << (Mask::BITS - 1);

/// What a glyph adds to its row: the letters of all its readings, those that can begin a match, itself.
pub(super) fn offers(glyph: &Glyph) -> Mask {
    if glyph.skippable {
        return 0;
    }
    let mut mask = itself(glyph.folded) | begin(glyph.folded);
    for reading in glyph.readings {
        mask |= reading.chars().fold(0, |mask, c| mask | itself(c));
        mask |= reading.chars().next().map_or(0, begin);
    }
    mask
}

/// What a row must offer to answer these letters in this order.
pub(super) fn needs(letters: &[char]) -> Mask {
    let all = letters.iter().fold(0, |mask, c| mask | itself(*c));
    all | letters.first().map_or(0, |c| begin(*c))
}

/// The letters wherever they stand: what is needed when their order is not certain.
pub(super) fn needs_anywhere(letters: &[char]) -> Mask {
    letters.iter().fold(0, |mask, c| mask | itself(*c))
}

fn itself(c: char) -> Mask {
    match c {
        'a'..='z' => 1 << (u32::from(c) - u32::from('a')),
        '0'..='9' => 1 << (DIGITS + u32::from(c) - u32::from('0')),
        ANY => 0,
        // Fibonacci hashing spreads neighbours over the bits that are left.
        c => 1 << (OTHERS + (u32::from(c).wrapping_mul(0x9e37_79b9) >> 16) % (Mask::BITS - 1 - OTHERS)),
    }
}

fn begin(c: char) -> Mask {
    if c.is_ascii_lowercase() { 1 << (BEGINS + u32::from(c) - u32::from('a')) } else { 0 }
}
