//! Words from people's files, and the profile of the built-in playbook that they name, or none.

use crate::domain::condition::{Condition, Fact, FactValue, Facts};
use crate::domain::facts::words_of;
use crate::domain::playbook::{Axis, Playbook};

fn wrong<'c>(book: &Playbook, cases: &[(Axis, &'c str, &'c str)]) -> Vec<(&'c str, String, &'c str)> {
    let found = |axis: Axis, text: &str| book.resolve(axis, text).map_or("", |profile| &profile.id).to_owned();
    let all = cases.iter().map(|(axis, text, want)| (*text, found(*axis, text), *want));
    all.filter(|(_, found, want)| found != want).collect()
}

const BOTH: &[(Axis, &str, &str)] = &[
    (Axis::Industry, "Auto parts manufacturing", "manufacturing"),
    (Axis::Industry, "Manufacturing of pumps and valves", "manufacturing"),
    (Axis::Industry, "Machinery (CNC)", "manufacturing"),
    (Axis::Industry, "Wholesale & Retail", "trade"),
    (Axis::Industry, "Road haulage", "logistics"),
    (Axis::Industry, "Freight forwarding company", "logistics"),
    (Axis::Industry, "Transport & logistics", "logistics"),
    (Axis::Industry, "IT", "internet"),
    (Axis::Industry, "IT services", "internet"),
    (Axis::Industry, "IT company", "internet"),
    (Axis::Industry, "SaaS / software", "internet"),
    (Axis::Industry, "Medical services", "healthcare"),
    (Axis::Industry, "Banking sector", "finance"),
    (Axis::Industry, "Hotel industry", "services"),
    // Two trades at once, or another one than the word says.
    (Axis::Industry, "Manufacturing and retail", ""),
    (Axis::Industry, "Hospital equipment manufacturer", ""),
    (Axis::Industry, "Music industry", ""),
    (Axis::Industry, "Machine shop", ""),
    (Axis::Industry, "Film production", ""),
    (Axis::Industry, "non-manufacturing", ""),
    (Axis::Industry, "no software", ""),
    (Axis::Industry, "ex bank", ""),
    (Axis::Industry, "unmanufactured", ""),
    (Axis::Industry, "embankment works", ""),
    (Axis::Industry, "company", ""),
    (Axis::Industry, "500", ""),
    (Axis::Level, "VIP customer", "vip"),
    (Axis::Level, "Key accounts", "key"),
    (Axis::Level, "key-account", "key"),
    (Axis::Level, "potential VIP", ""),
    (Axis::Level, "not VIP", ""),
    (Axis::Level, "non-key", ""),
    (Axis::State, "potential customer", "potential"),
    (Axis::State, "lost customer", ""),
    (Axis::Scale, "Large company (500+ employees)", "large"),
    (Axis::Scale, "medium sized", "medium"),
    (Axis::Scale, "small to medium", ""),
    (Axis::Scale, "larger than most", ""),
    (Axis::Spending, "high-end segment", "premium"),
    (Axis::Man, "we say M+A+N-", ""),
];

const CHINESE: &[(Axis, &str, &str)] = &[
    (Axis::Industry, "装备制造", "manufacturing"),
    (Axis::Industry, "高端装备制造业", "manufacturing"),
    (Axis::Industry, "制造型企业", "manufacturing"),
    (Axis::Industry, "精密机械", "manufacturing"),
    (Axis::Industry, "不锈钢制造", "manufacturing"),
    (Axis::Industry, "汽车零售", "trade"),
    (Axis::Industry, "物流公司", "logistics"),
    (Axis::Industry, "冷链物流", "logistics"),
    (Axis::Industry, "仓储物流业", "logistics"),
    (Axis::Industry, "交通运输、仓储和邮政业", "logistics"),
    (Axis::Industry, "运输设备制造", "manufacturing"),
    (Axis::Industry, "互联网行业", "internet"),
    (Axis::Industry, "IT行业", "internet"),
    (Axis::Industry, "金融服务", "finance"),
    (Axis::Industry, "互联网金融", "finance"),
    (Axis::Industry, "村镇银行", "finance"),
    (Axis::Industry, "医疗服务机构", "healthcare"),
    (Axis::Industry, "民营医院", "healthcare"),
    (Axis::Industry, "职业培训机构", "services"),
    (Axis::Industry, "家政服务", "services"),
    (Axis::Industry, "裝備製造", "manufacturing"),
    // Two at once, or another one than the characters say.
    (Axis::Industry, "制造/贸易", ""),
    (Axis::Industry, "医药（批发）", ""),
    (Axis::Industry, "非制造业", ""),
    (Axis::Industry, "不是制造业", ""),
    (Axis::Industry, "非IT", ""),
    (Axis::Industry, "制造麻烦", ""),
    (Axis::Industry, "生物科技", ""),
    (Axis::Industry, "农业生产", ""),
    (Axis::Industry, "汽车租赁", ""),
    // To rent things out is a service; to finance them by renting is not.
    (Axis::Industry, "租赁", "services"),
    (Axis::Industry, "设备租赁", "services"),
    (Axis::Industry, "融资租赁", "finance"),
    (Axis::Industry, "融资租赁公司", "finance"),
    (Axis::Industry, "企业", ""),
    (Axis::Level, "VIP客户", "vip"),
    (Axis::Level, "VIP级", "vip"),
    (Axis::Level, "战略级客户", "strategic"),
    (Axis::Level, "非VIP客户", ""),
    (Axis::Level, "原VIP客户", ""),
    (Axis::Level, "重点培养", ""),
    (Axis::State, "潜在的客户", "potential"),
    (Axis::State, "流失客户", ""),
    (Axis::Scale, "规模大", "large"),
    (Axis::Scale, "大型国企", ""),
    (Axis::Scale, "中小型", ""),
];

