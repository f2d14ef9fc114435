//! The sample data: put in, and taken away again without touching anybody's own customers.
//!
//! A sample customer is known by two things: the tag [`MARK`], and an identity made from its number. A customer of
//! one's own that happens to carry the word is none; a sample without the word has become somebody's own.

use crate::content::demo::{self, Work, identity};
use crate::domain::card::CustomerCard;
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::problem::Problem;
use crate::domain::tag::Tag;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::{Deed, Writer};
use crate::text::Clean;

/// The tag that every sample customer carries.
pub const MARK: &str = "demo";

/// Puts the sample customers in, or back as they came. Returns how many were written: none when all stood there as
/// they are today.
pub fn load(store: &mut Store, demo: &[CustomerCard], now: Now, actor: &str) -> Result<usize, Problem> {
    let mut writer = store.begin(&Deed { now, actor, verb: "load-demo", subject: "" })?;
    let written = put_all(&mut writer, demo)?;
    writer.finish()?;
    Ok(written)
}

/// As [`load`], with products, promises, complaints, uses of scripts and training beside the customers; those of a language of
/// the screen, or of all.
pub fn load_all(store: &mut Store, language: Option<&str>, now: Now, actor: &str) -> Result<usize, Problem> {
    let cards = demo::customers(language, now)?;
    let work = demo::work(&cards, language, now)?;
    let mut writer = store.begin(&Deed { now, actor, verb: "load-demo", subject: "" })?;
    let written = put_all(&mut writer, &cards)?;
    put_work(&mut writer, &work)?;
    writer.finish()?;
    Ok(written)
}

fn put_all(writer: &mut Writer<'_>, demo: &[CustomerCard]) -> Result<usize, Problem> {
    let mut written = 0;
    for card in demo {
        let before = writer.seq();
        put(writer, card)?;
        written += usize::from(writer.seq() > before);
    }
    Ok(written)
}

fn put_work(writer: &mut Writer<'_>, work: &Work) -> Result<(), Problem> {
    hang(writer, &work.products)?;
    hang(writer, &work.values)?;
    hang(writer, &work.complaints)?;
    hang(writer, &work.promises)?;
    hang(writer, &work.uses)?;
    hang(writer, &work.trainees)?;
    hang(writer, &work.reviews)?;
    hang(writer, &work.goals)?;
    hang(writer, &work.practice)?;
    hang(writer, &work.attempts)?;
    hang(writer, &work.scores)
}

/// Writes records that hang on sample customers, or on nobody. A customer who has become somebody's own is left alone.
fn hang<T: Record>(writer: &mut Writer<'_>, records: &[T]) -> Result<(), Problem> {
    for record in records {
        let sample = |customer| writer.get::<Tag>(Tag::of(customer, Clean::line(MARK)).id);
        if record.parent().map(sample).transpose()?.is_none_or(|mark| mark.is_some()) {
            writer.put(record)?;
        }
    }
    Ok(())
}

fn take_away<T: Record>(writer: &mut Writer<'_>, records: &[T]) -> Result<(), Problem> {
    records.iter().try_for_each(|record| Ok(writer.delete(record)?))
}

/// Deletes the sample customers, and no others. Returns how many there were.
pub fn remove(store: &mut Store, now: Now, actor: &str) -> Result<usize, Problem> {
    let mut samples = Vec::new();
    for id in store.customers_with_tag(MARK)? {
        samples.extend(store.get::<Customer>(id)?.filter(|customer| customer.id == identity(&customer.external_id)));
    }
    let mut writer = store.begin(&Deed { now, actor, verb: "remove-demo", subject: "" })?;
    for customer in &samples {
        writer.delete(customer)?;
    }
    // What hangs on a customer goes with them; the rest was put in beside them.
    let work = demo::work(&[], None, now)?;
    take_away(&mut writer, &work.products)?;
    take_away(&mut writer, &work.values)?;
    take_away(&mut writer, &work.trainees)?;
    take_away(&mut writer, &work.reviews)?;
    take_away(&mut writer, &work.goals)?;
    take_away(&mut writer, &work.practice)?;
    take_away(&mut writer, &work.attempts)?;
    take_away(&mut writer, &work.scores)?;
    writer.finish()?;
    Ok(samples.len())
}

