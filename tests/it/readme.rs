//! What of the README is made or tried: its table of keys is that of the actions, its pictures are the screens as they are, and
//! its tours go as they are written. `CORNERMAN_BLESS=1 cargo test --test it readme` writes table and pictures anew.

#[path = "../../examples/pictures/svg.rs"]
mod svg;

use crate::desk::Desk;
use cornerman::app::action::{Place, entries};
use cornerman::app::action::{about, verb};
use cornerman::app::key::Key;
use cornerman::config::KeyMap;
use cornerman::locale::{Language, Words};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const BEGIN: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

fn table() -> String {
    let words = Words::new(Language::En);
    let (keys, faults) = KeyMap::load(None);
    assert!(faults.is_empty(), "{faults:?}");
    let mut table = String::from("| where | keys | what |\n|---|---|---|\n");
    let everywhere = [Place::List, Place::Global];
    let inner = Place::ALL.iter().copied().filter(|place| !everywhere.contains(place));
    for place in inner.chain(everywhere) {
        for entry in entries().filter(|entry| entry.place == place) {
            let pressed: Vec<String> =
                keys.keys(place.name(), entry.name).iter().map(|key| format!("`{key}`")).collect();
            let place = words.choice("where", place.name());
            let (verb, about) = (verb(&words, entry), about(&words, entry));
            writeln!(table, "| {place} | {} | **{verb}** {about} |", pressed.join(" ")).unwrap();
        }
    }
    table
}

#[test]
fn the_table_of_keys_is_the_one_the_program_has() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the README has a place for the keys");
    let (shown, after) = rest.split_once(END).expect("the place for the keys ends");
    let table = table();
    if std::env::var_os("CORNERMAN_BLESS").is_some() {
        fs::write(path, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
    } else {
        assert_eq!(shown, table, "run: CORNERMAN_BLESS=1 cargo test --test it readme");
    }
}

#[test]
fn the_pictures_are_the_screens_that_the_program_has() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
    for picture in &svg::PICTURES {
        let (file, drawn) = (folder.join(picture.file()), picture.draw());
        if std::env::var_os("CORNERMAN_BLESS").is_some() {
            fs::write(file, drawn).unwrap();
        } else {
            let shown = fs::read_to_string(&file).unwrap_or_default();
            let told = "is of another version; run: CORNERMAN_BLESS=1 cargo test --test it readme";
            assert!(shown.replace("\r\n", "\n") == drawn, "{} {told}", file.display());
        }
    }
    let kept = fs::read_dir(&folder).unwrap().count();
    assert_eq!(kept, svg::PICTURES.len(), "a picture that nobody draws any more");
}

/// What stands between two marks, such as the keys of a row or its words in bold.
fn marked<'t>(cell: &'t str, mark: &str) -> Vec<&'t str> {
    cell.split(mark).skip(1).step_by(2).collect()
}

/// The tours of the README, typed over the sample customers: what stands in bold is then on the screen. The program opens on
/// Today there.
#[test]
fn the_tours_go_as_they_are_written() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    for &language in Language::ALL {
        let begin = format!("<!-- tour {} -->\n", language.name());
        let (_, rest) = readme.split_once(&begin).expect("the README has a tour");
        let (tour, _) = rest.split_once("<!-- /tour -->").expect("the tour ends");
        let steps: Vec<Vec<&str>> = tour.lines().skip(2).map(|line| line.split('|').skip(1).collect()).collect();
        assert!(steps.len() > 9, "{tour}");
        for (w, h) in [(80, 24), (120, 40)] {
            let mut desk = Desk::in_language(language).sized(w, h);
            desk.keys("1");
            for step in &steps {
                for typed in marked(step[0], "`") {
                    let named = typed.chars().count() > 1 && Key::parse(typed).is_some();
                    desk.keys(&if named { format!("<{typed}>") } else { typed.to_owned() });
                }
                let screen = desk.screen();
                for words in marked(step[1], "**") {
                    assert!(screen.contains(words), "after {}: {words}\n{screen}", step[0]);
                }
            }
        }
    }
}

#[test]
fn nothing_that_people_read_keeps_the_marks_of_two_versions() {
    for file in ["README.md", "CHANGELOG.md", "NOTICE"] {
        let text = fs::read_to_string(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let marked = text.lines().find(|line| line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>"));
        assert_eq!(marked, None, "{file}");
    }
}

#[test]
fn every_action_has_a_key_and_every_binding_an_action() {
    let (keys, _) = KeyMap::load(None);
    for entry in entries() {
        assert!(!keys.keys(entry.place.name(), entry.name).is_empty(), "{} has no key", entry.name);
    }
    for binding in &keys.bindings {
        let named = cornerman::app::action::named(&binding.context, &binding.action);
        assert!(named.is_some(), "{}.{} is no action", binding.context, binding.action);
        for key in &binding.keys {
            assert!(Key::parse(key).is_some(), "{key} is no key");
        }
    }
}
