use crate::desk::{Desk, now};
use cornerman::app::model::popup::Popup;
use cornerman::app::msg::{Msg, Reply};
use cornerman::domain::competitor::Competitor;
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::product::Value;
use cornerman::text::Clean;
use cornerman::usecases::{competitor, value};

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
    desk.send(Msg::Reply(Reply::Changed));
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

#[test]
fn the_card_says_where_each_answer_on_a_sheet_and_each_part_of_a_value_line_comes_from() {
    let mut desk = Desk::new().sized(120, 40);
    desk.select("Tarnbeck Castings Ltd").keys("<Enter>W<Tab>cheapest in the county<Ctrl-S>");
    let before = desk.model.customers.selected_card().unwrap().competitors[0].clone();
    let sheet = Competitor { difference: Clean::line("our engineer is twelve miles away"), ..before.clone() };
    let customer = sheet.customer;
    competitor::save(&mut desk.store, Some(&before), &sheet, now(), "Dana").unwrap();
    let mut line = Value::blank(Id::from_bytes([8; 16]), customer);
    line.benefit = Clean::line("the night shift is not called out");
    value::save(&mut desk.store, None, &line, "Tarnbeck", now(), "Kim").unwrap();
    desk.send(Msg::Reply(Reply::Changed));
    desk.keys("h");
    let Some(Popup::Report(report)) = desk.top() else { panic!("{}", desk.screen()) };
    let told = |part: &str| report.lines.iter().find(|(_, line)| line.contains(part)).unwrap().1.clone();
    assert!(!told("competitor Airlode Services").contains("Dana"), "{:?}", report.lines);
    assert!(told("Airlode Services (where we differ)").contains("Sun 22 Nov, Dana"), "{:?}", report.lines);
    assert!(told("value line “the night shift").contains("Sun 22 Nov, Kim"), "{:?}", report.lines);
}
