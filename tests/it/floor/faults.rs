//! A disk that fails in the middle: each call that reads or writes fails once, or from there on. Whatever was told to be
//! saved is there, what was told to have failed is not there twice when it is tried again, and nothing breaks down.

use super::{Home, can, shell};

fn may_trace() -> bool {
    can("calls that fail", "strace", &["-qq", "-o", "/dev/null", "true"])
}

/// How a command ended in which calls of this sort failed for the database or its log: `when` as strace has it, `3` the
/// third, `3+` that and all after.
fn failing(home: &Home, typed: &str, (call, error, when): (&str, &str, &str)) -> super::Done {
    let files = "-P \"$H/cornerman.db\" -P \"$H/cornerman.db-wal\" -P \"$H/cornerman.db-journal\"";
    let inject =
        format!("strace -f -qq -o /dev/null {files} -e trace={call} -e inject={call}:error={error}:when={when}");
    shell(&format!("timeout 60 {inject} \"$P\" {typed}"), home.path())
}

/// Names that begin so, as the program lists them.
fn count(home: &Home, name: &str) -> usize {
    let listed = home.json(&["customer", "list"]);
    let listed = listed.as_array().unwrap();
    listed.iter().filter(|one| one["name"].as_str().is_some_and(|found| found.starts_with(name))).count()
}

/// One command with a fault in it, and the same again without: all it adds is there once, or not yet. Whether it failed.
fn tried_again(home: &Home, typed: &str, adds: (&str, usize), fault: (&str, &str, &str)) -> bool {
    let (name, all) = adds;
    let done = failing(home, typed, fault);
    // What a disk refuses to hand out reads like damage to SQLite.
    let codes: &[i32] = if fault.0 == "pread64" { &[0, 11, 74] } else { &[0, 74] };
    assert!(codes.contains(&done.code), "{fault:?} {typed}: {} {}{}", done.code, done.out, done.err);
    assert!(!done.err.contains("panicked") && !done.err.contains("had to stop"), "{fault:?} {typed}: {}", done.err);
    let there = count(home, name);
    assert_eq!(there, if done.code == 0 { all } else { 0 }, "{fault:?} {typed}: {}{}", done.out, done.err);
    if done.code != 0 {
        assert!(done.err.lines().count() >= 2, "{fault:?} {typed}: {}", done.err);
        let again = shell(&format!("\"$P\" {typed}"), home.path());
        assert_eq!((again.code, count(home, name)), (0, all), "{fault:?} {typed} again: {}", again.err);
    }
    let doctor = home.run(&["doctor"]);
    assert!(doctor.code == 0, "{fault:?} {typed}: {}", doctor.out);
    done.code != 0
}

fn one_customer(fault: (&str, &str, &str)) -> bool {
    tried_again(&Home::with(3), "customer add Harrow", ("Harrow", 1), fault)
}

/// Enough rows for several pages, and a file that is ours to name.
fn many(fault: (&str, &str, &str)) -> bool {
    let home = Home::with(3);
    let rows: Vec<String> = (0..300).map(|n| format!("Pike {n},{}", "x".repeat(300))).collect();
    std::fs::write(home.path().join("many.csv"), format!("name,note\n{}\n", rows.join("\n"))).unwrap();
    tried_again(&home, "import \"$H/many.csv\"", ("Pike", 300), fault)
}

#[test]
fn a_disk_that_is_full_from_some_write_on_costs_no_more_than_what_it_told() {
    if !may_trace() {
        return;
    }
    let failed = ["1+", "2+", "4+", "8+"].into_iter().filter(|when| one_customer(("pwrite64", "ENOSPC", when))).count();
    assert!(failed > 0, "nothing failed");
    for when in ["9+", "60+"] {
        many(("pwrite64", "ENOSPC", when));
    }
}

#[test]
fn a_disk_that_fails_once_is_told_of_and_the_same_save_works_after_it() {
    if !may_trace() {
        return;
    }
    let mut failed = 0;
    for (call, when) in [
        ("pwrite64", "2"),
        ("fsync", "1"),
        ("fsync", "2"),
        ("pread64", "2"),
        ("pread64", "5"),
        // It is saved by then, and only what is told of it cannot be read.
        ("pread64", "22"),
        ("pread64", "24+"),
    ] {
        failed += usize::from(one_customer((call, "EIO", when)));
    }
    assert!(failed > 0, "nothing failed");
}

