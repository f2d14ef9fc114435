//! Two customers that may be one, from the shell.

use super::Home;

/// Two customers with the same number, and the id of the question about them.
fn asked(home: &Home) -> String {
    home.json(&["customer", "add", "Acme Ltd", "--phone", "+44 20 7946 0001", "--set", "city=York"]);
    let list = "name,kind,phone,city\nNorth Works,company,+44 20 7946 0001,Leeds\n";
    let list = home.file("list.csv", list.as_bytes());
    home.says(&["import", &list]);
    let open = home.json(&["customer", "duplicates"]);
    assert_eq!((open[0]["reason"].as_str(), open.as_array().unwrap().len()), (Some("phone"), 1));
    open[0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn two_are_made_one_and_two_again() {
    let home = Home::new();
    asked(&home);
    let gone = home.json(&["customer", "show", "North Works"])["id"].as_str().unwrap().to_owned();
    let looked = home.json(&["customer", "merge", "Acme Ltd", "North Works", "--dry-run"]);
    assert_eq!(
        (looked["done"].as_bool(), home.json(&["customer", "list"]).as_array().unwrap().len()),
        (Some(false), 2)
    );
    let merged = home.json(&["customer", "merge", "Acme Ltd", "North Works", "--take", "city=other"]);
    assert_eq!((merged["done"].as_bool(), merged["other"]["name"].as_str()), (Some(true), Some("North Works")));
    let card = home.json(&["customer", "show", &gone]);
    assert_eq!((card["name"].as_str(), card["city"].as_str()), (Some("Acme Ltd"), Some("Leeds")));
    assert_eq!(card["custom"]["name (formerly)"], "North Works");
    assert_eq!(card["custom"]["city (formerly)"], "York");
    assert_eq!(card["contact_points"].as_array().unwrap().len(), 1);
    assert_eq!(home.json(&["customer", "duplicates"]).as_array().unwrap().len(), 0);
    home.json(&["customer", "edit", "Acme Ltd", "--set", "city=Hull"]);
    let refused = home.run(&["customer", "unmerge", &gone]);
    assert_eq!(refused.code, 65, "{}", refused.err);
    assert!(refused.err.contains("city"), "{}", refused.err);
    home.json(&["customer", "unmerge", &gone, "--force"]);
    assert_eq!(home.json(&["customer", "show", &gone])["city"], "Leeds");
    assert_eq!(home.json(&["customer", "show", "Acme Ltd"])["city"], "York");
    assert_eq!(home.run(&["customer", "unmerge", &gone]).code, 66);
}

#[test]
fn who_is_added_by_hand_like_another_is_said_at_once_and_asked_about() {
    let home = Home::new();
    home.says(&["customer", "add", "Brackley Dentist Ltd", "--phone", "+44 1440 496001"]);
    let added = home.run(&["customer", "add", "Brackley Dental", "--phone", "0044 1440 496 001", "--json"]);
    assert!(added.code == 0 && added.err.contains("Brackley Dentist Ltd (#"), "{}", added.err);
    let open = home.json(&["customer", "duplicates"]);
    assert_eq!((open[0]["reason"].as_str(), open.as_array().unwrap().len()), (Some("phone"), 1));
    home.says(&["customer", "add", "Zenith Pumps"]);
    let edited = home.run(&["customer", "edit", "Zenith Pumps", "--phone", "+44-1440-496001"]);
    assert!(edited.err.contains("Brackley Dentist Ltd") && edited.err.contains("Brackley Dental ("), "{}", edited.err);
    assert_eq!(home.json(&["customer", "duplicates"]).as_array().unwrap().len(), 3);
    let quiet = home.run(&["customer", "edit", "Zenith Pumps", "--set", "city=York"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""));
}

#[test]
fn undo_takes_the_whole_merge_back_in_another_run() {
    let home = Home::new();
    asked(&home);
    home.says(&["customer", "merge", "Acme Ltd", "North Works"]);
    assert_eq!(home.json(&["undo"])["verb"], "merge-customers");
    assert_eq!(home.json(&["customer", "list"]).as_array().unwrap().len(), 2);
    assert_eq!(home.json(&["customer", "duplicates"]).as_array().unwrap().len(), 1);
}

#[test]
fn a_dismissed_question_is_not_asked_again_by_the_same_file() {
    let home = Home::new();
    let id = asked(&home);
    assert_eq!(home.json(&["customer", "duplicates", "--dismiss", &id])["count"], 1);
    home.says(&["import", &home.path().join("list.csv").display().to_string()]);
    assert_eq!(home.json(&["customer", "duplicates"]).as_array().unwrap().len(), 0);
    assert_eq!(home.run(&["customer", "duplicates", "--dismiss", "#00000000"]).code, 66);
}

#[test]
fn what_cannot_be_meant_is_refused_before_anything_is_written() {
    let home = Home::new();
    asked(&home);
    for wrong in [
        &["customer", "merge", "Acme Ltd", "Acme Ltd"][..],
        &["customer", "merge", "Acme Ltd", "North Works", "--take", "city"],
        &["customer", "merge", "Acme Ltd", "North Works", "--take", "town=other"],
        &["customer", "merge", "Acme Ltd", "North Works", "--take", "city=mine"],
    ] {
        assert_eq!(home.run(wrong).code, 2, "{wrong:?}");
    }
    assert_eq!(home.json(&["customer", "list"]).as_array().unwrap().len(), 2);
}

#[test]
fn an_export_from_before_the_merge_brings_nobody_back_and_one_from_after_it_carries_all() {
    let home = Home::new();
    asked(&home);
    let gone = home.json(&["customer", "show", "North Works"])["id"].as_str().unwrap().to_owned();
    home.says(&["log", &gone, "Met them"]);
    let (before, after) = (home.path().join("before.json"), home.path().join("after.json"));
    let (before, after) = (before.display().to_string(), after.display().to_string());
    home.says(&["export", "-o", &before]);
    home.says(&["customer", "merge", "Acme Ltd", "North Works"]);
    home.says(&["import", &before]);
    assert_eq!(home.json(&["customer", "list"]).as_array().unwrap().len(), 1);
    assert_eq!(home.json(&["customer", "show", "Acme Ltd"])["interactions"].as_array().unwrap().len(), 1);
    home.says(&["export", "-o", &after]);
    let other = Home::new();
    other.says(&["import", &after]);
    let card = other.json(&["customer", "show", "Acme Ltd"]);
    assert_eq!(card["interactions"][0]["summary"], "Met them");
    assert_eq!(card["custom"]["name (formerly)"], "North Works");
}
