//! Cards of one's own, from the shell.

use super::Home;

const ADD: &[&str] = &[
    "script",
    "add",
    "--set",
    "title=Net ninety days",
    "--set",
    "class=price",
    "--set",
    "says=We pay at ninety",
    "--set",
    "say=What would thirty do to you?",
];

#[test]
fn a_card_is_added_found_changed_and_taken_out_from_the_shell() {
    let home = Home::new();
    let added = home.json(ADD);
    assert_eq!((added["id"].as_str(), added["name"].as_str()), (Some("net-ninety-days"), Some("Net ninety days")));
    assert_eq!(home.json(&["script", "find", "ninety days"])[0]["id"], "net-ninety-days");
    home.json(&[
        "script",
        "edit",
        "net-ninety-days",
        "--set",
        "meaning.1.name=Cash",
        "--set",
        "meaning.1.answer=Half now?",
    ]);
    let shown = home.json(&["script", "show", "net-ninety-days"]);
    assert!(shown["parts"].as_array().unwrap().iter().any(|part| part["text"] == "Half now?"), "{shown}");
    assert_eq!(home.json(&["script", "remove", "net-ninety-days"])["id"], "net-ninety-days");
    assert_eq!(home.run(&["script", "show", "net-ninety-days"]).code, 66);
}

#[test]
fn a_built_in_card_is_changed_and_comes_back() {
    let home = Home::new();
    let before = home.says(&["script", "show", "1", "--toml"]);
    let changed = home.json(&["script", "edit", "1", "--set", "ask=Dear?"]);
    assert_eq!(changed["id"], "price-too-high");
    assert!(home.says(&["script", "show", "1", "--toml"]).contains("ask = \"Dear?\""));
    home.json(&["script", "remove", "price-too-high"]);
    assert_eq!(home.says(&["script", "show", "1", "--toml"]), before);
}

#[test]
fn what_cannot_be_kept_is_refused_by_field() {
    let home = Home::new();
    for wrong in [
        &["script", "add", "--set", "title=x"][..],
        &["script", "add", "--set", "nothing=x"],
        &["script", "add", "--id", "price-too-high", "--set", "title=x"],
        &["script", "edit", "1", "--set", "says.1={nobody}"],
    ] {
        assert_eq!(home.run(wrong).code, 65, "{wrong:?}");
    }
    assert_eq!(home.run(&["script", "remove", "price-too-high"]).code, 66);
    assert_eq!(home.run(&["script", "edit", "no-such"]).code, 66);
}

#[test]
fn what_is_written_in_a_demonstration_goes_with_it() {
    let home = Home::new();
    let demo: Vec<&str> = std::iter::once("--demo").chain(ADD.iter().copied()).collect();
    assert_eq!(home.json(&demo)["id"], "net-ninety-days");
    assert_eq!(home.run(&["script", "show", "net-ninety-days"]).code, 66);
}
