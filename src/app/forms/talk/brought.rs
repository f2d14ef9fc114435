//! What a call by the course for complaints did for its complaint: offered at the end, and kept with the talk.

use super::ended::visit_of;
use crate::app::model::Model;
use crate::app::model::popup::form::{Form, FormRow};
use crate::domain::complaint::Stage;
use crate::domain::desk::{self, Brought};
use crate::domain::interaction::Interaction;
use crate::domain::promise::{Promise, Side};
use crate::domain::visit::Visit;
use crate::text::Clean;

/// How far a talk can bring a complaint; it is closed on the desk, where the looks back are planned.
const STAGES: &[&str] =
    &[Stage::Acknowledged.name(), Stage::Answered.name(), Stage::Solved.name(), Stage::Confirmed.name()];

/// What is asked at the end of such a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// How far it came by the answers that were given.
    to: Option<Stage>,
    /// Nothing is written of what was done, and it is solved.
    fix: bool,
}

/// What the end of a talk asks about its complaint; none where it followed another course.
pub(super) fn asked(model: &Model, visit: &Visit) -> Option<Asked> {
    let followed = visit.turns.iter().map(|turn| &turn.flow).chain([&visit.interaction.flow]);
    let mut flows = followed.filter_map(|flow| model.playbook.flows.get(flow));
    flows.find(|flow| flow.complaint)?;
    let to = desk::brought(&model.playbook, visit).map(|(to, _)| to);
    let unwritten = desk::about(visit).is_none_or(|complaint| complaint.fix.is_empty());
    Some(Asked { to, fix: unwritten && to >= Some(Stage::Solved) })
}

pub(super) fn rows(asked: Option<Asked>) -> Vec<FormRow> {
    let Some(Asked { to, fix }) = asked else { return Vec::new() };
    let stage = FormRow::choice("complaint_stage", "complaint-stage", STAGES, to.map(Stage::name), true);
    let fix = fix.then(|| FormRow::line("fix", ""));
    [stage.with_hint("ui-complaint-stage-hint")].into_iter().chain(fix).collect()
}

/// The same of a form that was laid, for laying it anew.
pub(super) fn of_form(form: &Form) -> Option<Asked> {
    form.row("complaint_stage")?;
    let to = form.chosen("complaint_stage").and_then(Stage::parse);
    Some(Asked { to, fix: form.row("fix").is_some() })
}

/// What is kept of it. Our promise with a day is by when it is to be solved.
pub(super) fn made(model: &Model, form: &Form, talk: &Interaction, promises: &[Promise]) -> Option<Brought> {
    let to = form.chosen("complaint_stage").and_then(Stage::parse)?;
    let visit = visit_of(model, form, talk.id);
    let said = visit.and_then(|visit| desk::brought(&model.playbook, visit)).filter(|(said, _)| *said == to);
    let ours = promises.iter().filter(|promise| promise.side == Side::Ours);
    let due = ours.filter(|_| to == Stage::Answered).find_map(|promise| promise.due);
    let at = said.map(|(_, at)| at).or(talk.held_at).unwrap_or(model.now.ms);
    Some(Brought { to, at, due, fix: Clean::note(form.text("fix")) })
}
