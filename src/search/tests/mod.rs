//! The finder against a slow and simple one, and against what people type: what all tiers share, and the index itself.

mod digits;
mod loose;
mod naive;
mod strict;
mod typo;

use super::*;
use crate::text::pinyin;
use proptest::prelude::*;

const NAMES: &[(&str, bool)] = &[
    ("华为技术有限公司", false),
    ("華為技術有限公司", false),
    ("张伟", true),
    ("張偉", true),
    ("郑行伟", true),
    ("重庆长安汽车", false),
    ("单田芳", true),
    ("單田芳", true),
    ("曾国藩", true),
    ("仇英", true),
    ("解缙", true),
    ("乐毅", true),
    ("乐嘉", true),
    ("吕布", true),
    ("厦门航空", false),
    ("Alice Wong", true),
    ("IBM中国", false),
    ("José Müller", true),
    ("中国（平安）保险", false),
    ("区志强", true),
    ("翟天临", true),
];

fn name_kind(person: bool) -> Kind {
    if person { Kind::PersonName } else { Kind::Name }
}

fn names() -> Index {
    let mut index = Index::new("86");
    for (row, (name, person)) in (0..).zip(NAMES) {
        index.upsert(row, [(name_kind(*person), *name)]);
    }
    index
}

fn found(index: &Index, typed: &str) -> Vec<(u32, Tier)> {
    index.search(&mut Session::new(), typed, 50).rows.iter().map(|hit| (hit.row, hit.tier)).collect()
}

fn strict_names(typed: &str) -> Vec<&'static str> {
    let hits = found(&names(), typed);
    hits.iter().filter(|(_, tier)| *tier == Tier::Strict).map(|(row, _)| NAMES[*row as usize].0).collect()
}

/// So many rows that several threads look them through.
#[test]
fn very_many_rows_answer_as_few_do() {
    const TIMES: u32 = 2_000;
    let few = names();
    let mut many = Index::new("86");
    let all = u32::try_from(NAMES.len()).unwrap();
    for row in 0..all * TIMES {
        let (name, person) = NAMES[(row % all) as usize];
        many.upsert(row, [(name_kind(person), name)]);
    }
    let (mut one, mut other) = (Session::new(), Session::new());
    for typed in ["z", "zg", "zgp", "zg", "", "h", "hw", "w", "wei z", "138"] {
        let small = few.search(&mut one, typed, 50);
        let large = many.search(&mut other, typed, usize::MAX);
        let strict = |hits: &Hits| hits.rows.iter().filter(|hit| hit.tier == Tier::Strict).copied().collect::<Vec<_>>();
        let (small, large) = (strict(&small), strict(&large));
        assert_eq!(large.len(), small.len() * TIMES as usize, "{typed}");
        // The same scores in the same order, and rows with equal scores in the order of the index.
        let best = large.iter().map(|hit| (std::cmp::Reverse(hit.score), hit.row));
        assert!(best.is_sorted(), "{typed}");
        for hit in &large {
            let want = small.iter().find(|found| found.row == hit.row % all).unwrap();
            assert_eq!(hit.score, want.score, "{typed}: {}", hit.row);
        }
    }
}

#[test]
fn spans_tell_the_text_and_its_characters() {
    let mut index = Index::new("86");
    let span = |kind, which, chars: &[usize]| Span { kind, which, chars: chars.to_vec() };
    index.upsert(
        7,
        [
            (Kind::Name, "上海（华为）技术"),
            (Kind::Person, "王芳"),
            (Kind::Person, "单 雄信"),
            (Kind::Phone, "138-1234-5678"),
        ],
    );
    for (typed, want) in [
        ("hwjs", vec![span(Kind::Name, 0, &[3, 4, 6, 7])]),
        ("huaw", vec![span(Kind::Name, 0, &[3, 4])]),
        ("sx js", vec![span(Kind::Name, 0, &[6, 7]), span(Kind::Person, 1, &[0, 2])]),
        ("1381", vec![span(Kind::Phone, 0, &[0, 1, 2, 4])]),
        ("+8613812", vec![span(Kind::Phone, 0, &[0, 1, 2, 4, 5])]),
        ("shhw js", vec![span(Kind::Name, 0, &[0, 1, 3, 4, 6, 7])]),
        ("huawrei", vec![span(Kind::Name, 0, &[3, 4])]),
        ("nothing", vec![]),
    ] {
        assert_eq!(index.spans(7, typed), want, "{typed}");
    }
    assert!(index.spans(8, "hw").is_empty());
}

#[test]
fn rows_are_replaced_and_removed_in_place() {
    let mut index = names();
    let mut session = Session::new();
    // 郑行伟 too: z-hang-w.
    let mut strict = |index: &Index, typed: &str| strict_hits(&index.search(&mut session, typed, 9)).len();
    assert_eq!(strict(&index, "zhangw"), 3);
    index.upsert(2, [(Kind::PersonName, "李娜")]);
    assert_eq!(strict(&index, "zhangwe"), 2);
    index.remove(3);
    index.remove(3);
    assert_eq!(strict(&index, "zhangwei"), 1);
    assert_eq!(found(&index, "lin")[0], (2, Tier::Strict));
    assert_eq!(index.len(), NAMES.len() - 1);
}

