//! The customer list: search, filter, order, the rows in sight, and the card of the selected one.

pub mod filter;

pub mod answered;
mod arrived;
mod fetch;
pub mod listed;
mod search;
mod show;
pub mod waits;

use crate::app::action::{Action, Place};
use crate::app::forms;
use crate::app::model::popup::Popup;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::call;
use crate::app::panes::customers::listed::page;
use crate::app::panes::customers::waits::when_here;
use crate::app::popup::{self, choose, confirm, export, groups, import, mailing, merge};
use crate::app::walk::Stand;
use crate::locale::Arg;
pub use arrived::{card, found, order, rows};
pub use fetch::fetch;
pub use search::{search_key, search_with, searches};
pub use show::{show, show_called};

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Search => model.customers.searching = true,
        Action::Open => model.customers.open(),
        Action::Add => forms::customer::add(model),
        Action::Edit => return edit(model),
        Action::Level => return level(model),
        Action::Delete => confirm_delete(model),
        Action::Call => return call::begin(model),
        Action::Prepare => choose::meeting(model),
        Action::Import => return import::open(model),
        Action::Export => return export::customers(model),
        Action::Filter => return popup::filter::open(model),
        Action::CountBy => return groups::open(model),
        Action::Tests => return filter::ask_tests(model),
        Action::Mailing => mailing::open(model),
        Action::Merge => return mark_or_merge(model),
        Action::Duplicates => return merge::open(Vec::new()),
        Action::Back if model.customers.marked.take().is_some() => {
            let said = model.words.get("said-unmarked").into_owned();
            model.say(Mood::Info, said);
        }
        Action::Back if model.customers.hits.is_some() => return search::clear(model),
        Action::Back if model.customers.filter.is_some() => return filter::clear(model),
        _ => return navigate(model, action),
    }
    Vec::new()
}

/// Which level the selected customer gets; it begins at what they have, so their card is needed.
pub fn level(model: &mut Model) -> Vec<Effect> {
    let Some(card) = model.customers.current_card() else { return when_here(model, Action::Level) };
    let (customer, level) = ((card.customer.id, card.customer.name.clone()), card.customer.level.clone());
    choose::grade::open(model, customer, &level);
    Vec::new()
}

fn navigate(model: &mut Model, action: Action) -> Vec<Effect> {
    let (len, page) = (model.customers.len(), page(model));
    model.customers.list.act(action, len, page);
    model.customers.move_on();
    model.customers.walk = Stand::default();
    Vec::new()
}

/// The form of the selected customer, at once or when the card has come.
pub fn edit(model: &mut Model) -> Vec<Effect> {
    if model.customers.current_card().is_some() {
        forms::customer::edit(model);
        return Vec::new();
    }
    when_here(model, Action::Edit)
}

fn confirm_delete(model: &mut Model) {
    if let Some(row) = model.customers.selected_row() {
        let (id, name) = (row.id, row.name.clone());
        model.popups.push(Popup::Confirm(confirm::delete_customer(id, &name)));
    }
}

/// The first customer is marked; with the second one it stands side by side.
fn mark_or_merge(model: &mut Model) -> Vec<Effect> {
    let Some(row) = model.customers.selected_row() else { return Vec::new() };
    let (id, name) = (row.id, row.name.to_string());
    let key = match model.customers.marked {
        Some(marked) if marked != id => return merge::of(model, marked, id),
        Some(_) => "said-unmarked",
        None => "said-marked",
    };
    model.customers.marked = if model.customers.marked.is_none() { Some(id) } else { None };
    let pressed = model.keys.keys(Place::Customers, Action::Merge).first().map(ToString::to_string).unwrap_or_default();
    let said = model.words.fmt(key, &[("name", Arg::from(&name)), ("key", pressed.into())]);
    model.say(Mood::Info, said);
    Vec::new()
}
