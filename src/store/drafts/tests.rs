use super::*;
use std::fs;

fn id(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

fn open(folder: &Path, instance: u8) -> Drafts {
    Drafts::open(&folder.join("cornerman.db"), id(instance)).unwrap().drafts
}

fn draft(n: u8, text: &str) -> Draft {
    let typed = Typed { name: Clean::line("note"), was: Clean::line("old"), text: Clean::note(text), chosen: false };
    Draft {
        id: id(n),
        writing: Writing::Answer,
        customer: Some(id(100)),
        record: Some(id(101)),
        part: Clean::line("spin-1"),
        subject: Clean::line("华为"),
        about: Clean::line("How long does it take?"),
        at: i64::from(n),
        fields: vec![typed],
    }
}

#[test]
fn what_a_program_that_ended_left_behind_is_taken_over_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = open(folder.path(), 1);
    first.keep(&draft(10, "eleven")).unwrap();
    first.keep(&draft(10, "eleven hours\na week")).unwrap();
    first.keep(&draft(11, "later")).unwrap();
    // As the system leaves it when the program is killed: the lock goes, nothing else happens.
    drop(first);
    let mut second = open(folder.path(), 2);
    assert_eq!(second.left_behind().unwrap(), [draft(11, "later"), draft(10, "eleven hours\na week")]);
    second.discard(id(11)).unwrap();
    second.close().unwrap();
    let mut third = open(folder.path(), 3);
    assert_eq!(third.left_behind().unwrap(), [draft(10, "eleven hours\na week")]);
}

#[test]
fn a_second_window_leaves_the_drafts_of_the_first_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = open(folder.path(), 1);
    first.keep(&draft(10, "mine")).unwrap();
    let mut second = open(folder.path(), 2);
    second.keep(&draft(11, "yours")).unwrap();
    assert_eq!(second.left_behind().unwrap(), [draft(11, "yours")]);
    assert_eq!(first.left_behind().unwrap(), [draft(10, "mine")]);
}

#[test]
fn another_database_in_the_same_folder_has_its_own_drafts() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = open(folder.path(), 1);
    one.keep(&draft(10, "one")).unwrap();
    drop(one);
    let mut other = Drafts::open(&folder.path().join("other.db"), id(2)).unwrap().drafts;
    assert_eq!(other.left_behind().unwrap(), []);
    assert_eq!(open(folder.path(), 3).left_behind().unwrap(), [draft(10, "one")]);
}

#[test]
fn the_lock_of_a_killed_program_goes_once_nothing_of_it_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let lock = |instance: u8| folder.path().join(format!("drafts-{}.lock", id(instance)));
    let running = open(folder.path(), 1);
    drop(open(folder.path(), 2));
    let mut other = Drafts::open(&folder.path().join("other.db"), id(3)).unwrap().drafts;
    other.keep(&draft(10, "of another database")).unwrap();
    drop(other);
    let _next = open(folder.path(), 4);
    assert_eq!([1, 2, 3, 4].map(|instance| lock(instance).exists()), [true, false, true, true]);
    drop(running);
}

#[test]
fn a_damaged_file_is_put_aside_and_the_program_goes_on() {
    for damage in [&b"not a database at all, but long enough to look at"[..], &[0; 5000], b"SQLite format 3\0"] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("drafts.db"), damage).unwrap();
        let mut opened = Drafts::open(&folder.path().join("cornerman.db"), id(1)).unwrap();
        let aside = opened.set_aside.expect("it is said where the damaged file is");
        assert_eq!(fs::read(aside).unwrap(), damage);
        opened.drafts.keep(&draft(10, "new")).unwrap();
    }
}

#[test]
fn a_page_that_was_overwritten_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let mut drafts = open(folder.path(), 1);
    (1..60).for_each(|n| drafts.keep(&draft(n, &"text ".repeat(200))).unwrap());
    drop(drafts);
    let path = folder.path().join("drafts.db");
    let mut bytes = fs::read(&path).unwrap();
    let tree = 4096..4096 * 4;
    bytes[tree].fill(0xA5);
    fs::write(&path, bytes).unwrap();
    assert!(Drafts::open(&folder.path().join("cornerman.db"), id(2)).unwrap().set_aside.is_some());
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path(), 1));
    let path = folder.path().join("drafts.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[60..64].copy_from_slice(&9_u32.to_be_bytes());
    fs::write(&path, &bytes).unwrap();
    let refused = Drafts::open(&folder.path().join("cornerman.db"), id(2));
    assert!(matches!(refused, Err(StoreError::Newer { found: 9, known: 1 })));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_text_fits_without_the_file_or_its_journal_growing() {
    let folder = tempfile::tempdir().unwrap();
    let mut drafts = open(folder.path(), 1);
    let sizes = || ["drafts.db", "drafts.db-journal"].map(|name| fs::metadata(folder.path().join(name)).unwrap().len());
    let before = sizes();
    for n in 0..30 {
        drafts.keep(&draft(10, &format!("{n} {}", "long ".repeat(8_000)))).unwrap();
    }
    assert_eq!(sizes(), before);
}

#[test]
fn what_was_thrown_away_is_in_no_file_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let mut drafts = open(folder.path(), 1);
    drafts.keep(&draft(10, "CANARY one")).unwrap();
    drafts.keep(&draft(10, "CANARY two")).unwrap();
    let told = || {
        let paths = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
        paths.filter(|path| fs::read(path).unwrap().windows(6).any(|part| part == b"CANARY")).count()
    };
    assert_ne!(told(), 0, "it was in a file");
    drafts.discard(id(10)).unwrap();
    drafts.close().unwrap();
    assert_eq!(told(), 0);
}

#[cfg(unix)]
#[test]
fn every_file_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let mut drafts = open(folder.path(), 1);
    drafts.keep(&draft(10, "x")).unwrap();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", entry.path());
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_its_place_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("precious");
    fs::write(&target, b"precious").unwrap();
    std::os::unix::fs::symlink(&target, folder.path().join("drafts.db")).unwrap();
    let refused = Drafts::open(&folder.path().join("cornerman.db"), id(1));
    assert!(matches!(refused, Err(StoreError::NotAFile)));
    assert_eq!(fs::read(&target).unwrap(), b"precious");
}
