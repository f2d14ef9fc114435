//! Bringing an old file up to date: a backup first, once, and whole or not at all. The steps are made up for the tests.

use super::{Home, can, sql};
use cornerman::store::backup::{folder_of, list};
use cornerman::store::{Notice, STEPS, Store};
use std::path::Path;
use std::process::Command;

/// As a real step: a new table, a new column, and every row written again.
const SECOND: &str = "CREATE TABLE added (id INTEGER PRIMARY KEY, name TEXT);
    INSERT INTO added (name) SELECT name FROM customer;
    ALTER TABLE customer ADD COLUMN nickname TEXT;
    UPDATE customer SET nickname = 'n' || name;";
const THIRD: &str = "CREATE INDEX added_name ON added (name);";

/// The shipped steps and two more.
fn new() -> Vec<&'static str> {
    [STEPS, &[SECOND, THIRD]].concat()
}

/// The version of the shipped schema.
fn shipped() -> i64 {
    i64::try_from(STEPS.len()).unwrap()
}

fn newest() -> i64 {
    i64::try_from(new().len()).unwrap()
}

/// The names of all customers, and the version of the schema, once the file is known to be whole.
fn state(path: &Path) -> (i64, Vec<String>) {
    let conn = sql(path);
    let whole: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok", "{}", path.display());
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    let names = names_in(path);
    if version == newest() {
        let nicknames = "SELECT count(*) FROM customer WHERE nickname IS NOT 'n' || name";
        assert_eq!(conn.query_row(nicknames, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
        let added: i64 = conn.query_row("SELECT count(*) FROM added", [], |row| row.get(0)).unwrap();
        assert_eq!(usize::try_from(added).unwrap(), Vec::len(&names));
    } else {
        assert!(conn.prepare("SELECT nickname FROM customer").is_err(), "between the versions");
    }
    (version, names)
}

#[test]
fn an_upgrade_leaves_a_backup_of_the_file_as_it_was() {
    let home = Home::with(30);
    let path = home.database();
    let before = state(&path);
    let store = Store::open_with_steps(&path, "t", &new()).unwrap();
    assert!(store.notices().contains(&Notice::Upgraded));
    store.close().unwrap();
    assert_eq!(state(&path), (newest(), before.1.clone()));
    let backups = list(&path, &folder_of(&path));
    assert_eq!(state(&backups.last().unwrap().path), before);
    // And the shipped program says that it is too old for it.
    assert_eq!(home.run(&["customer", "list"]).code, 10);
    home.says(&["restore", &backups.last().unwrap().number.to_string()]);
    assert_eq!(home.customers(), 30);
}

#[test]
fn a_file_of_the_first_version_is_read_by_this_one_with_its_figures() {
    let home = Home::with(1);
    let path = home.database();
    std::fs::remove_file(&path).unwrap();
    let store = Store::open_with_steps(&path, "t", &STEPS[..1]).unwrap();
    store.close().unwrap();
    let conn = sql(&path);
    let talk = "INSERT INTO interaction (id, parent, stage, channel, outcome, held_at, at) VALUES ";
    conn.execute_batch(&format!(
        "INSERT INTO customer (id, name, kind) VALUES (x'01010101010101010101010101010101', 'Old', 'company');
         {talk} (x'02010101010101010101010101010101', x'01010101010101010101010101010101', 'held', 'face', 'advance', 1000, 1000);
         {talk} (x'03010101010101010101010101010101', x'01010101010101010101010101010101', 'held', 'phone', 'advance', 2000, 2000);
         {talk} (x'04010101010101010101010101010101', x'01010101010101010101010101010101', 'held', 'video', 'no_answer', 3000, 3000);
         INSERT INTO customer_stats VALUES (x'01010101010101010101010101010101', 2000, 2);"
    ))
    .unwrap();
    drop(conn);
    assert!(Store::open(&path, "t").unwrap().notices().contains(&Notice::Upgraded));
    let kept: (i64, i64, i64) = sql(&path)
        .query_row("SELECT last_contact, contacts, last_visit FROM customer_stats", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    assert_eq!(kept, (2000, 2, 1000));
    assert_eq!(home.json(&["customer", "show", "Old"])["has_money"], serde_json::Value::Null);
    let checks = home.json(&["doctor"]);
    assert!(checks.to_string().contains("figures") && !checks.to_string().contains("figures-wrong"), "{checks}");
}

/// Each version that was ever shipped, not the first alone: what was in it is there afterwards, and the file is as one that
/// was made new.
#[test]
fn a_file_of_each_shipped_version_is_read_by_this_one_and_looks_like_a_new_one() {
    let schema = |path: &Path| -> Vec<String> {
        let conn = sql(path);
        let all = "SELECT type || ' ' || name || ' ' || coalesce((SELECT group_concat(name || ' ' || type, ', ')
                   FROM pragma_table_info(s.name)), '') FROM sqlite_schema s WHERE name NOT LIKE 'sqlite%' ORDER BY 1";
        let mut statement = conn.prepare(all).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let new = schema(&Home::with(0).database());
    for version in 1..STEPS.len() {
        let home = Home::with(1);
        let path = home.database();
        std::fs::remove_file(&path).unwrap();
        Store::open_with_steps(&path, "t", &STEPS[..version]).unwrap().close().unwrap();
        let conn = sql(&path);
        let names = (0..40).map(|n| format!("(x'{n:032x}', 'Old {n}', 'company')")).collect::<Vec<_>>();
        conn.execute_batch(&format!("INSERT INTO customer (id, name, kind) VALUES {}", names.join(", "))).unwrap();
        drop(conn);
        let before = names_in(&path);
        assert!(home.run(&["customer", "list"]).code == 0, "version {version}");
        assert_eq!(names_in(&path), before, "version {version}");
        assert_eq!(schema(&path), new, "version {version}");
        let backups = list(&path, &folder_of(&path));
        assert_eq!(names_in(&backups.last().unwrap().path), before, "version {version}");
        assert!(home.says(&["doctor"]).contains("Customers 40"), "version {version}");
    }
}

/// The names of all customers, in a file of any version.
fn names_in(path: &Path) -> Vec<String> {
    let conn = sql(path);
    let mut statement = conn.prepare("SELECT name FROM customer ORDER BY rid").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn an_upgrade_that_fails_leaves_the_file_as_it_was() {
    let home = Home::with(3);
    let before = state(&home.database());
    assert!(
        Store::open_with_steps(
            &home.database(),
            "t",
            &[STEPS, &[SECOND, "INSERT INTO no_such_table VALUES (1);"]].concat()
        )
        .is_err()
    );
    assert_eq!(state(&home.database()), before);
    assert_eq!(home.customers(), 3);
}

#[test]
fn of_sixteen_that_start_at_once_exactly_one_upgrades_and_all_open_the_file() {
    let home = Home::with(10);
    let path = home.database();
    let before = list(&path, &folder_of(&path)).len();
    let threads: Vec<_> = (0..16)
        .map(|_| {
            let path = path.clone();
            std::thread::spawn(move || {
                Store::open_with_steps(&path, "t", &new()).unwrap().notices().contains(&Notice::Upgraded)
            })
        })
        .collect();
    let upgraded = threads.into_iter().map(|thread| thread.join().unwrap()).filter(|upgraded| *upgraded).count();
    assert_eq!(upgraded, 1);
    assert_eq!(list(&path, &folder_of(&path)).len(), before + 1);
    assert_eq!(state(&path).0, newest());
}

/// Started by the tests below in a process of its own: upgrades the file named in the environment.
#[test]
#[ignore = "does nothing by itself: the tests below start it as a program of its own"]
fn one_start() {
    let Some(path) = std::env::var_os("FLOOR_UPGRADE") else { return };
    let store = Store::open_with_steps(Path::new(&path), "t", &new()).unwrap();
    println!("upgraded {}", store.notices().contains(&Notice::Upgraded));
}

fn start(path: &Path, before: &str) -> Command {
    let program = std::env::current_exe().unwrap();
    let line = format!("{before} '{}' --exact floor::upgrade::one_start --ignored --nocapture", program.display());
    let mut command = Command::new("sh");
    command.args(["-c", &line]).env("FLOOR_UPGRADE", path).stdin(std::process::Stdio::null());
    command
}

#[test]
fn of_eight_processes_that_start_at_once_exactly_one_upgrades() {
    let home = Home::with(10);
    let path = home.database();
    let pipes = || std::process::Stdio::piped();
    let children: Vec<_> =
        (0..8).map(|_| start(&path, "exec").stdout(pipes()).stderr(pipes()).spawn().unwrap()).collect();
    let ended: Vec<_> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
    assert!(ended.iter().all(|done| done.status.success()), "{ended:?}");
    let said = |done: &std::process::Output| String::from_utf8_lossy(&done.stdout).contains("upgraded true");
    assert_eq!(ended.iter().filter(|done| said(done)).count(), 1);
    assert_eq!(state(&path).0, newest());
}

/// What changes the disk. Each is counted by itself: of all together, the commonest would come first every time.
const CALLS: [&str; 8] = ["pwrite64", "ftruncate", "fsync", "linkat", "rename", "renameat2", "unlink", "unlinkat"];

/// Kills the upgrade at the n-th of these calls and looks at what is left. True while there was such a call.
fn killed_at((call, n): (&str, usize)) -> bool {
    let home = Home::with(40);
    let path = home.database();
    let before = state(&path).1;
    let strace = format!("exec strace -f -qq -o /dev/null -e trace={call} -e inject={call}:signal=KILL:when={n}");
    let killed = !start(&path, &strace).output().unwrap().status.success();
    let (version, names) = state(&path);
    assert!(version == shipped() || version == newest(), "killed at {call} {n}: version {version}");
    assert_eq!(names, before, "killed at {call} {n}");
    let backups = list(&path, &folder_of(&path));
    assert!(
        version == shipped() || backups.iter().any(|backup| state(&backup.path) == (shipped(), before.clone())),
        "killed at {call} {n}"
    );
    // Whatever was left behind, the next start finishes it.
    Store::open_with_steps(&path, "t", &new()).unwrap().close().unwrap();
    assert_eq!(state(&path), (newest(), before), "killed at {call} {n}");
    killed
}

fn may_trace() -> bool {
    can("killing at a write", "strace", &["-qq", "-o", "/dev/null", "true"])
}

#[test]
fn killed_at_a_write_an_upgrade_leaves_the_old_version_or_the_new() {
    if may_trace() {
        let writes = [1, 20, 90, 130].map(|n| ("pwrite64", n));
        for at in writes.into_iter().chain([("fsync", 2), ("fsync", 5), ("linkat", 1), ("unlink", 1)]) {
            killed_at(at);
        }
    }
}

#[test]
#[ignore = "minutes: an upgrade killed at every write"]
fn killed_at_every_write_an_upgrade_leaves_the_old_version_or_the_new() {
    if may_trace() {
        let all = |call| (1..10_000).take_while(|n| killed_at((call, *n))).count();
        let writes: usize = CALLS.into_iter().map(all).sum();
        println!("killed at {writes} places");
        assert!(writes > 50);
    }
}
