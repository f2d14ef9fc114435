//! One file, many programs: what one writes appears in the others, nothing is overwritten in silence, and a lock is waited
//! for.

use crate::desk::{Desk, now};
#[cfg(unix)]
use crate::terminal::Terminal;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::note::For;
use cornerman::domain::customer::Customer;
use cornerman::domain::field::Record;
use cornerman::domain::id::Ids;
use cornerman::store::Store;
use cornerman::text::Clean;
use cornerman::usecases::save;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{fs, thread};

const CTRL_S: &str = "\u{13}";

fn run(home: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cornerman")).args(args).env("CORNERMAN_HOME", home).output().unwrap()
}

fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("config.toml"), "language = \"en\"\n").unwrap();
    assert!(run(home.path(), &["customer", "add", "Acme"]).status.success());
    home
}

#[cfg(unix)]
fn window(home: &Path) -> Terminal {
    let mut screen = Terminal::start(home, "en_US.UTF-8", (100, 30), &[]);
    screen.shows("Acme");
    screen
}

/// Another program changes the selected customer.
fn elsewhere(desk: &mut Desk, edit: impl FnOnce(&mut Customer)) {
    let id = desk.model.customers.selected_row().unwrap().id;
    let mut customer = desk.store.get::<Customer>(id).unwrap().unwrap();
    edit(&mut customer);
    save::record(&mut desk.store, &customer, "edit-customer", "", now(), "other").unwrap();
}

fn stored(desk: &Desk) -> Customer {
    let id = desk.model.customers.selected_row().unwrap().id;
    desk.store.get::<Customer>(id).unwrap().unwrap()
}

#[test]
fn the_same_field_changed_in_two_places_asks_and_takes_mine_or_theirs() {
    for (keys, name) in [("<Enter>", "Harrow & Pike Logistics mine"), ("<Right><Enter>", "Theirs")] {
        let mut desk = Desk::new();
        desk.select("Harrow & Pike Logistics").keys("e mine");
        elsewhere(&mut desk, |customer| {
            customer.name = Clean::line("Theirs");
            customer.city = Clean::line("York");
        });
        desk.keys("<Ctrl-S>");
        assert!(matches!(desk.top(), Some(Popup::Clash(_))), "{}", desk.screen());
        assert!(desk.screen().contains("Theirs") && desk.screen().contains("Logistics mine"), "{}", desk.screen());
        assert_eq!(stored(&desk).name.as_str(), "Theirs");
        desk.keys(keys);
        assert!(desk.top().is_none(), "{}", desk.screen());
        let kept = stored(&desk);
        // What only they changed is kept either way.
        assert_eq!((kept.name.as_str(), kept.city.as_str()), (name, "York"));
        assert!(desk.drafts.is_empty());
    }
}

#[cfg(unix)]
#[test]
fn a_window_that_is_open_reads_numbers_by_the_calling_code_that_was_decided_elsewhere() {
    let home = home();
    let settings = |code: &str| {
        fs::write(home.path().join("config.toml"), format!("language = \"en\"\ncalling_code = \"{code}\"\n")).unwrap();
    };
    settings("1");
    assert!(run(home.path(), &["customer", "add", "Harrow", "--mobile", "151 0000 0133"]).status.success());
    let mut screen = window(home.path());
    screen.press("/8615100000133");
    screen.until("nobody", |text| text.contains("8615100000133") && !text.contains("> "));
    settings("86");
    assert!(run(home.path(), &["customer", "list"]).status.success());
    screen.shows("> Harrow");
    // Without the setting the file's own counts, whatever the language.
    fs::write(home.path().join("config.toml"), "language = \"en\"\n").unwrap();
    let shown = String::from_utf8(run(home.path(), &["config", "show", "--json"]).stdout).unwrap();
    assert!(shown.contains("\"calling_code\": \"86\""), "{shown}");
    screen.press("\u{1b}");
    screen.shows("  Acme");
    screen.press("q");
    assert_eq!(screen.ends(), 0);
}

#[test]
fn leaving_the_question_goes_back_to_the_form_and_writes_nothing() {
    let mut desk = Desk::new();
    desk.select("Harrow & Pike Logistics").keys("e mine");
    elsewhere(&mut desk, |customer| customer.name = Clean::line("Theirs"));
    desk.keys("<Ctrl-S><Esc>");
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!(form.text("name"), "Harrow & Pike Logistics mine");
    assert_eq!(stored(&desk).name.as_str(), "Theirs");
}

