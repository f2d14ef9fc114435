//! Backups are complete, verified, thinned and restored; a crash on the way leaves no half of one.

use super::{Home, can, contents, path, shell, sql};
use cornerman::store::backup::{folder_of, list};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Every value of every row, as another reader of the file sees it.
fn rows(path: &Path) -> Vec<String> {
    let conn = sql(path);
    let mut statement = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1")
        .unwrap();
    let tables: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut found = Vec::new();
    for table in tables {
        let mut statement = conn.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let width = statement.column_count();
        let mut all = statement.query([]).unwrap();
        while let Some(row) = all.next().unwrap() {
            let values: Vec<_> = (0..width).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect();
            found.push(format!("{table}: {}", values.join(" ")));
        }
    }
    // What a backup says about itself is no content.
    found.retain(|row| !row.contains("backup_digest") && !row.contains("98, 97, 99, 107, 117, 112, 95"));
    found.sort();
    found
}

#[test]
fn a_backup_holds_every_row_is_listed_and_brings_everything_back() {
    let home = Home::with(50);
    home.says(&["demo", "load"]);
    let made = home.json(&["backup"]);
    let path = made["path"].as_str().unwrap();
    assert_eq!(rows(&home.database()), rows(path.as_ref()));
    assert_eq!(made["rows"], rows(path.as_ref()).len());
    let listed = home.json(&["backup", "list"]);
    let last = listed.as_array().unwrap().last().unwrap();
    assert_eq!((&last["id"], &last["path"], last["why"].as_str()), (&made["id"], &made["path"], Some("asked")));

    let before = rows(&home.database());
    home.says(&["customer", "add", "Later"]);
    let checked = home.json(&["restore", &made["id"].to_string(), "--check"]);
    assert_eq!((checked["rehearsed"].as_bool(), checked["kept"].is_null()), (Some(true), true));
    assert_eq!(home.json(&["customer", "show", "Later"])["name"], "Later", "only tried");
    let restored = home.json(&["restore", &made["id"].to_string()]);
    assert_eq!(rows(&home.database()), before);
    let kept = restored["kept"].as_str().unwrap();
    assert_eq!(home.json(&["--db", kept, "customer", "show", "Later"])["name"], "Later");
    // Anything of ours can be restored, and goes on working.
    home.says(&["restore", kept]);
    home.says(&["customer", "add", "Still later"]);
    assert_eq!(home.json(&["customer", "show", "Later"])["name"], "Later");
}

#[test]
fn the_first_save_of_a_day_is_followed_by_a_backup_and_the_next_by_none() {
    let home = Home::new();
    let why = |home: &Home| -> Vec<String> {
        let listed = home.json(&["backup", "list"]);
        listed.as_array().unwrap().iter().map(|backup| backup["why"].as_str().unwrap().to_owned()).collect()
    };
    home.says(&["customer", "list"]);
    assert!(why(&home).is_empty(), "nothing was saved");
    home.says(&["customer", "add", "A"]);
    home.says(&["customer", "add", "B"]);
    assert_eq!(why(&home), ["daily"]);
    for now in ["2026-11-23T09:00:00Z", "2026-11-22T09:00:00Z", "2036-01-01T00:00:00Z"] {
        // Also back, and ten years ahead.
        home.says(&["customer", "add", now, "--now", now]);
    }
    assert_eq!(why(&home).len(), 4);
    home.says(&["--demo", "customer", "add", "C"]);
    assert_eq!(why(&home).len(), 4);
}

