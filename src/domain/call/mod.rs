//! A call while it goes on: where in its flow it stands, who speaks, and what must not be overlooked.

mod course;
mod meter;
pub mod must;

pub use course::{Course, course};
pub use meter::{LISTENED, Meter, SILENCE, Speaker, State, last_heard};

use super::card::CustomerCard;
use super::customer::Customer;
use super::interaction::{Channel, Interaction, Outcome, Stage};
use super::playbook::{Flow, Playbook};
use super::promise::Side;
use super::time::{Now, local};
use crate::domain::playbook::FOLLOW_UP;
use crate::text::Clean;

/// Makes a talk the call that begins now, by this flow of the playbook. A call that was begun before goes on.
pub fn begin(talk: &mut Interaction, flow: &str, now: Now) {
    talk.stage = Stage::Running;
    talk.flow = Clean::line(flow);
    talk.channel = talk.channel.or(Some(Channel::Phone));
    talk.day = talk.day.or(Some(now.today()));
    if talk.zone.is_empty() {
        talk.zone = Clean::line(now.zone.name());
    }
    talk.started_at.get_or_insert(now.ms);
}

/// Whether a talk may begin by this course. Who asked not to be called is rung about their own complaint and about nothing
/// else; where people meet, nothing rings, and what has begun goes on.
pub fn may_begin(customer: &Customer, talk: Option<&Interaction>, flow: Option<&Flow>) -> bool {
    let rings = talk.and_then(|talk| talk.channel).is_none_or(|channel| channel == Channel::Phone);
    let runs = talk.is_some_and(|talk| talk.stage == Stage::Running);
    !customer.do_not_call || !rings || runs || flow.is_some_and(|flow| flow.complaint)
}

/// The flow to begin a call with: the one made for the meeting that is planned today; for somebody we have talked with
/// in the last three months, the one that follows an earlier talk; else the first. A mail was no talk, and who asked not
/// to be called did not leave a point open. While a complaint is open, one that sells nothing.
pub fn flow_for<'p>(playbook: &'p Playbook, card: &CustomerCard, now: Now) -> Option<&'p Flow> {
    let halted = card.halted().is_some();
    let planned = card.interactions.iter().find(|talk| talk.is_open() && talk.day == Some(now.today()));
    let wanted = match planned.map(|talk| &*talk.meeting).filter(|meeting| !meeting.is_empty()) {
        Some(meeting) => meeting,
        None if card.last_contact().is_some_and(|talk| is_followed(talk, now)) => FOLLOW_UP,
        None => "",
    };
    let fits = |flow: &&Flow| flow.kind.as_str() == Channel::Phone.name() && !(halted && flow.sells());
    let made_for = |flow: &&Flow| flow.meetings.iter().any(|kind| **kind == *wanted);
    let calls = || playbook.flows.iter().filter(fits);
    calls().find(made_for).or_else(|| calls().next())
}

/// Days after which a talk is none to go on from.
const FRESH: i64 = 92;

fn is_followed(talk: &Interaction, now: Now) -> bool {
    let talked = !matches!(talk.channel, Some(Channel::Mail | Channel::Chat | Channel::Web));
    let fresh = talk.held_at.is_some_and(|at| now.ms - at <= FRESH * 86_400_000);
    talked && fresh && talk.outcome != Some(Outcome::DoNotCall)
}

/// The states through which a customer goes in a call, as flows name them: they do not know yet what it is about, see the
/// point, have their doubts taken, and are ready to agree.
pub const STATES: [&str; 4] = ["confused", "clear", "comforted", "contract"];

/// What must be known before the first word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    DoNotCall,
    /// A complaint was heard so many days ago and is open.
    Complaint(i64),
    /// Something we wanted to do is late by so many days.
    LateStep(i64),
    LatePromise(Side, i64),
}

/// The red flags of a customer, the gravest first.
pub fn flags(card: &CustomerCard, now: Now) -> Vec<Flag> {
    let today = now.today();
    let mut flags = Vec::new();
    if card.customer.do_not_call {
        flags.push(Flag::DoNotCall);
    }
    let heard = card.open_complaints().map(|complaint| local(complaint.heard(), now.zone).date());
    flags.extend(heard.min().map(|day| Flag::Complaint((today - day).num_days())));
    for side in [Side::Ours, Side::Theirs] {
        let late =
            card.promises.iter().filter(|promise| promise.side == side).filter_map(|promise| promise.late(today));
        flags.extend(late.max().map(|days| Flag::LatePromise(side, days)));
    }
    let late = card.first_due().map(|due| (today - due).num_days());
    flags.extend(late.filter(|days| *days > 0).map(Flag::LateStep));
    flags
}
