//! Opening a file: which are refused, and that they stay as they were.

use super::{Done, Home, contents, shell, sql};
use cornerman::store::{Store, StoreError};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A good file under another name, changed by `change`.
fn changed(home: &Home, name: &str, change: impl Fn(&Path)) -> PathBuf {
    let folder = home.path().join(name);
    fs::create_dir(&folder).unwrap();
    let path = folder.join("x.db");
    fs::copy(home.database(), &path).unwrap();
    change(&path);
    path
}

fn cut(path: &Path, tenths: u64) {
    let file = fs::OpenOptions::new().write(true).open(path).unwrap();
    file.set_len(file.metadata().unwrap().len() * tenths / 10).unwrap();
}

#[test]
fn a_file_that_is_refused_stays_byte_for_byte_with_nothing_beside_it_and_the_doctor_still_works() {
    let home = Home::with(20);
    let newer = |path: &Path| sql(path).execute_batch("PRAGMA user_version = 99").unwrap();
    let other = |path: &Path| sql(path).execute_batch("PRAGMA application_id = 7").unwrap();
    let blank = |path: &Path| {
        let mut bytes = fs::read(path).unwrap();
        bytes[..4096].fill(0);
        fs::write(path, bytes).unwrap();
    };
    let cases = [
        ("newer", 10, changed(&home, "newer", newer)),
        ("another program's", 13, changed(&home, "other", other)),
        ("text", 13, changed(&home, "text", |path| fs::write(path, b"not a database at all").unwrap())),
        ("noise", 13, changed(&home, "noise", |path| fs::write(path, [0x5a; 8192]).unwrap())),
        ("empty", 11, changed(&home, "empty", |path| fs::write(path, []).unwrap())),
        ("its first page gone", 11, changed(&home, "blank", blank)),
        ("ten bytes long", 11, changed(&home, "ten", |path| fs::write(path, b"SQLite for").unwrap())),
        ("cut at half", 11, changed(&home, "half", |path| cut(path, 5))),
        ("cut at nine tenths", 11, changed(&home, "nine", |path| cut(path, 9))),
    ];
    for (what, code, path) in cases {
        let before = contents(path.parent().unwrap());
        let db = path.to_str().unwrap();
        for typed in [&["customer", "list", "--db", db][..], &["customer", "add", "A", "--db", db]] {
            let done = home.run(typed);
            assert_eq!(done.code, code, "{what}: {}", done.err);
            assert!(done.err.lines().count() >= 2 && !done.err.contains('‹'), "{what}: {}", done.err);
        }
        let doctor = home.run(&["doctor", "--db", db]);
        assert_eq!(doctor.code, code, "{what}: {}{}", doctor.out, doctor.err);
        assert!(doctor.out.contains("SQLite 3."), "{what}: {}", doctor.out);
        serde_json::from_str::<serde_json::Value>(&home.run(&["doctor", "--db", db, "--json"]).out).unwrap();
        assert_eq!(home.run(&["--version", "--db", db]).code, 0);
        assert!(before == contents(path.parent().unwrap()), "{what}: something was written");
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_at_once() {
    let home = Home::with(1);
    let at = |name: &str| home.path().join(name).display().to_string();
    let (pipe, a, b) = (at("pipe"), at("a.db"), at("b.db"));
    fs::create_dir(at("folder")).unwrap();
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::os::unix::fs::symlink(&a, &b).unwrap();
    std::os::unix::fs::symlink(&b, &a).unwrap();
    for db in [&at("folder"), &pipe, &a] {
        // A pipe nobody writes to would wait for ever.
        let script = format!("timeout 20 \"$P\" --db '{db}' customer list");
        assert_eq!(shell(&script, home.path()).code, 73, "{db}");
        let doctor = shell(&format!("timeout 20 \"$P\" --db '{db}' doctor"), home.path());
        assert_eq!(doctor.code, 73, "{db}: {}{}", doctor.out, doctor.err);
    }
    assert!(!Path::new(&at("folder")).join("x").exists() && fs::read_dir(at("folder")).unwrap().count() == 0);
}

#[test]
fn an_empty_or_damaged_file_with_backups_beside_it_names_the_command_that_restores_them() {
    let home = Home::with(3);
    home.says(&["backup"]);
    for damage in [&b""[..], &[0; 8192]] {
        fs::write(home.database(), damage).unwrap();
        let Done { code, err, .. } = home.run(&["customer", "list"]);
        assert_eq!(code, 11, "{err}");
        assert!(err.contains("cornerman restore 2"), "{err}");
        assert_eq!(fs::read(home.database()).unwrap(), damage);
        assert!(home.run(&["doctor"]).err.contains("cornerman restore 2"));
        home.says(&["restore", "2"]);
        assert_eq!(home.customers(), 3);
    }
}

#[test]
fn no_file_beside_backups_is_a_new_one_and_says_so() {
    let home = Home::with(3);
    fs::remove_file(home.database()).unwrap();
    let done = home.run(&["customer", "list"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.err.contains("cornerman backup list"), "{}", done.err);
    assert!(!home.run(&["customer", "list"]).err.contains("backup"));
}

/// Windows lets nobody do that to a file that is open.
#[cfg(unix)]
#[test]
fn a_file_that_was_swapped_moved_or_deleted_takes_no_more_saves() {
    let away: [fn(&Path); 3] = [
        |path| fs::rename(path, path.with_extension("old")).unwrap(),
        |path| fs::remove_file(path).unwrap(),
        |path| {
            fs::copy(path, path.with_extension("new")).unwrap();
            fs::rename(path.with_extension("new"), path).unwrap();
        },
    ];
    for (n, away) in away.into_iter().enumerate() {
        let home = Home::with(2);
        let mut store = Store::open(&home.database(), "t").unwrap();
        away(&home.database());
        let refused = store.rebuild_figures();
        assert!(matches!(refused, Err(StoreError::Moved)), "way {n}: {refused:?}");
    }
}

#[test]
fn a_second_connection_of_the_same_program_does_not_give_its_locks_away() {
    let home = Home::with(2);
    let first = Store::open(&home.database(), "t").unwrap();
    drop(Store::open(&home.database(), "t").unwrap());
    // The other program is the last to leave, as far as it can see: it may take the log away.
    home.says(&["customer", "add", "From outside"]);
    assert!(home.path().join("cornerman.db-wal").exists(), "the log went while somebody had it open");
    first.close().unwrap();
    assert_eq!(home.customers(), 3);
}

#[cfg(unix)]
#[test]
fn whatever_the_umask_files_are_for_their_owner_alone_and_open_ones_are_closed() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    for umask in ["000", "022", "077"] {
        let home = Home::new();
        let inner = home.path().join("new");
        let script = format!(
            "umask {umask}; export CORNERMAN_HOME={0}; \"$P\" demo load && \"$P\" backup && \"$P\" export -o {0}/out.csv &&
             printf 'name,birthday\\nA,1980-01-02\\nB,tomorrowish\\n' > in.csv && chmod 600 in.csv &&
             \"$P\" import --skip-errors in.csv && \"$P\" export -o {0}/all.json && \"$P\" export --only meetings -o {0}/plan.ics &&
             \"$P\" script add --set title=T --set class=price --set say=S && \"$P\" backup --to {0}/backups &&
             \"$P\" drill deal --class 'Autumn class' --seed 7 -o {0}/papers; CORNERMAN_TEST_PANIC=command \"$P\" customer list;
             test -e {0}/crash.txt && test -e {0}/in.rejected.csv",
            inner.display()
        );
        let script = script.replace("in.csv", &format!("{}/in.csv", inner.display()));
        let done = shell(&script, home.path());
        assert_eq!(done.code, 0, "{}", done.err);
        let mut waiting = vec![inner];
        while let Some(path) = waiting.pop() {
            let meta = fs::symlink_metadata(&path).unwrap();
            assert_eq!(meta.mode() & 0o077, 0, "umask {umask}: {} {:o}", path.display(), meta.mode());
            if meta.is_dir() {
                waiting.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            }
        }
    }
    let home = Home::with(1);
    fs::set_permissions(home.database(), fs::Permissions::from_mode(0o644)).unwrap();
    let done = home.run(&["customer", "list"]);
    assert!(done.code == 0 && done.err.contains("only you can"), "{}", done.err);
    assert_eq!(fs::metadata(home.database()).unwrap().mode() & 0o777, 0o600);
    assert!(home.run(&["customer", "list"]).err.is_empty());
}
