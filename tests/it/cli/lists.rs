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

#[test]
fn a_list_says_itself_by_what_it_is_counted() {
    let home = home();
    home.says(&["list", "save", "all", "name is not empty", "--group-by", "region"]);
    assert_eq!(
        home.json(&["list", "run", "all", "--group-by"]),
        home.json(&["list", "run", "all", "--group-by", "region"])
    );
    home.says(&["list", "save", "plain", "name is not empty"]);
    assert_eq!(home.run(&["list", "run", "plain", "--group-by"]).code, 2);
}

#[test]
fn a_customer_shows_what_conditions_may_ask_and_the_ladder_by_any_of_its_words() {
    let home = home();
    home.says(&["label", "华为技术有限公司", "set", "ladder=vendor"]);
    let facts = home.json(&["customer", "show", "华为技术有限公司", "--facts"]);
    let of =
        |id: &str| facts.as_array().unwrap().iter().find(|fact| fact["id"] == id).map(|fact| fact["values"].clone());
    assert_eq!((of("region"), of("tag")), (Some(json!(["华东"])), Some(json!(["VIP"]))));
    assert_eq!((of("ladder"), of("birthday")), (Some(json!(["vendor"])), None));
    for condition in ["ladder = vendor", "ladder = 供应商", "我方地位 = 供应商"] {
        let found = home.json(&["customer", "find", "--where", condition]);
        assert_eq!(found.as_array().unwrap().len(), 1, "{condition}");
    }
    assert!(home.says(&["customer", "show", "华为技术有限公司", "--facts"]).contains("华东"));
}

/// A table of customers with a column of days that the program does not know.
fn renewals(code: &str, cells: &[(&str, &str)]) -> Home {
    let home = Home::new();
    home.file("config.toml", format!("calling_code = \"{code}\"\n").as_bytes());
    let rows: Vec<String> = cells.iter().map(|(name, cell)| format!("{name},{cell}")).collect();
    let table = home.file("table.csv", format!("name,Renewal\n{}\n", rows.join("\n")).as_bytes());
    home.says(&["import", &table]);
    home
}

#[test]
fn days_in_a_column_of_ones_own_are_read_in_the_order_that_its_cells_show_or_that_is_usual_at_home() {
    let doubtful = [("Acme", "03/04/2025"), ("Beta", "05/06/2025")];
    let shown = [("Acme", "03/04/2025"), ("Beta", "05/23/2025")];
    let asked = "custom.Renewal >= 2025-04-01 and custom.Renewal <= 2025-04-30";
    for (code, cells, want) in
        [("44", &doubtful, &["Acme"][..]), ("1", &doubtful, &[]), ("86", &doubtful, &[]), ("44", &shown, &[])]
    {
        let home = renewals(code, cells);
        assert_eq!(names(&home.json(&["list", "run", "--where", asked])), want, "{code} {cells:?}");
    }
}

#[test]
fn what_no_customer_has_is_said_beside_the_answer_with_the_word_that_was_meant() {
    let home = renewals("44", &[("Acme", "never"), ("Beta", "not yet")]);
    add(&home, "华为技术有限公司", &["--set", "region=华东", "--set", "level=vip", "--tag", "Export"]);
    // (condition, what is said of it; nothing where there is nothing to say)
    for (condition, said) in [
        ("custom.Renewl > 2025-01-01", "No customer has a column “Renewl”. Did you mean “Renewal”?"),
        ("custom.Turnover > 5", "No customer has a column “Turnover”."),
        ("known(custom.Turnover) or region = 华东", "No customer has a column “Turnover”."),
        ("custom.Renewal > 2025-01-01", "In the column “Renewal” nothing is a day"),
        ("custom.Renewal > 5", "In the column “Renewal” nothing is a number"),
        ("region = 华冬", "No customer has “华冬” under “region”. Did you mean “华东”?"),
        ("level = vipp", "Did you mean “VIP”?"),
        ("tag = exprot", "Did you mean “Export”?"),
        ("kind = compny", "Did you mean “company”?"),
        ("orders > 3", "Nothing is kept about “number of orders” yet"),
        ("region = 华西", "No customer has “华西” under “region”."),
        ("region = 华东", ""),
        ("region in (华东, 华西)", ""),
        ("tag != 停用", ""),
    ] {
        for command in [&["customer", "find", "--where"][..], &["list", "run", "--where"], &["list", "save", "x"]] {
            let done = home.run(&[command, &[condition]].concat());
            assert_eq!(done.code, 0, "{condition}: {}", done.err);
            let tells = done.err.contains("No customer has") || done.err.contains("othing is");
            assert_eq!(tells, !said.is_empty(), "{command:?} {condition}: {}", done.err);
            assert!(done.err.contains(said), "{command:?} {condition}: {}", done.err);
        }
    }
    for (condition, said) in [
        ("regoin = 华东", "Did you mean “region”?"),
        ("Renewal is empty", "Did you mean “custom.Renewal”?"),
        ("Renewall is empty", "Did you mean “custom.Renewal”?"),
        ("xyzzy = 1", "Nothing is called “xyzzy”.\n"),
    ] {
        let done = home.run(&["list", "run", "--where", condition]);
        assert_eq!(done.code, 65, "{condition}");
        assert!(done.err.contains(said), "{condition}: {}", done.err);
    }
    let counted = home.run(&["list", "run", "--where", "region = 华东", "--group-by", "ctiy"]);
    assert!(counted.err.contains("Did you mean “city”?"), "{}", counted.err);
}
