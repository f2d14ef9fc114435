use crate::desk::{Desk, now};
use cornerman::app::model::popup::Popup;
use cornerman::app::model::popup::merge::Column;
use cornerman::app::screen::Screen;
use cornerman::domain::customer::Customer;
use cornerman::domain::duplicate::{Duplicate, Verdict};
use cornerman::domain::field::Record;
use cornerman::domain::id::Id;
use cornerman::domain::merge::{Formerly, Order, Take};
use cornerman::text::Clean;
use cornerman::usecases::{merge, save};

const TARNBECK: &str = "Tarnbeck Castings Ltd";

/// Two customers that may be Tarnbeck, and the questions that an import would have left about them.
pub fn doubtful(desk: &mut Desk) -> [Id; 3] {
    let known = desk.store.by_name(TARNBECK).unwrap()[0].customer;
    let mut ids = [known; 3];
    for (n, name, city, need) in
        [(1, "Tarnbeck Foundry", "Leeds", "a second line by spring"), (2, "Tarnbeck Works", "", "")]
    {
        let id = Id::from_bytes([n; 16]);
        let mut customer = Customer::blank(id, None);
        (customer.name, customer.city, customer.need) = (Clean::line(name), Clean::line(city), Clean::line(need));
        save::record(&mut desk.store, &customer, "add-customer", name, now(), "tester").unwrap();
        let question = Duplicate::of(known, id, if n == 1 { "phone" } else { "name" });
        save::record(&mut desk.store, &question, "import", "list.csv", now(), "tester").unwrap();
        ids[usize::from(n)] = id;
    }
    desk.send(cornerman::app::msg::Msg::Reply(cornerman::app::msg::Reply::Changed));
    ids
}

fn city(desk: &Desk, id: Id) -> String {
    desk.store.get::<Customer>(id).unwrap().map(|customer| customer.city.into_string()).unwrap_or_default()
}

fn customs(desk: &Desk, id: Id) -> Vec<String> {
    let card = desk.store.customer_card(id).unwrap().unwrap();
    card.customs.iter().map(|custom| format!("{}: {}", custom.name, custom.value)).collect()
}

#[test]
fn of_two_marked_by_hand_one_remains_and_undo_brings_the_other_back() {
    let mut desk = Desk::new();
    let [tarnbeck, foundry, _] = doubtful(&mut desk);
    let all = desk.customers();
    desk.select("Tarnbeck Foundry").keys("m");
    assert_eq!(desk.said(), "Tarnbeck Foundry is marked. Now m on the other one; Esc forgets it.");
    desk.select(TARNBECK).keys("m");
    let Some(Popup::Merge(popup)) = desk.top() else { panic!("{}", desk.screen()) };
    let left = &popup.pair.as_ref().unwrap().left.customer;
    assert_eq!((left.id, popup.question.is_none()), (tarnbeck, true), "the one with more on it is kept");
    desk.keys("<Down><Down><Right>");
    assert!(desk.screen().contains("[x] Leeds"), "{}", desk.screen());
    desk.keys("<Ctrl-S>");
    assert_eq!((desk.top().is_none(), desk.customers(), desk.selected()), (true, all - 1, TARNBECK));
    assert_eq!(city(&desk, tarnbeck), "Leeds");
    let own = customs(&desk, tarnbeck);
    for kept in ["city (formerly): Sheffield", "name (formerly): Tarnbeck Foundry"] {
        assert!(own.iter().any(|own| own == kept), "{kept} in {own:?}");
    }
    desk.keys("u<Right><Enter>");
    assert_eq!((desk.customers(), city(&desk, tarnbeck)), (all, "Sheffield".to_owned()));
    assert_eq!(city(&desk, foundry), "Leeds");
}

#[test]
fn the_questions_come_one_after_the_other_and_what_is_put_off_stays_open() {
    let mut desk = Desk::new();
    let [tarnbeck, ..] = doubtful(&mut desk);
    desk.keys("D");
    assert!(desk.screen().contains("2 wait · One and the same? (the same phone number)"), "{}", desk.screen());
    desk.keys("<Tab><Right><Right><Enter>");
    assert!(desk.screen().contains("(the same name)"), "{}", desk.screen());
    desk.keys("<Tab><Right><Enter>");
    assert_eq!(desk.said(), "That was the last one. 1 still waits for your decision.");
    let open = desk.store.open_duplicates().unwrap();
    assert_eq!((open.len(), open[0].verdict, open[0].reason.as_str()), (1, Verdict::Open, "phone"));
    desk.keys("D<Ctrl-S>");
    assert_eq!(desk.said(), "No possible duplicates wait for a decision.");
    assert!(customs(&desk, tarnbeck).contains(&"name (formerly): Tarnbeck Foundry".to_owned()));
}

#[test]
fn who_stays_is_called_by_the_name_that_was_chosen() {
    let mut desk = Desk::new();
    let [tarnbeck, ..] = doubtful(&mut desk);
    desk.keys("D<Down><Right><Ctrl-S>");
    assert_eq!(desk.store.get::<Customer>(tarnbeck).unwrap().unwrap().name.as_str(), "Tarnbeck Foundry");
    assert!(desk.said().starts_with("Tarnbeck Foundry holds everything"), "{}", desk.said());
}

