//! What is known about a customer and the meeting at hand, as conditions ask for it and as scripts are filled with it.

use super::card::CustomerCard;
use super::condition::{Fact, FactKind, FactValue, Facts, Word};
use super::customer::{Customer, portrait};
use super::field::{Record as _, Value};
use super::interaction::Interaction;
use super::person::{Part, Way};
use super::playbook::{Axis, Playbook};
use super::time::{DayOrder, Now, comes_round, is_yearless, local};
use chrono::NaiveDate;
use std::sync::Arc;

/// The facts of a customer. What is empty on the card is left unknown, which is not the same as false.
pub fn of_customer(card: &CustomerCard, playbook: &Playbook, now: Now) -> Facts {
    let customer = &card.customer;
    let today = now.today();
    let mut facts = Facts::default();
    for field in Customer::FIELDS {
        set_field(&mut facts, field.name, &field.get(customer), today, &mut |fact, text| {
            words_of(fact, text, playbook)
        });
    }
    facts.set(Fact::Completeness, FactValue::Number(f64::from(portrait(customer).0)));
    set_day(&mut facts, Fact::Added, card.added, now);
    set_day(&mut facts, Fact::Changed, card.changed_at, now);
    let contacts = card.contacts();
    facts = facts
        .texts(Fact::Tag, card.tags.iter().map(|tag| tag.name.as_str()))
        .number(Fact::Contacts, count(contacts.count()));
    for custom in &card.customs {
        // One card alone does not tell the order of its columns.
        facts.add_custom(Word::new(&custom.name), Word::new(&custom.value), DayOrder::DayFirst);
    }
    facts.set(Fact::Complaint, FactValue::YesNo(card.open_complaints().next().is_some()));
    set_points(&mut facts, card);
    set_people(&mut facts, card);
    set_days_since(&mut facts, Fact::LastContact, card.last_contact().and_then(|talk| talk.held_at), now);
    set_days_since(&mut facts, Fact::LastVisit, card.last_visit().and_then(|talk| talk.held_at), now);
    let late = card.first_due().map(|due| (today - due).num_days());
    facts = facts.number(Fact::Followups, count(card.open_followups().count()));
    facts.number(Fact::Overdue, overdue(late))
}

fn set_points(facts: &mut Facts, card: &CustomerCard) {
    for (fact, ways) in [(Fact::Phone, &[Way::Mobile, Way::Phone][..]), (Fact::Email, &[Way::Email])] {
        let points = card.points.iter().filter(|point| ways.contains(&point.way));
        set_texts(facts, fact, points.map(|point| Word::new(&point.value)).collect());
    }
}

fn set_people(facts: &mut Facts, card: &CustomerCard) {
    facts.set(Fact::People, FactValue::Number(count(card.people.len())));
    // Where nobody's part is known, nobody is known to decide.
    let decides = card.people.iter().any(|member| member.role.part.is_some_and(Part::decides));
    facts.set(Fact::Decider, FactValue::YesNo(decides));
    let roles = || card.people.iter().map(|member| &member.role);
    set_texts(facts, Fact::Person, card.people.iter().map(|member| Word::new(&member.person.name)).collect());
    set_texts(facts, Fact::Function, roles().filter_map(|role| word(&role.function)).collect());
    set_texts(facts, Fact::Department, roles().filter_map(|role| word(&role.department)).collect());
    let parts = roles().filter_map(|role| role.part);
    set_texts(facts, Fact::Part, parts.flat_map(|part| spelled(Fact::Part, part.name())).collect());
    let stances = roles().filter_map(|role| role.stance);
    set_texts(facts, Fact::Stance, stances.flat_map(|stance| spelled(Fact::Stance, stance.name())).collect());
}

fn word(text: &str) -> Option<Word> {
    (!text.is_empty()).then(|| Word::new(text))
}

/// Every way to write one of a fact's fixed values.
pub fn spelled(fact: Fact, wire: &str) -> impl Iterator<Item = Word> {
    fact.spellings(wire).map(Word::new)
}

/// Texts of what hangs on the customer: where there are none, nothing is known.
fn set_texts(facts: &mut Facts, fact: Fact, words: Vec<Word>) {
    if !words.is_empty() {
        facts.set(fact, FactValue::Texts(words.into()));
    }
}

