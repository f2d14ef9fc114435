//! What the store promises.

use super::change::{Deed, Written};
use super::undo::Undone;
use super::{Store, StoreError};
use crate::domain::complaint::Complaint;
use crate::domain::customer::Customer;
use crate::domain::duplicate::Duplicate;
use crate::domain::field::{Record, Type, Value};
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction, Outcome, Stage};
use crate::domain::noun::{Noun, Visit};
use crate::domain::person::{ContactPoint, Person, Role, Way};
use crate::domain::prep::{CardMark, CardUse, CheckMark, SpinAnswer};
use crate::domain::tag::{Custom, Tag};
use crate::domain::time::Now;
use crate::text::Clean;
use chrono_tz::Tz;
use std::collections::BTreeSet;

fn deed(verb: &'static str) -> Deed<'static> {
    Deed { now: Now::new(1_790_000_000_000, Tz::Asia__Shanghai), actor: "me", verb, subject: "华为" }
}

fn store() -> Store {
    Store::in_memory("test").unwrap()
}

fn customer(n: u8, name: &str) -> Customer {
    let mut customer = Customer::blank(Id::from_bytes([n; 16]), None);
    customer.name = Clean::line(name);
    customer
}

fn put<T: Record>(store: &mut Store, record: &T) -> Written {
    let deed = deed("save");
    let mut writer = store.begin(&deed).unwrap();
    let written = writer.put(record).unwrap();
    writer.finish().unwrap();
    written
}

fn columns<T: Record>(store: &Store) {
    const SHARED: [&str; 10] = ["rid", "id", "parent", "scope", "hlc", "site", "hub_seq", "dead", "extra", "seq"];
    let mut statement = store.conn.prepare(&format!("PRAGMA table_info({})", T::TABLE)).unwrap();
    let found: BTreeSet<String> = statement.query_map([], |row| row.get(1)).unwrap().map(Result::unwrap).collect();
    let blank = T::blank(Id::default(), None);
    let mut expected: BTreeSet<String> = SHARED.map(str::to_owned).into();
    expected.extend(T::FIELDS.iter().map(|field| field.name.to_owned()));
    expected.extend(blank.derived().iter().map(|(name, _)| (*name).to_owned()));
    assert_eq!(found, expected, "columns of {}", T::TABLE);
}

#[test]
fn every_column_stands_in_its_nouns_table_of_fields() {
    let store = store();
    columns::<Customer>(&store);
    columns::<Person>(&store);
    columns::<Role>(&store);
    columns::<ContactPoint>(&store);
    columns::<Tag>(&store);
    columns::<Custom>(&store);
    columns::<Interaction>(&store);
    columns::<CheckMark>(&store);
    columns::<SpinAnswer>(&store);
    columns::<CardUse>(&store);
    columns::<CardMark>(&store);
    columns::<Followup>(&store);
    columns::<Duplicate>(&store);
}

#[test]
fn a_record_comes_back_as_it_was_put() {
    let mut store = store();
    let mut record = customer(1, "华为技术");
    record.do_not_call = true;
    record.birthday = chrono::NaiveDate::from_ymd_opt(1990, 2, 28);
    record.note = Clean::note("one\ntwo");
    assert_eq!(put(&mut store, &record), Written::Created);
    assert_eq!(store.get::<Customer>(record.id).unwrap(), Some(record.clone()));
    assert_eq!(put(&mut store, &record), Written::Same);
    record.city = Clean::line("深圳");
    assert_eq!(put(&mut store, &record), Written::Changed);
    assert_eq!(store.get::<Customer>(record.id).unwrap().unwrap().city.as_str(), "深圳");
}

#[test]
fn saving_nothing_new_leaves_no_group_behind() {
    let mut store = store();
    put(&mut store, &customer(1, "A"));
    let before = store.last_seq().unwrap();
    put(&mut store, &customer(1, "A"));
    assert_eq!(store.last_seq().unwrap(), before);
}

#[test]
fn undo_walks_back_through_edit_and_creation_and_then_has_nothing_left() {
    let mut store = store();
    let mut record = customer(1, "A");
    put(&mut store, &record);
    record.city = Clean::line("Leeds");
    put(&mut store, &record);
    assert!(matches!(store.undo(&deed("undo"), false).unwrap(), Undone::Done(_)));
    assert!(store.get::<Customer>(record.id).unwrap().unwrap().city.is_empty());
    assert!(matches!(store.undo(&deed("undo"), false).unwrap(), Undone::Done(_)));
    assert_eq!(store.get::<Customer>(record.id).unwrap(), None);
    assert_eq!(store.undo(&deed("undo"), false).unwrap(), Undone::Nothing);
}

#[test]
fn undo_of_a_delete_brings_the_customer_back_with_its_people() {
    let mut store = store();
    let record = customer(1, "A");
    put(&mut store, &record);
    let mut person = Person::blank(Id::from_bytes([2; 16]), Some(record.id));
    person.name = Clean::line("Li");
    let mut role = Role::blank(Id::from_bytes([3; 16]), Some(record.id));
    role.person = Some(person.id);
    put(&mut store, &person);
    put(&mut store, &role);
    let deed = deed("delete");
    let mut writer = store.begin(&deed).unwrap();
    writer.delete(&record).unwrap();
    writer.finish().unwrap();
    assert_eq!(store.customer_card(record.id).unwrap(), None);
    store.undo(&deed, false).unwrap();
    assert_eq!(store.customer_card(record.id).unwrap().unwrap().people.len(), 1);
}

#[test]
fn somebody_with_two_places_at_a_customer_is_listed_once_whatever_stands_between() {
    let mut store = store();
    let record = customer(1, "A");
    put(&mut store, &record);
    for (role, person) in [(10, 2), (11, 3), (12, 2)] {
        let mut member = Person::blank(Id::from_bytes([person; 16]), Some(record.id));
        member.name = Clean::line(&format!("P{person}"));
        put(&mut store, &member);
        let mut place = Role::blank(Id::from_bytes([role; 16]), Some(record.id));
        place.person = Some(member.id);
        put(&mut store, &place);
    }
    let card = store.customer_card(record.id).unwrap().unwrap();
    let people: Vec<_> = card.people.iter().map(|member| member.person.name.as_str()).collect();
    assert_eq!(people, ["P2", "P3"]);
}

#[test]
fn undo_asks_where_the_value_has_changed_since_and_writes_nothing() {
    let mut store = store();
    let mut record = customer(1, "A");
    put(&mut store, &record);
    record.city = Clean::line("Leeds");
    put(&mut store, &record);
    // Another program, with its own group, under the edit we want to take back.
    store.conn.execute("UPDATE customer SET city = 'York'", []).unwrap();
    let undone = store.undo(&deed("undo"), false).unwrap();
    assert!(matches!(undone, Undone::ChangedSince { ref fields, .. } if fields == &["city"]), "{undone:?}");
    assert_eq!(store.get::<Customer>(record.id).unwrap().unwrap().city.as_str(), "York");
    assert!(matches!(store.undo(&deed("undo"), true).unwrap(), Undone::Done(_)));
    assert!(store.get::<Customer>(record.id).unwrap().unwrap().city.is_empty());
}

#[test]
fn only_a_held_talk_with_somebody_there_counts_as_contact() {
    let mut store = store();
    let record = customer(1, "A");
    put(&mut store, &record);
    let mut talk = Interaction::blank(Id::from_bytes([5; 16]), Some(record.id));
    talk.stage = Stage::Held;
    talk.held_at = Some(1_789_000_000_000);
    talk.outcome = Some(Outcome::NoAnswer);
    put(&mut store, &talk);
    assert_eq!(store.first_customers(9).unwrap()[0].last_contact, None);
    talk.outcome = Some(Outcome::Advance);
    put(&mut store, &talk);
    assert_eq!(store.first_customers(9).unwrap()[0].last_contact, Some(1_789_000_000_000));
    store.undo(&deed("undo"), false).unwrap();
    assert_eq!(store.first_customers(9).unwrap()[0].last_contact, None);
}

#[test]
fn the_same_number_in_two_notations_is_one_record() {
    let mut store = store();
    let owner = customer(1, "A");
    put(&mut store, &owner);
    for value in ["138 1234 5678", "138-1234-5678"] {
        put(&mut store, &ContactPoint::of(owner.id, None, Way::Mobile, Clean::line(value), "86"));
    }
    assert_eq!(store.customer_card(owner.id).unwrap().unwrap().points.len(), 1);
}

#[test]
fn the_feed_of_changed_rows_names_what_changed_and_what_died() {
    let mut store = store();
    let (a, b) = (customer(1, "A"), customer(2, "B"));
    put(&mut store, &a);
    put(&mut store, &b);
    let seen = store.last_seq().unwrap();
    put(&mut store, &Tag::of(b.id, Clean::line("vip")));
    let mut changed = Vec::new();
    store.changed_search_texts(seen, |texts| changed.push((texts.name, texts.tags))).unwrap();
    assert_eq!(changed, [("B".to_owned(), vec!["vip".to_owned()])]);
    let seen = store.last_seq().unwrap();
    let deed = deed("delete");
    let mut writer = store.begin(&deed).unwrap();
    writer.delete(&b).unwrap();
    writer.finish().unwrap();
    changed.clear();
    store.changed_search_texts(seen, |texts| changed.push((texts.name, texts.tags))).unwrap();
    assert_eq!(changed[0].0, "");
}

#[test]
fn read_all_at_once_or_one_by_one_the_texts_that_are_searched_are_the_same() {
    let mut store = store();
    let all: Vec<Customer> = (1..=6).map(|n| customer(n * 3, &format!("C{n}"))).collect();
    // Neither in the order of the ids nor all of one customer together.
    for at in [4, 0, 5, 2, 1, 3] {
        put(&mut store, &all[at]);
    }
    for round in 0..3_u8 {
        for (at, owner) in (0_u8..).zip(&all).filter(|(at, _)| *at != 2) {
            let value = |what: &str| Clean::line(&format!("{what}{at}{round}"));
            put(&mut store, &ContactPoint::of(owner.id, None, Way::Mobile, value("1380013800"), "86"));
            put(&mut store, &ContactPoint::of(owner.id, None, Way::Email, value("a@b.example"), "86"));
            put(&mut store, &ContactPoint::of(owner.id, None, Way::Wechat, value("wx"), "86"));
            put(&mut store, &Tag::of(owner.id, value("tag")));
            let mut person = Person::blank(Id::from_bytes([100 + at * 3 + round; 16]), Some(owner.id));
            person.name = value("P");
            put(&mut store, &person);
            let mut role = Role::blank(Id::from_bytes([200 + at * 3 + round; 16]), Some(owner.id));
            role.person = Some(person.id);
            put(&mut store, &role);
        }
    }
    // Of nobody, and of a customer who is not there.
    put(&mut store, &Tag::of(Id::from_bytes([7; 16]), Clean::line("stray")));
    let deed = deed("delete");
    let mut writer = store.begin(&deed).unwrap();
    writer.delete(&all[1]).unwrap();
    writer.finish().unwrap();
    let mut read = Vec::new();
    store.all_search_texts(|texts| read.push(texts)).unwrap();
    read.sort_by_key(|texts| texts.row);
    let mut rows = store.customer_order().unwrap();
    rows.sort_unstable();
    assert_eq!(rows.len(), 5);
    assert_eq!(read, store.search_texts_of(&rows).unwrap());
    assert_eq!((read[0].phones.len(), read[0].emails.len(), read[0].tags.len(), read[0].people.len()), (3, 6, 3, 3));
}

#[test]
fn a_file_of_another_program_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("theirs.db");
    std::fs::write(&path, [7_u8; 4096]).unwrap();
    assert!(matches!(Store::open(&path, "t"), Err(StoreError::Foreign)));
    assert_eq!(std::fs::read(&path).unwrap(), [7_u8; 4096]);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn an_empty_file_is_damage_and_a_newer_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.db");
    std::fs::write(&path, []).unwrap();
    assert!(matches!(Store::open(&path, "t"), Err(StoreError::Empty)));
    std::fs::remove_file(&path).unwrap();
    Store::open(&path, "t").unwrap().close().unwrap();
    rusqlite::Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    assert!(matches!(Store::open(&path, "t"), Err(StoreError::Newer { found: 99, .. })));
}

