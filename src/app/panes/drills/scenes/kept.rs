//! A scene that goes on outlives the sitting: its way, its case, its clock, and what is being said. Kept as a draft, and
//! taken up again where it stood.

use crate::app::model::Model;
use crate::app::offers::{self, blank};
use crate::app::panes::fill;
use crate::domain::draft::{Draft, Typed, Writing};
use crate::domain::training::play::written;
use crate::text::Clean;

/// The parts of the draft, by name.
pub(in crate::app) const SAID: &str = "note";
pub(in crate::app) const SEED: &str = "seed";
pub(in crate::app) const PATH: &str = "path";
pub(in crate::app) const BEGAN: &str = "began";
pub(in crate::app) const LEFT: &str = "left";

/// The scene that goes on, as it would be kept; none before the first answer or letter.
pub fn draft(model: &mut Model) -> Option<Draft> {
    let next = model.ids.next_id();
    let run = model.drills.scenes.run.as_mut()?;
    if run.draft.is_none() && run.case.moves.is_empty() && run.line.is_empty() {
        return None;
    }
    let id = *run.draft.get_or_insert(next);
    let run = model.drills.scenes.run.as_ref()?;
    let part = |name: &str, text: &str, chosen: bool| Typed {
        name: Clean::line(name),
        was: Clean::default(),
        text: Clean::note(text),
        chosen,
    };
    let mut fields = vec![
        part(SAID, run.line.text(), false),
        part(SEED, &run.case.seed.to_string(), true),
        part(PATH, &written(&run.case.moves), true),
        part(BEGAN, &run.began.to_string(), true),
    ];
    // By the second: what is kept shall not change with every look at the clock.
    fields.extend(run.left.map(|left| part(LEFT, &(left.max(0) + 999).div_euclid(1_000).to_string(), true)));
    let slots = fill::seller(model);
    let subject = run.case.scenario(&model.playbook).map(|scenario| scenario.name.clone()).unwrap_or_default();
    let about = run.case.scene(&model.playbook).map(|scene| scene.line.fill(&slots)).unwrap_or_default();
    let (part, about) = (Clean::line(&run.case.scenario), Clean::line(&about));
    Some(Draft { part, subject, about, fields, ..blank(model, id, Writing::Scene) })
}

/// A scene gives way to another one: it is offered like any text that was left.
pub fn put_by(model: &mut Model) {
    if let Some(left) = draft(model) {
        offers::put_by(model, left);
    }
    model.drills.scenes.run = None;
}
