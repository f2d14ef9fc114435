//! The scripts that are listed, and the one under the cursor.

use crate::app::geometry::{self, Split};
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::msg::{Effect, Haystack};
use crate::app::panes::scripts::view;
use crate::domain::playbook::Script;
use crate::domain::playbook::pack::OWN;

/// The scripts listed now.
pub fn listed(model: &Model) -> Vec<Script<'_>> {
    match &model.scripts.hits {
        Some(hits) => hits.iter().filter_map(|hit| model.playbook.script_at(hit.row as usize)).collect(),
        None => view::of(model, &model.scripts.view),
    }
}

pub fn selected(model: &Model) -> Option<Script<'_>> {
    listed(model).get(model.scripts.list.selected).copied()
}

pub fn split(model: &Model) -> Split {
    geometry::scripts(model.body(), model.words.language().is_chinese())
}

pub fn page(model: &Model) -> usize {
    usize::from(split(model).list.inside().h).max(1)
}

pub(in crate::app) fn find(model: &mut Model) -> Vec<Effect> {
    let query = model.scripts.query.text().trim().to_owned();
    let generation = model.next_generation();
    model.scripts.generation = generation;
    if query.is_empty() {
        model.scripts.hits = None;
        model.scripts.list = ListCursor::default();
        return Vec::new();
    }
    vec![Effect::Find { generation, haystack: Haystack::Scripts, query, among: None }]
}

pub fn is_favourite(model: &Model, script: Script<'_>) -> bool {
    model.scripts.favourites.contains(&script.key())
}

/// Whether it is one of the user's own cards.
pub fn is_own(model: &Model, script: Script<'_>) -> bool {
    model.playbook.pack_of(script).is_some_and(|pack| pack.as_str() == OWN)
}