#[cfg(unix)]
#[test]
fn the_file_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.db");
    let mut store = Store::open(&path, "t").unwrap();
    put(&mut store, &customer(1, "A"));
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", entry.path());
    }
}

#[test]
fn a_text_too_long_is_refused_before_it_is_written_and_read_where_it_was_kept() {
    let mut store = store();
    let owner = customer(1, "A");
    put(&mut store, &owner);
    let before = store.last_seq().unwrap();
    let long = Tag::of(owner.id, Clean::line(&"x".repeat(61)));
    let save = deed("save");
    let mut writer = store.begin(&save).unwrap();
    let Err(StoreError::Unfit(problem)) = writer.put(&long) else { panic!("it was taken") };
    assert_eq!((problem.what, problem.place.field.as_deref()), ("field-long", Some("name")));
    drop(writer);
    assert_eq!(store.last_seq().unwrap(), before);
    put(&mut store, &Tag::of(owner.id, Clean::line("x")));
    store.conn.execute("UPDATE tag SET name = ?1", [long.name.as_str()]).unwrap();
    assert_eq!(store.customer_card(owner.id).unwrap().unwrap().tags[0].name, long.name);
}

/// A value just beyond what a field of this type takes.
fn beyond(kind: Type) -> Option<Value> {
    Some(match kind {
        Type::Line(most) => Value::Text("宽".repeat(most + 1)),
        Type::Whole(from, _) => Value::Whole(from - 1),
        Type::Date => Value::Date(chrono::NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap()),
        Type::Instant => Value::Whole(i64::MAX),
        Type::Note | Type::Choice(_) | Type::YesNo | Type::Time | Type::Ref => return None,
    })
}

