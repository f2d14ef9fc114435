//! The typo tier: one slip of the finger in each word, a letter wrong, missing, too many, or two in the wrong order.
//!
//! Every pattern that one slip can have come from is searched strictly; a letter that may be any is one sign. Words
//! under four letters are taken as they are: with a slip allowed they would find almost anything. So would mere initials and
//! the middles of words: with a slip, a word begins where one begins, and pinyin is spelled out.

use super::index::{Index, Scored};
use super::mask::{self, ANY, Mask};
use super::query::{LONGEST, Query, Token};
use super::strict::{Found, Matcher, Reach};
use std::collections::HashMap;

/// Letters from which on a word may hold a slip.
pub(super) const LEAST: usize = 4;
/// At most so many rows are tried for a word: those first that hold all of its letters.
const MOST: usize = 5000;
/// What a slip costs.
const SLIP: i32 = 6;

/// A word that may have been meant.
pub(super) struct Meant {
    pub(super) token: Token,
    /// How many letters stand before the slip.
    head: usize,
    /// What the slip costs; nothing for the word as it was typed.
    cost: i32,
}

impl Meant {
    const fn reach(&self) -> Reach {
        if self.cost == 0 { Reach::Far } else { Reach::Near }
    }
}

/// The words that may have been meant, by the place of the slip; first the word itself.
pub(super) fn meant(token: &Token) -> Vec<Meant> {
    let mut all = vec![Meant { token: token.clone(), head: 0, cost: 0 }];
    let letters = &token.letters;
    if letters.len() < LEAST || letters.len() >= LONGEST {
        return all;
    }
    let mut add = |head: usize, pattern: Vec<char>| {
        let token = Token::of(pattern);
        if all.iter().all(|known| known.token.letters != token.letters) {
            all.push(Meant { token, head, cost: SLIP });
        }
    };
    for at in 0..letters.len() {
        let (head, tail) = (&letters[..at], &letters[at + 1..]);
        add(at, [head, &[ANY], tail].concat());
        add(at, [head, tail].concat());
        add(at, [head, &[ANY], &letters[at..]].concat());
        if let Some((next, rest)) = tail.split_first() {
            add(at, [head, &[*next, letters[at]], rest].concat());
        }
    }
    all
}

/// The best way in which a row answers a token with a slip, with the places of its letters.
pub(super) fn find(index: &Index, row: &[u8], token: &Token) -> Option<(Found, Vec<usize>)> {
    let mut best: Option<(Found, Vec<usize>)> = None;
    for meant in meant(token) {
        let mut matcher = Matcher::single(&index.glyphs, &meant.token, meant.reach());
        let Some(mut found) = matcher.find(row) else { continue };
        found.score -= meant.cost;
        if best.as_ref().is_none_or(|(best, _)| found.score > best.score) {
            let places = matcher.places(row, &found);
            best = Some((found, places));
        }
    }
    best
}

pub(super) fn search(index: &Index, query: &Query) -> Vec<Scored> {
    let mut rows: Option<HashMap<u32, i32>> = None;
    for token in &query.tokens {
        let answers = answers(index, token, rows.as_ref());
        let sums = answers.into_iter().map(|(slot, score)| {
            let before = rows.as_ref().and_then(|rows| rows.get(&slot)).copied().unwrap_or(0);
            (slot, before + score)
        });
        rows = Some(sums.collect());
    }
    let scored = |(slot, sum): (u32, i32)| {
        let score = i64::from(sum * 4 - index.row(slot).name_length);
        Scored { score, slot }
    };
    rows.unwrap_or_default().into_iter().map(scored).collect()
}

/// The rows that answer a token with a slip, among `rows` where these are known, with their points.
fn answers(index: &Index, token: &Token, rows: Option<&HashMap<u32, i32>>) -> HashMap<u32, i32> {
    // A slip can add or change one letter: of those typed, a row may lack one.
    let needs = mask::needs_anywhere(token.phone.as_ref().unwrap_or(&token.letters));
    let most = u32::from(token.letters.len() >= LEAST);
    let possible = |(slot, mask): &(u32, &Mask)| {
        **mask != 0 && (needs & !**mask).count_ones() <= most && rows.is_none_or(|rows| rows.contains_key(slot))
    };
    let mut slots: Vec<u32> = index.slots().zip(index.masks()).filter(possible).map(|(slot, _)| slot).collect();
    slots.sort_by_key(|slot| (needs & !index.mask(*slot)).count_ones());
    slots.truncate(MOST);
    let mut best = HashMap::new();
    let mut head = 0;
    for meant in meant(token) {
        if meant.head > head {
            // What stands before the slip is right: only rows that answer it can answer the whole.
            head = meant.head;
            let right = Token::of(token.letters[..head].to_vec());
            let mut matcher = Matcher::new(&index.glyphs, &right, Reach::Far);
            slots.retain(|slot| matcher.find(index.row(*slot).bytes).is_some());
        }
        let needs = meant.token.needs();
        let mut matcher = Matcher::new(&index.glyphs, &meant.token, meant.reach());
        for slot in slots.iter().filter(|slot| needs & !index.mask(**slot) == 0) {
            if let Some(found) = matcher.find(index.row(*slot).bytes) {
                let score = found.score - meant.cost;
                best.entry(*slot).and_modify(|best: &mut i32| *best = score.max(*best)).or_insert(score);
            }
        }
    }
    best
}
