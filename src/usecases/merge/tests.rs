//! Merges in a store: nothing that was on either customer is absent afterwards, and undo leads back to where it began.

use super::*;
use crate::domain::competitor::Competitor;
use crate::domain::field::{Type, Value};
use crate::domain::followup::Followup;
use crate::domain::interaction::{Interaction, Stage};
use crate::domain::merge::{Formerly, Side, Take};
use crate::domain::noun::{Noun, Visit};
use crate::domain::person::{ContactPoint, Role, Way};
use crate::domain::prep::{Block, CardUse, CheckMark, SpinAnswer};
use crate::domain::tag::{Custom, Tag};
use crate::store::StoreError;
use crate::store::undo::Undone;
use crate::text::Clean;
use crate::usecases::save::{CustomerForm, PersonForm, Saved};
use crate::usecases::{find, undo, visit};
use chrono_tz::Tz;
use proptest::prelude::*;
use std::collections::BTreeMap;

const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);
const KEEP: Id = Id::from_bytes([1; 16]);
const OTHER: Id = Id::from_bytes([2; 16]);
const THIRD: Id = Id::from_bytes([3; 16]);

/// Every living record that can be seen: owner, and what its fields say.
type Dump = BTreeMap<(&'static str, Id), (Option<Id>, Vec<(&'static str, Type, Value)>)>;

struct Dumper<'s>(&'s Store, Dump);

impl Visit for Dumper<'_> {
    type Error = StoreError;

    fn noun<T: Record>(&mut self, noun: Noun) -> Result<(), StoreError> {
        // The question that the merge answers is no part of a customer.
        if noun == Noun::Duplicates {
            return Ok(());
        }
        let dump = &mut self.1;
        self.0.each_living::<T, StoreError>(|record| {
            let fields = T::FIELDS.iter().map(|field| (field.name, field.kind, field.get(&record))).collect();
            dump.insert((T::TABLE, record.id()), (record.parent(), fields));
            Ok(())
        })
    }
}

fn dump(store: &Store) -> Dump {
    let mut dumper = Dumper(store, Dump::new());
    for noun in Noun::ALL {
        noun.visit(&mut dumper).unwrap();
    }
    dumper.1
}

/// What somebody wrote, wherever on these customers: table, field, text.
fn said(dump: &Dump, customers: &[Id]) -> Vec<(&'static str, &'static str, String)> {
    let mut all = Vec::new();
    for ((table, id), (parent, fields)) in dump {
        if !customers.contains(id) && !parent.is_some_and(|parent| customers.contains(&parent)) {
            continue;
        }
        for (name, kind, value) in fields {
            let text = value.encode().filter(|_| *kind != Type::Ref && *value != Value::YesNo(false));
            all.extend(text.map(|text| (*table, *name, text)));
        }
    }
    all
}

fn order(store: &Store, take: &[(&str, Side)]) -> Order {
    let (keep, other) = pair(store, KEEP, OTHER).unwrap().unwrap();
    let take = take.iter().map(|(name, side)| ((*name).to_owned(), *side)).collect();
    Order { keep: Box::new(keep), other: Box::new(other), take, formerly: Formerly::default() }
}

fn merge_them(store: &mut Store) {
    let order = order(store, &[]);
    assert!(matches!(customers(store, &order, NOW, "me").unwrap(), Merged::Done(Some(_))));
}

fn put<T: Record>(store: &mut Store, record: &T) {
    save::record(store, record, "test", "", NOW, "me").unwrap();
}

fn customer(store: &mut Store, id: Id, name: &str) {
    let mut customer = Customer::blank(id, None);
    customer.name = Clean::line(name);
    put(store, &customer);
}

