//! What a call asks: which course to take, and which of the things that must be said to tick.

use super::{Choice, Choose, For, page};
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::panes::call::musts::{self, Line};
use crate::app::popup::Popup;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction};
use crate::domain::playbook::{Flow, Playbook};
use crate::locale::Words;
use crate::text::Clean;

/// Asks by which flow a call goes.
pub fn flow(model: &mut Model, customer: Id, name: &Clean, talk: Option<Interaction>, halted: bool) {
    let options = flows(&model.playbook, &model.words, talk.as_ref(), halted);
    let card = model.customers.selected_card().filter(|card| card.customer.id == customer);
    let course = card.filter(|_| talk.is_none()).and_then(|card| model.playbook.course_for(card, model.now));
    let sells = |option: &Choice| model.playbook.flows.get(&option.value).is_some_and(Flow::sells);
    let at = match course {
        Some(course) => options.iter().position(|option| *option.value == *course.id),
        None => options.iter().position(|option| !(halted && sells(option))),
    };
    let (at, len) = (at.unwrap_or(0), options.len());
    let for_what = For::Flow { customer, name: name.clone(), talk: talk.map(Box::new), halted };
    let mut choose = Choose { title: "choose-flow", options, list: ListCursor::default(), for_what };
    let page = page(model, &choose);
    choose.list.select(at, len, page);
    model.popups.push(Popup::Choose(choose));
}

/// The courses of a call. Those made for the meeting at hand stand before those for its channel, and these before the rest.
/// While a complaint is open those that sell are marked as off; each keeps its number, which the hand knows.
pub(super) fn flows(playbook: &Playbook, words: &Words, talk: Option<&Interaction>, halted: bool) -> Vec<Choice> {
    let option = |flow: &Flow| {
        let off = halted && flow.sells();
        let about = if off { words.get("choose-flow-off-why").into_owned() } else { flow.about.words() };
        Choice { text: flow.name.to_string(), about, value: flow.id.to_string() }
    };
    let mut flows: Vec<&Flow> = playbook.flows.iter().collect();
    let made_for = |flow: &Flow| talk.is_some_and(|talk| flow.meetings.iter().any(|kind| **kind == *talk.meeting));
    let channel = talk.and_then(|talk| talk.channel).unwrap_or(Channel::Phone).name();
    flows.sort_by_key(|flow| (!made_for(flow), *flow.kind != *channel));
    flows.into_iter().map(option).collect()
}

/// Asks which of the things that must be said to tick; the cursor begins on the next one that is missing.
pub fn must(model: &mut Model, lines: &[Line]) {
    let option = |line: &Line| Choice {
        text: format!("{} {}", if line.said { "[x]" } else { "[ ]" }, line.text),
        about: line.why.clone(),
        value: line.id.clone(),
    };
    let next = musts::next(lines).and_then(|next| lines.iter().position(|line| line.id == next.id));
    let options = lines.iter().map(option).collect();
    let mut list = ListCursor::default();
    let choose = Choose { title: "choose-must", options, list, for_what: For::Must };
    list.select(next.unwrap_or(0), choose.options.len(), page(model, &choose));
    model.popups.push(Popup::Choose(Choose { list, ..choose }));
}
