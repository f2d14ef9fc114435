//! The strict tier: does a row answer a token, and how well.
//!
//! A token is consumed letter by letter from some character of a text on, without a gap: a character takes the letter
//! it is (4 points), its whole syllable (3 a letter), its initial (2; zh, ch, sh 3) or, at the end of the token, a part
//! of its syllable (2 a letter). Beginning a text gives 8 points, beginning a word 6; a reading other than the usual
//! one costs 3. All ways are followed at once, so the best one is found in one pass and no row can take long.

use super::digits;
use super::glyphs::{Glyph, Glyphs, Id, Piece, Pieces};
use super::index::{self, Mark};
use super::mask::ANY;
use super::query::{LONGEST, Token};

const AT_TEXT: i32 = 8;
const AT_WORD: i32 = 6;
const LITERAL: i32 = 4;
const SYLLABLE: i32 = 3;
const INITIAL: i32 = 2;
const LONG_INITIAL: i32 = 3;
const PART: i32 = 2;
const RARE: i32 = 3;
/// More than all tokens of a query can give.
const LITERAL_DIGITS: i64 = 1 << 32;

/// What a token may be to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// It begins anywhere; pinyin is syllables, initials, or a mix of them.
    Far,
    /// It begins where a word or number does; pinyin is whole syllables, but for an initial at the end.
    Near,
}

/// Calls `each` with the letters taken and the points given, for every way in which `glyph` can take letters from
/// `letters[at..]`.
#[inline]
fn steps(glyph: &Glyph, letters: &[char], at: usize, reach: Reach, mut each: impl FnMut(usize, i32)) {
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
        if reach == Reach::Near && left.len() > 1 {
            continue;
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
    /// In an ordinary text, and in a phone number where that is compared otherwise.
    text: Form<'a>,
    phone: Option<Form<'a>>,
    reach: Reach,
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

/// The letters of a token, and which glyphs can take the first of them.
struct Form<'a> {
    letters: &'a [char],
    /// The points that the letters can give at most.
    most: i32,
    /// By glyph: of all, or of the ASCII ones only.
    firsts: Vec<First>,
}

const ASCII: usize = 0x80;

impl<'a> Form<'a> {
    fn new(glyphs: &Glyphs, letters: &'a [char], reach: Reach, known: usize) -> Self {
        let most = LITERAL * i32::try_from(letters.len()).unwrap_or(i32::MAX / LITERAL);
        let firsts = glyphs.iter().take(known).map(|glyph| Self::first(glyph, letters, reach)).collect();
        Self { letters, most, firsts }
    }

    fn first(glyph: &Glyph, letters: &[char], reach: Reach) -> First {
        if glyph.skippable {
            return First::Skippable;
        }
        let mut first = First::Never;
        steps(glyph, letters, 0, reach, |_, _| first = First::Takes);
        first
    }
}

/// Where a token was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) score: i32,
    /// The text, counted from the front of the row.
    pub(super) text: usize,
    last: Step,
}

/// A character on the way, by its offset in the row, and the step before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    offset: u32,
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

impl<'a> Matcher<'a> {
    pub(super) fn new(glyphs: &'a Glyphs, token: &'a Token, reach: Reach) -> Self {
        Self::with(glyphs, token, reach, usize::MAX)
    }

    /// For a few rows, without the tables that many are worth.
    pub(super) fn single(glyphs: &'a Glyphs, token: &'a Token, reach: Reach) -> Self {
        Self::with(glyphs, token, reach, ASCII)
    }

    fn with(glyphs: &'a Glyphs, token: &'a Token, reach: Reach, known: usize) -> Self {
        Self {
            glyphs,
            text: Form::new(glyphs, &token.letters, reach, known),
            phone: token.phone.as_deref().map(|letters| Form::new(glyphs, letters, reach, known)),
            reach,
            ways: Ways { open: 0, tables: [[(0, 0); LONGEST + 1]; 2], now: 0, steps: Vec::new() },
        }
    }

