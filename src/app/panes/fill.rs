//! Filling scripts with what is known, in the words of the language on the screen.

use crate::app::model::{Model, Seller};
use crate::domain::card::CustomerCard;
use crate::domain::facts::days_since_contact;
use crate::domain::playbook::{Axis, Playbook};
use crate::domain::slot::{Slot, Slots, Template};
use crate::domain::time::local;
use crate::domain::visit::Visit;
use crate::text::Clean;

/// Slots of a visit.
pub fn of_visit(model: &Model, visit: &Visit) -> Slots {
    let mut slots = of_card(model, &visit.card);
    if let Some(member) = visit.contact() {
        slots.set(Slot::Contact, member.person.name.clone());
        slots.set(Slot::Role, member.role.function.clone());
    }
    let day = visit.interaction.day.unwrap_or_else(|| model.now.today());
    slots.set(Slot::Date, Clean::line(&model.words.date(day, model.now.today())));
    slots.set(Slot::Place, visit.interaction.place.clone());
    slots
}

/// Slots of a customer outside a visit.
pub fn of_card(model: &Model, card: &CustomerCard) -> Slots {
    let customer = &card.customer;
    let mut slots = of_seller(&model.seller);
    slots.set(Slot::Customer, customer.name.clone());
    if let Some(member) = card.people.first() {
        slots.set(Slot::Contact, member.person.name.clone());
        slots.set(Slot::Role, member.role.function.clone());
    }
    for (slot, field, value) in [
        (Slot::Industry, "industry", &customer.industry),
        (Slot::Level, "level", &customer.level),
        (Slot::City, "city", &customer.city),
        (Slot::Product, "product", &customer.product),
        (Slot::Competitor, "competitor", &customer.competitor),
        (Slot::Need, "need", &customer.need),
    ] {
        slots.set(slot, Clean::line(&profile_name(&model.playbook, field, value)));
    }
    if let Some(last) = card.last_contact() {
        let day = local(last.at(model.now.zone), model.now.zone).date();
        slots.set(Slot::LastContact, Clean::line(&model.words.day(day, model.now.today())));
        slots.set(Slot::LastSummary, last.summary.clone());
    }
    if let Some(days) = days_since_contact(card, model.now) {
        slots.set(Slot::DaysSinceLast, Clean::line(&days.to_string()));
    }
    slots
}

/// Slots when no customer is in sight: only who we are.
pub fn of_seller(seller: &Seller) -> Slots {
    Slots::default().with(Slot::Me, seller.name.clone()).with(Slot::MyCompany, seller.company.clone())
}

/// The slots of whatever is at hand: the visit, else the selected customer, else nobody.
pub fn at_hand(model: &Model) -> Slots {
    match (&model.visit, model.customers.selected_card()) {
        (Some(visit), _) => of_visit(model, visit),
        (None, Some(card)) => of_card(model, card),
        (None, None) => of_seller(&model.seller),
    }
}

/// Several templates filled, without those that have nothing to say.
pub fn all(templates: &[Template], slots: &Slots) -> Vec<String> {
    templates.iter().map(|template| template.fill(slots)).filter(|text| !text.is_empty()).collect()
}

/// The name of the profile that a field's text names, in the playbook's language; else the text itself.
pub fn profile_name(playbook: &Playbook, field: &str, text: &str) -> String {
    if field == "behaviour" {
        return playbook.behaviour_named(text).map_or_else(|| text.to_owned(), |behaviour| behaviour.name.to_string());
    }
    let axis = Axis::ALL.iter().find(|axis| axis.name() == field);
    let profile = axis.and_then(|axis| playbook.resolve(*axis, text));
    profile.map_or_else(|| text.to_owned(), |profile| profile.name.to_string())
}
