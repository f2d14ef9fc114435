//! The house: which room may import which, which crates and words live where, and how large a file may grow.
//! The tables below are the rule; a breach is named by file and line.

mod circles;
mod floors;
mod mentions;
mod names;

use super::source::{self, within};
use mentions::Mention;

/// Each room and what it may import beside itself. `app::actions` opens only that part of the room.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("domain", &["text"]),
    ("analysis", &["domain"]),
    ("search", &["domain", "text"]),
    ("locale", &["domain", "text"]),
    ("store", &["domain", "text"]),
    ("content", &["domain", "text"]),
    ("exchange", &["domain", "text"]),
    ("config", &["text"]),
    ("usecases", &["text", "domain", "analysis", "search", "store", "content", "exchange", "config"]),
    ("app", &["domain", "analysis", "text", "locale"]),
    ("ui", &["app", "domain", "analysis", "text", "locale"]),
    (
        "runtime",
        &[
            "text", "domain", "analysis", "search", "locale", "store", "content", "exchange", "config", "usecases",
            "app", "ui",
        ],
    ),
    (
        "cli",
        &[
            "text",
            "domain",
            "analysis",
            "search",
            "locale",
            "store",
            "content",
            "exchange",
            "config",
            "usecases",
            "runtime",
            "app::actions",
        ],
    ),
    ("main.rs", &["cli"]),
    ("lib.rs", &[]),
];

/// Macros stand at the root of the crate whatever room they belong to.
const ROOT_MACROS: &[(&str, &str)] = &[("field", "domain"), ("choices", "domain")];

