//! Drills from the shell.

use super::Home;
use serde_json::{Value, json};

fn near(value: &Value, published: f64) -> bool {
    (value.as_f64().unwrap() - published).abs() <= 1e-6 * published
}

/// What py-fsrs 6.3.2 (the package `fsrs`) makes of the same answers with `enable_fuzzing=False`: the grade and its moment;
/// stability, difficulty and due after it.
const PUBLISHED: [(&str, &str, f64, f64, &str); 5] = [
    ("good", "2026-11-22T09:00:00Z", 2.3065, 2.118_103_970_459_016, "2026-11-22T09:10:00.000Z"),
    ("good", "2026-11-22T09:10:00Z", 2.3065, 2.111_214_235_785_395, "2026-11-24T09:10:00.000Z"),
    ("again", "2026-11-25T09:10:00Z", 0.636_978_111_717_337_8, 7.392_238_132_342_694, "2026-11-25T09:20:00.000Z"),
    ("good", "2026-11-25T09:20:00Z", 0.689_446_022_043_178_3, 7.380_074_263_507_19, "2026-11-26T09:20:00.000Z"),
    ("easy", "2026-11-26T10:20:00Z", 4.143_887_286_165_678, 6.489_845_540_207_452, "2026-11-30T10:20:00.000Z"),
];

#[test]
fn grades_move_a_card_as_the_published_scheduler_does_whatever_their_order() {
    let home = Home::new();
    for (grade, at, stability, difficulty, due) in PUBLISHED {
        let card = home.json(&["drill", "grade", "price-rise", grade, "--at", at]);
        assert!(near(&card["stability"], stability) && near(&card["difficulty"], difficulty), "{grade}: {card}");
        assert_eq!((&card["due"], &card["id"]), (&json!(due), &json!("objection/price-rise")));
    }
    let late = ["drill", "due", "--all", "--at", "2026-12-26T10:20:00Z"];
    let card = home.json(&late)[0].clone();
    assert_eq!((&card["lapses"], &card["answers"], &card["interval_days"]), (&json!(1), &json!(5), &json!(4.0)));
    assert!(near(&card["retrievability"], 0.724_325_824_234_228), "{card}");

    let other = Home::new();
    for (grade, at, ..) in PUBLISHED.iter().rev() {
        other.says(&["drill", "grade", "objection/price-rise", grade, "--at", at]);
    }
    assert_eq!(other.json(&late)[0]["stability"], card["stability"]);
}

#[test]
fn the_next_card_is_asked_before_it_is_answered_and_moves_on_once_it_is_graded() {
    let home = Home::new();
    let next = home.json(&["drill", "next"]);
    assert_eq!((&next["why"], &next["due"], &next["answers"]), (&json!("new"), &Value::Null, &json!(0)));
    assert!(next["answer"].is_null(), "{next}");
    // What is wanted of it is said, in the shell too.
    assert!(next["wants"].as_str().is_some_and(|wants| home.says(&["drill", "next"]).contains(wants)), "{next}");
    assert!(home.says(&["drill", "next"]).contains("They say:"));
    let answered = home.json(&["drill", "next", "--answer"]);
    let names: Vec<&str> = answered["answer"].as_array().unwrap().iter().map(|p| p["name"].as_str().unwrap()).collect();
    assert_eq!(names[..4], ["acknowledge", "explore", "answer", "confirm"]);
    let before = home.json(&["drill", "due"]).as_array().unwrap().len();
    home.says(&["drill", "grade", next["id"].as_str().unwrap(), "easy"]);
    assert_ne!(home.json(&["drill", "next"])["id"], next["id"]);
    assert_eq!(home.json(&["drill", "due"]).as_array().unwrap().len(), before - 1);
    home.says(&["undo"]);
    assert_eq!(home.json(&["drill", "next"])["id"], next["id"]);
    assert_eq!(home.json(&["drill", "history"]), json!([]));
}

#[test]
fn cards_due_stand_on_the_page_of_the_day_for_somebody_who_has_begun() {
    let home = Home::new();
    let drills = |home: &Home| {
        let today = home.json(&["today"]);
        today.as_array().unwrap().iter().filter(|item| item["source"] == "drill").cloned().collect::<Vec<_>>()
    };
    assert_eq!(drills(&home), Vec::<Value>::new());
    home.says(&["drill", "grade", "price-rise", "again", "--at", "2026-11-22T08:00:00Z"]);
    let [item] = &drills(&home)[..] else { panic!("{:?}", drills(&home)) };
    // The one that was lost, and five new ones of the six of a day.
    assert_eq!((&item["name"], &item["customer"]), (&json!("6 cards due, 5 minutes"), &Value::Null));
}

#[test]
fn practice_is_kept_and_exported_and_a_card_nobody_knows_is_refused() {
    let home = Home::new();
    let said = "=cmd|' /C calc'!A0";
    let card = home.json(&["drill", "grade", "price-rise", "good", "--outside", "--said", said]);
    assert_eq!((&card["stability"], &card["answers"]), (&Value::Null, &json!(1)));
    let table = home.says(&["drill", "export"]);
    assert!(table.contains("objection/price-rise") && table.contains("'=cmd"), "{table}");
    assert_eq!(home.json(&["drill", "export"])[0]["said"], said);
    let refused = home.run(&["drill", "grade", "no-such-card", "good"]);
    assert_eq!(refused.code, 66);
    assert!(refused.err.contains("no-such-card"), "{}", refused.err);
    assert_eq!(home.run(&["drill", "grade", "price-rise", "fine"]).code, 2);
    // The digit of the screen is the same mark.
    let by_digit = home.json(&["drill", "grade", "price-rise", "3"]);
    home.says(&["undo"]);
    assert_eq!(home.json(&["drill", "grade", "price-rise", "good"])["stability"], by_digit["stability"]);
    assert_eq!(home.run(&["drill", "next", "--at", "tomorrow"]).code, 2);
}

