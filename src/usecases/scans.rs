//! What is asked every day must not become slower with every talk that is held: no statement behind it reads the talks or
//! the history from front to back.

use super::segment::{self, Ground, Question};
use super::{demo, digest, due, save, today};
use crate::domain::condition::{Condition, Fact, FactKind, Reading, Subject};
use crate::domain::customer::Customer;
use crate::domain::field::Record as _;
use crate::domain::id::Ids;
use crate::domain::interaction::{Interaction, Stage};
use crate::domain::playbook::Playbook;
use crate::domain::rhythm::House;
use crate::domain::time::Now;
use crate::domain::today::Today;
use crate::domain::training::queue::Limits;
use crate::store::Store;
use crate::text::Clean;
use chrono_tz::Tz;
use std::ops::ControlFlow;
use std::sync::Arc;

const NOW: Now = Now::new(1_795_376_000_000, Tz::Asia__Shanghai);

/// Tables with a row, or many, for each talk.
const OF_TALKS: [&str; 7] = ["interaction", "change", "action", "turn", "check_mark", "spin_answer", "promise"];

fn store() -> Store {
    let mut store = Store::in_memory("test").unwrap();
    demo::load_all(&mut store, None, NOW, "me").unwrap();
    store
}

/// The tables of talks that `run` reads whole, with the statements.
fn whole(store: &Store, run: impl FnOnce(&Store)) -> Vec<String> {
    let scanned = store.scanned(run).into_iter().filter(|(table, _)| OF_TALKS.contains(&table.as_str()));
    scanned.flat_map(|(table, by)| by.into_iter().map(move |sql| format!("{table}: {sql}"))).collect()
}

fn nothing(store: &Store, name: &str, run: impl FnOnce(&Store)) {
    assert_eq!(whole(store, run), Vec::<String>::new(), "{name}");
}

#[test]
fn today_the_week_due_and_digests_read_no_table_of_talks_whole() {
    let store = store();
    let (playbook, house) = (Arc::new(Playbook::default()), House::default());
    for days in [1, Today::DAYS, 366] {
        let wish = today::Wish {
            playbook: playbook.clone(),
            house: house.clone(),
            days,
            limit: 100,
            drills: Limits::default(),
            now: NOW,
        };
        nothing(&store, "today", |store| assert!(today::page(store, &wish).unwrap().total() > 0));
    }
    nothing(&store, "glance", |store| drop(today::glance(store, 100, NOW).unwrap()));
    nothing(&store, "due", |store| {
        let mut dues = due::all(store, &playbook, &house, NOW).unwrap();
        due::name(store, &mut dues).unwrap();
    });
    nothing(&store, "due in days", |store| drop(due::days(store, &playbook, &house, NOW).unwrap()));
    nothing(&store, "digests", |store| drop(digest::untold(store, house.digest_hours, NOW).unwrap()));
    nothing(&store, "cards", |store| {
        store
            .each_living::<Customer, crate::store::StoreError>(|customer| {
                store.customer_card(customer.id).map(drop)?;
                store.past(customer.id).map(drop)
            })
            .unwrap();
    });
    let count: fn(&Store) = |store| drop(store.count_by_level().unwrap());
    nothing(&store, "levels", count);
}

/// For a first touch all who came to the level on the same day are looked at. One card can afford it; a page of two thousand
/// meetings that did so took ten seconds, and a file of everybody many minutes.
#[test]
fn no_page_and_no_file_of_many_looks_at_a_whole_level_for_each_of_them() {
    let mut store = store();
    let came = Ids::new(1_795_289_600_000, [7; 10]).next_id();
    let mut unmet = Customer::blank(came, None);
    (unmet.name, unmet.level) = (Clean::line("Unmet"), Clean::line("key"));
    save::record(&mut store, &unmet, "add-customer", "Unmet", NOW, "me").unwrap();
    let mut first = Interaction::blank(Ids::new(1_795_289_600_000, [8; 10]).next_id(), Some(came));
    (first.stage, first.day) = (Stage::Planned, Some(NOW.today()));
    save::record(&mut store, &first, "plan-meeting", "Unmet", NOW, "me").unwrap();
    let lines = |run: &dyn Fn(&Store)| {
        let asked = store.asked(|store| run(store));
        asked.into_iter().filter(|sql| sql.contains("INDEXED BY customer_level") && sql.contains("id BETWEEN")).count()
    };
    let (playbook, house) = (Arc::new(crate::content::load("en", None).0), House::default());
    let limit = usize::MAX;
    let wish = today::Wish { playbook, house, days: Today::DAYS, limit, drills: Limits::default(), now: NOW };
    let page = lines(&|store| {
        let page = today::page(store, &wish).unwrap();
        assert!(page.items.iter().any(|item| matches!(item.what, crate::domain::today::What::Meeting { .. })));
    });
    let untold = lines(&|store| drop(digest::untold(store, 24, NOW).unwrap()));
    let written = lines(&|store| {
        let going: super::export::Pace<'_> = &mut |_, _| ControlFlow::Continue(());
        super::export::each(store, None, going, &mut |_| Ok(())).unwrap();
    });
    assert_eq!((page, untold, written), (0, 0, 0));
    // Where one card is opened it is asked, else this would show nothing.
    let card = lines(&|store| {
        let each = |customer: Customer| store.customer_card(customer.id).map(drop);
        store.each_living::<_, crate::store::StoreError>(each).unwrap();
    });
    assert_eq!(card, 1);
}

#[test]
fn lists_by_any_fact_read_no_table_of_talks_whole_but_for_when_anything_of_a_customer_was_changed() {
    let store = store();
    let (playbook, house) = (Playbook::default(), House::default());
    let ground = Ground { playbook: &playbook, house: &house, now: NOW };
    for fact in Fact::ALL.iter().filter(|fact| fact.is_kept() && !fact.is_of_meeting()) {
        let compared = match fact.kind() {
            FactKind::Number => "> 1",
            FactKind::Date => "> 2026-01-01",
            FactKind::YesNo => "= yes",
            FactKind::Texts => "= x",
        };
        let subject = Subject::from(*fact);
        let questions = [format!("{} {compared}", fact.name()), format!("known({})", fact.name())];
        for text in questions {
            let condition = Condition::read(&text, Reading::List(NOW.today())).unwrap();
            let asked = |count_by, condition| {
                whole(&store, |store| {
                    let question = Question { condition, count_by, least: None };
                    drop(segment::run(store, ground, question, &mut || true).unwrap());
                })
            };
            let read = [asked(None, Some(&condition)), asked(Some(&subject), None)].concat();
            // The newest of the talks of everybody is found once, not for each customer.
            assert!(*fact == Fact::Changed || read.is_empty(), "{text}: {read:?}");
        }
    }
}
