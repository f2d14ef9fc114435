//! What the sample data promises, held against lists that stand here and not in the file.

use super::*;
use crate::domain::customer::{CustomerKind, applies};
use crate::domain::interaction::Outcome;
use crate::text::keys;
use chrono::Datelike;
use chrono_tz::Tz;
use std::collections::{BTreeMap, BTreeSet};

/// 2026-09-21, 21:33 in Shanghai.
const NOW: Now = Now::new(1_790_000_000_000, Tz::Asia__Shanghai);

/// The words for a trade that the sample uses, by the trade they stand for.
const INDUSTRIES: &[(&str, &[&str])] = &[
    (
        "manufacturing",
        &[
            "半導體封裝",
            "五金",
            "制造业",
            "製造業",
            "电子制造",
            "装备制造",
            "机械制造",
            "汽车零部件",
            "纺织",
            "食品加工",
            "化工",
            "Manufacturing",
        ],
    ),
    (
        "services",
        &[
            "飯店",
            "連鎖餐飲",
            "餐飲",
            "物業管理",
            "服務業",
            "酒店",
            "餐饮",
            "物业管理",
            "教育培训",
            "会计师事务所",
            "Hospitality",
            "Leisure",
            "Professional services",
            "Education",
        ],
    ),
    ("trade", &["外贸", "便利店", "批发", "电商", "超市", "批發", "Retail"]),
    ("logistics", &["物流", "冷鏈物流", "倉儲物流", "Logistics", "Warehousing"]),
    ("healthcare", &["公立医院", "社区卫生服务中心", "门诊部", "医药", "醫院", "診所", "Hospital", "Healthcare"]),
    ("finance", &["农商行", "保险", "融资租赁", "農會", "信用合作社", "Banking", "Insurance"]),
    (
        "government",
        &["政务", "管委会", "事业单位", "公办学校", "政府機關", "公立學校", "Local government", "Public sector"],
    ),
    ("internet", &["云计算", "游戏公司", "雲端服務", "遊戲", "Internet", "Gaming", "Software"]),
];

/// Other words with a fixed meaning, by field.
const WORDS: &[(&str, &[&str])] = &[
    ("scale", &["large", "medium", "small", "micro"]),
    ("spending", &["premium", "mid", "price-sensitive", "growth"]),
    ("cooperation", &["new", "stable", "loyal", "churn-risk"]),
    ("state", &["potential", "target", "prospect", "won"]),
    ("level", &["strategic", "vip", "key", "honoured", "model", "free", "新客户", "新客戶", "dormant", "low-value"]),
    (
        "behaviour",
        &["hesitant", "silent", "shrewd", "analytical", "amiable", "decisive", "authoritative", "complaining"],
    ),
    ("language", &["zh-Hans", "zh-Hant", "en"]),
];

const MEETINGS: &[&str] = &[
    "first_visit",
    "cold_call",
    "street_canvass",
    "follow_up",
    "needs_interview",
    "proposal",
    "price_negotiation",
    "complaint_visit",
    "renewal_review",
    "win_back",
];

/// What numbers that reach nobody begin with, in digits without the trunk zero, by calling code: the British, Irish and
/// Australian regulators publish theirs. North America's 555-01xx and Chinese local numbers, which never begin with 1,
/// are checked apart.
const DRAMA: &[(&str, &[&str])] = &[
    (
        "44",
        &[
            "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960", "1414960",
            "1514960", "1614960", "1914980", "2079460", "2896496", "2920180", "7700900", "1632960",
        ],
    ),
    ("353", &["20910"]),
    ("61", &["355500", "491570"]),
    ("86", &["1540000"]),
    ("852", &["1555"]),
];

fn demo() -> Vec<CustomerCard> {
    customers(None, NOW).unwrap()
}

fn talks(cards: &[CustomerCard]) -> impl Iterator<Item = &Interaction> {
    cards.iter().flat_map(|card| &card.interactions)
}

fn days_from(now: Now, day: Option<NaiveDate>) -> i64 {
    (day.unwrap() - now.today()).num_days()
}

