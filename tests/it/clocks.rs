//! Seconds are counted on the screen though nobody touches a key: the real program in a real pseudo-terminal.

use crate::terminal::Terminal;
use std::process::Command;
use tempfile::TempDir;

fn home() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("config.toml"), "me = \"Tester\"\n").unwrap();
    home
}

fn open(home: &TempDir) -> Terminal {
    let mut screen = Terminal::start(home.path(), "en_US.UTF-8", (80, 24), &[]);
    screen.shows("No customers yet");
    screen.press("7");
    screen.shows("cards due");
    screen
}

#[test]
fn the_pause_before_an_answer_and_the_answer_are_counted() {
    let home = home();
    let mut screen = open(&home);
    screen.press("\r");
    screen.shows("Breathe first");
    screen.shows("Now. Type your answer");
    screen.press("\r");
    for seconds in ["1 s of 30", "2 s of 30", "3 s of 30"] {
        screen.shows(seconds);
    }
}

#[test]
fn the_search_for_a_card_is_counted_beside_what_was_said() {
    let home = home();
    let mut screen = open(&home);
    screen.press("f");
    screen.shows("The clock runs from the finder on");
    screen.press("\r");
    for seconds in ["“That's too expensive.” · 1 s", "· 2 s", "· 3 s"] {
        screen.shows(seconds);
    }
}

#[test]
fn a_customer_who_waits_for_an_answer_is_counted_down_and_goes_on_by_himself() {
    let home = home();
    let mut screen = open(&home);
    screen.press("r");
    screen.shows("Price talk");
    screen.press("\u{1b}[B\u{1b}[B\u{1b}[B\u{1b}[B\r");
    screen.shows("four cents on a box · Case");
    for seconds in [" 29 s ", " 28 s ", " 27 s "] {
        screen.shows(seconds);
    }
}

#[test]
fn a_talk_that_is_marked_is_counted_while_it_goes_on() {
    let home = home();
    let mut add = Command::new(env!("CARGO_BIN_EXE_cornerman"));
    assert!(
        add.args(["drill", "trainee", "add", "Anna"]).env("CORNERMAN_HOME", home.path()).status().unwrap().success()
    );
    let mut screen = open(&home);
    screen.press("rr");
    screen.shows("Anna");
    screen.press("\r1");
    screen.shows("the talk begins");
    screen.press(" ");
    for seconds in ["0:01", "0:02", "0:03"] {
        screen.shows(seconds);
    }
}
