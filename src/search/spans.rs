//! Which characters of a row answered a query: asked for the rows on the screen only.

use super::digits;
use super::glyphs::Piece;
use super::index::{Index, Kind, Mark, Row};
use super::query::Query;
use super::strict::{Matcher, Reach};
use super::{loose, typo};

/// Characters to highlight in one text of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub kind: Kind,
    /// Which of the row's texts of this kind, from 0, in the order in which they were put in.
    pub which: usize,
    /// Indices of characters of the text as it was put in, ascending.
    pub chars: Vec<usize>,
}

/// One text of a row: its mark and its characters.
struct Text {
    mark: Mark,
    chars: Vec<char>,
}

impl Index {
    /// Where `typed` was found in a row; empty where it was not. In the order of the row's texts.
    pub fn spans(&self, row: u32, typed: &str) -> Vec<Span> {
        let query = Query::parse(typed);
        let Some(row) = self.row_by_id(row) else { return Vec::new() };
        if query.is_empty() {
            return Vec::new();
        }
        let texts = self.texts(&row);
        let mut marked: Vec<Vec<usize>> = vec![Vec::new(); texts.len()];
        for (text, places) in self.places(&row, &query) {
            // A number found by its key is shown in the notation before it.
            let is_key = texts.get(text).is_some_and(|text| text.mark == Mark::KEY) && text > 0;
            let (text, places) =
                if is_key { (text - 1, shown(&texts[text - 1], &texts[text], &places)) } else { (text, places) };
            if let Some(marked) = marked.get_mut(text) {
                marked.extend(places);
            }
        }
        named(&texts, marked)
    }

    fn texts(&self, row: &Row<'_>) -> Vec<Text> {
        let mut texts: Vec<Text> = Vec::new();
        for piece in Self::pieces(row) {
            match (piece, texts.last_mut()) {
                (Piece::Text(head), _) => texts.push(Text { mark: Mark(head.mark), chars: Vec::new() }),
                (Piece::Glyph(id), Some(text)) => text.chars.push(self.glyphs.get(id).folded),
                (Piece::Glyph(_), None) => {}
            }
        }
        texts
    }

    /// Texts with places in them, by the first tier that finds the row.
    fn places(&self, row: &Row<'_>, query: &Query) -> Vec<(usize, Vec<usize>)> {
        let strict = query.tokens.iter().map(|token| {
            let mut matcher = Matcher::single(&self.glyphs, token, Reach::Far);
            let found = matcher.find(row.bytes)?;
            let literal = digits::asked(token).and_then(|digits| digits::find(&self.glyphs, row.bytes, digits));
            if let Some(literal) = literal {
                return Some((literal.text, literal.places));
            }
            Some((found.text, matcher.places(row.bytes, &found)))
        });
        if let Some(places) = strict.collect::<Option<Vec<_>>>() {
            return places;
        }
        if query.is_number() {
            return Vec::new();
        }
        if let Some(places) = loose::places(self, row, query) {
            return vec![(0, places)];
        }
        let slips = query.tokens.iter().map(|token| {
            let (found, places) = typo::find(self, row.bytes, token)?;
            Some((found.text, places))
        });
        slips.collect::<Option<Vec<_>>>().unwrap_or_default()
    }
}

/// Key and notation end in the same digits, extension aside: places counted from the end of the number.
fn shown(notation: &Text, key: &Text, places: &[usize]) -> Vec<usize> {
    let digits: Vec<usize> =
        notation.chars.iter().enumerate().filter(|(_, c)| c.is_ascii_digit()).map(|(place, _)| place).collect();
    let number: Vec<char> = key.chars.iter().copied().filter(char::is_ascii_digit).collect();
    // The extension follows the number: find where the number's last digits end.
    let written: Vec<char> = digits.iter().map(|place| notation.chars[*place]).collect();
    let tail = &number[number.len().saturating_sub(7)..];
    let end = written.windows(tail.len().max(1)).position(|window| window == tail).map(|at| at + tail.len());
    let Some(end) = end else { return digits };
    let from_end = |place: &usize| {
        let digit = key.chars.iter().take(*place).filter(|c| c.is_ascii_digit()).count();
        end.checked_sub(number.len() - digit).and_then(|at| digits.get(at).copied())
    };
    places.iter().filter_map(from_end).collect()
}

fn named(texts: &[Text], marked: Vec<Vec<usize>>) -> Vec<Span> {
    let mut spans = Vec::new();
    for (nth, mut chars) in marked.into_iter().enumerate() {
        let Some(kind) = texts[nth].mark.kind() else { continue };
        if chars.is_empty() {
            continue;
        }
        chars.sort_unstable();
        chars.dedup();
        let which = texts[..nth].iter().filter(|text| text.mark.kind() == Some(kind)).count();
        spans.push(Span { kind, which, chars });
    }
    spans
}
