//! Where a call stands in its flow, told from the turns it took.

use crate::domain::complaint::{Complaint, Stage};
use crate::domain::playbook::{Answer, Flow, Step};
use crate::domain::visit::Visit;

/// The present step, and how the call came there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Course<'a> {
    pub step: &'a Step,
    /// Turns taken in this flow.
    pub turns: usize,
    /// The answer that led here; none at the first step.
    pub answer: Option<&'a Answer>,
}

/// Follows the turns of a talk through the flow. None where the flow has no step.
pub fn course<'a>(flow: &'a Flow, visit: &Visit) -> Option<Course<'a>> {
    followed(flow, visit, |_| ())
}

/// The step with which the flow begins in a talk: its first; but where one talks already by another flow, the first that is
/// spoken, and about a complaint, the one it has reached when the talk begins. What was taken down in the talk itself is
/// said back.
fn beginning<'a>(flow: &'a Flow, visit: &Visit) -> Option<&'a Step> {
    let first = flow.steps.first()?;
    let talk = &visit.interaction;
    let begun = talk.started_at.unwrap_or(i64::MAX);
    let about = |complaint: &&Complaint| talk.complaint == Some(complaint.id) || complaint.interaction == Some(talk.id);
    let complaint = visit.card.complaints.iter().find(about).filter(|_| flow.complaint);
    let reached = match complaint {
        Some(here) if here.interaction == Some(talk.id) => Stage::Heard.step_of_flow(),
        Some(earlier) => earlier.stage_at(begun).call_begins(),
        None => None,
    };
    let talks = visit.turns.first().is_some_and(|turn| turn.flow.as_str() != flow.id.as_str());
    // Before anybody talks the customer is in no state, and nothing must be said.
    let silent = first.state.is_none() && first.musts.is_empty();
    let marked = || flow.talking.as_deref();
    let follows = || first.answers.first().map(|answer| &*answer.to);
    let spoken = || if talks && silent { marked().or_else(follows) } else { None };
    Some(reached.or_else(spoken).and_then(|id| flow.step(id)).unwrap_or(first))
}

/// The steps that the turns came to, the first one included, in their order; one to which they came back stands twice.
pub fn steps<'a>(flow: &'a Flow, visit: &Visit) -> Vec<&'a Step> {
    let mut steps = Vec::new();
    followed(flow, visit, |step| steps.push(step));
    steps
}

/// Tells each step as the turns come to it. A turn that the flow does not know any more (the pack was changed meanwhile)
/// leads nowhere and is passed over.
fn followed<'a>(flow: &'a Flow, visit: &Visit, mut come: impl FnMut(&'a Step)) -> Option<Course<'a>> {
    let mut at = Course { step: beginning(flow, visit)?, turns: 0, answer: None };
    come(at.step);
    for turn in visit.turns.iter().filter(|turn| turn.flow.as_str() == flow.id.as_str()) {
        at.turns += 1;
        let Some(step) = flow.step(&turn.step) else { continue };
        let Some(answer) = step.answers.iter().find(|answer| answer.id.as_str() == turn.answer.as_str()) else {
            continue;
        };
        if let Some(next) = flow.step(&answer.to) {
            (at.step, at.answer) = (next, Some(answer));
            come(next);
        }
    }
    Some(at)
}
