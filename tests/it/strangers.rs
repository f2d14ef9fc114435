//! What the playbook says to somebody of whom only the name is known: no gap, no stray sign, no brace.

use cornerman::domain::slot::{Slot, Slots, Template};
use cornerman::text::Clean;
use std::fs;
use std::path::Path;
use toml_edit::{Document, Item, Value};

/// Every text of a pack's file, with the key it stands under.
fn texts(item: &Item, key: &str, found: &mut Vec<(String, String)>) {
    match item {
        Item::Value(value) => of_value(value, key, found),
        Item::Table(table) => table.iter().for_each(|(key, item)| texts(item, key, found)),
        Item::ArrayOfTables(tables) => {
            tables.iter().for_each(|table| table.iter().for_each(|(key, item)| texts(item, key, found)));
        }
        Item::None => {}
    }
}

fn of_value(value: &Value, key: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((key.to_owned(), text.value().clone())),
        Value::Array(values) => values.iter().for_each(|value| of_value(value, key, found)),
        _ => {}
    }
}

/// Signs that stand where a word has gone.
const STRAY: &[&str] = &[
    "{", "}", " ,", " .", " ?", " !", ",,", "..", ",.", ":.", ": .", "()", "( ", "，，", "。。", "，。", "：。",
    "：，", "（）", "「」", "“”", "、、", "、。", "  ",
];

/// What is wrong with a text as it is said.
fn stray(said: &str) -> Option<&'static str> {
    let said = said.replace("...", "…");
    let begins = ["，", "。", "、", "：", ",", ".", ":", ";"];
    let ends = ["，", "、"];
    STRAY
        .iter()
        .find(|sign| said.contains(*sign))
        .or_else(|| begins.iter().find(|sign| said.starts_with(*sign)))
        .or_else(|| ends.iter().find(|sign| said.trim_end().ends_with(*sign)))
        .copied()
}

#[test]
fn what_is_said_to_somebody_of_whom_only_the_name_is_known_has_no_gap() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/packs/core");
    let (mut read, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        // A letter with a hole in it does not go at all, which has tests of its own.
        if file.starts_with("letters") || file == "pack.toml" {
            continue;
        }
        let document = fs::read_to_string(&path).unwrap().parse::<Document<String>>().unwrap();
        let mut found = Vec::new();
        document.iter().for_each(|(key, item)| texts(item, key, &mut found));
        let slots = Slots::default().with(Slot::Customer, Clean::line("Acme"));
        for (key, text) in found.iter().filter(|(key, text)| key != "when" && text.contains('{')) {
            let Ok(template) = Template::parse(&Clean::note(text)) else { continue };
            let said = template.fill(&slots);
            read += 1;
            if let Some(sign) = stray(&said) {
                wrong.push(format!("{file}, {key}: “{said}” has “{sign}”"));
            }
        }
    }
    assert!(read > 500, "{read} texts with slots");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_with_a_hole_in_it_is_found_out() {
    for broken in ["I ring about .", "About , and more", "，您好", "因为。。", "Say {need}", "两处（）"] {
        assert!(stray(broken).is_some(), "{broken}");
    }
    assert_eq!(stray("I ring about one thing (which)."), None);
}
