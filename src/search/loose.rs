//! The loose tier: the letters of the query in the row's name, with gaps, ranked by Skim's algorithm.
//!
//! Skim reads the folded name, then its pinyin, where it has any, in CamelCase: capitals give the initials its bonus for word borders, so
//! one string serves full, initial and mixed typing. Skim costs a microsecond or two a row; a mask and a look at the
//! order of the letters leave few rows to it, and of these the most promising are taken.
//!
//! Skim says yes to any letters in their order, and a long sentence in pinyin holds most of them somewhere. People leave
//! letters out behind the beginning of a word, not before it, so a row counts only where each word that took part did so
//! from its beginning.

use super::glyphs::{Glyph, Glyphs, Piece, Pieces};
use super::index::{Index, Row, Scored};
use super::mask;
use super::query::Query;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use std::cmp::Reverse;

/// At most so many rows are ranked.
const MOST: usize = 400;

/// Between the name and its pinyin.
const BETWEEN: char = '\0';

/// The string that Skim reads, and for each of its characters the place in the name.
#[derive(Default)]
pub(super) struct Key {
    pub(super) text: String,
    places: Vec<usize>,
    name: Vec<u16>,
}

impl Key {
    /// Writes the key of a row's name, in place of the last one.
    pub(super) fn read(&mut self, glyphs: &Glyphs, row: &Row<'_>) {
        self.text.clear();
        self.places.clear();
        self.name.clear();
        for piece in Pieces::of(row.bytes).skip(1) {
            let Piece::Glyph(id) = piece else { break };
            self.push(glyphs.get(id).folded, self.name.len());
            self.name.push(id);
        }
        // Without pinyin there is nothing to add; a second copy of the name would only invite chance hits.
        if self.name.iter().all(|id| glyphs.get(*id).readings.is_empty()) {
            return;
        }
        self.push(BETWEEN, usize::MAX);
        for place in 0..self.name.len() {
            let glyph = glyphs.get(self.name[place]);
            match glyph.readings.first() {
                Some(syllable) => {
                    for (nth, letter) in syllable.chars().enumerate() {
                        self.push(if nth == 0 { letter.to_ascii_uppercase() } else { letter }, place);
                    }
                }
                None => self.push(glyph.folded, place),
            }
        }
    }

    fn push(&mut self, c: char, place: usize) {
        self.text.push(c);
        self.places.push(place);
    }
}

/// How promising a row is: a guess at what Skim will say, `None` where it will say nothing. Walks over what would be
/// the key without writing it, since most rows end here.
fn promise(glyphs: &Glyphs, row: &Row<'_>, pattern: &[char]) -> Option<i32> {
    let mut walk = Walk { pattern, taken: 0, heads: 0, span: 0, border: true };
    let mut readable = false;
    for glyph in name(glyphs, row) {
        readable |= !glyph.readings.is_empty();
        walk.over(glyph.folded, false);
    }
    if readable && walk.taken < pattern.len() {
        walk.border = true;
        for glyph in name(glyphs, row) {
            match glyph.readings.first() {
                Some(syllable) => syllable.chars().enumerate().for_each(|(nth, letter)| walk.over(letter, nth == 0)),
                None => walk.over(glyph.folded, false),
            }
        }
    }
    (walk.taken == pattern.len()).then_some(walk.heads * 6 - walk.span)
}

fn name<'a>(glyphs: &'a Glyphs, row: &Row<'a>) -> impl Iterator<Item = &'a Glyph> {
    Pieces::of(row.bytes).skip(1).map_while(|piece| match piece {
        Piece::Glyph(id) => Some(glyphs.get(id)),
        Piece::Text(_) => None,
    })
}

/// The letters of the pattern taken one after the other, each at the first place where it stands.
struct Walk<'a> {
    pattern: &'a [char],
    taken: usize,
    /// Letters taken at the beginning of a word or syllable.
    heads: i32,
    /// Characters between the first and the last letter taken.
    span: i32,
    border: bool,
}

impl Walk<'_> {
    #[inline]
    fn over(&mut self, c: char, head: bool) {
        if let Some(wanted) = self.pattern.get(self.taken) {
            self.span += i32::from(self.taken > 0);
            if c == *wanted {
                self.heads += i32::from(head || self.border);
                self.taken += 1;
            }
        }
        self.border = !c.is_ascii_alphanumeric();
    }
}

/// What Skim compares with: all letters of the query.
pub(super) fn pattern(query: &Query) -> String {
    query.tokens.iter().flat_map(|token| &token.letters).collect()
}

pub(super) fn matcher() -> SkimMatcherV2 {
    SkimMatcherV2::default().ignore_case()
}

/// The rows whose names hold the letters in their order, but those that are known already (in ascending order).
pub(super) fn search(index: &Index, query: &Query, known: &[u32]) -> Vec<Scored> {
    let pattern = pattern(query);
    let letters: Vec<char> = pattern.chars().collect();
    let needs = mask::needs_anywhere(&letters);
    let mut key = Key::default();
    let mut promising: Vec<(i32, u32)> = Vec::new();
    for (slot, mask) in index.slots().zip(index.masks()) {
        if needs & !mask == 0 && known.binary_search(&slot).is_err() {
            promising.extend(promise(&index.glyphs, &index.row(slot), &letters).map(|promise| (promise, slot)));
        }
    }
    if promising.len() > MOST {
        promising.select_nth_unstable_by_key(MOST, |(promise, slot)| (Reverse(*promise), *slot));
        promising.truncate(MOST);
    }
    let skim = matcher();
    let score = |(_, slot): (i32, u32)| {
        key.read(&index.glyphs, &index.row(slot));
        found(&skim, &key.text, &pattern).map(|(score, _)| Scored { score, slot })
    };
    promising.into_iter().filter_map(score).collect()
}

/// What Skim says of a key, where every word that took part did so from its beginning.
fn found(skim: &SkimMatcherV2, key: &str, pattern: &str) -> Option<(i64, Vec<usize>)> {
    let (score, indices) = skim.fuzzy_indices(key, pattern)?;
    // The head of the word that each letter stands in.
    let (mut head, mut last, mut at, mut border) = (0, None, indices.iter().peekable(), true);
    for (place, c) in key.chars().enumerate() {
        // A capital begins a syllable; where letters have no case, each is a word.
        if border || (c.is_alphanumeric() && !c.is_lowercase() && !c.is_numeric()) {
            head = place;
        }
        border = !c.is_alphanumeric();
        if at.next_if(|index| **index == place).is_some() {
            if place != head && last != Some(head) {
                return None;
            }
            last = Some(head);
        }
    }
    Some((score, indices))
}

/// The characters of the name that took part.
pub(super) fn places(index: &Index, row: &Row<'_>, query: &Query) -> Option<Vec<usize>> {
    let mut key = Key::default();
    key.read(&index.glyphs, row);
    let (_, indices) = found(&matcher(), &key.text, &pattern(query))?;
    let mut places: Vec<usize> = indices.iter().filter_map(|at| key.places.get(*at).copied()).collect();
    places.retain(|place| *place != usize::MAX);
    places.sort_unstable();
    places.dedup();
    Some(places)
}
