//! What is done with a customer as soon as their card is here.

use crate::app::action::Action;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Effect};

/// Asks for the card of the selected customer, and does the action when it has come. Until then it is said why nothing
/// happens.
pub fn when_here(model: &mut Model, action: Action) -> Vec<Effect> {
    let said = model.words.get("said-card-coming").into_owned();
    model.say(Mood::Info, said);
    let Some(id) = model.customers.selected_row().map(|row| row.id) else { return Vec::new() };
    model.customers.waiting = Some((id, action));
    model.customers.asked_card = Some(id);
    vec![Effect::Ask(Ask::Card(id))]
}
