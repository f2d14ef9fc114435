//! Folding: one character for all the ways of writing it, so that a search or a comparison need not care about
//! case, width, accents, or traditional and simplified characters, nor whether initials are given in pinyin or in Bopomofo.
//! One to one, so that places stay places.

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
        '\u{3105}'..='\u{3129}' => initial(c),
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

/// The letter with which pinyin begins what a sign of Bopomofo (ㄅㄆㄇ) begins: 遠望 is found by ㄩㄨ as by `yw`.
fn initial(c: char) -> char {
    const LETTERS: &[u8; 37] = b"bpmfdtnlgkhjqxzcsrzcsaoeeaeaoaeaeeywy";
    u32::from(c).checked_sub(0x3105).and_then(|at| LETTERS.get(at as usize)).map_or(c, |letter| char::from(*letter))
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

/// The text with each place where a name stands replaced; none where it stands nowhere. Case and width aside. In scripts
/// that part words, `Ann` does not stand in `annual`.
pub fn renamed(text: &str, name: &str, by: &str) -> Option<String> {
    let (text, name): (Vec<char>, Vec<char>) = (text.chars().collect(), name.chars().map(fold).collect());
    // A single letter stands in every text.
    if name.len() < 2 {
        return None;
    }
    let in_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric() && !is_han(*c));
    let stands = |at: usize| {
        let (before, end) = (at.checked_sub(1).and_then(|at| text.get(at)), at + name.len());
        text.get(at..end).is_some_and(|part| part.iter().zip(&name).all(|(c, n)| fold(*c) == *n))
            && !(in_word(before) && in_word(name.first()))
            && !(in_word(text.get(end)) && in_word(name.last()))
    };
    let (mut made, mut at, mut found) = (String::new(), 0, false);
    while let Some(c) = text.get(at) {
        if stands(at) {
            made.push_str(by);
            (at, found) = (at + name.len(), true);
        } else {
            made.push(*c);
            at += 1;
        }
    }
    found.then_some(made)
}

/// Scripts that run on without a space between words.
const fn is_han(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_replaced_where_it_stands_as_a_word_of_its_own() {
        for (text, want) in [
            ("Better than ANNA, and Anna's pause", Some("Better than #1, and #1's pause")),
            ("Annabel and Joanna", None),
            ("比李雷强，李雷雷也是", Some("比#1强，#1雷也是")),
            ("", None),
        ] {
            let name = if text.contains('李') { "李雷" } else { "Anna" };
            assert_eq!(renamed(text, name, "#1").as_deref(), want, "{text}");
        }
        assert_eq!(renamed("A day", "A", "#1"), None, "one letter is everywhere");
    }

    #[test]
    fn initials_in_bopomofo_are_those_in_pinyin() {
        // 遠望精密, 太貴了, 張, 陳, 石, 安, 歐, 二
        for (bopomofo, pinyin) in [("ㄩㄨㄐㄇ", "ywjm"), ("ㄊㄍㄌ", "tgl"), ("ㄓㄔㄕ", "zcs"), ("ㄢㄡㄦ", "aoe")]
        {
            assert_eq!(fold_str(bopomofo), pinyin);
        }
        assert_eq!(fold('ㄪ'), 'ㄪ', "what is not in use today stays");
    }

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
