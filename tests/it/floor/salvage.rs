//! What can still be read of a damaged file comes out of it: compared with what another reader finds, row by row.

use super::{Home, contents, sql};
use rusqlite::OpenFlags;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const PAGE: usize = 4096;

/// Ids of a table's rows: each looked up on its own by the row's number, so that one bad page hides no other.
fn one_by_one(path: &Path, table: &str) -> BTreeSet<Vec<u8>> {
    let conn = rusqlite::Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    conn.execute_batch("PRAGMA writable_schema = ON").unwrap();
    let sql = format!("SELECT id FROM {table} NOT INDEXED WHERE rid = ?1 AND length(name) > 0");
    let Ok(mut statement) = conn.prepare(&sql) else { return BTreeSet::new() };
    (1..2_000).filter_map(|rid: i64| statement.query_row([rid], |row| row.get(0)).ok()).collect()
}

fn ids(path: &Path, table: &str) -> BTreeSet<Vec<u8>> {
    let conn = sql(path);
    let mut statement = conn.prepare(&format!("SELECT id FROM {table}")).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Damages a copy, salvages it, and compares. Returns how many customers came out.
fn rescued(home: &Home, what: &str, damage: &dyn Fn(&mut Vec<u8>)) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let (damaged, out) = (folder.path().join("damaged.db"), folder.path().join("out.db"));
    let mut bytes = fs::read(home.database()).unwrap();
    damage(&mut bytes);
    fs::write(&damaged, &bytes).unwrap();
    let readable: Vec<_> = ["customer", "person"]
        .map(|table| {
            let copy = folder.path().join("reader.db");
            fs::copy(&damaged, &copy).unwrap();
            (table, one_by_one(&copy, table))
        })
        .into();
    let done = home.run(&["--db", damaged.to_str().unwrap(), "doctor", "--salvage", out.to_str().unwrap(), "--json"]);
    assert!(!done.err.contains("panicked"), "{what}: {}", done.err);
    assert!(fs::read(&damaged).unwrap() == bytes, "{what}: the damaged file was written to");
    assert!(!contents(folder.path()).keys().any(|path| path.to_string_lossy().contains("damaged.db-")), "{what}");
    if done.code != 0 {
        assert!(readable.iter().all(|(_, ids)| ids.is_empty()), "{what}: {}", done.err);
        return 0;
    }
    for (table, readable) in readable {
        let missing = readable.difference(&ids(&out, table)).count();
        assert_eq!(missing, 0, "{what}: {missing} of {} rows of {table} were left behind", readable.len());
    }
    // What came out is a file like any other.
    let db = out.to_str().unwrap();
    let doctor = home.run(&["--db", db, "doctor"]);
    assert!(doctor.code == 0 && !doctor.out.contains("!!"), "{what}: {}", doctor.out);
    let saved = ids(&out, "customer").len();
    if what.starts_with("cut") {
        home.says(&["--db", db, "export", "--format", "json"]);
        home.says(&["--db", db, "customer", "add", "After"]);
    }
    saved
}

fn zero(page: usize) -> impl Fn(&mut Vec<u8>) {
    move |bytes| {
        let at = page * PAGE;
        if at + PAGE <= bytes.len() {
            bytes[at..at + PAGE].fill(0);
        }
    }
}

#[test]
fn every_row_that_another_reader_finds_in_a_damaged_file_is_saved_from_it() {
    let home = Home::with(300);
    home.samples();
    let pages = fs::read(home.database()).unwrap().len() / PAGE;
    assert_eq!(rescued(&home, "nothing", &|_| {}), 384);
    for page in [1, pages / 3, pages * 2 / 3, pages - 2] {
        rescued(&home, &format!("page {page} zeroed"), &zero(page));
    }
    for tenths in [3, 8] {
        rescued(&home, &format!("cut at {tenths} tenths"), &|bytes| bytes.truncate(bytes.len() * tenths / 10));
    }
    assert!(rescued(&home, "the header gone", &|bytes| bytes[..100].fill(0)) == 384);
    assert!(rescued(&home, "the first page gone", &zero(0)) == 384);
}

