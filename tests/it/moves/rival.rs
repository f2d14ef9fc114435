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