#[test]
fn two_answers_to_one_question_can_both_be_kept() {
    let mut desk = Desk::new();
    desk.visit("Harrow & Pike Logistics").keys("s<Down><Enter>mine");
    let visit = desk.model.visit.clone().unwrap();
    let card = match desk.top() {
        Some(Popup::Note(note)) => match &note.for_what {
            For::Answer(card) => card.clone(),
            _ => panic!("no answer"),
        },
        _ => panic!("no note"),
    };
    let mut theirs = cornerman::domain::prep::SpinAnswer::of(visit.card.customer.id, visit.interaction.id, &card);
    theirs.answer = Clean::line("theirs");
    save::record(&mut desk.store, &theirs, "spin-answer", "", now(), "other").unwrap();
    desk.keys("<Enter>");
    assert!(matches!(desk.top(), Some(Popup::Clash(_))), "{}", desk.screen());
    // Neither is lost by a hasty Enter.
    desk.keys("<Enter>");
    let answers = desk.store.spin_answers(visit.interaction.id).unwrap();
    assert_eq!(answers.iter().map(|answer| answer.answer.as_str()).collect::<Vec<_>>(), ["theirs\nmine"]);
}

#[cfg(unix)]
#[test]
fn what_a_command_writes_appears_in_two_windows() {
    let home = home();
    let (mut one, mut two) = (window(home.path()), window(home.path()));
    assert!(run(home.path(), &["customer", "add", "Brand New Ltd"]).status.success());
    one.shows("Brand New Ltd");
    two.shows("Brand New Ltd");
    for mut screen in [one, two] {
        screen.press("q");
        assert_eq!(screen.ends(), 0);
    }
}

/// A window whose new customer waits until another program lets go of the file.
#[cfg(unix)]
fn waiting(home: &Path) -> (Terminal, rusqlite::Connection) {
    let mut screen = window(home);
    let lock = rusqlite::Connection::open(home.join("cornerman.db")).unwrap();
    lock.execute_batch("BEGIN IMMEDIATE").unwrap();
    screen.press("aWaiting Ltd");
    screen.shows("Waiting Ltd");
    screen.press(CTRL_S);
    screen.shows("Another program is writing");
    (screen, lock)
}

#[cfg(unix)]
#[test]
fn while_another_program_holds_the_file_a_window_says_so_goes_on_and_saves_once_it_is_free() {
    let home = home();
    let (mut screen, lock) = waiting(home.path());
    // A command gives up, and says why; the window goes on.
    let refused = run(home.path(), &["customer", "add", "Other"]);
    assert_eq!(refused.status.code(), Some(75));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("Another program is writing"));
    screen.press("aSecond Ltd");
    screen.shows("Second Ltd");
    lock.execute_batch("COMMIT").unwrap();
    screen.press(CTRL_S);
    screen.until("both", |text| text.contains("Waiting Ltd") && text.contains("Second Ltd") && text.contains("3 cust"));
    screen.press("q");
    assert_eq!(screen.ends(), 0);
}

#[cfg(unix)]
#[test]
fn what_waits_for_another_program_when_the_window_is_closed_is_offered_at_the_next_start() {
    let home = home();
    let (mut screen, lock) = waiting(home.path());
    screen.press("q");
    assert_eq!(screen.ends(), 75);
    lock.execute_batch("COMMIT").unwrap();
    let mut screen = window(home.path());
    screen.shows("You were filling in the form of Waiting Ltd");
    screen.press("\r");
    screen.shows("Add a customer");
    screen.press(CTRL_S);
    screen.shows("2 customers");
    screen.press("q");
    assert_eq!(screen.ends(), 0);
}

