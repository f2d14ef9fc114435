//! Where the list stands, and the customer on whom its cursor stays.

use crate::app::geometry::{self, Split};
use crate::app::model::{Model, Mood};

pub fn split(model: &Model) -> Split {
    geometry::customers(model.body())
}

/// Rows of the list on one screen; its heading takes one.
pub fn page(model: &Model) -> usize {
    usize::from(split(model).list.h.saturating_sub(1)).max(1)
}

/// The cursor stays on its customer; where that one is not listed any more, it stays at its place.
pub(in crate::app) fn stay(model: &mut Model, selected: Option<u32>) {
    let customers = &model.customers;
    let at = selected.and_then(|row| customers.listed().iter().position(|listed| *listed == row));
    let at = at.unwrap_or(customers.list.selected);
    let (len, page) = (customers.len(), page(model));
    model.customers.list.select(at, len, page);
    lost(model, selected);
}

/// A card whose customer has left the list gives the keys back: they are not for whoever stands there now.
pub(in crate::app) fn lost(model: &mut Model, selected: Option<u32>) {
    let customers = &mut model.customers;
    if customers.open && selected.is_some() && customers.row_at(customers.list.selected) != selected {
        customers.close();
        let said = model.words.get("said-left-list").into_owned();
        model.say(Mood::Info, said);
    }
}

pub(in crate::app) fn select_wanted(model: &mut Model) {
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