fn put(writer: &mut Writer<'_>, card: &CustomerCard) -> Result<(), Problem> {
    let mark = Tag::of(card.customer.id, Clean::line(MARK));
    let adopted = writer.get::<Customer>(card.customer.id)?.is_some() && writer.get::<Tag>(mark.id)?.is_none();
    if adopted {
        return Ok(());
    }
    writer.put(&card.customer)?;
    writer.put(&mark)?;
    for member in &card.people {
        writer.put(&member.person)?;
        writer.put(&member.role)?;
    }
    for point in &card.points {
        writer.put(point)?;
    }
    for tag in &card.tags {
        writer.put(tag)?;
    }
    for custom in &card.customs {
        writer.put(custom)?;
    }
    for interaction in &card.interactions {
        writer.put(interaction)?;
    }
    for followup in &card.followups {
        writer.put(followup)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::rhythm::House;
    use crate::domain::today::{Source, State, Today};
    use crate::domain::training::queue::Limits;
    use crate::store::undo::Undone;
    use crate::usecases::today::{self, Wish};
    use crate::usecases::{save, undo};
    use chrono_tz::Tz;
    use std::collections::HashSet;
    use std::sync::Arc;

    const NOW: Now = Now::new(1_790_000_000_000, Tz::Asia__Shanghai);

    fn loaded() -> (Store, Vec<CustomerCard>) {
        let mut store = Store::in_memory("test").unwrap();
        let demo = demo::customers(None, NOW).unwrap();
        assert_eq!(load(&mut store, &demo, NOW, "me").unwrap(), demo.len());
        (store, demo)
    }

    fn own(store: &mut Store, tag: &str) -> Id {
        let mut customer = Customer::blank(Id::from_bytes([9; 16]), None);
        customer.name = Clean::line("Mine");
        customer.external_id = Clean::line("DEMO-001");
        save::record(store, &customer, "add-customer", "Mine", NOW, "me").unwrap();
        save::record(store, &Tag::of(customer.id, Clean::line(tag)), "add-tag", tag, NOW, "me").unwrap();
        customer.id
    }

    #[test]
    fn a_loaded_card_reads_back_as_it_stands_in_the_sample() {
        let (store, demo) = loaded();
        assert_eq!(store.customer_count().unwrap(), demo.len());
        for card in &demo {
            let kept = store.customer_card(card.customer.id).unwrap().unwrap();
            assert_eq!(kept.customer, card.customer);
            assert_eq!(kept.people, card.people);
            assert_eq!(kept.points, card.points);
            assert_eq!(kept.interactions, card.interactions);
            assert_eq!(kept.followups.len(), card.followups.len());
            assert_eq!(kept.customs, card.customs);
            assert_eq!(kept.tags.len(), card.tags.len() + 1);
            assert!(kept.tags.iter().any(|tag| tag.name.as_str() == MARK));
        }
    }

    #[test]
    fn what_stands_beside_the_customers_comes_and_goes_with_them() {
        let mut store = Store::in_memory("test").unwrap();
        let count = load_all(&mut store, None, NOW, "me").unwrap();
        assert_eq!(load_all(&mut store, None, NOW, "me").unwrap(), 0, "loading twice on one day changes nothing");
        let work = demo::work(&demo::customers(None, NOW).unwrap(), None, NOW).unwrap();
        let open = |store: &Store| {
            let id = work.complaints[0].customer.unwrap();
            store.customer_card(id).unwrap().is_some_and(|card| card.open_complaints().next().is_some())
        };
        let kept = |store: &Store| store.get::<crate::domain::product::Product>(work.products[0].id).unwrap().is_some();
        assert!(open(&store) && kept(&store));
        assert_eq!(remove(&mut store, NOW, "me").unwrap(), count);
        assert!(!open(&store) && !kept(&store));
        undo::undo(&mut store, NOW, "me", false).unwrap();
        assert!(open(&store) && kept(&store));
    }

    #[test]
    fn the_samples_make_a_day_that_a_seller_would_believe_whichever_weekday_it_is() {
        let books =
            ["en", "zh-Hans", "zh-Hant"].map(|language| (language, Arc::new(crate::content::load(language, None).0)));
        for (day, (language, book)) in (0..7).flat_map(|day| books.iter().map(move |book| (day, book))) {
            let playbook = Arc::clone(book);
            // Half past nine in Shanghai.
            let now = Now::new(1_790_040_600_000 + day * 86_400_000, NOW.zone);
            let mut store = Store::in_memory("test").unwrap();
            load_all(&mut store, Some(language), now, "me").unwrap();
            let drills = Limits::default();
            let wish = Wish { playbook, house: House::default(), days: Today::DAYS, limit: 100, drills, now };
            let page = today::page(&store, &wish).unwrap();
            let at = format!("{language} {}", now.today());
            assert!((7..=14).contains(&page.count(State::Now)), "{at}: {}", page.count(State::Now));
            let sources: HashSet<&str> = page.of(State::Now).map(|item| item.source().name()).collect();
            for source in [Source::Meeting, Source::Followup, Source::Promise, Source::Complaint, Source::Touch] {
                assert!(sources.contains(source.name()), "{at}: no {source:?}");
            }
            assert!(page.count(State::Today) >= 5 && page.count(State::Soon) >= 20, "{at}");
        }
    }

    #[test]
    fn loading_twice_on_one_day_changes_nothing() {
        let (mut store, _) = loaded();
        let before = store.last_seq().unwrap();
        let later = Now::new(NOW.ms + 60_000, NOW.zone);
        assert_eq!(load(&mut store, &demo::customers(None, later).unwrap(), later, "me").unwrap(), 0);
        assert_eq!(store.last_seq().unwrap(), before);
    }

    #[test]
    fn loading_on_another_day_moves_the_days_and_doubles_nothing() {
        let (mut store, demo) = loaded();
        let later = Now::new(NOW.ms + 7 * 86_400_000, NOW.zone);
        let moved = demo::customers(None, later).unwrap();
        assert_eq!(load(&mut store, &moved, later, "me").unwrap(), demo.len());
        assert_eq!(store.customer_count().unwrap(), demo.len());
        let kept = store.customer_card(moved[0].customer.id).unwrap().unwrap();
        assert_eq!(kept.interactions, moved[0].interactions);
        assert_ne!(kept.interactions, demo[0].interactions);
    }

    #[test]
    fn one_undo_after_loading_leaves_none() {
        let (mut store, demo) = loaded();
        assert!(
            matches!(undo::undo(&mut store, NOW, "me", false).unwrap(), Undone::Done(action) if action.verb == "load-demo")
        );
        assert_eq!(store.customer_count().unwrap(), 0);
        assert_eq!(store.open_interactions(None).unwrap(), []);
        assert_eq!(load(&mut store, &demo, NOW, "me").unwrap(), demo.len());
    }

    #[test]
    fn removing_leaves_ones_own_customers_even_with_the_same_tag_and_number() {
        for tag in ["keep", MARK] {
            let (mut store, demo) = loaded();
            let mine = own(&mut store, tag);
            assert_eq!(remove(&mut store, NOW, "me").unwrap(), demo.len());
            assert_eq!(store.customer_count().unwrap(), 1);
            assert!(store.customer_card(mine).unwrap().is_some());
            assert_eq!(remove(&mut store, NOW, "me").unwrap(), 0);
        }
    }

    #[test]
    fn a_sample_without_the_mark_has_become_ones_own() {
        let (mut store, demo) = loaded();
        let mut kept = demo[0].customer.clone();
        kept.note = Clean::note("ours now");
        save::record(&mut store, &kept, "edit-customer", &kept.name, NOW, "me").unwrap();
        let mark = Tag::of(kept.id, Clean::line(MARK));
        crate::usecases::delete::record(&mut store, &mark, "delete-tag", MARK, NOW, "me").unwrap();
        assert_eq!(load(&mut store, &demo, NOW, "me").unwrap(), 0);
        assert_eq!(remove(&mut store, NOW, "me").unwrap(), demo.len() - 1);
        assert_eq!(store.get::<Customer>(kept.id).unwrap(), Some(kept));
    }

    #[test]
    fn removing_is_one_action_that_undo_takes_back() {
        let (mut store, demo) = loaded();
        remove(&mut store, NOW, "me").unwrap();
        assert!(
            matches!(undo::undo(&mut store, NOW, "me", false).unwrap(), Undone::Done(action) if action.verb == "remove-demo")
        );
        assert_eq!(store.customer_count().unwrap(), demo.len());
        assert_eq!(store.customer_card(demo[3].customer.id).unwrap().unwrap().people, demo[3].people);
    }
}