/// Writes a value beyond its bounds into each field of a noun, in a record that is new and in one that is kept.
struct Beyond {
    store: Store,
    tried: usize,
}

impl Visit for Beyond {
    type Error = StoreError;

    fn noun<T: Record>(&mut self, _: Noun) -> Result<(), StoreError> {
        let kept = T::blank(Id::from_bytes([9; 16]), Some(Id::from_bytes([1; 16])));
        put(&mut self.store, &kept);
        for field in T::FIELDS {
            let Some(value) = beyond(field.kind) else { continue };
            let new = T::blank(Id::from_bytes([8; 16]), kept.parent());
            for mut record in [new, kept.clone()] {
                field.restore(&mut record, value.clone()).unwrap();
                let save = deed("save");
                let mut writer = self.store.begin(&save)?;
                let Err(StoreError::Unfit(problem)) = writer.put(&record) else {
                    panic!("{}.{} took {value:?}", T::TABLE, field.name);
                };
                assert_eq!(problem.place.field.as_deref(), Some(field.name), "{}", T::TABLE);
                self.tried += 1;
            }
        }
        assert!(self.store.get::<T>(kept.id())?.as_ref() == Some(&kept), "{}", T::TABLE);
        Ok(())
    }
}

#[test]
fn no_field_of_any_noun_takes_a_value_beyond_its_bounds() {
    let mut beyond = Beyond { store: store(), tried: 0 };
    for noun in Noun::ALL {
        noun.visit(&mut beyond).unwrap();
    }
    assert!(beyond.tried > 100, "{}", beyond.tried);
}

