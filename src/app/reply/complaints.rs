//! What came of complaints.

use crate::app::desk::{Dialing, Told};
use crate::app::forms;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::{call, desk};
use crate::domain::complaint::{Complaint, Stage};
use crate::locale::Arg;

/// Takes in what came back.
pub(super) fn told(model: &mut Model, told: Told) -> Vec<Effect> {
    match told {
        Told::List(shelf, raised) => desk::listed(model, shelf, raised),
        Told::Card(card) => desk::glanced(model, card),
        Told::Halting(found) => return halted(model, found.map(|found| *found)),
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

/// The complaint that stands against a call has come; where none does any more, the call begins.
fn halted(model: &mut Model, found: Option<Complaint>) -> Vec<Effect> {
    let Some(dialing) = model.desk.dialing.take() else { return Vec::new() };
    let Some(complaint) = found else { return dial(model, &dialing) };
    forms::despite::reason(model, complaint, dialing);
    Vec::new()
}

fn dial(model: &mut Model, to: &Dialing) -> Vec<Effect> {
    call::dial(model, to.talk.as_deref(), to.customer, &to.name, &to.flow)
}

/// A complaint was written: a call that waited for its reason begins; else it is said.
pub(super) fn kept(model: &mut Model) -> Vec<Effect> {
    if let Some(dialing) = model.desk.reasoned.take() {
        return dial(model, &dialing);
    }
    let said = call::told::taken_down(model);
    model.say(Mood::Good, said.unwrap_or_else(|| model.words.get("said-saved").into_owned()));
    Vec::new()
}
