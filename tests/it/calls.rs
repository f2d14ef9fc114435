//! Whole calls with the real program in a pseudo-terminal: from `cornerman call` to the last key, and the rows read back.

mod complaint;
mod killed;

use crate::terminal::Terminal;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

const ESC: &str = "\u{1b}";
const F6: &str = "\u{1b}[17~";
const CTRL_S: &str = "\u{13}";

fn cornerman(home: &Path, args: &[&str]) -> String {
    let out = Command::new(env!("CARGO_BIN_EXE_cornerman")).args(args).env("CORNERMAN_HOME", home).output().unwrap();
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn json(home: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&cornerman(home, &[args, &["--json"]].concat())).unwrap()
}

/// A home in a language, with one customer who has two people, each with a number.
fn home(language: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("config.toml"), format!("language = \"{language}\"\ncalling_code = \"86\"\n")).unwrap();
    let at = home.path();
    cornerman(at, &["customer", "add", "Acme", "--phone", "021-5555 0100"]);
    for (name, phone) in [("Wang Min", "138 0013 8000"), ("Li Na", "139 1111 2222")] {
        cornerman(at, &["person", "add", "Acme", name, "--mobile", phone]);
    }
    home
}

/// What the screens say in a language.
struct Said {
    locale: &'static str,
    step: fn(usize) -> String,
    landed: &'static str,
    finder: &'static str,
    wrap: &'static str,
    note: &'static str,
}

const ENGLISH: Said = Said {
    locale: "en_US.UTF-8",
    step: |n| format!("step {n} "),
    landed: "landed 1 of 1",
    finder: "pinyin initials, or a number",
    wrap: "Wrap up",
    note: "asks for the price of two sites",
};

const CHINESE: Said = Said {
    locale: "zh_CN.UTF-8",
    step: |n| format!("第 {n} 步"),
    landed: "1 次里 1 次有效",
    finder: "拼音首字母或编号",
    wrap: "收尾",
    note: "问两个厂区的价格",
};

/// One call in its terminal.
struct Call<'a> {
    screen: Terminal,
    said: &'a Said,
    /// Steps so far.
    step: usize,
    /// What was noted so far; none where nothing is noted in this call.
    noted: Option<String>,
}

impl<'a> Call<'a> {
    fn begin(home: &Path, said: &'a Said, size: (u16, u16), args: &[&str], notes: bool) -> Self {
        let screen = Terminal::start(home, said.locale, size, args);
        let mut call = Self { screen, said, step: 1, noted: notes.then(String::new) };
        call.screen.shows(&(said.step)(1));
        call
    }

    /// The customer gives the nth answer; then something is noted.
    fn answer(&mut self, nth: usize) {
        self.screen.press(&nth.to_string());
        self.step += 1;
        self.screen.shows(&(self.said.step)(self.step));
        self.note();
    }

    /// Goes on writing the note: letter by letter into the screen, with the finder opened over it in the middle.
    fn note(&mut self) {
        let Some(noted) = &mut self.noted else { return };
        self.screen.press("n");
        let (first, rest) = self.said.note.split_at(self.said.note.char_indices().nth(4).unwrap().0);
        let mark = format!("[{}]", self.step);
        self.screen.press(&format!("{mark}{first}"));
        self.screen.shows(&mark);
        self.screen.press(F6);
        self.screen.shows(self.said.finder);
        self.screen.press(ESC);
        let finder = self.said.finder;
        self.screen.until("the note again", |text| text.contains(&mark) && !text.contains(finder));
        self.screen.press(rest);
        self.screen.press("\r");
        noted.extend([mark.as_str(), self.said.note]);
        let end: String = noted.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
        self.screen.shows(&end);
    }

    /// An objection: the line is found, read and said; it lands.
    fn objection(&mut self) {
        self.screen.press("o");
        self.screen.shows(self.said.finder);
        self.screen.press("1");
        self.screen.press("\r");
        self.screen.press("+");
        self.screen.shows(self.said.landed);
        self.screen.press(ESC);
        self.screen.press(ESC);
        self.screen.shows(&(self.said.step)(self.step));
    }