/// Forty days with a backup each: of the older ones those of days, weeks and months are left where they lie, the newest
/// among them, and nothing else stays in the folder.
#[test]
fn of_forty_days_of_backups_the_superfluous_go() {
    use cornerman::domain::time::Now;
    use cornerman::store::backup::Why;
    use cornerman::usecases::backup;
    let home = Home::with(1);
    let store = cornerman::store::Store::open(&home.database(), "t").unwrap();
    for day in 0..40 {
        backup::make(&store, None, Why::Daily, Now::new(1_800_000_000_000 + day * 86_400_000, chrono_tz::Tz::UTC))
            .unwrap();
    }
    // What another has made while one waited for its turn is not made again.
    assert_eq!(store.backup_if(|| Ok(false), Why::Daily, 0).unwrap(), None);
    let left = list(&home.database(), &folder_of(&home.database()));
    let numbers: Vec<u32> = left.iter().map(|backup| backup.number).collect();
    // Nine days in a row; before them the last of two more weeks and of a month or two.
    assert!((11..=15).contains(&left.len()), "{numbers:?}");
    let newest = *numbers.last().unwrap();
    assert!((newest - 8..=newest).all(|number| numbers.contains(&number)) && newest >= 40, "{numbers:?}");
    let files = contents(&folder_of(&home.database()));
    assert_eq!(files.keys().filter(|path| path.extension().is_some_and(|end| end == "db")).count(), left.len());
    // Elsewhere than on Unix the lock, which is open while it is held, cannot be taken away.
    let lock = |path: &Path| cfg!(not(unix)) && path.ends_with("making.lock");
    assert!(
        files.keys().all(|path| lock(path) || left.iter().any(|backup| backup.path == *path)),
        "{:?}",
        files.keys()
    );
}

#[test]
fn a_large_import_is_preceded_by_a_backup() {
    let home = Home::with(1);
    let rows: Vec<String> = (0..1500).map(|n| format!("Imported {n}")).collect();
    let file = home.path().join("many.csv");
    fs::write(&file, format!("name\n{}\n", rows.join("\n"))).unwrap();
    let file = file.to_str().unwrap();
    home.says(&["import", file, "--dry-run"]);
    let before = list(&home.database(), &home.path().join("backups")).len();
    home.says(&["import", file]);
    let after = list(&home.database(), &home.path().join("backups"));
    assert_eq!((after.len(), after[before].why.name()), (before + 1, "import"));
    let customers: i64 =
        sql(&after[before].path).query_row("SELECT count(*) FROM customer", [], |row| row.get(0)).unwrap();
    assert_eq!(customers, 1);
}

#[cfg(unix)]
#[test]
fn a_backup_made_while_others_write_is_one_state_of_the_file() {
    let home = Home::with(20);
    let writers: Vec<_> = (0..2)
        .map(|writer| {
            let script = format!(
                "for n in 1 2 3 4 5 6 7 8 9 10; do \"$P\" customer add \"W{writer} $n\" >/dev/null || exit 1; done"
            );
            let home = home.path().to_owned();
            std::thread::spawn(move || shell(&script, &home))
        })
        .collect();
    let mut seen = 0;
    for _ in 0..6 {
        let made = home.json(&["backup"]);
        let conn = sql(made["path"].as_str().unwrap().as_ref());
        let count = |what: &str| conn.query_row(what, [], |row| row.get::<_, i64>(0)).unwrap();
        let customers = count("SELECT count(*) FROM customer");
        // Each save is one action; half of one would show here.
        assert_eq!(customers - 20, count("SELECT count(*) FROM action") - 1);
        assert!(customers >= seen);
        seen = customers;
    }
    for writer in writers {
        let done = writer.join().unwrap();
        assert_eq!(done.code, 0, "{}", done.err);
    }
    assert_eq!(home.customers(), 40);
}

#[test]
fn a_backup_in_which_one_bit_has_changed_is_not_restored() {
    let home = Home::with(30);
    let made = home.json(&["backup"]);
    let path = Path::new(made["path"].as_str().unwrap());
    let mut bytes = fs::read(path).unwrap();
    let at = bytes.windows(11).position(|window| window == b"Customer 17").unwrap();
    bytes[at + 9] ^= 1;
    fs::write(path, bytes).unwrap();
    let before = contents(home.path());
    let done = home.run(&["restore", &made["id"].to_string()]);
    assert_eq!(done.code, 11, "{}{}", done.out, done.err);
    assert!(before == contents(home.path()), "something was written");
    // The doctor compares the other way round, and sees the same.
    let doctor = home.run(&["doctor"]);
    assert!(doctor.out.contains("!!") && doctor.out.contains("1 row differs"), "{}", doctor.out);
    assert_eq!(doctor.code, 65, "what is bad is heard by scripts too");
}

