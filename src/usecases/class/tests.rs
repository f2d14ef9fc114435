//! The desk on a real file.

use super::*;
use crate::domain::field::Record;
use crate::domain::id::Ids;
use crate::text::Clean;
use chrono_tz::Tz;
use std::time::Duration;

const NOW: Now = Now::new(1_700_000_000_000, Tz::UTC);

#[test]
fn where_another_window_reads_the_record_is_erased_and_the_rest_is_done_later() {
    const NAME: &str = "Xanthippe Quarterly";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let mut store = Store::open(&path, "one").unwrap();
    store.set_patience(Duration::from_millis(20)).unwrap();
    let trainee = Trainee { name: Clean::line(NAME), ..Trainee::blank(Ids::new(1, [5; 10]).next_id(), None) };
    add(&mut store, std::slice::from_ref(&trainee), NOW, "me").unwrap();

    let reader = Store::open(&path, "two").unwrap();
    let moment = reader.moment().unwrap();
    assert_eq!(everybody(&reader, true).unwrap().len(), 1);
    let problem = erase(&mut store, &trainee, false, NOW, "me").unwrap_err();
    assert_eq!(problem.what, "erase-remains");
    assert_eq!(everybody(&store, true).unwrap(), [], "what is shown is gone at once");

    drop(moment);
    finish_erasing(&store).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap_or_default();
        assert!(!bytes.windows(NAME.len()).any(|part| part == NAME.as_bytes()));
    }
}

#[test]
fn two_of_one_name_in_one_class_are_refused_and_nobody_of_that_list_is_written() {
    let mut store = Store::in_memory("test").unwrap();
    let mut ids = Ids::new(1, [5; 10]);
    let mut named = |name: &str| Trainee { name: Clean::line(name), ..Trainee::blank(ids.next_id(), None) };
    let refused = add(&mut store, &[named("Anna"), named("ANNA")], NOW, "me").unwrap_err();
    assert_eq!(refused.what, "trainee-there");
    assert_eq!(everybody(&store, true).unwrap(), []);
    add(&mut store, &[named("Anna"), named("Annabel")], NOW, "me").unwrap();
    assert_eq!(which(&store, "anna").unwrap().name.as_str(), "Anna", "the whole name before its beginning");
    assert_eq!(which(&store, "annab").unwrap().name.as_str(), "Annabel");
    assert_eq!(which(&store, "an").unwrap_err().what, "trainee-ambiguous");
}
