use crate::desk::{Desk, now};
use cornerman::domain::competitor::Competitor;
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::text::Clean;
use cornerman::usecases::competitor;

#[test]
fn what_the_competitor_says_and_where_we_differ_is_read_before_the_meeting() {
    let mut desk = Desk::new().sized(120, 40);
    desk.visit("Tarnbeck Castings Ltd").keys("v<End>");
    assert!(desk.screen().contains("Nothing is written down about Airlode Services yet"), "{}", desk.screen());
    desk.keys("<Esc>");
    let customer = desk.store.by_name("Tarnbeck Castings Ltd").unwrap()[0].customer;
    let mut sheet = Competitor::blank(Id::from_bytes([7; 16]), Some(customer));
    sheet.name = Clean::line("airlode services");
    sheet.positioning = Clean::line("the cheapest compressor in the county");
    sheet.difference = Clean::line("our engineer is twelve miles away");
    competitor::save(&mut desk.store, None, &sheet, now(), "other").unwrap();
    desk.send(cornerman::app::msg::Msg::Reply(cornerman::app::msg::Reply::Changed));
    desk.keys("v<End>");
    let screen = desk.screen();
    for said in ["We differ", "twelve miles away", "They say", "Find out next"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    assert!(!screen.contains("Nothing is written down"), "{screen}");
}

#[test]
fn a_sheet_is_written_by_the_card_changed_from_the_list_and_its_name_is_proposed() {
    let mut desk = Desk::new();
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>W");
    // The competitor that stands on the card, of whom there is no sheet yet.
    assert!(desk.screen().contains("Airlode Services"), "{}", desk.screen());
    desk.keys("<Tab>");
    assert!(desk.screen().contains("How do they position themselves here"), "{}", desk.screen());
    desk.keys("cheapest in the county<Ctrl-S>");
    let sheets = |desk: &Desk| desk.model.customers.selected_card().unwrap().competitors.clone();
    assert_eq!(sheets(&desk)[0].positioning.as_str(), "cheapest in the county");
    desk.keys("W<Down><Enter>Second Ltd<Ctrl-S>W<Enter><End>");
    assert_eq!(sheets(&desk).len(), 2, "{}", desk.screen());
    desk.keys("<Esc>u");
    assert_eq!(sheets(&desk).len(), 1);
    // Without a name it is nobody's.
    desk.keys("W<Enter><Ctrl-U><Ctrl-S>");
    assert!(desk.top().is_some(), "{}", desk.screen());
    assert_eq!(sheets(&desk)[0].name.as_str(), "Airlode Services");
}

#[test]
fn a_sheet_is_taken_away_from_the_list_and_undo_brings_it_back() {
    let mut desk = Desk::new();
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>W<Tab>The cheapest<Ctrl-S>");
    let sheets = |desk: &Desk| desk.model.customers.selected_card().unwrap().competitors.len();
    assert_eq!(sheets(&desk), 1);
    desk.keys("W");
    assert!(desk.screen().contains("Delete"), "{}", desk.screen());
    // On "another one" there is nothing to take away.
    desk.keys("<End><Delete>");
    assert_eq!((sheets(&desk), desk.top().is_some()), (1, true));
    desk.keys("<Home><Delete>");
    assert_eq!((sheets(&desk), desk.top().is_none()), (0, true));
    assert!(desk.said().contains("Airlode Services"), "{}", desk.said());
    desk.keys("u");
    assert_eq!(sheets(&desk), 1);
}
