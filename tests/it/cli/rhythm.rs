//! Levels, who is due, labels and the three conditions, from the shell.

use super::Home;
use serde_json::json;

/// The clock of a home stands on Sunday, 22 November 2026.
fn acme(home: &Home) {
    home.json(&["customer", "add", "Acme", "--set", "level=vip"]);
}

#[test]
fn a_level_decides_who_is_due_and_setting_it_changes_that_day() {
    let home = Home::new();
    acme(&home);
    home.says(&["log", "Acme", "Went round", "--channel", "face"]);
    let touch = |home: &Home| home.json(&["due", "--all"])[0]["touches"][0].clone();
    // VIP in the playbook is a visit a week: Sunday 29 → Monday 30.
    let first = touch(&home);
    assert_eq!(
        (&first["way"], &first["ideal"], &first["state"]),
        (&json!("visit"), &json!("2026-11-30"), &json!("ahead"))
    );
    assert_eq!((&first["why"]["since"], &first["why"]["every"]), (&json!("last_visit"), &json!("7d")));
    assert_eq!(first["why"]["moved"][0]["by"], "weekend");
    assert_eq!(home.json(&["due"]), json!([]), "nobody is due today");

    let set = home.json(&["level", "set", "VIP", "--visit", "1m", "--call", "10d", "--rule", "Above a million"]);
    assert_eq!((&set["id"], &set["visit_every"], &set["call_every"]), (&json!("vip"), &json!("1m"), &json!("10d")));
    assert_eq!((&set["rule"], &set["customers"]), (&json!("Above a million"), &json!(1)));
    // 22 December, a Tuesday.
    assert_eq!(touch(&home)["ideal"], "2026-12-22");
    home.says(&["customer", "edit", "Acme", "--set", "visit_window=Thu 14:00-16:00"]);
    let moved = touch(&home);
    assert_eq!(
        (&moved["ideal"], &moved["from"], &moved["until"]),
        (&json!("2026-12-24"), &json!("14:00"), &json!("16:00"))
    );
    home.says(&["level", "remove", "vip"]);
    assert_eq!(home.json(&["due", "--all"]), json!([]), "a level that is not used asks for nothing");
    home.says(&["undo"]);
    assert_eq!(touch(&home)["ideal"], "2026-12-24");
}

#[test]
fn a_holiday_of_ones_own_moves_the_day_and_is_named() {
    let home = Home::new();
    home.file("calendar.toml", b"[[holiday]]\nname = \"Stocktaking\"\nfrom = 2026-11-30\nto = 2026-12-01\n");
    acme(&home);
    home.says(&["log", "Acme", "Went round", "--channel", "face"]);
    let touch = home.json(&["due", "--all"])[0]["touches"][0].clone();
    assert_eq!((&touch["ideal"], &touch["why"]["moved"][1]["name"]), (&json!("2026-12-02"), &json!("Stocktaking")));
}

#[test]
fn a_level_of_ones_own_lives_from_add_to_remove_and_customers_get_it_in_one_step() {
    let home = Home::new();
    acme(&home);
    home.json(&["customer", "add", "Borough"]);
    home.says(&["level", "add", "Dealers", "--visit", "2w", "--place", "3"]);
    let given = home.json(&["level", "assign", "Acme", "Borough", "dealers", "--why", "they resell"]);
    assert_eq!(given["customers"].as_array().unwrap().len(), 2);
    assert_eq!(home.json(&["level", "show", "Dealers"])["customers"], 2);
    let refused = home.run(&["level", "remove", "Dealers"]);
    assert_eq!(refused.code, 65);
    assert!(refused.err.contains("2 customers"), "{}", refused.err);
    home.says(&["undo"]);
    home.says(&["level", "remove", "Dealers"]);
    assert_eq!(home.run(&["level", "show", "Dealers"]).code, 66);
    for bad in [&["level", "set", "vip", "--visit", "soon"][..], &["level", "add", "VIP"]] {
        assert_eq!(home.run(bad).code, 65, "{bad:?}");
    }
    assert_eq!(home.run(&["level", "set", "vip"]).code, 2);
}

