use super::*;
use crate::domain::customer::Customer;
use crate::domain::field::Record as _;
use crate::domain::time::DayOrder;
use Truth::{False, True, Unknown};
use proptest::prelude::*;

fn parsed(text: &str) -> Condition {
    Condition::parse(text).unwrap_or_else(|misread| panic!("{text}: {misread}"))
}

const LIST: Reading = Reading::List(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());

fn listed(text: &str) -> Condition {
    Condition::read(text, LIST).unwrap_or_else(|misread| panic!("{text}: {misread}"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn acme() -> Facts {
    Facts::default()
        .texts(Fact::Region, ["华东"])
        .texts(Fact::Industry, ["manufacturing", "制造业"])
        .texts(Fact::Tag, ["VIP", "展会 2026"])
        .texts(Fact::Source, Vec::<&str>::new())
        .number(Fact::Overdue, 15.0)
        .number(Fact::Contacts, 0.0)
        .date(Fact::Added, day("2026-03-01"))
        .yes_no(Fact::Complaint, false)
}

#[test]
fn a_column_of_ones_own_may_stand_in_quotes_behind_its_mark() {
    let read = |text: &str| Condition::read(text, Reading::List(NaiveDate::default())).map(|read| read.to_string());
    let plain = read("\"Contract ends\" < 2026-12-31 and tag = x").unwrap();
    for text in ["custom.\"Contract ends\" < 2026-12-31 and tag = x", "自定义.“Contract ends”<2026-12-31且标签=x"]
    {
        assert_eq!(read(text).as_deref(), Ok(plain.as_str()), "{text}");
    }
    assert!(read("custom. = x").is_err());
}

#[test]
fn conditions_are_true_false_or_unknown() {
    let cases = [
        ("region=华东 and industry=制造业 and overdue>14d and tag!=停用", True),
        ("industry = manufacturing and contacts = 0", True),
        ("industry = Manufacturing", True),
        ("industry = ＭＡＮＵＦＡＣＴＵＲＩＮＧ", True),
        ("industry = services", False),
        ("industry ~ factur", True),
        ("industry ~ 制造", True),
        ("industry ~ 服务", False),
        ("tag = vip", True),
        ("tag = \"展会 2026\"", True),
        ("tag != vip", False),
        ("tag != 展会", True),
        ("source = fair", False),
        ("source != fair", True),
        ("overdue > 15", False),
        ("overdue >= 15d", True),
        ("overdue＞１４ ｄ".trim_end_matches(" ｄ"), True),
        ("overdue ≥ 15天", True),
        ("overdue < 15.5 and overdue <= 15", True),
        ("overdue < 15", False),
        ("overdue <= 14", False),
        ("contacts > 0", False),
        ("overdue ≠ 15", False),
        ("added >= 2026-03-01 and added < 2026-03-02", True),
        ("complaint = no", True),
        ("complaint = 是", False),
        ("complaint != yes", True),
        ("city = 上海", Unknown),
        ("city != 上海", Unknown),
        ("people > 3", Unknown),
        ("not city = 上海", Unknown),
        ("unknown(city)", True),
        ("known(city)", False),
        ("known(region) and unknown(city)", True),
        ("region is set and city is not set", True),
        ("city is filled", False),
        ("region = set", False),
        ("known(source)", True),
        ("city = 上海 or region = 华东", True),
        ("city = 上海 and region = 华南", False),
        ("city = 上海 and region = 华东", Unknown),
        ("(city = 上海 or contacts = 0) and not (complaint = yes)", True),
    ];
    for (text, want) in cases {
        assert_eq!(parsed(text).evaluate(&acme()), want, "{text}");
    }
}

/// As the least and the greatest of no truths at all.
#[test]
fn nothing_to_meet_is_met_and_nothing_to_choose_from_is_not() {
    assert_eq!(Condition::All(Vec::new()).evaluate(&acme()), True);
    assert_eq!(Condition::Any(Vec::new()).evaluate(&acme()), False);
}

/// The tables of strong Kleene logic, written out.
#[test]
fn and_or_and_not_follow_kleenes_tables() {
    let operand = |truth| match truth {
        True => "contacts = 0",
        False => "contacts = 1",
        Unknown => "people = 1",
    };
    for (a, b, and, or) in [
        (True, True, True, True),
        (True, False, False, True),
        (True, Unknown, Unknown, True),
        (False, True, False, True),
        (False, False, False, False),
        (False, Unknown, False, Unknown),
        (Unknown, True, Unknown, True),
        (Unknown, False, False, Unknown),
        (Unknown, Unknown, Unknown, Unknown),
    ] {
        let (left, right) = (operand(a), operand(b));
        assert_eq!(parsed(&format!("{left} and {right}")).evaluate(&acme()), and, "{a:?} and {b:?}");
        assert_eq!(parsed(&format!("{left} or {right}")).evaluate(&acme()), or, "{a:?} or {b:?}");
    }
    for (a, not) in [(True, False), (False, True), (Unknown, Unknown)] {
        assert_eq!(parsed(&format!("not {}", operand(a))).evaluate(&acme()), not, "not {a:?}");
    }
}

#[test]
fn what_is_unknown_does_not_hold() {
    assert!(!parsed("city = 上海").holds(&acme()));
    assert!(!parsed("not city = 上海").holds(&acme()));
}

#[test]
fn not_binds_before_and_and_before_or() {
    let cases = [
        ("not kind=a and kind=b or kind=c", "(((not (kind=a)) and kind=b) or kind=c)"),
        ("kind=a or kind=b and kind=c", "kind=a or (kind=b and kind=c)"),
        ("kind=a and kind=b or kind=c and kind=d", "(kind=a and kind=b) or (kind=c and kind=d)"),
    ];
    for (text, bracketed) in cases {
        assert_eq!(parsed(text).to_string(), parsed(bracketed).to_string(), "{text}");
    }
}

#[test]
fn the_printed_form_needs_no_more_brackets_and_quotes_than_reading_back_does() {
    let cases = [
        ("REGION＝华东 AND（ not tag=“a b” or kind=x ）", "region = 华东 and (not tag = \"a b\" or kind = x)"),
        ("overdue>14d or complaint==true", "overdue > 14d or complaint = yes"),
        ("tag=\"and\" and tag=「known」", "tag = \"and\" and tag = \"known\""),
        (r#"tag = "say \"a\" \\ b""#, r#"tag = "say \"a\" \\ b""#),
        ("not not unknown(city)", "not not unknown(city)"),
        ("tag = 展会/2026-春", "tag = 展会/2026-春"),
    ];
    for (text, want) in cases {
        assert_eq!(parsed(text).to_string(), want);
    }
}

#[test]
fn errors_name_the_column_and_what_was_expected() {
    use Expected as E;
    let expected = Fault::Expected;
    let cases = [
        ("", 1, expected(E::Condition), ""),
        ("region", 7, expected(E::Operator), ""),
        ("region =", 9, expected(E::Text), ""),
        ("region = and", 10, expected(E::Text), "and"),
        ("region = 华东 industry = x", 13, expected(E::End), "industry"),
        ("region = 华东 and", 16, expected(E::Condition), ""),
        ("and", 1, expected(E::Condition), "and"),
        ("(region = a", 12, expected(E::Close), ""),
        ("region = a)", 11, expected(E::End), ")"),
        ("known region", 7, expected(E::Open), "region"),
        ("known(\"region\")", 7, expected(E::Fact), "region"),
        ("colour = red", 1, Fault::UnknownFact, "colour"),
        ("not 颜色 = a", 5, Fault::UnknownFact, "颜色"),
        ("custom.亲密度 > 3", 1, Fault::OfLists, "custom.亲密度"),
        ("list = VIP", 1, Fault::OfLists, "list"),
        ("birthday < +30d", 12, Fault::OfLists, "+30d"),
        ("birthday < soon", 12, expected(E::Date), "soon"),
        ("region in 华东", 11, expected(E::Open), "华东"),
        ("region in (华东", 14, expected(E::Close), ""),
        ("region in (华东,", 15, expected(E::Text), ""),
        ("region not 华东", 8, expected(E::Operator), "not"),
        ("overdue is soon", 12, expected(E::Number), "soon"),
        ("overdue contains 3", 9, Fault::Operator { fact: Fact::Overdue, op: Op::Contains }, "contains"),
        ("region > a", 8, Fault::Operator { fact: Fact::Region, op: Op::More }, ">"),
        ("overdue ~ 3", 9, Fault::Operator { fact: Fact::Overdue, op: Op::Contains }, "~"),
        ("complaint < yes", 11, Fault::Operator { fact: Fact::Complaint, op: Op::Less }, "<"),
        ("overdue > soon", 11, expected(E::Number), "soon"),
        ("overdue > inf", 11, expected(E::Number), "inf"),
        ("overdue > 1e9", 11, expected(E::Number), "1e9"),
        ("complaint = maybe", 13, expected(E::YesNo), "maybe"),
        ("added > 2026-02-30", 9, expected(E::Date), "2026-02-30"),
        ("tag = \"open", 7, Fault::UnclosedQuote, "\""),
        ("tag = a; drop", 8, expected(E::End), ";"),
        ("tag ! a", 5, expected(E::Operator), "!"),
    ];
    for (text, column, fault, found) in cases {
        let misread = Condition::parse(text).unwrap_err();
        assert_eq!(misread, Misread { fault, column, found: found.to_owned() }, "{text}");
    }
}

#[test]
fn long_and_deep_texts_are_refused_without_harm() {
    let deep = format!("{}kind = a{}", "(".repeat(900), ")".repeat(900));
    assert_eq!(Condition::parse(&deep).unwrap_err().fault, Fault::TooDeep);
    let nots = format!("{}kind = a", "not ".repeat(400));
    assert_eq!(Condition::parse(&nots).unwrap_err().fault, Fault::TooDeep);
    assert_eq!(Condition::parse(&"x".repeat(MOST_CHARS + 1)).unwrap_err().fault, Fault::TooLong);
    let wide = vec!["kind = a"; 140].join(" or ");
    assert!(Condition::parse(&wide).is_ok());
}

/// Whatever can be read can be read again as it is written, in any language: it may be kept so.
#[test]
fn what_is_as_deep_as_can_be_read_is_written_no_deeper() {
    let chinese = |fact: Fact| std::borrow::Cow::Borrowed(fact.chinese());
    let innermost = [
        "city = a",
        "city in (a, b)",
        "city not in (a, b)",
        "city not in (a)",
        "city not contains a",
        "city is not empty",
        "list != a",
        "list not in (a, b)",
        "not city = a",
        "(city = a or city = b)",
    ];
    for innermost in innermost {
        let mut deepest = 0;
        for depth in 0..MOST_DEPTH + 2 {
            // What binds the brackets stands on both sides of them, so that none is left out in writing.
            let text = format!("{}{innermost}{}", "kind = a and (tag = x or ".repeat(depth), ")".repeat(depth));
            let Ok(read) = Condition::read(&text, LIST) else { continue };
            deepest = depth;
            let chinese = [Tongue::simplified(&chinese), Tongue::traditional(&chinese)].map(|of| read.written(&of));
            for written in [read.to_string()].into_iter().chain(chinese) {
                let again = Condition::read(&written, LIST).unwrap_or_else(|misread| panic!("{written}: {misread}"));
                assert_eq!(bare(again), bare(read.clone()), "{written}");
            }
        }
        assert!((MOST_DEPTH - 3..MOST_DEPTH).contains(&deepest), "{innermost}: {deepest}");
    }
}

#[test]
fn several_values_stand_behind_their_name_once() {
    let chinese = |fact: Fact| std::borrow::Cow::Borrowed(fact.chinese());
    for (text, plain, said) in [
        ("城市属于(上海, 苏州)", "city in (上海, 苏州)", "城市 属于 (上海, 苏州)"),
        ("city = a or city = \"b c\" or city = d", "city in (a, \"b c\", d)", "城市 属于 (a, \"b c\", d)"),
        ("city not in (a, b) and tag = x", "city not in (a, b) and tag = x", "城市 不属于 (a, b) 且 标签 = x"),
        ("list = a or list = b", "list in (a, b)", "名单 属于 (a, b)"),
        ("kind = x and (city = a or city = b)", "kind = x and city in (a, b)", "类别 = x 且 城市 属于 (a, b)"),
        ("city = a or tag = a", "city = a or tag = a", "城市 = a 或 标签 = a"),
        ("city = a or city != b", "city = a or city != b", "城市 = a 或 城市 != b"),
        ("not (city = a or list = b)", "not (city = a or list = b)", "非 (城市 = a 或 名单 = b)"),
    ] {
        let read = listed(text);
        assert_eq!(
            (read.to_string(), read.written(&Tongue::simplified(&chinese))),
            (plain.into(), said.into()),
            "{text}"
        );
    }
    // As many names as a list of people's has.
    let names: Vec<String> = (0..300).map(|n| format!("c{n}")).collect();
    let text = format!("city in ({})", names.join(", "));
    assert_eq!(listed(&text).to_string(), text);
}

#[test]
fn what_stands_among_several_values_is_a_value() {
    for (text, plain) in [
        ("城市属于(城市为空, 上海)", "city in (城市为空, 上海)"),
        ("名称不在（标签包含某，王）且城市为空", "name not in (标签包含某, 王) and city is empty"),
    ] {
        assert_eq!(listed(text).to_string(), plain, "{text}");
        assert_eq!(listed(plain).to_string(), plain, "{text}");
    }
}

#[test]
fn a_number_of_hundreds_of_digits_is_none() {
    for number in ["9".repeat(400), format!("{}亿", "9".repeat(305))] {
        let misread = Condition::parse(&format!("people > {number}")).unwrap_err();
        assert_eq!(misread.fault, Fault::Expected(Expected::Number));
    }
}

#[test]
fn comparisons_are_listed_in_reading_order_with_the_column_of_their_values() {
    let condition = parsed("kind = a or not (industry = 制造业)");
    let listed: Vec<_> = condition.comparisons().iter().map(|c| (c.subject.fact(), c.column)).collect();
    assert_eq!(listed, [(Some(Fact::Kind), 8), (Some(Fact::Industry), 29)]);
    assert!(condition.mentions(Fact::Industry) && !condition.mentions(Fact::Tag));
}

/// Each beside the same in plain words.
#[test]
fn what_people_write_in_chinese_and_in_words_is_read_as_the_plain_form() {
    let cases = [
        (
            "地区=华东 且 行业=制造业 且 逾期>14天 且 标签!=停用",
            "region = 华东 and industry = 制造业 and overdue > 14d and tag != 停用",
        ),
        (
            "地区＝华东且行业＝制造业且逾期＞１４天且标签≠停用",
            "region = 华东 and industry = 制造业 and overdue > 14d and tag != 停用",
        ),
        ("地区=华东且非标签=停用", "region = 华东 and not tag = 停用"),
        ("地区=华东或（城市=上海且名称包含贸易）", "region = 华东 or (city = 上海 and name ~ 贸易)"),
        ("(地区=华东)且(城市=上海)", "region = 华东 and city = 上海"),
        ("地區=華東或者客戶狀態=成交", "region = 華東 or state = 成交"),
        ("非(地区=华东)", "not region = 华东"),
        ("地区属于(华东、华南，华北)", "region in (华东, 华南, 华北)"),
        ("地区=华东且城市不属于(上海,南京)", "region = 华东 and not (city = 上海 or city = 南京)"),
        ("city not in (上海, 南京)", "not (city = 上海 or city = 南京)"),
        ("城市为空且备注不为空", "city is empty and not note is empty"),
        ("标签不是停用且名称是华为", "tag != 停用 and name = 华为"),
        ("tag is not 停用", "tag != 停用"),
        ("city is known and note is not known", "known(city) and unknown(note)"),
        ("已知(城市)且未知(备注)", "known(city) and unknown(note)"),
        ("地区=华东且未知(备注)", "region = 华东 and unknown(note)"),
        ("note not contains 欠款", "not note ~ 欠款"),
        ("名称不包含贸易", "not name ~ 贸易"),
        ("勿打电话=否 and do_not_call = no", "dnc = no and dnc = no"),
        ("last_contact > 2周 and completeness < 50%", "last_contact > 14d and completeness < 50"),
        ("amount >= 5万", "amount >= 50000"),
        ("people <> 3 and people => 2 and people =< 4", "people != 3 and people >= 2 and people <= 4"),
        ("自定义.关系度 > 3", "\"关系度\" > 3"),
        ("custom.关系度 in (3, 4)", "\"关系度\" = 3 or \"关系度\" = 4"),
        ("名单 = VIP华东 and list != \"Old ones\"", "list = VIP华东 and not list = \"Old ones\""),
        ("list in (A, B)", "list = A or list = B"),
        // A value that only sounds like an operator stays whole.
        ("name = 或许公司", "name = \"或许公司\""),
        ("name = 且行业", "name = \"且行业\""),
        ("tag = 是", "tag = \"是\""),
    ];
    for (text, plain) in cases {
        assert_eq!(bare(listed(text)), bare(listed(plain)), "{text}");
    }
}

#[test]
fn days_are_counted_from_today_and_printed_as_they_were_written() {
    for (text, date, printed) in [
        ("birthday < +30d", "2026-12-22", "birthday < +30d"),
        ("added >= -30d", "2026-10-23", "added >= -30d"),
        ("added >= 30天前", "2026-10-23", "added >= 30天前"),
        ("changed = yesterday", "2026-11-21", "changed = yesterday"),
        ("changed >= \"3 weeks ago\"", "2026-11-01", "changed >= \"3 weeks ago\""),
        ("rest_until > 下周五", "2026-11-27", "rest_until > 下周五"),
        ("born < 1990-01-02", "1990-01-02", "born < 1990-01-02"),
    ] {
        let condition = listed(text);
        let Condition::Compare(Comparison { value: Value::Date(found), .. }) = &condition else { panic!("{text}") };
        assert_eq!((found.date, condition.to_string()), (day(date), printed.to_owned()), "{text}");
    }
}

#[test]
fn a_column_of_ones_own_is_text_that_may_be_read_as_a_number_or_a_day() {
    let mut facts = Facts::default();
    for (name, value) in [
        ("关系度", "4.0"),
        ("欠款", "￥12,500"),
        ("开业", "2019/5/1"),
        ("门店", "南京东路店"),
        ("门店", "徐家汇店"),
        ("回款", "100"),
        ("回款", "800"),
        ("x", ""),
    ] {
        facts.add_custom(Word::new(name), Word::new(value), DayOrder::DayFirst);
    }
    for (text, want) in [
        ("custom.关系度 > 3", True),
        ("own.关系度 > 3", True),
        ("自有.关系度 > 3", True),
        ("custom.关系度 = 4", True),
        ("custom.关系度 >= 4.5", False),
        ("custom.关系度 > 2026-01-01", Unknown),
        ("\"欠款\" >= 1万", True),
        ("\"开业\" < 2020-01-01", True),
        ("\"开业\" < +1d", True),
        ("\"开业\" > 3", Unknown),
        ("\"门店\" = 徐家匯店", True),
        ("\"门店\" != 徐家汇店", False),
        ("\"门店\" ~ 南京", True),
        ("\"门店\" > 3", Unknown),
        // Of several values one that answers is enough.
        ("\"回款\" > 500", True),
        ("\"回款\" > 900", False),
        ("\"回款\" < 200", True),
        ("\"积分\" = 3", Unknown),
        ("\"积分\" is empty", True),
        ("known(\"门店\")", True),
    ] {
        assert_eq!(listed(text).evaluate(&facts), want, "{text}");
    }
}

#[test]
fn a_day_in_a_column_of_ones_own_is_read_in_the_notations_of_tables_and_in_the_order_of_its_column() {
    use DayOrder::{DayFirst, MonthFirst};
    // (cell, order of the column, the day it is; none where it is none)
    for (cell, order, day) in [
        ("03/04/2025", DayFirst, Some("2025-04-03")),
        ("03/04/2025", MonthFirst, Some("2025-03-04")),
        ("25/12/2024", MonthFirst, Some("2024-12-25")),
        ("12/25/2024", DayFirst, Some("2024-12-25")),
        ("3.4.2025", MonthFirst, Some("2025-04-03")),
        ("2025年4月3日", MonthFirst, Some("2025-04-03")),
        ("2025-04-03 00:00:00", DayFirst, Some("2025-04-03")),
        ("3 Apr 2025", DayFirst, Some("2025-04-03")),
        ("45750", DayFirst, Some("2025-04-03")),
        ("31/02/2025", DayFirst, None),
        ("4月3日", DayFirst, None),
        ("never", DayFirst, None),
    ] {
        let mut facts = Facts::default();
        facts.add_custom(Word::new("Renewal"), Word::new(cell), order);
        let is = |day: &str| listed(&format!("custom.renewal >= {day} and custom.renewal <= {day}")).evaluate(&facts);
        match day {
            Some(day) => assert_eq!(is(day), True, "{cell} {order:?}"),
            None => assert_eq!(is("2025-04-03"), Unknown, "{cell}"),
        }
    }
}

#[test]
fn empty_is_what_is_not_known_and_what_is_known_to_be_none() {
    for (text, want) in [
        ("city is empty", True),
        ("source is empty", True),
        ("tag is empty", False),
        ("contacts is empty", False),
        ("complaint is not empty", True),
    ] {
        assert_eq!(listed(text).evaluate(&acme()), want, "{text}");
    }
}

#[test]
fn a_list_asks_about_no_meeting() {
    for text in ["meeting = first-visit", "region = a or known(channel)"] {
        assert_eq!(Condition::read(text, LIST).unwrap_err().fault, Fault::OfMeeting, "{text}");
    }
}

/// What the lists of a test are called and ask.
fn resolved(text: &str, own: Option<&str>, lists: &[(&str, &str)]) -> Result<Condition, (Broken, usize)> {
    let mut condition = listed(text);
    let mut text_of = |name: &str| {
        let found = lists.iter().find(|(known, _)| fold(known) == fold(name));
        found.map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
    };
    condition.resolve(own, LIST, &mut text_of).map(|()| condition)
}

#[test]
fn who_is_not_certainly_on_another_list_is_not_on_it() {
    let lists = [("East", "region = 华东"), ("Shanghai", "city = 上海"), ("Both", "list = east and list = Shanghai")];
    for (text, want) in [
        ("list = EAST", True),
        ("list != East", False),
        ("list = Shanghai", False),
        ("list != Shanghai", True),
        ("list = Both or list = East", True),
        ("not list = Both", True),
    ] {
        assert_eq!(resolved(text, None, &lists).unwrap().evaluate(&acme()), want, "{text}");
    }
}

/// Who would be on a list that nobody has looked up is not known, nor who would not.
#[test]
fn a_list_that_was_not_looked_up_answers_neither_way() {
    for text in ["list = East", "list != East", "not list = East"] {
        assert_eq!(listed(text).evaluate(&acme()), Unknown, "{text}");
    }
}

#[test]
fn lists_that_ask_for_each_other_are_refused_with_the_way_round() {
    let lists = [
        ("A", "list = b"),
        ("B", "region = x or list = C"),
        ("C", "not list = A"),
        ("D", "region ="),
        ("E", "list = D"),
    ];
    let circle = |names: [&str; 4]| Broken::Circle(names.map(str::to_owned).to_vec());
    assert_eq!(resolved("list = A", None, &lists), Err((circle(["A", "B", "C", "A"]), 8)));
    assert_eq!(resolved("tag = x and list = B", Some("A"), &lists), Err((circle(["A", "B", "C", "A"]), 20)));
    assert_eq!(resolved("list = Z", None, &lists), Err((Broken::Missing("Z".to_owned()), 8)));
    let (broken, column) = resolved("list = E", None, &lists).unwrap_err();
    assert!(matches!(broken, Broken::Misread { name, .. } if name == "D") && column == 8);
    // Twice the same is no circle; but it must end.
    let twice = |n: usize| (format!("L{n}"), format!("list = L{0} or list = L{0}", n + 1));
    let wide: Vec<_> = (0..7).map(twice).chain([("L7".to_owned(), "tag = x".to_owned())]).collect();
    let wide: Vec<(&str, &str)> = wide.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(resolved("list = L0", None, &wide).unwrap_err().0, Broken::TooMany);
}

/// A name that means two facts would mean the one or the other by chance.
#[test]
fn no_name_means_two_facts_and_each_fact_has_a_chinese_one() {
    let mut seen = std::collections::HashMap::new();
    for fact in Fact::ALL {
        assert_ne!(fact.chinese(), fact.name());
        for name in fact.names().iter().copied().chain([fact.name()]) {
            assert_eq!(fold(name), name, "names are kept as they are compared");
            assert_eq!(seen.insert(name, fact), None, "{name}");
            assert_eq!(Fact::called(name), Some(*fact));
        }
    }
}

#[test]
fn every_field_of_a_customer_can_be_asked_about() {
    for field in Customer::FIELDS {
        let fact = Fact::of_field(field.name).unwrap_or_else(|| panic!("{}", field.name));
        assert_eq!(fact.field().map(|field| field.name), Some(field.name));
    }
}

fn comparison() -> impl Strategy<Value = Condition> {
    let text = || "[a-z华东 \"\\\\()＝-]{0,6}|and|NOT|yes";
    let compare = |fact: Fact, op, value| Condition::Compare(Comparison { subject: fact.into(), op, value, column: 0 });
    prop_oneof![
        (text(), prop::sample::select(vec![Op::Equal, Op::NotEqual, Op::Contains]))
            .prop_map(move |(text, op)| compare(Fact::Tag, op, Value::Text(Word::new(&text)))),
        (any::<i32>(), any::<bool>()).prop_map(move |(n, days)| {
            compare(Fact::Overdue, Op::AtMost, Value::Number { value: f64::from(n) / 8.0, days })
        }),
        (0..60_000_i32).prop_map(move |n| {
            let date = NaiveDate::from_num_days_from_ce_opt(n + 700_000).unwrap();
            compare(Fact::Added, Op::More, Value::Date(date.into()))
        }),
        any::<bool>().prop_map(move |yes| compare(Fact::Complaint, Op::NotEqual, Value::YesNo(yes))),
        of_customer().prop_map(|fact| Condition::Known(fact.into())),
        of_customer().prop_map(|fact| Condition::Unknown(fact.into())),
        of_customer().prop_map(|fact| Condition::Empty(fact.into())),
        ("[a-z华 \"]{1,6}", text()).prop_filter("a name", |(name, _)| !name.trim().is_empty()).prop_map(
            |(name, text)| {
                let subject = Subject::Custom(Word::new(&name));
                Condition::Compare(Comparison {
                    subject,
                    op: Op::Equal,
                    value: Value::Text(Word::new(&text)),
                    column: 0,
                })
            }
        ),
        text().prop_map(|name| Condition::Listed(Listed { name: Word::new(&name), column: 0, condition: None })),
    ]
}

fn of_customer() -> impl Strategy<Value = Fact> {
    prop::sample::select(Fact::ALL).prop_filter("not of a meeting", |fact| !fact.is_of_meeting())
}

fn condition() -> impl Strategy<Value = Condition> {
    comparison().prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 2..4).prop_map(Condition::All),
            prop::collection::vec(inner.clone(), 2..4).prop_map(Condition::Any),
            inner.prop_map(|part| Condition::Not(Box::new(part))),
        ]
    })
}