#[test]
fn equal_hits_are_listed_in_the_order_that_was_arranged() {
    let mut index = Index::new("86");
    for row in [9, 4, 7, 1] {
        index.upsert(row, [(Kind::Name, "华为")]);
    }
    index.remove(4);
    let mut session = Session::new();
    let mut rows = |index: &Index| {
        let hits = index.search(&mut session, "hw", 9);
        hits.rows.iter().map(|hit| hit.row).collect::<Vec<u32>>()
    };
    assert_eq!(rows(&index), [9, 7, 1]);
    // Who is not there is passed over, who is named twice is there once, who is not named comes last.
    index.arrange(&[4, 1, 5, 1, 9]);
    assert_eq!(rows(&index), [1, 9, 7]);
    index.upsert(2, [(Kind::Name, "华为")]);
    index.upsert(9, [(Kind::Name, "华为")]);
    assert_eq!(rows(&index), [1, 9, 7, 2]);
    assert_eq!(index.len(), 4);
}

#[test]
fn many_replacements_leave_the_order_and_no_waste() {
    let mut index = Index::new("86");
    for round in 0..40 {
        for row in 0..500u32 {
            index.upsert(row, [(Kind::Name, format!("客户 {row} {round}").as_str())]);
        }
        (0..500).filter(|row| row % 7 == 3).for_each(|row| index.remove(row));
    }
    let hits = index.search(&mut Session::new(), "kehu", 500);
    assert_eq!(hits.total, 500 - 500 / 7);
    let same_length: Vec<u32> = hits.rows.iter().map(|hit| hit.row).filter(|row| *row >= 100 && row % 7 != 3).collect();
    assert!(same_length.is_sorted_by_key(|row| *row));
}

#[test]
fn the_best_are_the_same_for_every_limit() {
    let mut index = Index::new("86");
    for row in 0..300u32 {
        index.upsert(row, [(Kind::Name, ["华为", "上华", "北京华", "hua"][row as usize % 4])]);
    }
    let all = index.search(&mut Session::new(), "hua", 300);
    for limit in [0, 1, 2, 75, 76, 299] {
        let some = index.search(&mut Session::new(), "hua", limit);
        assert_eq!((some.total, &some.rows[..]), (all.total, &all.rows[..limit]));
    }
}

fn row() -> impl Strategy<Value = (String, bool)> {
    // Heteronyms that share letters, Latin, signs that are skipped.
    (
        proptest::collection::vec(
            proptest::sample::select("重单乐长啊安西先张zha（- 華é".chars().collect::<Vec<_>>()),
            1..7,
        ),
        any::<bool>(),
    )
        .prop_map(|(chars, person)| (chars.into_iter().collect(), person))
}

fn typed() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "c", "h", "zh", "ch", "sh", "chong", "zhang", "zhan", "an", "xian", "xi", "a", "l", "le", "yue", "dan", "单",
        "重", "z", " ", "华", "e", "-", "n", "g",
    ]);
    proptest::collection::vec(piece, 1..5).prop_map(|pieces| pieces.concat())
}

fn strict_hits(hits: &Hits) -> Vec<(u32, i64)> {
    hits.rows.iter().filter(|hit| hit.tier == Tier::Strict).map(|hit| (hit.row, hit.score)).collect()
}

fn of(rows: &[(String, bool)]) -> Index {
    let mut index = Index::new("86");
    for (id, (text, person)) in (0..).zip(rows) {
        index.upsert(id, [(name_kind(*person), text.as_str())]);
    }
    index
}

proptest! {
    #[test]
    fn a_session_changes_nothing_but_the_time(rows in proptest::collection::vec(row(), 1..12), typed in typed()) {
        let index = of(&rows);
        let mut session = Session::new();
        let chars: Vec<char> = typed.chars().collect();
        for end in (1..=chars.len()).chain((1..chars.len()).rev()) {
            let part: String = chars[..end].iter().collect();
            prop_assert_eq!(index.search(&mut session, &part, 100), index.search(&mut Session::new(), &part, 100));
        }
    }

    #[test]
    fn every_strict_hit_has_a_span_that_answers_alone(rows in proptest::collection::vec(row(), 1..6), typed in typed()) {
        let index = of(&rows);
        for hit in index.search(&mut Session::new(), &typed, 100).rows {
            let spans = index.spans(hit.row, &typed);
            prop_assert_eq!(spans.len(), 1);
            let (text, person) = &rows[hit.row as usize];
            let last = text.chars().count();
            prop_assert!(spans[0].chars.iter().all(|at| *at < last));
            if hit.tier == Tier::Strict && !typed.trim().contains(' ') {
                let head = if spans[0].chars[0] == 0 { "" } else { "(" };
                let alone = text.chars().enumerate().filter(|(at, _)| spans[0].chars.contains(at)).map(|(_, c)| c);
                let alone = format!("{head}{}", alone.collect::<String>());
                prop_assert!(naive::token(&alone, *person, &typed).is_some(), "{alone} {typed}");
            }
        }
    }
}
