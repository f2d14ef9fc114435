//! A new user's first day, through the real program, loop and file: import a GBK file, find a customer by two letters,
//! prepare a first visit, ask, answer an objection, leave, come back and have everything.

use crate::terminal::Terminal;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const ENTER: &str = "\r";
const ESC: &str = "\u{1b}";
const CTRL_S: &str = "\u{13}";
const RIGHT: &str = "\u{1b}[C";
const LEFT: &str = "\u{1b}[D";

struct Words {
    locale: &'static str,
    /// On the list before anything is typed.
    customers: &'static str,
    samples: &'static str,
    first_visit: &'static str,
    /// Two keys after the finder key, and what is then on the screen.
    finder: [(&'static str, &'static str); 2],
    answers: [&'static str; 2],
}

const ENGLISH: Words = Words {
    locale: "en_US.UTF-8",
    customers: "200 customers",
    samples: "sample customers",
    first_visit: "First visit",
    finder: [("to", "It's too expensive"), ("01", "Fair enough")],
    answers: ["eleven hours a week", "nobody owns it"],
};

const CHINESE: Words = Words {
    locale: "zh_CN.UTF-8",
    customers: "200 位客户",
    samples: "示例客户",
    first_visit: "首次拜访",
    finder: [("tg", "太贵了"), ("01", "先说")],
    answers: ["每周十一个小时", "没有人负责"],
};

/// In Taiwan; the stalls that are heard there most often are found as they are said.
const TAIWANESE: Words = Words {
    locale: "zh_TW.UTF-8",
    customers: "200 位客戶",
    samples: "範例客戶",
    first_visit: "首次拜訪",
    finder: [("考慮看看", "我再考慮看看"), ("問老闆", "我沒辦法作主")],
    answers: ["每週十一個小時", "沒有人負責"],
};

/// In Hong Kong.
const CANTONESE: Words = Words { locale: "zh_HK.UTF-8", ..TAIWANESE };

fn cornerman(home: &Path, args: &[&str]) -> Vec<u8> {
    let out = Command::new(env!("CARGO_BIN_EXE_cornerman")).args(args).env("CORNERMAN_HOME", home).output().unwrap();
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

fn json(home: &Path, args: &[&str]) -> Value {
    serde_json::from_slice(&cornerman(home, args)).unwrap()
}

fn ticked(screen: &str) -> usize {
    screen.matches("[x]").count()
}

fn first_day(words: &Words, size: (u16, u16)) {
    let home = tempfile::tempdir().unwrap();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/customers-gbk.csv");
    let report = json(home.path(), &["import", file, "--json"]);
    assert_eq!((&report["added"], &report["rejected"]), (&Value::from(200), &Value::from(0)));

    let mut screen = Terminal::start(home.path(), words.locale, size, &[]);
    // Two questions at the first start, the second is the name: samples are for those who have no customers.
    screen.shows("Ctrl-S");
    assert!(!screen.text().contains(words.samples), "{}", screen.text());
    screen.press(ENTER);
    screen.press("Li Na");
    screen.shows("Li Na");
    screen.press(CTRL_S);
    screen.shows(words.customers);

    screen.press("/hw");
    screen.until("华为 at the top", |text| {
        let mut rows = text.lines().skip(3);
        rows.next().is_some_and(|row| row.contains("华为技术"))
    });
    screen.press(ENTER);
    screen.press("p");
    screen.shows(words.first_visit);
    screen.press("1");
    screen.shows("[ ]");
    for n in 1..=4 {
        screen.press(" ");
        screen.until("one more tick", |text| text.contains(&format!("{n} of ")) || text.contains(&format!("{n}/")));
    }
    screen.press("s");
    screen.until("the four stages", |text| text.contains("0/3") && text.contains("0/4"));
    ask(&mut screen, words.answers[0], "3/");
    screen.press(RIGHT);
    screen.until("the second stage", |text| ticked(text) == 0);
    ask(&mut screen, words.answers[1], "3/4");

    for (keys, line) in words.finder {
        screen.press("o");
        screen.press(keys);
        screen.until(line, |text| text.contains(line) && text.contains(&format!("/ {keys}")));
        screen.press(ESC);
        // The questions stand behind it.
        screen.shows("3/4");
    }
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    assert!(screen.was_given_back());

    come_back(words, size, home.path());
}

/// Three questions asked; the answer goes to the last of them.
fn ask(screen: &mut Terminal, answer: &str, counter: &str) {
    // A tick leads to the next question.
    screen.press("  ");
    screen.until("two asked", |text| ticked(text) == 2);
    screen.press(ENTER);
    screen.press(answer);
    screen.shows(answer);
    screen.press(ENTER);
    screen.until("three asked", |text| ticked(text) == 3 && text.contains(counter));
}

fn come_back(words: &Words, size: (u16, u16), home: &Path) {
    let mut screen = Terminal::start(home, words.locale, size, &[]);
    // The meeting makes today worth opening on.
    screen.shows("华为技术");
    screen.press("3");
    // The page of the day has a border there.
    let headed = |text: &str| text.lines().nth(1).is_some_and(|line| !line.contains('┌'));
    screen.until("the meeting, without the page of the day", |text| text.contains("华为技术") && headed(text));
    screen.press(ENTER);
    screen.until("the four ticks", |text| ticked(text) > 0 && text.contains('4'));
    screen.press("s");
    // Enough was asked of the first kind: the second is next, on the question that was not asked yet.
    screen.until("the questions asked", |text| ticked(text) == 3 && text.contains("3/4"));
    screen.press("k");
    screen.shows(words.answers[1]);
    screen.press(LEFT);
    screen.press("jj");
    screen.shows(words.answers[0]);
    screen.press("q");
    assert_eq!(screen.ends(), 0);

    let visits = json(home, &["visit", "list", "--json"]);
    assert_eq!(visits.as_array().unwrap().len(), 1);
    let id = visits[0]["id"].as_str().unwrap();
    let visit = json(home, &["visit", "show", id, "--json"]);
    let count = |list: &str, key: &str| visit[list].as_array().unwrap().iter().filter(|item| item[key] == true).count();
    assert_eq!((count("checklist", "done"), count("answers", "asked")), (4, 6), "{visit:#}");
    let answers: Vec<&str> =
        visit["answers"].as_array().unwrap().iter().filter_map(|question| question["answer"].as_str()).collect();
    assert_eq!(answers, words.answers);
}

#[test]
fn a_first_day_in_english_on_a_small_screen() {
    first_day(&ENGLISH, (80, 24));
}

#[test]
fn a_first_day_in_english_on_a_wide_screen() {
    first_day(&ENGLISH, (120, 40));
}

#[test]
fn a_first_day_in_chinese_on_a_small_screen() {
    first_day(&CHINESE, (80, 24));
}

#[test]
fn a_first_day_in_chinese_on_a_wide_screen() {
    first_day(&CHINESE, (120, 40));
}

#[test]
fn a_first_day_in_taiwan_on_a_small_screen() {
    first_day(&TAIWANESE, (80, 24));
}

#[test]
fn a_first_day_in_hong_kong_on_a_wide_screen() {
    first_day(&CANTONESE, (120, 40));
}
