//! Meetings, talks and what is to be done, from the shell.

use super::{Home, hua};
use serde_json::Value;

/// The last eight digits of a record's id, as people type them.
fn short(of: &Value) -> String {
    let id = of["id"].as_str().unwrap();
    format!("#{}", &id[id.len() - 8..])
}

#[test]
fn a_meeting_is_planned_prepared_led_and_wrapped_up_from_the_shell() {
    let home = Home::new();
    hua(&home);
    home.says(&["person", "add", "华为技术", "李雷"]);
    let plan =
        ["visit", "plan", "华为技术", "--kind", "first-visit", "--on", "fri", "--time", "14:30", "--with", "李雷"];
    let planned = home.json(&plan);
    let id = short(&planned);
    assert_eq!(
        (planned["meeting"].as_str(), planned["day"].as_str(), planned["time"].as_str(), &planned["person"]["name"]),
        (Some("first_visit"), Some("2026-11-27"), Some("14:30"), &Value::from("李雷"))
    );
    let item = planned["checklist"][0]["item"].as_str().unwrap();
    assert_eq!(home.json(&["visit", "tick", &id, item])["checklist"][0]["done"], true);
    let words = planned["checklist"][1]["text"].as_str().unwrap();
    let noted = home.json(&["visit", "tick", &id, words, "--note", "ask Ruth"]);
    assert_eq!((&noted["checklist"][1]["note"], &noted["checklist"][1]["done"]), (&"ask Ruth".into(), &false.into()));
    assert_eq!(home.json(&["visit", "tick", &id, item, "--off"])["checklist"][0]["done"], false);
    let added = home.json(&["visit", "add", &id, "Bring the camera", "--block", "carry"]);
    assert!(added["checklist"].as_array().unwrap().iter().any(|item| item["text"] == "Bring the camera"));
    home.json(&["visit", "tick", &id, "bring the cam"]);

    let offered = home.json(&["visit", "show", &id, "--questions"]);
    let question = offered["answers"][0]["card"].as_str().unwrap();
    let answered = home.json(&["visit", "answer", &id, question, "Four of them"]);
    assert_eq!(answered["answers"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&answered["answers"][0]["asked"], &answered["answers"][0]["answer"]),
        (&true.into(), &"Four of them".into())
    );

    let moved = home.json(&["visit", "edit", &id, "--on", "+7d", "--place", "深圳"]);
    assert_eq!((moved["day"].as_str(), moved["place"].as_str()), (Some("2026-11-29"), Some("深圳")));
    let held = home.json(&[
        "visit",
        "wrap-up",
        &id,
        "They want a survey",
        "--outcome",
        "advance",
        "--next",
        "Send dates",
        "--due",
        "明天",
    ]);
    assert_eq!((held["stage"].as_str(), held["outcome"].as_str()), (Some("held"), Some("advance")));
    assert_eq!(
        (&held["followups"][0]["name"], &held["followups"][0]["due"]),
        (&"Send dates".into(), &"2026-11-23".into())
    );
    assert_eq!(home.json(&["visit", "list"]), serde_json::json!([]));
    let shown = home.says(&["visit", "show", &id]);
    for said in ["They want a survey", "Four of them", "[x] Bring the camera", "tomorrow Send dates"] {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
    let card = home.says(&["customer", "show", "华为技术"]);
    assert!(card.contains("First visit") && card.contains(&id) && card.contains("Send dates"), "{card}");

    // One undo step took the talk and what is to be done next.
    home.says(&["undo"]);
    assert_eq!(home.json(&["visit", "show", &id])["stage"], "planned");
    assert_eq!(home.json(&["follow", "list"]), serde_json::json!([]));
}

#[test]
fn what_cannot_be_done_with_a_meeting_is_refused_with_its_code() {
    let home = Home::new();
    hua(&home);
    let planned = home.json(&["visit", "plan", "华为技术", "--kind", "首次拜访", "--language", "zh-Hans"]);
    let (id, item) = (short(&planned), planned["checklist"][0]["item"].as_str().unwrap());
    for (typed, code) in [
        (&["visit", "plan", "华为技术", "--kind", "tea-party"][..], 2),
        (&["visit", "plan", "华为技术", "--kind", "proposal", "--on", "someday"], 65),
        (&["visit", "plan", "华为技术", "--kind", "proposal", "--with", "韩梅梅"], 66),
        (&["visit", "tick", &id, "no such item"], 66),
        (&["visit", "answer", &id, "no-such-question"], 66),
        (&["visit", "wrap-up", &id], 65),
        (&["visit", "wrap-up", &id, "x", "--due", "fri"], 65),
        (&["visit", "wrap-up", &id, "x", "--outcome", "splendid"], 2),
        (&["visit", "tick", "#00000000", item], 66),
    ] {
        let done = home.run(typed);
        assert_eq!(done.code, code, "{typed:?}: {}", done.err);
        assert!(!done.err.contains('‹'), "{}", done.err);
    }
}

#[test]
fn a_talk_is_logged_and_what_is_to_be_done_is_listed_moved_and_done() {
    let home = Home::new();
    hua(&home);
    let logged = home.json(&["log", "华为技术", "Rang about the price", "--next", "Send the offer", "--due", "+2d"]);
    assert_eq!((logged["stage"].as_str(), logged["followups"][0]["due"].as_str()), (Some("held"), Some("2026-11-24")));
    let added = home.json(&["follow", "add", "华为技术", "Birthday card", "--due", "2026-11-21", "--time", "9"]);
    assert_eq!((&added["late"], &added["customer"]["name"]), (&true.into(), &"华为技术有限公司".into()));
    let listed = home.json(&["follow", "list"]);
    let names = |of: &Value| {
        of.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&listed), ["Birthday card", "Send the offer"]);
    assert_eq!(names(&home.json(&["follow", "list", "--by", "today"])), ["Birthday card"]);
    let id = short(&added);
    assert_eq!(names(&home.json(&["follow", "list", "--late"])), ["Birthday card"]);
    let moved = home.json(&["follow", "snooze", &id, "下周一"]);
    assert_eq!((&moved["due"], &moved["time"]), (&"2026-11-23".into(), &"09:00".into()));
    let moved = home.json(&["follow", "snooze", &id, "周五下午3点"]);
    assert_eq!((&moved["due"], &moved["time"]), (&"2026-11-27".into(), &"15:00".into()));
    assert_eq!(home.json(&["follow", "list", "--late"]), serde_json::json!([]));
    assert!(home.json(&["follow", "done", &id])["done_at"].is_string());
    assert_eq!(names(&home.json(&["follow", "list", "--customer", "华为技术"])), ["Send the offer"]);
    assert_eq!(home.json(&["follow", "list", "--all"]).as_array().unwrap().len(), 2);
    home.says(&["undo"]);
    assert_eq!(home.json(&["follow", "list"]).as_array().unwrap().len(), 2);
    for (typed, code) in [
        (&["follow", "done", "#00000000"][..], 66),
        (&["follow", "snooze", &id, "whenever"], 65),
        (&["follow", "add", "华为技术", " "], 65),
        (&["follow", "add", "华为技术", "Call", "--due", "fri 15:00", "--time", "14:00"], 65),
        (&["follow", "list", "--late", "--all"], 2),
    ] {
        assert_eq!(home.run(typed).code, code, "{typed:?}");
    }
}