    /// Wraps up: an advance, a next step by a day, and leaves.
    fn end(mut self, next: &str) {
        self.screen.press("w");
        self.screen.shows(self.said.wrap);
        self.screen.press("2");
        for (tabs, text) in [(0, "over"), (1, next), (1, "+3d")] {
            (0..tabs).for_each(|_| self.screen.press("\t"));
            self.screen.press(text);
        }
        self.screen.press(CTRL_S);
        let wrap = self.said.wrap;
        self.screen.until("the form gone", |text| !text.contains(wrap) || text.contains(next));
        self.screen.press("\u{11}");
        assert_eq!(self.screen.ends(), 0, "{}", self.screen.text());
    }
}

/// The sales call: who was dialled is who it is with, the price is objected, they agree to meet.
fn sales(language: &str, said: &Said, size: (u16, u16), notes: bool) {
    let home = home(language);
    let mut call = Call::begin(home.path(), said, size, &["call", "139-1111-2222"], notes);
    call.screen.shows("Li Na");
    // They pick up, ask what it is about and want to hear more; then they ask for the price.
    for answer in [1, 1, 1, 3] {
        call.answer(answer);
    }
    call.objection();
    // It settles; they agree to a time, and to what comes next.
    for answer in [1, 1, 1] {
        call.answer(answer);
    }
    let said_so_far = call.noted.clone().unwrap_or_default();
    call.end("send the figures");
    let kept = json(home.path(), &["visit", "show", "Acme"]);
    assert_eq!((&kept["stage"], &kept["outcome"]), (&"held".into(), &"advance".into()), "{kept}");
    assert_eq!((&kept["channel"], &kept["person"]["name"]), (&"phone".into(), &"Li Na".into()));
    let turns = kept["call"]["turns"].as_array().unwrap().iter();
    let turns: Vec<&str> = turns.map(|turn| turn["answer"].as_str().unwrap()).collect();
    assert_eq!(turns, ["reached", "go-on", "ask", "price-ask", "settled", "time", "done"]);
    let script = &kept["scripts"][0];
    assert_eq!((&script["card"], &script["landed"]), (&"price-too-high".into(), &true.into()));
    assert!(script["found_ms"].is_u64(), "{script}");
    let summary = kept["summary"].as_str().unwrap_or_default();
    assert_eq!(summary, format!("{said_so_far} over").trim_start(), "what was noted in the call, and then in the form");
    assert_eq!((&kept["next_step"], kept["followups"].as_array().unwrap().len()), (&"send the figures".into(), 1));
    assert!(!home.path().join("drafts.db").exists() || drafts(home.path()) == 0);
}

#[test]
fn the_number_that_was_dialled_stands_at_the_head_and_a_call_that_is_gone_back_to_rings_no_more() {
    let home = home("en");
    let open = || Terminal::start(home.path(), ENGLISH.locale, (80, 24), &["call", "+86 21 5555 0100"]);
    // The switchboard: not the mobile of the first of those who work there.
    let mut screen = open();
    screen.shows("Acme · 021-5555 0100 · Wang Min");
    screen.shows("Ringing");
    screen.press("1");
    screen.shows(&(ENGLISH.step)(2));
    leave(&mut screen);
    let mut screen = open();
    screen.shows(&(ENGLISH.step)(2));
    screen.shows("Talking");
    leave(&mut screen);
}

/// Out of the program in the middle of a call, which is asked about.
fn leave(screen: &mut Terminal) {
    screen.press("\u{11}");
    screen.shows("is not wrapped up");
    screen.press("y");
    assert_eq!(screen.ends(), 0, "{}", screen.text());
}

/// Drafts that are left.
fn drafts(home: &Path) -> i64 {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let drafts = rusqlite::Connection::open_with_flags(home.join("drafts.db"), flags).unwrap();
    drafts.query_row("SELECT count(*) FROM draft", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_whole_sales_call_in_english_on_a_small_screen_by_keys_alone() {
    sales("en", &ENGLISH, (80, 24), false);
}

#[test]
fn a_whole_sales_call_in_english_on_a_large_screen_with_notes_throughout() {
    sales("en", &ENGLISH, (120, 40), true);
}

#[test]
fn a_whole_sales_call_in_chinese_on_a_small_screen_with_notes_throughout() {
    sales("zh-Hans", &CHINESE, (80, 24), true);
}

#[test]
fn a_whole_sales_call_in_chinese_on_a_large_screen_by_keys_alone() {
    sales("zh-Hans", &CHINESE, (120, 40), false);
}
