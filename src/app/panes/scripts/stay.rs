//! Staying on a card while the playbook changes under it.

use crate::app::model::Model;
use crate::app::model::scripts::View;
use crate::app::msg::Effect;
use crate::app::panes::scripts::shown::{find, listed, page, selected};
use crate::app::popup::finder;
use crate::domain::playbook::{Playbook, Script};
use std::sync::Arc;

/// A new playbook: places in it have moved, so that what was found is looked for again, and the cursor stays on its card;
/// a card that was just saved is shown.
pub fn renewed(model: &mut Model, playbook: Arc<Playbook>) -> Vec<Effect> {
    let here = selected(model).map(Script::key);
    let in_finder = finder::before_renewal(model);
    model.playbook = playbook;
    let saved = model.scripts.saved.clone().filter(|id| model.playbook.script(id).is_some());
    let mut effects = finder::renewed(model, in_finder, saved.as_deref());
    let wanted = saved.or(here);
    if model.scripts.hits.is_some() {
        effects.extend(find(model));
        model.scripts.wanted = wanted;
    } else if let Some(id) = wanted {
        on(model, &id);
    }
    effects
}

/// Selects a script by its key. One that was just saved is looked for among all where it is not listed.
pub(super) fn on(model: &mut Model, id: &str) {
    let place = |model: &Model| listed(model).into_iter().position(|script| script.key() == id);
    let saved = model.scripts.saved.take_if(|saved| saved.as_str() == id).is_some();
    if saved && place(model).is_none() {
        model.scripts.query.clear();
        (model.scripts.hits, model.scripts.view) = (None, View::All);
    }
    let (at, len, page) = (place(model), listed(model).len(), page(model));
    // It is gone: the one in its place is another, which nobody has opened.
    model.scripts.open &= at.is_some();
    let at = at.unwrap_or(model.scripts.list.selected);
    model.scripts.list.select(at, len, page);
}
