use super::*;
use Truth::{False, True, Unknown};
use proptest::prelude::*;

fn parsed(text: &str) -> Condition {
    Condition::parse(text).unwrap_or_else(|misread| panic!("{text}: {misread}"))
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
        ("not 行业 = a", 5, Fault::UnknownFact, "行业"),
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

#[test]
fn comparisons_are_listed_in_reading_order_with_the_column_of_their_values() {
    let condition = parsed("kind = a or not (industry = 制造业)");
    let listed: Vec<_> = condition.comparisons().iter().map(|c| (c.fact, c.column)).collect();
    assert_eq!(listed, [(Fact::Kind, 8), (Fact::Industry, 29)]);
    assert!(condition.mentions(Fact::Industry) && !condition.mentions(Fact::Tag));
}

fn comparison() -> impl Strategy<Value = Condition> {
    let text = || "[a-z华东 \"\\\\()＝-]{0,6}|and|NOT|yes";
    let compare = |fact, op, value| Condition::Compare(Comparison { fact, op, value, column: 0 });
    prop_oneof![
        (text(), prop::sample::select(vec![Op::Equal, Op::NotEqual, Op::Contains]))
            .prop_map(move |(text, op)| compare(Fact::Tag, op, Value::Text(Word::new(&text)))),
        (any::<i32>(), any::<bool>()).prop_map(move |(n, days)| {
            compare(Fact::Overdue, Op::AtMost, Value::Number { value: f64::from(n) / 8.0, days })
        }),
        (0..60_000_i32).prop_map(move |n| {
            let date = NaiveDate::from_num_days_from_ce_opt(n + 700_000).unwrap();
            compare(Fact::Added, Op::More, Value::Date(date))
        }),
        any::<bool>().prop_map(move |yes| compare(Fact::Complaint, Op::NotEqual, Value::YesNo(yes))),
        prop::sample::select(Fact::ALL).prop_map(Condition::Known),
        prop::sample::select(Fact::ALL).prop_map(Condition::Unknown),
    ]
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
            Condition::Known(_) | Condition::Unknown(_) => {}
        }
    }
    strip(&mut condition);
    condition
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_as_the_same(condition in condition()) {
        let text = condition.to_string();
        let again = Condition::parse(&text).map_err(|misread| TestCaseError::fail(format!("{text}: {misread}")))?;
        prop_assert_eq!(bare(again), condition, "{}", text);
    }

    #[test]
    fn no_text_upsets_the_parser(text in ".{0,60}") {
        let _ = Condition::parse(&text);
    }
}
