//! Lists of customers kept as conditions.

use cornerman::domain::condition::{Condition, Fact, Reading};
use cornerman::domain::customer::Customer;
use cornerman::domain::field::Record as _;
use cornerman::locale::{Language, Words};

/// What stands on the screen is what people type.
#[test]
fn the_chinese_labels_of_the_fields_are_names_in_a_condition() {
    let today = "2026-11-22".parse().unwrap();
    for language in [Language::ZhHans, Language::ZhHant] {
        let words = Words::new(language);
        let labels = Customer::FIELDS.iter().map(|field| words.choice("field", field.name).into_owned());
        for label in labels.chain(["field-phones", "field-tags", "field-part"].map(|key| words.get(key).into_owned())) {
            let read = Condition::read(&format!("{label}为空"), Reading::List(today));
            assert!(read.is_ok(), "{label}: {read:?}");
        }
    }
}

/// What a fact is called on the screen can be typed.
#[test]
fn the_chinese_names_of_computed_facts_are_names_in_a_condition() {
    for language in [Language::ZhHans, Language::ZhHant] {
        let words = Words::new(language);
        for fact in Fact::ALL.iter().filter(|fact| !fact.is_of_meeting()) {
            assert_eq!(Fact::called_by(&words.fact_label(*fact)), Some(*fact), "{}", fact.name());
        }
    }
}

#[test]
fn the_chinese_labels_of_fixed_values_are_values_in_a_condition() {
    use cornerman::domain::customer::CustomerKind;
    use cornerman::domain::person::{Part, Stance};
    let known = [(Fact::Kind, "kind", CustomerKind::NAMES), (Fact::Part, "part", Part::NAMES)];
    for (fact, family, names) in known.into_iter().chain([(Fact::Stance, "stance", Stance::NAMES)]) {
        for wire in names {
            for language in [Language::En, Language::ZhHans] {
                let label = Words::new(language).choice(family, wire).into_owned();
                assert!(fact.spellings(wire).any(|spelling| spelling == label), "{wire}: {label}");
            }
        }
    }
}
