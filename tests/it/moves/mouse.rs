use crate::desk::{Desk, sampled};
use cornerman::app::model::popup::Popup;
use cornerman::app::screen::Screen;

#[test]
fn a_click_on_a_tab_goes_to_its_screen() {
    let mut desk = Desk::new();
    for (label, screen) in [("Scripts", Screen::Scripts), ("Prep", Screen::Prep), ("Customers", Screen::Customers)] {
        let (x, y) = desk.find(label);
        assert_eq!(y, 0);
        desk.click(x, y);
        assert_eq!(desk.model.screen, screen, "{label}");
    }
}

#[test]
fn a_click_on_the_footer_does_what_it_says() {
    let mut desk = Desk::new();
    let (x, y) = desk.find("Search");
    // The first "Search" stands in the search line; the footer is the last row.
    assert_ne!(y, 23);
    desk.click(x, y);
    assert!(!desk.model.customers.searching);
    let footer = desk.screen().lines().last().unwrap().find("Search").unwrap();
    desk.click(u16::try_from(footer).unwrap(), 23);
    assert!(desk.model.customers.searching);
}

#[test]
fn a_click_on_a_row_selects_it_and_a_second_one_opens_it() {
    let mut desk = Desk::new();
    let (x, y) = desk.find("Callum Strand");
    desk.click(x, y);
    assert_eq!((desk.selected(), desk.model.customers.open), ("Callum Strand", false));
    desk.click(x, y);
    assert!(desk.model.customers.open);
}

#[test]
fn a_click_below_the_last_row_does_nothing() {
    let mut desk = Desk::new();
    desk.keys("/tarnbeck");
    desk.click(5, 15);
    assert_eq!(desk.selected(), "Tarnbeck Castings Ltd");
    assert!(!desk.model.customers.open);
}

#[test]
fn the_wheel_goes_down_and_up_the_list() {
    let mut desk = Desk::new();
    for _ in 0..3 {
        desk.wheel(true);
    }
    desk.wheel(false);
    assert_eq!(desk.model.customers.list.selected, 2);
}

#[test]
fn a_second_click_on_an_item_of_the_checklist_ticks_it() {
    let mut desk = Desk::new();
    desk.visit("Tarnbeck Castings Ltd").forget();
    let (x, y) = desk.find("[ ] List who will be there");
    desk.click(x, y);
    assert!(desk.deeds().is_empty());
    desk.click(x, y);
    assert_eq!(desk.deeds().len(), 1);
    assert!(desk.screen().contains("[x] List who will be there"), "{}", desk.screen());
}

#[test]
fn a_click_beside_a_question_does_not_answer_it() {
    let mut desk = Desk::new();
    desk.keys("d");
    desk.click(3, 3);
    desk.click(40, 23);
    desk.keys("<Enter>");
    assert_eq!(desk.customers(), sampled());
}

#[test]
fn a_click_on_a_row_of_what_stands_over_a_screen_selects_it_and_a_second_one_takes_it() {
    // The keys that open it, the row, and a sign that it was taken.
    for (keys, row, sign) in [
        ("/tarnbeck<Enter>p", "Follow-up", "Follow-up"),
        ("o", "There is no budget", "Acknowledge"),
        (":", "Write customers, meetings", "customers (CSV)"),
        ("/tarnbeck<Enter>r", "Martin Oduya", "Edit the person"),
    ] {
        let mut desk = Desk::new();
        desk.keys(keys);
        let (x, y) = desk.find(row);
        desk.click(x, y);
        assert!(desk.top().is_some(), "{keys}\n{}", desk.screen());
        let selected = desk.screen().lines().nth(usize::from(y)).unwrap().to_owned();
        assert!(selected.contains('>'), "{keys}\n{}", desk.screen());
        desk.click(x, y);
        assert!(desk.screen().contains(sign), "{keys}\n{}", desk.screen());
    }
}

#[test]
fn a_click_on_a_field_goes_there_a_second_one_turns_a_choice_and_one_on_the_button_saves() {
    let mut desk = Desk::new();
    desk.keys("aPrism");
    let (x, y) = desk.find("kind ");
    desk.click(x, y);
    assert!(desk.line("kind ").unwrap().contains("< company >"), "{}", desk.screen());
    desk.click(x, y);
    assert!(desk.line("kind ").unwrap().contains("< household >"), "{}", desk.screen());
    desk.keys("<PageDown>");
    let (x, y) = desk.find("[ Save ]");
    desk.click(x, y);
    assert!(desk.top().is_none() && desk.names().contains(&"Prism".to_owned()), "{}", desk.screen());
}

#[test]
fn a_click_on_a_button_of_a_question_answers_it() {
    for (button, left) in [("[ No ]", sampled()), ("[ Yes ]", sampled() - 1)] {
        let mut desk = Desk::new();
        desk.keys("d");
        let (x, y) = desk.find(button);
        desk.click(x + 2, y);
        assert_eq!((desk.top().is_none(), desk.customers()), (true, left), "{button}");
    }
}

#[test]
fn a_click_takes_up_an_unfinished_text_and_settles_what_two_windows_changed() {
    let mut desk = Desk::new();
    desk.keys("aPrism");
    let mut desk = desk.killed();
    desk.keys("<Esc>/tarnbeck<Enter>lxyzzy");
    let mut desk = desk.killed();
    let (x, y) = desk.find("Tarnbeck");
    desk.click(x, y);
    assert_eq!(desk.model.offers.len(), 2);
    desk.click(x, y);
    assert!(desk.screen().contains("Log a talk") && desk.screen().contains("xyzzy"), "{}", desk.screen());

    let mut desk = Desk::new();
    desk.keys("/tarnbeck<Enter>p1s<Down><Enter>eleven hours");
    let mut desk = desk.killed();
    desk.keys("<Esc>3<Enter>s<Down><Enter>nobody knows<Enter><F8><Enter>");
    let (x, y) = desk.find("< both >");
    desk.click(x, y);
    assert!(desk.screen().contains("< mine >"), "{}", desk.screen());
}

#[test]
fn while_a_search_is_typed_the_footer_names_and_does_only_what_works_there() {
    for keys in ["/co", "6/to"] {
        let mut desk = Desk::new();
        desk.keys(keys);
        let footer = desk.screen().lines().last().unwrap().to_owned();
        assert_eq!(footer.trim(), "Enter Choose  Esc Back  F6 Objections  F10 Commands  F1 Help");
        let x = u16::try_from(footer.find("Objections").unwrap()).unwrap();
        desk.click(x, 23);
        assert!(matches!(desk.top(), Some(Popup::Finder(_))), "{keys}\n{}", desk.screen());
        desk.keys("<Esc>");
        let x = u16::try_from(footer.find("Back").unwrap()).unwrap();
        desk.click(x, 23);
        assert!(!desk.model.typing(), "{keys}\n{}", desk.screen());
    }
}

#[test]
fn every_objection_is_reached_by_the_arrows_and_what_is_drawn_is_what_is_in_sight() {
    let mut desk = Desk::new();
    desk.keys("o");
    let all = desk.model.playbook.objections.iter().count();
    assert!(all > 20);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..all {
        let Some(Popup::Finder(finder)) = desk.top() else { panic!() };
        let card = cornerman::app::popup::finder::selected(&desk.model, finder).unwrap();
        seen.insert(card.key());
        assert!(desk.screen().contains(&*card.name()), "{}\n{}", card.name(), desk.screen());
        desk.keys("<Down>");
    }
    assert_eq!(seen.len(), all);
}
