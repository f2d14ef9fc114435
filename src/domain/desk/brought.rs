//! What a talk did for a complaint: how far it came in it, told by the answers that the course for complaints marks.

use crate::domain::complaint::{Complaint, Stage};
use crate::domain::playbook::Playbook;
use crate::domain::visit::Visit;
use crate::text::Clean;
use chrono::NaiveDate;

/// How far a talk has brought a complaint, as somebody keeps it who was there.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    pub to: Stage,
    /// When it was said, UTC milliseconds.
    pub at: i64,
    /// By when a solution was promised, where it was.
    pub due: Option<NaiveDate>,
    /// What was done, where somebody says so.
    pub fix: Clean,
}

/// The complaint of a talk: the one taken down in it, else the one it is about.
pub fn about(visit: &Visit) -> Option<&Complaint> {
    let (all, talk) = (&visit.card.complaints, &visit.interaction);
    let here = all.iter().find(|complaint| complaint.interaction == Some(talk.id));
    here.or_else(|| all.iter().find(|complaint| talk.complaint == Some(complaint.id)))
}

/// How far the answers of a talk have brought its complaint, and when; none where it stands there already, or no answer says
/// so. Heard once more, what was solved is open again as soon as something new is agreed.
pub fn brought(playbook: &Playbook, visit: &Visit) -> Option<(Stage, i64)> {
    let stands = about(visit).map_or(Stage::Heard, Complaint::stage);
    let mut come = (stands, 0);
    for turn in &visit.turns {
        let flow = playbook.flows.get(&turn.flow).filter(|flow| flow.complaint);
        let step = flow.and_then(|flow| flow.step(&turn.step));
        let answer = step.and_then(|step| step.answers.iter().find(|answer| *answer.id == *turn.answer));
        let Some(to) = answer.and_then(|answer| answer.stage) else { continue };
        let again = to == Stage::Answered && come.0 > to;
        if to > come.0 || again {
            come = (to, turn.at.unwrap_or(0));
        }
    }
    (come.0 != stands).then_some(come)
}
