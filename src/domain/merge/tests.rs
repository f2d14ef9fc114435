//! Plans of merges, against cards written out by hand.

use super::*;
use crate::domain::card::Member;
use crate::domain::customer::CustomerKind;
use crate::domain::person::{Part, Way};

fn id(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

fn card(n: u8, name: &str) -> CustomerCard {
    let mut customer = Customer::blank(id(n), None);
    customer.name = Clean::line(name);
    CustomerCard::new(customer)
}

fn phone(card: &mut CustomerCard, person: Option<Id>, value: &str, label: &str) {
    let mut point = ContactPoint::of(card.customer.id, person, Way::Phone, Clean::line(value), "44");
    point.label = Clean::line(label);
    card.points.push(point);
}

fn own(card: &mut CustomerCard, name: &str, value: &str) {
    card.customs.push(Custom::of(card.customer.id, None, Clean::line(name), Clean::note(value)));
}

fn person(card: &mut CustomerCard, n: u8, name: &str) -> Id {
    let mut person = Person::blank(id(n), Some(card.customer.id));
    person.name = Clean::line(name);
    let mut role = Role::blank(id(n + 100), Some(card.customer.id));
    role.person = Some(person.id);
    card.people.push(Member { person, role });
    id(n)
}

fn formerly() -> Formerly {
    Formerly { around: (String::new(), " (formerly)".to_owned()), ..Formerly::default() }
}

fn planned(keep: &CustomerCard, other: &CustomerCard, take: &[(&str, Side)]) -> Plan {
    let take = take.iter().map(|(name, side)| ((*name).to_owned(), *side)).collect();
    plan(keep, other, &take, &formerly())
}

fn customs(plan: &Plan) -> Vec<(&str, &str)> {
    plan.customs.iter().map(|custom| (custom.name.as_str(), custom.value.as_str())).collect()
}

#[test]
fn of_two_values_the_chosen_one_stays_and_the_other_stands_beside_it() {
    let (mut keep, mut other) = (card(1, "Acme Ltd"), card(2, "ACME"));
    (keep.customer.city, other.customer.city) = (Clean::line("York"), Clean::line("Leeds"));
    other.customer.need = Clean::line("fewer returns");
    let left = planned(&keep, &other, &[]);
    assert_eq!((left.customer.city.as_str(), left.customer.need.as_str()), ("York", "fewer returns"));
    assert_eq!(customs(&left), [("name (formerly)", "ACME"), ("city (formerly)", "Leeds")]);
    let right = planned(&keep, &other, &[("city", Side::Other), ("name", Side::Other)]);
    assert_eq!((right.customer.city.as_str(), right.customer.name.as_str()), ("Leeds", "ACME"));
    assert_eq!(customs(&right), [("name (formerly)", "Acme Ltd"), ("city (formerly)", "York")]);
}

#[test]
fn notes_stand_below_each_other_and_nobody_is_called_who_asked_not_to_be() {
    let (mut keep, mut other) = (card(1, "A"), card(2, "A"));
    (keep.customer.note, other.customer.note) = (Clean::note("met at the fair"), Clean::note("likes tea\nno mail"));
    other.customer.do_not_call = true;
    let plan = planned(&keep, &other, &[]);
    assert_eq!(plan.customer.note.as_str(), "met at the fair\n\nlikes tea\nno mail");
    assert!(plan.customer.do_not_call && plan.customs.is_empty());
}

#[test]
fn a_choice_that_was_not_taken_is_kept_in_words() {
    let (mut keep, mut other) = (card(1, "A"), card(2, "A"));
    (keep.customer.kind, other.customer.kind) = (CustomerKind::Company, CustomerKind::Person);
    keep.customer.kind = CustomerKind::Company;
    let words = Formerly {
        names: [("kind".to_owned(), "Kind".to_owned())].into(),
        values: [(("kind".to_owned(), "person".to_owned()), "a person".to_owned())].into(),
        ..formerly()
    };
    let plan = plan(&keep, &other, &Take::new(), &words);
    assert_eq!(customs(&plan), [("Kind (formerly)", "a person")]);
}

#[test]
fn the_same_number_in_two_notations_is_one_and_both_labels_are_kept() {
    let (mut keep, mut other) = (card(1, "A"), card(2, "A"));
    phone(&mut keep, None, "020 7946 0001", "desk");
    phone(&mut keep, None, "020 7946 0002", "");
    phone(&mut other, None, "+44 20 7946 0001", "front");
    phone(&mut other, None, "+44 20 7946 0002", "home");
    phone(&mut other, None, "020 7946 0003", "");
    let plan = planned(&keep, &other, &[]);
    let points: Vec<_> = plan.points.iter().map(|point| (point.value.as_str(), point.label.as_str())).collect();
    assert_eq!(points, [("020 7946 0002", "home"), ("020 7946 0003", "")]);
    assert_eq!(plan.points[1].customer, Some(id(1)));
    assert_eq!(plan.gone.points.len(), 3);
    assert_eq!(customs(&plan), [("label (formerly)", "+44 20 7946 0001: front")]);
}

#[test]
fn a_number_whose_identity_another_one_has_keeps_its_own() {
    let (mut keep, mut other) = (card(1, "A"), card(2, "A"));
    phone(&mut keep, None, "020 7946 0001", "");
    // Edited since: the identity is still that of the number it was.
    keep.points[0].value = Clean::line("020 7946 0009");
    phone(&mut other, None, "020 7946 0001", "");
    let plan = planned(&keep, &other, &[]);
    assert!(plan.points.is_empty() && plan.gone.points.is_empty(), "it moves as it is");
}

#[test]
fn fields_of_ones_own_are_chosen_from_like_the_others() {
    let (mut keep, mut other) = (card(1, "A"), card(2, "A"));
    for (name, ours, theirs) in [("car", "red", "blue"), ("dog", "Rex", "Rex")] {
        own(&mut keep, name, ours);
        own(&mut other, name, theirs);
    }
    own(&mut other, "boat", "none");
    let left = planned(&keep, &other, &[]);
    assert_eq!(customs(&left), [("car (formerly)", "blue"), ("boat", "none")]);
    let right = planned(&keep, &other, &[("custom.car", Side::Other)]);
    assert_eq!(customs(&right), [("car", "blue"), ("car (formerly)", "red"), ("boat", "none")]);
    assert_eq!(right.gone.customs.len(), 3);
}

#[test]
fn who_is_known_at_both_is_one_person_and_who_only_sounds_alike_is_not() {
    for (ours, theirs, number, one) in [
        ("Jane Smith", "jane smith", false, true),
        ("J. Smith", "Jane Smith", false, false),
        ("J. Smith", "Jane Smith", true, true),
        ("Jane Smith", "Tom Smith", true, false),
    ] {
        let (mut keep, mut other) = (card(1, "A"), card(2, "A"));
        let (a, b) = (person(&mut keep, 3, ours), person(&mut other, 4, theirs));
        if number {
            phone(&mut keep, Some(a), "020 7946 0001", "");
            phone(&mut other, Some(b), "020 7946 0001", "");
        }
        let plan = planned(&keep, &other, &[]);
        assert_eq!(plan.united, if one { vec![(b, a)] } else { Vec::new() }, "{ours} {theirs}");
    }
}

#[test]
fn two_numbers_of_another_system_are_two_people_whatever_their_names() {
    let (mut keep, mut other) = (card(1, "A"), card(2, "A"));
    person(&mut keep, 3, "Jane Smith");
    person(&mut other, 4, "Jane Smith");
    keep.people[0].person.external_id = Clean::line("P-1");
    other.people[0].person.external_id = Clean::line("P-2");
    assert_eq!(planned(&keep, &other, &[]).united, []);
}

#[test]
fn a_united_person_has_the_fuller_name_both_places_and_all_that_was_known() {
    let (mut keep, mut other) = (card(1, "A"), card(2, "A"));
    let (a, b) = (person(&mut keep, 3, "J. Smith"), person(&mut other, 4, "Jane Smith"));
    phone(&mut keep, Some(a), "020 7946 0001", "");
    phone(&mut other, Some(b), "020 7946 0001", "");
    phone(&mut other, Some(b), "020 7946 0002", "");
    keep.people[0].role.part = Some(Part::User);
    other.people[0].role.part = Some(Part::Decider);
    other.people[0].role.function = Clean::line("Buyer");
    other.people[0].person.note = Clean::note("plays chess");
    other.customs.push(Custom::of(id(2), Some(b), Clean::line("desk"), Clean::line("4B")));
    let plan = planned(&keep, &other, &[]);
    assert_eq!((plan.people[0].name.as_str(), plan.people[0].note.as_str()), ("Jane Smith", "plays chess"));
    assert_eq!((plan.roles[0].part, plan.roles[0].function.as_str()), (Some(Part::User), "Buyer"));
    assert_eq!(customs(&plan), [("part (formerly)", "decider"), ("name (formerly)", "J. Smith"), ("desk", "4B")]);
    assert!(plan.customs.iter().all(|custom| custom.person == Some(a)));
    assert_eq!((plan.points.len(), plan.points[0].person), (1, Some(a)));
}

#[test]
fn what_differs_is_shown_first_and_what_nobody_knows_not_at_all() {
    let (mut keep, mut other) = (card(1, "A"), card(2, "A"));
    (keep.customer.city, other.customer.city) = (Clean::line("York"), Clean::line("Leeds"));
    (keep.customer.note, other.customer.note) = (Clean::line("x"), Clean::line("y"));
    keep.customer.need = Clean::line("n");
    other.customer.level = Clean::line("vip");
    own(&mut keep, "car", "red");
    own(&mut other, "car", "blue");
    let rows = compare(&keep, &other);
    let rows: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.standing)).collect();
    assert_eq!(
        rows,
        [
            ("city", Standing::Differ),
            ("custom.car", Standing::Differ),
            ("note", Standing::Both),
            ("level", Standing::OnlyOther),
            ("need", Standing::OnlyKeep),
            ("name", Standing::Same),
            ("kind", Standing::Same),
        ]
    );
}

#[test]
fn the_better_one_to_keep_has_more_talks_then_more_facts_then_was_first() {
    let (one, mut other) = (card(1, "A"), card(2, "A"));
    assert_eq!(better(&other, &one).0.customer.id, one.customer.id);
    other.customer.need = Clean::line("n");
    assert_eq!(better(&one, &other).0.customer.id, other.customer.id);
    let mut talked = one.clone();
    talked.interactions.push(crate::domain::interaction::Interaction::blank(id(9), Some(id(1))));
    assert_eq!(better(&other, &talked).0.customer.id, one.customer.id);
}
