//! What the finder and the store answer about the list and the card.

use crate::app::action::Action;
use crate::app::list::ListCursor;
use crate::app::model::customers::Come;
use crate::app::model::{Model, Mood};
use crate::app::msg::Hit;
use crate::app::panes::customers::listed::{lost, page, select_wanted, stay};
use crate::app::walk::Stand;
use crate::domain::card::{CustomerCard, CustomerRow};

/// The finder's answer; an older one is dropped. The same question is answered again when rows were written: then the
/// cursor stays on its customer.
pub fn found(model: &mut Model, generation: u64, hits: Vec<Hit>, total: usize) {
    if generation != model.customers.generation {
        return;
    }
    let page = page(model);
    let customers = &mut model.customers;
    let again = customers.hits.is_some() && customers.answered == generation;
    let selected = customers.row_at(customers.list.selected).filter(|_| again);
    let at = selected.map(|row| hits.iter().position(|hit| hit.row == row).unwrap_or(customers.list.selected));
    customers.hits = Some(hits);
    customers.total = total;
    customers.answered = generation;
    if let Some(at) = at {
        customers.list.select(at, customers.len(), page);
        lost(model, selected);
    } else {
        customers.list = ListCursor::default();
        customers.walk = Stand::default();
    }
}

pub fn order(model: &mut Model, order: Vec<u32>, first: Vec<CustomerRow>) {
    // The first rows alone are for the first frame; later they would cut the list short until the rest comes.
    if model.customers.come != Come::Nothing && !first.is_empty() {
        return model.customers.keep(first);
    }
    let selected = model.customers.row_at(model.customers.list.selected);
    model.customers.come = if first.is_empty() { Come::All } else { Come::First };
    model.customers.keep(first);
    model.customers.order = order;
    if model.customers.hits.is_none() {
        stay(model, selected);
    }
    select_wanted(model);
}

pub fn rows(model: &mut Model, rows: Vec<CustomerRow>) {
    model.customers.keep(rows);
    select_wanted(model);
}

/// The card has come; gives back what was to be done with it. Somebody who has moved on meanwhile is not interrupted.
pub fn card(model: &mut Model, card: Option<Box<CustomerCard>>) -> Option<Action> {
    if let Some(card) = &card {
        // Names on a card being prepared may have changed too.
        if let Some(visit) = model.visit.as_mut().filter(|visit| visit.card.customer.id == card.customer.id) {
            visit.card = (**card).clone();
        }
    }
    model.customers.card = card;
    let arrived = model.customers.card.as_ref().map(|card| card.customer.id);
    if arrived.is_none() && model.customers.waiting.take().is_some() {
        let said = model.words.get("said-card-gone").into_owned();
        model.say(Mood::Bad, said);
    }
    let waiting = model.customers.waiting.take_if(|(id, _)| Some(*id) == arrived);
    if waiting.is_some() {
        model.notice = None;
    }
    let free = model.popups.is_empty() && model.customers.selected_card().is_some();
    waiting.filter(|_| free).map(|(_, action)| action)
}
