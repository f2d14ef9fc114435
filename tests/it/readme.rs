//! The README's table of keys is made from the table of actions. `CORNERMAN_BLESS=1 cargo test --test it readme` writes it.

use cornerman::app::action::{Place, entries};
use cornerman::app::action::{about, verb};
use cornerman::config::KeyMap;
use cornerman::locale::{Language, Words};
use std::fmt::Write as _;
use std::fs;

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
            assert!(cornerman::app::key::Key::parse(key).is_some(), "{key} is no key");
        }
    }
}