/// In a process that may make no file larger than so much, a save finds no room, as on a full disk; the limit is lifted
/// from outside. The log is longer than that already, the file of the drafts is not.
#[cfg(target_os = "linux")]
#[test]
fn where_there_is_no_room_the_text_is_kept_and_the_same_save_works_once_there_is() {
    let home = home();
    let reader = rusqlite::Connection::open(home.path().join("cornerman.db")).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM customer").unwrap();
    let rows: Vec<String> = (0..900).map(|n| format!("Filler {n},{}", "x".repeat(1800))).collect();
    let table = home.path().join("filler.csv");
    fs::write(&table, format!("name,note\n{}\n", rows.join("\n"))).unwrap();
    assert!(run(home.path(), &["import", table.to_str().unwrap()]).status.success());
    let log = home.path().join("cornerman.db-wal");
    let most = 1 << 20;
    assert!(fs::metadata(&log).unwrap().len() > most, "the reader keeps the log from being emptied");

    let shell = ["-c", "trap '' XFSZ; exec \"$0\"", env!("CARGO_BIN_EXE_cornerman")];
    let mut screen = Terminal::of(crate::terminal::shell(home.path(), &shell), (100, 30));
    screen.shows("901 customers");
    let pid = screen.pid().as_raw_nonzero().to_string();
    let limit = |most: &str| {
        let set = Command::new("prlimit").args(["--pid", &pid, &format!("--fsize={most}:")]).status();
        assert!(set.unwrap().success());
    };
    limit(&most.to_string());
    screen.press("aNo Room Ltd");
    screen.shows("No Room Ltd");
    screen.press(CTRL_S);
    screen.shows("What was saved before is still there");
    screen.shows("No Room Ltd");
    let kept = rusqlite::Connection::open(home.path().join("drafts.db")).unwrap();
    let texts = || {
        let sql = "SELECT count(*) FROM typed WHERE text = 'No Room Ltd'";
        kept.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap_or(0)
    };
    let start = std::time::Instant::now();
    while texts() == 0 {
        assert!(start.elapsed().as_secs() < 30, "the draft has found no room");
        thread::sleep(std::time::Duration::from_millis(50));
    }
    limit("unlimited");
    // The message is read, the form is as it was.
    screen.press("\r");
    screen.until("the form", |text| !text.contains("What was saved before") && text.contains("No Room Ltd"));
    screen.press(CTRL_S);
    screen.shows("902 customers");
    screen.press("q");
    assert_eq!(screen.ends(), 0);
}

/// `cargo test --test it a_minute -- --ignored`
#[cfg(unix)]
#[test]
#[ignore = "a minute and more: the file is locked for so long"]
fn a_file_that_is_locked_for_a_minute_keeps_the_window_going_and_the_save_comes_after() {
    let home = home();
    let (mut screen, lock) = waiting(home.path());
    let start = std::time::Instant::now();
    let mut letters = ('a'..='z').cycle();
    screen.press("a");
    screen.shows("Add a customer");
    while start.elapsed() < std::time::Duration::from_mins(1) {
        let refused = run(home.path(), &["customer", "add", "Other"]);
        assert_eq!(refused.status.code(), Some(75));
        // The window takes every key meanwhile.
        let letter = letters.next().unwrap().to_string().repeat(3);
        screen.press(&letter);
        screen.shows(&letter);
    }
    lock.execute_batch("COMMIT").unwrap();
    screen.press(CTRL_S);
    screen.until("both", |text| text.contains("Waiting Ltd") && text.contains("3 cust"));
    screen.press("q");
    assert_eq!(screen.ends(), 0);
}

#[allow(clippy::print_stdout, reason = "a figure to be read")]
fn writers(programs: u8, each: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cornerman.db");
    drop(Store::open(&path, "test").unwrap());
    let (done, longest) = (AtomicBool::new(false), Mutex::new(std::time::Duration::ZERO));
    thread::scope(|scope| {
        // Others read all the while, and empty the log as often as they can.
        for reader in 0..4 {
            let (path, done) = (&path, &done);
            scope.spawn(move || {
                let store = Store::open(path, "test").unwrap();
                let log = rusqlite::Connection::open(path).unwrap();
                let mut before = 0;
                while !done.load(Ordering::Relaxed) {
                    let now = store.customer_count().unwrap();
                    assert!(now >= before, "{now} after {before}");
                    before = now;
                    if reader == 0 {
                        // Busy where somebody reads or writes: then the next one.
                        drop(log.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)"));
                    }
                    thread::yield_now();
                }
            });
        }
        let all: Vec<_> = (0..programs)
            .map(|program| {
                let (path, longest) = (&path, &longest);
                scope.spawn(move || {
                    let mut store = Store::open(path, "test").unwrap();
                    let mut ids = Ids::new(1_764_000_000_000, [program; 10]);
                    for n in 0..each {
                        let mut customer = Customer::blank(ids.next_id(), None);
                        customer.name = Clean::line(&format!("{program}-{n}"));
                        let start = std::time::Instant::now();
                        save::record(&mut store, &customer, "add-customer", "", now(), "me").unwrap();
                        let mut longest = longest.lock().unwrap();
                        *longest = start.elapsed().max(*longest);
                    }
                })
            })
            .collect();
        let ended: Vec<_> = all.into_iter().map(thread::ScopedJoinHandle::join).collect();
        done.store(true, Ordering::Relaxed);
        assert!(ended.iter().all(Result::is_ok), "a writer failed");
    });
    println!("{programs} writers, {each} times each: the longest wait was {:?}", longest.into_inner().unwrap());
    assert_eq!(Store::open(&path, "test").unwrap().customer_count().unwrap(), usize::from(programs) * each);
}