    /// The best place of the token in a row.
    pub(super) fn find(&mut self, row: &[u8]) -> Option<Found> {
        let ways = &mut self.ways;
        let mut found: Option<Found> = None;
        let (mut text, mut form, mut weight, mut bonus) = (usize::MAX, &self.text, 0, 0);
        let (mut firsts, mut last) = (form.firsts.as_slice(), Id::MAX);
        ways.steps.clear();
        let mut pieces = Pieces::of(row);
        // This loop is where a search spends its time: what it does for every character, it does in registers.
        while let Some(piece) = pieces.next() {
            let id = match piece {
                Piece::Glyph(id) => id,
                Piece::Text(head) => {
                    let mark = Mark(head.mark);
                    form = self.phone.as_ref().filter(|_| mark.is_phone()).unwrap_or(&self.text);
                    firsts = form.firsts.as_slice();
                    weight = mark.weight();
                    (text, bonus) = (text.wrapping_add(1), AT_TEXT);
                    ways.open = 0;
                    if found.is_some_and(|best| best.score >= AT_TEXT + form.most - weight) {
                        pieces.pass(head);
                    }
                    continue;
                }
            };
            let before = std::mem::replace(&mut last, id);
            let first = match firsts.get(usize::from(id)) {
                Some(first) => *first,
                None => Form::first(self.glyphs.get(id), form.letters, self.reach),
            };
            match first {
                First::Never if ways.open == 0 => bonus = 0,
                First::Skippable => bonus = AT_WORD,
                first => {
                    let start = bonus - weight;
                    // A way that cannot become the best one is not begun.
                    let begins = first == First::Takes
                        && found.is_none_or(|best| start + form.most > best.score)
                        && (self.reach == Reach::Far || bonus > 0 || border(before) || border(id));
                    if begins || ways.open != 0 {
                        let offset = u32::try_from(row.len() - pieces.left()).unwrap_or(u32::MAX);
                        ways.begin(begins.then_some(start));
                        ways.take(self.glyphs.get(id), (form.letters, self.reach), Place { text, offset }, &mut found);
                    }
                    bonus = 0;
                }
            }
        }
        found
    }

    /// The characters of the text that took part, in order; `row` is the one that was read last.
    pub(super) fn places(&self, row: &[u8], found: &Found) -> Vec<usize> {
        let mut offsets = vec![found.last.offset];
        let mut before = found.last.before;
        while let Some(step) = self.ways.steps.get(before as usize) {
            offsets.push(step.offset);
            before = step.before;
        }
        let mut places = Vec::new();
        let (mut place, mut pieces) = (0, Pieces::of(row));
        while let Some(piece) = pieces.next() {
            if matches!(piece, Piece::Text(_)) {
                place = 0;
                continue;
            }
            if offsets.iter().any(|offset| *offset as usize == row.len() - pieces.left()) {
                places.push(place);
            }
            place += 1;
        }
        places
    }
}

/// Beside a character that is no Latin letter (or beside a digit) a word may begin without a space.
const fn border(id: Id) -> bool {
    !matches!(id, 0..0x80) || matches!(id, 0x30..=0x39)
}

/// Where in a row a character stands: the text, and the offset behind the character.
#[derive(Debug, Clone, Copy)]
struct Place {
    text: usize,
    offset: u32,
}

impl Ways {
    /// Opens a way that has taken no letter yet and has so many points, or closes it.
    fn begin(&mut self, start: Option<i32>) {
        self.open &= !1;
        if let Some(start) = start {
            self.tables[self.now][0] = (start, NO_STEP);
            self.open |= 1;
        }
    }

    /// Leads every open way over one character.
    fn take(&mut self, glyph: &Glyph, form: (&[char], Reach), place: Place, found: &mut Option<Found>) {
        let (letters, reach) = form;
        let Self { open, tables: [even, odd], now, steps: trail } = self;
        let (table, next) = if *now == 0 { (even, odd) } else { (odd, even) };
        *now ^= 1;
        let mut from = std::mem::take(open);
        while from != 0 {
            let at = from.trailing_zeros() as usize;
            from &= from - 1;
            let (score, before) = table[at];
            let step = Step { offset: place.offset, before };
            let mut kept = None;
            steps(glyph, letters, at, reach, |taken, points| {
                let (to, score) = (at + taken, score + points);
                if to == letters.len() {
                    if found.is_none_or(|best| score > best.score) {
                        *found = Some(Found { score, text: place.text, last: step });
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
}

/// All tokens of a query, made ready for many rows.
pub(super) struct Strict<'a> {
    matchers: Vec<Matcher<'a>>,
    glyphs: &'a Glyphs,
    /// Digits that were typed, each token's.
    digits: Vec<&'a [char]>,
}

impl<'a> Strict<'a> {
    pub(super) fn new(glyphs: &'a Glyphs, tokens: &'a [Token]) -> Self {
        let matchers = tokens.iter().map(|token| Matcher::new(glyphs, token, Reach::Far)).collect();
        Self { matchers, glyphs, digits: tokens.iter().filter_map(digits::asked).collect() }
    }

    /// The score of a row: four times the points of its tokens, minus the length of its name, so that of two equal
    /// hits the one that says less beside it comes first. Digits that stand as they were typed weigh more than all that.
    pub(super) fn score(&mut self, row: &index::Row<'_>) -> Option<i64> {
        let mut sum = 0;
        for matcher in &mut self.matchers {
            sum += matcher.find(row.bytes)?.score;
        }
        let literal = |digits: &&[char]| digits::find(self.glyphs, row.bytes, digits).map(|found| found.stand as i64);
        let literal: i64 = self.digits.iter().filter_map(literal).sum();
        Some(literal * LITERAL_DIGITS + i64::from(sum * 4 - row.name_length))
    }
}
