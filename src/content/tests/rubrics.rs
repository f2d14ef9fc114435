//! Scorecards: what a check says about them, and what the built-in ones promise.

use super::*;
use crate::domain::playbook::Scale;

fn said(body: &str) -> Vec<(PackLevel, &'static str)> {
    let skill = "lang = \"en\"\n[[skill]]\nid = \"s\"\nname = \"S\"\npractise = \"p\"\n";
    let manifest = MANIFEST.replace(", \"zh-Hans\"", "");
    let source =
        PackSource::from_texts("sample", &[("pack.toml", &manifest), ("a.en.toml", &format!("{skill}{body}"))]);
    check(&source, &Playbook::default()).iter().map(|found| (found.level, found.problem.what)).collect()
}

#[test]
fn a_scorecard_that_cannot_be_used_is_left_out_and_a_weak_one_is_pointed_out() {
    use PackLevel::{Error, Warning};
    let item = |id: &str, more: &str| {
        format!("[[rubric.item]]\nid = \"{id}\"\nskill = \"s\"\ntext = \"t\"\nscale = \"yes-no\"\n{more}\n")
    };
    let rubric = |items: &str| format!("[[rubric]]\nid = \"r\"\nname = \"R\"\nabout = \"a\"\n{items}");
    let whole = rubric(&item("one", "weight = 1"));
    let points = |anchors: &str| whole.replace("yes-no\"", &format!("points\"\nanchors = [{anchors}]"));
    let many: String = (0..13).map(|n| item(&format!("i{n}"), "weight = 1")).collect();
    let cases = [
        ("a whole one", whole.clone(), vec![]),
        ("without items", rubric(""), vec![(Error, "pack-missing")]),
        ("the same item twice", rubric(&item("one", "weight = 1").repeat(2)), vec![(Error, "pack-twice")]),
        ("a skill nobody knows", whole.replace("skill = \"s\"", "skill = \"x\""), vec![(Error, "pack-no-such")]),
        ("a scale nobody knows", whole.replace("yes-no", "stars"), vec![(Error, "pack-choice")]),
        ("no weight", rubric(&item("one", "")), vec![(Error, "pack-missing")]),
        ("a weight of nothing", whole.replace("weight = 1", "weight = 0"), vec![(Error, "pack-weight")]),
        ("a weight above all", whole.replace("weight = 1", "weight = 101"), vec![(Error, "pack-weight")]),
        ("four anchors for five marks", points("\"a\", \"b\", \"c\", \"d\""), vec![(Warning, "pack-anchors")]),
        ("five anchors", points("\"a\", \"b\", \"c\", \"d\", \"e\""), vec![]),
        (
            "a rule with a weight",
            rubric(&(item("one", "weight = 1") + &item("two", "compliance = true\nweight = 2"))),
            vec![(Warning, "pack-weight-apart")],
        ),
        ("rules only", rubric(&item("one", "compliance = true")), vec![(Warning, "pack-nothing-counts")]),
        ("too many to follow", rubric(&many), vec![(Warning, "pack-many-items")]),
    ];
    for (name, body, want) in cases {
        assert_eq!(said(&body), want, "{name}");
    }
}

#[test]
fn nine_scorecards_in_three_languages_have_an_anchor_for_every_mark_a_rule_and_something_fatal() {
    let shape = |book: &Playbook| -> Vec<(String, Vec<String>)> {
        let items = |rubric: &crate::domain::playbook::Rubric| rubric.items.iter().map(|i| i.id.to_string()).collect();
        book.rubrics.iter().map(|rubric| (rubric.id.to_string(), items(rubric))).collect()
    };
    let books = ["en", "zh-Hans", "zh-Hant"].map(|language| (language, load(language, None).0));
    assert_eq!(shape(&books[0].1), shape(&books[1].1));
    assert_eq!(shape(&books[0].1), shape(&books[2].1));
    let wanted = [
        "first-visit",
        "needs-interview",
        "objections",
        "price-negotiation",
        "complaint",
        "executive",
        "cold-call",
        "phone-service",
        "closing",
    ];
    for (language, book) in &books {
        let ids: Vec<&str> = book.rubrics.iter().map(|rubric| rubric.id.as_str()).collect();
        assert_eq!(ids, wanted, "{language}");
        for rubric in book.rubrics.iter() {
            let place = format!("{language}: {}", rubric.id);
            assert!((7..=11).contains(&rubric.items.len()), "{place}: {} items", rubric.items.len());
            assert!(rubric.items.iter().any(|item| item.compliance), "{place}: no rule");
            assert!(rubric.items.iter().any(|item| item.fatal), "{place}: nothing is fatal");
            for item in &rubric.items {
                let anchors = if item.scale == Scale::Points { 5 } else { 0 };
                assert_eq!(item.anchors.len(), anchors, "{place}: {}", item.id);
                let mut texts: Vec<String> = item.anchors.iter().map(|text| text.fill(&Slots::default())).collect();
                texts.dedup();
                assert_eq!(texts.len(), anchors, "{place}: two marks of {} look alike", item.id);
            }
        }
    }
}
