//! What came of complaints.

use crate::app::desk::Told;
use crate::app::forms;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::desk;
use crate::domain::desk::Stage;
use crate::locale::Arg;

/// Takes in what came back.
pub(super) fn told(model: &mut Model, told: Told) -> Vec<Effect> {
    match told {
        Told::List(shelf, raised) => desk::listed(model, shelf, raised),
        Told::Card(card) => desk::glanced(model, card),
        Told::Halting(found) => return forms::despite::asked(model, found.map(|found| *found)),
    }
    Vec::new()
}

/// A complaint came a step further, or was opened again.
pub(super) fn moved(model: &mut Model, name: &str, stage: Stage, looks: usize) {
    let stage_said = model.words.choice("complaint-stage", stage.name()).into_owned();
    let args = [("name", Arg::from(name)), ("stage", Arg::from(&stage_said)), ("n", looks.into())];
    let key = if looks > 0 { "said-complaint-closed" } else { "said-complaint-moved" };
    let said = model.words.fmt(key, &args);
    model.say(Mood::Good, said);
}
