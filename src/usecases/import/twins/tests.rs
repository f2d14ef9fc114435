//! What is added by hand leaves the questions an import of the same would leave.

use crate::domain::customer::{Customer, guess_kind};
use crate::domain::field::Record as _;
use crate::domain::id::Id;
use crate::domain::person::{ContactPoint, Person, Role, Way};
use crate::domain::time::Now;
use crate::store::Store;
use crate::text::Clean;
use crate::usecases::import::tests::Bench;
use crate::usecases::save::{self, CustomerForm, PersonForm};
use crate::usecases::{merge, undo};
use chrono_tz::Tz;

const NOW: Now = Now::new(1_700_000_100_000, Tz::Asia__Shanghai);
const NEW: Id = Id::from_bytes([9; 16]);

/// Headings of a table, and the same cells for a form.
const COLUMNS: &str = "客户名称,编号,电话,邮箱,城市";

fn form(cells: &str) -> CustomerForm {
    let cells: Vec<Clean> = cells.split(',').map(Clean::line).collect();
    let [name, number, phone, email, city] = cells.try_into().unwrap();
    let customer = Customer { kind: guess_kind(&name), name, external_id: number, city, ..Customer::blank(NEW, None) };
    let point = |way, value: Clean| ContactPoint::of(NEW, None, way, value, "86");
    let points = vec![point(Way::Phone, phone), point(Way::Email, email)];
    CustomerForm { customer, points, tags: Vec::new(), customs: Vec::new() }
}

fn reasons(store: &Store) -> Vec<String> {
    let open = store.open_duplicates().unwrap();
    open.into_iter().map(|question| question.reason.into_string()).collect()
}

/// (what is kept, what is added, what is asked)
const ADDED: &[(&str, &str, &[&str])] = &[
    // The same number in any notation, whatever the name.
    ("Brackley Dentist Ltd,,+44 1440 496001,,", "Brackley Dental,,0044-1440-496 001,,", &["phone"]),
    ("张伟,,13800138000,,", "李雷,,+86 138 0013 8000,,", &["phone"]),
    ("张伟,,13800138000,,", "张伟,,138-0013-8000,,", &["phone"]),
    ("Jane Smith,,,J@X.example,", "Leeds Pumps Ltd,,,j@x.example,", &["email"]),
    ("华为技术,7,,,", "荣耀终端,7,,,", &["name"]),
    // The same name, with and without the legal form.
    ("华为技术,,,,深圳", "华为技术,,,,深圳", &["name"]),
    ("北京博雅物流有限公司,,,,北京", "北京博雅物流,,,,北京", &["company"]),
    ("Acme Ltd,,,,Leeds", "ACME,,,,Leeds", &["company"]),
    ("张伟,,,,上海", "张伟,,,,北京", &["name"]),
    // Nobody alike.
    ("Acme Ltd,,,,Leeds", "Acme,,,,York", &[]),
    ("张伟,,13800138000,z@x.example,", "李雷,,13900139000,l@x.example,", &[]),
];

#[test]
fn a_customer_who_is_added_by_hand_leaves_the_question_their_import_would_leave() {
    for (kept, added, asked) in ADDED {
        let mut bench = Bench::new();
        bench.import(&format!("{COLUMNS}\n{kept}\n"));
        let group = save::customer(&mut bench.store, &form(added), NOW, "me").unwrap();
        assert_eq!(reasons(&bench.store), *asked, "{kept} | {added}");
        let said: Vec<_> = merge::alike(&bench.store, NEW, group).unwrap();
        assert_eq!(said.len(), asked.len());
        assert!(said.iter().all(|(other, _)| kept.starts_with(other.name.as_str())), "{said:?}");
        // It was added all the same, and one undo takes both back.
        assert_eq!(bench.store.customer_count().unwrap(), 2);
        undo::undo(&mut bench.store, NOW, "me", false).unwrap();
        assert_eq!((bench.store.customer_count().unwrap(), reasons(&bench.store).len()), (1, 0));
    }
}

#[test]
fn a_number_written_on_a_card_later_is_asked_about_and_an_answer_is_final() {
    let mut bench = Bench::new();
    bench.import(&format!("{COLUMNS}\n华为技术,,13800138000,,\n"));
    save::customer(&mut bench.store, &form("李雷,,,,"), NOW, "me").unwrap();
    let asked_by = |bench: &mut Bench, cells: &str| {
        let card = bench.store.customer_card(NEW).unwrap().unwrap();
        let group = save::edited_customer(&mut bench.store, &card, &form(cells), NOW, "me").unwrap().written().unwrap();
        merge::alike(&bench.store, NEW, group).unwrap().len()
    };
    assert_eq!(asked_by(&mut bench, "李雷,,,,北京"), 0);
    assert_eq!(asked_by(&mut bench, "李雷,,13800138000,,北京"), 1);
    let question = bench.store.open_duplicates().unwrap().remove(0);
    merge::dismiss(&mut bench.store, &question, NOW, "me").unwrap();
    for cells in ["李雷,,,,北京", "李雷,,13800138000,,北京", "华为技术,,13800138000,,北京"] {
        assert_eq!(asked_by(&mut bench, cells), 0, "{cells}");
    }
    assert!(reasons(&bench.store).is_empty());
}

#[test]
fn a_name_somebody_gets_by_hand_is_asked_about() {
    let mut bench = Bench::new();
    bench.import(&format!("{COLUMNS}\n华为技术,,,,\n"));
    save::customer(&mut bench.store, &form("荣耀终端,,,,"), NOW, "me").unwrap();
    assert!(reasons(&bench.store).is_empty());
    save::customer(&mut bench.store, &form("华为技术,,,,"), NOW, "me").unwrap();
    assert_eq!(reasons(&bench.store), ["name"]);
}

#[test]
fn somebody_added_at_a_customer_with_a_number_of_another_customer_is_asked_about() {
    let mut bench = Bench::new();
    bench.import("公司,姓名,手机\n华为技术,张伟,13800138000\n小米科技,王芳,13900139000\n");
    for (phone, asked) in [("13700137000", 0), ("13900139000", 1), ("13800138000", 1)] {
        let order = bench.store.by_name("华为技术").unwrap();
        let customer = order[0].customer;
        let id = bench.ids.next_id();
        let person = Person { name: Clean::line("李雷"), ..Person::blank(id, Some(customer)) };
        let role = Role { person: Some(id), ..Role::blank(bench.ids.next_id(), Some(customer)) };
        let points = vec![ContactPoint::of(customer, Some(id), Way::Mobile, Clean::line(phone), "86")];
        save::person(&mut bench.store, &PersonForm { person, role, points }, NOW, "me").unwrap();
        // Colleagues share the numbers of their house.
        assert_eq!(reasons(&bench.store).len(), asked, "{phone}");
    }
}
