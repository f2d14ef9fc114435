//! Going to a customer's card from another page.

use crate::app::model::customers::Come;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Effect};
use crate::app::panes::customers::listed::{page, select_wanted};
use crate::app::screen::Screen;
use crate::domain::id::Id;

/// Goes to the card of any customer, on the way from another page: what the list is kept to gives way. One who was taken
/// away since that page was read leaves everything as it is.
pub fn show(model: &mut Model, row: u32, id: Id) -> Vec<Effect> {
    if model.customers.come == Come::All && !model.customers.order.contains(&row) {
        let said = model.words.get("said-card-gone").into_owned();
        model.say(Mood::Bad, said);
        return Vec::new();
    }
    model.screen = Screen::Customers;
    let customers = &mut model.customers;
    customers.searching = false;
    customers.forget_search();
    if customers.filter.as_ref().is_some_and(|filter| !filter.rows.contains(&row)) {
        customers.forget_filter();
    }
    customers.wanted = Some(id);
    model.today.is_behind = true;
    // By its number: what is known of the row may still have to come, and until then nobody else stands there.
    let Some(at) = model.customers.listed().iter().position(|listed| *listed == row) else {
        // The list itself has still to come: the card opens behind it.
        model.customers.close();
        model.customers.called = Some(id);
        return vec![Effect::Ask(Ask::Rows(vec![row]))];
    };
    let (len, page) = (model.customers.len(), page(model));
    model.customers.list.select(at, len, page);
    model.customers.open();
    let known = model.customers.selected_row().is_some_and(|row| row.id == id);
    if known {
        model.customers.wanted = None;
        return Vec::new();
    }
    vec![Effect::Ask(Ask::Rows(vec![row]))]
}

/// After a call: the card of whom it was with, as soon as it is here.
pub fn show_called(model: &mut Model, id: Id) {
    model.screen = Screen::Customers;
    model.customers.searching = false;
    // Until their row is here, no key is for anybody else.
    if model.customers.selected_row().is_none_or(|row| row.id != id) {
        model.customers.close();
    }
    (model.customers.wanted, model.customers.called) = (Some(id), Some(id));
    select_wanted(model);
}
