//! The file as the screen deals with it: backups behind it, and a file that goes away under it.

use super::super::terminal::{Terminal, shell};
use super::{Home, can};
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

/// A terminal with a script in it that may have a disk of its own.
#[cfg(target_os = "linux")]
fn on_a_small_disk(home: &Home, script: &str) -> Option<Terminal> {
    if !can("a file system of its own", "unshare", &["-m", "sh", "-c", "mount -t tmpfs none /mnt"]) {
        return None;
    }
    let mut command = shell(home.path(), &["-c", "exec unshare -m sh -c \"$SCRIPT\""]);
    for (name, value) in [("P", super::PROGRAM), ("SCRIPT", script)] {
        command.env(name, value);
    }
    command.env("H", home.path());
    Some(Terminal::of(command, (100, 30)))
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_the_form_stays_with_its_text_and_the_same_save_works_once_there_is_room() {
    let home = settled(3);
    let script = r#"
        mkdir "$H/disk" && mount -t tmpfs -o size=4m none "$H/disk" && cp "$H/cornerman.db" "$H/config.toml" "$H/disk" || exit 99
        mkfifo "$H/full" "$H/room"
        (read _ < "$H/full"; dd if=/dev/zero of="$H/disk/filler" bs=4k 2>/dev/null; echo > "$H/filled"
         read _ < "$H/room"; rm "$H/disk/filler"; echo > "$H/freed") &
        CORNERMAN_HOME="$H/disk" "$P"; code=$?
        CORNERMAN_HOME="$H/disk" "$P" customer list > "$H/list"
        CORNERMAN_HOME="$H/disk" "$P" doctor > /dev/null; echo "doctor $?" >> "$H/list"
        exit $code
    "#;
    let Some(mut terminal) = on_a_small_disk(&home, script) else { return };
    let there = |name: &str| {
        let start = std::time::Instant::now();
        while !home.path().join(name).exists() {
            assert!(start.elapsed() < std::time::Duration::from_secs(30), "{name} is not there\n");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    };
    terminal.shows("Customer 2");
    fs::write(home.path().join("full"), "\n").unwrap();
    there("filled");
    terminal.press("a");
    terminal.shows("Ctrl-S");
    // More than fits into a page that is there already.
    terminal.press("Harrow and Pike\t\t\t\t\tLeeds");
    terminal.shows("Leeds");
    terminal.press("\u{13}");
    terminal.shows("The disk is full");
    // The next key closes the message and is not lost on it.
    terminal.press("!");
    terminal.until("the form with its text", |text| text.contains("Harrow and Pike") && text.contains("Leeds!"));
    terminal.press("\u{13}");
    terminal.shows("The disk is full");
    fs::write(home.path().join("room"), "\n").unwrap();
    there("freed");
    // The same save, at once.
    terminal.press("\u{13}");
    terminal.until("the list", |text| text.contains("Harrow and Pike") && !text.contains("Ctrl-S"));
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    let list = fs::read_to_string(home.path().join("list")).unwrap();
    assert_eq!((list.matches("Harrow and Pike").count(), list.contains("doctor 0")), (1, true), "{list}");
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_read_only_disk_the_screen_shows_searches_and_refuses_to_write() {
    let home = settled(3);
    let script = r#"
        mkdir "$H/disk" && mount -t tmpfs none "$H/disk" && cp "$H/cornerman.db" "$H/config.toml" "$H/disk" || exit 99
        mount -o remount,ro "$H/disk" || exit 98
        CORNERMAN_HOME="$H/disk" "$P"; code=$?
        cmp "$H/cornerman.db" "$H/disk/cornerman.db" && ls "$H/disk" > "$H/list"
        exit $code
    "#;
    let Some(mut terminal) = on_a_small_disk(&home, script) else { return };
    terminal.shows("Customer 2");
    terminal.press("/Customer 2");
    terminal.until("one row", |text| text.contains("Customer 2") && !text.contains("Customer 1"));
    terminal.press("\u{1b}");
    terminal.shows("Customer 1");
    terminal.press("\r");
    terminal.shows("Portrait");
    terminal.press("q");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(fs::read_to_string(home.path().join("list")).unwrap(), "config.toml\ncornerman.db\n");
}

#[test]
fn what_cannot_be_read_any_more_does_not_stay_on_its_way_for_ever() {
    let home = settled(3);
    home.says(&["visit", "plan", "Customer 1", "--kind", "first-visit", "--on", "2026-11-25"]);
    let roots: Vec<usize> = {
        let conn = rusqlite::Connection::open(home.database()).unwrap();
        conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        let sql = "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'interaction' AND rootpage > 0";
        let mut statement = conn.prepare(sql).unwrap();
        statement
            .query_map([], |row| row.get::<_, i64>(0))
            .unwrap()
            .map(|n| usize::try_from(n.unwrap()).unwrap())
            .collect()
    };
    let mut bytes = fs::read(home.database()).unwrap();
    for root in roots {
        bytes[(root - 1) * PAGE..root * PAGE].fill(0xff);
    }
    fs::write(home.database(), &bytes).unwrap();
    let mut terminal = Terminal::start(home.path(), "C.UTF-8", (100, 24), &[]);
    terminal.shows("This file is damaged");
    terminal.press("\u{1b}");
    terminal.shows("Customer 2");
    // Each screen has questions of its own that fail.
    for key in ["2", "3", "1"] {
        for _ in 0..4 {
            terminal.press("\u{1b}");
        }
        terminal.press(key);
        terminal.until(key, |text| text.contains("could not be read") && !text.contains("Loading"));
    }
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
