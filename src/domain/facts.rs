//! What is known about a customer and the meeting at hand, as conditions ask for it and as scripts are filled with it.

use super::card::CustomerCard;
use super::condition::{Fact, Facts};
use super::customer::Customer;
use super::interaction::Interaction;
use super::person::Part;
use super::playbook::{Axis, Playbook};
use super::time::{Now, local};

/// The facts of a customer. What is empty on the card is left unknown, which is not the same as false.
pub fn of_customer(card: &CustomerCard, playbook: &Playbook, now: Now) -> Facts {
    let customer = &card.customer;
    let mut facts = Facts::default()
        .texts(Fact::Kind, [customer.kind.name()])
        .texts(Fact::Name, [customer.name.as_str()])
        .texts(Fact::Tag, card.tags.iter().map(|tag| tag.name.as_str()))
        .yes_no(Fact::Dnc, customer.do_not_call)
        .number(Fact::People, count(card.people.len()))
        .number(Fact::Contacts, count(card.interactions.iter().filter(|talk| talk.is_contact()).count()));
    for (axis, text) in axes(customer) {
        playbook.set_fact(&mut facts, axis, text);
    }
    for (fact, text) in [
        (Fact::Region, &customer.region),
        (Fact::City, &customer.city),
        (Fact::Source, &customer.source),
        (Fact::Owner, &customer.owner),
    ] {
        if !text.is_empty() {
            facts = facts.texts(fact, [text.as_str()]);
        }
    }
    if let Some(behaviour) = playbook.behaviour_named(&customer.behaviour) {
        facts = facts.texts(Fact::Type, [behaviour.id.as_str()]);
    }
    if card.people.iter().any(|member| member.role.part.is_some()) {
        let decides = |part| matches!(part, Part::Decider | Part::Approver);
        facts = facts.yes_no(Fact::Decider, card.people.iter().any(|member| member.role.part.is_some_and(decides)));
    } else {
        // Nobody's part is known, so nobody is known to decide.
        facts = facts.yes_no(Fact::Decider, false);
    }
    if let Some(days) = days_since_contact(card, now) {
        facts = facts.number(Fact::LastContact, whole(days));
    }
    let late =
        card.open_followups().filter_map(|followup| followup.due).map(|due| (now.today() - due).num_days()).max();
    facts = facts.number(Fact::Followups, count(card.open_followups().count()));
    facts.number(Fact::Overdue, whole(late.unwrap_or(0).max(0)))
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
pub fn axes(customer: &Customer) -> [(Axis, &str); 6] {
    [
        (Axis::Industry, &customer.industry),
        (Axis::Scale, &customer.scale),
        (Axis::Spending, &customer.spending),
        (Axis::Cooperation, &customer.cooperation),
        (Axis::State, &customer.state),
        (Axis::Level, &customer.level),
    ]
}

/// Days: far below what a float counts exactly.
fn whole(days: i64) -> f64 {
    i32::try_from(days).map_or(f64::MAX, f64::from)
}

fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}