#[test]
fn the_other_one_can_stay_and_the_values_chosen_stay_chosen() {
    let mut desk = Desk::new();
    let [tarnbeck, foundry, _] = doubtful(&mut desk);
    desk.keys("D<Right><Down><Down><Left><Ctrl-S><Esc>");
    assert!(desk.store.get::<Customer>(tarnbeck).unwrap().is_none());
    let card = desk.store.customer_card(foundry).unwrap().unwrap();
    assert_eq!((card.customer.name.as_str(), card.customer.city.as_str()), ("Tarnbeck Foundry", "Sheffield"));
    assert_eq!((card.people.len(), card.interactions.is_empty()), (3, false));
}

#[test]
fn what_was_changed_elsewhere_is_looked_at_again_with_the_decisions_in_place() {
    let mut desk = Desk::new();
    let [_, foundry, _] = doubtful(&mut desk);
    desk.keys("D<Down><Down><Right>");
    let mut late = desk.store.get::<Customer>(foundry).unwrap().unwrap();
    late.city = Clean::line("York");
    save::record(&mut desk.store, &late, "edit-customer", "", now(), "other").unwrap();
    let all = desk.customers();
    desk.keys("<Ctrl-S>");
    assert_eq!(desk.customers(), all, "nothing was written");
    let screen = desk.screen();
    assert!(screen.contains("changed elsewhere") && screen.contains("[x] York"), "{screen}");
    desk.keys("<Ctrl-S>");
    assert_eq!(desk.customers(), all - 1);
}

#[test]
fn a_form_that_is_open_on_the_one_that_went_is_saved_on_the_one_that_stayed() {
    let mut desk = Desk::new();
    let [tarnbeck, foundry, _] = doubtful(&mut desk);
    desk.keys("/foundry<Enter>e");
    while !desk.screen().contains("> note") {
        desk.keys("<Down>");
    }
    desk.keys("Ask for Ruth");
    let (keep, other) = merge::pair(&desk.store, tarnbeck, foundry).unwrap().unwrap();
    let order =
        Order { keep: Box::new(keep), other: Box::new(other), take: Take::new(), formerly: Formerly::default() };
    merge::customers(&mut desk.store, &order, now(), "other").unwrap();
    desk.send(cornerman::app::msg::Msg::Reply(cornerman::app::msg::Reply::Changed));
    desk.keys("<Ctrl-S>");
    if matches!(desk.top(), Some(Popup::Clash(_))) {
        desk.keys("<Enter>");
    }
    let note = desk.store.get::<Customer>(tarnbeck).unwrap().unwrap().note;
    assert!(note.contains("Ask for Ruth"), "{note}\n{}", desk.screen());
}

#[test]
fn a_text_left_unsaved_on_the_one_that_went_is_taken_up_on_the_one_that_stayed() {
    let mut desk = Desk::new();
    let [tarnbeck, foundry, _] = doubtful(&mut desk);
    desk.keys("/foundry<Enter>fCall Ruth back");
    let (keep, other) = merge::pair(&desk.store, tarnbeck, foundry).unwrap().unwrap();
    let order =
        Order { keep: Box::new(keep), other: Box::new(other), take: Take::new(), formerly: Formerly::default() };
    merge::customers(&mut desk.store, &order, now(), "other").unwrap();
    let mut desk = desk.killed();
    desk.keys("<Enter><Ctrl-S>");
    let card = desk.store.customer_card(tarnbeck).unwrap().unwrap();
    assert!(card.followups.iter().any(|due| due.text.as_str() == "Call Ruth back"), "{}", desk.screen());
}

#[test]
fn the_mouse_takes_values_and_presses_the_verdict() {
    let mut desk = Desk::new();
    let [tarnbeck, ..] = doubtful(&mut desk);
    desk.keys("D");
    let (x, y) = desk.find("[ ] Leeds");
    desk.click(x + 1, y);
    let Some(Popup::Merge(popup)) = desk.top() else { panic!("{}", desk.screen()) };
    assert_eq!(popup.picks.get("city"), Some(&Column::Right));
    let (x, y) = desk.find("[ The same: merge ]");
    desk.click(x + 2, y);
    assert_eq!(city(&desk, tarnbeck), "Leeds");
}

#[test]
fn the_mark_goes_by_the_same_key_and_by_esc() {
    let mut desk = Desk::new();
    for off in ["m", "<Esc>"] {
        desk.keys("m");
        assert!(desk.model.customers.marked.is_some());
        desk.keys(off);
        assert!(desk.model.customers.marked.is_none(), "{off}");
    }
    assert_eq!((desk.model.screen, desk.top().is_none()), (Screen::Customers, true));
}

#[test]
fn with_nothing_to_decide_the_key_says_so() {
    let mut desk = Desk::new();
    desk.keys("D");
    assert_eq!(desk.said(), "No possible duplicates wait for a decision.");
}
