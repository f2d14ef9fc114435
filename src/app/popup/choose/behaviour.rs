//! Which type of behaviour was seen: what was ticked suggests some, and a person says which it was.

use super::open;
use crate::app::model::Model;
use crate::app::model::popup::choose::{Choice, For};
use crate::app::model::popup::observe::Observe;
use crate::domain::sighting::Sighting;
use crate::domain::slot::Template;
use crate::text::Clean;

/// Asks which type of behaviour it was, strongest first. `had`: one was kept before, and may be taken off.
pub fn behaviour(model: &mut Model, observe: &Observe, had: bool) {
    let suggested = model.playbook.suggested_types(&observe.seen);
    let mut options: Vec<Choice> = suggested
        .into_iter()
        .map(|one| Choice {
            text: one.behaviour.name.to_string(),
            about: one.behaviour.signs.first().map(Template::words).unwrap_or_default(),
            value: one.behaviour.id.to_string(),
        })
        .collect();
    if had {
        let text = model.words.get("observe-take-off").into_owned();
        options.push(Choice { text, about: String::new(), value: String::new() });
    }
    let sighting = Sighting {
        customer: observe.customer,
        person: observe.person,
        behaviour: Clean::default(),
        why: observe.seen.join(", "),
    };
    open(model, "choose-behaviour", options, For::Behaviour(Box::new(sighting)));
}