fn id(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

/// Three customers; one of the people of the second is known at the third too.
fn bench() -> Store {
    let mut store = Store::in_memory("test").unwrap();
    for (id, name) in [(KEEP, "Acme Ltd"), (OTHER, "ACME"), (THIRD, "Bolt")] {
        customer(&mut store, id, name);
    }
    for (n, at, name) in [(10, KEEP, "Ann Lee"), (11, OTHER, "Ann Lee"), (12, OTHER, "Bo Ray")] {
        member(&mut store, n, at, name);
    }
    let mut role = Role::blank(id(200), Some(THIRD));
    role.person = Some(id(11));
    put(&mut store, &role);
    let mut talk = Interaction::blank(id(20), Some(OTHER));
    (talk.person, talk.stage, talk.held_at) = (Some(id(11)), Stage::Held, Some(NOW.ms - 1));
    put(&mut store, &talk);
    store
}

fn member(store: &mut Store, n: u8, at: Id, name: &str) {
    let mut person = Person::blank(id(n), Some(at));
    person.name = Clean::line(name);
    let mut role = Role::blank(id(n + 100), Some(at));
    role.person = Some(person.id);
    save::person(store, &PersonForm { person, role, points: Vec::new() }, NOW, "me").unwrap();
}

/// What may stand on a customer: few words, so that the two often say the same, or not.
#[derive(Debug, Clone)]
struct Story {
    fields: Vec<(usize, u8)>,
    people: Vec<(u8, u8, bool)>,
    points: Vec<(u8, u8, Option<u8>)>,
    tags: Vec<u8>,
    customs: Vec<(u8, u8)>,
    talks: Vec<Option<u8>>,
}

fn story() -> impl Strategy<Value = Story> {
    let fields = prop::collection::vec((0..Customer::FIELDS.len(), 0..3_u8), 0..12);
    let people = prop::collection::vec((0..4_u8, 0..3_u8, any::<bool>()), 0..4);
    let points = prop::collection::vec((0..4_u8, 0..3_u8, prop::option::of(0..4_u8)), 0..5);
    let customs = prop::collection::vec((0..3_u8, 0..3_u8), 0..4);
    let tags = prop::collection::vec(0..3_u8, 0..3);
    let talks = prop::collection::vec(prop::option::of(0..4_u8), 0..3);
    (fields, people, points, tags, customs, talks).prop_map(|(fields, people, points, tags, customs, talks)| Story {
        fields,
        people,
        points,
        tags,
        customs,
        talks,
    })
}

/// Writes a story on a customer. `base`: where its identities begin.
fn tell(store: &mut Store, owner: Id, base: u8, told: &Story) {
    let mut customer = Customer::blank(owner, None);
    customer.name = Clean::line(&format!("name-{base}"));
    for (at, said) in &told.fields {
        let field = &Customer::FIELDS[*at];
        let value = match field.kind {
            Type::Line(_) | Type::Note => Value::Text(format!("{}-{said}", field.name)),
            Type::YesNo => Value::YesNo(*said > 0),
            Type::Date => Value::Date(NOW.today() - chrono::Days::new((*said).into())),
            Type::Choice(names) => Value::Text(names[usize::from(*said) % names.len()].to_owned()),
            _ => continue,
        };
        field.restore(&mut customer, value).unwrap();
    }
    put(store, &customer);
    let mut ids = Vec::new();
    for (n, (name, said, fuller)) in (0_u8..).zip(&told.people) {
        let mut person = Person::blank(id(base + n), Some(owner));
        let first = if *fuller { "Jane" } else { "J." };
        person.name = Clean::line(&format!("{first} Name{}", ["Ray", "Lee", "Low", "Fox"][usize::from(*name)]));
        person.note = Clean::note(&format!("note-{said}"));
        let mut role = Role::blank(id(base + 10 + n), Some(owner));
        role.person = Some(person.id);
        role.function = Clean::line(&format!("function-{said}"));
        ids.push(person.id);
        save::person(store, &PersonForm { person, role, points: Vec::new() }, NOW, "me").unwrap();
    }
    let whose = |n: Option<u8>| n.and_then(|n| ids.get(usize::from(n)).copied());
    for (number, label, person) in &told.points {
        let value = Clean::line(&format!("020 7946 000{number}"));
        let mut point = ContactPoint::of(owner, whose(*person), Way::Phone, value, "44");
        point.label = if *label == 0 { Clean::default() } else { Clean::line(&format!("label-{label}")) };
        put(store, &point);
    }
    for tag in &told.tags {
        put(store, &Tag::of(owner, Clean::line(&format!("tag-{tag}"))));
    }
    for (name, value) in &told.customs {
        let (name, value) = (Clean::line(&format!("own-{name}")), Clean::line(&format!("value-{value}")));
        put(store, &Custom::of(owner, None, name.clone(), value.clone()));
        if let Some(person) = whose(Some(0)) {
            put(store, &Custom::of(owner, Some(person), name, value));
        }
    }
    for (n, person) in (0_u8..).zip(&told.talks) {
        talk(store, owner, base + 20 + n, whose(*person));
    }
}

/// A talk with all that can hang on one.
fn talk(store: &mut Store, owner: Id, n: u8, person: Option<Id>) {
    let mut talk = Interaction::blank(id(n), Some(owner));
    (talk.person, talk.stage, talk.held_at) = (person, Stage::Held, Some(NOW.ms - i64::from(n)));
    talk.summary = Clean::note(&format!("summary-{n}"));
    put(store, &talk);
    put(store, &CheckMark::of(owner, talk.id, "who-decides", Block::Goal));
    put(store, &SpinAnswer::of(owner, talk.id, "s1"));
    let mut used = CardUse::blank(Id::derived(talk.id, "use", ""), Some(owner));
    used.interaction = Some(talk.id);
    put(store, &used);
    let mut rival = Competitor::blank(Id::derived(talk.id, "rival", ""), Some(owner));
    rival.name = Clean::line(&format!("rival-{n}"));
    put(store, &rival);
    let mut due = Followup::blank(Id::derived(talk.id, "due", ""), Some(owner));
    (due.interaction, due.text) = (Some(talk.id), Clean::line(&format!("due-{n}")));
    put(store, &due);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_that_was_on_either_side_is_absent_after_the_merge_and_undo_brings_all_of_it_back(
        (ours, theirs, taken) in (story(), story(), prop::collection::vec(any::<bool>(), Customer::FIELDS.len()))
    ) {
        let mut store = Store::in_memory("test").unwrap();
        tell(&mut store, KEEP, 100, &ours);
        tell(&mut store, OTHER, 160, &theirs);
        let before = dump(&store);
        let chosen = Customer::FIELDS.iter().zip(&taken).filter(|(_, taken)| **taken);
        let take: Vec<(&str, Side)> = chosen.map(|(field, _)| (field.name, Side::Other)).collect();
        let order = order(&store, &take);
        prop_assert!(matches!(customers(&mut store, &order, NOW, "me").unwrap(), Merged::Done(Some(_))));
        let after = dump(&store);
        let now_said = said(&after, &[KEEP]);
        for (table, field, text) in said(&before, &[KEEP, OTHER]) {
            // A number may stand in another notation; here all are written alike.
            let there = now_said.iter().any(|(_, _, now)| now.lines().any(|line| line.contains(text.as_str())));
            prop_assert!(there, "{table}.{field}: {text} is gone");
        }
        let moved = ["interaction", "check_mark", "spin_answer", "card_use", "followup", "competitor"];
        for (table, id) in before.keys().filter(|(table, _)| moved.contains(table)) {
            prop_assert_eq!(after.get(&(*table, *id)).and_then(|(parent, _)| *parent), Some(KEEP), "{} {}", table, id);
        }
        for ((table, _), (_, fields)) in &after {
            for (name, _, value) in fields {
                if let Value::Ref(to) = value {
                    prop_assert!(after.keys().any(|(_, id)| id == to), "{table}.{name} leads nowhere");
                }
            }
        }
        prop_assert_eq!(store.heir::<Customer>(OTHER).unwrap(), KEEP);
        prop_assert!(matches!(undo::undo(&mut store, NOW, "me", false).unwrap(), Undone::Done(_)));
        prop_assert_eq!(&dump(&store), &before);
        prop_assert!(matches!(undo::redo(&mut store, NOW, "me", false).unwrap(), Undone::Done(_)));
        prop_assert_eq!(&dump(&store), &after);
        prop_assert_eq!(store.rebuild_figures().unwrap(), 0);
    }
}

#[test]
fn a_person_who_goes_into_another_is_that_one_wherever_they_are_known() {
    let mut store = bench();
    merge_them(&mut store);
    let card = store.customer_card(KEEP).unwrap().unwrap();
    let names: Vec<&str> = card.people.iter().map(|member| member.person.name.as_str()).collect();
    assert_eq!(names, ["Ann Lee", "Bo Ray"]);
    assert_eq!(card.interactions[0].person, Some(id(10)));
    let third = store.customer_card(THIRD).unwrap().unwrap();
    assert_eq!(third.people[0].person.id, id(10));
    assert_eq!(store.heir::<Person>(id(11)).unwrap(), id(10));
}

#[test]
fn the_one_that_went_is_found_under_its_old_identity_and_number() {
    let mut store = bench();
    let mut went = store.get::<Customer>(OTHER).unwrap().unwrap();
    went.external_id = Clean::line("K-2");
    put(&mut store, &went);
    merge_them(&mut store);
    for typed in [OTHER.short(), OTHER.to_string(), OTHER.short()[1..].to_owned(), "K-2".to_owned()] {
        assert_eq!(find::who(&store, &typed, "44"), Ok(KEEP), "{typed}");
    }
    undo::undo(&mut store, NOW, "me", false).unwrap();
    assert_eq!(find::who(&store, &OTHER.short(), "44"), Ok(OTHER));
}

#[test]
fn what_changed_since_it_was_seen_is_looked_at_again_before_anything_is_written() {
    let mut store = bench();
    let order = order(&store, &[]);
    put(&mut store, &Tag::of(OTHER, Clean::line("vip")));
    let seq = store.last_seq().unwrap();
    let Merged::Changed(both) = customers(&mut store, &order, NOW, "me").unwrap() else { panic!("it has changed") };
    assert_eq!((both.1.tags.len(), store.last_seq().unwrap()), (1, seq));
}

#[test]
fn what_another_window_still_writes_on_the_one_that_went_is_seen_on_the_one_that_stayed() {
    let mut store = bench();
    let before = store.customer_card(OTHER).unwrap().unwrap();
    merge_them(&mut store);
    let mut talk = Interaction::blank(id(30), Some(OTHER));
    talk.summary = Clean::line("said late");
    visit::save_talk(&mut store, visit::TalkEdit::of(&talk.clone(), &talk), visit::Said::default(), "ACME", NOW, "me")
        .unwrap();
    let mut due = Followup::blank(id(31), Some(OTHER));
    due.text = Clean::line("call back");
    super::super::follow::save(&mut store, None, &due, "ACME", NOW, "me").unwrap();
    let person = Person { name: Clean::line("Cy Day"), ..Person::blank(id(32), Some(OTHER)) };
    let role = Role { person: Some(id(32)), ..Role::blank(id(33), Some(OTHER)) };
    save::edited_person(&mut store, &before, &PersonForm { person, role, points: Vec::new() }, NOW, "me").unwrap();
    let card = store.customer_card(KEEP).unwrap().unwrap();
    assert!(card.interactions.iter().any(|talk| talk.id == id(30)));
    assert_eq!(card.followups[0].text.as_str(), "call back");
    assert!(card.people.iter().any(|member| member.person.name.as_str() == "Cy Day"));
}

#[test]
fn a_form_of_the_one_that_went_is_laid_over_the_one_that_stayed() {
    let mut store = bench();
    let before = store.customer_card(OTHER).unwrap().unwrap();
    merge_them(&mut store);
    let mut late = before.customer.clone();
    late.need = Clean::line("fewer returns");
    let form = CustomerForm { customer: late, points: Vec::new(), tags: Vec::new(), customs: Vec::new() };
    let saved = save::edited_customer(&mut store, &before, &form, NOW, "me").unwrap();
    let Saved::Clash(over, fields) = saved else { panic!("it is not there any more") };
    assert_eq!((over.customer.id, fields.len()), (KEEP, 0));
    let ann = before.people[0].clone();
    let form = PersonForm { person: ann.person, role: ann.role, points: Vec::new() };
    let saved = save::edited_person(&mut store, &before, &form, NOW, "me").unwrap();
    assert!(matches!(saved, Saved::Clash(over, _) if over.customer.id == KEEP));
}

#[test]
fn questions_about_the_one_that_went_are_asked_about_the_one_that_stayed() {
    let mut store = bench();
    let asked = [Duplicate::of(KEEP, OTHER, "phone"), Duplicate::of(OTHER, THIRD, "name")];
    for question in &asked {
        put(&mut store, question);
    }
    merge_them(&mut store);
    let open = questions(&store).unwrap();
    let [question] = &open[..] else { panic!("{open:?}") };
    assert_eq!((question.one.id, question.other.id), (KEEP, THIRD));
    dismiss(&mut store, &question.duplicate, NOW, "me").unwrap();
    assert!(questions(&store).unwrap().is_empty());
    undo::undo(&mut store, NOW, "me", false).unwrap();
    undo::undo(&mut store, NOW, "me", false).unwrap();
    assert_eq!(questions(&store).unwrap().len(), 2);
}

#[test]
fn three_made_one_lead_from_any_of_their_identities_to_the_last() {
    let mut store = bench();
    merge_them(&mut store);
    let (third, keep) = pair(&store, THIRD, KEEP).unwrap().unwrap();
    let (keep, other) = (Box::new(third), Box::new(keep));
    let order = Order { keep, other, take: Take::new(), formerly: Formerly::default() };
    customers(&mut store, &order, NOW, "me").unwrap();
    for old in [KEEP, OTHER, THIRD] {
        assert_eq!(store.heir::<Customer>(old).unwrap(), THIRD);
    }
    assert_eq!(store.customer_card(THIRD).unwrap().unwrap().interactions.len(), 1);
}

#[test]
fn a_merge_whose_values_were_changed_since_asks_before_it_is_taken_back() {
    let mut store = bench();
    let mut went = store.get::<Customer>(OTHER).unwrap().unwrap();
    went.city = Clean::line("Leeds");
    put(&mut store, &went);
    merge_them(&mut store);
    let mut stayed = store.get::<Customer>(KEEP).unwrap().unwrap();
    stayed.city = Clean::line("York");
    put(&mut store, &stayed);
    let Some(merge) = find_merge(&store) else { panic!("the merge is on record") };
    assert!(matches!(take_apart(&mut store, OTHER, false, NOW, "me"), Ok(Undone::ChangedSince { .. })));
    assert_eq!(store.get::<Customer>(OTHER).unwrap(), None, "nothing was written");
    assert!(
        matches!(take_apart(&mut store, OTHER, true, NOW, "me"), Ok(Undone::Done(action)) if action.target == merge)
    );
    assert_eq!(store.get::<Customer>(OTHER).unwrap().unwrap().city.as_str(), "Leeds");
    assert_eq!(store.customer_card(OTHER).unwrap().unwrap().interactions.len(), 1);
}

fn find_merge(store: &Store) -> Option<i64> {
    store.merge_of(OTHER).unwrap().map(|action| action.target)
}
