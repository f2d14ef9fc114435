//! The finder against a slow and simple one, and against what people type.

use super::*;
use crate::text::{fold, pinyin};
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
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

#[test]
fn one_company_is_found_in_every_way_of_typing_it() {
    for typed in [
        "hw",
        "huaw",
        "huawe",
        "huawei",
        "hwjs",
        "华为",
        "華為",
        "华wei",
        "hua为",
        "HUAWEI",
        "huaweijishu",
        "hua wei",
        "ｈｗ",
        "jishu",
        "js",
        "华 技术",
    ] {
        let names = strict_names(typed);
        assert!(names.contains(&"华为技术有限公司") && names.contains(&"華為技術有限公司"), "{typed} {names:?}");
    }
}

#[test]
fn the_name_that_was_meant_comes_first() {
    for (typed, first) in [
        ("zhangw", "张伟"),
        ("zhang wei", "张伟"),
        ("zhw", "张伟"),
        ("chongqing", "重庆长安汽车"),
        ("cqca", "重庆长安汽车"),
        ("shantf", "单田芳"),
        ("shantianf", "单田芳"),
        ("dantf", "单田芳"),
        ("zengg", "曾国藩"),
        ("qiuy", "仇英"),
        ("xiej", "解缙"),
        ("yuey", "乐毅"),
        ("lej", "乐嘉"),
        ("lvb", "吕布"),
        ("xiamen", "厦门航空"),
        ("alice", "Alice Wong"),
        ("alicewong", "Alice Wong"),
        ("wong", "Alice Wong"),
        ("ibmzg", "IBM中国"),
        ("jose", "José Müller"),
        ("muller", "José Müller"),
        ("zgpa", "中国（平安）保险"),
        ("zhongguopingan", "中国（平安）保险"),
        ("ouzq", "区志强"),
        ("zhaitl", "翟天临"),
        ("平安 zg", "中国（平安）保险"),
    ] {
        assert_eq!(strict_names(typed).first(), Some(&first), "{typed}");
    }
    assert!(found(&names(), "xyz").is_empty());
    assert!(found(&names(), " - ").is_empty());
}

#[test]
fn a_phone_number_is_found_in_any_notation() {
    let mut index = Index::new("86");
    index.upsert(1, [(Kind::PersonName, "张伟"), (Kind::Phone, "138-1234-5678")]);
    index.upsert(2, [(Kind::Name, "平安"), (Kind::Phone, "(010) 8765 4321转8001")]);
    index.upsert(3, [(Kind::Name, "Acme"), (Kind::Phone, "+44 (0)20 7946 0958")]);
    for (typed, row) in [
        ("138", 1),
        ("1381234", 1),
        ("138 1234", 1),
        ("138 1234 5678", 1),
        ("+86 138", 1),
        ("+8613812345678", 1),
        ("0086138", 1),
        ("013812", 1),
        ("5678", 1),
        ("１３８１２", 1),
        ("010-8765", 2),
        ("01087654321", 2),
        ("+86108765", 2),
        ("8001", 2),
        ("020 7946", 3),
        ("+44207946", 3),
        ("+44 (0)20 79", 3),
        ("00442079460958", 3),
    ] {
        assert_eq!(found(&index, typed), [(row, Tier::Strict)], "{typed}");
    }
}

#[test]
fn words_may_lie_in_different_texts_of_a_row_and_a_name_weighs_most() {
    let mut index = Index::new("86");
    index.upsert(
        1,
        [(Kind::Name, "华为技术"), (Kind::Person, "单雄信"), (Kind::Email, "a.b@qq.com"), (Kind::Tag, "重点")],
    );
    index.upsert(2, [(Kind::Name, "重点中学")]);
    assert_eq!(found(&index, "hw shan qq.com"), [(1, Tier::Strict)]);
    assert_eq!(found(&index, "shanxx"), [(1, Tier::Strict)]);
    assert_eq!(found(&index, "zhongd"), [(2, Tier::Strict), (1, Tier::Strict)]);
}

#[test]
fn cards_are_found_by_title_class_wording_and_pinyin() {
    let mut index = Index::new("86");
    index.upsert(0, [(Kind::Name, "太贵了"), (Kind::Tag, "价格 price"), (Kind::Wording, "您觉得贵，是和哪一家比？")]);
    index.upsert(1, [(Kind::Name, "再考虑考虑"), (Kind::Tag, "拖延 delay"), (Kind::Wording, "价格都可以谈")]);
    for typed in ["太贵了", "tgl", "price", "jg", "taigui", "gui"] {
        assert_eq!(found(&index, typed)[0], (0, Tier::Strict), "{typed}");
    }
    assert_eq!(found(&index, "kaolv")[0], (1, Tier::Strict));
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
fn a_left_out_character_is_found_by_the_loose_tier() {
    assert_eq!(found(&names(), "hjs"), [(0, Tier::Loose), (1, Tier::Loose)]);
    assert_eq!(found(&names(), "alwong"), [(15, Tier::Loose)]);
}

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

/// The strict rules once more, as directly as they can be written: every way is tried, on the texts themselves.
mod naive {
    use super::*;

    fn skippable(c: char) -> bool {
        !fold(c).is_alphanumeric()
    }

    fn from(text: &[char], at: usize, person: bool, left: &[char]) -> Option<i32> {
        if left.is_empty() {
            return Some(0);
        }
        let c = *text.get(at)?;
        if skippable(c) {
            return from(text, at + 1, person, left);
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
        ways.into_iter().filter_map(|(n, points)| Some(points + from(text, at + 1, person, &left[n..])?)).max()
    }

    pub(super) fn token(text: &str, person: bool, typed: &str) -> Option<i32> {
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
            if skippable(text[at]) { None } else { Some(bonus + from(&text, at, person, &letters)?) }
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
    fn the_finder_agrees_with_the_naive_one(rows in proptest::collection::vec(row(), 1..12), typed in typed()) {
        let hits = of(&rows).search(&mut Session::new(), &typed, 100);
        prop_assert_eq!(strict_hits(&hits), naive::search(&rows, &typed), "{:?}", typed);
    }

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

    #[test]
    fn the_typo_tier_finds_what_some_single_slip_explains(rows in proptest::collection::vec(row(), 1..8), typed in "[achnzgle]{4,5}") {
        let hits = of(&rows).search(&mut Session::new(), &typed, 100);
        if hits.rows.iter().all(|hit| hit.tier == Tier::Typo) {
            let explained: Vec<u32> = (0..).zip(&rows)
                .filter(|(_, (text, person))| slips(&typed).iter().any(|typed| naive::token(text, *person, typed).is_some()))
                .map(|(row, _)| row)
                .collect();
            let mut found: Vec<u32> = hits.rows.iter().map(|hit| hit.row).collect();
            found.sort_unstable();
            prop_assert_eq!(found, explained);
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