#[test]
fn an_undo_brings_no_value_back_that_may_not_be_kept() {
    let mut store = store();
    let (first, second) = (customer(1, "First"), customer(1, "Second"));
    put(&mut store, &first);
    put(&mut store, &second);
    let long = "x".repeat(10_000);
    store.conn.execute("UPDATE change SET old = ?1 WHERE field = 'name' AND old = 'First'", [&long]).unwrap();
    assert!(matches!(store.undo(&deed("undo"), false), Err(StoreError::Unfit(_))));
    assert_eq!(store.get::<Customer>(first.id).unwrap(), Some(second));
}

#[test]
fn deleting_what_is_not_there_leaves_nothing_that_undo_would_stumble_over() {
    let mut store = store();
    let kept = customer(1, "A");
    put(&mut store, &kept);
    let delete = deed("delete");
    for gone in [&customer(2, "never saved"), &kept, &kept] {
        let mut writer = store.begin(&delete).unwrap();
        writer.delete(gone).unwrap();
        writer.finish().unwrap();
    }
    assert!(matches!(store.undo(&deed("undo"), false).unwrap(), Undone::Done(_)));
    assert_eq!(store.get::<Customer>(kept.id).unwrap(), Some(kept));
}

#[test]
fn programs_that_start_together_on_no_file_all_get_the_same_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.db");
    let threads: Vec<_> = (0..8_u8)
        .map(|n| {
            let path = path.clone();
            std::thread::spawn(move || put(&mut Store::open(&path, "t").unwrap(), &customer(n, "A")))
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), Written::Created);
    }
    assert_eq!(Store::open(&path, "t").unwrap().customer_count().unwrap(), 8);
}