#[test]
fn rows_that_were_taken_out_behind_the_programs_back_are_missed() {
    let home = Home::with(30);
    home.json(&["backup"]);
    let conn = sql(&home.database());
    conn.execute_batch("PRAGMA foreign_keys=OFF; DELETE FROM customer WHERE name IN ('Customer 3', 'Customer 9');")
        .unwrap();
    drop(conn);
    let doctor = home.run(&["doctor"]);
    assert_eq!(doctor.code, 65, "{}", doctor.out);
    assert!(doctor.out.contains("!!") && doctor.out.contains("2 rows differ"), "{}", doctor.out);
}

#[test]
fn a_record_that_was_changed_before_the_backup_was_made_raises_no_alarm() {
    let home = Home::new();
    home.says(&["customer", "add", "Acme"]);
    for city in ["Kiel", "Bonn", "Jena"] {
        home.says(&["customer", "edit", "Acme", "--set", &format!("city={city}")]);
    }
    home.says(&["backup"]);
    assert!(!home.says(&["doctor"]).contains("!!"));
}

#[test]
fn after_an_older_backup_was_restored_the_doctor_suspects_no_disk() {
    let home = Home::with(2);
    let old = home.json(&["backup"])["id"].to_string();
    home.says(&["customer", "add", "Before"]);
    home.says(&["customer", "edit", "Customer 0", "--set", "city=York"]);
    home.says(&["backup"]);
    home.says(&["restore", &old]);
    // The same numbers of writes, and other writes.
    home.says(&["customer", "edit", "Customer 1", "--set", "city=Leeds"]);
    home.says(&["customer", "edit", "Customer 0", "--set", "city=Hull"]);
    let doctor = home.run(&["doctor"]);
    assert!(doctor.code == 0 && !doctor.out.contains("!!"), "{}", doctor.out);
}

#[test]
fn the_journal_of_a_damaged_file_is_not_played_into_the_backup_that_replaces_it() {
    let home = Home::with(2);
    home.says(&["backup"]);
    let database = home.database();
    // A write that broke off where the slower journal is used: the journal holds pages of the old file.
    let broken = sql(&database);
    broken.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN; DELETE FROM change;").unwrap();
    broken.execute_batch("UPDATE customer SET name = 'half written';").unwrap();
    broken.cache_flush().unwrap();
    let journal = home.path().join("cornerman.db-journal");
    let pages = fs::read(&journal).unwrap();
    assert!(!pages.is_empty());
    broken.execute_batch("ROLLBACK").unwrap();
    drop(broken);
    fs::write(&journal, pages).unwrap();
    let mut bytes = fs::read(&database).unwrap();
    bytes[..100].fill(0);
    fs::write(&database, bytes).unwrap();
    let kept = home.json(&["restore", "1"])["kept"].as_str().unwrap().to_owned();
    assert!(!journal.exists() && Path::new(&format!("{kept}-journal")).exists());
    assert_eq!(home.customers(), 2);
    assert_eq!(home.run(&["doctor"]).code, 0);
}

#[test]
fn a_file_that_another_window_has_open_is_not_replaced() {
    let home = Home::with(2);
    home.says(&["backup"]);
    let window = cornerman::store::Store::open(&home.database(), "t").unwrap();
    window.last_seq().unwrap();
    let done = home.run(&["restore", "1"]);
    assert_eq!((done.code, done.err.contains("Another window")), (75, true), "{}", done.err);
    window.close().unwrap();
    home.says(&["restore", "1"]);
    assert_eq!(home.customers(), 2);
}

#[cfg(unix)]
#[test]
fn the_file_that_a_restore_replaces_is_closed_to_others_under_its_new_name() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::with(2);
    home.says(&["backup"]);
    fs::set_permissions(home.database(), fs::Permissions::from_mode(0o644)).unwrap();
    let kept = home.json(&["restore", "1"])["kept"].as_str().unwrap().to_owned();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(Path::new(&kept)), mode(&home.database())), (0o600, 0o600));
}

