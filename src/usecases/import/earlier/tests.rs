//! Lists that are imported again after somebody was changed here by hand: who the old row and the new row find.

use crate::domain::card::CustomerCard;
use crate::domain::person::Way;
use crate::domain::time::Now;
use crate::store::Store;
use crate::text::Clean;
use crate::usecases::import::OnDuplicate;
use crate::usecases::import::tests::Bench;
use crate::usecases::save::{self, CustomerForm, PersonForm};
use chrono_tz::Tz;

const NOW: Now = Now::new(1_700_000_100_000, Tz::Asia__Shanghai);

/// What somebody changes on the card of the only customer.
#[derive(Debug, Clone, Copy)]
enum Hand {
    /// The name of the customer.
    Name(&'static str),
    City(&'static str),
    Number(&'static str),
    /// The customer's own number; an empty one is taken off.
    Phone(&'static str),
    Untag,
    Person(&'static str),
    PersonNumber(&'static str),
    PersonPhone(&'static str),
}

fn only(store: &Store) -> CustomerCard {
    let id = store.first_customers(1).unwrap().remove(0).id;
    store.customer_card(id).unwrap().unwrap()
}

fn change(store: &mut Store, hand: Hand) {
    let card = only(store);
    let mut form = CustomerForm {
        customer: card.customer.clone(),
        points: card.points_of(None).cloned().collect(),
        tags: card.tags.iter().map(|tag| tag.name.clone()).collect(),
        customs: Vec::new(),
    };
    let id = card.customer.id;
    let point = |person, value: &str| {
        let point = crate::domain::person::ContactPoint::of(id, person, Way::Mobile, Clean::line(value), "86");
        if value.is_empty() { Vec::new() } else { vec![point] }
    };
    match hand {
        Hand::Name(name) => form.customer.name = Clean::line(name),
        Hand::City(city) => form.customer.city = Clean::line(city),
        Hand::Number(number) => form.customer.external_id = Clean::line(number),
        Hand::Phone(value) => form.points = point(None, value),
        Hand::Untag => form.tags.clear(),
        Hand::Person(_) | Hand::PersonNumber(_) | Hand::PersonPhone(_) => return change_person(store, &card, hand),
    }
    save::edited_customer(store, &card, &form, NOW, "me").unwrap().written().unwrap();
}

fn change_person(store: &mut Store, card: &CustomerCard, hand: Hand) {
    let member = card.people[0].clone();
    let id = Some(member.person.id);
    let points = card.points_of(id).cloned().collect();
    let mut form = PersonForm { person: member.person, role: member.role, points };
    match hand {
        Hand::Person(name) => form.person.name = Clean::line(name),
        Hand::PersonNumber(number) => form.person.external_id = Clean::line(number),
        Hand::PersonPhone(value) => {
            let owner = card.customer.id;
            let value = Clean::line(value);
            form.points = vec![crate::domain::person::ContactPoint::of(owner, id, Way::Mobile, value, "86")];
        }
        _ => {}
    }
    save::edited_person(store, card, &form, NOW, "me").unwrap().written().unwrap();
}

/// What a row came to: found as it is, found and changed, added with a question, added as somebody else.
#[derive(Debug, PartialEq, Clone, Copy)]
enum Came {
    Same,
    Changed,
    Asked,
    Other,
}

use Came::{Asked, Changed, Other, Same};
use Hand::{City, Name, Number, Person, PersonNumber, PersonPhone, Phone, Untag};

type Case = (&'static str, &'static str, &'static [Hand], Came, &'static str, Came);

/// (headings, the row that was imported, what was done by hand, what the old row comes to, the list's new row, what that
/// comes to)
const HANDS: &[Case] = &[
    // An organisation by its name alone.
    ("公司,城市", "华为,深圳", &[City("东莞")], Same, "华为,惠州", Changed),
    ("公司,城市", "华为,深圳", &[City("")], Same, "华为,惠州", Changed),
    ("公司,城市", "华为,深圳", &[Name("华为技术有限公司")], Asked, "华为技术有限公司,深圳", Same),
    ("公司,城市", "华为,深圳", &[Name("荣耀终端")], Asked, "荣耀终端,北京", Changed),
    ("公司,城市", "华为,深圳", &[Name("荣耀终端"), Name("小米")], Asked, "荣耀终端,深圳", Asked),
    ("Company,City", "Acme,Leeds", &[Name("Zenith Pumps")], Asked, "Bolt,Leeds", Other),
    ("公司,标签", "华为,重点", &[Untag], Same, "华为,试用", Changed),
    // By the other system's number.
    ("编号,公司", "7,华为", &[Name("荣耀终端")], Same, "7,华为终端", Changed),
    ("编号,公司", "7,华为", &[Number("")], Same, "7,荣耀终端", Other),
    ("编号,公司", "7,华为", &[Number("8")], Same, "9,华为", Asked),
    ("编号,公司", "7,华为", &[Number("8"), Name("荣耀终端")], Asked, "8,华为", Same),
    // By a number or address.
    ("公司,电话", "华为,13800138000", &[Name("荣耀终端")], Same, "华为,13900139000", Asked),
    ("公司,电话", "华为,13800138000", &[Name("荣耀终端")], Same, "荣耀,13800138000", Asked),
    ("公司,电话", "华为,13800138000", &[Phone("13900139000")], Same, "华为,13700137000", Changed),
    ("公司,电话", "华为,13800138000", &[Phone("")], Same, "小米,13800138000", Other),
    // A person alone: by the name only where the row says nothing that was not said before.
    ("姓名,城市", "张伟,上海", &[City("北京")], Same, "张伟,广州", Asked),
    ("姓名,城市", "张伟,上海", &[City("")], Same, "张伟,北京", Asked),
    ("姓名,城市", "张伟,上海", &[Name("张炜")], Asked, "张炜,上海", Same),
    ("姓名,标签", "张伟,老客户", &[Untag], Same, "张伟,新客户", Asked),
    ("姓名,手机", "张伟,13800138000", &[Name("张炜")], Same, "张炜,13800138000", Same),
    ("姓名,手机", "张伟,13800138000", &[Name("李雷")], Same, "王芳,13800138000", Asked),
    ("姓名,手机", "张伟,13800138000", &[Phone("13900139000")], Same, "张伟,13900139000", Same),
    ("姓名,手机", "张伟,13800138000", &[Phone("")], Same, "张伟,13700137000", Asked),
    ("ID,姓名", "7,张伟", &[Name("李雷")], Same, "7,王芳", Changed),
    ("ID,姓名", "7,张伟", &[Number("8")], Same, "9,张伟", Asked),
    // Somebody at a company.
    ("公司,姓名", "华为,张伟", &[Person("张炜")], Same, "华为,张炜", Same),
    ("公司,姓名", "华为,张伟", &[Person("李雷"), Person("韩梅")], Same, "华为,李雷", Other),
    ("公司,姓名", "华为,张伟", &[Name("荣耀终端")], Asked, "荣耀终端,张伟", Same),
    ("公司,姓名,手机", "华为,张伟,13800138000", &[Name("荣耀终端")], Same, "荣耀终端,张伟,13800138000", Same),
    ("公司,姓名,手机", "华为,张伟,13800138000", &[Person("李雷")], Same, "华为,李雷,13800138000", Same),
    ("公司,姓名,手机", "华为,张伟,13800138000", &[PersonPhone("13900139000")], Same, "华为,张伟,13700137000", Changed),
    ("公司,ID,姓名", "华为,7,张伟", &[PersonNumber("8")], Same, "华为,8,张伟", Same),
    ("公司,ID,姓名", "华为,7,张伟", &[Person("李雷"), PersonNumber("8")], Same, "华为,7,王芳", Other),
];

fn came(bench: &mut Bench, headings: &str, row: &str) -> Came {
    match bench.import(&format!("{headings}\n{row}\n")) {
        ((0, 0, 1, 0), 0) => Same,
        ((0, 1, 0, 0), 0) => Changed,
        ((1, 0, 0, 0), 1) => Asked,
        ((1, 0, 0, 0), 0) => Other,
        counts => panic!("{headings}: {row}: {counts:?}"),
    }
}

fn bench(headings: &str, row: &str, hands: &[Hand]) -> Bench {
    let mut bench = Bench::new();
    bench.import(&format!("{headings}\n{row}\n"));
    for hand in hands {
        change(&mut bench.store, *hand);
    }
    bench
}

#[test]
fn who_was_changed_here_since_the_last_import_is_found_again_or_asked_about() {
    let mut wrong = Vec::new();
    for (headings, old, hands, old_comes, new, new_comes) in HANDS {
        for (row, comes) in [(old, old_comes), (new, new_comes)] {
            let came = came(&mut bench(headings, old, hands), headings, row);
            if came != *comes {
                wrong.push(format!("{headings} | {old} | {hands:?} | {row}: {came:?}, not {comes:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_was_changed_here_stays_when_the_old_row_is_imported_again_with_either_rule() {
    for (headings, old, hands, comes, ..) in HANDS {
        for on in [OnDuplicate::Update, OnDuplicate::Skip] {
            let mut bench = bench(headings, old, hands).on(on);
            let before = bench.all();
            let came = came(&mut bench, headings, old);
            assert_eq!(came, *comes, "{on:?} {headings} {old} {hands:?}");
            assert!(
                before.iter().all(|one| bench.all().contains(one)),
                "{on:?} {hands:?} {before:#?} {:#?}",
                bench.all()
            );
            // A second time it says nothing new at all.
            assert_eq!(super::tests::came(&mut bench, headings, old), Same, "{on:?} {headings} {old} {hands:?}");
        }
    }
}

#[test]
fn who_is_added_once_more_on_purpose_leaves_a_question_however_they_are_called_by_now() {
    for (headings, old, hands, ..) in HANDS {
        let mut bench = bench(headings, old, hands).on(OnDuplicate::Add);
        assert_eq!(came(&mut bench, headings, old), Asked, "{headings} {old} {hands:?}");
    }
}
