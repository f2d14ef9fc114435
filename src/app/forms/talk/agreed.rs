//! A meeting that was agreed on in a talk: kept as a meeting of its kind, in the place of something to do.

use super::Options;
use crate::app::model::Model;
use crate::app::model::popup::form::{Form, FormRow, Input};
use crate::domain::call::course;
use crate::domain::day::When;
use crate::domain::interaction::Interaction;
use crate::domain::problem::{Kind, Problem};
use crate::domain::visit::Visit;
use crate::text::Clean;

/// Something to do, then the kinds of meetings.
pub(super) fn kinds(model: &Model) -> Options {
    let to_do = (String::new(), model.words.get("ui-kept-to-do").into_owned());
    let mut kinds: Vec<_> = model.playbook.meetings.iter().filter(|meeting| meeting.instead.is_none()).collect();
    kinds.sort_by_key(|meeting| meeting.order);
    let named = kinds.into_iter().map(|meeting| (meeting.id.to_string(), meeting.name.to_string()));
    [to_do].into_iter().chain(named).collect()
}

/// The kind that was agreed on, by the last answer that says so.
pub(super) fn said(model: &Model, visit: &Visit) -> String {
    let flow = model.playbook.flows.get(&visit.interaction.flow);
    let ended = flow.and_then(|flow| course(flow, visit)?.answer?.meeting.clone());
    ended.map(|kind| kind.to_string()).unwrap_or_default()
}

/// No row where there are no kinds.
pub(super) fn row(kinds: &Options, chosen: &str) -> Option<FormRow> {
    let row = FormRow::of("next_kind", String::new(), kinds.clone(), chosen);
    (kinds.len() > 1).then_some(FormRow { label: None, ..row }.with_hint("ui-next-kind-hint"))
}

/// The id of the kind that was chosen.
pub(super) fn chosen(form: &Form) -> Option<&str> {
    form.option("next_kind").filter(|kind| !kind.is_empty())
}

/// Whoever writes a next step of their own means that one, as long as they do not say that it is a meeting.
pub(super) fn gives_way(form: &mut Form) {
    let written = !form.text("next_step").trim().is_empty();
    let row = form.rows.iter_mut().find(|row| row.name == "next_kind" && !row.touched && written);
    if let Some(FormRow { input: Input::Of { at, .. }, .. }) = row {
        *at = Some(0);
    }
}

/// What the chosen kind is called.
pub(super) fn name(form: &Form) -> Option<&str> {
    let kind = chosen(form)?;
    form.options("next_kind").iter().find(|(id, _)| id == kind).map(|(_, name)| name.as_str())
}

/// The meeting, where the next step is to be kept as one.
pub(super) fn made(
    model: &mut Model,
    form: &Form,
    talk: &Interaction,
    plan: Option<When>,
) -> Result<Option<Interaction>, Problem> {
    let Some(kind) = chosen(form) else { return Ok(None) };
    let Some(plan) = plan else {
        // Where only an answer of the call spoke of a meeting, there is none without a day.
        let meant = form.touched("next_kind");
        return if meant { Err(Problem::new(Kind::BadData, "meeting-without-day").field("due")) } else { Ok(None) };
    };
    let channel = model.playbook.meetings.get(kind).map(|meeting| meeting.channel);
    let goal = Clean::line(form.text("next_step"));
    let goal = if name(form).is_some_and(|name| name == goal.as_str()) { Clean::default() } else { goal };
    let meeting = Interaction::agreed(model.ids.next_id(), talk, kind, channel, plan);
    Ok(Some(Interaction { goal, ..meeting }))
}