fn text(card: &CustomerCard, field: &str) -> String {
    Customer::field(field).unwrap().get(&card.customer).encode().unwrap_or_default()
}

#[test]
fn there_are_customers_of_every_kind_in_each_language() {
    for (language, count) in [("en", 24), ("zh-Hans", 34), ("zh-Hant", 26)] {
        let cards = customers(Some(language), NOW).unwrap();
        assert_eq!(cards.len(), count, "{language}");
        assert!(cards.iter().all(|card| card.customer.language.as_str() == language));
        for kind in CustomerKind::ALL {
            let alike = cards.iter().filter(|card| card.customer.kind == *kind);
            assert!(alike.count() >= 1, "{kind:?}, {language}");
        }
    }
    assert_eq!(demo().len(), 84);
}

#[test]
fn a_card_is_written_in_the_language_it_names() {
    for card in demo() {
        let chinese = card.customer.language.starts_with("zh");
        let mut texts = vec![&card.customer.name, &card.customer.need];
        texts.extend(card.interactions.iter().flat_map(|talk| [&talk.summary, &talk.next_step, &talk.goal]));
        texts.extend(card.followups.iter().map(|follow| &follow.text));
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            assert_eq!(text.chars().any(keys::is_han), chinese, "{text}");
        }
    }
}

#[test]
fn numbers_names_and_identities_are_each_there_once() {
    let cards = demo();
    let distinct = |of: &dyn Fn(&CustomerCard) -> String| cards.iter().map(of).collect::<BTreeSet<_>>().len();
    assert_eq!(distinct(&|card| card.customer.id.to_string()), cards.len());
    assert_eq!(distinct(&|card| card.customer.name.to_string()), cards.len());
    for (at, card) in cards.iter().enumerate() {
        assert_eq!(card.customer.external_id.as_str(), format!("DEMO-{:03}", at + 1));
        assert_eq!(card.customer.id, identity(&card.customer.external_id));
    }
    let people = cards.iter().flat_map(|card| &card.people);
    let talks = talks(&cards).map(|talk| talk.id);
    let follows = cards.iter().flat_map(|card| &card.followups).map(|follow| follow.id);
    let ids: Vec<Id> = people.flat_map(|m| [m.person.id, m.role.id]).chain(talks).chain(follows).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn every_talk_and_followup_lies_within_two_years_of_today() {
    let cards = demo();
    let follows = cards.iter().flat_map(|card| &card.followups).map(|follow| follow.due);
    for day in talks(&cards).map(|talk| talk.day).chain(follows) {
        assert!(days_from(NOW, day).abs() <= 730, "{day:?}");
    }
    assert!(talks(&cards).any(|talk| days_from(NOW, talk.day) < -600), "nothing is old");
}

#[test]
fn nothing_is_held_or_done_before_its_time() {
    let cards = demo();
    for talk in talks(&cards) {
        let ahead = days_from(NOW, talk.day) >= 0;
        assert_eq!(talk.stage == Stage::Planned, ahead, "{talk:?}");
        assert_eq!(talk.stage == Stage::Held, talk.held_at.is_some(), "{talk:?}");
        assert_eq!(talk.stage == Stage::Held, talk.outcome.is_some(), "{talk:?}");
        assert!(talk.held_at.is_none_or(|at| at < NOW.ms), "{talk:?}");
        assert!(talk.time.is_some() && talk.channel.is_some(), "{talk:?}");
        assert!(ahead || !talk.summary.is_empty() || !talk.is_contact(), "{talk:?}");
        assert!(!ahead || !talk.goal.is_empty(), "{talk:?}");
        assert!(MEETINGS.contains(&talk.meeting.as_str()), "{talk:?}");
    }
    for follow in cards.iter().flat_map(|card| &card.followups) {
        assert!(!follow.text.is_empty() && follow.done_at.is_none_or(|at| at < NOW.ms), "{follow:?}");
    }
}

#[test]
fn today_and_the_days_around_it_have_something_to_show() {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let cards = customers(Some(language), NOW).unwrap();
        let planned =
            |from: i64, to: i64| talks(&cards).filter(|talk| (from..=to).contains(&days_from(NOW, talk.day))).count();
        assert!(planned(0, 0) >= 2, "{language}: today {}", planned(0, 0));
        assert!(planned(1, 7) >= 5, "{language}: this week {}", planned(1, 7));
        let open = |from: i64, to: i64| {
            let all = cards.iter().flat_map(|card| &card.followups).filter(|follow| follow.done_at.is_none());
            all.filter(|follow| (from..=to).contains(&days_from(NOW, follow.due))).count()
        };
        let counts = (open(0, 0), open(1, 7), open(8, 730));
        assert!(counts.0 >= 2 && counts.1 >= 5 && counts.2 >= 4, "{language}: {counts:?}");
        // A day that a seller would believe: a little is late, and not for weeks.
        assert_eq!((open(-730, -4), (1..=3).contains(&open(-3, -1))), (0, true), "{language}: {}", open(-3, -1));
        let owed =
            talks(&cards).filter(|talk| digest::clock(talk, digest::HOURS, NOW).is_some_and(digest::Clock::is_open));
        assert!((0..=3).contains(&owed.count()), "{language}");
    }
    let cards = demo();
    assert!(talks(&cards).any(|talk| digest::clock(talk, digest::HOURS, NOW).is_some_and(digest::Clock::is_open)));
    assert!(cards.iter().flat_map(|card| &card.followups).any(|follow| follow.done_at.is_some()));
    assert!(talks(&cards).any(|talk| talk.stage == Stage::Missed));
    assert!(cards.iter().any(|card| card.customer.do_not_call));
    let outcomes: BTreeSet<Outcome> = talks(&cards).filter_map(|talk| talk.outcome).collect();
    assert!(outcomes.len() >= 6, "{outcomes:?}");
    let meetings: BTreeSet<&str> = talks(&cards).map(|talk| talk.meeting.as_str()).collect();
    assert_eq!(meetings, MEETINGS.iter().copied().collect());
}

