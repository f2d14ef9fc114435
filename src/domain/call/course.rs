//! Where a call stands in its flow, told from the turns it took.

use super::Turn;
use crate::domain::playbook::flow::{Answer, Flow, Step};

/// The present step, and how the call came there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Course<'a> {
    pub step: &'a Step,
    /// Turns taken in this flow.
    pub turns: usize,
    /// The answer that led here; none at the first step.
    pub answer: Option<&'a Answer>,
}

/// Follows the turns through the flow. None where the flow has no step.
pub fn course<'a>(flow: &'a Flow, turns: &[Turn]) -> Option<Course<'a>> {
    followed(flow, turns, |_| ())
}

/// The steps that the turns came to, the first one included, in their order; one to which they came back stands twice.
pub fn steps<'a>(flow: &'a Flow, turns: &[Turn]) -> Vec<&'a Step> {
    let mut steps = Vec::new();
    followed(flow, turns, |step| steps.push(step));
    steps
}

/// Tells each step as the turns come to it. A turn that the flow does not know any more (the pack was changed meanwhile)
/// leads nowhere and is passed over.
fn followed<'a>(flow: &'a Flow, turns: &[Turn], mut come: impl FnMut(&'a Step)) -> Option<Course<'a>> {
    let mut at = Course { step: flow.steps.first()?, turns: 0, answer: None };
    come(at.step);
    for turn in turns.iter().filter(|turn| turn.flow.as_str() == flow.id.as_str()) {
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
