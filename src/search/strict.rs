//! The strict tier: does a row answer a token, and how well.
//!
//! A token is consumed letter by letter from some character of a text on, without a gap: a character takes the letter
//! it is (4 points), its whole syllable (3 a letter), its initial (2; zh, ch, sh 3) or, at the end of the token, a part
//! of its syllable (2 a letter). Beginning a text gives 8 points, beginning a word 6; a reading other than the usual
//! one costs 3. All ways are followed at once, so the best one is found in one pass and no row can take long.

use super::glyphs::{Glyph, Glyphs, Id, Piece, Pieces};
use super::index::{self, Mark};
use super::query::{ANY, LONGEST, Token};

const AT_TEXT: i32 = 8;
const AT_WORD: i32 = 6;
const LITERAL: i32 = 4;
const SYLLABLE: i32 = 3;
const INITIAL: i32 = 2;
const LONG_INITIAL: i32 = 3;
const PART: i32 = 2;
const RARE: i32 = 3;

/// Calls `each` with the letters taken and the points given, for every way in which `glyph` can take letters from
/// `letters[at..]`.
#[inline]
fn steps(glyph: &Glyph, letters: &[char], at: usize, mut each: impl FnMut(usize, i32)) {
    let left = &letters[at..];
    if left.first().is_some_and(|c| *c == glyph.folded || *c == ANY) {
        each(1, LITERAL);
    }
    for (nth, reading) in glyph.readings.iter().enumerate() {
        let alike = reading.bytes().zip(left).take_while(|(b, c)| char::from(*b) == **c || **c == ANY).count();
        if alike == 0 {
            continue;
        }
        let rare = if nth > 0 { RARE } else { 0 };
        // At most six letters.
        let points = |each: i32| i32::try_from(alike).unwrap_or(0) * each - rare;
        if alike == reading.len() {
            each(alike, points(SYLLABLE));
        } else if alike > 1 && alike == left.len() {
            each(alike, points(PART));
        }
        if reading.len() > 1 {
            each(1, INITIAL - rare);
        }
        if alike >= 2 && alike < reading.len() && matches!(reading.as_bytes(), [b'z' | b'c' | b's', b'h', ..]) {
            each(2, LONG_INITIAL - rare);
        }
    }
}

/// A token made ready for many rows.
pub(super) struct Matcher<'a> {
    glyphs: &'a Glyphs,
    token: &'a Token,
    /// By glyph: what it is to the first letter of the token.
    firsts: Vec<First>,
    /// The same for the form that is compared with phone numbers.
    phone_firsts: Vec<First>,
    ways: Ways,
}

/// What a glyph is to the first letter of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum First {
    /// It takes none, and may not be passed over.
    Never,
    Skippable,
    /// It takes one or more.
    Takes,
}

/// Where a token was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) score: i32,
    /// The text, counted from the front of the row.
    pub(super) text: usize,
    last: Step,
}

/// A character on the way, and the step before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    place: u32,
    before: u32,
}

const NO_STEP: u32 = u32::MAX;

/// The ways that are still open: for each number of letters taken, the best score and the last step.
struct Ways {
    open: u64,
    /// Before and behind the character that is passed; they take turns.
    tables: [[(i32, u32); LONGEST + 1]; 2],
    now: usize,
    steps: Vec<Step>,
}

/// Where in a row the reading stands.
struct Reading {
    text: usize,
    place: u32,
    /// Are numbers compared as phone numbers here?
    phone: bool,
}

impl<'a> Matcher<'a> {
    pub(super) fn new(glyphs: &'a Glyphs, token: &'a Token) -> Self {
        let firsts = |letters: &[char]| -> Vec<First> {
            let first = |glyph: &Glyph| {
                let mut first = if glyph.skippable { First::Skippable } else { First::Never };
                if !glyph.skippable {
                    steps(glyph, letters, 0, |_, _| first = First::Takes);
                }
                first
            };
            glyphs.iter().map(first).collect()
        };
        Self {
            firsts: firsts(&token.letters),
            phone_firsts: token.phone.as_deref().map(firsts).unwrap_or_default(),
            ..Self::single(glyphs, token)
        }
    }

    /// For a few rows, without the tables that many are worth.
    pub(super) fn single(glyphs: &'a Glyphs, token: &'a Token) -> Self {
        let ways = Ways { open: 0, tables: [[(0, 0); LONGEST + 1]; 2], now: 0, steps: Vec::new() };
        Self { glyphs, token, firsts: Vec::new(), phone_firsts: Vec::new(), ways }
    }

