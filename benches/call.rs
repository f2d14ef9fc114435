//! The call screen of the built program with very many talks in the file, beside the least program that shows a table: how
//! long it takes to open, and from a key to its repaint. One after the other in every round, so that both meet the same
//! machine. `cargo bench --bench call -- [talks] [rounds]`
//!
//! A tenth as many customers as talks; one of them, who is called, has a thousand. A script was used in every tenth talk.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that fails may stop where it stands")]
#![allow(clippy::panic, dead_code, reason = "as above; parts are shared with another measurement")]

mod customers;
mod minimal;
#[path = "terminal/pty.rs"]
mod pty;
#[path = "terminal/report.rs"]
mod report;

use portable_pty::CommandBuilder;
use pty::Running;
use report::Sheet;
use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};

const MINIMAL: &str = "--minimal";
/// Talks with the one who is called, more than anybody has.
const BUSY: usize = 1_000;
const BACKSPACE: &str = "\u{7f}";
const ESC: &str = "\u{1b}";
const F3: &str = "\u{1b}OR";
const LETTERS: &str = "asks for a quote";

fn main() {
    if std::env::args().any(|arg| arg == MINIMAL) {
        return minimal::run();
    }
    let mut numbers = std::env::args().filter_map(|arg| arg.parse::<usize>().ok());
    let talks = numbers.next().unwrap_or(1_000_000);
    let rounds = numbers.next().unwrap_or(5);
    let kept = file(talks);
    // A copy: calls write.
    let home = tempfile::tempdir().unwrap();
    std::fs::copy(kept.join("cornerman.db"), home.path().join("cornerman.db")).unwrap();
    std::fs::write(home.path().join("config.toml"), "language = \"en\"\n").unwrap();
    let who = busiest(&home.path().join("cornerman.db"));
    let mut sheet = Sheet::new(vec!["cornerman", "minimal"]);
    for _ in 0..rounds {
        from_the_shell(home.path(), &who, &mut sheet);
        never_begun(home.path());
        from_the_card(home.path(), &who, &mut sheet);
        never_begun(home.path());
        least(&mut sheet);
    }
    println!("{talks} talks, {BUSY} of them with the one who is called; medians of {rounds} interleaved rounds:\n");
    print!("{sheet}");
}

/// A folder with so many talks in its file, kept between runs.
fn file(talks: usize) -> PathBuf {
    let home = customers::kept(&format!("talks-{talks}"));
    let at = home.join("cornerman.db");
    if home.join("whole").exists() {
        return home;
    }
    let (source, _) = customers::database((talks / 10).max(100));
    let _ = std::fs::remove_dir_all(&home);
    std::fs::create_dir_all(&home).unwrap();
    std::fs::copy(source.join("cornerman.db"), &at).unwrap();
    let mut file = Connection::open(&at).unwrap();
    let begun = file.transaction().unwrap();
    fill(&begun, talks);
    begun.commit().unwrap();
    file.close().unwrap();
    std::fs::write(home.join("whole"), "").unwrap();
    home
}

/// Talks that were held over three years, spread over all customers, but for those of the busiest.
fn fill(file: &Connection, talks: usize) {
    const NOW: i64 = 1_795_376_000_000;
    const YEARS: i64 = 3 * 365 * 86_400_000;
    let mut found = file.prepare("SELECT id FROM customer WHERE dead = 0 ORDER BY rid").unwrap();
    let ids: Vec<Vec<u8>> = found.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut talk = file
        .prepare(
            "INSERT INTO interaction (id, parent, channel, stage, day, summary, outcome, held_at, at)
             VALUES (randomblob(16), ?1, 'phone', 'held', '2025-06-01', ?2, 'continuation', ?3, ?3) RETURNING id",
        )
        .unwrap();
    let mut used = file
        .prepare(
            "INSERT INTO card_use (id, parent, interaction, card, at, landed, missed, found_ms)
             VALUES (randomblob(16), ?1, ?2, ?3, ?4, ?5, ?6, 1500)",
        )
        .unwrap();
    let cards = ["price-too-high", "stall-send-material", "need-none", "incumbent-happy", "timing-not-now"];
    for nth in 0..talks {
        let customer = if nth < BUSY { &ids[0] } else { &ids[nth % ids.len()] };
        let share = i64::try_from(nth).unwrap() * 7_919 % 1_000_003;
        let at = NOW - YEARS / 1_000_003 * share;
        let said = format!("Talk {nth}: they compare two offers, and want the figures of both sites by Friday.");
        let id: Vec<u8> = talk.query_row(params![customer, said, at], |row| row.get(0)).unwrap();
        if nth % 10 == 0 {
            let landed = nth % 3 == 0;
            used.execute(params![customer, id, cards[nth / 10 % cards.len()], at, landed, !landed]).unwrap();
        }
    }
}

