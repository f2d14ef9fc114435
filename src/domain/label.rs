//! Labels: the fields of a customer by which people sort customers, each of them a judgement with a reason.

use super::card::CustomerCard;
use super::customer::Customer;
use super::field::{Record, Value};
use super::interaction::Outcome;
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

/// Orders from which on the custom is steady, and the days they must span. The house's rule, not a finding.
pub const STEADY: (usize, i64) = (3, 180);

/// What the talks on a card speak for, where the card says something else or nothing. `days_since`: the last contact;
/// `worst`: the longest gap that the level allows, in days.
pub fn hints(card: &CustomerCard, playbook: &Playbook, days_since: Option<i64>, worst: Option<i64>) -> Vec<Hint> {
    let contacts = card.contacts().count();
    let mut hints = Vec::new();
    let customer = &card.customer;
    if customer.state.is_empty() {
        let (value, reason) =
            if contacts == 0 { ("potential", "hint-no-contact") } else { ("target", "hint-contact-made") };
        hints.push(Hint { field: "state", value, reason });
    }
    // Silence beyond the longest gap the level allows is a falling frequency.
    let silent = days_since.zip(worst).is_some_and(|(days, worst)| contacts >= 2 && days > worst);
    let said = |field| profile(playbook, customer, field).map(|profile| profile.id.as_str());
    if silent && said("cooperation").or(Some(&customer.cooperation)) != Some("churn-risk") {
        hints.push(Hint { field: "cooperation", value: "churn-risk", reason: "hint-silence" });
    }
    let orders = orders(card);
    hints.extend(life_cycle(&customer.life_cycle, said("life_cycle"), contacts, orders, silent));
    hints.extend(ladder(&customer.ladder, said("ladder"), orders));
    hints
}

/// How many talks ended in an order, and the days between the first and the last of them.
pub fn orders(card: &CustomerCard) -> (usize, i64) {
    const DAY: i64 = 86_400_000;
    let ordered = card.contacts().filter(|talk| talk.outcome == Some(Outcome::Order));
    let held: Vec<i64> = ordered.filter_map(|talk| talk.held_at).collect();
    let span = held.iter().max().zip(held.iter().min()).map_or(0, |(last, first)| (last - first) / DAY);
    (held.len(), span)
}

/// Where the relationship stands. Forward only: not every order is written down as one, so that none is there takes
/// nothing back; silence after orders does. A word of one's own is left alone.
fn life_cycle(
    text: &str,
    said: Option<&str>,
    contacts: usize,
    (orders, span): (usize, i64),
    silent: bool,
) -> Option<Hint> {
    if !text.is_empty() && said.is_none() {
        return None;
    }
    let (value, reason) = match (contacts, orders) {
        (0, 0) => return None,
        (_, 1..) if silent => ("decline", "hint-orders-silence"),
        (_, 0) => ("exploration", "hint-no-order"),
        _ if orders >= STEADY.0 && span >= STEADY.1 => ("stability", "hint-orders-steady"),
        _ => ("formation", "hint-first-order"),
    };
    let place = |value: &str| ["exploration", "formation", "stability", "decline"].iter().position(|of| *of == value);
    let on = said.is_none_or(|said| place(said) < place(value));
    // Who orders again has come back.
    let back = said == Some("decline") && matches!(value, "formation" | "stability");
    (on || back).then_some(Hint { field: "life_cycle", value, reason })
}

/// What we are to them, as far as orders show it: an adviser or a partner one becomes by more than that.
fn ladder(text: &str, said: Option<&str>, (orders, span): (usize, i64)) -> Option<Hint> {
    let hint = |value, reason| Some(Hint { field: "ladder", value, reason });
    match said {
        None if !text.is_empty() || orders == 0 => None,
        None | Some("vendor") if orders >= STEADY.0 && span >= STEADY.1 => {
            hint("preferred-supplier", "hint-orders-steady")
        }
        None => hint("vendor", "hint-first-order"),
        Some(_) => None,
    }
}