    /// The best place of the token in a row.
    pub(super) fn find(&mut self, row: &[u8]) -> Option<Found> {
        let mut found: Option<Found> = None;
        let letters = i32::try_from(self.token.letters.len()).unwrap_or(i32::MAX / LITERAL);
        // Numbers that change with every character stay in registers: this loop is where a search spends its time.
        let (mut text, mut place, mut bonus) = (usize::MAX, 0, 0);
        let (mut mark, mut phone) = (Mark::KEY, false);
        self.ways.steps.clear();
        let mut pieces = Pieces::of(row);
        while let Some(piece) = pieces.next() {
            let id = match piece {
                Piece::Glyph(id) => id,
                Piece::Text(head) => {
                    mark = Mark(head.mark);
                    phone = self.token.phone.is_some() && mark.is_phone();
                    (text, place, bonus) = (text.wrapping_add(1), 0, AT_TEXT);
                    self.ways.open = 0;
                    let most = AT_TEXT + LITERAL * letters - mark.weight();
                    if found.is_some_and(|best| best.score >= most) {
                        pieces.pass(head);
                    }
                    continue;
                }
            };
            let first = self.first(id, phone);
            if first == First::Skippable {
                bonus = AT_WORD;
            } else {
                if first == First::Takes || self.ways.open != 0 {
                    let start = bonus - mark.weight();
                    // A way that cannot become the best one is not begun.
                    let begins =
                        first == First::Takes && found.is_none_or(|best| start + LITERAL * letters > best.score);
                    self.take(id, begins.then_some(start), &Reading { text, place, phone }, &mut found);
                }
                bonus = 0;
            }
            place += 1;
        }
        found
    }

    #[inline]
    fn first(&self, id: Id, phone: bool) -> First {
        let firsts = if phone { &self.phone_firsts } else { &self.firsts };
        match firsts.get(usize::from(id)) {
            Some(first) => *first,
            None if self.glyphs.get(id).skippable => First::Skippable,
            None => First::Takes,
        }
    }

    /// Leads every open way, and a new one that has `start` points, over one character.
    fn take(&mut self, id: Id, start: Option<i32>, reading: &Reading, found: &mut Option<Found>) {
        if start.is_none() && self.ways.open == 0 {
            return;
        }
        let glyph = self.glyphs.get(id);
        let letters = match &self.token.phone {
            Some(phone) if reading.phone => phone.as_slice(),
            _ => self.token.letters.as_slice(),
        };
        let Ways { open, tables: [even, odd], now, steps: trail } = &mut self.ways;
        let (table, next) = if *now == 0 { (even, odd) } else { (odd, even) };
        *now ^= 1;
        let mut from = *open;
        if let Some(start) = start {
            table[0] = (start, NO_STEP);
            from |= 1;
        }
        *open = 0;
        while from != 0 {
            let at = from.trailing_zeros() as usize;
            from &= from - 1;
            let (score, before) = table[at];
            let step = Step { place: reading.place, before };
            let mut kept = None;
            steps(glyph, letters, at, |taken, points| {
                let (to, score) = (at + taken, score + points);
                if to == letters.len() {
                    if found.is_none_or(|best| score > best.score) {
                        *found = Some(Found { score, text: reading.text, last: step });
                    }
                } else if *open & (1 << to) == 0 || score > next[to].0 {
                    let number = *kept.get_or_insert_with(|| {
                        trail.push(step);
                        u32::try_from(trail.len() - 1).unwrap_or(NO_STEP)
                    });
                    *open |= 1 << to;
                    next[to] = (score, number);
                }
            });
        }
    }

    /// The characters of the text that took part, in order; of the row that was read last.
    pub(super) fn places(&self, found: &Found) -> Vec<usize> {
        let mut places = vec![found.last.place as usize];
        let mut before = found.last.before;
        while let Some(step) = self.ways.steps.get(before as usize) {
            places.push(step.place as usize);
            before = step.before;
        }
        places.reverse();
        places
    }
}

/// All tokens of a query, made ready for many rows.
pub(super) struct Strict<'a> {
    matchers: Vec<Matcher<'a>>,
}

impl<'a> Strict<'a> {
    pub(super) fn new(glyphs: &'a Glyphs, tokens: &'a [Token]) -> Self {
        Self { matchers: tokens.iter().map(|token| Matcher::new(glyphs, token)).collect() }
    }

    /// The score of a row: four times the points of its tokens, minus the length of its name, so that of two equal
    /// hits the one that says less beside it comes first.
    pub(super) fn score(&mut self, row: &index::Row<'_>) -> Option<i32> {
        let mut sum = 0;
        for matcher in &mut self.matchers {
            sum += matcher.find(row.bytes)?.score;
        }
        Some(sum * 4 - row.name_length)
    }
}
