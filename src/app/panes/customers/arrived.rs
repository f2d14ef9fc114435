//! What the finder and the store answer about the list and the card.

use super::{Come, edit, level, page};
use crate::app::action::Action;
use crate::app::list::ListCursor;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Effect, Hit};
use crate::app::panes::{call, card};
use crate::app::update;
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

/// The cursor stays on its customer; where that one is not listed any more, it stays at its place.
pub(super) fn stay(model: &mut Model, selected: Option<u32>) {
    let customers = &model.customers;
    let at = selected.and_then(|row| customers.listed().iter().position(|listed| *listed == row));
    let at = at.unwrap_or(customers.list.selected);
    let (len, page) = (customers.len(), page(model));
    model.customers.list.select(at, len, page);
    lost(model, selected);
}

/// A card whose customer has left the list gives the keys back: they are not for whoever stands there now.
fn lost(model: &mut Model, selected: Option<u32>) {
    let customers = &mut model.customers;
    if customers.open && selected.is_some() && customers.row_at(customers.list.selected) != selected {
        customers.close();
        let said = model.words.get("said-left-list").into_owned();
        model.say(Mood::Info, said);
    }
}

pub(super) fn select_wanted(model: &mut Model) {
    let Some(wanted) = model.customers.wanted else { return };
    let Some(row) = model.customers.rows.values().find(|row| row.id == wanted).map(|row| row.row) else { return };
    let place = |model: &Model| (0..model.customers.len()).find(|at| model.customers.row_at(*at) == Some(row));
    let mut at = place(model);
    let called = model.customers.called == Some(wanted);
    if at.is_none() && called {
        model.customers.forget_search();
        model.customers.forget_filter();
        at = place(model);
    }
    if let Some(at) = at {
        let (len, page) = (model.customers.len(), page(model));
        model.customers.list.select(at, len, page);
        (model.customers.wanted, model.customers.called) = (None, None);
        if called && !model.customers.open {
            model.customers.open();
        }
    }
}

pub fn card(model: &mut Model, card: Option<Box<CustomerCard>>) -> Vec<Effect> {
    if let Some(card) = &card {
        // Names on a card being prepared may have changed too.
        if let Some(visit) = model.visit.as_mut().filter(|visit| visit.card.customer.id == card.customer.id) {
            visit.card = (**card).clone();
        }
    }
    model.customers.card = card;
    card::refit(model);
    let arrived = model.customers.card.as_ref().map(|card| card.customer.id);
    if arrived.is_none() && model.customers.waiting.take().is_some() {
        let said = model.words.get("said-card-gone").into_owned();
        model.say(Mood::Bad, said);
    }
    let waiting = model.customers.waiting.take_if(|(id, _)| Some(*id) == arrived);
    if waiting.is_some() {
        model.notice = None;
    }
    match waiting {
        // Somebody who has moved on meanwhile is not interrupted.
        Some((_, action)) if model.popups.is_empty() && model.customers.selected_card().is_some() => match action {
            Action::Edit => edit(model),
            Action::Level => level(model),
            Action::Call => call::begin(model),
            _ if model.customers.open => update::act(model, action),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}