#[test]
fn the_work_of_the_levels_is_weighed_against_the_week() {
    let home = Home::new();
    acme(&home);
    home.json(&["customer", "add", "Borough", "--set", "level=new"]);
    // One a week and one in two weeks.
    let load = home.json(&["level", "load", "--capacity", "1"]);
    assert_eq!(load["asked"], 1.5);
    assert_eq!((&load["lower"][0]["id"], &load["lower"][0]["to"]), (&json!("new-level"), &json!("28d")));
    assert_eq!(load["lower"][0]["saves"], 0.25);
    assert_eq!(home.json(&["level", "load"])["lower"], json!([]));
}

#[test]
fn three_answers_lead_to_a_verdict_and_unknown_is_not_no() {
    let home = Home::new();
    acme(&home);
    let first = home.json(&["qualify", "Acme"]);
    assert_eq!((&first["code"], &first["verdict"], &first["about"]), (&json!("M?A?N?"), &json!("ask"), &json!("need")));
    assert_eq!(first["advice"], json!(null));
    let typed = ["qualify", "Acme", "--money", "yes", "--authority", "no", "--need", "yes", "--why", "the owner signs"];
    let man = home.json(&typed);
    assert_eq!(
        (&man["verdict"], &man["about"], &man["advice"]["id"]),
        (&json!("fix"), &json!("authority"), &json!("man-yny"))
    );
    assert_eq!(home.json(&["qualify", "Acme", "--money", "unknown"])["code"], "M?A-N+");
    assert_eq!(home.run(&["qualify", "Acme", "--money", "maybe"]).code, 2);
}

#[test]
fn a_level_is_given_to_all_of_a_list_and_another_name_takes_its_customers_along() {
    let home = Home::new();
    for name in ["Acme", "Borough", "Corner"] {
        home.says(&["customer", "add", name, "--set", if name == "Corner" { "region=South" } else { "region=North" }]);
    }
    home.says(&["level", "add", "Dealers", "--visit", "2w"]);
    assert_eq!(home.run(&["level", "assign", "Dealers"]).code, 2, "to whom?");
    home.says(&["level", "assign", "Dealers", "--where", "region = North"]);
    let level = |name: &str| home.json(&["customer", "show", name])["level"].clone();
    assert_eq!((level("Acme"), level("Corner")), (json!("Dealers"), json!(null)));
    home.says(&["level", "set", "Dealers", "--rename", "Resellers"]);
    assert_eq!(home.json(&["level", "show", "Resellers"])["customers"], 2);
    assert_eq!((level("Acme"), level("Borough")), (json!("Resellers"), json!("Resellers")));
}

#[test]
fn a_label_tells_its_value_since_when_by_whom_and_why() {
    let home = Home::new();
    acme(&home);
    home.says(&["label", "Acme", "set", "state=Target", "ladder=供应商", "--why", "met at the fair"]);
    home.says(&["label", "Acme", "set", "state=won", "--why", "signed today"]);
    let labels = home.json(&["label", "Acme"]);
    let of = |id: &str| labels.as_array().unwrap().iter().find(|label| label["id"] == id).unwrap().clone();
    let state = of("state");
    assert_eq!((&state["value"], &state["set"]["why"]), (&json!("won"), &json!("signed today")));
    assert_eq!((&state["set"]["by"], &state["set"]["at"]), (&json!("tester"), &json!("2026-11-22T09:00:00.000Z")));
    assert_eq!((&state["facts"]["contacts"], &state["facts"]["orders"]), (&json!(0), &json!(0)));
    for label in labels.as_array().unwrap() {
        let changes = label["changes"].as_array().unwrap();
        assert!(changes.iter().all(|change| change["text"].is_string()), "{label}");
        assert!(!changes.is_empty() || label["suggestion"].is_object(), "every label says what changes it: {label}");
    }
    assert!(state["rule"].is_string() && state["next"]["name"].is_string(), "{state}");
    assert_eq!(of("ladder")["value"], "vendor", "a word in another language is kept as what it means");
    assert_eq!(of("level")["set"]["verb"], "add-customer");
    assert_eq!(of("spending")["value"], json!(null));
    let said = home.says(&["label", "Acme"]);
    assert!(said.contains("signed today") && !said.contains('‹'), "{said}");

    let funnel = home.json(&["label", "funnel"]);
    assert_eq!(funnel["conversions"][0]["from"], "target");
    assert_eq!((&funnel["conversions"][0]["to"], &funnel["conversions"][0]["count"]), (&json!("won"), &json!(1)));
    assert_eq!(home.run(&["label", "Acme", "set", "name=x"]).code, 65);
    assert_eq!(home.run(&["label", "Acme", "set", "state"]).code, 2);
}

