//! The file as the screen deals with it: backups behind it, and a file that goes away under it.

use super::super::terminal::Terminal;
use super::Home;
use std::fs;

/// Bytes of a page.
const PAGE: usize = 4096;

/// A home that has been asked its first questions.
fn settled(customers: usize) -> Home {
    let home = Home::with(customers);
    fs::write(home.path().join("config.toml"), "me = \"Li\"\n").unwrap();
    home
}

#[test]
fn a_backup_asked_for_on_the_screen_is_made_and_named() {
    let home = settled(3);
    let before = home.json(&["backup", "list"]).as_array().unwrap().len();
    let mut terminal = Terminal::start(home.path(), "C.UTF-8", (80, 24), &[]);
    terminal.shows("Customer 2");
    terminal.press("B");
    terminal.shows("Backup made and compared");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    let listed = home.json(&["backup", "list"]);
    let last = listed.as_array().unwrap().last().unwrap();
    assert_eq!((listed.as_array().unwrap().len(), last["why"].as_str()), (before + 1, Some("asked")));
}

#[test]
fn a_save_into_a_file_that_was_moved_away_is_refused_and_the_form_comes_back() {
    let home = settled(3);
    let mut terminal = Terminal::start(home.path(), "C.UTF-8", (80, 24), &[]);
    terminal.shows("Customer 2");
    // The search answers: everything that opens the file has it open.
    terminal.press("/Customer 2");
    terminal.until("one row", |screen| !screen.contains("Customer 1"));
    terminal.press("\u{1b}");
    terminal.shows("Customer 1");
    fs::rename(home.database(), home.path().join("away.db")).unwrap();
    terminal.press("aHarrow and Pike");
    terminal.shows("Harrow and Pike");
    terminal.press("\u{13}");
    terminal.shows("replaced, moved or deleted");
    terminal.press("\r");
    terminal.shows("Harrow and Pike");
    drop(terminal);
    let away = home.path().join("away.db").display().to_string();
    assert_eq!(home.json(&["--db", &away, "customer", "list"]).as_array().unwrap().len(), 3);
    assert!(!home.database().exists());
}

#[test]
fn a_damaged_file_is_told_before_the_screen_is_taken_with_the_way_out() {
    let home = settled(3);
    home.says(&["backup"]);
    fs::write(home.database(), [0; 8192]).unwrap();
    let mut terminal = Terminal::start(home.path(), "C.UTF-8", (100, 24), &[]);
    terminal.shows("This file is damaged");
    terminal.shows("cornerman restore 2");
    assert_eq!(terminal.ends(), 11);
}

#[test]
fn a_file_whose_customers_cannot_be_read_is_told_with_the_ways_out_and_no_empty_list_is_shown() {
    let home = settled(3);
    let root = {
        let conn = rusqlite::Connection::open(home.database()).unwrap();
        conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        conn.query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'customer'", [], |row| row.get::<_, u32>(0))
            .unwrap()
    };
    let root = usize::try_from(root).unwrap();
    let mut bytes = fs::read(home.database()).unwrap();
    bytes[(root - 1) * PAGE..root * PAGE].fill(0);
    fs::write(home.database(), &bytes).unwrap();
    let mut terminal = Terminal::start(home.path(), "C.UTF-8", (100, 24), &[]);
    terminal.shows("This file is damaged");
    terminal.shows("doctor --salvage NEW.db");
    assert_eq!(terminal.ends(), 11);
    assert!(fs::read(home.database()).unwrap() == bytes, "the damaged file was written to");
}
