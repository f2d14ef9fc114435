use super::*;
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::text::Clean;
use crate::usecases::{delete, save};
use chrono_tz::Tz;

const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

fn put(store: &mut Store, n: u8, name: &str, verb: &'static str) {
    let mut customer = Customer::blank(Id::from_bytes([n; 16]), None);
    customer.name = Clean::line(name);
    save::record(store, &customer, verb, name, NOW, "me").unwrap();
}

fn names(store: &Store) -> Vec<String> {
    let rows = store.customer_rows(&store.customer_order().unwrap()).unwrap();
    rows.into_iter().map(|row| row.name.into_string()).collect()
}

fn go(store: &mut Store, ways: &str) {
    for way in ways.chars() {
        let way = if way == 'u' { Way::Undo } else { Way::Redo };
        let done = step(store, way, Consent::Ask, NOW, "me").unwrap();
        assert!(matches!(done, Undone::Done(_)), "{done:?}");
    }
}

/// A, then B, then A is called C, then B is deleted.
fn story(store: &mut Store) {
    put(store, 1, "A", "add-customer");
    put(store, 2, "B", "add-customer");
    put(store, 1, "C", "edit-customer");
    delete::customer(store, Id::from_bytes([2; 16]), NOW, "me").unwrap();
}

#[test]
fn every_way_back_and_forth_leads_to_what_stood_there() {
    for (ways, want) in [
        ("", &["C"][..]),
        ("u", &["B", "C"]),
        ("uu", &["A", "B"]),
        ("uuu", &["A"]),
        ("uuuu", &[]),
        ("uur", &["B", "C"]),
        ("uurr", &["C"]),
        ("uuuurrrr", &["C"]),
        ("uurru", &["B", "C"]),
        ("uurruu", &["A", "B"]),
        ("ururur", &["C"]),
        ("uuurruurrr", &["C"]),
    ] {
        let mut store = Store::in_memory("test").unwrap();
        story(&mut store);
        go(&mut store, ways);
        assert_eq!(names(&store), want, "{ways}");
    }
}

#[test]
fn the_same_ways_lead_there_when_the_file_was_closed_between_any_two_steps() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.db");
    let mut store = Store::open(&file, "test").unwrap();
    story(&mut store);
    store.close().unwrap();
    for (way, want) in "uurrurur".chars().zip([
        &["B", "C"][..],
        &["A", "B"],
        &["B", "C"],
        &["C"],
        &["B", "C"],
        &["C"],
        &["B", "C"],
        &["C"],
    ]) {
        let mut store = Store::open(&file, "test").unwrap();
        let done = if way == 'u' { undo(&mut store, NOW, "me", false) } else { redo(&mut store, NOW, "me", false) };
        assert!(matches!(done.unwrap(), Undone::Done(_)));
        assert_eq!(names(&store), want, "{way}");
        store.close().unwrap();
    }
}

#[test]
fn something_new_ends_what_could_be_done_again() {
    let mut store = Store::in_memory("test").unwrap();
    story(&mut store);
    go(&mut store, "uu");
    put(&mut store, 3, "D", "add-customer");
    assert_eq!(redo(&mut store, NOW, "me", false).unwrap(), Undone::Nothing);
    go(&mut store, "uu");
    assert_eq!(names(&store), ["A"]);
    go(&mut store, "rr");
    assert_eq!(names(&store), ["A", "B", "D"]);
}

#[test]
fn what_is_done_again_asks_where_somebody_has_changed_it_since() {
    let mut store = Store::in_memory("test").unwrap();
    put(&mut store, 1, "A", "add-customer");
    put(&mut store, 1, "C", "edit-customer");
    go(&mut store, "u");
    let mut elsewhere = store.get::<Customer>(Id::from_bytes([1; 16])).unwrap().unwrap();
    elsewhere.name = Clean::line("E");
    save::record(&mut store, &elsewhere, "edit-customer", "E", NOW, "other").unwrap();
    assert_eq!(redo(&mut store, NOW, "me", false).unwrap(), Undone::Nothing, "something newer was done");
}

#[test]
fn what_is_large_or_not_done_here_and_today_is_asked_about_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.db");
    let mut here = Store::open(&file, "test").unwrap();
    put(&mut here, 1, "A", "add-customer");
    let tomorrow = Now::new(NOW.ms + 86_400_000, NOW.zone);
    let asks = |store: &mut Store, now: Now, actor: &str| {
        let before = store.last_seq().unwrap();
        let done = step(store, Way::Undo, Consent::Ask, now, actor).unwrap();
        assert_eq!(store.last_seq().unwrap(), before, "nothing was written");
        matches!(done, Undone::Asks(_))
    };
    assert!(asks(&mut here, tomorrow, "me"), "another day");
    assert!(asks(&mut here, NOW, "somebody else"), "another person");
    let mut there = Store::open(&file, "test").unwrap();
    assert!(asks(&mut there, NOW, "me"), "another window");

    let mut writer = here.begin(&Deed { now: NOW, actor: "me", verb: "import", subject: "a.csv" }).unwrap();
    for n in 2..5 {
        let mut customer = Customer::blank(Id::from_bytes([n; 16]), None);
        customer.name = Clean::line("x");
        writer.put(&customer).unwrap();
    }
    writer.finish().unwrap();
    assert!(asks(&mut here, NOW, "me"), "three customers");
    let Some(action) = here.next(Way::Undo).unwrap() else { panic!("an import") };
    assert_eq!((action.customers, action.subject.as_str()), (3, "a.csv"));

    // A yes to one question is none to another.
    put(&mut here, 9, "Z", "add-customer");
    let late = step(&mut here, Way::Undo, Consent::Sure(action.target), NOW, "me").unwrap();
    assert!(matches!(late, Undone::Asks(other) if other.subject == "Z"));
    go(&mut here, "u");
    let sure = step(&mut here, Way::Undo, Consent::Sure(action.target), NOW, "me").unwrap();
    assert!(matches!(sure, Undone::Done(_)));
    assert_eq!(names(&here), ["A"]);
}

#[test]
fn an_action_of_many_thousand_changes_goes_and_comes_back_whole_and_in_order() {
    let mut store = Store::in_memory("test").unwrap();
    put(&mut store, 1, "A", "add-customer");
    let many = 1700;
    let id = |n: u16| Id::from_bytes([n.to_be_bytes(); 8].concat().try_into().unwrap());
    let mut writer = store.begin(&Deed { now: NOW, actor: "me", verb: "import", subject: "a.csv" }).unwrap();
    for n in 0..many {
        let mut customer = Customer::blank(id(n + 500), None);
        customer.name = Clean::line("first");
        writer.put(&customer).unwrap();
        // Written twice in one action: the later change must be taken back before the earlier.
        customer.name = Clean::line(&format!("x{n:04}"));
        writer.put(&customer).unwrap();
    }
    writer.finish().unwrap();
    let Some(action) = store.next(Way::Undo).unwrap() else { panic!("an import") };
    assert_eq!(action.customers, usize::from(many), "each is counted once");
    let sure = Consent::Sure(action.target);
    assert!(matches!(step(&mut store, Way::Undo, sure, NOW, "me").unwrap(), Undone::Done(_)));
    assert_eq!(names(&store), ["A"]);
    go(&mut store, "r");
    let back = names(&store);
    assert_eq!((back.len(), back[1].as_str(), back[1700].as_str()), (1701, "x0000", "x1699"));
}