#[test]
fn a_crash_while_the_file_was_being_made_leaves_nothing_in_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.db");
    std::fs::write(folder.path().join("mine.db.new"), [7_u8; 4096]).unwrap();
    std::fs::write(folder.path().join("mine.db.new-wal"), []).unwrap();
    Store::open(&path, "t").unwrap().close().unwrap();
    let names =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(names.collect::<BTreeSet<_>>(), ["mine.db", "mine.db.lock"].map(str::to_owned).into());
}

#[test]
fn an_upgrade_that_stands_only_in_the_log_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.db");
    Store::open(&path, "t").unwrap().close().unwrap();
    let newer = rusqlite::Connection::open(&path).unwrap();
    newer.execute_batch("PRAGMA user_version = 99").unwrap();
    assert!(matches!(Store::open(&path, "t"), Err(StoreError::Newer { found: 99, .. })));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_of_its_own_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (file, link, dangling) = (folder.path().join("a.db"), folder.path().join("b.db"), folder.path().join("c.db"));
    Store::open(&file, "t").unwrap().close().unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    std::os::unix::fs::symlink(folder.path().join("nowhere"), &dangling).unwrap();
    for path in [folder.path(), &link, &dangling] {
        assert!(matches!(Store::open(path, "t"), Err(StoreError::NotAFile)), "{}", path.display());
    }
    assert!(!folder.path().join("nowhere").exists());
}

#[test]
fn the_connection_is_as_careful_as_promised() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("mine.db"), "t").unwrap();
    assert_eq!(store.notices(), []);
    for (pragma, wanted) in [("synchronous", 2), ("secure_delete", 1), ("trusted_schema", 0), ("cell_size_check", 1)] {
        let found: i64 = store.conn.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap();
        assert_eq!(found, wanted, "{pragma}");
    }
    let mode: String = store.conn.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
    assert!(rusqlite::version_number() >= 3_051_003);
}

#[test]
fn what_was_begun_before_the_file_went_is_not_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.db");
    let mut store = Store::open(&path, "t").unwrap();
    let save = deed("save");
    let mut writer = store.begin(&save).unwrap();
    writer.put(&customer(1, "A")).unwrap();
    let went = std::fs::rename(&path, folder.path().join("away.db"));
    if cfg!(windows) {
        // An open file cannot go there.
        assert!(went.is_err());
        writer.finish().unwrap();
        return;
    }
    went.unwrap();
    assert!(matches!(writer.finish(), Err(StoreError::Moved)));
    assert!(matches!(store.begin(&save), Err(StoreError::Moved)));
}

