//! Who is to be seen first, and why: said by the first screen, in the demo and after an own import with three levels, and
//! held against the rule reckoned here anew, from what is told to scripts.

use crate::terminal::Terminal;
use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// A Monday.
const NOW: &str = "2026-11-23T09:00:00+08:00";
const LANGUAGES: [(&str, &str); 3] = [("en_US.UTF-8", "en"), ("zh_CN.UTF-8", "zh-Hans"), ("zh_TW.UTF-8", "zh-Hant")];

fn says(home: &Path, locale: &str, args: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cornerman"));
    command.args(["--now", NOW]).args(args).env("CORNERMAN_HOME", home).env("LC_ALL", locale);
    let out = command.output().unwrap();
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

fn json(home: &Path, locale: &str, args: &[&str]) -> Vec<Value> {
    let printed = says(home, locale, &[args, &["--json"]].concat());
    serde_json::from_slice::<Value>(&printed).unwrap().as_array().unwrap().clone()
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

fn day(of: &Value, key: &str) -> NaiveDate {
    text(of, key).parse().unwrap()
}

/// The points of an item by the published rule: the thing, the level, the days late.
fn points(item: &Value, levels: &[Value], today: NaiveDate) -> i64 {
    let late = (today - day(item, "due")).num_days().max(0);
    let thing = match (text(item, "source"), text(item, "touch")) {
        ("complaint", _) if text(item, "state") == "now" => 500,
        ("complaint" | "meeting", _) => 400,
        ("followup" | "promise", _) => 300,
        ("digest", _) | ("touch", "too_late") => 200,
        ("touch", "late") => 100,
        ("touch" | "birthday", _) => 50,
        _ => 10,
    };
    let place = levels.iter().filter(|level| level["customers"] != 0).position(|level| level["name"] == item["level"]);
    let level = place.map_or(0, |place| (100 - 10 * i64::try_from(place).unwrap()).max(10));
    thing + level + (late * 10).min(100)
}

/// What stands on the first screen: the name and the reason of the first row, and its points.
fn is_on_screen(screen: &mut Terminal, first: &Value) {
    let name: String = text(&first["customer"], "name").chars().take(8).collect();
    let reasons: Vec<&str> = text(first, "why").split(" · ").collect();
    let points = first["weight"].to_string();
    screen.until("who, why and the points", |shown| {
        // A line is broken where it must be: the words stand in their order all the same.
        let plain: String = shown.chars().filter(|c| !c.is_whitespace() && !"│▲▼".contains(*c)).collect();
        let has = |part: &str| plain.contains(&part.chars().filter(|c| !c.is_whitespace()).collect::<String>());
        let first_row = shown.lines().find(|line| line.contains('>'));
        first_row.is_some_and(|row| row.contains(&name)) && reasons.iter().all(|reason| has(reason)) && has(&points)
    });
}

#[test]
fn with_the_demo_the_first_screen_says_who_comes_first_and_why_as_the_rule_has_it() {
    let today: NaiveDate = "2026-11-23".parse().unwrap();
    for (locale, language) in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let page = json(home.path(), locale, &["--demo", "today"]);
        let levels = json(home.path(), locale, &["--demo", "level", "list"]);
        let now: Vec<&Value> = page.iter().filter(|item| text(item, "state") == "now").collect();
        assert!(now.len() > 5, "{language}: {page:#?}");
        for item in &now {
            assert_eq!(item["weight"].as_i64(), Some(points(item, &levels, today)), "{language}: {item:#}");
        }
        let most = now.iter().map(|item| points(item, &levels, today)).max();
        assert_eq!(page[0]["weight"].as_i64(), most, "the heaviest stands first");
        assert!(text(&page[0], "why").starts_with(text(&page[0], "level")), "{:#}", page[0]);
        let mut screen = Terminal::start(home.path(), locale, (80, 24), &["--demo", "--now", NOW]);
        is_on_screen(&mut screen, &page[0]);
        screen.press("q");
        assert_eq!(screen.ends(), 0);
    }
}

#[test]
fn after_an_own_import_and_three_levels_the_first_visits_are_spread_and_the_first_screen_begins_with_the_best_level() {
    for (locale, language) in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/customers-gbk.csv");
        says(home.path(), locale, &["import", file]);
        // Nobody thinks of a rank: those of the playbook stand before them, and no customer has one of these.
        for (level, visit) in [("A", "2w"), ("B", "1m"), ("C", "2m")] {
            says(home.path(), locale, &["level", "add", level, "--visit", visit]);
        }
        let due = json(home.path(), locale, &["due", "--all"]);
        let gaps: BTreeMap<&str, i32> = BTreeMap::from([("A", 14), ("B", 31), ("C", 61)]);
        let mut days: BTreeMap<NaiveDate, u32> = BTreeMap::new();
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        for customer in &due {
            let (level, touch) = (text(customer, "level"), &customer["touches"][0]);
            let ideal = day(touch, "ideal");
            // Within the level's own gap, on a day that is worked.
            assert!((0..=gaps[level].into()).contains(&(ideal - today).num_days()), "{language}: {customer:#}");
            assert!(ideal.weekday().num_days_from_monday() < 5, "{customer:#}");
            assert!(touch["why"]["moved"].as_array().unwrap().iter().any(|moved| moved["by"] == "spread"));
            *days.entry(ideal).or_default() += 1;
            *counts.entry(level).or_default() += 1;
        }
        assert!(counts.values().all(|n| *n > 8), "{counts:?}");
        // What the levels ask of a working day in the long run, and half as much again for the luck of the draw.
        let gap = |level: &str| f64::from(gaps[level]) * 5.0 / 7.0;
        let asked: f64 = counts.iter().map(|(level, n)| f64::from(*n) / gap(level)).sum();
        let most = f64::from(*days.values().max().unwrap());
        assert!(most <= asked * 2.0 && days.len() > 20, "{language}: {asked} a day, {days:?}");

        let page = json(home.path(), locale, &["today"]);
        let first = &page[0];
        assert_eq!((text(first, "level"), text(first, "source"), first["weight"].as_i64()), ("A", "touch", Some(150)));
        let spread = match language {
            "en" => "spread over 2 weeks",
            "zh-Hans" => "分摊在 2 周里",
            _ => "分攤在 2 週裡",
        };
        assert!(text(first, "why").contains(spread), "{first:#}");
        let mut screen = Terminal::start(home.path(), locale, (80, 24), &["--now", NOW]);
        // Two questions at the first start.
        screen.shows("Ctrl-S");
        screen.press("\u{13}");
        is_on_screen(&mut screen, first);
        screen.press("q");
        assert_eq!(screen.ends(), 0);
    }
}
