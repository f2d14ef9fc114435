use super::*;
use crate::app::msg::{Msg, TalkDeed};
use crate::app::training::{Wanted, Work};
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::training::Trainee;
use crate::text::Clean;
use crate::usecases::{class, promises};
use chrono::NaiveDate;
use chrono_tz::Tz;

const OWNER: Id = Id::from_bytes([1; 16]);

fn clock() -> Clock {
    Clock { fixed: Some(1_700_000_000_000), zone: Tz::UTC }
}

/// What was answered to deeds, until there are so many answers.
fn answers(heard: &Receiver<Event>, most: usize) -> Vec<Reply> {
    let deadline = Instant::now() + Duration::from_mins(1);
    let mut found = Vec::new();
    while found.len() < most && Instant::now() < deadline {
        let Ok(Event::Msg(Msg::Reply(reply))) = heard.recv_timeout(Duration::from_secs(1)) else { continue };
        if matches!(reply, Reply::Done(_) | Reply::NotDone(_) | Reply::Clash(_) | Reply::Waiting) {
            found.push(reply);
        }
    }
    found
}

fn promise(due: u32) -> Promise {
    let mut promise = Promise::blank(Id::from_bytes([2; 16]), Some(OWNER));
    promise.text = Clean::line("Send the price list");
    promise.due = NaiveDate::from_ymd_opt(2026, 11, due);
    promise
}

#[test]
fn what_another_program_has_overtaken_is_asked_about_and_what_comes_after_it_is_carried_out() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cornerman.db");
    let mut store = Store::open(&file, "test").unwrap();
    let now = clock().now();
    let (mut acme, mut ann) = (Customer::blank(OWNER, None), Trainee::blank(Id::from_bytes([3; 16]), None));
    (acme.name, ann.name) = (Clean::line("Acme"), Clean::line("Ann"));
    save::record(&mut store, &acme, "add-customer", "Acme", now, "me").unwrap();
    class::add(&mut store, std::slice::from_ref(&ann), now, "me").unwrap();
    promises::save(&mut store, None, &promise(20), "Acme", now, "me").unwrap();
    // Another day and another class meanwhile.
    promises::save(&mut store, Some(&promise(20)), &promise(25), "Acme", now, "me").unwrap();
    let in_class = |team: &str| Trainee { team: Clean::line(team), ..ann.clone() };
    class::edit(&mut store, &ann, &in_class("Monday"), now, "me").unwrap();
    drop(store);

    let (events, heard) = Ear::pair();
    let desk = Desk { actor: "me".to_owned(), packs: folder.path().join("packs") };
    let worker = start(Store::open(&file, "test").unwrap(), clock(), desk, events).unwrap();
    let save = |before: Promise, after: Promise| {
        Deed::Talk(TalkDeed::Promise {
            before: Box::new(before),
            promise: Box::new(after),
            subject: Clean::line("Acme"),
        })
    };
    let (before, after) = (Box::new(ann.clone()), Box::new(in_class("Tuesday")));
    for deed in [
        save(promise(20), promise(28)),
        Deed::Training(Work::Trainee { before, after }),
        save(promise(25), promise(28)),
    ] {
        worker.jobs.tell(Job::Do(deed));
    }
    let said = answers(&heard, 3);
    assert!(
        matches!(
            &said[..],
            [Reply::Clash(Fresh::Promise(kept)), Reply::Clash(Fresh::Trainee(trainee)), Reply::Done(Done::Promise(_))]
                if kept.due == promise(25).due && trainee.team.as_str() == "Monday"
        ),
        "{said:?}"
    );
    worker.jobs.tell(Job::Stop);
    worker.thread.join().unwrap();
    let kept = Store::open(&file, "test").unwrap().get::<Promise>(promise(1).id).unwrap();
    assert_eq!(kept, Some(promise(28)));
}

#[test]
fn what_a_deed_that_waits_will_change_is_not_read_before_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cornerman.db");
    let mut other = Store::open(&file, "other").unwrap();
    let now = clock().now();
    let mut acme = Customer::blank(OWNER, None);
    acme.name = Clean::line("Acme");
    save::record(&mut other, &acme, "add-customer", "Acme", now, "me").unwrap();
    promises::save(&mut other, None, &promise(20), "Acme", now, "me").unwrap();
    let (events, heard) = Ear::pair();
    let desk = Desk { actor: "me".to_owned(), packs: folder.path().join("packs") };
    let worker = start(Store::open(&file, "test").unwrap(), clock(), desk, events).unwrap();
    let held = other.begin(&crate::store::change::Deed { now, actor: "other", verb: "x", subject: "" }).unwrap();
    let promised =
        TalkDeed::Promise { before: Box::new(promise(20)), promise: Box::new(promise(28)), subject: Clean::default() };
    worker.jobs.tell(Job::Do(Deed::Talk(promised)));
    assert!(matches!(&answers(&heard, 1)[..], [Reply::Waiting]));
    for _ in 0..3 {
        worker.jobs.tell(Job::Ask(Ask::Scenes));
        worker.jobs.tell(Job::Ask(Ask::Training(Wanted::Ledger)));
    }
    worker.jobs.tell(Job::Ask(Ask::Visits));
    let next = || loop {
        match heard.recv_timeout(Duration::from_mins(1)).unwrap() {
            Event::Msg(Msg::Reply(Reply::Visits(_))) => return "visits",
            Event::Msg(Msg::Reply(Reply::Done(_))) => return "done",
            Event::Msg(Msg::Reply(Reply::Scenes(_))) => return "scenes",
            Event::Msg(Msg::Reply(Reply::Training(_))) => return "training",
            _ => {}
        }
    };
    assert_eq!(next(), "visits", "what has nothing to do with it is answered");
    drop(held);
    assert_eq!([next(), next(), next()], ["done", "scenes", "training"]);
    worker.jobs.tell(Job::Stop);
    worker.thread.join().unwrap();
    let rest = || heard.try_iter().filter(|event| matches!(event, Event::Msg(Msg::Reply(Reply::Scenes(_))))).count();
    assert_eq!(rest(), 0, "each is answered once");
}