/// Sets what one field of the customer says; a field of which nothing is known is left unknown. `words`: every way to
/// write it ([`words_of`]).
pub fn set_field(
    facts: &mut Facts,
    field: &str,
    value: &Value,
    today: NaiveDate,
    words: &mut dyn FnMut(Fact, &str) -> Arc<[Word]>,
) {
    let Some(fact) = Fact::of_field(field) else { return };
    let said = match (fact, value) {
        (Fact::Birthday, Value::Date(born)) => {
            if !is_yearless(*born) {
                facts.set(Fact::Born, FactValue::Date(*born));
            }
            comes_round(*born, today).map(FactValue::Date)
        }
        (_, Value::Date(date)) => Some(FactValue::Date(*date)),
        (_, Value::YesNo(yes)) => Some(FactValue::YesNo(*yes)),
        (_, Value::Text(text)) if fact.kind() == FactKind::YesNo => Some(FactValue::YesNo(text == "yes")),
        (_, Value::Text(text)) => Some(FactValue::Texts(words(fact, text))),
        _ => None,
    };
    if let Some(said) = said {
        facts.set(fact, said);
    }
}

/// Every way to write what a field of the customer says: the spellings of the profile, the type of behaviour or the
/// fixed value that it names, and the text itself.
pub fn words_of(fact: Fact, text: &str, playbook: &Playbook) -> Arc<[Word]> {
    let named = match fact {
        Fact::Type => playbook.behaviour_named(text).map(|behaviour| {
            let words = [behaviour.id.as_str(), behaviour.name.as_str()].into_iter();
            words.chain(behaviour.aliases.iter().map(AsRef::as_ref)).map(Word::new).collect()
        }),
        Fact::Kind => Some(spelled(fact, text).collect()),
        _ => {
            let axis = Axis::ALL.iter().find(|axis| axis.fact() == Some(fact));
            axis.map(|axis| playbook.words_for(*axis, text))
        }
    };
    named.unwrap_or_else(|| Arc::new([Word::new(text)]))
}

/// Sets the day on which an instant falls for the user.
pub fn set_day(facts: &mut Facts, fact: Fact, at: Option<i64>, now: Now) {
    if let Some(at) = at {
        facts.set(fact, FactValue::Date(local(at, now.zone).date()));
    }
}

/// Sets how many whole days ago an instant was, in the user's zone.
pub fn set_days_since(facts: &mut Facts, fact: Fact, at: Option<i64>, now: Now) {
    if let Some(at) = at {
        facts.set(fact, FactValue::Number(whole((now.today() - local(at, now.zone).date()).num_days())));
    }
}

/// Sets in how many days the next touch is due by level, below zero where it is late.
pub fn set_due(facts: &mut Facts, days: i64) {
    facts.set(Fact::Due, FactValue::Number(whole(days)));
    facts.set(Fact::Late, FactValue::Number(overdue(Some(-days))));
}

/// By how many days the oldest follow-up is late, where it is.
pub fn overdue(late: Option<i64>) -> f64 {
    whole(late.unwrap_or(0).max(0))
}

/// The facts of a customer in one meeting.
pub fn of_visit(card: &CustomerCard, interaction: &Interaction, playbook: &Playbook, now: Now) -> Facts {
    let mut facts = of_customer(card, playbook, now).texts(Fact::Meeting, [interaction.meeting.as_str()]);
    // How the person behaves to whom one talks counts more than what was seen of the customer as a whole.
    let contact =
        card.contact(interaction.person).and_then(|member| playbook.behaviour_named(&member.person.behaviour));
    if let Some(behaviour) = contact {
        facts = facts.texts(Fact::Type, [behaviour.id.as_str()]);
    }
    let usual = playbook.meetings.get(&interaction.meeting).map(|meeting| meeting.channel);
    if let Some(channel) = interaction.channel.or(usual) {
        facts = facts.texts(Fact::Channel, [channel.name()]);
    }
    facts
}

/// Whole days since the last contact that counts, in the user's zone.
pub fn days_since_contact(card: &CustomerCard, now: Now) -> Option<i64> {
    let last = card.last_contact()?.held_at?;
    Some((now.today() - local(last, now.zone).date()).num_days())
}

/// The axes on which a customer's own words are resolved.
pub fn axes(customer: &Customer) -> [(Axis, &str); 8] {
    [
        (Axis::Industry, &customer.industry),
        (Axis::Scale, &customer.scale),
        (Axis::Spending, &customer.spending),
        (Axis::Cooperation, &customer.cooperation),
        (Axis::State, &customer.state),
        (Axis::Level, &customer.level),
        (Axis::LifeCycle, &customer.life_cycle),
        (Axis::Ladder, &customer.ladder),
    ]
}

/// Days: far below what a float counts exactly.
pub fn whole(days: i64) -> f64 {
    i32::try_from(days).map_or(f64::MAX, f64::from)
}

/// A number of things: conditions compare floats, which count this far exactly.
pub fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}
