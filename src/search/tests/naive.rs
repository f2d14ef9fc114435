//! The strict rules once more, as directly as they can be written: every way is tried, on the texts themselves.

use super::super::strict::Reach;
use super::*;
use crate::text::fold;

fn skippable(c: char) -> bool {
    !fold(c).is_alphanumeric()
}

fn from(text: &[char], at: usize, (person, reach): (bool, Reach), left: &[char]) -> Option<i32> {
    if left.is_empty() {
        return Some(0);
    }
    let c = *text.get(at)?;
    if skippable(c) {
        return from(text, at + 1, (person, reach), left);
    }
    let mut ways = Vec::new();
    if fold(c) == left[0] {
        ways.push((1, 4));
    }
    let readings = if person && at == 0 { pinyin::surname_readings(c) } else { pinyin::readings(c) };
    for (nth, reading) in readings.iter().enumerate() {
        let rare = if nth == 0 { 0 } else { 3 };
        let letters: Vec<char> = reading.chars().collect();
        let len = i32::try_from(letters.len()).unwrap();
        if left.starts_with(&letters) {
            ways.push((letters.len(), 3 * len - rare));
        } else if left.len() > 1 && letters.starts_with(left) {
            ways.push((left.len(), 2 * i32::try_from(left.len()).unwrap() - rare));
        }
        if reach == Reach::Near && left.len() > 1 {
            continue;
        }
        if letters.len() > 1 && letters[0] == left[0] {
            ways.push((1, 2 - rare));
        }
        let two: String = left.iter().take(2).collect();
        if ["zh", "ch", "sh"].contains(&two.as_str())
            && reading.starts_with(&two)
            && letters.len() > 2
            && !left.starts_with(&letters)
        {
            ways.push((2, 3 - rare));
        }
    }
    ways.into_iter().filter_map(|(n, points)| Some(points + from(text, at + 1, (person, reach), &left[n..])?)).max()
}

pub(super) fn token(text: &str, person: bool, typed: &str) -> Option<i32> {
    token_typed(text, (person, Reach::Far), typed)
}

pub(super) fn token_typed(text: &str, how: (bool, Reach), typed: &str) -> Option<i32> {
    let text: Vec<char> = text.chars().collect();
    let letters: Vec<char> = typed.chars().map(fold).filter(|c| !skippable(*c)).collect();
    let start = |at: usize| {
        let bonus = if at == 0 {
            8
        } else if skippable(text[at - 1]) {
            6
        } else {
            0
        };
        let plain = |c: char| fold(c).is_ascii() && !c.is_ascii_digit();
        let inside = bonus == 0 && plain(text[at]) && plain(text[at - 1]);
        if skippable(text[at]) || (how.1 == Reach::Near && inside) {
            None
        } else {
            Some(bonus + from(&text, at, how, &letters)?)
        }
    };
    (0..text.len()).filter_map(start).max()
}

/// The rows with their scores, best first.
pub(super) fn search(rows: &[(String, bool)], typed: &str) -> Vec<(u32, i64)> {
    let tokens: Vec<&str> = typed.split(' ').filter(|token| token.chars().any(|c| !skippable(c))).collect();
    let mut hits: Vec<(u32, i64)> = (0..)
        .zip(rows)
        .filter_map(|(row, (text, person))| {
            let points = tokens.iter().map(|typed| token(text, *person, typed)).sum::<Option<i32>>()?;
            Some((row, i64::from(points * 4) - i64::try_from(text.chars().count()).unwrap()))
        })
        .collect();
    hits.retain(|_| !tokens.is_empty());
    hits.sort_by_key(|(row, score)| (-score, *row));
    hits
}
