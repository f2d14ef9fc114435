//! Products and what they are worth, from the shell.

use super::Home;

fn home() -> Home {
    let home = Home::new();
    home.json(&["customer", "add", "Acme Ltd"]);
    home.json(&["product", "add", "the Twin pump", "--set", "note=since 2024"]);
    home
}

#[test]
fn a_line_for_a_customer_lies_over_the_products_own_and_reads_as_sentences() {
    let home = home();
    let part = |text: &'static str| ["--set", text];
    let own = [part("feature=two pumps in one housing"), part("advantage=the line keeps running")].concat();
    home.json(&[&["value", "add", "--product", "The twin pump"], &own[..]].concat());
    let theirs = [part("benefit=your night shift loses no more batches"), part("number=4 batches a month")].concat();
    let added =
        home.json(&[&["value", "add", "--for", "Acme Ltd", "--product", "the Twin pump"], &theirs[..]].concat());
    let id = added["id"].as_str().unwrap().to_owned();
    let shown = home.json(&["value", "show", "Acme Ltd"]);
    assert_eq!(shown.as_array().unwrap().len(), 1);
    assert_eq!(shown[0]["id"], id);
    assert_eq!(shown[0]["said"][0], "Because the Twin pump has two pumps in one housing, the line keeps running.");
    assert_eq!(shown[0]["doubts"][0]["what"], "no-proof");
    assert!(home.says(&["value", "show", "Acme Ltd"]).contains("In figures: 4 batches a month."));
    home.json(&["value", "edit", &id, "--set", "proof=the log of Hall 3"]);
    assert_eq!(home.json(&["value", "show", "Acme Ltd"])[0]["doubts"].as_array().unwrap().len(), 0);
    assert_eq!(home.json(&["value", "list"]).as_array().unwrap().len(), 2);
    assert_eq!(home.json(&["value", "list", "--for", "Acme Ltd"]).as_array().unwrap().len(), 1);
    home.json(&["value", "delete", &id]);
    assert_eq!(home.json(&["value", "list", "--for", "Acme Ltd"]).as_array().unwrap().len(), 0);
    home.json(&["undo"]);
    assert_eq!(home.json(&["value", "list", "--for", "Acme Ltd"]).as_array().unwrap().len(), 1);
}

#[test]
fn a_product_out_of_sale_is_listed_on_request_and_comes_back_after_its_deletion() {
    let home = home();
    home.json(&["product", "edit", "the twin pump", "--set", "retired=yes"]);
    assert_eq!(home.json(&["product", "list"]).as_array().unwrap().len(), 0);
    let all = home.json(&["product", "list", "--all"]);
    assert_eq!((all[0]["name"].as_str(), all[0]["retired"].as_bool()), (Some("the Twin pump"), Some(true)));
    home.json(&["product", "delete", "the Twin pump"]);
    assert_eq!(home.run(&["product", "delete", "the Twin pump"]).code, 66);
    home.json(&["undo"]);
    assert_eq!(home.json(&["product", "list", "--all"]).as_array().unwrap().len(), 1);
}

#[test]
fn what_would_say_nothing_or_belong_to_nobody_is_refused() {
    let home = home();
    for (args, code) in [
        (&["product", "add", "THE TWIN PUMP"][..], 65),
        (&["product", "add", ""], 65),
        (&["value", "add", "--set", "feature=x"], 2),
        (&["value", "add", "--product", "the Twin pump", "--set", "scene=on the line"], 65),
        (&["value", "add", "--product", "the Twin pump", "--set", "colour=red"], 2),
        (&["value", "add", "--product", "a valve", "--set", "feature=x"], 66),
        (&["value", "edit", "#00000000", "--set", "feature=x"], 66),
    ] {
        assert_eq!(home.run(args).code, code, "{args:?}");
    }
    assert_eq!(home.json(&["value", "list"]).as_array().unwrap().len(), 0);
}

#[test]
fn a_statement_is_built_from_what_is_known_timed_and_kept() {
    let home = home();
    let frames = home.json(&["script", "compose"]);
    assert_eq!(frames.as_array().unwrap().len(), 3);
    home.json(&["value", "add", "--for", "Acme Ltd", "--set", "benefit=your night shift sleeps"]);
    let built = home.json(&[
        "script",
        "compose",
        "data",
        "--for",
        "Acme Ltd",
        "--set",
        "check=",
        "--set",
        "figure=Four batches.",
        "--keep",
        "Four batches",
    ]);
    assert_eq!(built["parts"][0]["text"], "What it comes to: your night shift sleeps.");
    assert_eq!(built["parts"].as_array().unwrap().len(), 3);
    assert_eq!((built["most"].as_u64(), built["card"].as_str()), (Some(75), Some("four-batches")));
    let shown = home.json(&["script", "show", "card/four-batches"]);
    assert!(shown["parts"][0]["text"].as_str().unwrap().contains("Four batches."), "{shown}");
    assert_eq!(home.run(&["script", "compose", "data", "--set", "colour=red"]).code, 2);
    assert_eq!(home.run(&["script", "compose", "nothing"]).code, 66);
    assert_eq!(home.run(&["script", "compose", "data", "--keep", "{x}"]).code, 65);
    // What was kept is changed as a whole or by the line, and taken out.
    let id = "card/four-batches";
    let text = || home.json(&["script", "show", id])["parts"][0]["text"].as_str().unwrap().to_owned();
    let lines = text().split_whitespace().count();
    let changed = home.json(&["script", "edit", id, "--set", "text.1=In short: six.", "--set", "title=Six batches"]);
    assert_eq!((changed["id"].as_str(), changed["name"].as_str()), (Some("four-batches"), Some("Six batches")));
    assert!(text().starts_with("In short: six.") && text().contains("Four batches.") && lines > 3, "{}", text());
    home.says(&["script", "edit", id, "--set", "text=One line."]);
    assert_eq!(text(), "One line.");
    assert_eq!(home.run(&["script", "edit", id, "--set", "text="]).code, 65);
    assert_eq!(home.run(&["script", "edit", id, "--set", "colour=red"]).code, 65);
    assert_eq!(text(), "One line.", "nothing was written");
    home.json(&["script", "remove", id]);
    assert_eq!(home.run(&["script", "show", id]).code, 66);
}
