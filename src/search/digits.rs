//! Numbers as people remember them: by a few digits, of the end mostly. Of the rows that the strict tier finds for
//! digits, those come first in which the digits stand as they were typed, a zero in front included.

use super::glyphs::{Glyphs, Piece, Pieces};
use super::index::{Kind, Mark};
use super::query::Token;

/// Digits from which on a token asks for a number.
const LEAST: usize = 3;

/// Where in a number the digits stand; later is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stand {
    /// In an address or a sentence, which is no number.
    Elsewhere = 1,
    Inside,
    Start,
    End,
    Whole,
}

/// The best place of the digits in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Literal {
    pub(super) stand: Stand,
    /// The text, counted from the front of the row.
    pub(super) text: usize,
    /// The characters of the text.
    pub(super) places: Vec<usize>,
}

/// The digits of a token that asks for a number.
pub(super) fn asked(token: &Token) -> Option<&[char]> {
    (token.phone.is_some() && token.letters.len() >= LEAST).then_some(token.letters.as_slice())
}

/// The best place in a row where digits stand as they were typed; signs between them do not count.
pub(super) fn find(glyphs: &Glyphs, row: &[u8], digits: &[char]) -> Option<Literal> {
    let mut best: Option<Literal> = None;
    let mut run = Run::default();
    let (mut text, mut mark, mut place) = (usize::MAX, Mark::KEY, 0);
    for piece in Pieces::of(row) {
        match piece {
            Piece::Text(head) => {
                run.end((text, mark), digits, &mut best);
                (text, mark, place) = (text.wrapping_add(1), Mark(head.mark), 0);
            }
            Piece::Glyph(id) => {
                let glyph = glyphs.get(id);
                if glyph.folded.is_ascii_digit() {
                    run.digits.push(glyph.folded);
                    run.places.push(place);
                } else if !glyph.skippable {
                    run.end((text, mark), digits, &mut best);
                }
                place += 1;
            }
        }
    }
    run.end((text, mark), digits, &mut best);
    best
}

/// Digits that follow each other, and where they stand in their text.
#[derive(Default)]
struct Run {
    digits: Vec<char>,
    places: Vec<usize>,
}

impl Run {
    /// Keeps the best place of the digits in this number where it is a better one, and makes room for the next.
    fn end(&mut self, (text, mark): (usize, Mark), digits: &[char], best: &mut Option<Literal>) {
        let last = self.digits.len().checked_sub(digits.len());
        for at in last.map(|last| 0..=last).into_iter().flatten() {
            if self.digits[at..].starts_with(digits) {
                let stand = stand(mark, at == 0, Some(at) == last);
                if best.as_ref().is_none_or(|best| stand > best.stand) {
                    let places = self.places[at..at + digits.len()].to_vec();
                    *best = Some(Literal { stand, text, places });
                }
            }
        }
        self.digits.clear();
        self.places.clear();
    }
}

fn stand(mark: Mark, begins: bool, ends: bool) -> Stand {
    match (mark.kind(), begins, ends) {
        (Some(Kind::Email | Kind::Wording), ..) => Stand::Elsewhere,
        (_, false, false) => Stand::Inside,
        (_, true, true) => Stand::Whole,
        (_, false, true) => Stand::End,
        (_, true, false) => Stand::Start,
    }
}
