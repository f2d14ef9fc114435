//! The complaint desk from the shell: from the first words to the looks back.

use super::Home;
use serde_json::{Value, json};

/// A home whose clock stands on Monday, 23 November 2026, 10:00 in Shanghai, with one complaint.
fn home() -> (Home, String) {
    let home = Home::new();
    home.file("config.toml", b"time_zone = \"Asia/Shanghai\"\n");
    home.json(&["customer", "add", "Acme"]);
    let added = home.json(&at("2026-11-23T10:00", &["complaint", "add", "Acme", "The pallets are wet again"]));
    let id = added["id"].as_str().unwrap().to_owned();
    (home, id)
}

/// The command at a moment in Shanghai.
fn at<'a>(moment: &str, typed: &[&'a str]) -> Vec<&'a str> {
    let now: &'static str = Box::leak(format!("{moment}:00+08:00").into_boxed_str());
    [&["--now", now], typed].concat()
}

fn due(complaint: &Value) -> Vec<&str> {
    complaint["clocks"].as_array().unwrap().iter().map(|clock| clock["due"].as_str().unwrap()).collect()
}

#[test]
fn a_complaint_goes_from_the_first_words_to_the_looks_back() {
    let (home, id) = home();
    let step = |moment: &str, typed: &[&str]| {
        let now = format!("{moment}:00+08:00");
        home.json(&[&["--now", now.as_str(), "complaint"], typed].concat())
    };
    let shown = step("2026-11-23T10:00", &["show", &id]);
    // Normal: 4, 16 and 56 hours of work from Monday ten o'clock: 14:00, Wednesday 10:00, Wednesday week 10:00 in Shanghai.
    assert_eq!(due(&shown), ["2026-11-23T06:00:00.000Z", "2026-11-25T02:00:00.000Z", "2026-12-02T02:00:00.000Z"]);
    assert_eq!((&shown["stage"], &shown["next_step"]), (&json!("heard"), &json!("acknowledge")));
    assert_eq!(shown["missing"], json!(["severity", "wants"]));

    let edited =
        step("2026-11-23T10:05", &["edit", &id, "--severity", "severe", "--wants", "Dry ones", "--class", "quality"]);
    assert_eq!(due(&edited), ["2026-11-23T04:00:00.000Z", "2026-11-24T02:00:00.000Z", "2026-11-26T02:00:00.000Z"]);
    let answered = step("2026-11-23T11:40", &["step", &id, "answer", "--owner", "Zhao", "--due", "wed"]);
    assert_eq!((&answered["stage"], &answered["due"]), (&json!("answered"), &json!("2026-11-25")));
    assert_eq!(answered["clocks"][0]["standing"], "in_time");
    let solved = step("2026-11-24T16:00", &["step", &id, "solve", "--fix", "All replaced", "--cause", "No cover"]);
    assert_eq!((&solved["stage"], &solved["missing"]), (&json!("solved"), &json!([])));
    step("2026-11-25T09:30", &["step", &id, "confirm", "--at", "2026-11-25 09:10"]);
    let closed = step("2026-11-25T09:30", &["close", &id, "--reach", "one_off", "--prevention", "A cover"]);
    assert_eq!((&closed["stage"], &closed["watch"]), (&json!("closed"), &json!(true)));
    assert_eq!(closed["confirmed_at"], "2026-11-25T01:10:00.000Z");
    let looks: Vec<_> = closed["followups"].as_array().unwrap().iter().map(|look| look["due"].clone()).collect();
    assert_eq!(looks, ["2026-12-02", "2026-12-25", "2027-02-25"].map(|day| json!(day)));

    assert_eq!(step("2026-11-25T09:31", &["list"]), json!([]));
    assert_eq!(step("2026-11-25T09:31", &["list", "--watch"])[0]["id"], json!(id));
    let card = home.json(&["customer", "show", "Acme"]);
    assert_eq!(
        (&card["complaints"][0]["stage"], card["followups"].as_array().map(Vec::len)),
        (&json!("closed"), Some(3))
    );
    assert_eq!(card["followups"][0]["complaint"], json!(id));
    home.says(&["undo"]);
    let card = home.json(&["customer", "show", "Acme"]);
    assert_eq!((&card["complaints"][0]["stage"], &card["followups"]), (&json!("confirmed"), &json!([])));
}

#[test]
fn what_cannot_be_done_says_why_and_the_way_out() {
    let (home, id) = home();
    for (typed, code, said) in [
        (&["close", id.as_str()][..], 65, "Only the customer's own word closes a complaint"),
        (&["step", &id, "confirm"], 65, "mark it as solved"),
        (
            &["step", &id, "answer", "--owner", "Zhao"],
            65,
            "how grave it is (--severity severe|normal), what they want (--wants)",
        ),
        (&["step", &id, "reopen"], 65, "not marked as solved"),
        (&["step", &id, "acknowledge", "--at", "2026-11-22 10:00"], 65, "a later moment"),
        (&["step", &id, "acknowledge", "--at", "tomorrow 10:00"], 65, "still to come"),
        (&["show", "#00000000"], 66, "complaint list --all"),
        (&["add", "Acme", " "], 65, "as they said it"),
        (&["add", "Acme", "x", "--heard", "tomorrow"], 65, "still to come"),
        (&["add", "Acme", "x", "--from", "Nobody"], 66, "Nobody"),
        (&["edit", &id, "--due", "someday"], 65, "someday"),
        (&["step", &id, "bury"], 2, "bury"),
    ] {
        let done = home.run(&at("2026-11-23T10:00", &[&["complaint"], typed].concat()));
        assert_eq!(done.code, code, "{typed:?}: {}", done.err);
        let told = done.err.contains(said) || said == "someday";
        assert!(told, "{typed:?}: {}", done.err);
    }
    let shown = home.json(&["complaint", "list"]);
    assert_eq!((shown.as_array().map(Vec::len), &shown[0]["stage"]), (Some(1), &json!("heard")));
}