/// What a command saved is saved, also where the file cannot be read any more for what there is to say about it.
#[test]
fn what_is_saved_is_never_told_to_have_failed() {
    if !may_trace() {
        return;
    }
    let (mut saved, mut failed) = (0, 0);
    for n in (12..=60).step_by(2) {
        for when in [format!("{n}"), format!("{n}+")] {
            let home = Home::with(1);
            let name = home.json(&["customer", "list"])[0]["name"].as_str().unwrap().to_owned();
            let done = failing(&home, &format!("person add '{name}' Ann --json"), ("pread64", "EIO", &when));
            let there = home.says(&["customer", "show", &name]).contains("Ann");
            assert_eq!(there, done.code == 0, "{when}: {} {}{}", done.code, done.out, done.err);
            saved += usize::from(done.code == 0 && done.out.is_empty());
            failed += usize::from(done.code != 0);
        }
    }
    assert!(saved > 0 && failed > 0, "{saved} times saved and not read, {failed} times not saved");
}

/// Each call of a sort fails once, and from there on, for one customer and for many.
#[allow(clippy::print_stdout, reason = "a figure to be read")]
fn each(call: &str, error: &str) {
    if !may_trace() {
        return;
    }
    let (mut places, mut failed) = (0, 0);
    for n in 1..=40 {
        for when in [format!("{n}"), format!("{n}+")] {
            (places, failed) = (places + 1, failed + usize::from(one_customer((call, error, &when))));
        }
    }
    for n in (1..=300).step_by(12) {
        for when in [format!("{n}"), format!("{n}+")] {
            (places, failed) = (places + 1, failed + usize::from(many((call, error, &when))));
        }
    }
    println!("{call} {error}: at {places} places, {failed} of them told");
}

#[test]
#[ignore = "minutes: each write finds the disk full once, and from there on"]
fn each_write_finds_the_disk_full() {
    each("pwrite64", "ENOSPC");
}

#[test]
#[ignore = "minutes: each write fails once, and from there on"]
fn each_write_fails() {
    each("pwrite64", "EIO");
}

#[test]
#[ignore = "minutes: each flush fails once, and from there on"]
fn each_flush_fails() {
    each("fsync", "EIO");
}

#[test]
#[ignore = "minutes: each read fails once, and from there on"]
fn each_read_fails() {
    each("pread64", "EIO");
}

#[test]
#[ignore = "minutes: each cut of a file fails once, and from there on"]
fn each_cut_fails() {
    each("ftruncate", "EIO");
}

/// Who reads the output gets less than all of it, and must hear so.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_takes_nothing_is_a_failure_also_after_a_save() {
    let home = Home::with(1);
    let name = home.json(&["customer", "list"])[0]["name"].as_str().unwrap().to_owned();
    for typed in [format!("person add '{name}' Ann --json"), "customer add Harrow".to_owned()] {
        let done = shell(&format!("\"$P\" {typed} > /dev/full"), home.path());
        assert_eq!(done.code, 74, "{typed}: {}", done.err);
        assert!(done.err.contains("no room left") && !done.err.contains("doctor"), "{typed}: {}", done.err);
    }
}

/// Where a process may open no more files than so many.
#[cfg(target_os = "linux")]
#[test]
fn with_too_few_files_it_may_open_a_command_says_so_and_loses_nothing() {
    if !can("a limit on files", "prlimit", &["--nofile=100", "true"]) {
        return;
    }
    let mut refused = 0;
    for files in 4..=16 {
        let home = Home::with(2);
        let done = shell(&format!("prlimit --nofile={files} \"$P\" customer add Harrow"), home.path());
        assert!([0, 73, 74, 77].contains(&done.code), "{files}: {} {}", done.code, done.err);
        assert!(!done.err.contains("panicked") && !done.err.contains("had to stop"), "{files}: {}", done.err);
        assert_eq!(count(&home, "Harrow"), usize::from(done.code == 0), "{files}: {}", done.err);
        refused += usize::from(done.code != 0);
    }
    assert!(refused > 0, "nothing was refused");
}
