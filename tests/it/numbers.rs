//! By which calling code numbers without one are read, on the first day of a file: a Chinese list brought in a shell that
//! speaks no Chinese, and the language said afterwards.

#[cfg(unix)]
use crate::terminal::Terminal;
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

const CTRL_S: &str = "\u{13}";
const RIGHT: &str = "\u{1b}[C";
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/customers-gbk.csv");

/// In a shell without a language.
fn run(home: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cornerman"));
    command.args(args).env("CORNERMAN_HOME", home);
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] {
        command.env(name, "C");
    }
    command.output().unwrap()
}

fn json(home: &Path, args: &[&str]) -> Value {
    let out = run(home, args);
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

fn code(home: &Path) -> Value {
    json(home, &["config", "show", "--json"])["calling_code"].clone()
}

#[test]
fn a_chinese_list_brought_in_a_shell_without_chinese_is_found_by_any_notation_of_its_numbers() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    assert_eq!(code(home), "1");
    let dry = run(home, &["import", LIST, "--dry-run"]);
    let told = String::from_utf8(dry.stderr).unwrap();
    assert!(told.contains("+86") && told.contains("400 of 400") && told.contains("calling_code"), "{told}");
    assert_eq!(code(home), "1", "a dry run decides nothing");
    let done = json(home, &["import", LIST, "--json"]);
    assert_eq!(done["calling_code"], serde_json::json!({"code": "86", "fits": 400, "all": 400}));
    assert_eq!(code(home), "86");
    for number in ["13900000002", "139 0000 0002", "+86 139 0000 0002", "0086-139-0000-0002", "86 13900000002"] {
        let found = json(home, &["customer", "find", number, "--json"]);
        assert_eq!(found[0]["name"], "南京瑞丰软件技术有限公司", "{number}: {found}");
        assert_eq!(json(home, &["customer", "show", number, "--json"])["external_id"], "K0002", "{number}");
    }
    // The same person with the whole number is nobody new.
    let name = json(home, &["customer", "show", "13900000002", "--json"])["name"].clone();
    let again = home.join("again.csv");
    std::fs::write(&again, format!("客户名称,手机\n{},+86 139 0000 0002\n", name.as_str().unwrap())).unwrap();
    let report = json(home, &["import", again.to_str().unwrap(), "--json"]);
    assert_eq!((&report["added"], &report["calling_code"]["fits"]), (&Value::from(0), &Value::Null));
}

#[test]
fn what_the_settings_say_decides_over_the_list() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    std::fs::write(home.join("config.toml"), "calling_code = \"1\"\n").unwrap();
    let done = json(home, &["import", LIST, "--json"]);
    assert_eq!(done["calling_code"], serde_json::json!({"code": "1"}));
    assert_eq!(code(home), "1");
}

#[cfg(unix)]
#[test]
fn chinese_chosen_at_the_first_start_reads_the_numbers_of_before_anew() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    for (name, number) in [("Zhang Wei", "139 0000 0002"), ("Li Na", "139 0000 0003")] {
        assert!(run(home, &["customer", "add", name, "--mobile", number]).status.success());
    }
    assert_eq!(run(home, &["customer", "show", "+86 139 0000 0002"]).status.code(), Some(66));
    let mut screen = Terminal::start(home, "C", (80, 24), &[]);
    screen.shows("next field");
    screen.press(RIGHT);
    screen.shows("简体中文");
    screen.press(CTRL_S);
    screen.shows("Zhang Wei");
    screen.press("/0086 139 0000 0002");
    screen.until("one of two", |text| text.contains("> Zhang Wei") && !text.contains("Li Na"));
    screen.press("\u{1b}");
    screen.shows("Li Na");
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    assert_eq!(code(home), "86");
    assert_eq!(json(home, &["customer", "show", "+86 139 0000 0002", "--json"])["name"], "Zhang Wei");
}

#[cfg(unix)]
#[test]
fn the_screen_says_before_and_after_by_which_code_a_list_is_read_and_finds_by_it_at_once() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let downloads = home.join("Downloads");
    std::fs::create_dir(&downloads).unwrap();
    std::fs::copy(LIST, downloads.join("list.csv")).unwrap();
    let mut screen = Terminal::start(home, "C", (80, 24), &[]);
    screen.shows("next field");
    screen.press(CTRL_S);
    screen.shows("No customers yet");
    screen.press("i");
    screen.shows("1 list.csv");
    screen.press("1");
    screen.shows("400 of 400");
    screen.shows("calling_code");
    screen.press(CTRL_S);
    screen.shows("200 added");
    screen.shows("+86");
    screen.press("\u{1b}");
    screen.until("the list alone", |text| text.contains("200 customers") && !text.contains("200 added"));
    screen.press("/+86 139 0000 0002");
    screen.until("one of them", |text| text.contains("> 南京瑞丰") && text.contains(" 1 customer"));
    screen.press("\u{1b}q");
    assert_eq!(code(home), "86");
}
