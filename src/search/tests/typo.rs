//! The typo tier.

use super::super::strict::Reach;
use super::*;

#[test]
fn one_slip_is_forgiven_when_nothing_else_is_found() {
    for (typed, row) in [
        ("hauwei", 0),
        ("huaweb", 0),
        ("huuawei", 0),
        ("zengguofab", 8),
        ("Alcie", 15),
        ("Alixe", 15),
        ("chonqqing", 5),
        ("alcie wogn", 15),
    ] {
        let hits = found(&names(), typed);
        assert_eq!(hits.first(), Some(&(row, Tier::Typo)), "{typed} {hits:?}");
    }
    assert!(found(&names(), "hxx").is_empty());
}

#[test]
fn mere_initials_with_a_slip_find_nothing() {
    let mut index = Index::new("86");
    index.upsert(1, [(Kind::Name, "我们暂时不需要"), (Kind::Wording, "怎么知道值不值")]);
    assert_eq!(found(&index, "zzbx"), []);
    assert_eq!(found(&index, "zzzb"), []);
    assert_eq!(found(&index, "buxuyap"), [(1, Tier::Typo)]);
    assert_eq!(found(&index, "zanshk"), [(1, Tier::Typo)]);
}

proptest! {
    #[test]
    fn the_typo_tier_finds_what_some_single_slip_explains(rows in proptest::collection::vec(row(), 1..8), typed in "[achnzgle]{4,5}") {
        let hits = of(&rows).search(&mut Session::new(), &typed, 100);
        if hits.rows.iter().all(|hit| hit.tier == Tier::Typo) {
            let explained: Vec<u32> = (0..).zip(&rows)
                .filter(|(_, (text, person))| slips(&typed).iter().any(|typed| naive::token_typed(text, (*person, Reach::Near), typed).is_some()))
                .map(|(row, _)| row)
                .collect();
            let mut found: Vec<u32> = hits.rows.iter().map(|hit| hit.row).collect();
            found.sort_unstable();
            prop_assert_eq!(found, explained);
        }
    }
}

/// All strings one slip away, over the letters that the test texts can answer.
fn slips(typed: &str) -> Vec<String> {
    let letters: Vec<char> = typed.chars().collect();
    let alphabet: Vec<char> = ('a'..='z').chain("重单乐长啊安西先张华".chars()).collect();
    let mut all = Vec::new();
    for at in 0..=letters.len() {
        for c in &alphabet {
            all.push([&letters[..at], &[*c], &letters[at..]].concat());
            if at < letters.len() {
                all.push([&letters[..at], &[*c], &letters[at + 1..]].concat());
            }
        }
        if at < letters.len() {
            all.push([&letters[..at], &letters[at + 1..]].concat());
        }
        if at + 1 < letters.len() {
            all.push([&letters[..at], &[letters[at + 1], letters[at]], &letters[at + 2..]].concat());
        }
    }
    all.into_iter().map(|letters| letters.into_iter().collect()).collect()
}
