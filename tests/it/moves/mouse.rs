use crate::desk::Desk;
use cornerman::app::model::Screen;

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
    assert_eq!(desk.customers(), 60);
}
