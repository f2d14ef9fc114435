//! The strict tier.

use super::*;

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

proptest! {
    #[test]
    fn the_finder_agrees_with_the_naive_one(rows in proptest::collection::vec(row(), 1..12), typed in typed()) {
        let hits = of(&rows).search(&mut Session::new(), &typed, 100);
        prop_assert_eq!(strict_hits(&hits), naive::search(&rows, &typed), "{:?}", typed);
    }
}