/// The same condition without the columns, which only reading gives.
fn bare(mut condition: Condition) -> Condition {
    fn strip(condition: &mut Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => parts.iter_mut().for_each(strip),
            Condition::Not(part) => strip(part),
            Condition::Compare(comparison) => comparison.column = 0,
            Condition::Listed(listed) => listed.column = 0,
            Condition::Known(_) | Condition::Unknown(_) | Condition::Empty(_) => {}
        }
    }
    strip(&mut condition);
    condition
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_as_the_same(condition in condition()) {
        let text = condition.to_string();
        let again = Condition::read(&text, LIST).map_err(|misread| TestCaseError::fail(format!("{text}: {misread}")))?;
        prop_assert_eq!(bare(again), condition, "{}", text);
    }

    #[test]
    fn no_text_upsets_the_parser(text in ".{0,60}|[名称地区且或非属于为空包含=()，、 a<>!]{0,20}") {
        let _ = Condition::parse(&text);
        let _ = Condition::read(&text, LIST);
    }
}

#[test]
fn written_in_the_words_of_any_language_it_reads_back_as_the_same() {
    let chinese = |fact: Fact| std::borrow::Cow::Borrowed(fact.chinese());
    let texts = [
        "region = 华东 and overdue > 14d and tag != 停用",
        "(city is not empty or known(region)) and not (dnc = yes or unknown(need)) and list = VIP",
        "added < -30d and \"注册资金\" > 500 and not name ~ 和平 and birthday is empty",
    ];
    let list = |text: &str| Condition::read(text, Reading::List(day("2026-11-22"))).unwrap();
    for text in texts {
        let condition = list(text);
        for tongue in [Tongue::simplified(&chinese), Tongue::traditional(&chinese)] {
            let written = condition.written(&tongue);
            assert_eq!(list(&written).to_string(), condition.to_string(), "{written}");
        }
    }
    assert_eq!(list(texts[0]).written(&Tongue::simplified(&chinese)), "地区 = 华东 且 待办逾期 > 14天 且 标签 != 停用");
}

