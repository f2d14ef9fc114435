//! The cards that the look back on a scene names beside its better lines.

use crate::app::model::popup::choose::Choice;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::fill;
use crate::app::popup::{choose, script};
use crate::domain::playbook::Script;
use crate::domain::training::play::debrief;

/// The only card is opened; of several one is chosen.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let mut named = named(model);
    if named.len() > 1 {
        choose::scene_card(model, named);
    } else if let Some(card) = named.pop() {
        script::show(model, card.value);
    } else {
        let said = model.words.get("off-no-scene-card").into_owned();
        model.say(Mood::Info, said);
    }
    Vec::new()
}

/// Each card once, in the order of the talk, with the better line it belongs to.
fn named(model: &Model) -> Vec<Choice> {
    let slots = fill::seller(model);
    let Some(scene) = model.drills.scenes.back.as_ref().and_then(|case| case.scene(&model.playbook)) else {
        return Vec::new();
    };
    let mut found: Vec<Choice> = Vec::new();
    for moment in debrief(&scene, &slots).moments {
        let Some(script) = moment.card().and_then(|card| model.playbook.script(card)) else { continue };
        let value = Script::key(script);
        if found.iter().all(|choice| choice.value != value) {
            let about = model.words.choice_line(moment.better, &slots);
            found.push(Choice { text: script.name().into_owned(), about, value });
        }
    }
    found
}