/// A call that is left is offered again at the next start; here every start shall find none.
fn never_begun(home: &Path) {
    let file = Connection::open(home.join("cornerman.db")).unwrap();
    assert_eq!(file.execute("DELETE FROM interaction WHERE stage = 'running'", []).unwrap(), 1, "one call was begun");
}

fn busiest(at: &Path) -> String {
    let file = Connection::open(at).unwrap();
    let sql = "SELECT name FROM customer WHERE dead = 0 ORDER BY rid LIMIT 1";
    file.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn cornerman(home: &Path, args: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cornerman"));
    command.args(args);
    command.env("CORNERMAN_HOME", home);
    command
}

/// `cornerman call WHO`, then keys.
fn from_the_shell(home: &Path, who: &str, sheet: &mut Sheet) {
    let mut running = Running::start(cornerman(home, &["call", who]));
    let mut put = |what, value| sheet.put("cornerman", what, value);
    put("start to the call, ms", running.first("the call", |screen| screen.contains("step 1 ")));
    running.first("what is known", |screen| screen.contains("Last time"));
    running.press("1", "the second step", |screen| screen.contains("step 2 "));
    for _ in 0..LETTERS.len() {
        put("answer to the next step, ms", running.press("1", "the third step", |screen| screen.contains("step 3 ")));
        running.press(BACKSPACE, "the step before", |screen| screen.contains("step 2 "));
    }
    running.press("n", "the note", |screen| screen.contains("New line"));
    for at in 1..=LETTERS.len() {
        let typed = &LETTERS[..at];
        put("key to echo, ms", running.press(&LETTERS[at - 1..at], typed, |screen| screen.contains(typed.trim_end())));
    }
    // Thrown away, so that every round finds the same.
    running.press("\u{15}", "an empty note", |screen| !screen.contains(LETTERS));
    running.press("\r", "the call", |screen| !screen.contains("New line"));
    running.press("o", "the finder", |screen| screen.contains("Objections"));
    put("key to its letter in the finder, ms", running.press("e", "scripts", |screen| screen.contains("/ e")));
    running.press(ESC, "the call", |screen| !screen.contains("/ e"));
    running.press(BACKSPACE, "the first step", |screen| screen.contains("step 1 "));
}

/// From the card of the customer.
fn from_the_card(home: &Path, who: &str, sheet: &mut Sheet) {
    let mut running = Running::start(cornerman(home, &[]));
    running.first("the screen", |screen| screen.contains("Customers"));
    running.press(F3, "the customers", |_| true);
    running.press("/", "the search", |_| true);
    running.press(who, "the customer", |screen| screen.contains(who));
    running.press("\r", "the card", |screen| screen.contains("Portrait"));
    running.press("c", "the courses", |screen| screen.contains("Phone call for a meeting"));
    sheet.put(
        "cornerman",
        "choice to the call, ms",
        running.press("1", "the call", |screen| screen.contains("step 1 ")),
    );
    running.press(ESC, "the customers", |_| true);
}

fn least(sheet: &mut Sheet) {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.arg(MINIMAL);
    let mut running = Running::start(command);
    let first = customers::invent(1).next().unwrap().name().to_owned();
    sheet.put("minimal", "start to the call, ms", running.first("a name", |screen| screen.contains(&first)));
    for at in 1..=LETTERS.len() {
        let shown = format!("/ {}", &LETTERS[..at]);
        let took = running.press(&LETTERS[at - 1..at], &shown, |screen| screen.contains(shown.trim_end()));
        for what in [
            "key to echo, ms",
            "answer to the next step, ms",
            "key to its letter in the finder, ms",
            "choice to the call, ms",
        ] {
            sheet.put("minimal", what, took);
        }
    }
}