/// The same days and instants reckoned by Python's zoneinfo.
#[test]
fn days_since_are_local_days_when_the_clocks_change_and_at_the_end_of_a_year() {
    use crate::domain::facts::{set_day, set_days_since};
    use crate::domain::time::Now;
    use chrono_tz::Tz;
    for (zone, then, now, days) in [
        (Tz::America__New_York, 1_772_944_200_000, 1_772_947_800_000, 1), // an hour apart, over midnight
        (Tz::America__New_York, 1_772_947_800_000, 1_773_029_700_000, 1), // a day of 23 hours
        (Tz::Europe__Berlin, 1_792_878_600_000, 1_792_969_500_000, 2),    // over a day of 25 hours
        (Tz::Europe__Berlin, 1_792_879_800_000, 1_792_968_600_000, 0),    // within it: more than 24 hours, one day
        (Tz::Asia__Shanghai, 1_798_732_740_000, 1_798_732_860_000, 1),    // two minutes, over the year's end
        (Tz::Asia__Shanghai, 1_830_268_740_000, 1_835_452_860_000, 61),   // over the leap day of 2028
        (Tz::Pacific__Apia, 1_325_196_000_000, 1_325_282_400_000, 2),     // the day that Samoa left out
        (Tz::America__St_Johns, 1_793_502_000_000, 1_793_590_800_000, 1),
    ] {
        let now = Now::new(now, zone);
        let mut facts = Facts::default();
        set_days_since(&mut facts, Fact::LastContact, Some(then), now);
        set_day(&mut facts, Fact::Added, Some(then), now);
        let holds = |text: &str| Condition::read(text, Reading::List(now.today())).unwrap().evaluate(&facts);
        assert_eq!(holds(&format!("last_contact = {days}")), True, "{zone} {days}");
        assert_eq!(holds(&format!("last_contact > {days}d")), False, "{zone} {days}");
        // The day it was added is that same local day.
        assert_eq!(holds(&format!("added = -{days}d")), if days == 0 { True } else { holds("added < today") });
        assert_eq!(holds("added = today"), Truth::of(days == 0), "{zone} {days}");
    }
}

/// Reckoned by Python's dateutil.
#[test]
fn days_counted_back_are_clamped_at_the_end_of_a_month_and_cross_years() {
    for (today, text, want) in [
        ("2026-03-31", "-1m", "2026-02-28"),
        ("2028-03-31", "-1m", "2028-02-29"),
        ("2027-01-31", "-2m", "2026-11-30"),
        ("2026-12-31", "-10m", "2026-02-28"),
        ("2028-02-29", "-1y", "2027-02-28"),
        ("2027-01-05", "-10d", "2026-12-26"),
        ("2028-03-01", "yesterday", "2028-02-29"),
        ("2027-03-01", "1天前", "2027-02-28"),
        ("2027-01-01", "-366d", "2025-12-31"),
    ] {
        let condition = Condition::read(&format!("added >= \"{text}\""), Reading::List(day(today))).unwrap();
        let Condition::Compare(Comparison { value: Value::Date(found), .. }) = &condition else { panic!("{text}") };
        assert_eq!(found.date, day(want), "{text} from {today}");
    }
}