#[test]
fn a_logged_talk_says_with_whom_whether_both_were_there_and_what_was_handed_over() {
    let home = Home::new();
    hua(&home);
    home.says(&["person", "add", "华为技术", "李雷"]);
    let said = ["--person", "李雷", "--live", "no", "--handed-over", "Drawings to 李雷 by Friday"];
    home.says(&[&["log", "华为技术", "Two questions by mail", "--channel", "mail"], &said[..]].concat());
    let card = home.json(&["customer", "show", "华为技术"]);
    let (talk, person) = (&card["interactions"][0], &card["people"][0]);
    assert_eq!((&person["name"], &talk["person"]), (&"李雷".into(), &person["id"]));
    assert_eq!((&talk["live"], &talk["channel"]), (&"no".into(), &"mail".into()));
    assert_eq!(talk["handed_over"], "Drawings to 李雷 by Friday");
    assert_ne!(home.run(&["log", "华为技术", "Rang", "--person", "韩梅梅"]).code, 0);
    assert_eq!(home.json(&["customer", "show", "华为技术"])["interactions"].as_array().unwrap().len(), 1);
}

#[test]
fn a_person_is_deleted_with_their_numbers_and_comes_back_with_undo() {
    let home = Home::new();
    hua(&home);
    let added = home.json(&["person", "add", "华为技术", "李雷", "--mobile", "13800138000"]);
    assert_eq!(home.json(&["person", "delete", "华为技术", "李雷"])["people"], serde_json::json!([]));
    assert_eq!(home.run(&["customer", "show", "13800138000"]).code, 66);
    home.says(&["undo"]);
    assert_eq!(home.json(&["customer", "show", "13800138000"]), added);
    assert_eq!(home.run(&["person", "delete", "华为技术", "韩梅梅"]).code, 66);
}

