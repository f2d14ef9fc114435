//! A call that is killed at any moment: the answers taken are in the file, and of the note at most the last two seconds are
//! gone.

use super::{ENGLISH, F6, cornerman, drafts, home, json, leave};
use crate::terminal::Terminal;
use crate::typist::{Lost, MOST_LETTERS, Typed};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// A new call in which an answer is taken and then a note typed without a pause, now and then saved, now and then with the
/// finder open over it; killed after so long. Beside what was lost: whether the answer is in the file.
fn round(home: &Path, kill_after: Duration) -> (Lost, bool) {
    let mut screen = Terminal::start(home, ENGLISH.locale, (100, 30), &["call", "Acme"]);
    screen.shows("step 1 ");
    screen.press("1");
    screen.shows("step 2 ");
    screen.press("n");
    let typed = Typed::until_killed(screen, kill_after, |screen, nth| match nth % 40 {
        19 => screen.press("\rn"),
        39 => screen.press(&format!("{F6}1{F6}")),
        _ => {}
    });
    let kept = kept(home);
    let lost = typed.lost(&kept);
    let turn = json(home, &["visit", "show", "Acme"])["call"]["turns"][0]["answer"] == "reached";
    take_up(home, &kept);
    (lost, turn)
}

/// The note as it is kept: what is being written, else what was saved.
fn kept(home: &Path) -> String {
    // The log of a program that was killed has to be read into the file first: that needs the right to write.
    let text = |file: &str, sql: &str| -> Option<String> {
        let file = Connection::open_with_flags(home.join(file), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        file.busy_timeout(Duration::from_secs(5)).unwrap();
        let mut statement = file.prepare(sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        rows.next().unwrap().and_then(|row| row.get(0).unwrap())
    };
    // Killed right after a save, the draft of what was saved may still lie beside that of what was typed since.
    let draft = "SELECT t.text FROM draft d JOIN typed t ON t.draft = d.id WHERE d.writing = 'call'
                 ORDER BY length(t.text) DESC";
    let draft = text("drafts.db", draft);
    let saved =
        text("cornerman.db", "SELECT summary FROM interaction WHERE dead = 0 AND stage = 'running' ORDER BY rid DESC");
    let (draft, saved) = (draft.unwrap_or_default(), saved.unwrap_or_default());
    if draft.len() > saved.len() { draft } else { saved }
}

/// The next start offers what was being written, and it goes back into its call, which goes on; then the call is taken away,
/// so that the next round begins anew.
fn take_up(home: &Path, text: &str) {
    let offered = drafts(home) > 0;
    let mut screen = Terminal::start(home, ENGLISH.locale, (100, 30), &["call", "Acme"]);
    if offered {
        screen.shows("You were noting");
        screen.press("\r");
        screen.until("the note in its call", |shown| shown.contains("step 2 ") && !shown.contains("You were noting"));
        screen.press("\r");
    }
    screen.shows("step 2 ");
    screen.shows(&text[text.len().saturating_sub(5)..]);
    leave(&mut screen);
    let summary = json(home, &["visit", "show", "Acme"])["summary"].clone();
    assert_eq!(summary.as_str().unwrap_or_default(), text);
    cornerman(home, &["customer", "delete", "Acme"]);
    cornerman(home, &["customer", "add", "Acme"]);
}

/// Moments that look random and are the same every time.
fn moments(rounds: u64) -> impl Iterator<Item = Duration> {
    (0..rounds).map(|n| Duration::from_millis(100 + n.wrapping_mul(2_654_435_761) % 4_000))
}

#[allow(clippy::print_stdout, reason = "a figure to be read")]
fn rounds(n: u64) {
    let home = home("en");
    let lost: Vec<(Lost, bool)> = moments(n).map(|moment| round(home.path(), moment)).collect();
    let most = lost.iter().map(|(lost, _)| lost.letters).max().unwrap_or(0);
    println!("killed {n} times in a call with 30 letters a second: at most {most} letters lost");
    for (lost, turn) in lost {
        assert!(turn, "the answer was not kept");
        assert!(lost.letters <= MOST_LETTERS && lost.late == 0, "{} letters, {} of them late", lost.letters, lost.late);
    }
}

#[test]
fn a_call_that_is_killed_loses_at_most_the_last_two_seconds_of_its_note() {
    rounds(5);
}

/// `cargo test --release --test it calls::killed -- --ignored --nocapture`
#[test]
#[ignore = "a quarter of an hour: killed 200 times"]
fn a_call_killed_two_hundred_times() {
    rounds(200);
}
