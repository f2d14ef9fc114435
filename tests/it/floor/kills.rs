//! What was told to be saved is there after the program, or the machine, has been killed at any moment.

use super::{Home, PROGRAM, can, path, sql};
use cornerman::store::Store;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// How often each name is in the file.
fn names(path: &Path) -> BTreeMap<String, usize> {
    let conn = sql(path);
    let whole: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
    let mut statement = conn.prepare("SELECT name FROM customer WHERE dead = 0 ORDER BY rid").unwrap();
    let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    rows.fold(BTreeMap::new(), |mut names, name| {
        *names.entry(name.unwrap()).or_default() += 1;
        names
    })
}

/// Commands add one customer after the other; all of them are killed again and again. What they had told must be there,
/// once each. How many were told.
fn killed(times: u64) -> usize {
    use std::os::unix::process::CommandExt;
    let home = Home::with(0);
    let told = home.path().join("told");
    fs::write(&told, "").unwrap();
    let script =
        "while :; do n=$((n + 1)); \"$P\" customer add \"Round $ROUND number $n end\" >> \"$TOLD\" || exit 1; done";
    for round in 0..times {
        let mut command = Command::new("sh");
        command.args(["-c", script]).env_clear().env("PATH", path()).env("P", PROGRAM).env("TOLD", &told);
        command.env("CORNERMAN_HOME", home.path()).env("LC_ALL", "C").env("ROUND", round.to_string());
        let mut child = command.process_group(0).stdin(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(500 + round.wrapping_mul(2_654_435_761) % 1_500));
        let group = rustix::process::Pid::from_child(&child);
        rustix::process::kill_process_group(group, rustix::process::Signal::KILL).unwrap();
        child.wait().unwrap();
        let (kept, told) = (names(&home.database()), fs::read_to_string(&told).unwrap());
        for line in told.lines().filter(|line| line.contains(" end")) {
            let name = line.strip_prefix("Added: ").and_then(|line| line.split(" #").next()).unwrap();
            assert_eq!(kept.get(name), Some(&1), "{name} was told to be saved");
        }
    }
    let told = fs::read_to_string(&told).unwrap();
    assert!(!told.is_empty(), "nothing was ever told");
    told.lines().count()
}

#[test]
fn killed_at_any_moment_commands_have_saved_what_they_told() {
    killed(6);
}

#[test]
#[ignore = "minutes: commands killed 200 times"]
fn killed_two_hundred_times_commands_have_saved_what_they_told() {
    println!("killed 200 times: {} customers were told to be saved, and are", killed(200));
}

#[test]
fn what_is_told_to_be_saved_has_been_flushed_to_the_disk() {
    if !can("watching the disk", "strace", &["-qq", "-o", "/dev/null", "true"]) {
        return;
    }
    let home = Home::with(1);
    let trace = home.path().join("trace");
    let script = format!(
        "exec strace -f -qq -y -o {} -e trace=pwrite64,write,fsync,fdatasync \"$P\" customer add New",
        trace.display()
    );
    assert_eq!(super::shell(&script, home.path()).code, 0);
    let trace = fs::read_to_string(&trace).unwrap();
    let lines: Vec<&str> = trace.lines().collect();
    let told = lines.iter().position(|line| line.contains("write(1<")).expect("it was told");
    let on = |line: &str, call: &str| line.contains(call) && line.contains("cornerman.db-wal>");
    let last = lines[..told].iter().rposition(|line| on(line, "pwrite64(")).expect("it was written into the log");
    assert!(lines[last..told].iter().any(|line| on(line, "sync(")), "told before it was flushed:\n{trace}");
}

/// As if the power had gone: the log ends anywhere. What is left is what was saved up to some moment.
#[test]
fn a_log_that_ends_anywhere_leaves_what_was_saved_up_to_some_moment() {
    let home = Home::with(0);
    let store = Store::open(&home.database(), "t").unwrap();
    for n in 0..12 {
        home.says(&["customer", "add", &format!("{n:02}")]);
    }
    let (database, log) = (fs::read(home.database()).unwrap(), fs::read(home.path().join("cornerman.db-wal")).unwrap());
    drop(store);
    let folder = tempfile::tempdir().unwrap();
    let cut = folder.path().join("c.db");
    let mut before = 0;
    // Steps that meet frames in their middle and at their ends.
    for length in (0..=log.len()).step_by(log.len() / 60 / 4120 * 4120 + 997).chain([log.len()]) {
        for end in ["-wal", "-shm", ".lock"] {
            let _ = fs::remove_file(folder.path().join(format!("c.db{end}")));
        }
        fs::write(&cut, &database).unwrap();
        fs::write(folder.path().join("c.db-wal"), &log[..length]).unwrap();
        Store::open(&cut, "t").unwrap().close().unwrap();
        let kept: Vec<String> = names(&cut).into_keys().collect();
        let saved: Vec<String> = (0..kept.len()).map(|n| format!("{n:02}")).collect();
        assert_eq!(kept, saved, "cut at {length}");
        assert!(kept.len() >= before, "cut at {length}");
        before = kept.len();
    }
    assert_eq!(before, 12);
}
