//! A message to everybody on the list: from the key to the files.

use crate::desk::Desk;
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::mailing::Mailing;
use cornerman::config::Places;
use cornerman::domain::letter::{Addressed, Fate, Reason};
use cornerman::domain::slot::Slot;
use cornerman::locale::Language;
use cornerman::text::Clean;
use std::fs;
use std::path::MAIN_SEPARATOR;
use tempfile::TempDir;

fn desk() -> (TempDir, Desk) {
    let home = tempfile::tempdir().unwrap();
    let mut desk = Desk::in_language(Language::En);
    desk.places = Places { home: Some(home.path().to_owned()), ..Places::default() };
    desk.model.booking = Clean::line("https://example.com/book/sam");
    desk.keys("2");
    (home, desk)
}

/// Keeps the list to those for whom this holds.
fn narrowed(desk: &mut Desk, condition: &str) {
    desk.keys("f").text(condition).keys("<Enter>");
    assert!(desk.model.customers.filter.is_some(), "{}", desk.screen());
}

/// Opens the templates and takes the one of this id.
fn choose(desk: &mut Desk, id: &str) {
    desk.keys("T");
    let Some(Popup::Choose(choose)) = desk.top() else { panic!("{}", desk.screen()) };
    let at = choose.options.iter().position(|option| option.value == id).unwrap();
    for _ in 0..at {
        desk.keys("<Down>");
    }
    desk.keys("<Enter>");
}

fn mailing(desk: &Desk) -> &Mailing {
    match desk.top() {
        Some(Popup::Mailing(mailing)) => mailing,
        _ => panic!("{}", desk.screen()),
    }
}

fn addressed(desk: &Desk) -> &[Addressed] {
    mailing(desk).letters.as_deref().unwrap()
}

fn ready(desk: &Desk) -> usize {
    addressed(desk).iter().filter(|of| of.letter().is_some()).count()
}

