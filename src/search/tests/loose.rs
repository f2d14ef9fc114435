//! The loose tier.

use super::*;
use crate::text::fold;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

#[test]
fn a_left_out_character_is_found_by_the_loose_tier() {
    assert_eq!(found(&names(), "hjs"), [(0, Tier::Loose), (1, Tier::Loose)]);
    assert_eq!(found(&names(), "alwong"), [(15, Tier::Loose)]);
}

#[test]
fn a_word_takes_part_from_its_beginning_on() {
    let mut index = Index::new("86");
    let names = ["没听说过你们", "Müller & Sons", "ООО Ромашка", "It's too expensive"];
    (0..).zip(names).for_each(|(row, name)| index.upsert(row, [(Kind::Name, name)]));
    // t-gu-i would take the end of 你; letters left out inside a word are another matter.
    for (typed, rows) in [
        ("tgui", &[][..]),
        ("tgn", &[0]),
        ("mllr", &[1]),
        ("llr", &[]),
        ("ооршк", &[2]),
        ("expnsv", &[3]),
        ("xpsv", &[]),
    ] {
        let loose: Vec<u32> = index.search(&mut Session::new(), typed, 50).rows.iter().map(|hit| hit.row).collect();
        assert_eq!(loose, rows, "{typed}");
    }
}

proptest! {
    #[test]
    fn loose_scores_are_those_of_skim(rows in proptest::collection::vec(row(), 1..12), typed in "[a-z]{3,5}") {
        let skim = SkimMatcherV2::default().ignore_case();
        for hit in of(&rows).search(&mut Session::new(), &typed, 100).rows {
            if hit.tier == Tier::Loose {
                let (text, person) = &rows[hit.row as usize];
                let score = skim.fuzzy_indices(&skim_key(text, *person), &typed).map(|(score, _)| score);
                prop_assert_eq!(score, Some(hit.score));
            }
        }
    }
}

/// Folded name, NUL, pinyin with capitals: built from the texts themselves.
fn skim_key(name: &str, person: bool) -> String {
    let mut key: String = name.chars().map(fold).collect();
    if !name.chars().any(|c| !pinyin::readings(c).is_empty()) {
        return key;
    }
    key.push('\0');
    for (at, c) in name.chars().enumerate() {
        let readings = if person && at == 0 { pinyin::surname_readings(c) } else { pinyin::readings(c) };
        match readings.first() {
            Some(reading) => {
                key.push_str(&reading[..1].to_uppercase());
                key.push_str(&reading[1..]);
            }
            None => key.push(fold(c)),
        }
    }
    key
}