#[test]
fn figures_that_do_not_follow_from_the_talks_are_found_and_computed_anew() {
    let mut store = store();
    for n in 1..=3 {
        put(&mut store, &customer(n, "A"));
    }
    assert_eq!(store.rebuild_figures().unwrap(), 0);
    store.conn.execute("DELETE FROM customer_stats WHERE customer = ?1", [[1_u8; 16]]).unwrap();
    store.conn.execute("UPDATE customer_stats SET contacts = 7 WHERE customer = ?1", [[2_u8; 16]]).unwrap();
    store.conn.execute("UPDATE customer_stats SET open_complaints = 1 WHERE customer = ?1", [[3_u8; 16]]).unwrap();
    assert_eq!(store.rebuild_figures().unwrap(), 3);
    assert_eq!(store.rebuild_figures().unwrap(), 0);
}

#[test]
fn whatever_writes_takes_the_lock_by_one_way_and_refuses_a_file_that_is_only_read() {
    let mut store = store();
    store.read_only = true;
    let (id, now) = (Id::from_bytes([1; 16]), deed("save").now);
    let refused = [
        store.begin(&deed("save")).err(),
        store.erase_trainee(id, false, now, "me").err(),
        store.keep_calling_code("44", None, None).err(),
        store.rebuild_figures().err(),
    ];
    for (at, refused) in refused.into_iter().enumerate() {
        assert!(matches!(refused, Some(StoreError::ReadOnly)), "{at}: {refused:?}");
    }
}

#[test]
fn what_counts_as_a_contact_is_the_same_in_the_file_as_on_the_card() {
    let mut store = store();
    let outcomes: Vec<_> = Outcome::ALL.iter().copied().map(Some).chain([None]).collect();
    let channels: Vec<_> = Channel::ALL.iter().copied().map(Some).chain([None]).collect();
    for stage in Stage::ALL {
        for outcome in &outcomes {
            for channel in &channels {
                let owner = Customer {
                    id: Id::derived(Id::default(), "owner", &format!("{stage:?}{outcome:?}{channel:?}")),
                    ..customer(1, "A")
                };
                put(&mut store, &owner);
                let mut talk = Interaction::blank(Id::derived(owner.id, "talk", ""), Some(owner.id));
                (talk.stage, talk.outcome, talk.channel, talk.held_at) = (*stage, *outcome, *channel, Some(9));
                put(&mut store, &talk);
                let sql = "SELECT contacts, last_contact, last_visit FROM customer_stats WHERE customer = ?1";
                let figures: (i64, Option<i64>, Option<i64>) = store
                    .conn
                    .query_row(sql, [owner.id.bytes().as_slice()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                    .unwrap();
                let (contact, visit) = (talk.is_contact(), talk.is_visit());
                let want = (i64::from(contact), contact.then_some(9), visit.then_some(9));
                assert_eq!(figures, want, "{stage:?} {outcome:?} {channel:?}");
            }
        }
    }
    assert_eq!(store.rebuild_figures().unwrap(), 0, "computed anew they are the same");
}

#[test]
fn open_complaints_are_counted_with_each_that_comes_is_closed_or_goes() {
    let mut store = store();
    let owner = customer(1, "A");
    put(&mut store, &owner);
    let count = |store: &Store| -> i64 {
        let sql = "SELECT open_complaints FROM customer_stats WHERE customer = ?1";
        store.conn.query_row(sql, [[1_u8; 16]], |row| row.get(0)).unwrap()
    };
    let [mut one, other] = [5, 6].map(|n| Complaint::blank(Id::from_bytes([n; 16]), Some(owner.id)));
    put(&mut store, &one);
    put(&mut store, &other);
    assert_eq!(count(&store), 2);
    one.closed_at = Some(1);
    put(&mut store, &one);
    assert_eq!(count(&store), 1);
    one.closed_at = None;
    put(&mut store, &one);
    let mut writer = store.begin(&deed("delete")).unwrap();
    writer.delete(&other).unwrap();
    writer.finish().unwrap();
    assert_eq!((count(&store), store.rebuild_figures().unwrap()), (1, 0));
}