#[test]
fn the_listed_customers_are_looked_through_one_by_one_and_get_a_file_each() {
    let (home, mut desk) = desk();
    narrowed(&mut desk, "language = en");
    let listed = desk.model.customers.len();
    assert!(listed > 5 && listed < desk.customers(), "{listed}");
    choose(&mut desk, "demo-mail");
    assert_eq!(addressed(&desk).len(), listed);
    // The text of the one under the cursor stands on the screen, then that of the next one.
    for _ in 0..2 {
        let shown = mailing(&desk);
        let of = &addressed(&desk)[shown.list.selected];
        let told = match of.fate {
            Fate::Ready(_) => format!("Hello {}", of.contact),
            _ => "no e-mail address".to_owned(),
        };
        assert!(desk.screen().contains(&told), "{told}\n{}", desk.screen());
        desk.keys("<Right>");
    }
    let texts: Vec<String> = addressed(&desk).iter().filter_map(|of| Some(of.letter()?.text("Subject: "))).collect();
    assert!(texts.len() > 3, "{}", desk.screen());
    desk.keys("<Enter>1");
    assert!(desk.line("folder").is_some(), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert!(
        desk.screen().replace(MAIN_SEPARATOR, "/").contains("messages written to ~/messages-2026-11-22"),
        "{}",
        desk.screen()
    );
    let folder = home.path().join("messages-2026-11-22");
    let files: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    assert_eq!(files.len(), texts.len());
    assert!(texts.iter().all(|text| files.iter().any(|file| file.trim_end() == text.trim_end())));
    assert!(files.iter().all(|text| text.contains("https://example.com/book/sam") && !text.contains('{')));
    // What is there is replaced only after a question.
    desk.keys("<Esc><Enter>1<Ctrl-S>");
    assert!(desk.screen().contains("Replace them?"), "{}", desk.screen());
}

#[test]
fn who_lacks_what_is_said_and_what_is_typed_fills_only_the_gaps() {
    let (home, mut desk) = desk();
    desk.select("Tarnbeck Castings Ltd").keys("e");
    let Some(Popup::Form(form)) = desk.top() else { panic!("{}", desk.screen()) };
    let own = form.rows.iter().position(|row| row.name == "new_field").unwrap();
    for _ in 0..own {
        desk.keys("<Tab>");
    }
    desk.text("amount due: 900 GBP").keys("<Ctrl-S>");
    narrowed(&mut desk, "language = en");
    choose(&mut desk, "bill-first");
    assert_eq!(ready(&desk), 0, "{}", desk.screen());
    let at = addressed(&desk).iter().position(|of| of.customer.name.as_str() == "Tarnbeck Castings Ltd").unwrap();
    let Fate::Lacks(lacks) = &addressed(&desk)[at].fate else { panic!("{:?}", addressed(&desk)[at].fate) };
    assert_eq!(lacks, &[Slot::Invoice, Slot::Due], "the amount is known there");
    assert!(desk.line("lacks: invoice number").is_some(), "{}", desk.screen());
    desk.keys("<Enter>");
    assert!(desk.said().contains("None of them is ready"), "{}", desk.screen());
    desk.keys("eR-7<Tab>30 Nov<Tab>100 GBP<Ctrl-S>");
    let nowhere = addressed(&desk).iter().filter(|of| of.fate == Fate::LeftOut(Reason::NoEmail)).count();
    assert_eq!(ready(&desk), addressed(&desk).len() - nowhere, "{}", desk.screen());
    let body = |at: usize| addressed(&desk)[at].letter().unwrap().body.clone();
    assert!(body(at).contains("900 GBP") && !body(at).contains("100 GBP"), "{}", body(at));
    let other = addressed(&desk).iter().enumerate().position(|(one, of)| one != at && of.letter().is_some()).unwrap();
    assert!(body(other).contains("100 GBP"), "{}", body(other));
    let all = ready(&desk);
    desk.keys("<Enter>2<Ctrl-S>");
    let rows = csv::Reader::from_path(home.path().join("messages-2026-11-22.csv")).unwrap().into_records().count();
    assert_eq!(rows, all, "{}", desk.screen());
}

#[test]
fn each_is_written_to_in_their_language_and_who_asked_not_to_be_called_gets_nothing() {
    let (home, mut desk) = desk();
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>c11w8<Ctrl-S><Esc>2");
    choose(&mut desk, "apology-phone");
    let left: Vec<&Addressed> =
        addressed(&desk).iter().filter(|of| of.fate == Fate::LeftOut(Reason::DoNotCall)).collect();
    assert!(left.iter().any(|of| of.customer.name.as_str() == "Tarnbeck Castings Ltd"), "{}", desk.screen());
    assert!(desk.line("left out").is_some(), "{}", desk.screen());
    desk.keys("<Esc>");
    choose(&mut desk, "thanks-order");
    let subject = |language: &str| {
        let mut spoken = addressed(&desk).iter().filter(|of| of.customer.language.as_str() == language);
        spoken.find_map(Addressed::letter).unwrap().subject.clone()
    };
    assert!(subject("en").is_ascii() && subject("zh-Hans").contains("订单"), "{}", subject("zh-Hans"));
    // The next one who gets nothing is one key away.
    desk.keys("<Esc>");
    choose(&mut desk, "apology-phone");
    desk.keys("<Tab>");
    let shown = mailing(&desk);
    assert!(addressed(&desk)[shown.list.selected].letter().is_none(), "{}", desk.screen());
    drop(home);
}

#[test]
fn an_answer_that_is_no_longer_waited_for_opens_nothing() {
    let (_home, mut desk) = desk();
    desk.slow = true;
    choose(&mut desk, "thanks-order");
    desk.keys("<Esc>");
    assert_ne!(desk.let_in(), 0);
    assert!(!matches!(desk.top(), Some(Popup::Mailing(_))), "{}", desk.screen());
}

#[test]
fn a_mail_is_ready_for_nobody_without_an_address_and_those_are_counted_apart() {
    let (_home, mut desk) = desk();
    desk.keys("aNo Address Ltd<Ctrl-S><Esc>2");
    choose(&mut desk, "thanks-order");
    let of = addressed(&desk).iter().find(|of| of.customer.name.as_str() == "No Address Ltd").unwrap();
    assert_eq!(of.fate, Fate::LeftOut(Reason::NoEmail));
    assert!(addressed(&desk).iter().all(|of| of.letter().is_none() || !of.email.is_empty()), "{}", desk.screen());
    let nowhere = addressed(&desk).iter().filter(|of| of.fate == Fate::LeftOut(Reason::NoEmail)).count();
    assert!(desk.line(&format!("{} ready · {nowhere} without address", ready(&desk))).is_some(), "{}", desk.screen());
}

#[test]
fn thanks_for_a_visit_go_to_those_alone_who_were_visited_in_the_last_two_weeks() {
    let (_home, mut desk) = desk();
    choose(&mut desk, "thanks-visit");
    let fate = |desk: &Desk, visited: bool| {
        let now = desk.model.now;
        let recent = |of: &&Addressed| {
            let card = desk.store.customer_card(of.customer.id).unwrap().unwrap();
            let last = card.last_visit().and_then(|visit| visit.held_at);
            last.is_some_and(|at| now.ms - at <= 14 * 86_400_000) == visited
        };
        let not_fitting = |of: &Addressed| of.fate == Fate::LeftOut(Reason::DoesNotFit);
        let of: Vec<&Addressed> = addressed(desk).iter().filter(recent).collect();
        (of.len(), of.iter().copied().filter(|of| not_fitting(of)).count())
    };
    let (visited, refused) = fate(&desk, true);
    assert!(visited > 0 && refused == 0, "{visited} {refused}\n{}", desk.screen());
    let (others, refused) = fate(&desk, false);
    assert!(others > 0 && refused == others, "{others} {refused}\n{}", desk.screen());
    assert!(!desk.screen().contains("showing me how"), "{}", desk.screen());
}
