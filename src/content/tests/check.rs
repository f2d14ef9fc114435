//! What a check says about packs with something wrong in them: where, what, and with which words.

use super::*;

/// Line, column, what, arguments that matter.
type Said = (u64, u64, &'static str, Vec<(&'static str, &'static str)>);

fn problems(files: &[(&str, &str)]) -> Vec<PackProblem> {
    check(&PackSource::from_texts("sample", files), &read(&sample(), "en").0)
}

pub(super) fn said_of(text: &str) -> Vec<PackProblem> {
    let manifest = MANIFEST.replace(", \"zh-Hans\"", "");
    problems(&[("pack.toml", &manifest), ("a.en.toml", text)])
}

fn assert_said(name: &str, problems: &[PackProblem], level: PackLevel, said: &[Said]) {
    let got: Vec<_> = problems.iter().map(|p| (p.problem.place.line, p.problem.place.column, p.problem.what)).collect();
    let want: Vec<_> = said.iter().map(|(line, column, what, _)| (Some(*line), Some(*column), *what)).collect();
    assert_eq!(got, want, "{name}: {problems:#?}");
    for (problem, (.., args)) in problems.iter().zip(said) {
        assert_eq!(problem.level, level, "{name}");
        for (arg, value) in args {
            assert!(problem.problem.args.contains(&(arg, (*value).to_owned())), "{name}: {:?}", problem.problem.args);
        }
    }
}

#[test]
fn a_whole_pack_in_one_language_has_nothing_to_mend() {
    let manifest = MANIFEST.replace(", \"zh-Hans\"", "");
    let source = PackSource::from_texts("sample", &[("pack.toml", &manifest), ("a.en.toml", EN)]);
    assert_eq!(check(&source, &Playbook::default()), []);
}

#[test]
fn errors_are_named_with_their_place() {
    let class = "lang = \"en\"\n[[class]]\nid = \"price\"\nname = \"Price\"\nhint = \"h\"\n";
    let card = "lang = \"en\"\n[[card]]\nid = \"c\"\nfamily = \"signal\"\ntitle = \"T\"\nsay = \"s\"\n";
    let cases: Vec<(&str, String, Vec<Said>)> = vec![
        ("no language", class.replace("lang = \"en\"", ""), vec![(1, 1, "pack-no-lang", vec![])]),
        ("a strange language", class.replace("\"en\"", "\"fr\""), vec![(1, 8, "pack-lang-unlisted", vec![("known", "en")])]),
        ("a key nobody knows", format!("{class}nmae = \"x\""), vec![(6, 1, "pack-unknown-key", vec![
            ("key", "nmae"), ("known", "hint, id, name, order"),
        ])]),
        ("a family nobody knows", format!("{class}[[klass]]\nid = \"x\""), vec![(6, 3, "pack-unknown-family", vec![("key", "klass")])]),
        ("a table for tables", class.replace("[[class]]", "[class]"), vec![(2, 1, "pack-type", vec![
            ("key", "class"), ("expected", "tables"), ("found", "table"),
        ])]),
        ("an id of other letters", class.replace("\"price\"", "\"Preis\""), vec![(3, 6, "pack-bad-id", vec![("value", "Preis")])]),
        ("an id missing", class.replace("id = \"price\"\n", ""), vec![(2, 1, "pack-missing", vec![("key", "id")])]),
        ("a name missing", class.replace("name = \"Price\"\n", ""), vec![(2, 1, "pack-missing", vec![("key", "name"), ("id", "price")])]),
        ("a number for a text", class.replace("\"Price\"", "7"), vec![(4, 8, "pack-type", vec![
            ("key", "name"), ("expected", "text"), ("found", "whole-number"),
        ])]),
        ("a text for a number", format!("{class}order = \"1\""), vec![(6, 9, "pack-type", vec![("expected", "whole-number")])]),
        ("a day that is none", format!("{card}written = \"last autumn\""), vec![(7, 11, "pack-type", vec![
            ("key", "written"), ("expected", "day"), ("found", "text"),
        ])]),
        ("a slot in a name", class.replace("\"Price\"", "\"Pri{me}\""), vec![(4, 12, "pack-slot-here", vec![("key", "name")])]),
        ("a slot nobody knows", class.replace("\"h\"", "\"您好{谁}\""), vec![(5, 12, "pack-slot-unknown", vec![("slot", "谁")])]),
        ("a brace left open", class.replace("\"h\"", "\"h {me\""), vec![(5, 11, "pack-slot-unclosed", vec![])]),
        ("a brace too many", class.replace("\"h\"", "\"h me}\""), vec![(5, 13, "pack-slot-unopened", vec![])]),
        ("two flaws in a text of several lines", class.replace("\"h\"", "\"\"\"\none {a}\ntwo {b}\n\"\"\""), vec![
            (6, 6, "pack-slot-unknown", vec![("slot", "a")]), (7, 6, "pack-slot-unknown", vec![("slot", "b")]),
        ]),
        ("twice the same id", format!("{class}[[class]]\nid = \"price\"\nname = \"P\"\nhint = \"h\""), vec![
            (6, 1, "pack-twice", vec![("family", "class"), ("id", "price")]),
        ]),
        ("a word outside the list", card.replace("signal", "signals"), vec![(4, 10, "pack-choice", vec![("value", "signals")])]),
        ("a condition that ends early", format!("{card}when = \"industry =\""), vec![(7, 19, "pack-when-ends", vec![("expected", "text")])]),
        ("a condition on nothing known", format!("{card}when = '颜色 = a'"), vec![(7, 9, "pack-when-fact", vec![("found", "颜色")])]),
        ("a fact written with a slip", format!("{card}when = 'industy = a'"), vec![(7, 9, "pack-when-fact-like", vec![("found", "industy"), ("closest", "industry")])]),
        ("a condition on the wrong kind", format!("{card}when = \"tag > a\""), vec![(7, 13, "pack-when-operator", vec![("expected", "tag")])]),
        ("a reference to nothing", format!("{card}[[type]]\nid = \"t\"\ncards = [\"price-too-high\", \"x\"]\nname = \"N\"\nsigns = [\"s\"]\ndo = [\"d\"]\ndont = [\"d\"]\nopening = \"o\"\ndecision = \"d\""), vec![
            (9, 28, "pack-no-such", vec![("key", "cards"), ("id", "x"), ("families", "objection")]),
        ]),
        ("a trade that is no profile", "lang = \"en\"\n[[spin]]\nid = \"s\"\nstage = \"need\"\nindustry = \"fishing\"\nask = \"a\"\nlisten = \"l\"".to_owned(), vec![
            (5, 12, "pack-no-such", vec![("id", "fishing"), ("families", "profile")]),
        ]),
        ("a step that leads nowhere", "lang = \"en\"\n[[flow]]\nid = \"f\"\nkind = \"phone\"\nname = \"F\"\nabout = \"a\"\n[[flow.step]]\nid = \"one\"\nsay = \"s\"\n[[flow.step.answer]]\nid = \"a\"\nto = \"two\"\ntext = \"t\"".to_owned(), vec![
            (12, 6, "pack-no-such-step", vec![("id", "two")]),
        ]),
        ("everything at once", format!("{card}when = \"x\"\ndo = 3\n[[class]]\nid = \"k\"\nname = \"{{\"\nhint = \"}}\""), vec![
            (7, 9, "pack-when-fact", vec![]), (8, 6, "pack-type", vec![]),
            (11, 9, "pack-slot-here", vec![]), (12, 9, "pack-slot-unopened", vec![]),
        ]),
    ];
    for (name, text, said) in cases {
        assert_said(name, &said_of(&text), PackLevel::Error, &said);
    }
}

#[test]
fn weaknesses_are_warnings() {
    let objection = &EN[EN.find("[[objection]]").unwrap()..EN.find("[[stage]]").unwrap()];
    let one = |text: &str| format!("lang = \"en\"\n{text}");
    let (first, _) = objection.split_at(objection.rfind("[[objection]]").unwrap());
    let cases: Vec<(&str, String, Vec<Said>)> = vec![
        (
            "one meaning",
            one(&first[..first.rfind("  [[objection.meaning]]").unwrap()]),
            vec![(2, 1, "pack-few-meanings", vec![("id", "price-too-high"), ("count", "1")])],
        ),
        (
            "two wordings",
            one(&first.replace(", \"That is a lot of money.\"", "")),
            vec![(2, 1, "pack-few-wordings", vec![("count", "2")])],
        ),
        (
            "a long first line",
            one(&first.replace("I hear you.", &"Word. ".repeat(26))),
            vec![(2, 1, "pack-long-say", vec![("words", "25")])],
        ),
        (
            "an empty list",
            one(&first.replace("[\"Offering a discount at once\"]", "[]")),
            vec![(13, 9, "pack-empty-list", vec![("key", "avoid")])],
        ),
        (
            "an empty text",
            one(&first.replace("\"Too high against what?\"", "\" \"")),
            vec![(12, 7, "pack-empty", vec![("key", "ask")])],
        ),
        (
            "a text of signs that nobody sees",
            one(&first.replace("\"Too high against what?\"", "\"\\u200B\\u202E \"")),
            vec![(12, 7, "pack-empty", vec![("key", "ask")])],
        ),
        (
            "a text missing",
            one(&first.replace("ask = \"Too high against what?\"\n", "")),
            vec![(2, 1, "pack-missing", vec![("key", "ask")])],
        ),
        (
            "a trade no profile has",
            one(&first.replace("industry = manufacturing or", "industry = manufactoring or")),
            vec![(7, 20, "pack-when-word", vec![("fact", "industry"), ("value", "manufactoring")])],
        ),
        (
            "a text that is nothing without a slot",
            one(&first.replace("\"Too high against what?\"", "\"{contact}, against what?\"")),
            vec![(12, 7, "pack-vanishes", vec![("key", "ask")])],
        ),
        (
            "a node without a way on",
            one(
                "[[scenario]]\nid = \"s\"\nkind = \"k\"\nminutes = 1\nstart = \"n\"\nname = \"N\"\nbrief = \"b\"\ngoal = \"g\"\n[[scenario.node]]\nid = \"n\"\nsay = \"s\"",
            ),
            vec![(2, 1, "pack-scene-no-end", vec![("id", "s")]), (10, 1, "pack-dead-end", vec![("id", "n")])],
        ),
        (
            "a card with a title only",
            one("[[card]]\nid = \"c\"\nfamily = \"signal\"\ntitle = \"T\""),
            vec![(2, 1, "pack-bare-card", vec![("id", "c")])],
        ),
    ];
    for (name, text, said) in cases {
        assert_said(name, &said_of(&text), PackLevel::Warning, &said);
    }
}

#[test]
fn something_to_say_that_nothing_ever_ticks_is_pointed_out() {
    let flow = "lang = \"en\"\n[[flow]]\nid = \"f\"\nkind = \"phone\"\nname = \"F\"\nabout = \"a\"\n[[flow.step]]\nid = \"end\"\nsay = \"Goodbye.\"\n[[flow.step.must]]\nid = \"m\"\nline = true\ntext = \"t\"";
    let never = vec![(7, 1, "pack-must-line", vec![("must", "m"), ("id", "end")])];
    assert_said("said at an ending", &said_of(flow), PackLevel::Warning, &never);
    let ticked = flow.replace("line = true\n", "");
    assert_said("ticked by hand", &said_of(&ticked), PackLevel::Warning, &[]);
}

#[test]
fn translations_are_compared_with_their_originals() {
    let en = "lang = \"en\"\n[[class]]\nid = \"a\"\nname = \"A\"\nhint = \"h\"\n[[class]]\nid = \"b\"\nname = \"B\"\nhint = \"h\"\n";
    let zh =
        "lang = \"zh-Hans\"\n[[class]]\nid = \"a\"\norder = 2\nname = \"甲\"\n[[class]]\nid = \"c\"\nname = \"丙\"\n";
    let found = problems(&[("pack.toml", MANIFEST), ("a.en.toml", en), ("a.zh-Hans.toml", zh)]);
    assert_said(
        "both files",
        &found,
        PackLevel::Warning,
        &[
            (6, 1, "pack-untranslated-item", vec![("id", "b"), ("language", "zh-Hans")]),
            (2, 1, "pack-untranslated", vec![("id", "a"), ("keys", "hint")]),
            (4, 1, "pack-neutral-key", vec![("key", "order")]),
            (6, 1, "pack-orphan", vec![("id", "c")]),
        ],
    );
    let files: Vec<_> = found.iter().map(|problem| problem.problem.place.file.as_deref().unwrap()).collect();
    assert_eq!(files, ["a.en.toml", "a.zh-Hans.toml", "a.zh-Hans.toml", "a.zh-Hans.toml"]);
}

#[test]
fn parts_without_a_translation_are_named() {
    let found = check(&sample(), &Playbook::default());
    let untranslated = found.iter().find(|problem| problem.problem.what == "pack-untranslated").unwrap();
    let keys = untranslated.problem.args.iter().find(|(name, _)| *name == "keys").unwrap();
    assert_eq!(keys.1, "meaning worth.acknowledge, meaning worth.explore, meaning worth.confirm");
    assert!(found.iter().all(|problem| problem.level == PackLevel::Warning), "{found:#?}");
}

#[test]
fn a_bad_text_in_a_translation_leaves_the_item_with_its_original() {
    let zh = ZH.replace("我明白。{contact}", "我明白。{谁}");
    let files = [("pack.toml", MANIFEST), ("a.en.toml", EN), ("a.zh-Hans.toml", zh.as_str())];
    let (book, problems) = read(&PackSource::from_texts("sample", &files), "zh-Hans");
    let objection = book.objections.get("price-too-high").unwrap();
    assert_eq!(objection.say.fill(&Slots::default()), "I hear you.");
    assert_eq!(objection.ask.fill(&Slots::default()), "跟什么比高？");
    assert_eq!((problems.len(), problems[0].problem.what), (1, "pack-slot-unknown"));
}

#[test]
fn an_item_with_an_error_is_left_out_and_the_rest_stays() {
    let en = EN.replace("unknown(industry)\"\nsource", "unknown(indutsry)\"\nsource");
    let (book, problems) = read(&PackSource::from_texts("sample", &[("pack.toml", MANIFEST), ("a.toml", &en)]), "en");
    assert!(book.objections.get("price-too-high").is_none() && book.objections.get("need-none").is_some());
    assert!(problems.iter().any(|problem| problem.problem.what == "pack-when-fact-like"));
}

#[test]
fn manifests_are_checked_too() {
    let cases: [(&str, String, &str); 8] = [
        ("no id", MANIFEST.replace("id = \"sample\"", ""), "pack-missing"),
        ("a path for an id", MANIFEST.replace("\"sample\"", "\"../x\""), "pack-bad-id"),
        ("no languages", MANIFEST.replace("languages = [\"en\", \"zh-Hans\"]", ""), "pack-missing"),
        ("numbers for languages", MANIFEST.replace("[\"en\", \"zh-Hans\"]", "[1]"), "pack-type"),
        ("a strange language", MANIFEST.replace("zh-Hans", "zh/Hans"), "pack-bad-language"),
        ("a base that is not listed", MANIFEST.replace("base = \"en\"", "base = \"de\""), "pack-base-unlisted"),
        ("a key too many", format!("{MANIFEST}colour = 1"), "pack-unknown-key"),
        ("another folder", MANIFEST.replace("\"sample\"", "\"other\""), "pack-other-folder"),
    ];
    for (name, manifest, what) in cases {
        let found = problems(&[("pack.toml", &manifest), ("a.en.toml", "lang = \"en\"\n")]);
        assert!(found.iter().any(|problem| problem.problem.what == what), "{name}: {found:?}");
    }
    assert_eq!(problems(&[])[0].problem.what, "pack-no-manifest");
}

#[test]
fn syntax_errors_show_their_place_and_leave_other_files_alone() {
    let files = [("pack.toml", MANIFEST), ("a.en.toml", EN), ("b.en.toml", "lang = \"en\"\n[[class]\nid = \"x\"\n")];
    let (book, problems) = read(&PackSource::from_texts("sample", &files), "en");
    assert_eq!(book.objections.len(), 2);
    let problem = &problems[0].problem;
    assert_eq!(
        (problem.what, problem.place.file.as_deref(), problem.place.line),
        ("pack-syntax", Some("b.en.toml"), Some(2))
    );
}

#[test]
fn the_language_of_the_name_and_of_the_file_must_agree() {
    for (name, agrees) in [("a.zh-Hans.toml", false), ("a.en.toml", true), ("a.toml", true), ("q4.offers.toml", true)] {
        let found = problems(&[("pack.toml", MANIFEST), (name, "lang = \"en\"\n")]);
        assert_eq!(!found.iter().any(|problem| problem.problem.what == "pack-lang-name"), agrees, "{name}: {found:?}");
    }
}

/// None of these may take long or much memory; a quadratic step would show here as a test that never ends.
#[test]
fn files_made_to_keep_the_program_busy_get_a_short_answer() {
    const MOST: usize = 1_000_000;
    let fill = |unit: &str| unit.repeat(MOST / unit.len());
    let class = |hint: &str| format!("lang = \"en\"\n[[class]]\nid = \"a\"\nname = \"A\"\nhint = {hint}\n");
    let cases = [
        ("braces that close nothing", class(&format!("\"{}\"", fill("}")))),
        ("braces that never close", class(&format!("\"{}\"", fill("{")))),
        ("many short texts with braces", class(&format!("[{}]", fill("\"}\",")))),
        (
            "many aliases",
            format!("lang = \"en\"\n[[profile]]\nid=\"a\"\naxis=\"man\"\nname=\"N\"\naliases=[{}]", fill("\"a\",")),
        ),
        ("many references", format!("lang = \"en\"\n[[type]]\nid=\"a\"\nname=\"N\"\ncards=[{}]", fill("\"a\","))),
        ("deep lists", class(&fill("["))),
        ("many tables", format!("lang = \"en\"\n{}", fill("[[class]]\n"))),
        ("many of the same", format!("lang = \"en\"\n{}", fill("[[class]]\nid=\"a\"\nname=\"\"\n"))),
        (
            "many steps",
            format!(
                "lang = \"en\"\n[[flow]]\nid=\"a\"\nkind=\"k\"\nname=\"F\"\n{}",
                fill("[[flow.step]]\nid=\"s\"\nsay=\"s\"\n")
            ),
        ),
        ("a long condition", format!("{}when = \"{}\"", class("\"h\"").replace("class", "item"), fill("not "))),
        ("long keys", format!("lang = \"en\"\n{} = 1", fill("k"))),
        ("a long id", class("\"h\"").replace("\"a\"", &format!("\"{}\"", fill("a")))),
        ("a number beyond numbers", format!("{}order = 99999999999999999999999", class("\"h\""))),
    ];
    for (name, text) in cases {
        let found = said_of(&text);
        assert!((1..=5_000).contains(&found.len()), "{name}: {}", found.len());
    }
}

#[test]
fn a_meeting_in_anothers_place_that_nobody_would_see_is_named() {
    let meeting = |id: &str, more: &str| {
        format!(
            "[[meeting]]\nid = \"{id}\"\n{more}channel = \"face\"\nname = \"N\"\nabout = \"a\"\ngoal = \"g\"\nminimum = \"m\"\n\
             agenda = [\"a?\"]\npurpose = \"p\"\nknowledge = \"k\"\nexpectation = \"e\"\nicebreakers = [\"i\"]\nquestions = [\"q?\"]\n"
        )
    };
    let first = meeting("visit", "");
    let home = "instead = \"visit\"\nwhen = \"kind = household\"\n";
    let cases: Vec<(&str, String, Vec<&'static str>)> = vec![
        ("as it should be", format!("{first}{}", meeting("home", home)), vec![]),
        (
            "for other customers too",
            format!("{first}{}{}", meeting("home", home), meeting("shop", &home.replace("household", "person"))),
            vec![],
        ),
        ("always", format!("{first}{}", meeting("home", "instead = \"visit\"\n")), vec!["pack-instead-always"]),
        ("no place", format!("{first}{}", meeting("home", "when = \"kind = household\"\n")), vec!["pack-when-unused"]),
        (
            "another meeting",
            format!(
                "{first}{}{}",
                meeting("home", &home.replace("kind = household", "meeting = call and kind = person")),
                meeting("call", "")
            ),
            vec!["pack-instead-never"],
        ),
        (
            "in its own place",
            format!("{first}{}", meeting("home", &home.replace("visit", "home"))),
            vec!["pack-instead-chain"],
        ),
        (
            "in the place of one in anothers",
            format!("{first}{}{}", meeting("home", home), meeting("flat", &home.replace("visit", "home"))),
            vec!["pack-instead-chain"],
        ),
        (
            "after one for the same",
            format!("{first}{}{}", meeting("home", home), meeting("flat", home)),
            vec!["pack-instead-shadowed"],
        ),
        (
            "in the place of none",
            format!("{first}{}", meeting("home", &home.replace("visit", "vist"))),
            vec!["pack-no-such"],
        ),
        (
            "for nobody",
            format!("{first}{}", meeting("home", &home.replace("household", "household and kind = person"))),
            vec!["pack-when-never"],
        ),
    ];
    for (name, text, said) in cases {
        let found = said_of(&format!("lang = \"en\"\n{text}"));
        let found: Vec<_> = found.iter().map(|problem| problem.problem.what).collect();
        assert_eq!(found, said, "{name}");
    }
}
