//! Who else sells to a customer, from the shell.

use super::Home;

#[test]
fn a_sheet_is_written_changed_shown_and_taken_away() {
    let home = Home::new();
    home.json(&["customer", "add", "Acme Ltd"]);
    let added = home.json(&["competitor", "add", "Acme Ltd", "Bolt & Co", "--set", "positioning=cheapest"]);
    let id = added["id"].as_str().unwrap().to_owned();
    home.json(&["competitor", "edit", "Acme Ltd", "bolt & co", "--set", "difference=We answer within the hour"]);
    let shown = home.json(&["competitor", "show", "Acme Ltd", &id]);
    assert_eq!((shown["positioning"].as_str(), shown["strategy"].as_str()), (Some("cheapest"), None));
    assert_eq!(shown["difference"], "We answer within the hour");
    assert_eq!(home.json(&["competitor", "list", "Acme Ltd"])[0]["name"], "Bolt & Co");
    assert!(home.says(&["competitor", "show", "Acme Ltd", "Bolt & Co"]).contains("We answer within the hour"));
    home.json(&["competitor", "remove", "Acme Ltd", "Bolt & Co"]);
    assert_eq!(home.run(&["competitor", "show", "Acme Ltd", "Bolt & Co"]).code, 66);
    home.json(&["undo"]);
    assert_eq!(home.json(&["competitor", "list", "Acme Ltd"]).as_array().unwrap().len(), 1);
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let home = Home::new();
    home.json(&["customer", "add", "Acme Ltd"]);
    assert_eq!(home.run(&["competitor", "add", "Acme Ltd", ""]).code, 65);
    assert_eq!(home.run(&["competitor", "add", "Acme Ltd", "Bolt", "--set", "price=1"]).code, 2);
    let long = format!("positioning={}", "x".repeat(501));
    assert_eq!(home.run(&["competitor", "add", "Acme Ltd", "Bolt", "--set", &long]).code, 65);
    assert_eq!(home.run(&["competitor", "edit", "Acme Ltd", "Bolt"]).code, 66);
}
