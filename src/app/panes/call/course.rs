//! Where a call stands: its visit, its course, and the step of it.

use crate::app::action::{Action, Place};
use crate::app::model::{Model, key_name};
use crate::domain::call::{self, Course};
use crate::domain::playbook::{Answer, Flow};
use crate::domain::visit::Visit;

/// The visit of the running call, when it is the one at hand.
pub fn visit(model: &Model) -> Option<&Visit> {
    let on = model.call.as_ref()?.on;
    model.visit.as_deref().filter(|visit| visit.interaction.id == on)
}

pub fn flow<'a>(model: &'a Model, visit: &Visit) -> Option<&'a Flow> {
    model.playbook.flows.get(&visit.interaction.flow)
}

pub fn course<'a>(model: &'a Model, visit: &Visit) -> Option<Course<'a>> {
    call::course(flow(model, visit)?, visit)
}

/// The answers that can be chosen now.
pub fn answers(model: &Model) -> &[Answer] {
    visit(model).and_then(|visit| course(model, visit)).map(|course| course.step.answers.as_slice()).unwrap_or_default()
}

/// The course has come to an ending.
pub fn ended(model: &Model) -> bool {
    let course = visit(model).and_then(|visit| course(model, visit));
    course.is_some_and(|course| course.step.answers.is_empty())
}

/// The key that leads back to a call.
pub fn leads_back(model: &Model) -> String {
    let key = model.keys.keys(Place::Global, Action::Calls).first();
    key.map(|key| key_name(model, *key)).unwrap_or_default()
}
