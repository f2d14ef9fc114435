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
