//! A call begins: its course is chosen, and the talk is kept as running.

use super::{begun_with, chosen, come_back, enter, say_busy};
use crate::app::action::{Action, Place};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Deed, Effect};
use crate::app::panes::call::course::visit;
use crate::app::panes::customers::waits;
use crate::app::popup::choose;
use crate::domain::call::{self, State};
use crate::domain::card::CustomerCard;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction};
use crate::text::Clean;

/// Begins a call with the customer at hand: asks for the course first. On a meeting that is prepared the call is led in it,
/// and goes on where it has a course; in a call, the course is changed.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    let talk = match model.place() {
        Place::Visit => model.visit.as_deref(),
        Place::Call => visit(model),
        _ => None,
    };
    if let Some(visit) = talk.cloned() {
        if unwanted(&visit.card, Some(&visit.interaction)) {
            return refused(model);
        }
        let halted = visit.card.halted().is_some();
        let (talk, customer, name) = (visit.interaction, visit.card.customer.id, visit.card.customer.name);
        if model.place() == Place::Visit && !talk.flow.is_empty() {
            return dial(model, Some(&talk), customer, &name, &talk.flow);
        }
        choose::flow(model, customer, &name, Some(talk), halted);
    } else if model.call.is_some() && model.place() != Place::Call {
        say_busy(model);
    } else if let Some(row) = model.customers.selected_row().filter(|_| model.call.is_none()).cloned() {
        if let Some(on) = begun_with(model, row.id) {
            return chosen(model, on);
        }
        // Which course fits is told by the card.
        let Some(card) = model.customers.selected_card() else {
            return waits::when_here(model, Action::Call);
        };
        if unwanted(card, None) {
            return refused(model);
        }
        choose::flow(model, row.id, &row.name, None, row.halted);
    }
    Vec::new()
}

/// Whether no course at all may begin: about a complaint of theirs one does.
fn unwanted(card: &CustomerCard, talk: Option<&Interaction>) -> bool {
    !call::may_begin(&card.customer, talk, None) && card.open_complaints().next().is_none()
}

/// Whoever wants them called all the same takes the mark off, which is kept with who did it.
fn refused(model: &mut Model) -> Vec<Effect> {
    let said = model.words.get("off-do-not-call").into_owned();
    model.say(Mood::Bad, said);
    Vec::new()
}

/// The card of a customer, as far as one is in sight.
fn card_of(model: &Model, customer: Id) -> Option<&CustomerCard> {
    let visited = model.visit.as_ref().map(|visit| &visit.card);
    let cards = [visited, model.customers.selected_card(), model.desk.selected_card()];
    cards.into_iter().flatten().find(|card| card.customer.id == customer)
}

/// The course was chosen: the talk is kept as running from here on, and the screen is the call's.
pub fn dial(model: &mut Model, talk: Option<&Interaction>, customer: Id, name: &Clean, flow: &str) -> Vec<Effect> {
    let course = model.playbook.flows.get(flow);
    if card_of(model, customer).is_some_and(|card| !call::may_begin(&card.customer, talk, course)) {
        return refused(model);
    }
    let before = talk.cloned();
    let mut talk = before.clone().unwrap_or_else(|| Interaction::blank(model.ids.next_id(), Some(customer)));
    let first = talk.started_at.is_none();
    call::begin(&mut talk, flow, model.now);
    // Nothing rings where people meet.
    let rings = talk.channel == Some(Channel::Phone);
    match (first, rings) {
        (true, true) => enter(model, talk.id, State::Ringing),
        (true, false) => enter(model, talk.id, State::Talking),
        (false, _) => come_back(model, talk.id),
    }
    if before.as_ref() == Some(&talk) {
        return vec![Effect::Ask(Ask::Visit(talk.id))];
    }
    vec![Effect::Do(Deed::SaveInteraction {
        before: before.map(Box::new),
        interaction: Box::new(talk),
        subject: name.clone(),
        open: true,
    })]
}
