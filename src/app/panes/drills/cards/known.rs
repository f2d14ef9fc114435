//! The cards, with what is known of them.

use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::panes::drills::frame::body;
use crate::domain::training::deck::{self, DrillCard};
use crate::domain::training::queue::{Ledger, Table};

/// Looks at the cards with what is known of them.
pub fn with<T>(model: &Model, look: impl FnOnce(Table<'_, '_>, &Ledger) -> T) -> Option<T> {
    let state = &model.drills.cards;
    let ledger = state.ledger.as_ref().filter(|_| !model.playbook.items.is_empty())?;
    let deck = deck::deck(&model.playbook, &ledger.values, &ledger.favourites);
    Some(look(Table { deck: &deck, known: &state.known, limits: model.drills.limits, now: model.now }, ledger))
}

/// Looks at one card.
pub fn with_card<T>(model: &Model, key: &deck::Key, look: impl FnOnce(&DrillCard<'_>) -> T) -> Option<T> {
    with(model, |table, _| table.deck.iter().find(|card| card.key == *key).map(look)).flatten()
}

pub fn area(model: &Model) -> Area {
    body(model)
}
