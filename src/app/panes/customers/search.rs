//! The search line of the list.

use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::msg::{Effect, Haystack};
use crate::app::panes::customers::listed::page;
use std::sync::Arc;

pub(super) fn clear(model: &mut Model) -> Vec<Effect> {
    model.customers.query.clear();
    find(model)
}

/// Keys while the search line has them.
pub fn search_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let page = page(model);
    let len = model.customers.len();
    model.customers.move_on();
    let list = &mut model.customers.list;
    match key.code {
        Code::Esc => {
            model.customers.searching = false;
            return clear(model);
        }
        Code::Enter => {
            model.customers.searching = false;
            if model.customers.len() == 1 {
                model.customers.open();
            }
        }
        Code::Tab => model.customers.searching = false,
        Code::Up => list.step(-1, len, page),
        Code::Down => list.step(1, len, page),
        Code::PageUp => list.step(-isize::try_from(page).unwrap_or(1), len, page),
        Code::PageDown => list.step(isize::try_from(page).unwrap_or(1), len, page),
        _ => {
            if model.customers.query.edit(key) {
                return find(model);
            }
        }
    }
    Vec::new()
}

/// Starts a search with this text, from a paste or a committed character.
pub fn search_with(model: &mut Model, text: &str) -> Vec<Effect> {
    model.customers.searching = true;
    model.customers.close();
    model.customers.query.insert(text);
    find(model)
}

/// Whether the list is not yet what was searched for. `whole`: nor before the one who is selected is known.
pub fn searches(model: &Model, whole: bool) -> bool {
    let customers = &model.customers;
    if customers.query.text().trim().is_empty() {
        return false;
    }
    let unknown = !customers.is_empty() && customers.selected_row().is_none() && !model.unread;
    customers.answered != customers.generation || (whole && unknown)
}

pub(super) fn find(model: &mut Model) -> Vec<Effect> {
    let query = model.customers.query.text().trim().to_owned();
    if query.is_empty() {
        let at = model.customers.selected_row().map(|row| row.row);
        model.customers.hits = None;
        let at = at.and_then(|row| model.customers.listed().iter().position(|other| *other == row)).unwrap_or(0);
        let (len, page) = (model.customers.len(), page(model));
        model.customers.list.select(at, len, page);
        model.customers.generation = model.next_generation();
        return Vec::new();
    }
    let generation = model.next_generation();
    model.customers.generation = generation;
    let among = model.customers.filter.as_ref().map(|filter| Arc::clone(&filter.among));
    vec![Effect::Find { generation, haystack: Haystack::Customers, query, among }]
}
