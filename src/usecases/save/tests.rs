use super::*;
use crate::domain::person::Way;
use chrono_tz::Tz;

const NOW: Now = Now::new(1_790_000_000_000, Tz::UTC);

fn form_of(card: &CustomerCard) -> CustomerForm {
    CustomerForm {
        customer: card.customer.clone(),
        points: card.points_of(None).cloned().collect(),
        tags: card.tags.iter().map(|tag| tag.name.clone()).collect(),
        customs: Vec::new(),
    }
}

fn phone(owner: Id, value: &str) -> ContactPoint {
    ContactPoint::of(owner, None, Way::Phone, Clean::line(value), "44")
}

#[test]
fn a_form_saved_late_changes_only_what_was_changed_in_it() {
    let mut store = Store::in_memory("test").unwrap();
    let id = Id::from_bytes([1; 16]);
    let mut first = form_of(&CustomerCard::new(Customer::blank(id, None)));
    first.customer.name = Clean::line("Acme");
    first.points = vec![phone(id, "020 7946 0001"), phone(id, "020 7946 0002")];
    first.tags = ["old", "kept"].map(Clean::line).into();
    customer(&mut store, &first, NOW, "me").unwrap();
    let before = store.customer_card(id).unwrap().unwrap();

    let mut elsewhere = form_of(&before);
    elsewhere.customer.city = Clean::line("York");
    elsewhere.points = vec![phone(id, "020 7946 0002"), phone(id, "020 7946 0003")];
    elsewhere.tags = ["kept", "theirs"].map(Clean::line).into();
    customer(&mut store, &elsewhere, NOW, "me").unwrap();

    let mut late = form_of(&before);
    late.customer.need = Clean::line("fewer returns");
    late.points.push(phone(id, "020 7946 0004"));
    late.tags = ["old", "ours"].map(Clean::line).into();
    edited_customer(&mut store, &before, &late, NOW, "me").unwrap();

    let card = store.customer_card(id).unwrap().unwrap();
    assert_eq!((card.customer.city.as_str(), card.customer.need.as_str()), ("York", "fewer returns"));
    let values: Vec<&str> = card.points.iter().map(|point| point.value.as_str()).collect();
    assert_eq!(values, ["020 7946 0002", "020 7946 0003", "020 7946 0004"]);
    let tags: Vec<&str> = card.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["ours", "theirs"]);
}

#[test]
fn on_a_full_disk_nothing_is_half_written_and_the_same_form_is_saved_once_there_is_room() {
    let mut store = Store::in_memory("test").unwrap();
    let id = Id::from_bytes([1; 16]);
    let mut form = form_of(&CustomerCard::new(Customer::blank(id, None)));
    form.customer.name = Clean::line("Acme");
    form.customer.note = Clean::note(&"a long note ".repeat(20_000));
    let before = CustomerCard::new(Customer::blank(id, None));
    let used = store.most_pages(None).unwrap();
    store.most_pages(Some(used)).unwrap();
    let refused = edited_customer(&mut store, &before, &form, NOW, "me").unwrap_err();
    assert_eq!((refused.kind, refused.what), (Kind::Disk, "disk-full"));
    assert_eq!((store.customer_count().unwrap(), store.last_seq().unwrap()), (0, 0));
    store.most_pages(None).unwrap();
    edited_customer(&mut store, &before, &form, NOW, "me").unwrap();
    assert_eq!(store.get::<Customer>(id).unwrap().unwrap().note, form.customer.note);
}

#[test]
fn a_person_saved_late_keeps_what_others_wrote() {
    let mut store = Store::in_memory("test").unwrap();
    let id = Id::from_bytes([1; 16]);
    let mut owner = Customer::blank(id, None);
    owner.name = Clean::line("Acme");
    record(&mut store, &owner, "add", "", NOW, "me").unwrap();
    let mut li = Person::blank(Id::from_bytes([2; 16]), Some(id));
    li.name = Clean::line("Li");
    let mut role = Role::blank(Id::from_bytes([3; 16]), Some(id));
    role.person = Some(li.id);
    person(&mut store, &PersonForm { person: li.clone(), role: role.clone(), points: Vec::new() }, NOW, "me").unwrap();
    let before = store.customer_card(id).unwrap().unwrap();
    let theirs = Role { function: Clean::line("Buyer"), ..role.clone() };
    record(&mut store, &theirs, "edit", "", NOW, "me").unwrap();
    let form = PersonForm {
        person: Person { note: Clean::note("likes tea"), ..li },
        role: Role { department: Clean::line("Sales"), ..role },
        points: Vec::new(),
    };
    edited_person(&mut store, &before, &form, NOW, "me").unwrap();
    let member = store.customer_card(id).unwrap().unwrap().people.remove(0);
    let role = (member.role.function.as_str(), member.role.department.as_str());
    assert_eq!((role, member.person.note.as_str()), (("Buyer", "Sales"), "likes tea"));
}