/// The profile that a label's word names.
pub fn profile<'p>(playbook: &'p Playbook, customer: &Customer, field: &str) -> Option<&'p Profile> {
    let axis = Axis::ALL.iter().find(|axis| axis.name() == field)?;
    match Customer::field(field)?.get(customer) {
        Value::Text(text) => playbook.resolve(*axis, &text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::interaction::{Interaction, Stage};
    use crate::domain::playbook::ItemId;
    use crate::domain::slot::Template;
    use crate::text::Clean;

    const DAY: i64 = 86_400_000;

    fn playbook() -> Playbook {
        let mut book = Playbook::default();
        let axes = [
            (Axis::LifeCycle, &["exploration", "formation", "stability", "decline"][..]),
            (Axis::Ladder, &["vendor", "preferred-supplier", "value-adviser"]),
        ];
        for (axis, ids) in axes {
            for (order, id) in (1..).zip(ids) {
                let (id, line) = (ItemId::parse(id).unwrap(), Template::parse(&Clean::line("line")).unwrap());
                let name = Clean::line(&format!("The {}", id.as_str()));
                book.profiles.insert(
                    ItemId::own(),
                    Profile {
                        spellings: Profile::spelled(&id, &name, &[]),
                        id,
                        axis,
                        order,
                        visit_days: None,
                        call_days: None,
                        name,
                        features: line.clone(),
                        stress: line.clone(),
                        speak: line.clone(),
                        opening: Vec::new(),
                        principle: line,
                    },
                );
            }
        }
        book
    }

    /// A card with talks so many days ago; those that ended in an order are marked.
    fn card(talks: &[(i64, bool)], life_cycle: &str, ladder: &str) -> CustomerCard {
        let mut card = CustomerCard::new(Customer::blank(Id::from_bytes([1; 16]), None));
        (card.customer.life_cycle, card.customer.ladder) = (Clean::line(life_cycle), Clean::line(ladder));
        for (days, order) in talks {
            let mut talk = Interaction::blank(Id::from_bytes([2; 16]), Some(card.customer.id));
            (talk.stage, talk.held_at) = (Stage::Held, Some((1000 - days) * DAY));
            talk.outcome = order.then_some(Outcome::Order);
            card.interactions.push(talk);
        }
        card
    }

    fn suggested(card: &CustomerCard, days: i64, field: &str) -> Option<(&'static str, &'static str)> {
        let hints = hints(card, &playbook(), Some(days), Some(30));
        hints.into_iter().find(|hint| hint.field == field).map(|hint| (hint.value, hint.reason))
    }

    #[test]
    fn talks_and_orders_say_where_the_relationship_stands_and_never_take_it_back() {
        let steady = [(10, true), (100, true), (200, true)];
        for (talks, said, days, want) in [
            (&[][..], "", 0, None),
            (&[(5, false)], "", 5, Some(("exploration", "hint-no-order"))),
            (&[(5, true)], "", 5, Some(("formation", "hint-first-order"))),
            (&[(5, true)], "The exploration", 5, Some(("formation", "hint-first-order"))),
            (&[(5, true), (6, true), (7, true)], "", 5, Some(("formation", "hint-first-order"))),
            (&steady, "formation", 10, Some(("stability", "hint-orders-steady"))),
            (&steady, "stability", 10, None),
            // Orders that nobody wrote down.
            (&[(5, false)], "stability", 5, None),
            (&steady, "stability", 31, Some(("decline", "hint-orders-silence"))),
            (&steady, "decline", 31, None),
            (&steady, "decline", 10, Some(("stability", "hint-orders-steady"))),
            (&steady, "a word of our own", 10, None),
        ] {
            assert_eq!(suggested(&card(talks, said, ""), days, "life_cycle"), want, "{talks:?} {said} {days}");
        }
    }

    #[test]
    fn orders_make_a_vendor_and_steady_ones_a_preferred_supplier_and_no_more() {
        let steady = [(10, true), (100, true), (200, true)];
        for (talks, said, want) in [
            (&[(5, false)][..], "", None),
            (&[(5, true)], "", Some(("vendor", "hint-first-order"))),
            (&steady, "", Some(("preferred-supplier", "hint-orders-steady"))),
            (&steady, "The vendor", Some(("preferred-supplier", "hint-orders-steady"))),
            (&steady, "value-adviser", None),
            (&steady, "a word of our own", None),
        ] {
            assert_eq!(suggested(&card(talks, "", said), 10, "ladder"), want, "{talks:?} {said}");
        }
    }
}
