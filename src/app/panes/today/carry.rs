//! What is put off is carried to its day.

use crate::app::model::Model;
use crate::app::model::today::{Shift, Shifted, Snoozed};
use crate::app::msg::{Deed, Effect, TalkDeed};
use crate::domain::day::When;
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction};
use crate::domain::promise::Promise;
use crate::domain::rhythm::{Since, TouchWay};
use crate::domain::today::{Source, What};
use crate::text::Clean;

/// Puts it off, and has it said for whom and to when. A visit or call by level that is given a time has been agreed with
/// the customer: it becomes a meeting.
pub fn carried(model: &mut Model, what: Snoozed, when: When, subject: Clean) -> Vec<Effect> {
    let (time, to) = match &what {
        Snoozed::Followup(before) => (when.time.or(before.time), Shifted::Moved),
        Snoozed::Meeting(before) => (when.time.or(before.time), Shifted::Moved),
        Snoozed::Promise(_) if when.time.is_some() => (None, Shifted::Untimed),
        Snoozed::Touch(customer) if when.time.is_some() => return agreed(model, *customer, when, subject),
        Snoozed::Promise(_) | Snoozed::Touch(_) => (None, Shifted::Moved),
    };
    model.today.moved = Some(Shift { who: subject.clone(), when: When { time, ..when }, to });
    let zone = Clean::line(model.now.zone.name());
    vec![moved(what, when, &zone, subject)]
}

/// The touch that was due, as a meeting: of the first kind that goes that way with somebody who was never met, a follow-up
/// with others.
pub(in crate::app) fn agreed(model: &mut Model, customer: Id, when: When, subject: Clean) -> Vec<Effect> {
    let item = model.today.page.items.iter().find(|item| item.source() == Source::Touch && item.who.id == customer);
    let (way, never) = match item.map(|item| &item.what) {
        Some(What::Touch(touch)) => (touch.way, matches!(touch.why.since, Since::Added(_))),
        _ => (TouchWay::Visit, false),
    };
    let channel = if way == TouchWay::Visit { Channel::Face } else { Channel::Phone };
    let kind = model.playbook.kind_of_touch(channel, never);
    let mut meeting = Interaction::blank(model.ids.next_id(), Some(customer));
    meeting.meeting = kind.map(|kind| Clean::line(&kind.id)).unwrap_or_default();
    (meeting.channel, meeting.day, meeting.time) = (Some(channel), Some(when.day), when.time);
    meeting.zone = Clean::line(model.now.zone.name());
    let called = kind.map(|kind| kind.name.to_string());
    let called = called.unwrap_or_else(|| model.words.choice("touch-way", way.name()).into_owned());
    model.today.moved = Some(Shift { who: subject.clone(), when, to: Shifted::Planned(called) });
    vec![Effect::Do(Deed::Appoint { meeting: Box::new(meeting), subject })]
}

/// Puts it off to a day; a time that was not said stays as it was, in its own zone.
pub(in crate::app) fn moved(what: Snoozed, When { day, time }: When, here: &Clean, subject: Clean) -> Effect {
    let zone = |before: &Clean| if time.is_some() { here.clone() } else { before.clone() };
    Effect::Do(match what {
        Snoozed::Followup(before) => {
            let zone = zone(&before.zone);
            let followup = Followup { due: Some(day), time: time.or(before.time), zone, ..(*before).clone() };
            Deed::Talk(TalkDeed::Followup { before: Some(before), followup: Box::new(followup), subject })
        }
        Snoozed::Promise(before) => {
            let promise = Promise { due: Some(day), ..(*before).clone() };
            Deed::Talk(TalkDeed::Promise { before, promise: Box::new(promise), subject })
        }
        Snoozed::Meeting(before) => {
            let zone = zone(&before.zone);
            let talk = Interaction { day: Some(day), time: time.or(before.time), zone, ..(*before).clone() };
            Deed::SaveInteraction { before: Some(before), interaction: Box::new(talk), subject, open: false }
        }
        Snoozed::Touch(customer) => Deed::Rest { customer, until: day },
    })
}
