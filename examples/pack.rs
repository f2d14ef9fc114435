//! Loads a pack, says what is wrong with it, and prints its objections as they would be said to a customer.
//! `cargo run --example pack -- examples/house-pack zh-Hans`

#![allow(clippy::print_stdout, reason = "that is what it is for")]

use cornerman::content::{self, PackSource};
use cornerman::domain::slot::{Slot, Slots};
use cornerman::locale::{Language, Words};
use cornerman::text::{Clean, safe};
use std::path::Path;

fn main() {
    let mut args = std::env::args().skip(1);
    let (Some(folder), language) = (args.next(), args.next()) else {
        println!("usage: pack FOLDER [en|zh-Hans|zh-Hant]");
        return;
    };
    let language = language.as_deref().and_then(Language::parse).unwrap_or(Language::En);
    for line in read(Path::new(&folder), language) {
        println!("{}", safe(&line));
    }
}

fn read(folder: &Path, language: Language) -> Vec<String> {
    let words = Words::new(language);
    let (core, _) = content::load(language.name(), None);
    let (source, mut problems) = PackSource::read(folder);
    problems.extend(source.iter().flat_map(|source| content::check(source, &core)));
    let mut lines: Vec<String> = problems.iter().map(|found| words.problem(&found.problem).join(" ")).collect();
    // A pack lies in a folder of packs, as it does beside the user's data; all of them are laid over the built-in one.
    let (book, _) = content::load(language.name(), folder.parent());
    let slots = Slots::default().with(Slot::Customer, Clean::line("Harrow & Pike"));
    for objection in book.objections.iter().filter(|objection| core.objections.get(objection.id.as_str()).is_none()) {
        lines.push(format!("{}: {}", objection.title, objection.say.fill(&slots)));
        lines.extend(objection.meanings.iter().map(|it| format!("  {}: {}", it.name, it.answer.fill(&slots))));
    }
    lines
}
