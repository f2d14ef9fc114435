//! The calendar of a whole file.

use super::*;
use crate::domain::agenda::Terms;
use crate::domain::interaction::Stage;
use crate::domain::time::Now;
use crate::store::change::Deed;
use crate::text::Clean;
use chrono::NaiveDate;
use icalendar::parser::{read_calendar, unfold};
use std::ops::ControlFlow;

/// Sunday, 22 November 2026, 12:00 in Shanghai.
const NOW: Now = Now::new(1_795_320_000_000, Tz::Asia__Shanghai);

fn id(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

fn later(ms: i64) -> Now {
    Now { ms: NOW.ms + ms, ..NOW }
}

fn write<T: Record>(store: &mut Store, now: Now, record: &T) {
    let mut writer = store.begin(&Deed { now, actor: "me", verb: "save", subject: "" }).unwrap();
    writer.put(record).unwrap();
    writer.finish().unwrap();
}

fn meeting(n: u8, customer: u8, day: &str) -> Interaction {
    let mut talk = Interaction::blank(id(n), Some(id(customer)));
    (talk.day, talk.time) = (Some(day.parse().unwrap()), Some("09:00:00".parse().unwrap()));
    talk.zone = Clean::line("Asia/Shanghai");
    talk
}

/// Two customers, each with a meeting ahead; the first has a person, a follow-up and a promise too.
fn store() -> Store {
    let mut store = Store::in_memory("test").unwrap();
    for (n, name) in [(1, "华为技术"), (2, "Acme")] {
        let mut customer = Customer::blank(id(n), None);
        customer.name = Clean::line(name);
        write(&mut store, NOW, &customer);
    }
    let mut person = Person::blank(id(3), Some(id(1)));
    person.name = Clean::line("李伟");
    write(&mut store, NOW, &person);
    write(&mut store, NOW, &Interaction { person: Some(id(3)), ..meeting(4, 1, "2026-11-27") });
    write(&mut store, NOW, &meeting(5, 2, "2026-12-01"));
    let mut due = Followup::blank(id(6), Some(id(1)));
    (due.text, due.due) = (Clean::line("Send the offer"), NaiveDate::from_ymd_opt(2026, 11, 30));
    write(&mut store, NOW, &due);
    let mut promise = Promise::blank(id(7), Some(id(1)));
    (promise.text, promise.due) = (Clean::line("Drawings"), NaiveDate::from_ymd_opt(2026, 12, 2));
    write(&mut store, NOW, &promise);
    store
}

fn wanted() -> Wanted {
    let [meeting, call, followup, ours, theirs] =
        ["Meeting", "Phone call", "Follow-up", "We promised", "They promised"].map(Clean::line);
    Wanted::whole(Terms { meeting, call, followup, ours, theirs }, std::sync::Arc::default(), NOW)
}

fn calendar(store: &Store, among: Option<&[u32]>, wanted: &Wanted) -> String {
    let (n, out) = ics(store, among, wanted, Vec::new(), &mut |_, _| ControlFlow::Continue(())).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), n, "{text}");
    text
}

/// A property of every event, unfolded.
fn all(text: &str, name: &str) -> Vec<String> {
    let flat = unfold(text);
    let calendar = read_calendar(&flat).unwrap();
    let events = calendar.components.iter().filter(|component| component.name == "VEVENT");
    events.filter_map(|event| event.find_prop(name)).map(|found| found.val.as_str().to_owned()).collect()
}

#[test]
fn everything_with_a_day_is_in_it_and_the_same_data_make_the_same_bytes() {
    let store = store();
    let text = calendar(&store, None, &wanted());
    assert_eq!(
        all(&text, "SUMMARY"),
        ["Meeting · 华为技术", "Meeting · Acme", "Send the offer · 华为技术", "We promised · Drawings · 华为技术"]
    );
    assert_eq!(all(&text, "DTSTART"), ["20261127T090000", "20261201T090000", "20261130", "20261202"]);
    assert_eq!(all(&text, "DESCRIPTION"), ["李伟"]);
    let tomorrow = Wanted { now: later(86_400_000), ..wanted() };
    assert_eq!(calendar(&store, None, &tomorrow), text);
}

#[test]
fn a_change_keeps_the_entry_and_makes_it_newer_and_a_missed_meeting_is_cancelled() {
    let mut store = store();
    let uids = all(&calendar(&store, None, &wanted()), "UID");
    write(&mut store, later(60_000), &meeting(5, 2, "2026-12-08"));
    write(&mut store, later(120_000), &Interaction { stage: Stage::Missed, ..meeting(5, 2, "2026-12-08") });
    let text = calendar(&store, None, &wanted());
    assert_eq!(all(&text, "UID"), uids);
    assert_eq!(all(&text, "SEQUENCE"), ["0", "2", "0", "0"]);
    assert_eq!(all(&text, "STATUS"), ["CONFIRMED", "CANCELLED", "CONFIRMED", "CONFIRMED"]);
    assert_eq!(all(&text, "LAST-MODIFIED")[1], "20261122T040200Z");
}

#[test]
fn days_kinds_and_customers_can_be_chosen() {
    let store = store();
    let day = |text: &str| text.parse().unwrap();
    let some = Wanted { from: day("2026-11-30"), to: Some(day("2026-12-01")), ..wanted() };
    assert_eq!(all(&calendar(&store, None, &some), "DTSTART"), ["20261201T090000", "20261130"]);
    let promises = Wanted { only: Some(Kind::Promise), ..wanted() };
    assert_eq!(all(&calendar(&store, None, &promises), "DTSTART"), ["20261202"]);
    assert_eq!(all(&calendar(&store, Some(&[2]), &wanted()), "SUMMARY"), ["Meeting · Acme"]);
    // Four weeks back, and no day more.
    let mut old = store;
    write(&mut old, NOW, &meeting(8, 2, "2026-10-25"));
    write(&mut old, NOW, &meeting(9, 2, "2026-10-24"));
    assert_eq!(all(&calendar(&old, Some(&[2]), &wanted()), "DTSTART"), ["20261201T090000", "20261025T090000"]);
}

#[test]
fn without_names_no_name_place_or_text_is_anywhere_in_the_file() {
    let store = store();
    let text = unfold(&calendar(&store, None, &Wanted { private: true, ..wanted() }));
    for name in ["华为技术", "Acme", "李伟", "offer", "Drawings"] {
        assert!(!text.contains(name), "{name} in {text}");
    }
    assert_eq!(all(&text, "SUMMARY"), ["Meeting", "Meeting", "Follow-up", "We promised"]);
}

#[test]
fn it_can_be_broken_off() {
    let mut store = store();
    let mut writer = store.begin(&Deed { now: NOW, actor: "me", verb: "save", subject: "" }).unwrap();
    for n in 0..=255 {
        let mut bytes = [9; 16];
        bytes[0] = n;
        writer.put(&Interaction { id: Id::from_bytes(bytes), ..meeting(5, 2, "2026-12-01") }).unwrap();
    }
    writer.finish().unwrap();
    let stopped = ics(&store, None, &wanted(), Vec::new(), &mut |_, _| ControlFlow::Break(()));
    assert_eq!(stopped.unwrap_err().what, "export-cancelled");
}
