//! However a sitting ends or is broken off, the terminal is given back, what was written is in the file, and no process
//! stays. The real program in a real pseudo-terminal.

use crate::terminal::{Terminal, cornerman, shell};
use rustix::process::{Signal, test_kill_process};
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const ESC: &str = "\u{1b}";

/// What a note may hold that must be nowhere but in the database.
const SECRET: &str = "Tarnished-Osprey-4711";

/// A home where the first questions were asked already, with one customer.
fn home() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("config.toml"), "me = \"Tester\"\n").unwrap();
    run(home.path(), &["customer", "add", "Osprey Works"]);
    home
}

fn run(home: &Path, args: &[&str]) -> String {
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_cornerman"))
        .args(args)
        .env("CORNERMAN_HOME", home)
        .output()
        .unwrap();
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn open(home: &TempDir) -> Terminal {
    let mut screen = Terminal::start(home.path(), "en_US.UTF-8", (80, 24), &[]);
    screen.shows("Osprey Works");
    screen
}

fn eventually(what: &str, mut so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !so() {
        assert!(start.elapsed() < Duration::from_secs(30), "never: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Screens and popups in which a signal may come.
const STATES: &[(&str, &str)] =
    &[("", "Osprey"), ("/osp", "osp"), ("a", "Ctrl-S"), (":", "Esc"), ("o", "/"), ("6", "too expensive"), ("?", "Esc")];

#[test]
fn signals_end_the_sitting_in_order_whatever_is_open_and_whatever_is_half_typed() {
    let signals = [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129), (Signal::QUIT, 131)];
    // Half sequences, an open paste, half a character: nothing of it may hold up the end.
    let stuck: [&[u8]; 5] = [b"", b"\x1b[", b"\x1b[200~abc", b"\xe2", b"\xff"];
    for (n, (keys, seen)) in STATES.iter().enumerate() {
        let (signal, code) = signals[n % signals.len()];
        let home = home();
        let mut screen = open(&home);
        screen.press(keys);
        screen.shows(seen);
        screen.send(stuck[n % stuck.len()]);
        screen.signal(signal);
        assert_eq!(screen.ends(), code, "{keys:?} {signal:?}");
        assert!(screen.was_given_back(), "{keys:?} {signal:?}");
    }
}

#[test]
fn keys_go_on_after_half_a_sequence_a_paste_without_an_end_and_broken_utf_8() {
    let home = home();
    let mut screen = open(&home);
    for stuck in [&b"\x1b["[..], b"\x1b]", b"\x1bP1", b"\xe2", b"\xff\xfe", b"\x1b[1;"] {
        screen.send(stuck);
        // Longer than any patience with a sequence.
        std::thread::sleep(Duration::from_millis(150));
        screen.press("?");
        screen.shows("Esc");
        screen.until("the help", |text| text.contains("Type to filter"));
        screen.press(ESC);
        screen.until("no help", |text| text.contains("Osprey Works"));
    }
    screen.send(b"\x1b[200~osprey");
    // Let go after a second, it is searched for.
    screen.until("the paste", |text| text.contains("osprey"));
    screen.press(ESC);
    screen.until("the list", |text| !text.contains("osprey"));
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    assert!(screen.was_given_back());
}

#[test]
fn what_is_being_written_is_kept_while_the_terminal_is_stuck_in_the_middle_of_something() {
    for stuck in [&b"\x1b["[..], b"\x1b]52;c;", b"\x1b[200~and more", b"\xe2", b"\xff"] {
        let home = home();
        let mut screen = open(&home);
        screen.press("a");
        screen.shows("Ctrl-S");
        screen.press("Half a Name");
        screen.shows("Half a Name");
        screen.send(stuck);
        // Nothing more comes from the terminal: what was typed is on the disk all the same.
        let drafts = home.path().join("drafts.db");
        let kept = || {
            let read = rusqlite::Connection::open(&drafts).and_then(|conn| {
                conn.query_row("SELECT count(*) FROM typed WHERE text LIKE '%Half a Name%'", [], |row| {
                    row.get::<_, i64>(0)
                })
            });
            read.unwrap_or(0) > 0
        };
        eventually("the text is kept", kept);
        screen.signal(Signal::TERM);
        assert_eq!(screen.ends(), 143, "{stuck:?}");
        assert!(screen.was_given_back() && kept(), "{stuck:?}");
    }
}

#[test]
fn keys_that_come_byte_by_byte_over_a_slow_line_are_the_same_keys() {
    let home = home();
    run(home.path(), &["customer", "add", "Quarry Lane"]);
    let mut screen = open(&home);
    screen.shows("> Osprey");
    for byte in b"\x1b[B" {
        screen.send(&[*byte]);
        std::thread::sleep(Duration::from_millis(50));
    }
    screen.shows("> Quarry");
    screen.press("q");
    assert_eq!(screen.ends(), 0);
}

#[test]
fn a_closed_terminal_leaves_no_process() {
    let home = home();
    let mut screen = open(&home);
    screen.press("/osp");
    let pid = screen.pid();
    screen.hang_up();
    screen.ends();
    assert!(test_kill_process(pid).is_err(), "it is still there");
}

#[test]
fn a_terminal_that_vanishes_without_a_signal_leaves_no_process() {
    for stuck in [&b""[..], b"\x1b[", b"\x1b[200~abc", b"\xe2"] {
        let home = home();
        let (program, done) = (env!("CARGO_BIN_EXE_cornerman"), home.path().join("done"));
        // The shell leads the sitting, so the system tells the shell alone, and that one does not listen.
        let script = format!("trap '' HUP; '{program}'; echo $? > '{0}.new'; mv '{0}.new' '{0}'", done.display());
        let mut screen = Terminal::of(shell(home.path(), &["-c", &script]), (80, 24));
        screen.shows("Osprey Works");
        screen.send(stuck);
        screen.hang_up();
        eventually("the shell goes on", || done.exists());
        assert_eq!(std::fs::read_to_string(&done).unwrap().trim(), "129", "{stuck:?}");
    }
}

#[test]
fn a_terminal_that_takes_no_more_output_does_not_keep_the_process() {
    let home = home();
    let mut screen = Terminal::deaf(cornerman(home.path(), "en_US.UTF-8", &[]), (500, 200));
    for n in 0..200_u16 {
        // Whole frames, read by nobody, until the line is full.
        screen.resize(300 + n, 100 + n % 50);
        std::thread::sleep(Duration::from_millis(5));
    }
    screen.signal(Signal::TERM);
    assert_eq!(screen.ends(), 143);
}

/// The program as somebody starts it by hand, in a shell that hands jobs to and fro.
fn from_a_shell(home: &Path) -> Terminal {
    let mut screen = Terminal::of(shell(home, &["-i"]), (80, 24));
    screen.shows("ready>");
    screen.press(&format!("'{}'\r", env!("CARGO_BIN_EXE_cornerman")));
    screen
}

/// Leaves the program, which must have given everything back, and then the shell.
fn back_in_the_shell(mut screen: Terminal) {
    screen.press("q");
    screen.until("the shell", |text| text.trim_end().ends_with("ready>"));
    assert!(screen.was_given_back());
    screen.press("exit\r");
    screen.ends();
}

#[test]
fn stopped_and_woken_twenty_times_with_other_sizes_it_goes_on() {
    let home = home();
    let mut screen = from_a_shell(home.path());
    screen.until("the list", |text| text.contains("> Osprey"));
    for n in 0..20_u16 {
        screen.press("\u{1a}");
        screen.until("the shell", |text| text.trim_end().ends_with("ready>") && !text.contains("> Osprey"));
        eventually("the line as it was", || screen.is_cooked());
        screen.resize(80 + n, 24 + n);
        // What is typed to the shell stays with the shell.
        screen.press("fg\r");
        screen.until("the list", |text| text.contains("> Osprey"));
    }
    back_in_the_shell(screen);
}

#[test]
fn who_leaves_at_once_over_a_slow_line_finds_no_answer_of_the_terminal_in_the_shell() {
    let home = home();
    // The answer comes a round trip after the question: when the program is on its way out, and later than that.
    for late in [100, 400] {
        let mut screen = from_a_shell(home.path());
        eventually("the question", || screen.heard("\u{1b}[6n"));
        screen.press("q");
        std::thread::sleep(Duration::from_millis(late));
        screen.press("\u{1b}[2;3R");
        screen.until("the shell", |text| text.trim_end().ends_with("ready>") && !text.contains("Osprey"));
        // What is typed now is all the shell gets to read.
        screen.press("echo all${HOME:+-}well\r");
        screen.shows("all-well");
        let text = screen.text();
        assert!(!text.contains("2;3R") && !text.contains("not found"), "{late}: {text}");
        screen.press("exit\r");
        screen.ends();
    }
}

#[test]
fn a_stop_signal_from_elsewhere_gives_the_terminal_back_too() {
    let home = home();
    let mut screen = from_a_shell(home.path());
    for _ in 0..3 {
        screen.until("the list", |text| text.contains("> Osprey"));
        rustix::process::kill_process(screen.foreground(), Signal::TSTP).unwrap();
        screen.until("the shell", |text| text.trim_end().ends_with("ready>") && !text.contains("> Osprey"));
        eventually("the line as it was", || screen.is_cooked());
        screen.press("fg\r");
    }
    screen.until("the list", |text| text.contains("> Osprey"));
    back_in_the_shell(screen);
}

#[test]
fn a_breakdown_in_any_thread_gives_the_terminal_back_with_one_sentence_and_no_names() {
    const ENGLISH: &str = "cornerman had to stop";
    for (point, keys, locale, sentence) in [
        ("main", "j", "en_US.UTF-8", ENGLISH),
        ("input", "j", "zh_CN.UTF-8", "只好停下来"),
        ("finder", "/osp", "zh_TW.UTF-8", "只好停下來"),
        ("store", "aLast\u{13}", "en_US.UTF-8", ENGLISH),
        ("signals", "", "en_US.UTF-8", ENGLISH),
    ] {
        let home = home();
        let mut command = cornerman(home.path(), locale, &[]);
        command.env("CORNERMAN_TEST_PANIC", point);
        command.env("CORNERMAN_TEST_SECRET", SECRET);
        command.env("RUST_BACKTRACE", "full");
        let mut screen = Terminal::of(command, (80, 24));
        screen.shows("Osprey Works");
        screen.press(keys);
        if point == "signals" {
            screen.signal(Signal::WINCH);
        }
        assert_eq!(screen.ends(), 1, "{point}\n{}", screen.text());
        assert!(screen.was_given_back(), "{point}");
        let said = screen.text();
        assert_eq!((said.matches(sentence).count(), said.contains(SECRET)), (1, false), "{point}: {said}");
        let (file, mode) = noted(home.path());
        assert_eq!(
            (mode & 0o777, file.contains(SECRET), file.contains("Osprey")),
            (0o600, false, false),
            "{point}: {file}"
        );
        assert!(file.contains("src/runtime/crash.rs"), "{file}");
        assert!(run(home.path(), &["customer", "list"]).contains("Osprey Works"));
    }
}

#[test]
fn a_breakdown_of_a_command_says_one_sentence_and_no_names() {
    let home = home();
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_cornerman"))
        .args(["customer", "list"])
        .env("CORNERMAN_HOME", home.path())
        .env("CORNERMAN_TEST_PANIC", "command")
        .env("CORNERMAN_TEST_SECRET", SECRET)
        .env("LC_ALL", "en_US.UTF-8")
        .output()
        .unwrap();
    let said = String::from_utf8(out.stderr).unwrap();
    assert_eq!(
        (out.status.code(), said.contains("had to stop"), said.contains(SECRET)),
        (Some(1), true, false),
        "{said}"
    );
    assert!(!noted(home.path()).0.contains(SECRET));
}

/// What is kept of a breakdown, and who may read it.
fn noted(home: &Path) -> (String, u32) {
    use std::os::unix::fs::PermissionsExt;
    let file = home.join("crash.txt");
    let mode = std::fs::metadata(&file).unwrap().permissions().mode();
    (std::fs::read_to_string(file).unwrap(), mode)
}
