//! Filling the slots of scripts with what is known about a customer and a visit.
//! Not here: how a day is put into words; the caller brings that.

use super::card::{CustomerCard, Member};
use super::facts::{axes, days_since_contact};
use super::playbook::{Axis, Playbook};
use super::slot::{Slot, Slots};
use super::time::{Now, local};
use super::visit::Visit;
use crate::text::Clean;
use chrono::NaiveDate;

/// What filling rests on beside the customer.
pub struct Filling<'a> {
    pub playbook: &'a Playbook,
    pub now: Now,
    /// The seller's name and company, as scripts speak them.
    pub me: &'a str,
    pub my_company: &'a str,
    /// A day in words; the first is for plans ("tomorrow"), the second for the past ("Mon 16 Nov").
    pub plan: Box<dyn Fn(NaiveDate) -> String + 'a>,
    pub past: Box<dyn Fn(NaiveDate) -> String + 'a>,
}

impl Filling<'_> {
    /// The slots when no customer is in sight: only who we are.
    pub fn of_seller(&self) -> Slots {
        Slots::default().with(Slot::Me, Clean::line(self.me)).with(Slot::MyCompany, Clean::line(self.my_company))
    }

    /// The slots of a customer outside a visit.
    pub fn of_card(&self, card: &CustomerCard) -> Slots {
        let customer = &card.customer;
        let mut slots = self.of_seller();
        slots.set(Slot::Customer, customer.name.clone());
        set_contact(&mut slots, card.people.first());
        for (axis, text) in axes(customer) {
            let slot = match axis {
                Axis::Industry => Slot::Industry,
                Axis::Level => Slot::Level,
                _ => continue,
            };
            let named = self.playbook.resolve(axis, text).map(|profile| profile.name.clone());
            slots.set(slot, named.unwrap_or_else(|| Clean::line(text)));
        }
        for (slot, value) in [
            (Slot::City, &customer.city),
            (Slot::Product, &customer.product),
            (Slot::Competitor, &customer.competitor),
            (Slot::Need, &customer.need),
        ] {
            slots.set(slot, value.clone());
        }
        if let Some(last) = card.last_contact() {
            let day = local(last.at(self.now.zone), self.now.zone).date();
            slots.set(Slot::LastContact, Clean::line(&(self.past)(day)));
            slots.set(Slot::LastSummary, last.summary.clone());
        }
        if let Some(days) = days_since_contact(card, self.now) {
            slots.set(Slot::DaysSinceLast, Clean::line(&days.to_string()));
        }
        slots
    }

    /// The slots of a visit.
    pub fn of_visit(&self, visit: &Visit) -> Slots {
        let mut slots = self.of_card(&visit.card);
        set_contact(&mut slots, visit.contact());
        let day = visit.interaction.day.unwrap_or_else(|| self.now.today());
        slots.set(Slot::Date, Clean::line(&(self.plan)(day)));
        slots.set(Slot::Place, visit.interaction.place.clone());
        slots
    }
}

fn set_contact(slots: &mut Slots, member: Option<&Member>) {
    if let Some(member) = member {
        slots.set(Slot::Contact, member.person.name.clone());
        slots.set(Slot::Role, member.role.function.clone());
    }
}
