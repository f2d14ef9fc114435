//! What of the playbook belongs on one page before a talk: a few questions, the objections to expect, what must be said.
//! Not here: what is known of the customer (card), and how it is put into words (locale).

use super::call;
use super::condition::{Fact, Facts};
use super::facts;
use super::interaction::Channel;
use super::playbook::{ItemId, Objection, Playbook, SpinCard};
use super::time::Now;
use super::visit::Visit;
use crate::domain::playbook::{Flow, Must};

/// So many questions and so many objections fit on the page, and into a head in the lift.
const FEW: usize = 3;

/// What to have ready for one talk.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief<'p> {
    /// Not asked yet, of different stages where there are enough; none while a complaint is open.
    pub questions: Vec<&'p SpinCard>,
    /// Those that this behaviour brings first, then those made for such a customer, then the commonest.
    pub objections: Vec<&'p Objection>,
    /// In the order in which the course of the talk comes to them; none where no talk is planned.
    pub musts: Vec<&'p Must>,
}

impl<'p> Brief<'p> {
    pub fn of(visit: &Visit, playbook: &'p Playbook, now: Now) -> Self {
        let known = facts::of_visit(&visit.card, &visit.interaction, playbook, now);
        Self {
            // Nothing is sold while a complaint is open.
            questions: if visit.card.halted().is_some() { Vec::new() } else { questions(visit, playbook, &known) },
            objections: objections(playbook, &known),
            musts: musts(visit, playbook, &known, now),
        }
    }
}

/// Stage by stage the next open question, beginning with the first stage of which not enough was asked.
fn questions<'p>(visit: &Visit, playbook: &'p Playbook, known: &Facts) -> Vec<&'p SpinCard> {
    let asked = |card: &SpinCard| {
        visit.asked(&card.id) || visit.asked_before.iter().any(|before| before.as_str() == card.id.as_str())
    };
    let mut stages = Vec::new();
    for (stage, cards) in playbook.spin_cards(known) {
        let enough = playbook.stage(stage).and_then(|guide| usize::try_from(guide.enough).ok()).unwrap_or(FEW);
        let (done, open): (Vec<&SpinCard>, Vec<&SpinCard>) = cards.into_iter().partition(|card| asked(card));
        if done.len() < enough {
            stages.push(open.into_iter());
        }
    }
    let mut chosen = Vec::new();
    while chosen.len() < FEW {
        let before = chosen.len();
        chosen.extend(stages.iter_mut().filter_map(Iterator::next).take(FEW - before));
        if chosen.len() == before {
            break;
        }
    }
    chosen
}

fn objections<'p>(playbook: &'p Playbook, known: &Facts) -> Vec<&'p Objection> {
    let seen = playbook.behaviours.iter().filter(|behaviour| known.has_text(Fact::Type, &behaviour.id));
    let brought: Vec<&ItemId> = seen.flat_map(|behaviour| &behaviour.cards).collect();
    let fits = |of: &&Objection| of.when.as_ref().is_none_or(|when| when.holds(known));
    let mut all: Vec<&Objection> = playbook.objections.iter().filter(fits).collect();
    all.sort_by_key(|of| {
        let place = brought.iter().position(|id| **id == of.id);
        (place.is_none(), place, of.when.is_none(), of.rank.is_none(), of.rank)
    });
    all.truncate(FEW);
    all
}

fn musts<'p>(visit: &Visit, playbook: &'p Playbook, known: &Facts, now: Now) -> Vec<&'p Must> {
    if visit.interaction.day.is_none() && visit.interaction.started_at.is_none() {
        return Vec::new();
    }
    let kind = &visit.interaction.meeting;
    let made_for = |flow: &&Flow| !kind.is_empty() && flow.meetings.iter().any(|of| **of == **kind);
    let begun = playbook.flows.get(&visit.interaction.flow);
    let course = begun.or_else(|| playbook.flows.iter().find(made_for)).or_else(|| {
        call::flow_for(playbook, &visit.card, now).filter(|_| visit.interaction.channel == Some(Channel::Phone))
    });
    let asked = |must: &&Must| must.when.as_ref().is_none_or(|when| when.holds(known));
    let mut musts: Vec<&Must> = Vec::new();
    for must in course.into_iter().flat_map(|flow| &flow.steps).flat_map(|step| &step.musts).filter(asked) {
        if musts.iter().all(|other| other.id != must.id) {
            musts.push(must);
        }
    }
    musts
}
