//! How wide the terminal draws lines and dots: it is asked, and the screen follows its answer. The real program in a real
//! pseudo-terminal.

use crate::terminal::Terminal;
use tempfile::TempDir;

fn home(settings: &str) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("config.toml"), format!("me = \"Tester\"\n{settings}\n")).unwrap();
    home
}

fn open(home: &TempDir) -> Terminal {
    Terminal::start(home.path(), "en_US.UTF-8", (80, 24), &["--demo"])
}

#[test]
fn where_lines_take_two_cells_they_are_drawn_in_ascii() {
    let home = home("");
    let mut screen = open(&home).answering("\u{1b}[2;5R");
    screen.shows("Customers");
    screen.press("2a");
    screen.until("a form in ASCII", |text| text.contains("+- Add a customer") && !text.contains('│'));
    screen.press("\u{1b}");
    screen.until("the form is left", |text| !text.contains("Add a customer"));
    screen.press("q");
    assert_eq!(screen.ends(), 0);
}

#[test]
fn where_lines_take_one_cell_or_nothing_is_answered_they_are_lines() {
    for answer in ["\u{1b}[2;3R", ""] {
        let home = home("");
        let mut screen = open(&home).answering(answer);
        screen.shows("Customers");
        screen.press("2a");
        screen.until("a form with lines", |text| text.contains("┌─ Add a customer"));
        screen.press("\u{1b}");
        screen.until("the form is left", |text| !text.contains("Add a customer"));
        screen.press("q");
        assert_eq!(screen.ends(), 0);
    }
}

#[test]
fn settings_that_know_the_terminal_are_believed_without_asking() {
    let home = home("glyphs = \"unicode\"");
    let mut screen = open(&home).answering("\u{1b}[2;5R");
    screen.shows("Customers");
    screen.press("2a");
    screen.shows("┌─ Add a customer");
}
