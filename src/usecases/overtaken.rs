//! What two windows write at one time: the later one decides by what the file holds by then, not by what it held before it waited.

use super::{class, observe, product, segment};
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::{Id, Ids};
use crate::domain::list::SavedList;
use crate::domain::problem::Problem;
use crate::domain::product::Product;
use crate::domain::sighting::Sighting;
use crate::domain::time::Now;
use crate::domain::training::Trainee;
use crate::store::Store;
use crate::store::change::Deed;
use crate::text::Clean;
use chrono_tz::Tz;
use std::time::Duration;
use tempfile::TempDir;

const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

fn id(n: u8) -> Id {
    Ids::new(u64::from(n), [n; 10]).next_id()
}

/// While another window holds the file to write `record`, `verb` is asked for here and waits. Gives what came of it.
fn waited<T: Record, R: Send>(
    before: Option<&T>,
    record: &T,
    verb: impl FnOnce(&mut Store) -> Result<R, Problem> + Send,
) -> (TempDir, Store, Result<R, Problem>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("two.db");
    let mut there = Store::open(&path, "there").unwrap();
    let deed = Deed { now: NOW, actor: "me", verb: "edit", subject: "" };
    if let Some(before) = before {
        let mut writer = there.begin(&deed).unwrap();
        writer.put(before).unwrap();
        writer.finish().unwrap();
    }
    let mut here = Store::open(&path, "here").unwrap();
    here.set_patience(Duration::from_secs(20)).unwrap();
    let mut writer = there.begin(&deed).unwrap();
    writer.put(record).unwrap();
    let done = std::thread::scope(|scope| {
        let asked = scope.spawn(|| verb(&mut here));
        // Long enough for it to have read whatever it reads before it waits.
        std::thread::sleep(Duration::from_millis(150));
        writer.finish().unwrap();
        asked.join().unwrap()
    });
    (folder, here, done)
}

#[test]
fn two_lists_of_one_name_are_one() {
    let list = |n: u8| SavedList {
        name: Clean::line("Banks"),
        condition: Clean::line("industry = finance"),
        ..SavedList::blank(id(n), None)
    };
    let (_folder, store, done) = waited(None, &list(1), |store| {
        segment::save(store, &SavedList { note: Clean::line("mine"), ..list(2) }, NOW, "me")
    });
    assert_eq!(done, Ok(false), "it was there already");
    assert_eq!(segment::all(&store).unwrap().len(), 1);
}

#[test]
fn two_trainees_or_products_of_one_name_are_not_written() {
    let anna = |n: u8| Trainee { name: Clean::line("Anna"), ..Trainee::blank(id(n), None) };
    let (.., done) = waited(None, &anna(1), |store| class::add(store, &[anna(2)], NOW, "me"));
    assert_eq!(done.unwrap_err().what, "trainee-there");
    let pump = |n: u8| Product { name: Clean::line("Pump"), ..Product::blank(id(n), None) };
    let (.., done) = waited(None, &pump(1), |store| product::save(store, None, &pump(2), NOW, "me").map(drop));
    assert_eq!(done.unwrap_err().what, "product-there");
}

#[test]
fn a_sighting_changes_the_behaviour_and_nothing_that_was_written_meanwhile() {
    let customer = Customer { name: Clean::line("Huang"), ..Customer::blank(id(1), None) };
    let renamed = Customer { name: Clean::line("Huang & Sons"), do_not_call: true, ..customer.clone() };
    let seen = Sighting {
        customer: customer.id,
        person: None,
        behaviour: Clean::line("hesitant"),
        why: "he came back to it twice".to_owned(),
    };
    let (_folder, store, done) = waited(Some(&customer), &renamed, |store| observe::keep(store, &seen, NOW, "me"));
    done.unwrap();
    let kept = store.get::<Customer>(customer.id).unwrap().unwrap();
    assert_eq!((kept.name.as_str(), kept.do_not_call, kept.behaviour.as_str()), ("Huang & Sons", true, "hesitant"));
}
