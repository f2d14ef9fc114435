//! The real program, killed while somebody types.

use crate::terminal::Terminal;
use crate::typist::{Lost, MOST_LETTERS, Typed};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const DELETE: &str = "\u{1b}[3~";

fn cornerman(home: &Path, args: &[&str]) {
    let out = Command::new(env!("CARGO_BIN_EXE_cornerman")).args(args).env("CORNERMAN_HOME", home).output().unwrap();
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
}

/// A home with one customer and a meeting being prepared with it.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("config.toml"), "language = \"en\"\n").unwrap();
    cornerman(home.path(), &["customer", "add", "Acme"]);
    home
}

fn start(home: &Path) -> Terminal {
    Terminal::start(home, "en_US.UTF-8", (100, 30), &[])
}

/// Types letter by letter, kills the program after so many milliseconds, and reads what is offered at the next start.
fn round(home: &Path, kill_after: Duration) -> Lost {
    let mut screen = start(home);
    screen.shows("Acme");
    screen.press("\r");
    screen.shows("Portrait");
    screen.press("l");
    screen.shows("Log a talk");
    Typed::until_killed(screen, kill_after, |_, _| {}).lost(&left(home))
}

/// The text that is offered at the next start; thrown away afterwards.
fn left(home: &Path) -> String {
    let mut screen = start(home);
    screen.shows("1 customer");
    let mut text = String::new();
    if waiting(home) {
        // The footer is the last row that is drawn: the text above it is whole by then.
        screen.shows("Delete Throw away");
        let shown = screen.text();
        text = inside(&shown).filter(|row| !row.is_empty() && row.chars().all(|c| c.is_ascii_lowercase())).collect();
        screen.press(DELETE);
        screen.shows("Throw this text away");
        screen.press("y");
        screen.until("no offer", |text| !text.contains("You were writing"));
    }
    screen.press("q");
    assert_eq!(screen.ends(), 0);
    assert!(!waiting(home));
    text
}

/// The rows below the sentence on the text, each up to the border of the box: beside it stands the screen behind.
fn inside(shown: &str) -> impl Iterator<Item = String> {
    let column = |row: &str| row.find("You were writing").map(|at| row[..at].chars().count());
    let from = shown.lines().find_map(column).unwrap_or(0);
    let below = shown.lines().skip_while(move |row| column(row).is_none()).skip(1);
    below.map(move |row| row.chars().skip(from).take_while(|c| *c != '│').collect::<String>().trim().to_owned())
}

/// Whether there is a draft in the file.
fn waiting(home: &Path) -> bool {
    // What a program that was killed had begun has to be rolled back first: that needs the right to write.
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let drafts = rusqlite::Connection::open_with_flags(home.join("drafts.db"), flags).unwrap();
    drafts.busy_timeout(Duration::from_secs(5)).unwrap();
    drafts.query_row("SELECT count(*) > 0 FROM draft", [], |row| row.get(0)).unwrap()
}

/// Moments that look random and are the same every time.
fn moments(rounds: u64) -> impl Iterator<Item = Duration> {
    (0..rounds).map(|n| Duration::from_millis(200 + n.wrapping_mul(2_654_435_761) % 3_300))
}

#[allow(clippy::print_stdout, reason = "a figure to be read")]
fn rounds(n: u64) {
    let home = home();
    let lost: Vec<Lost> = moments(n).map(|moment| round(home.path(), moment)).collect();
    let most = lost.iter().map(|lost| lost.letters).max().unwrap_or(0);
    println!("killed {n} times while typing 30 letters a second: at most {most} letters lost");
    for lost in lost {
        assert!(lost.letters <= MOST_LETTERS && lost.late == 0, "{} letters, {} of them late", lost.letters, lost.late);
    }
}

#[test]
fn killed_while_typing_it_loses_at_most_the_last_two_seconds() {
    rounds(10);
}

/// A scene is left in the middle of an answer; it goes on where it stood, with what was typed.
#[test]
fn killed_while_playing_a_scene_it_goes_on_where_it_stood() {
    let home = home();
    let mut screen = start(home.path());
    screen.shows("Acme");
    screen.press("7r");
    screen.shows("someone who says little");
    screen.press("\r");
    screen.shows("Case ");
    screen.press("1");
    screen.shows("You: ");
    let begun = screen.text().lines().find(|line| line.contains("Case ")).map(str::to_owned);
    screen.press("nsomething of my own");
    screen.shows("> something of my own");
    std::thread::sleep(Duration::from_secs(3));
    screen.kill();
    drop(screen);

    let mut screen = start(home.path());
    screen.shows("You were playing");
    screen.press("\r");
    screen.shows("> something of my own");
    screen.shows("You: ");
    let again = screen.text().lines().find(|line| line.contains("Case ")).map(str::to_owned);
    let case =
        |line: Option<String>| line.and_then(|line| line.split("Case ").nth(1)?.split(' ').next().map(str::to_owned));
    assert_eq!(case(again), case(begun));
    screen.kill();
}

/// `cargo test --release --test it killed -- --ignored --nocapture`
#[test]
#[ignore = "a quarter of an hour: killed 200 times"]
fn killed_two_hundred_times_while_typing() {
    rounds(200);
}