#[test]
fn a_planned_meeting_quiets_the_touch_in_both_lists() {
    let home = Home::new();
    acme(&home);
    home.says(&["level", "set", "vip", "--visit", "1d"]);
    home.says(&["log", "Acme", "Went round", "--channel", "face", "--now", "2026-11-12T09:00:00+08:00"]);
    // What the customer is still to be told of the talk is another matter.
    let today = |home: &Home| {
        let page = home.json(&["today"]);
        page.as_array().unwrap().iter().filter(|item| item["source"] != "digest").cloned().collect::<Vec<_>>()
    };
    assert_eq!(home.json(&["due"])[0]["name"], "Acme");
    assert_eq!((today(&home).len(), &today(&home)[0]["source"]), (1, &json!("touch")));
    home.says(&["visit", "plan", "Acme", "--kind", "first-visit", "--on", "2026-11-28"]);
    assert_eq!(home.json(&["due"]), json!([]));
    assert_eq!(home.json(&["due", "--all"])[0]["met"], "2026-11-28");
    assert!(home.says(&["due", "--all"]).contains("anyway"));
    let items = today(&home);
    assert_eq!((items.len(), &items[0]["source"]), (1, &json!("meeting")));
}

#[test]
fn what_is_planned_for_a_holiday_is_told_so_and_days_beyond_a_week_have_their_date() {
    let home = Home::new();
    home.file("calendar.toml", b"[[holiday]]\nname = \"Stocktaking\"\nfrom = 2026-12-10\n");
    acme(&home);
    for typed in [
        &["visit", "plan", "Acme", "--kind", "first-visit", "--on", "2026-12-10"][..],
        &[
            "follow",
            "add",
            "Acme",
            "Send a very long list of all that was said about the pumps in Hall B",
            "--due",
            "2026-12-10",
        ],
    ] {
        let done = home.run(typed);
        assert!(done.code == 0 && done.err.contains("Thu 10 Dec (holiday: Stocktaking)"), "{typed:?}: {}", done.err);
    }
    let page = home.says(&["today", "--days", "30"]);
    assert_eq!(page.matches("Thu 10 Dec").count(), 4, "{page}");
    assert!(page.lines().all(|line| line.chars().count() < 120), "{page}");
}

/// As published for 2026; of 2027 only the statutory days are known.
#[test]
fn a_weekend_that_is_worked_and_a_holiday_that_is_not_published_yet_are_told_where_a_day_is_planned() {
    let home = Home::new();
    home.file("config.toml", b"calendar = \"cn\"\n");
    acme(&home);
    for (day, language, said) in [
        ("2026-02-14", "en", "14 Feb (worked, to make up for: Spring Festival)"),
        ("2026-02-14", "zh-Hans", "（春节调休，要上班）"),
        ("2026-02-17", "en", "17 Feb (holiday: Spring Festival)"),
        ("2027-02-06", "en", "6 Feb 2027 (holiday: Spring Festival, days not final yet)"),
        ("2026-03-07", "en", ""),
    ] {
        let now = "2026-02-10T09:00:00Z";
        let typed = ["--now", now, "--language", language, "follow", "add", "Acme", "Send it", "--due", day];
        let done = home.run(&typed);
        assert_eq!(done.code, 0, "{day}: {}", done.err);
        assert!(done.err.contains(said), "{day} {language}: {}", done.err);
        assert_eq!(done.err.contains('(') || done.err.contains('（'), !said.is_empty(), "{day}: {}", done.err);
    }
}

#[test]
fn a_holiday_whose_days_are_not_published_yet_is_told_as_not_final() {
    let home = Home::new();
    home.file("calendar.toml", b"[[holiday]]\nname = \"Eid\"\nfrom = 2026-11-30\nprovisional = true\n");
    acme(&home);
    let done = home.run(&["follow", "add", "Acme", "Send the offer", "--due", "2026-11-30"]);
    assert!(done.err.contains("Mon 30 Nov (holiday: Eid, days not final yet)"), "{}", done.err);
    // A visit a week, counted from Sunday 22: Monday 30 would be its day.
    home.says(&["log", "Acme", "Went round", "--channel", "face"]);
    assert!(home.says(&["due", "--all"]).contains("not on a holiday (Eid, days not final yet)"));
    let touch = home.json(&["due", "--all"])[0]["touches"][0].clone();
    assert_eq!((&touch["ideal"], touch["why"]["moved"].as_array().map(Vec::len)), (&json!("2026-12-01"), Some(2)));
    assert_eq!(touch["why"]["moved"][1], json!({"by": "holiday", "name": "Eid", "provisional": true}));
}

