//! What the list and the card need and do not have yet.

use crate::app::geometry;
use crate::app::model::Model;
use crate::app::msg::{Ask, Effect};
use crate::app::panes::customers::listed::page;

/// Asks for what is in sight and not yet here.
pub fn fetch(model: &mut Model) -> Vec<Effect> {
    let page = page(model);
    let customers = &mut model.customers;
    let visible = customers.list.visible(customers.len(), page);
    let missing: Vec<u32> = visible
        .filter_map(|at| customers.row_at(at))
        .filter(|row| {
            (!customers.rows.contains_key(row) || customers.old.contains(row)) && !customers.asked.contains(row)
        })
        .collect();
    let mut effects = Vec::new();
    if !missing.is_empty() {
        customers.asked.extend(&missing);
        effects.push(Effect::Ask(Ask::Rows(missing)));
    }
    let in_sight = customers.open || geometry::customers(geometry::shell(model.area).body).detail.w > 0;
    if let Some(id) = customers.selected_row().map(|row| row.id).filter(|_| in_sight)
        && customers.asked_card != Some(id)
    {
        customers.asked_card = Some(id);
        effects.push(Effect::Ask(Ask::Card(id)));
    }
    effects
}