/// Elsewhere than on Unix an empty `making.lock` stays: a file that is open cannot be taken away.
#[cfg(unix)]
#[test]
fn a_stick_holds_the_backup_and_nothing_else() {
    let (home, stick) = (Home::with(2), tempfile::tempdir().unwrap());
    // Two at once: the lock is taken away by the first and made anew by the second.
    let made: Vec<_> = (0..4)
        .map(|_| {
            home.command(&["backup", "--to", stick.path().to_str().unwrap()]).stdout(Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut child in made {
        assert!(child.wait().unwrap().success());
    }
    let mut names: Vec<_> =
        fs::read_dir(stick.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names.len(), 4, "{names:?}");
    assert!(
        names.iter().enumerate().all(|(n, name)| name.starts_with(&format!("cornerman-00000{}", n + 1))),
        "{names:?}"
    );
}

#[test]
fn what_is_said_about_the_places_of_backups_and_drafts_is_where_they_are() {
    let home = Home::new();
    for name in ["cornerman.db", "acme.db"] {
        let folder = home.path().join(format!("of {name}"));
        fs::create_dir(&folder).unwrap();
        let db = folder.join(name).display().to_string();
        home.says(&["--db", &db, "customer", "add", "A"]);
        drop(
            cornerman::store::drafts::Drafts::open(Path::new(&db), cornerman::domain::id::Id::from_bytes([7; 16]))
                .unwrap(),
        );
        let told = home.json(&["--db", &db, "config", "path"]);
        let place = |id: &str| told.as_array().unwrap().iter().find(|place| place["id"] == id).unwrap().clone();
        for id in ["backups", "drafts", "database"] {
            assert_eq!(place(id)["exists"], true, "{name}: {}", place(id));
        }
        let listed = home.json(&["--db", &db, "backup", "list"]);
        let backup = Path::new(listed[0]["path"].as_str().unwrap()).to_owned();
        assert_eq!(backup.parent(), place("backups")["path"].as_str().map(Path::new));
    }
}

#[test]
fn an_export_takes_the_place_of_no_database() {
    let home = Home::with(2);
    home.says(&["backup"]);
    let named = home.path().join("mine.data");
    fs::copy(home.database(), &named).unwrap();
    let backup = list(&home.database(), &home.path().join("backups"))[0].path.clone();
    let before = contents(home.path());
    for (db, out) in [(home.database(), home.database()), (named.clone(), named), (home.database(), backup)] {
        let (db, out) = (db.display().to_string(), out.display().to_string());
        for format in ["csv", "json"] {
            let done = home.run(&["--db", &db, "export", "--format", format, "-o", &out]);
            assert_eq!(done.code, 73, "{out}: {}{}", done.out, done.err);
        }
    }
    let left = |(path, _): &(&std::path::PathBuf, &Vec<u8>)| path.extension().is_some_and(|ending| ending != "lock");
    let after = contents(home.path());
    assert!(before.iter().filter(left).eq(after.iter().filter(left)), "something was written");
    assert_eq!(home.customers(), 2);
}

#[test]
fn backups_elsewhere_are_numbered_there_and_left_alone() {
    let (home, stick) = (Home::with(2), tempfile::tempdir().unwrap());
    let to = stick.path().to_str().unwrap();
    for number in 1..=3 {
        assert_eq!(home.json(&["backup", "--to", to])["id"], number);
    }
    let found = list(&home.database(), stick.path());
    assert_eq!(found.len(), 3);
    home.says(&["restore", found[0].path.to_str().unwrap()]);
    assert_eq!(home.customers(), 2);
}

/// What changes the disk. Each is counted by itself: of all together, the commonest would come first every time.
const CALLS: [&str; 9] =
    ["pwrite64", "write", "ftruncate", "fsync", "linkat", "rename", "renameat2", "unlink", "unlinkat"];

/// Kills a command at the n-th of these calls and tells whether there was one.
fn killed_at(home: &Home, typed: &str, (call, n): (&str, usize)) -> bool {
    let script =
        format!("exec strace -f -qq -o /dev/null -e trace={call} -e inject={call}:signal=KILL:when={n} \"$P\" {typed}");
    let mut command = Command::new("sh");
    command.args(["-c", &script]).env_clear().env("PATH", path()).env("P", super::PROGRAM).stdin(Stdio::null());
    !command.env("CORNERMAN_HOME", home.path()).output().unwrap().status.success()
}

/// After a kill: every file under the name of a backup is one, and the database is the one or the other.
fn is_whole(home: &Home, states: &[&Vec<String>], at: (&str, usize)) {
    assert!(states.contains(&&rows(&home.database())), "killed at {at:?}: neither the old file nor the new");
    for backup in list(&home.database(), &folder_of(&home.database())) {
        let whole: String = sql(&backup.path).query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(whole, "ok", "killed at {at:?}: {}", backup.path.display());
    }
    home.says(&["customer", "list"]);
}

/// How often a backup and a restore were killed at this call, each at most once.
fn round(at: (&str, usize)) -> usize {
    let home = Home::with(12);
    let old = rows(&home.database());
    home.says(&["backup"]);
    home.says(&["customer", "add", "Later"]);
    let new = rows(&home.database());
    let making = killed_at(&home, "backup", at);
    is_whole(&home, &[&new], at);
    let restoring = killed_at(&home, "restore 2", at);
    is_whole(&home, &[&old, &new], at);
    usize::from(making) + usize::from(restoring)
}

/// Kills an export on its way: the file asked for is not there or whole, the one that was there before is the old one or
/// the new, and the database is as it was.
fn export_killed_at(at: (&str, usize), typed: &str) -> bool {
    let home = Home::with(400);
    let (out, before) = (home.path().join("out"), rows(&home.database()));
    let line = format!("export {typed} -o '{}'", out.display());
    home.says(&["export", "--format", "csv", "-o", home.path().join("whole.csv").to_str().unwrap()]);
    let whole = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        text.contains("Customer 399") && (text.trim_end().ends_with('}') || text.ends_with("\r\n"))
    };
    let killed = killed_at(&home, &line, at);
    assert!(fs::read(&out).map_or(true, |bytes| whole(&bytes)), "killed at {at:?}: half of {typed}");
    fs::write(&out, "what was there before").unwrap();
    killed_at(&home, &line, at);
    let left = fs::read(&out).unwrap();
    assert!(left == b"what was there before" || whole(&left), "killed at {at:?}: half over the old of {typed}");
    assert_eq!(rows(&home.database()), before);
    killed
}

const EXPORTS: [&str; 2] = ["--format csv", "--format json"];

fn may_trace() -> bool {
    can("killing at a write", "strace", &["-qq", "-o", "/dev/null", "true"])
}

#[test]
fn killed_on_the_way_a_backup_is_not_there_and_a_restore_has_happened_or_not() {
    if may_trace() {
        for at in
            [("pwrite64", 3), ("pwrite64", 90), ("fsync", 2), ("fsync", 4), ("linkat", 1), ("rename", 1), ("unlink", 2)]
        {
            round(at);
        }
    }
}

#[test]
fn killed_on_the_way_an_export_leaves_no_half_file_under_its_name() {
    if may_trace() {
        let killed = EXPORTS.map(|typed| {
            [("write", 1), ("write", 2), ("write", 4), ("rename", 1), ("renameat2", 1)]
                .map(|at| export_killed_at(at, typed))
                .contains(&true)
        });
        assert_eq!(killed, [true, true]);
    }
}

#[test]
#[ignore = "minutes: an export killed at every write"]
fn killed_at_every_write_an_export_leaves_no_half_file_under_its_name() {
    if may_trace() {
        let mut places = 0;
        for typed in EXPORTS {
            for call in CALLS {
                places += (1..1_000).take_while(|n| export_killed_at((call, *n), typed)).count();
            }
        }
        println!("killed at {places} places");
        assert!(places > 10);
    }
}

#[test]
#[ignore = "minutes: a backup and a restore killed at every write"]
fn killed_at_every_write_a_backup_is_not_there_and_a_restore_has_happened_or_not() {
    if may_trace() {
        let all = |call| (1..1_000).map(|n| round((call, n))).take_while(|killed| *killed > 0).sum::<usize>();
        let writes: usize = CALLS.into_iter().map(all).sum();
        println!("killed at {writes} places");
        assert!(writes > 100);
    }
}