/// On a file that is not there yet, on one that a killed program left with a log, and on one as it should be.
#[test]
fn sixteen_commands_that_start_at_once_all_save() {
    for before in ["none", "log", "good"] {
        let home = if before == "none" { tempfile::tempdir().unwrap() } else { home() };
        let database = home.path().join("cornerman.db");
        if before == "log" {
            let mut store = Store::open(&database, "test").unwrap();
            let mut customer = Customer::blank(Ids::new(1_764_000_000_000, [9; 10]).next_id(), None);
            customer.name = Clean::line("Only in the log");
            save::record(&mut store, &customer, "add-customer", "", now(), "me").unwrap();
            let log = fs::read(home.path().join("cornerman.db-wal")).unwrap();
            let whole = fs::read(&database).unwrap();
            assert!(!log.is_empty(), "nothing stands in the log");
            drop(store);
            fs::write(&database, whole).unwrap();
            fs::write(home.path().join("cornerman.db-wal"), log).unwrap();
        }
        let there = match before {
            "none" => 0,
            "log" => 2,
            _ => 1,
        };
        let commands: Vec<_> = (0..16)
            .map(|n| {
                let mut command = Command::new(env!("CARGO_BIN_EXE_cornerman"));
                command.args(["customer", "add", &format!("At once {n}")]).env("CORNERMAN_HOME", home.path());
                command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::piped()).spawn().unwrap()
            })
            .collect();
        for command in commands {
            let done = command.wait_with_output().unwrap();
            assert!(done.status.success(), "{before}: {}", String::from_utf8_lossy(&done.stderr));
        }
        assert_eq!(Store::open(&database, "test").unwrap().customer_count().unwrap(), 16 + there, "{before}");
        let listed = String::from_utf8(run(home.path(), &["backup", "list", "--json"]).stdout).unwrap();
        assert_eq!(listed.matches("\"daily\"").count(), 1, "{before}: {listed}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_typed_while_another_program_imports_is_kept_and_saved_after_it() {
    let home = home();
    let mut screen = window(home.path());
    let rows: Vec<String> = (0..2500).map(|n| format!("Imported {n:04}")).collect();
    let table = home.path().join("many.csv");
    fs::write(&table, format!("name\n{}\n", rows.join("\n"))).unwrap();
    screen.press("a");
    screen.shows("Add a customer");
    let mut import = Command::new(env!("CARGO_BIN_EXE_cornerman"));
    import.args(["import", table.to_str().unwrap()]).env("CORNERMAN_HOME", home.path());
    let mut import = import.stdout(std::process::Stdio::null()).spawn().unwrap();
    let mut typed = String::new();
    // No more than is to be seen in the field at once.
    while import.try_wait().unwrap().is_none() {
        if typed.len() < 40 {
            typed += "ab";
            screen.press("ab");
        }
        screen.shows(&typed);
    }
    assert!(!typed.is_empty());
    screen.press(CTRL_S);
    screen.until("all of them", |text| text.contains("2502 customers") || text.contains("2,502 customers"));
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    let found = run(home.path(), &["customer", "show", &typed, "--json"]);
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
}

#[test]
fn twenty_writers_at_once_lose_nothing() {
    writers(20, 10);
}

/// `cargo test --release --test it twenty_writers -- --ignored`
#[test]
#[ignore = "a minute: twenty programs with fifty writes each"]
fn twenty_writers_with_fifty_writes_each_lose_nothing() {
    writers(20, 50);
}
