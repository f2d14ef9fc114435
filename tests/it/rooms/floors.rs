//! The floors of `app`: a file takes what it names from its own floor or from one below, never from above. The circles of its
//! files are held with those of all rooms.

use super::super::source::{self, File};
use super::circles::{Arrows, arrows};
use super::no_breach;

/// From the ground up. A file names what stands on its own floor or below, never what stands above.
const FLOORS: &[(&str, &[&str])] = &[
    (
        "words",
        &[
            "action", "clock", "desk", "doc", "export", "geometry", "import", "key", "keymap", "line", "list", "msg",
            "rhythm", "screen", "segment", "training", "walk",
        ],
    ),
    ("state", &["model"]),
    ("screens", &["forms", "offers", "panes", "popup"]),
    ("deeds", &["act", "off"]),
    ("answers", &["again", "answers", "draft"]),
    ("hearing", &["ahead", "bars", "digits", "mouse", "press", "reply", "update", "wake"]),
];

/// The floor of a file: that of the first part of its path.
fn floor(file: &str) -> Option<usize> {
    let part = file.strip_prefix("app/")?.trim_end_matches(".rs").split('/').next()?;
    FLOORS.iter().position(|(_, parts)| parts.contains(&part))
}

/// What files take from a floor above them.
fn climbs(arrows: &Arrows<'_>) -> Vec<String> {
    let ways = arrows.iter().flat_map(|(from, all)| all.iter().map(move |(to, names)| (*from, *to, names)));
    ways.filter(|(from, to, _)| floor(from).zip(floor(to)).is_some_and(|(from, to)| from < to))
        .map(|(from, to, names)| format!("src/{from}:1: takes from {to}: {names:?}"))
        .collect()
}

#[test]
fn every_file_of_the_app_stands_on_a_floor_and_takes_nothing_from_above() {
    let files = source::files();
    let in_app = files.iter().filter(|file| source::within(&file.path, "app") && file.path != "app/mod.rs");
    let homeless = in_app.filter(|file| floor(&file.path).is_none());
    let homeless: Vec<String> = homeless.map(|file| format!("src/{}:1: stands on no floor", file.path)).collect();
    no_breach(&[homeless, climbs(&arrows(&files))].concat());
}

#[test]
fn the_first_page_of_the_app_says_what_stands_on_each_floor() {
    let files = source::files();
    let front = files.iter().find(|file| file.path == "app/mod.rs").unwrap();
    let said: Vec<&str> = front.text.lines().take_while(|line| line.starts_with("//!")).collect();
    let said = said.join("\n");
    let mut missing = Vec::new();
    for (floor, parts) in FLOORS {
        let from = said.find(&format!("* **{floor}**")).unwrap_or(said.len());
        let to = said[from..].find("\n//! *").map_or(said.len(), |at| from + at);
        let of_floor = &said[from..to];
        let unsaid = parts.iter().filter(|part| !of_floor.contains(&format!("`{part}`")));
        missing
            .extend(unsaid.map(|part| format!("src/app/mod.rs:1: does not say that {part} is on the floor {floor}")));
    }
    no_breach(&missing);
}

#[test]
fn what_climbs_is_seen_through_names_and_through_what_a_module_shows() {
    let files = [
        ("lib.rs", "pub mod app;"),
        ("app/mod.rs", "mod act; mod model; mod panes; mod walk;"),
        ("app/walk.rs", "use crate::app::panes::Talk; pub struct Walk;"),
        ("app/model.rs", "use super::panes; use super::walk::Walk; fn f() { panes::call::ring(); } pub struct Model;"),
        ("app/panes/mod.rs", "pub mod call; mod talk; pub use talk::Talk;"),
        ("app/panes/call.rs", "use crate::app::model::Model; pub fn ring() { super::super::act::act(); }"),
        ("app/panes/talk.rs", "use crate::app::walk::Walk; pub struct Talk(Walk);"),
        ("app/act.rs", "use super::panes::call; pub fn act() { call::ring(); }"),
    ];
    let files: Vec<File> =
        files.into_iter().map(|(path, text)| File { path: path.to_owned(), text: text.to_owned() }).collect();
    let expected = [
        "src/app/model.rs:1: takes from app/panes/call.rs: {\"ring\"}",
        "src/app/panes/call.rs:1: takes from app/act.rs: {\"act\"}",
        "src/app/walk.rs:1: takes from app/panes/talk.rs: {\"Talk\"}",
    ];
    assert_eq!(climbs(&arrows(&files)), expected);
}