/// As lists in Taiwan have them, where a 飯店 has rooms and a 管委會 with a house before it is that of its flats.
const TAIWAN: &[(Axis, &str, &str)] = &[
    (Axis::Industry, "半導體封裝", "manufacturing"),
    (Axis::Industry, "半導體製造業", "manufacturing"),
    (Axis::Industry, "觀光飯店", "services"),
    (Axis::Industry, "飯店業", "services"),
    (Axis::Industry, "連鎖餐飲", "services"),
    (Axis::Industry, "社區管委會", "services"),
    (Axis::Industry, "健身房", "services"),
    (Axis::Industry, "五金行", "trade"),
    (Axis::Industry, "生鮮超市", "trade"),
    (Axis::Industry, "倉儲物流", "logistics"),
    (Axis::Industry, "牙醫診所", "healthcare"),
    (Axis::Industry, "信用合作社", "finance"),
    (Axis::Industry, "區公所", "government"),
    (Axis::Industry, "公立學校", "government"),
    (Axis::Industry, "農會", "government"),
    (Axis::Industry, "雲端服務", "internet"),
    (Axis::Industry, "管委會", "government"),
];

#[test]
fn the_trades_of_a_list_from_taiwan_are_known_on_its_screen() {
    let book = crate::content::load("zh-Hant", None).0;
    assert_eq!(wrong(&book, TAIWAN), Vec::new());
}

#[test]
fn a_few_more_words_name_the_same_profile_and_doubtful_ones_none() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let book = crate::content::load(language, None).0;
        assert_eq!((language, wrong(&book, BOTH)), (language, Vec::new()));
        assert_eq!((language, wrong(&book, CHINESE)), (language, Vec::new()));
    }
}

#[test]
fn every_spelling_of_a_profile_still_names_it_and_no_other() {
    let book = crate::content::load("zh-Hans", None).0;
    for profile in book.profiles.iter() {
        for spelling in profile.aliases().map(ToString::to_string).chain([profile.id.to_string()]) {
            assert_eq!(book.resolve(profile.axis, &spelling).map(|found| &found.id), Some(&profile.id), "{spelling}");
        }
    }
}

#[test]
fn a_word_for_a_part_of_a_trade_finds_that_part_and_the_trade_is_found_by_its_name_whatever_the_screen_speaks() {
    const FILE: [&str; 5] = ["化工", "机械制造", "食品加工", "制造业", "Manufacturing"];
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let book = crate::content::load(language, None).0;
        let found = |when: &str| {
            let condition = Condition::parse(when).unwrap();
            let holds = |text: &&str| {
                let mut facts = Facts::default();
                facts.set(Fact::Industry, FactValue::Texts(words_of(Fact::Industry, text, &book)));
                condition.holds(&facts)
            };
            FILE.into_iter().filter(holds).collect::<Vec<_>>()
        };
        for (when, want) in [
            ("industry = 化工", &FILE[..1]),
            ("industry = 机械制造", &FILE[1..2]),
            ("industry = 食品加工", &FILE[2..3]),
            ("industry = 制造业", &FILE),
            ("industry = 製造業", &FILE),
            ("industry = manufacturing", &FILE),
            ("industry ~ 加工", &FILE[2..3]),
        ] {
            assert_eq!(found(when), want, "{language} {when}");
        }
        // What each of them counts under finds all of it.
        for text in FILE {
            let name = book.counted_as(Axis::Industry, text);
            assert_eq!(found(&format!("industry = \"{name}\"")), FILE, "{language} {text} {name}");
        }
    }
}

#[test]
fn every_trade_is_asked_for_by_its_name_in_any_language_on_a_screen_in_any_language() {
    let books = ["en", "zh-Hans", "zh-Hant"].map(|language| crate::content::load(language, None).0);
    for of in &books {
        for trade in of.profiles_of(Axis::Industry) {
            for on in &books {
                let words = on.words_for(Axis::Industry, &trade.id);
                let name = crate::domain::condition::Word::new(&trade.name);
                assert!(words.iter().any(|word| word.is_same(&name)), "{} is {}", trade.name, trade.id.as_str());
            }
        }
    }
}

#[test]
fn a_condition_may_ask_for_the_profile_or_for_the_words_of_the_file() {
    let book = crate::content::load("en", None).0;
    let mut facts = Facts::default();
    facts.set(Fact::Industry, FactValue::Texts(words_of(Fact::Industry, "汽车零部件制造", &book)));
    for when in ["industry = manufacturing", "industry = 制造业", "industry = 汽车零部件制造", "industry ~ 汽车"]
    {
        assert!(Condition::parse(when).unwrap().holds(&facts), "{when}");
    }
    assert_eq!(book.name_of("industry", "汽车零部件制造"), "汽车零部件制造", "what the file says is more exact");
    assert_eq!(book.name_of("industry", "制造"), "Manufacturing");
}