#[test]
#[ignore = "minutes: every page of a file damaged in three ways"]
fn every_page_may_be_lost() {
    let home = Home::with(300);
    home.samples();
    let pages = fs::read(home.database()).unwrap().len() / PAGE;
    for page in 0..pages {
        rescued(&home, &format!("page {page} zeroed"), &zero(page));
        rescued(&home, &format!("page {page} noise"), &|bytes| {
            for (n, byte) in bytes[page * PAGE..(page + 1) * PAGE].iter_mut().enumerate() {
                *byte = u8::try_from((n * 31 + page * 17) % 251).unwrap();
            }
        });
        rescued(&home, &format!("cut at page {page}"), &|bytes| bytes.truncate(page * PAGE));
    }
}

#[test]
fn what_stands_only_in_the_log_is_saved_too() {
    let home = Home::with(5);
    let (database, log) = super::with_a_log(&home, &["In the log"]);
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::write(at("c.db"), database).unwrap();
    fs::write(at("c.db-wal"), log).unwrap();
    home.says(&["--db", &at("c.db"), "doctor", "--salvage", &at("new.db")]);
    assert_eq!(home.json(&["--db", &at("new.db"), "customer", "show", "In the log"])["name"], "In the log");
}

#[test]
fn a_row_whose_identity_became_text_is_left_behind_and_hides_no_other() {
    let home = Home::with(20);
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::copy(home.database(), at("c.db")).unwrap();
    // What one changed bit in the head of a row makes of it.
    let changed = sql(at("c.db").as_ref()).execute("UPDATE customer SET id = 'sixteen letters.' WHERE rid = 7", []);
    assert_eq!(changed.unwrap(), 1);
    home.says(&["--db", &at("c.db"), "doctor", "--salvage", &at("new.db")]);
    let left = home.json(&["--db", &at("new.db"), "customer", "list"]);
    assert_eq!(left.as_array().unwrap().len(), 19);
}

#[test]
fn a_file_that_exists_is_not_written_over() {
    let home = Home::with(1);
    let out = home.path().join("out.db");
    fs::write(&out, "mine").unwrap();
    assert_eq!(home.run(&["doctor", "--salvage", out.to_str().unwrap()]).code, 73);
    assert_eq!(fs::read(out).unwrap(), b"mine");
}

#[test]
fn a_salvage_that_saves_nothing_makes_no_file_and_is_no_success() {
    let home = Home::new();
    home.says(&["customer", "list"]);
    let new = home.path().join("new.db");
    let done = home.run(&["doctor", "--salvage", new.to_str().unwrap()]);
    assert_eq!((done.code, new.exists()), (11, false), "{}{}", done.out, done.err);
}

#[cfg(unix)]
#[test]
fn a_row_with_the_highest_number_there_is_costs_no_more_steps_than_the_file_has_rows() {
    let home = Home::with(60);
    let moved = sql(&home.database()).execute("UPDATE customer SET rid = 9223372036854775000 WHERE rid = 60", []);
    assert_eq!(moved.unwrap(), 1);
    let bytes = fs::read(home.database()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let at = |name: String| folder.path().join(name).display().to_string();
    let mut with_gap = 0;
    // From each hole the way to that number leads over more rows than there will ever be.
    let named = |page: &usize| bytes[page * PAGE..(page + 1) * PAGE].windows(9).any(|text| text == b"Customer ");
    for page in (1..bytes.len() / PAGE).filter(named) {
        let (damaged, new) = (at(format!("{page}.db")), at(format!("{page}-new.db")));
        let mut bytes = bytes.clone();
        zero(page)(&mut bytes);
        fs::write(&damaged, bytes).unwrap();
        let script = format!("timeout 60 \"$P\" --db {damaged} doctor --salvage {new} --json");
        let done = super::shell(&script, home.path());
        assert!(matches!(done.code, 0 | 11), "page {page}: {}{}", done.out, done.err);
        let told: serde_json::Value = serde_json::from_str(&done.out).unwrap_or_default();
        with_gap +=
            usize::from(told["gaps"].as_array().is_some_and(|gaps| gaps.iter().any(|table| table == "customer")));
    }
    assert!(with_gap > 0, "no hole was in the table of customers");
}