/// Crates and the only places that may name them. A crate that is not listed may be named anywhere.
const CRATES: &[(&str, &[&str])] = &[
    ("unicode_width", &["text"]),
    ("unicode_segmentation", &["text"]),
    ("unicode_normalization", &["text"]),
    ("unicode_linebreak", &["text"]),
    ("pinyin", &["text"]),
    // Dates are plain values that the domain's fields are made of, so whoever reads a field names them.
    (
        "chrono",
        &[
            "domain", "analysis", "search", "locale", "store", "content", "exchange", "usecases", "app", "ui",
            "runtime", "cli",
        ],
    ),
    ("chrono_tz", &["domain", "exchange", "usecases", "app", "runtime", "cli"]),
    ("iana_time_zone", &["runtime", "cli"]),
    ("sys_locale", &["runtime", "cli"]),
    ("uuid", &["domain", "runtime", "cli"]),
    ("fuzzy_matcher", &["search"]),
    ("fluent_bundle", &["locale"]),
    ("unic_langid", &["locale"]),
    ("rusqlite", &["store"]),
    ("toml_edit", &["content"]),
    ("toml", &["content", "config"]),
    ("serde", &["content", "config", "cli/json"]),
    ("serde_json", &["cli", "exchange/archive"]),
    ("csv", &["exchange"]),
    ("encoding_rs", &["exchange"]),
    ("chardetng", &["exchange"]),
    ("directories", &["config"]),
    ("tui_input", &["app"]),
    // The terminal object is ratatui's; everything drawn on it is ui's.
    ("ratatui", &["ui", "runtime/terminal", "runtime/look"]),
    ("crossterm", &["runtime"]),
    ("rustix", &["runtime"]),
    ("signal_hook", &["runtime"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("tempfile", FILES),
];

/// Where the file system may be touched.
const FILES: &[&str] = &[
    "config",
    "content/source",
    "store/open",
    "store/place",
    "store/drafts",
    "store/backup",
    "exchange/source",
    "runtime/crash",
    "cli",
];

/// Words that betray a room's work, and where they may stand: the last parts of a path, `*Raw` for any such ending.
const WORDS: &[(&str, &[&str])] = &[
    ("std::fs", FILES),
    ("params!", &["store"]),
    ("named_params!", &["store"]),
    ("Rect", &["ui"]),
    ("KeyEvent", &["runtime"]),
    ("print!", &["cli"]),
    ("println!", &["cli"]),
    ("eprint!", &["cli"]),
    ("eprintln!", &["cli"]),
    ("*Raw", &["content", "config"]),
    ("Utc::now", &["runtime"]),
    ("Local::now", &["runtime"]),
    // How long a lock is waited for is no answer of the clock to anybody.
    ("Instant::now", &["runtime", "store/place"]),
    ("SystemTime::now", &["runtime"]),
    // No other program is started: none is handed a name or a number, and none inherits what files are opened to.
    ("process::Command", &[]),
    // ratatui's `Clear` leaves half of a wide character on its edge, and `Paragraph::wrap` (which needs `Wrap`) breaks
    // Chinese text and may panic on it.
    ("widgets::Clear", &[]),
    ("Wrap", &["text", "domain", "app", "runtime", "cli"]),
];

const NAMELESS: &[&str] = &["utils", "util", "helpers", "helper", "common", "misc", "types"];
const MOST_LINES: usize = 400;
const MOST_MAIN_LINES: usize = 15;

/// What a file does against the tables, as `file:line: what`.
fn breaches(file: &str, text: &str) -> Vec<String> {
    let mut found: Vec<String> = mentions::of(file, text)
        .iter()
        .flat_map(|mention| mention_breaches(file, mention).into_iter().map(|what| (mention.line, what)))
        .map(|(line, what)| format!("src/{file}:{line}: {what}"))
        .collect();
    found.dedup();
    found
}

fn mention_breaches(file: &str, mention: &Mention) -> Vec<String> {
    let room = file.split('/').next().unwrap();
    let path = mention.path.join("::");
    let mut found = Vec::new();
    if let Some((of, within_room)) = room_named(&mention.path) {
        let (_, may) = ROOMS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("{room} is not a room"));
        let open = of == room || may.iter().any(|may| *may == of || *may == within_room);
        if !open {
            found.push(format!("{room} may not import {of} ({path})"));
        }
    }
    if (mention.is_use || mention.path.len() > 1)
        && let Some((name, places)) = CRATES.iter().find(|(name, _)| *name == mention.path[0])
        && !places.iter().any(|place| within(file, place))
    {
        found.push(format!("the crate {name} may not be named here ({path})"));
    }
    for (word, places) in WORDS {
        if says(&mention.path, word) && !places.iter().any(|place| within(file, place)) {
            found.push(format!("{word} may not stand here ({path})"));
        }
    }
    if mention.is_public && path.ends_with("::*") {
        found.push(format!("a wildcard re-export ({path})"));
    }
    found
}

/// The room a path leads into, and the room with its first part; `None` where it leaves the program.
fn room_named(path: &[String]) -> Option<(&str, String)> {
    let [root, first, rest @ ..] = path else { return None };
    if root != "crate" && root != "cornerman" {
        return None;
    }
    let of = match ROOT_MACROS.iter().find(|(name, _)| *name == first.trim_end_matches('!')) {
        Some((_, owner)) => owner,
        None => first.as_str(),
    };
    Some((of, rest.first().map_or_else(|| of.to_owned(), |next| format!("{of}::{next}"))))
}

/// Whether a path contains a word of the table: one name anywhere in it, or several in a row.
fn says(path: &[String], word: &str) -> bool {
    let parts: Vec<&str> = word.split("::").collect();
    path.windows(parts.len()).any(|named| {
        named.iter().zip(&parts).all(|(name, part)| match part.strip_prefix('*') {
            Some(ending) => name.len() > ending.len() && name.ends_with(ending),
            None => name == part,
        })
    })
}

/// Lines before the module of tests at the end.
fn production_lines(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    let tests = lines
        .windows(2)
        .position(|pair| pair[0] == "#[cfg(test)]" && pair[1].starts_with("mod ") && pair[1].ends_with('{'));
    tests.unwrap_or(lines.len())
}

fn no_breach(found: &[String]) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn the_front_page_lists_the_rooms_as_they_stand_on_one_another() {
    let files = source::files();
    let front = &files.iter().find(|file| file.path == "lib.rs").unwrap().text;
    let place = |room: &str| front.find(&format!("//! | [`{room}`] | "));
    let mut breaches = Vec::new();
    for (room, below) in ROOMS.iter().filter(|(room, _)| !room.contains('.')) {
        let Some(here) = place(room) else {
            breaches.push(format!("src/lib.rs:1: says nothing of {room}"));
            continue;
        };
        let wrong = below.iter().map(|room| room.split("::").next().unwrap()).filter(|room| place(room) > Some(here));
        breaches.extend(wrong.map(|other| format!("src/lib.rs:1: lists {other}, which {room} imports, below it")));
    }
    no_breach(&breaches);
}

#[test]
fn imports_crates_and_words_stay_in_their_rooms() {
    let found: Vec<String> = source::files().iter().flat_map(|file| breaches(&file.path, &file.text)).collect();
    no_breach(&found);
}

#[test]
fn every_folder_is_a_room_and_every_room_says_what_lives_in_it() {
    let files = source::files();
    let mut found = Vec::new();
    for file in &files {
        let room = file.path.split('/').next().unwrap();
        if !ROOMS.iter().any(|(name, _)| *name == room) {
            found.push(format!("src/{}:1: {room} is not a room", file.path));
        }
        if file.path != "main.rs" && !file.text.starts_with("//! ") {
            found.push(format!("src/{}:1: does not open with what it is for (//!)", file.path));
        }
    }
    for (room, _) in ROOMS.iter().filter(|(room, _)| !room.contains('.')) {
        if !files.iter().any(|file| file.path == format!("{room}/mod.rs")) {
            found.push(format!("src/{room}/mod.rs:1: is missing"));
        }
    }
    no_breach(&found);
}

#[test]
fn files_stay_small_and_are_named_after_what_they_hold() {
    let mut found = Vec::new();
    for file in source::files() {
        let lines = production_lines(&file.text);
        let most = if file.path == "main.rs" { MOST_MAIN_LINES } else { MOST_LINES };
        if lines > most {
            found.push(format!("src/{}:{lines}: more than {most} lines", file.path));
        }
        if file.path.trim_end_matches(".rs").split('/').any(|part| NAMELESS.contains(&part)) {
            found.push(format!("src/{}:1: this name says nothing", file.path));
        }
    }
    no_breach(&found);
}

#[test]
fn the_check_sees_each_kind_of_breach() {
    let cases = [
        ("app/update.rs", "use crate::store::Store;", "app may not import store"),
        ("app/update.rs", "use crate::{domain::id::Id, usecases};", "app may not import usecases"),
        ("app/panes/prep.rs", "use super::super::super::store::Store;", "app may not import store"),
        ("app/mod.rs", "mod inner { use super::super::ui; }", "app may not import ui"),
        ("domain/deal.rs", "fn f() { crate::locale::Language::En; }", "domain may not import locale"),
        ("ui/list.rs", "fn f() { format!(\"{}\", crate::store::rows()); }", "ui may not import store"),
        ("text/clean.rs", "crate::choices! { pub enum A { B = \"b\" } }", "text may not import domain"),
        ("text/clean.rs", "use crate::{choices, field};", "text may not import domain"),
        ("cli/list.rs", "use crate::app::model::Model;", "cli may not import app"),
        ("main.rs", "fn main() { cornerman::runtime::run() }", "main.rs may not import runtime"),
        ("app/update.rs", "use ratatui::layout::Rect;", "the crate ratatui"),
        ("app/update.rs", "fn f() { let r = Rect::default(); }", "Rect may not stand"),
        ("usecases/save.rs", "fn f() -> rusqlite::Result<()> { Ok(()) }", "the crate rusqlite"),
        ("usecases/save.rs", "fn f() { db.execute(\"\", params![1]); }", "params! may not stand"),
        ("domain/deal.rs", "#[derive(serde::Serialize)] struct Deal;", "the crate serde"),
        ("domain/deal.rs", "struct DealRaw;", "*Raw may not stand"),
        ("content/check.rs", "use std::{fs, io};", "std::fs may not stand"),
        ("store/customer.rs", "fn f() { std::fs::remove_file(\"x\"); }", "std::fs may not stand"),
        ("store/opening.rs", "use std::fs::File;", "std::fs may not stand"),
        ("usecases/log.rs", "fn f() { println!(\"x\"); }", "println! may not stand"),
        ("analysis/rfm.rs", "fn f() { chrono::Utc::now(); }", "Utc::now may not stand"),
        ("app/clock.rs", "fn f() { std::time::Instant::now(); }", "Instant::now may not stand"),
        ("app/clock.rs", "use std::time::Instant; fn f() { Instant::now(); }", "Instant::now may not stand"),
        ("ui/popup.rs", "use ratatui::widgets::{Block, Clear};", "widgets::Clear may not stand"),
        ("ui/note.rs", "fn f() { Paragraph::new(t).wrap(Wrap { trim: true }); }", "Wrap may not stand"),
        ("domain/mod.rs", "pub use deal::*;", "a wildcard re-export"),
    ];
    for (file, text, expected) in cases {
        let found = breaches(file, text);
        assert!(found.iter().any(|line| line.contains(expected)), "{file}: {text}\n{found:?}");
        assert!(found.iter().all(|line| line.starts_with(&format!("src/{file}:1: "))), "{found:?}");
    }
}

#[test]
fn the_check_leaves_alone_what_is_right() {
    let cases = [
        ("app/update.rs", "use crate::domain::id::Id;\nuse super::model::Model;"),
        ("app/panes/prep.rs", "use super::super::model::Model;\nuse crate::app::effect::Effect;"),
        ("cli/help.rs", "use crate::app::actions::ACTIONS;"),
        ("store/open.rs", "use std::fs::File;\nuse rusqlite::params;"),
        ("store/open/lock.rs", "use std::fs::File;"),
        ("usecases/import.rs", "use crate::exchange::csv;\nfn f() { csv::read(&[]); }"),
        ("usecases/import.rs", "fn f(csv: &str) { g(csv) }"),
        ("usecases/undo.rs", "fn f() {}\n#[cfg(test)]\nmod tests { use std::fs; fn g() { println!(\"x\"); } }"),
        ("main.rs", "fn main() { cornerman::cli::main() }"),
        ("config/settings.rs", "struct SettingsRaw;\nuse toml::Value;"),
        ("app/draw.rs", "enum Effect { Clear }\nfn f() { Effect::Clear; }"),
        ("domain/deal.rs", "use crate::{choices, field};\nchoices! { enum A { B = \"b\" } }"),
        ("locale/mod.rs", "crate::choices! { pub enum A { B = \"b\" } }"),
    ];
    for (file, text) in cases {
        no_breach(&breaches(file, text));
    }
}

#[test]
fn lines_of_tests_do_not_count() {
    assert_eq!(production_lines("a\n#[cfg(test)]\nmod far;\nb\n#[cfg(test)]\nmod tests {\n}\n"), 4);
    assert_eq!(production_lines("a\nb\n"), 2);
}
