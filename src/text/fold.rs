//! Folding: one character for all the ways of writing it, so that a search or a comparison need not care about
//! case, width, accents, or traditional and simplified characters. One to one, so that places stay places.

use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

const FIRST_HAN: u32 = 0x3400;
const LAST_HAN: u32 = 0x9fff;

/// Pairs of a traditional and a simplified character (`OpenCC`, Apache-2.0; see NOTICE).
const PAIRS: &str = include_str!("t2s.txt");

/// The simplified form of every character of the main blocks, by place; and the pairs of the rarer blocks.
struct Simplified {
    main: Box<[char]>,
    rare: Vec<(char, char)>,
}

static SIMPLIFIED: LazyLock<Simplified> = LazyLock::new(|| {
    let mut main: Box<[char]> = (FIRST_HAN..=LAST_HAN).filter_map(char::from_u32).collect();
    let mut rare = Vec::new();
    for (from, to) in pairs() {
        match place(from) {
            Some(at) => main[at] = to,
            None => rare.push((from, to)),
        }
    }
    // Some pairs lead on to another pair; folding twice must be folding once.
    for at in 0..main.len() {
        if let Some(next) = place(main[at]) {
            main[at] = main[next];
        }
    }
    rare.sort_unstable();
    Simplified { main, rare }
});

fn place(c: char) -> Option<usize> {
    let code = u32::from(c);
    (FIRST_HAN..=LAST_HAN).contains(&code).then(|| (code - FIRST_HAN) as usize)
}

/// Each pair of a traditional and a simplified character.
pub(super) fn pairs() -> impl Iterator<Item = (char, char)> {
    let mut chars = PAIRS.chars();
    std::iter::from_fn(move || chars.next().zip(chars.next()))
}

/// The one form of a character: lower case, half width, simplified, without accent.
pub fn fold(c: char) -> char {
    match c {
        '\0'..='\u{7f}' => c.to_ascii_lowercase(),
        '\u{3400}'..='\u{9fff}' => place(c).map_or(c, |at| SIMPLIFIED.main[at]),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        '\u{a0}' | '\u{3000}' => ' ',
        '\u{2010}'..='\u{2015}' => '-',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{f900}'..='\u{faff}' => {
            c.nfd().next().map_or(c, |unified| place(unified).map_or(unified, |_| fold(unified)))
        }
        '\u{20000}'.. => {
            let rare = &SIMPLIFIED.rare;
            rare.binary_search_by_key(&c, |pair| pair.0).map_or(c, |at| rare[at].1)
        }
        _ => bare(c.to_lowercase().next().unwrap_or(c)),
    }
}

/// A Latin letter without its accent.
fn bare(c: char) -> char {
    match c {
        'ø' | 'œ' => 'o',
        'đ' | 'ð' => 'd',
        'ł' => 'l',
        'ħ' => 'h',
        'ı' => 'i',
        'ß' => 's',
        'æ' => 'a',
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => c.nfd().next().unwrap_or(c),
        _ => c,
    }
}

/// [`fold`], character by character.
pub fn fold_str(text: &str) -> String {
    text.chars().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ways_of_writing_the_same_fold_to_the_same() {
        for (written, folded) in [
            ("華為技術", "华为技术"),
            ("ＨＵＡＷＥＩ１２", "huawei12"),
            ("José Müller", "jose muller"),
            ("Nguyễn", "nguyen"),
            ("Łódź Øre", "lodz ore"),
            ("（上海）　分公司", "(上海) 分公司"),
            ("O’Brien–Smith", "o'brien-smith"),
            ("臺灣裏裡", "台湾里里"),
            ("Ǖ", "u"),
        ] {
            assert_eq!(fold_str(written), folded, "{written}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(c in any::<char>()) {
            prop_assert_eq!(fold(fold(c)), fold(c));
        }
    }

    #[test]
    fn folding_every_traditional_character_twice_is_folding_it_once() {
        for c in PAIRS.chars() {
            assert_eq!(fold(fold(c)), fold(c), "{c}");
        }
    }
}