#[test]
fn a_script_is_told_whom_to_call_and_by_what_number() {
    let home = Home::new();
    home.json(&["customer", "add", "Acme", "--set", "level=vip", "--phone", "+44 20 7946 0001"]);
    home.json(&["person", "add", "Acme", "Ada Brown"]);
    for typed in [&["today"][..], &["due", "--all"]] {
        let row = home.json(typed)[0].clone();
        assert_eq!((&row["phone"], &row["people"]), (&json!("+44 20 7946 0001"), &json!("Ada Brown")), "{typed:?}");
    }
}

#[test]
fn a_promise_that_is_settled_says_what_became_of_it() {
    let home = Home::new();
    acme(&home);
    for (verb, language, said) in [
        ("keep", "en", "Kept: The drawings"),
        ("break", "en", "Not kept: The drawings"),
        ("release", "en", "Let go: The drawings"),
        ("keep", "zh-Hans", "已兑现：The drawings"),
        ("break", "zh-Hans", "没有兑现：The drawings"),
    ] {
        let id = home.json(&["promise", "add", "Acme", "The drawings"])["id"].as_str().unwrap().to_owned();
        let told = home.says(&["--language", language, "promise", verb, &id]);
        assert!(told.starts_with(said) && told.contains("Acme"), "{verb}: {told}");
    }
}

#[test]
fn the_page_of_the_day_says_what_comes_first_and_why_in_both_languages() {
    let home = Home::new();
    assert_eq!(home.json(&["today"]), json!([]));
    acme(&home);
    home.says(&["follow", "add", "Acme", "Send the offer", "--due", "2026-11-20"]);
    home.says(&["follow", "add", "Acme", "Call back", "--due", "2026-11-24"]);
    home.says(&["promise", "add", "Acme", "The drawings", "--by", "2026-11-22", "--theirs"]);
    home.says(&["follow", "add", "Acme", "Far away", "--due", "2026-12-24"]);
    let items = home.json(&["today"]);
    let told: Vec<_> =
        items.as_array().unwrap().iter().map(|item| (item["state"].clone(), item["what"].clone())).collect();
    let text = home.says(&["today"]);
    assert!(text.contains("Send the offer") && text.contains("2 days late"), "{text}");
    assert_eq!(told[0].0, "now", "{told:?}");
    assert!(
        told.iter().any(|(state, _)| state == "today") && told.iter().any(|(state, _)| state == "soon"),
        "{told:?}"
    );
    assert!(!text.contains("Far away"), "{text}");
    assert!(home.says(&["today", "--days", "40"]).contains("Far away"));
    let chinese = home.says(&["--language", "zh-Hans", "today"]);
    assert!(chinese.contains("对方承诺：The drawings"), "{chinese}");
    // Of each group one, and how many there are.
    let short = home.says(&["today", "--limit", "1", "--days", "40"]);
    assert!(short.contains("The days after (3, the first 1 are shown)") && !short.contains("Far away"), "{short}");
    assert_eq!(home.run(&["today", "--days", "0"]).code, 2);
}

#[test]
fn a_level_nobody_knows_is_told_and_makes_no_sound_once_it_is_one() {
    let home = Home::new();
    // By hand it is refused; from a file it is kept, and told.
    let refused = home.run(&["customer", "add", "Acme", "--set", "level=Q7"]);
    assert!(refused.code == 65 && refused.err.contains("VIP (vip)"), "{}", refused.err);
    let table = home.path().join("acme.csv");
    std::fs::write(&table, "Company,Level\nAcme,Q7\n").unwrap();
    home.says(&["import", table.to_str().unwrap()]);
    let told = home.run(&["today"]).err;
    assert!(told.contains("Q7") && told.contains("cornerman level add"), "{told}");
    home.says(&["level", "add", "Q7", "--visit", "2w"]);
    assert!(!home.run(&["today"]).err.contains("Q7"));
}
