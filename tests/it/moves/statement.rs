//! Statements, built part by part from what the file knows, copied or kept.

use crate::desk::{Desk, now};
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Deed, Msg, OwnDeed, Reply};
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::product::Value;
use cornerman::domain::slot::Slots;
use cornerman::domain::training::deck;
use cornerman::locale::Language;
use cornerman::text::Clean;
use cornerman::usecases::{drill, value};
use std::sync::Arc;

#[test]
fn the_answer_for_an_executive_is_begun_with_what_the_file_knows() {
    let mut desk = Desk::new();
    let id = desk.store.by_name("Tarnbeck Castings Ltd").unwrap()[0].customer;
    let mut line = Value::blank(Id::from_bytes([8; 16]), Some(id));
    line.benefit = Clean::line("your night shift loses no more batches.");
    line.number = Clean::line("4 batches a month");
    value::save(&mut desk.store, None, &line, "", now(), "other").unwrap();
    desk.send(Msg::Reply(Reply::Changed));
    desk.keys("/tarnbeck<Enter>S3");
    let screen = desk.screen();
    for said in ["1/7", "Answer", "In one sentence: for the compressor bill we propose"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    desk.keys("<PageDown><PageDown><PageDown><PageDown>");
    let screen = desk.screen();
    assert!(screen.contains("your night shift loses no more batches; 4 batches a month."), "{screen}");
    assert!(screen.contains("of 90 seconds"), "{screen}");
    desk.keys("<Ctrl-Y>");
    let copied = desk.copied().unwrap();
    assert_eq!(copied.lines().count(), 6, "{copied}");
    assert!(matches!(desk.top(), Some(Popup::Form(_))));
}

#[test]
fn too_long_a_statement_says_so_while_it_is_written() {
    let mut desk = Desk::in_language(Language::ZhHans);
    desk.keys("6S<Enter>");
    let over = "很".repeat(260);
    desk.text(&over);
    let screen = desk.screen();
    assert!(screen.contains("最多 60 秒"), "{screen}");
    assert!(screen.contains("一口气说不完"), "{screen}");
}

#[test]
fn a_statement_is_kept_as_a_card_found_by_its_name_taken_back_and_taken_out() {
    let mut desk = Desk::new();
    desk.packs();
    desk.keys(
        "6S<Enter><Ctrl-U>We'd begin with {the boiler}.<PageDown><PageDown><PageDown><PageDown>Boiler first<Ctrl-S>",
    );
    let card = |desk: &Desk| desk.model.playbook.cards.get("boiler-first").cloned();
    let kept = card(&desk).expect("a card");
    assert!(kept.say.words().starts_with("We'd begin with {the boiler}.\n"), "{}", kept.say.words());
    assert!(desk.screen().contains("Boiler first"), "{}", desk.screen());
    desk.keys("u");
    assert!(card(&desk).is_none());
    desk.keys("U");
    assert!(card(&desk).is_some());
    desk.keys("/boiler first<Enter>d<Right><Enter>");
    assert!(desk.deeds().into_iter().any(|deed| matches!(deed, Deed::Own(OwnDeed::Drop(_)))), "{}", desk.screen());
    assert!(card(&desk).is_none());
}

#[test]
fn a_kept_statement_is_drilled_while_it_is_a_favourite() {
    let mut desk = Desk::new();
    desk.packs();
    desk.keys(
        "6S<Enter><Ctrl-U>We'd begin with the boiler.<PageDown><PageDown><PageDown><PageDown>Boiler first<Ctrl-S>",
    );
    let drilled = |desk: &Desk| {
        let ledger = drill::ledger(&desk.store, None).unwrap();
        let book = &*desk.model.playbook;
        let cards = deck::deck(book, &ledger.values, &ledger.favourites);
        let card = deck::meant(&cards, "value/boiler-first")?;
        Some(card.answer(0, &Slots::default())[0].text.clone())
    };
    assert_eq!(drilled(&desk), None);
    desk.keys("/boiler first<Enter>f");
    assert!(drilled(&desk).unwrap().starts_with("We'd begin with the boiler."));
    desk.keys("f");
    assert_eq!(drilled(&desk), None);
}

#[test]
fn a_statement_without_a_name_is_copied_not_kept() {
    let mut desk = Desk::new();
    desk.keys("6S<Enter><Ctrl-S>");
    assert!(desk.screen().contains("kept under a name"), "{}", desk.screen());
    desk.keys("<Ctrl-Y>");
    assert!(desk.copied().is_some());
}

#[test]
fn a_kept_statement_is_changed_line_by_line_and_stays_the_same_card() {
    let mut desk = Desk::new();
    desk.packs();
    desk.keys(
        "6S<Enter><Ctrl-U>We'd begin with the boiler.<PageDown><PageDown><PageDown><PageDown>Boiler first<Ctrl-S>",
    );
    let said = |desk: &Desk| desk.model.playbook.cards.get("boiler-first").map(|card| card.say.words());
    let before = said(&desk).unwrap();
    desk.keys("/boiler first<Enter>e");
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!((form.text("1"), form.text("title")), ("We'd begin with the boiler.", "Boiler first"));
    assert_eq!(form.rows.len(), before.lines().count() + 2, "one line more, and the name");
    desk.keys("<Ctrl-U>First the boiler.<Ctrl-S>");
    let after = said(&desk).unwrap();
    assert_eq!(after, before.replacen("We'd begin with the boiler.", "First the boiler.", 1));
    desk.keys("u");
    assert_eq!(said(&desk), Some(before.clone()));
    desk.keys("U");
    assert_eq!(said(&desk), Some(after));
}

#[test]
fn a_change_of_a_kept_statement_survives_the_end_of_the_program() {
    let mut desk = Desk::new();
    desk.packs();
    desk.keys(
        "6S<Enter><Ctrl-U>We'd begin with the boiler.<PageDown><PageDown><PageDown><PageDown>Boiler first<Ctrl-S>",
    );
    desk.keys("/boiler first<Enter>e<Ctrl-U>First of all the boiler.");
    let mut desk = desk.killed();
    let packs = desk.packs().to_owned();
    desk.model.playbook = Arc::new(cornerman::content::load("en", Some(&packs)).0);
    desk.keys("<Enter>");
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!(form.text("1"), "First of all the boiler.");
    desk.keys("<Ctrl-S>");
    let card = desk.model.playbook.cards.get("boiler-first").unwrap();
    assert!(card.say.words().starts_with("First of all the boiler.\n"), "{}", card.say.words());
}
