//! What a visit is meant for: its kind of meeting, its goal and the least result.

use crate::app::model::Model;
use crate::app::panes::fill;
use crate::domain::facts;
use crate::domain::playbook::Meeting;
use crate::domain::visit::Visit;
use crate::text::Clean;

/// The kind of the meeting, in the words for this customer.
pub fn meeting<'a>(model: &'a Model, visit: &Visit) -> Option<&'a Meeting> {
    let known = facts::of_visit(&visit.card, &visit.interaction, &model.playbook, model.now);
    model.playbook.meeting_for(&visit.interaction.meeting, &known)
}

/// The goal and the least result: as planned, else as the playbook proposes.
pub fn goals(model: &Model, visit: &Visit) -> (String, String) {
    let slots = fill::of_visit(model, visit);
    let proposed = meeting(model, visit).map(|meeting| [meeting.goal.fill(&slots), meeting.minimum.fill(&slots)]);
    let [goal, minimum] = proposed.unwrap_or_default();
    let or = |own: &Clean, proposed: String| if own.is_empty() { proposed } else { own.to_string() };
    (or(&visit.interaction.goal, goal), or(&visit.interaction.minimum, minimum))
}
