//! Filling scripts with what is known, in the words of the language on the screen.

use crate::app::model::Model;
use crate::domain::card::CustomerCard;
use crate::domain::filling::Filling;
use crate::domain::playbook::Playbook;
use crate::domain::slot::{Slots, Template};
use crate::domain::visit::Visit;
use crate::locale::Words;

fn filling(model: &Model) -> Filling<'_> {
    filling_in(model, &model.playbook, &model.words)
}

/// The same in another language, with the playbook of that language.
pub fn filling_in<'a>(model: &'a Model, playbook: &'a Playbook, words: &'a Words) -> Filling<'a> {
    let today = model.now.today();
    Filling {
        playbook,
        now: model.now,
        me: &model.seller.name,
        my_company: &model.seller.company,
        plan: Box::new(move |day| words.date(day, today)),
        past: Box::new(move |day| words.day(day, today)),
    }
}

/// Slots of who we are, where no customer of the file is meant: in training, and before one is chosen.
pub fn seller(model: &Model) -> Slots {
    filling(model).of_seller()
}

/// Slots of a visit.
pub fn of_visit(model: &Model, visit: &Visit) -> Slots {
    filling(model).of_visit(visit)
}

/// Slots of a customer outside a visit.
pub fn of_card(model: &Model, card: &CustomerCard) -> Slots {
    filling(model).of_card(card)
}

/// The slots of whatever is at hand: the visit, else the selected customer, else only who we are.
pub fn at_hand(model: &Model) -> Slots {
    match (&model.visit, model.customers.selected_card()) {
        (Some(visit), _) => of_visit(model, visit),
        (None, Some(card)) => of_card(model, card),
        (None, None) => seller(model),
    }
}

/// Several templates filled, without those that have nothing to say.
pub fn all(templates: &[Template], slots: &Slots) -> Vec<String> {
    templates.iter().map(|template| template.fill(slots)).filter(|text| !text.is_empty()).collect()
}

/// The name of the profile that a field's text names, in the playbook's language; else the text itself.
pub fn profile_name(playbook: &Playbook, field: &str, text: &str) -> String {
    playbook.name_of(field, text).to_owned()
}
