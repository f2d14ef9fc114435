//! One page before a talk, from the shell.

use super::Home;
use serde_json::Value;
use std::collections::BTreeMap;

fn sections(page: &Value) -> BTreeMap<&str, Vec<&str>> {
    let all = page["sections"].as_array().unwrap();
    all.iter()
        .map(|section| {
            let lines = section["lines"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
            (section["id"].as_str().unwrap(), lines)
        })
        .collect()
}

/// Acme, with all that a page can hold.
fn acme() -> Home {
    let home = Home::new();
    let set =
        ["--set", "industry=manufacturing", "--set", "level=vip", "--set", "behaviour=hesitant", "--set", "city=York"];
    let note = ["--set", "note=Park behind hall 2.\nAsk for Ann."];
    home.json(&[&["customer", "add", "Acme *Ltd*", "--phone", "020 7946 0001"], &set[..], &note[..]].concat());
    home.json(&["person", "add", "Acme *Ltd*", "Ann Lee", "--set", "function=Head of buying", "--set", "part=decider"]);
    home.json(&["log", "Acme *Ltd*", "Likes the twin pump", "--outcome", "advance", "--on", "2026-11-20"]);
    home.json(&["promise", "add", "Acme *Ltd*", "The drawings", "--by", "2026-11-20"]);
    home.json(&["promise", "add", "Acme *Ltd*", "Their volumes", "--theirs"]);
    home.json(&["follow", "add", "Acme *Ltd*", "Ring Ann", "--due", "2026-11-25"]);
    home
}

#[test]
fn a_page_holds_what_one_needs_on_the_way_in_and_three_questions_and_objections() {
    let home = acme();
    let plan = [
        "visit",
        "plan",
        "Acme *Ltd*",
        "--kind",
        "price_negotiation",
        "--on",
        "2026-11-24",
        "--goal",
        "A yes",
        "--minimum",
        "A date",
    ];
    let planned = home.json(&plan);
    let page = home.json(&["brief", "Acme *Ltd*"]);
    assert_eq!((&page["name"], &page["visit"]), (&"Acme *Ltd*".into(), &planned["id"]));
    let of = sections(&page);
    for (id, said) in [
        ("who", "020 7946 0001"),
        ("who", "Park behind hall 2. Ask for Ann."),
        ("talk", "A yes"),
        ("why", "VIP"),
        ("last", "Likes the twin pump"),
        ("promises", "The drawings"),
        ("promises", "Their volumes"),
        ("promises", "Ring Ann"),
        ("people", "Ann Lee · Head of buying"),
        ("behave", "Hesitates"),
    ] {
        assert!(of.get(id).is_some_and(|lines| lines.iter().any(|line| line.contains(said))), "{id}: {said}\n{page:#}");
    }
    assert_eq!((of["questions"].len(), of["objections"].len()), (3, 3), "{page:#}");
    assert!(of["promises"][0].contains("20 Nov"), "what is late says so: {page:#}");
    // What was asked is not asked again.
    let asked = of["questions"][0];
    let visit = home.json(&["visit", "show", planned["id"].as_str().unwrap(), "--questions"]);
    let card = visit["answers"].as_array().unwrap().iter().find(|one| one["ask"] == asked).unwrap();
    home.json(&["visit", "answer", planned["id"].as_str().unwrap(), card["card"].as_str().unwrap(), "Two shifts"]);
    let again = home.json(&["brief", "Acme *Ltd*", "--visit", planned["id"].as_str().unwrap()]);
    assert!(!sections(&again)["questions"].contains(&asked), "{again:#}");
    // A long note is cut.
    home.json(&["customer", "edit", "Acme *Ltd*", "--set", &format!("note={}", "word ".repeat(60))]);
    let page = home.json(&["brief", "Acme *Ltd*"]);
    let noted = sections(&page)["who"].iter().find(|line| line.contains("word")).unwrap().to_string();
    assert!(noted.ends_with("word…") && noted.chars().count() < 200, "{noted}");
    // Nothing is sold while a complaint is open.
    home.json(&["complaint", "add", "Acme *Ltd*", "The pump leaks"]);
    let page = home.json(&["brief", "Acme *Ltd*"]);
    let of = sections(&page);
    assert!(of["complaints"][0].contains("The pump leaks") && !of.contains_key("questions"), "{page:#}");
}

#[test]
fn in_a_pipe_and_in_a_file_it_is_markdown_and_nobodys_words_become_marks() {
    let home = acme();
    let page = home.says(&["brief", "Acme *Ltd*"]);
    assert!(page.starts_with("# Acme \\*Ltd\\*\n\n## Who\n\n- "), "{page}");
    assert!(
        page.lines()
            .all(|line| line.is_empty() || line.starts_with("# ") || line.starts_with("## ") || line.starts_with("- "))
    );
    let file = home.path().join("brief.md").display().to_string();
    home.says(&["brief", "Acme *Ltd*", "-o", &file]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), page);
}

#[test]
fn of_somebody_of_whom_nothing_is_known_it_says_little_in_every_language_and_a_strange_visit_is_refused() {
    let home = acme();
    home.json(&["customer", "add", "Bolt"]);
    for (language, never) in
        [("en", "Nobody has spoken"), ("zh-Hans", "还没有人跟客户谈过"), ("zh-Hant", "還沒有人跟客戶談過")]
    {
        let page = home.says(&["--language", language, "brief", "Bolt"]);
        assert!(page.contains(never) && !page.contains("brief-") && !page.contains("- \n"), "{page}");
        let page = home.json(&["brief", "Bolt"]);
        assert!(page["visit"].is_null() && !sections(&page).contains_key("talk"), "{page:#}");
    }
    let meeting = home.json(&["visit", "plan", "Acme *Ltd*", "--kind", "price_negotiation", "--on", "2026-11-24"]);
    assert_eq!(home.run(&["brief", "Bolt", "--visit", meeting["id"].as_str().unwrap()]).code, 66);
    assert_eq!(home.run(&["brief", "Nobody"]).code, 66);
}
