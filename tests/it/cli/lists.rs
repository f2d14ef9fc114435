//! Lists by condition.

use super::Home;
use serde_json::{Value, json};

fn add(home: &Home, name: &str, more: &[&str]) {
    home.says(&[&["customer", "add", name], more].concat());
}

fn home() -> Home {
    let home = Home::new();
    add(&home, "华为技术有限公司", &["--phone", "010-8888 9999", "--set", "region=华东", "--tag", "VIP"]);
    add(&home, "Acme Ltd", &["--set", "region=华东", "--set", "custom.关系度=4", "--tag", "停用"]);
    add(&home, "张伟", &["--set", "region=华南", "--set", "birthday=1990-12-01"]);
    add(&home, "Nobody Inc", &[]);
    home
}

fn names(found: &Value) -> Vec<&str> {
    found.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect()
}

#[test]
fn a_condition_finds_in_every_command_that_takes_one() {
    let home = home();
    for (condition, want) in [
        ("region = 华东", &["Acme Ltd", "华为技术有限公司"][..]),
        ("地區＝華東且標籤！＝停用", &["华为技术有限公司"]),
        ("custom.关系度 > 3", &["Acme Ltd"]),
        ("birthday < +30d", &["张伟"]),
        ("region in (华东, 华南) and phone is empty", &["Acme Ltd", "张伟"]),
        ("region is empty", &["Nobody Inc"]),
    ] {
        assert_eq!(names(&home.json(&["list", "run", "--where", condition])), want, "{condition}");
        assert_eq!(names(&home.json(&["customer", "find", "--where", condition])), want, "{condition}");
        let table = home.says(&["export", "--where", condition]);
        assert_eq!(table.lines().count(), want.len() + 1, "{condition}: {table}");
    }
    assert_eq!(names(&home.json(&["customer", "find", "acm", "--where", "region = 华东"])), ["Acme Ltd"]);
    assert_eq!(names(&home.json(&["customer", "find", "acm", "--where", "region = 华南"])), [""; 0]);
    assert_eq!(home.run(&["export", "--where", "tag = VIP", "--format", "json"]).code, 2);
}

#[test]
fn a_list_is_kept_under_its_name_counted_renamed_and_undone() {
    let home = home();
    let east = home.json(&["list", "save", "East", "地区=华东", "--note", "For the fair"]);
    assert_eq!(
        (&east["name"], &east["condition"], &east["customers"]),
        (&json!("East"), &json!("地区=华东"), &json!(2))
    );
    home.says(&["list", "save", "VIP east", "list = east and tag = vip"]);
    assert_eq!(names(&home.json(&["list", "run", "vip EAST"])), ["华为技术有限公司"]);
    assert_eq!(names(&home.json(&["customer", "find", "--list", "East"])).len(), 2);
    let groups = home.json(&["list", "run", "East", "--group-by", "标签"]);
    assert_eq!(groups[0], json!({"value": "VIP", "customers": 1, "share": 0.5}));
    let shown = home.json(&["list", "show", "East"]);
    assert_eq!((&shown["note"], &shown["tests"]["measurable"]), (&json!("For the fair"), &json!(0.75)));
    assert_eq!((&shown["tests"]["reachable"], &shown["tests"]["response"]), (&json!(0.5), &json!("unknown")));
    assert_eq!(home.run(&["list", "remove", "East"]).code, 65);
    home.says(&["list", "rename", "East", "The east"]);
    assert_eq!(names(&home.json(&["list", "run", "VIP east"])), ["华为技术有限公司"]);
    home.says(&["list", "remove", "VIP east"]);
    assert_eq!(names(&home.json(&["list", "show"])), ["The east"]);
    home.says(&["undo"]);
    assert_eq!(names(&home.json(&["list", "show"])), ["The east", "VIP east"]);
    assert_eq!(home.run(&["list", "run", "West"]).code, 66);
}

#[test]
fn a_fault_is_shown_with_a_mark_under_its_place() {
    let home = home();
    for (condition, column, said) in [
        ("地区=华东 and 颜色=x", 14, "颜色"),
        ("region = 华东 and", 17, "not"),
        ("region > a", 7, ">"),
        ("list = West", 7, "West"),
    ] {
        let done = home.run(&["list", "run", "--where", condition]);
        assert_eq!(done.code, 65, "{condition}");
        let lines: Vec<&str> = done.err.lines().collect();
        assert_eq!(lines[0], format!("  {condition}"));
        assert_eq!(lines[1], format!("  {}^", " ".repeat(column)), "{condition}");
        assert!(lines[2].contains(said), "{}", done.err);
    }
    let circle = home.run(&["list", "save", "A", "list = A"]);
    assert_eq!(circle.code, 65);
    assert!(circle.err.contains("A → A"), "{}", circle.err);
}

#[test]
fn everything_that_can_be_asked_is_listed() {
    let home = Home::new();
    let facts = home.json(&["list", "facts"]);
    assert!(names(&facts).contains(&"completeness") && !names(&facts).contains(&"meeting"));
    assert!(home.says(&["list", "facts", "--language", "zh-Hans"]).contains("完整度"));
}

#[test]
fn a_calendar_is_written_by_the_name_of_its_file_and_of_a_list_only() {
    let home = Home::new();
    for name in ["Acme", "Borough"] {
        home.json(&["customer", "add", name]);
        home.says(&["visit", "plan", name, "--kind", "first-visit", "--on", "2026-11-27", "--time", "14:30"]);
    }
    home.says(&["promise", "add", "Acme", "The drawings", "--by", "2026-12-01"]);
    let text = home.says(&["export", "--format", "ics", "--where", "name = Acme"]);
    let flat = icalendar::parser::unfold(&text);
    let calendar = icalendar::parser::read_calendar(&flat).unwrap();
    let events = calendar.components.iter().filter(|component| component.name == "VEVENT");
    let titles: Vec<&str> = events.map(|event| event.find_prop("SUMMARY").unwrap().val.as_str()).collect();
    assert_eq!(titles, ["First visit · Acme", "We promised · The drawings · Acme"]);
    let file = home.path().join("plan.ics").display().to_string();
    home.says(&["export", "-o", &file, "--from", "today", "--to", "+7d", "--private"]);
    let private = std::fs::read_to_string(&file).unwrap();
    assert_eq!((private.matches("BEGIN:VEVENT").count(), private.contains("Acme")), (2, false));
    for (wrong, code) in [
        (&["export", "--from", "today"][..], 2),
        (&["export", "--format", "ics", "--only", "customers"], 2),
        (&["export", "--only", "promises"], 2),
        (&["export", "--format", "ics", "--from", "soonish"], 65),
        (&["export", "--format", "ics", "--from", "+3d", "--to", "today"], 65),
    ] {
        assert_eq!(home.run(wrong).code, code, "{wrong:?}");
    }
}