#[test]
fn goals_and_practice_stand_in_the_plan_of_the_quarter() {
    let home = Home::new();
    let goal = home.json(&["drill", "goal", "add", "communication", "Two questions first", "--minutes", "120"]);
    assert_eq!((&goal["quarter"], &goal["minutes"]), (&json!("2026Q4"), &json!(120)));
    let logged = home.json(&["drill", "log", "45m", "listening", "to", "my", "own", "calls"]);
    assert_eq!(
        (&logged["area"], &logged["minutes"], &logged["note"]),
        (&json!("communication"), &json!(45), &json!("listening to my own calls"))
    );
    home.says(&["drill", "log", "1h30m", "teamwork", "triads", "--on", "2026-11-17"]);
    home.says(&["drill", "log", "20m", "juggling", "--area", "emotional", "--on", "2026-10-01"]);
    let plan = home.json(&["drill", "plan"]);
    let week = &plan["this_week"];
    assert_eq!((&week["monday"], &week["total"], &week["teamwork"]), (&json!("2026-11-16"), &json!(135), &json!(90)));
    assert_eq!((&plan["from"], &plan["to"], &plan["weeks"][0]["emotional"]), (&json!(180), &json!(300), &json!(20)));
    let days = json!([{"day": "2026-10-01", "minutes": 20}, {"day": "2026-11-17", "minutes": 90}, {"day": "2026-11-22", "minutes": 45}]);
    assert_eq!(plan["days"], days);
    let said = home.says(&["drill", "plan"]);
    // The week of 1 October is the seventh from the right, the week of 17 November the last but none.
    for row in [
        "Thu   . . . . . . . . . . . . . . . . . . + . . . . . . .",
        "Tue   . . . . . . . . . . . . . . . . . . . . . . . . . #",
    ] {
        assert!(said.contains(row), "{said}");
    }
    let id = goal["id"].as_str().unwrap();
    assert!(home.json(&["drill", "goal", "done", id])["done_at"].is_string());
    assert!(home.says(&["drill", "goal", "list"]).contains("reached"));
    assert!(home.json(&["drill", "goal", "done", id, "--again"])["done_at"].is_null());
    assert_eq!(home.json(&["drill", "goal", "list", "--quarter", "2027Q1"]), json!([]));
    for (bad, code) in [
        (&["drill", "log", "soon", "listening"][..], 65),
        (&["drill", "log", "45m", "juggling"], 65),
        (&["drill", "log", "45m", "listening", "--on", "2026-11-23"], 65),
        (&["drill", "goal", "add", "communication", ""], 65),
        (&["drill", "plan", "--quarter", "winter"], 65),
        (&["drill", "goal", "done", "deadbeef"], 66),
    ] {
        assert_eq!(home.run(bad).code, code, "{bad:?}");
    }
}

#[test]
fn a_line_of_value_is_taken_out_of_the_drills_and_in_again() {
    let home = Home::new();
    home.says(&["product", "add", "the Twin pump"]);
    let set = ["--set", "feature=two pumps in one housing", "--set", "advantage=the line keeps running"];
    let line = home.json(&[&["value", "add", "--product", "the Twin pump"][..], &set].concat());
    let id = line["id"].as_str().unwrap();
    let short = format!("#{}", &id[id.len() - 8..]);
    let drilled = || {
        let kinds = home.json(&["drill", "kinds"]);
        let of = kinds.as_array().unwrap().iter().find(|kind| kind["id"] == "value");
        of.map_or(0, |kind| kind["cards"].as_i64().unwrap())
    };
    assert_eq!(drilled(), 0, "without a benefit there is nothing to say");
    assert_eq!(home.run(&["drill", "in", &short]).code, 65);
    home.says(&["value", "edit", &short, "--set", "benefit=no lost batch"]);
    assert_eq!(drilled(), 1);
    assert!(home.says(&["drill", "out", &short]).contains("two pumps in one housing"));
    assert_eq!(drilled(), 0);
    home.says(&["undo"]);
    assert_eq!(drilled(), 1);
    assert_eq!(home.json(&["drill", "out", &format!("value/{id}")])["drilled"], json!(false));
    assert_eq!(home.json(&["drill", "in", id])["drilled"], json!(true));
    assert_eq!(drilled(), 1);
    assert_eq!(home.run(&["drill", "out", "price-too-high"]).code, 66, "built-in cards come by themselves");
    // A kept statement the same way.
    home.says(&["script", "compose", "executive", "--keep", "Board, answer first"]);
    assert_eq!(drilled(), 1);
    home.says(&["drill", "in", "board-answer-first"]);
    assert_eq!(drilled(), 2);
    home.says(&["drill", "out", "value/board-answer-first"]);
    assert_eq!(drilled(), 1);
}

#[test]
fn a_first_day_without_customers_names_the_cards_that_wait() {
    let home = Home::new();
    assert!(home.run(&["today"]).err.contains("practise first"), "{}", home.run(&["today"]).err);
}