#[test]
fn people_read_what_presses_what_to_ask_and_what_may_be_systemic() {
    let (home, id) = home();
    for name in ["Borough", "Cobalt"] {
        home.json(&["customer", "add", name]);
        let typed = ["complaint", "add", name, "Wet", "--class", "quality", "--severity", "severe", "--wants", "Dry"];
        home.json(&at("2026-11-23T09:00", &typed));
    }
    let said = home.says(&at("2026-11-23T10:00", &["complaint", "edit", &id, "--class", "quality"]));
    assert!(said.contains("Still to ask: how grave it is, what they want"), "{said}");
    assert!(said.contains("3 complaints about “quality” from 3 customers"), "{said}");
    let listed = home.says(&at("2026-11-23T10:30", &["complaint", "list"]));
    let lines: Vec<&str> = listed.lines().collect();
    assert!(lines[0].contains("Borough") && lines[2].contains("Acme"), "{listed}");
    assert!(lines[2].contains("acknowledge by today 14:00: 3 h 30 min of work left"), "{listed}");
    let shown = home.says(&at("2026-11-24T10:30", &["complaint", "show", &id]));
    assert!(shown.contains("The pallets are wet again") && shown.contains("our limit was yesterday 14:00"), "{shown}");
    assert!(home.says(&["customer", "show", "Acme"]).contains("The pallets are wet again"));
    let late = home.json(&at("2026-11-23T13:00", &["complaint", "list", "--late"]));
    assert_eq!(late.as_array().map(Vec::len), Some(2), "{late}");
    let chinese = home.says(&at("2026-11-23T10:30", &["--language", "zh-Hans", "complaint", "list"]));
    assert!(chinese.contains("告知已收到：今天 14:00 前，还剩 3 小时 30 分钟（工作时间）"), "{chinese}");
}

#[test]
fn the_clocks_follow_the_settings() {
    let home = Home::new();
    let settings = "time_zone = \"Asia/Shanghai\"\nworking_hours = \"8-12, 14-18\"\nnormal_hours = [1, 4, 8]\n";
    home.file("config.toml", settings.as_bytes());
    home.json(&["customer", "add", "Acme"]);
    let added =
        home.json(&at("2026-11-23T11:30", &["complaint", "add", "Acme", "Late again", "--heard", "today 11:30"]));
    assert_eq!(due(&added), ["2026-11-23T06:30:00.000Z", "2026-11-23T09:30:00.000Z", "2026-11-24T03:30:00.000Z"]);
    let shown = home.json(&["config", "show"]);
    assert_eq!((&shown["working_hours"], &shown["red_days"]), (&json!("08:00-12:00, 14:00-18:00"), &json!(7)));
}

#[test]
fn an_open_complaint_stands_on_the_page_of_the_day_pauses_the_cadence_and_answers_lists() {
    let (home, id) = home();
    home.says(&["customer", "edit", "Acme", "--set", "level=vip"]);
    let sources = |home: &Home| -> Vec<String> {
        let page = home.json(&at("2026-11-23T11:00", &["today"]));
        page.as_array().unwrap().iter().map(|item| item["source"].as_str().unwrap().to_owned()).collect()
    };
    let due = |home: &Home| home.json(&at("2026-11-23T11:00", &["due", "--all"])).as_array().map(Vec::len);
    let asked = |home: &Home| home.json(&["list", "run", "--where", "complaint = yes"]).as_array().map(Vec::len);
    assert_eq!((sources(&home), due(&home), asked(&home)), (vec!["complaint".to_owned()], Some(0), Some(1)));
    let why = home.json(&at("2026-11-23T11:00", &["today"]))[0]["why"].clone();
    assert!(why.as_str().unwrap().contains("acknowledge by today 14:00: 3 h of work left"), "{why}");
    home.says(&["complaint", "edit", &id, "--despite", "They asked for the offer"]);
    assert_eq!((sources(&home).len(), due(&home), asked(&home)), (2, Some(1), Some(1)));
    home.says(&["complaint", "edit", &id, "--despite", ""]);
    assert_eq!(due(&home), Some(0));
    for step in ["solve", "confirm"] {
        home.says(&at("2026-11-23T12:00", &["complaint", "step", &id, step, "--skip"]));
    }
    home.says(&at("2026-11-23T12:00", &["complaint", "close", &id, "--skip"]));
    assert_eq!((due(&home), asked(&home)), (Some(1), Some(0)));
    assert_eq!(home.json(&["list", "run", "--where", "complaint = no"]).as_array().map(Vec::len), Some(1));
}
