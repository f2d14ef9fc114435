//! Everything out and in again.

use crate::content::demo as samples;
use crate::domain::customer::Customer;
use crate::domain::duplicate::Duplicate;
use crate::domain::field::{Record, Type, Value};
use crate::domain::followup::Followup;
use crate::domain::history;
use crate::domain::id::{Id, Ids};
use crate::domain::interaction::Interaction;
use crate::domain::merge::{Formerly, Order, Take};
use crate::domain::noun::{Noun, Visit};
use crate::domain::person::{Person, Role};
use crate::domain::prep::CardUse;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use crate::exchange::reason::Reason;
use crate::exchange::source::Source;
use crate::store::Store;
use crate::store::change::{Deed, Writer};
use crate::text::Clean;
use crate::usecases::import::{Desk, OnDuplicate, Options, Report, Talk, import};
use crate::usecases::{delete, demo, export, label, merge, undo};
use chrono_tz::Tz;
use std::io::Cursor;
use std::ops::ControlFlow;

const NOW: Now = Now::new(1_790_000_000_000, Tz::Asia__Shanghai);

fn id(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

/// Writes a record of each noun with every field filled; all hang on one customer, one person, one talk.
struct Fill<'a, 's>(&'a mut Writer<'s>);

impl Visit for Fill<'_, '_> {
    type Error = Problem;

    fn noun<T: Record>(&mut self, noun: Noun) -> Result<(), Problem> {
        let mut full = T::blank(id(noun as u8 + 1), noun.has_customer().then(|| id(Noun::Customers as u8 + 1)));
        for field in T::FIELDS {
            let value = match field.kind {
                Type::Line(8) => Value::Text("86".to_owned()),
                Type::Line(_) => Value::Text(format!("{} 一", field.name)),
                Type::Note => Value::Text("=一\n二".to_owned()),
                Type::Choice(names) => Value::Text((*names.last().unwrap()).to_owned()),
                Type::Whole(from, _) => Value::Whole(from),
                Type::Instant => Value::Whole(1_790_000_000_123),
                Type::YesNo => Value::YesNo(true),
                Type::Date => Value::Date(NOW.today()),
                Type::Time => Value::Time(chrono::NaiveTime::from_hms_opt(9, 5, 0).unwrap()),
                Type::Ref => Value::Ref(id(match field.name {
                    "person" => Noun::People,
                    "interaction" => Noun::Meetings,
                    "complaint" => Noun::Complaints,
                    "product" => Noun::Products,
                    "trainee" => Noun::Trainees,
                    "attempt" => Noun::Attempts,
                    "card_use" => Noun::CardUses,
                    _ => Noun::Customers,
                } as u8
                    + 1)),
            };
            field.set(&mut full, value)?;
        }
        self.0.put(&full)?;
        Ok(())
    }
}

/// The samples, a record of each noun, and what hangs on nobody, on the dead, or on two.
fn full() -> Store {
    let mut store = Store::in_memory("one").unwrap();
    demo::load(&mut store, &samples::customers(None, NOW).unwrap(), NOW, "me").unwrap();
    let known: Vec<Id> = ["C", "D"].iter().zip(60_u8..).map(|(_, n)| id(n)).collect();
    let deed = Deed { now: NOW, actor: "me", verb: "save", subject: "" };
    let mut writer = store.begin(&deed).unwrap();
    for noun in Noun::ALL {
        noun.visit(&mut Fill(&mut writer)).unwrap();
    }
    for (at, one) in known.iter().enumerate() {
        let mut customer = Customer::blank(*one, None);
        customer.name = Clean::line(&format!("Customer {at}"));
        writer.put(&customer).unwrap();
    }
    writer.put(&Duplicate::of(known[0], known[1], "phone")).unwrap();
    writer.put(&Duplicate::of(known[0], id(Noun::Customers as u8 + 1), "name")).unwrap();
    let mut alone = Followup::blank(id(70), None);
    alone.text = Clean::line("call the fair");
    writer.put(&alone).unwrap();
    let mut used = CardUse::blank(id(71), None);
    (used.card, used.at) = (Clean::line("price-too-high"), Some(NOW.ms));
    writer.put(&used).unwrap();
    let mut second = Role::blank(id(72), Some(known[1]));
    second.person = Some(id(Noun::People as u8 + 1));
    writer.put(&second).unwrap();
    let mut gone = Interaction::blank(id(73), Some(known[0]));
    gone.goal = Clean::line("never held");
    writer.put(&gone).unwrap();
    writer.finish().unwrap();
    delete::record(&mut store, &gone, "delete", "", NOW, "me").unwrap();
    store
}

fn written(store: &Store) -> String {
    String::from_utf8(export::json(store, None, Vec::new(), &mut |_, _| ControlFlow::Continue(())).unwrap().1).unwrap()
}

fn taken(store: &mut Store, text: impl Into<Vec<u8>>, options: &Options) -> Result<Report, Problem> {
    let bytes = text.into();
    let source = Source { bytes: Some(bytes.len() as u64), reader: Box::new(Cursor::new(bytes)) };
    let mut desk = Desk { store, ids: &mut Ids::new(1, [1; 10]), now: NOW, actor: "me", home: "44" };
    let mut talk = Talk { say: &|_: &Reason| String::new(), progress: &mut |_| ControlFlow::Continue(()) };
    import(&mut desk, source, options, &mut talk)
}

fn plain(store: &mut Store, text: impl Into<Vec<u8>>) -> Result<Report, Problem> {
    taken(store, text, &Options::default())
}

#[test]
fn everything_exported_and_imported_into_an_empty_file_is_the_same() {
    let store = full();
    let text = written(&store);
    for noun in Noun::ALL {
        assert!(text.contains(&format!("\"{}\": [\n{{", noun.name())), "no {}", noun.name());
    }
    assert!(!text.contains("never held"));
    let mut other = Store::in_memory("two").unwrap();
    let report = plain(&mut other, text.as_str()).unwrap();
    assert_eq!((report.problem(), report.added, report.updated), (None, report.rows, 0));
    assert_eq!(written(&other), text);
    assert_eq!(other.customer_order().unwrap().len(), store.customer_order().unwrap().len());
    let one = |store: &Store, id| {
        let card = store.customer_card(id).unwrap().unwrap();
        (card.people, card.points, card.tags, card.customs, card.interactions, card.followups)
    };
    for found in store.by_name("name 一").unwrap() {
        assert_eq!(one(&store, found.customer), one(&other, found.customer));
    }
    let stats = |store: &Store| {
        let rows = store.customer_rows(&store.customer_order().unwrap()).unwrap();
        rows.into_iter().map(|row| (row.name, row.last_contact)).collect::<Vec<_>>()
    };
    assert_eq!(stats(&other), stats(&store));
    undo::undo(&mut other, NOW, "me", false).unwrap();
    assert_eq!(written(&other), written(&Store::in_memory("three").unwrap()));
}

#[test]
fn imported_into_its_own_file_it_changes_nothing() {
    let mut store = full();
    let (text, seq) = (written(&store), store.last_seq().unwrap());
    for on_duplicate in [OnDuplicate::Update, OnDuplicate::Skip] {
        let options = Options { on_duplicate, ..Options::default() };
        let report = taken(&mut store, text.as_str(), &options).unwrap();
        assert_eq!((report.added, report.updated, report.unchanged), (0, 0, report.rows));
        assert_eq!((store.last_seq().unwrap(), written(&store)), (seq, text.clone()));
    }
}

#[test]
fn what_was_deleted_comes_back_and_what_was_added_since_stays() {
    let mut store = full();
    let text = written(&store);
    let mut kept = store.get::<Customer>(id(60)).unwrap().unwrap();
    delete::customer(&mut store, id(61), NOW, "me").unwrap();
    kept.city = Clean::line("York");
    crate::usecases::save::record(&mut store, &kept, "edit", "", NOW, "me").unwrap();
    let dry = taken(&mut store, text.as_str(), &Options { dry_run: true, ..Options::default() }).unwrap();
    assert_eq!(store.get::<Customer>(id(61)).unwrap(), None);
    let report = plain(&mut store, text.as_str()).unwrap();
    assert_eq!((report.added, report.updated), (1, 0));
    assert_eq!((dry.added, dry.unchanged), (report.added, report.unchanged));
    assert!(store.get::<Customer>(id(61)).unwrap().is_some());
    assert_eq!(store.get::<Customer>(id(60)).unwrap().unwrap().city.as_str(), "York");
}

#[test]
fn a_document_cut_anywhere_imports_nothing_and_says_where_it_ends() {
    let text = written(&full());
    let mut store = Store::in_memory("two").unwrap();
    let whole = text.trim_end().len();
    for end in (1..whole).step_by(whole / 60) {
        let end = (0..=end).rev().find(|end| text.is_char_boundary(*end)).unwrap();
        let problem = plain(&mut store, &text[..end]).unwrap_err();
        let lines = text[..end].lines().count() as u64 + u64::from(text[..end].ends_with('\n'));
        assert_eq!((problem.kind, problem.what, problem.place.line), (Kind::BadData, "json-cut", Some(lines)), "{end}");
        assert_eq!(store.last_seq().unwrap(), 0);
    }
}

#[test]
fn one_bad_record_and_nothing_is_imported() {
    let text = written(&full());
    let mut store = Store::in_memory("two").unwrap();
    let report = plain(&mut store, text.replace("\"kind\":\"institution\"", "\"kind\":\"moon\"")).unwrap();
    let problem = report.problem().unwrap();
    assert_eq!((problem.kind, problem.what), (Kind::BadData, "json-rejected"));
    assert!(report.rejected > 0 && report.problems[0].column.as_deref() == Some("kind"), "{report:?}");
    let line = text.lines().position(|line| line.contains("institution")).unwrap() as u64 + 1;
    assert_eq!((report.problems[0].line, store.last_seq().unwrap()), (line, 0));
}

#[test]
fn what_would_hang_on_nobody_is_refused() {
    let (mut store, source) = (Store::in_memory("two").unwrap(), full());
    for part in [export::Part::Meetings, export::Part::Followups] {
        let text = export::json(&source, Some(part), Vec::new(), &mut |_, _| ControlFlow::Continue(())).unwrap().1;
        let problem = plain(&mut store, text.clone()).unwrap_err();
        assert_eq!((problem.kind, problem.what), (Kind::BadData, "json-astray"));
        assert_eq!(store.last_seq().unwrap(), 0);
        let mut own = full();
        let report = plain(&mut own, text).unwrap();
        assert_eq!((report.unchanged, report.problem()), (report.rows, None));
    }
}

#[test]
fn the_order_of_the_parts_does_not_matter() {
    let text = written(&full());
    let sorted: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut store = Store::in_memory("two").unwrap();
    plain(&mut store, sorted.to_string()).unwrap();
    let again: serde_json::Value = serde_json::from_str(&written(&store)).unwrap();
    assert_eq!(again, sorted);
}

#[test]
fn a_customers_people_are_seen_where_they_work() {
    let store = full();
    let person = store.get::<Person>(id(Noun::People as u8 + 1)).unwrap().unwrap();
    let mut other = Store::in_memory("two").unwrap();
    plain(&mut other, written(&store)).unwrap();
    let card = other.customer_card(id(61)).unwrap().unwrap();
    assert_eq!(card.people[0].person, person);
}

#[test]
fn a_new_person_without_a_customer_is_refused_with_the_place_and_a_known_one_stays_where_it_is() {
    let mut whole: serde_json::Value = serde_json::from_str(&written(&full())).unwrap();
    whole["people"][0].as_object_mut().unwrap().remove("customer");
    let mut store = Store::in_memory("two").unwrap();
    let text = serde_json::to_string_pretty(&whole).unwrap();
    let report = plain(&mut store, text.clone()).unwrap();
    assert_eq!((report.rejected, store.last_seq().unwrap()), (1, 0));
    let problem = &report.problems[0];
    let people = text.lines().position(|line| line.contains("\"people\"")).unwrap() as u64 + 1;
    assert_eq!((problem.line, problem.column.as_deref()), (people + 1, Some("customer")));
    assert_eq!(problem.reason, Reason::NoCustomer);
    // What the file does not say stays as it is.
    let mut own = full();
    let report = plain(&mut own, text).unwrap();
    assert_eq!((report.unchanged, report.problem()), (report.rows, None));
}

const KEPT: Id = Id::from_bytes([202; 16]);
const WENT: Id = Id::from_bytes([203; 16]);

/// Two customers made one; a document from before that, with a talk of the one that went, and one from after, without it.
fn made_one() -> (String, String) {
    let mut store = full();
    for (one, name) in [(KEPT, "Ouse Valley Dairy"), (WENT, "Ouse Valley Dairies")] {
        let mut customer = Customer::blank(one, None);
        customer.name = Clean::line(name);
        crate::usecases::save::record(&mut store, &customer, "add", "", NOW, "me").unwrap();
    }
    let mut talk = Interaction::blank(id(201), Some(WENT));
    talk.summary = Clean::note("said before the two were one");
    crate::usecases::save::record(&mut store, &talk, "log", "", NOW, "me").unwrap();
    let before = written(&store);
    let (keep, other) = merge::pair(&store, KEPT, WENT).unwrap().unwrap();
    let (keep, other) = (Box::new(keep), Box::new(other));
    let order = Order { keep, other, take: Take::new(), formerly: Formerly::default() };
    assert!(matches!(merge::customers(&mut store, &order, NOW, "me").unwrap(), merge::Merged::Done(Some(_))));
    delete::record(&mut store, &talk, "delete", "", NOW, "me").unwrap();
    (before, written(&store))
}

#[test]
fn a_file_from_before_a_merge_names_the_survivor_wherever_the_newer_one_was_imported() {
    let (before, after) = made_one();
    let mut two = Store::in_memory("two").unwrap();
    plain(&mut two, after.as_str()).unwrap();
    assert_eq!(two.heir::<Customer>(WENT).unwrap(), KEPT);
    // Handed on again, nothing of it is lost.
    let said = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap()["merged"].clone();
    assert!(said(&after).as_array().unwrap().iter().any(|one| one["id"] == WENT.to_string()), "{}", said(&after));
    assert_eq!(said(&written(&two)), said(&after));
    // The old file: who went does not come back, and what was said to them is said to the survivor.
    let customers = two.customer_count().unwrap();
    let report = plain(&mut two, before.as_str()).unwrap();
    assert_eq!((report.problem(), two.customer_count().unwrap()), (None, customers));
    assert_eq!(two.get::<Customer>(WENT).unwrap(), None);
    let card = two.customer_card(KEPT).unwrap().unwrap();
    assert!(card.interactions.iter().any(|talk| talk.id == id(201)), "its talks hang on the survivor");
    // All of it is one step, and can be taken back.
    undo::undo(&mut two, NOW, "me", true).unwrap();
    assert_eq!(two.customer_count().unwrap(), customers);
}

#[test]
fn where_both_live_a_merge_made_elsewhere_is_asked_about_once_and_not_done() {
    let (before, after) = made_one();
    let mut two = Store::in_memory("two").unwrap();
    plain(&mut two, before.as_str()).unwrap();
    let report = plain(&mut two, after.as_str()).unwrap();
    assert_eq!((report.problem(), report.duplicates), (None, 1));
    assert!(two.get::<Customer>(WENT).unwrap().is_some(), "a person decides");
    let asked: Vec<Duplicate> = two.open_duplicates().unwrap();
    let asked = asked.iter().find(|one| one.reason.as_str() == "merged").unwrap().clone();
    merge::dismiss(&mut two, &asked, NOW, "me").unwrap();
    assert_eq!(plain(&mut two, after.as_str()).unwrap().duplicates, 0, "it was answered");
}

#[test]
fn a_merge_that_cannot_be_read_is_named_by_its_line_and_nothing_is_imported() {
    let (_, after) = made_one();
    for (wrong, column) in [("\"noun\":\"moons\"", "noun"), ("\"noun\":\"customers\",\"to\":1", "into")] {
        let torn = match column {
            "noun" => after.replace("\"noun\":\"customers\"", wrong),
            _ => after.replace("\"into\":", "\"in_to\":"),
        };
        let mut two = Store::in_memory("two").unwrap();
        let report = plain(&mut two, torn.as_str()).unwrap();
        assert_eq!(report.problems[0].column.as_deref(), Some(column));
        assert_eq!(two.last_seq().unwrap(), 0);
    }
}

#[test]
fn why_a_label_is_what_it_is_moves_with_the_customer_and_is_no_step_to_undo() {
    let mut one = Store::in_memory("one").unwrap();
    let mut customer = Customer::blank(id(1), None);
    (customer.name, customer.level) = (Clean::line("Acme"), Clean::line("key"));
    let deed = Deed { now: NOW, actor: "Ann", verb: "save-customer", subject: "Acme" };
    let mut writer = one.begin(&deed).unwrap();
    writer.put(&customer).unwrap();
    writer.finish().unwrap();
    let book = crate::domain::playbook::Playbook::default();
    let day = |n: i64| Now::new(NOW.ms + n * 86_400_000, NOW.zone);
    label::set(&mut one, &book, customer.id, &[("state", "prospect")], "asked for a price", day(1), "Ben").unwrap();
    label::set(&mut one, &book, customer.id, &[("state", "won")], "signed", day(2), "Ann").unwrap();
    let text = written(&one);

    let mut other = Store::in_memory("two").unwrap();
    assert_eq!(plain(&mut other, text.clone()).unwrap().added, 1);
    let told = |store: &Store, field: &str| {
        let kept = store.get::<Customer>(customer.id).unwrap().unwrap();
        let history = label::history(store, customer.id).unwrap();
        let entry = history::origin(&history, &kept, field).unwrap().clone();
        (entry.at, entry.actor, entry.why)
    };
    assert_eq!(told(&other, "state"), (day(2).ms, "Ann".to_owned(), Some("signed".to_owned())));
    assert_eq!(told(&other, "level"), (NOW.ms, "Ann".to_owned(), None));
    assert_eq!(label::states(&other, &book).unwrap(), label::states(&one, &book).unwrap());
    assert_eq!(written(&other), text, "and on to a third machine");
    // Taking the import back takes the customer back, in one step; bringing it once more tells nothing twice.
    let length = |store: &Store| label::history(store, customer.id).unwrap().len();
    let before = length(&other);
    undo::undo(&mut other, NOW, "Cem", false).unwrap();
    assert_eq!(other.get::<Customer>(customer.id).unwrap(), None);
    plain(&mut other, text.clone()).unwrap();
    assert_eq!(told(&other, "state").2.as_deref(), Some("signed"));
    assert!(length(&other) <= before + 1, "{} after {before}", length(&other));
    // Where the customer was here already, it is told who has changed them here: the file.
    label::set(&mut other, &book, customer.id, &[("state", "loyal")], "bought again", day(5), "Dee").unwrap();
    let report = plain(&mut other, text).unwrap();
    assert_eq!((report.added, report.updated, told(&other, "state")), (0, 1, (NOW.ms, "me".to_owned(), None)));
}

#[test]
fn why_a_label_was_changed_elsewhere_stands_by_its_day_among_what_was_changed_here() {
    let mut one = Store::in_memory("one").unwrap();
    let mut customer = Customer::blank(id(1), None);
    customer.name = Clean::line("Acme");
    crate::usecases::save::record(&mut one, &customer, "add", "", NOW, "Ann").unwrap();
    let mut other = Store::in_memory("two").unwrap();
    plain(&mut other, written(&one)).unwrap();
    let book = crate::domain::playbook::Playbook::default();
    let day = |n: i64| Now::new(NOW.ms + n * 86_400_000, NOW.zone);
    let set = |store: &mut Store, to: &str, why: &str, n: i64| {
        label::set(store, &book, customer.id, &[("state", to)], why, day(n), "Ann").unwrap();
    };
    set(&mut one, "prospect", "asked for a price", 2);
    set(&mut other, "target", "met at a fair", 3);
    set(&mut one, "won", "signed", 8);
    let text = written(&one);
    plain(&mut other, text.clone()).unwrap();
    let steps = |store: &Store| -> Vec<(i64, Option<String>)> {
        let history = label::history(store, customer.id).unwrap();
        let of = history.into_iter().filter(|entry| entry.field == "state");
        of.map(|entry| ((entry.at - NOW.ms) / 86_400_000, entry.why)).collect()
    };
    let why = |why: &str| Some(why.to_owned());
    // The import was written last, whatever its clock says.
    let all = [(2, why("asked for a price")), (3, why("met at a fair")), (0, None), (8, why("signed"))];
    assert_eq!(steps(&other), all);
    // Told once, and no action to take back by itself.
    let (seq, before) = (other.last_seq().unwrap(), steps(&other));
    plain(&mut other, text).unwrap();
    assert_eq!((other.last_seq().unwrap(), steps(&other)), (seq, before));
    let own = written(&other);
    plain(&mut other, own.clone()).unwrap();
    assert_eq!((other.last_seq().unwrap(), written(&other)), (seq, own));
}

#[test]
fn the_labels_of_one_who_was_merged_away_are_told_elsewhere_too() {
    let (before, _) = made_one();
    let mut one = Store::in_memory("one").unwrap();
    plain(&mut one, before).unwrap();
    let book = crate::domain::playbook::Playbook::default();
    label::set(&mut one, &book, WENT, &[("level", "vip")], "their chairman asked", NOW, "Ann").unwrap();
    let (keep, other) = merge::pair(&one, KEPT, WENT).unwrap().unwrap();
    let (keep, other) = (Box::new(keep), Box::new(other));
    let order = Order { keep, other, take: Take::new(), formerly: Formerly::default() };
    merge::customers(&mut one, &order, NOW, "me").unwrap();
    let text = written(&one);
    let mut two = Store::in_memory("two").unwrap();
    plain(&mut two, text.as_str()).unwrap();
    let told = two.history(WENT).unwrap();
    assert!(told.iter().any(|entry| entry.why.as_deref() == Some("their chairman asked")), "{told:?}");
    let said = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap()["label_history"].clone();
    assert_eq!(said(&written(&two)), said(&text), "and on to a third machine");
}