#[test]
fn all_days_move_with_today_and_hours_stay_on_the_users_clock() {
    let here = demo();
    let later = customers(None, Now::new(NOW.ms + 10 * 86_400_000, NOW.zone)).unwrap();
    for (a, b) in talks(&here).zip(talks(&later)) {
        assert_eq!((a.id, (b.day.unwrap() - a.day.unwrap()).num_days()), (b.id, 10));
        // Shanghai keeps one time all year: ten days are ten times 24 hours.
        assert_eq!(a.held_at.map(|at| at + 10 * 86_400_000), b.held_at);
    }
    let follows = |cards: &[CustomerCard]| cards.iter().flat_map(|card| card.followups.clone()).collect::<Vec<_>>();
    for (a, b) in follows(&here).iter().zip(&follows(&later)) {
        assert_eq!((b.due.unwrap() - a.due.unwrap()).num_days(), 10);
    }
    // The same moment is still the 21st in New York; ten in the morning there is another instant.
    let west = customers(None, Now::new(NOW.ms, Tz::America__New_York)).unwrap();
    let first = |cards: &[CustomerCard]| talks(cards).find(|talk| talk.held_at.is_some()).cloned().unwrap();
    let (a, b) = (first(&here), first(&west));
    assert_eq!((a.day.unwrap().day(), a.time), (b.day.unwrap().day(), b.time));
    assert_eq!(b.held_at.unwrap() - a.held_at.unwrap(), 12 * 3_600_000);
    assert_eq!(b.zone.as_str(), "America/New_York");
}

