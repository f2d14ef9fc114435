//! Exit codes and the sentences that go with them, in three languages.

use super::{Home, sql};
use cornerman::domain::problem::{Kind, Problem};
use cornerman::locale::{Language, Words};
use std::fs;

#[test]
fn each_sort_of_trouble_has_its_code() {
    for (kind, code) in [
        (Kind::Internal, 1),
        (Kind::Usage, 2),
        (Kind::Newer, 10),
        (Kind::Damaged, 11),
        (Kind::Locked, 12),
        (Kind::Foreign, 13),
        (Kind::BadData, 65),
        (Kind::Missing, 66),
        (Kind::CannotCreate, 73),
        (Kind::Disk, 74),
        (Kind::Busy, 75),
        (Kind::Denied, 77),
    ] {
        assert_eq!(kind.exit_code(), code, "{kind:?}");
    }
}

/// What concerns a file says what happened, that nothing was lost, and what to do next.
#[test]
fn trouble_with_the_file_is_told_in_three_sentences_in_three_languages() {
    let about_files = [
        "file-newer",
        "file-foreign",
        "file-empty",
        "file-damaged",
        "file-cut",
        "file-busy",
        "disk-full",
        "file-denied",
        "file-unreadable",
        "file-log-unread",
        "file-moved",
        "file-no-locks",
        "file-not-a-file",
        "file-io",
        "file-value",
        "old-sqlite",
        "internal",
        "backup-not-verified",
        "backup-damaged",
        "restore-busy",
        "salvage-nothing",
    ];
    for &language in Language::ALL {
        let words = Words::new(language);
        for what in about_files {
            let said = words.problem(&Problem::new(Kind::Disk, what));
            assert_eq!(said.len(), 3, "{language:?} {what}: {said:?}");
        }
        for kind in ["newer", "damaged", "locked", "foreign", "bad-data", "disk", "busy", "denied"] {
            let key = format!("problem-kind-{kind}");
            assert!(words.attr_with(&key, "safe", &[]).is_some(), "{language:?} {kind}");
            assert!(words.attr_with(&key, "next", &[]).is_some(), "{language:?} {kind}");
        }
    }
}

#[test]
fn the_program_ends_with_these_codes_and_speaks_each_language() {
    let home = Home::with(2);
    let at = |name: &str| home.path().join(name).display().to_string();
    let (newer, empty, foreign, bad) = (at("newer.db"), at("empty.db"), at("foreign.db"), at("bad.csv"));
    fs::copy(home.database(), &newer).unwrap();
    sql(newer.as_ref()).execute_batch("PRAGMA user_version = 99").unwrap();
    fs::write(&empty, []).unwrap();
    fs::write(&foreign, "no database").unwrap();
    fs::write(&bad, "name,birthday\nA,tomorrowish\n").unwrap();
    let nowhere = at("no/such/folder.db");
    let cases = [
        (&["customer", "list"][..], 0),
        (&["customer", "shown"], 2),
        (&["restore"], 2),
        (&["customer", "list", "--db", &newer], 10),
        (&["restore", &newer], 10),
        (&["customer", "list", "--db", &empty], 11),
        (&["restore", &empty], 11),
        (&["customer", "list", "--db", &foreign], 13),
        (&["restore", &foreign], 13),
        (&["import", &bad], 65),
        (&["customer", "show", "nobody"], 66),
        (&["restore", "no-such-file.db"], 66),
        (&["restore", "999"], 66),
        (&["customer", "list", "--db", &nowhere], 73),
        (&["backup", "--to", "/no/such/folder"], 73),
        (&["doctor", "--salvage", &newer], 73),
    ];
    for language in ["en", "zh-Hans", "zh-Hant"] {
        for (typed, code) in cases {
            let done = home.run(&[typed, &["--language", language]].concat());
            assert_eq!(done.code, code, "{language} {typed:?}: {}", done.err);
            assert!(!done.err.contains('‹') && !done.err.contains("panicked"), "{typed:?}: {}", done.err);
            let chinese = done.err.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            // The command line's own words stay English.
            if ![0, 2].contains(&code) {
                assert_eq!(chinese, language != "en", "{language} {typed:?}: {}", done.err);
            }
        }
    }
}

#[test]
fn a_file_that_somebody_else_writes_to_is_busy_and_nothing_is_lost() {
    let home = Home::with(1);
    let other = sql(&home.database());
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let done = home.run(&["customer", "add", "A"]);
    assert_eq!(done.code, 75, "{}", done.err);
    other.execute_batch("ROLLBACK").unwrap();
    home.says(&["customer", "add", "A"]);
    assert_eq!(home.customers(), 2);
}
