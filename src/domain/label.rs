//! Labels: the fields of a customer by which people sort customers, each of them a judgement with a reason.

use super::card::CustomerCard;
use super::customer::Customer;
use super::field::{Record, Value};
use super::playbook::{Axis, Playbook, Profile};

/// The labels, in the order in which they are told.
pub const LABELS: [&str; 11] = [
    "level",
    "state",
    "spending",
    "cooperation",
    "life_cycle",
    "ladder",
    "behaviour",
    "has_money",
    "has_authority",
    "has_need",
    "scale",
];

pub fn is_label(field: &str) -> bool {
    LABELS.contains(&field)
}

/// A label that the facts on the card speak for. Only a suggestion: a person decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    pub field: &'static str,
    /// The id of the value.
    pub value: &'static str,
    /// Message key of the reason.
    pub reason: &'static str,
}

/// What the contacts on a card speak for, where the card says something else or nothing. Orders are not known here, so
/// nothing is said that only orders could show.
pub fn hints(card: &CustomerCard, days_since: Option<i64>, worst: Option<i64>) -> Vec<Hint> {
    let contacts = card.interactions.iter().filter(|talk| talk.is_contact()).count();
    let mut hints = Vec::new();
    let customer = &card.customer;
    if customer.state.is_empty() {
        let (value, reason) =
            if contacts == 0 { ("potential", "hint-no-contact") } else { ("target", "hint-contact-made") };
        hints.push(Hint { field: "state", value, reason });
    }
    // Silence beyond the longest gap the level allows is a falling frequency.
    let silent = days_since.zip(worst).is_some_and(|(days, worst)| contacts >= 2 && days > worst);
    if silent && customer.cooperation.as_str() != "churn-risk" {
        hints.push(Hint { field: "cooperation", value: "churn-risk", reason: "hint-silence" });
    }
    hints
}

/// The profile that a label's word names.
pub fn profile<'p>(playbook: &'p Playbook, customer: &Customer, field: &str) -> Option<&'p Profile> {
    let axis = Axis::ALL.iter().find(|axis| axis.name() == field)?;
    match Customer::field(field)?.get(customer) {
        Value::Text(text) => playbook.resolve(*axis, &text),
        _ => None,
    }
}