#[test]
fn every_word_with_a_meaning_is_a_known_one_and_every_trade_occurs() {
    let mut trades = BTreeMap::<&str, usize>::new();
    for card in demo() {
        let industry = text(&card, "industry");
        let found = INDUSTRIES.iter().find(|(_, words)| words.contains(&industry.as_str()));
        assert_eq!(found.is_some(), applies("industry", card.customer.kind), "{industry} of {}", card.customer.name);
        if let Some((trade, _)) = found {
            *trades.entry(trade).or_default() += 1;
        }
        for (field, known) in WORDS {
            let word = text(&card, field);
            assert!(word.is_empty() || known.contains(&word.as_str()), "{field} = {word}");
        }
        assert!(!text(&card, "city").is_empty(), "{}", card.customer.name);
    }
    assert_eq!(trades.len(), INDUSTRIES.len());
    assert!(trades.values().all(|count| *count >= 3), "{trades:?}");
}

#[test]
fn no_number_or_address_belongs_to_two_customers() {
    let mut owners = BTreeMap::<String, Id>::new();
    for card in demo() {
        for point in card.points.iter().filter(|point| point.way != Way::Wechat) {
            let key = point.key().unwrap();
            let owner = *owners.entry(key).or_insert(card.customer.id);
            assert_eq!(owner, card.customer.id, "{:?}", point.value);
        }
    }
    assert!(owners.len() > 80);
}

#[test]
fn numbers_and_addresses_reach_nobody() {
    let cards = demo();
    for point in cards.iter().flat_map(|card| &card.points) {
        let value = point.value.as_str();
        match point.way {
            Way::Email => assert!(value.ends_with(".example"), "{value}"),
            Way::Wechat => assert!(value.starts_with("demo_"), "{value}"),
            Way::Other => panic!("{value}"),
            Way::Mobile | Way::Phone if point.home.as_str() == "1" => {
                let digits: String = value.chars().filter(char::is_ascii_digit).collect();
                assert!(digits.len() == 10 && digits[3..].starts_with("55501"), "{value}");
            }
            Way::Mobile | Way::Phone => {
                let digits: String = value.chars().filter(char::is_ascii_digit).collect();
                let bare = digits.trim_start_matches('0');
                let kept = DRAMA.iter().find(|(home, _)| *home == point.home.as_str());
                let kept = kept.is_some_and(|(_, starts)| starts.iter().any(|start| bare.starts_with(start)));
                let unassigned = matches!(point.home.as_str(), "86" | "886") && value.contains("-1555 ");
                assert!(kept || unassigned, "{value}");
            }
        }
    }
    for card in cards.iter().filter(|card| !card.customer.website.is_empty()) {
        assert!(card.customer.website.ends_with(".example"), "{}", card.customer.website);
    }
}

#[test]
fn a_mistake_in_the_file_is_named_with_its_place_or_customer() {
    for (text, wanted) in [
        ("[[customer]]\nname = ", "line 2"),
        ("[[customer]]\nname = \"A\"", "without external_id"),
        ("[[customer]]\nexternal_id = \"X\"\nkind = \"firm\"", "field-choice"),
        ("[[customer]]\nexternal_id = \"X\"\ncolour = \"red\"", "unknown field colour of customer"),
        ("[[customer]]\nexternal_id = \"X\"\npeople = [{ name = \"A\", mood = 1 }]", "unknown field mood of role"),
        ("[[customer]]\nexternal_id = \"X\"\ntalks = [{ day = 1, with = \"B\" }]", "with B"),
        ("[[customer]]\nexternal_id = \"X\"\ntalks = [{ day = 1, time = \"25:00\" }]", "time = 25:00"),
        ("[[customer]]\nexternal_id = \"X\"\ntalks = [{ day = 1, held_at = 5 }]", "held_at = 5"),
        ("[[customer]]\nexternal_id = \"X\"\ntags = [\"a\"]\ncity = [1]", "city"),
        ("[[customer]]\nexternal_id = \"X\"\nfollows = [{ day = 99999999999 }]", "day 99999999999"),
    ] {
        let problem = read(text, None, NOW).unwrap_err();
        let line = problem.place.line.map(|line| format!("line {line}")).unwrap_or_default();
        let told = format!("{problem} {line}");
        assert!(told.contains(wanted), "{told}");
        assert_eq!(problem.place.file.as_deref(), Some(FILE));
    }
}