#[test]
fn what_was_taken_back_is_done_again_in_the_order_it_went() {
    let home = Home::new();
    hua(&home);
    home.says(&["customer", "add", "Acme"]);
    home.says(&["log", "Acme", "Rang"]);
    let looked = home.json(&["undo", "--dry-run"]);
    assert_eq!((&looked["verb"], &looked["done"]), (&"add-interaction".into(), &false.into()));
    assert!(home.says(&["undo"]).contains("talk logged with Acme"));
    assert!(home.says(&["undo"]).contains("new customer Acme"));
    assert_eq!(home.json(&["customer", "list"]).as_array().unwrap().len(), 1);
    assert!(home.says(&["redo"]).contains("new customer Acme"));
    assert_eq!(home.json(&["redo"])["verb"], "add-interaction");
    assert_eq!(home.json(&["visit", "list", "--customer", "Acme"]).as_array().unwrap().len(), 1);
    assert_eq!(home.run(&["redo"]).code, 66);
    let file = home.file("a.csv", b"name\nOne Ltd\nTwo Ltd\nThree Ltd\n");
    home.says(&["import", &file]);
    assert!(home.says(&["undo"]).contains("3 customers imported from a.csv"));
    assert_eq!(home.run(&["--demo", "undo"]).code, 66, "the samples are the ground of a demonstration");
}

#[test]
fn what_was_changed_in_a_talk_since_it_was_held_can_be_read_with_when_by_whom_and_from_what_to_what() {
    let home = Home::new();
    hua(&home);
    home.says(&["person", "add", "华为技术", "李雷"]);
    let talk = home.json(&["log", "华为技术", "prices", "--outcome", "continuation", "--person", "李雷"]);
    let id = short(&talk);
    assert_eq!(talk["changes"], serde_json::json!([]));
    assert!(home.says(&["visit", "show", &id, "--history"]).contains("Nothing was changed"));
    assert_eq!(home.json(&["customer", "show", "华为技术"])["interactions"][0]["edited"], false);

    let edit = ["visit", "wrap-up", &id, "prices and terms", "--outcome", "advance", "--handed-over", "the offer"];
    let changes = home.json(&edit)["changes"].clone();
    let change = |field: &str| changes.as_array().unwrap().iter().find(|change| change["field"] == field).unwrap();
    assert_eq!((&change("summary")["from"], &change("summary")["to"]), (&"prices".into(), &"prices and terms".into()));
    let shown = home.says(&["visit", "show", &id, "--history"]);
    assert!(
        shown.contains("outcome") && shown.contains("handed over") && shown.contains("nothing → the offer"),
        "{shown}"
    );
    let card = home.says(&["customer", "show", "华为技术"]);
    assert!(card.contains("with 李雷") && card.contains("edited") && card.contains("the offer"), "{card}");
    assert_eq!(home.json(&["customer", "show", "华为技术"])["interactions"][0]["edited"], true);

    home.says(&["undo"]);
    assert_eq!(home.json(&["visit", "show", &id])["changes"], serde_json::json!([]));
    assert_eq!(home.json(&["customer", "show", "华为技术"])["interactions"][0]["edited"], false);
}

#[test]
fn a_talk_of_yesterday_is_logged_as_one_of_yesterday() {
    let home = Home::new();
    hua(&home);
    let logged = home.json(&["log", "华为", "two sites", "--on", "2026-01-05 15:00"]);
    assert!(logged["held_at"].as_str().unwrap().starts_with("2026-01-05"), "{logged}");
    let refused = home.run(&["log", "华为", "two sites", "--on", "2099-01-05"]);
    assert!(refused.code == 65 && refused.err.contains("still to come"), "{}", refused.err);
}

#[test]
fn an_appointment_won_in_a_talk_is_kept_as_a_meeting_and_needs_its_day() {
    let home = Home::new();
    hua(&home);
    home.says(&["person", "add", "华为技术", "李雷"]);
    let agreed = ["log", "华为技术", "They want to see us", "--outcome", "advance", "--person", "李雷", "--meeting"];
    let refused = home.run(&[&agreed[..], &["first-visit"]].concat());
    assert!(refused.code == 65 && refused.err.contains("A meeting needs its day."), "{}", refused.err);
    assert_eq!(home.run(&[&agreed[..], &["ball", "--due", "fri 15:00"]].concat()).code, 2);
    assert_eq!(home.json(&["visit", "list"]), Value::Array(vec![]), "nothing was kept of either");
    let talk = home.json(&[&agreed[..], &["first-visit", "--due", "fri 15:00", "--next", "Show the plan"]].concat());
    assert_eq!((&talk["next_step"], &talk["followups"]), (&"Show the plan".into(), &Value::Array(vec![])));
    let meeting = &home.json(&["visit", "show", "华为技术"]);
    assert_eq!((&meeting["meeting"], &meeting["person"]["name"]), (&"first_visit".into(), &"李雷".into()));
    assert_eq!((&meeting["day"], &meeting["time"]), (&"2026-11-27".into(), &"15:00".into()));
    assert_eq!((&meeting["goal"], &meeting["stage"]), (&"Show the plan".into(), &"planned".into()));
    assert!(home.says(&["export", "--format", "ics"]).contains("20261127T1500"), "the calendar has it");
}
