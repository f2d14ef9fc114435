//! What was told to be saved is there after the program, or the machine, has been killed at any moment.

use super::{Home, PROGRAM, can, path, sql};
use cornerman::domain::customer::Customer;
use cornerman::domain::field::Record;
use cornerman::domain::id::Ids;
use cornerman::store::Store;
use cornerman::text::Clean;
use cornerman::usecases::save;
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

/// A database in whose log twelve customers stand, `00` to `11` in this order. A command that ends writes the log into the
/// file, so they are saved as a window saves them.
fn with_a_log() -> (Vec<u8>, Vec<u8>) {
    let home = Home::with(0);
    let mut store = Store::open(&home.database(), "t").unwrap();
    let mut ids = Ids::new(1_764_000_000_000, [1; 10]);
    for n in 0..12 {
        let mut customer = Customer::blank(ids.next_id(), None);
        customer.name = Clean::line(&format!("{n:02}"));
        save::record(&mut store, &customer, "add-customer", "", crate::desk::now(), "me").unwrap();
    }
    let files = (fs::read(home.database()).unwrap(), fs::read(home.path().join("cornerman.db-wal")).unwrap());
    drop(store);
    assert!(files.1.len() > 12 * 4096, "the log holds {} bytes", files.1.len());
    files
}

/// How many of the twelve are left with this log: the first ones, none out of the middle.
fn left_with(database: &[u8], log: &[u8], what: &str) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("c.db");
    fs::write(&path, database).unwrap();
    fs::write(folder.path().join("c.db-wal"), log).unwrap();
    Store::open(&path, "t").unwrap().close().unwrap();
    let kept: Vec<String> = names(&path).into_keys().collect();
    let saved: Vec<String> = (0..kept.len()).map(|n| format!("{n:02}")).collect();
    assert_eq!(kept, saved, "{what}");
    kept.len()
}

/// As if the power had gone: the log ends anywhere. What is left is what was saved up to some moment.
#[test]
fn a_log_that_ends_anywhere_leaves_what_was_saved_up_to_some_moment() {
    let (database, log) = with_a_log();
    let (mut before, mut places) = (0, 0);
    // Steps that meet frames in their middle and at their ends.
    for length in (0..=log.len()).step_by(log.len() / 60 / 4120 * 4120 + 997).chain([log.len()]) {
        let left = left_with(&database, &log[..length], &format!("cut at {length}"));
        assert!(left >= before, "cut at {length}");
        (before, places) = (left, places + 1);
    }
    assert!(before == 12 && places >= 60, "{before} of 12, cut at {places} places");
}

/// As if a part of the log had never come to the disk as it was written.
#[test]
fn a_log_in_which_one_bit_is_wrong_leaves_what_was_saved_before_it() {
    let (database, log) = with_a_log();
    let (mut seed, mut fewest, mut whole) = (0x9e37_79b9_7f4a_7c15_u64, 12, 0);
    for _ in 0..60 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (at, bit) = (usize::try_from(seed >> 33).unwrap() % log.len(), (seed >> 20) % 8);
        let mut wrong = log.clone();
        wrong[at] ^= 1 << bit;
        let left = left_with(&database, &wrong, &format!("bit {bit} of {at} of {}", log.len()));
        (fewest, whole) = (fewest.min(left), whole + usize::from(left == 12));
    }
    assert!(fewest < 6 && whole < 30, "{fewest} {whole}");
}

/// After a window or a command has ended nothing that was saved stands beside the file: a copy of it alone is all there is.
#[test]
fn a_copy_of_the_file_alone_is_the_whole_of_it_once_nobody_has_it_open() {
    let home = Home::with(2);
    let copy = home.path().join("copy.db");
    let copied = |at: usize| {
        let log = fs::metadata(home.path().join("cornerman.db-wal")).map_or(0, |log| log.len());
        assert_eq!(log, 0, "a log stays behind");
        fs::copy(home.database(), &copy).unwrap();
        assert_eq!(names(&copy).len(), at);
    };
    home.says(&["customer", "add", "By a command"]);
    copied(3);
    fs::write(home.path().join("config.toml"), "me = \"Li\"\n").unwrap();
    let mut screen = crate::terminal::Terminal::start(home.path(), "C.UTF-8", (80, 24), &[]);
    screen.shows("By a command");
    screen.press("aIn a window\u{13}");
    screen.until("it is saved", |text| text.contains("In a window") && !text.contains("Ctrl-S"));
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    copied(4);
}
