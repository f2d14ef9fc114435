//! What a call asks: which course to take, and which of the things that must be said to tick.

use super::open_at;
use crate::app::model::Model;
use crate::app::model::popup::choose::{Choice, For, InCall};
use crate::domain::call;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction};
use crate::domain::playbook::{Flow, Playbook};
use crate::locale::{Arg, Words};
use crate::text::Clean;

/// Asks by which flow a call goes.
pub fn flow(model: &mut Model, customer: Id, name: &Clean, talk: Option<Interaction>, halted: bool) {
    let options = flows(&model.playbook, &model.words, talk.as_ref(), halted);
    let fits = fitting(model, customer, talk.as_ref());
    let sells = |option: &Choice| model.playbook.flows.get(&option.value).is_some_and(Flow::sells);
    let off = |option: &Choice| halted && sells(option);
    let at = fits.and_then(|id| options.iter().position(|option| option.value == id && !off(option)));
    let at = at.or_else(|| options.iter().position(|option| !off(option)));
    let for_what = For::Flow { customer, name: name.clone(), talk: talk.map(Box::new), halted };
    open_at(model, "choose-flow", options, at.unwrap_or(0), for_what);
}

/// The course that fits: the one that runs; in a meeting the one made for it, or for its channel; else what the customer's
/// card tells.
fn fitting(model: &Model, customer: Id, talk: Option<&Interaction>) -> Option<String> {
    let playbook = &model.playbook;
    let Some(talk) = talk else {
        let card = model.customers.selected_card().filter(|card| card.customer.id == customer)?;
        return call::flow_for(playbook, card, model.now).map(|course| course.id.to_string());
    };
    if !talk.flow.is_empty() {
        return Some(talk.flow.to_string());
    }
    let channel = talk.channel.unwrap_or(Channel::Phone).name();
    let made = playbook.flows.iter().find(|flow| flow.meetings.iter().any(|kind| **kind == *talk.meeting));
    let fits = made.or_else(|| playbook.flows.iter().find(|flow| *flow.kind == *channel));
    fits.map(|flow| flow.id.to_string())
}

/// The courses of a call, those by phone first: each has the same number wherever one comes from, which the hand knows. The
/// one that runs says so; while a complaint is open those that sell are marked as off.
pub(super) fn flows(playbook: &Playbook, words: &Words, talk: Option<&Interaction>, halted: bool) -> Vec<Choice> {
    let option = |flow: &Flow| {
        let runs = talk.is_some_and(|talk| *talk.flow == *flow.id);
        let about = match (runs, halted && flow.sells()) {
            (true, _) => words.fmt("choose-flow-runs", &[("about", Arg::from(&flow.about.words()))]),
            (false, true) => words.get("choose-flow-off-why").into_owned(),
            (false, false) => flow.about.words(),
        };
        Choice { text: flow.name.to_string(), about, value: flow.id.to_string() }
    };
    let mut flows: Vec<&Flow> = playbook.flows.iter().collect();
    flows.sort_by_key(|flow| *flow.kind != *Channel::Phone.name());
    flows.into_iter().map(option).collect()
}

/// Asks which of several calls is gone back to: each with its customer, and when it began.
pub fn running(model: &mut Model, calls: Vec<(Id, String, String)>) {
    let option = |(id, text, about): (Id, String, String)| Choice { text, about, value: id.to_string() };
    open_at(model, "choose-running", calls.into_iter().map(option).collect(), 0, For::InCall(InCall::Which));
}
