//! Putting off and planning anew: to a day that is chosen from a few, or typed.

use super::{followup, meeting, promise};
use crate::app::forms;
use crate::app::model::Model;
use crate::app::msg::{Deed, Effect, TalkDeed};
use crate::app::popup::choose::{self, Choice};
use crate::domain::card::CustomerCard;
use crate::domain::day::When;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::promise::Promise;
use crate::domain::today::What;
use crate::text::Clean;
use chrono::{Datelike, Days, NaiveDate};

/// What is put off, as it stands on the card.
#[derive(Debug, Clone, PartialEq)]
pub enum Snoozed {
    Followup(Box<Followup>),
    Promise(Box<Promise>),
    Meeting(Box<Interaction>),
    /// The touches of a customer, who is left in peace until then.
    Touch(Id),
}

impl Snoozed {
    /// What it is, in a draft.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Followup(_) => "followup",
            Self::Promise(_) => "promise",
            Self::Meeting(_) => "meeting",
            Self::Touch(_) => "touch",
        }
    }

    /// The customer, and the record that is moved.
    pub fn whose(&self) -> (Option<Id>, Id) {
        match self {
            Self::Followup(followup) => (followup.customer, followup.id),
            Self::Promise(promise) => (promise.customer, promise.id),
            Self::Meeting(meeting) => (meeting.customer, meeting.id),
            Self::Touch(customer) => (Some(*customer), *customer),
        }
    }

    /// The same as it stands by now; none where it is done, settled, over or gone.
    pub fn again(name: &str, record: Id, card: &CustomerCard, meeting: Option<&Interaction>) -> Option<Self> {
        match name {
            "followup" => {
                let open = card.followups.iter().find(|known| known.id == record && known.done_at.is_none())?;
                Some(Self::Followup(Box::new(open.clone())))
            }
            "promise" => {
                let open = card.promises.iter().find(|known| known.id == record && known.settled.is_none())?;
                Some(Self::Promise(Box::new(open.clone())))
            }
            "meeting" => {
                let planned = meeting.filter(|meeting| meeting.id == record && meeting.is_open())?;
                Some(Self::Meeting(Box::new(planned.clone())))
            }
            "touch" => Some(Self::Touch(card.customer.id)),
            _ => None,
        }
    }
}

/// The value of the choice that asks for a typed day.
pub const TYPED: &str = "typed";

/// Asks until when: tomorrow, in three days, next week, or a day to be typed.
pub fn snooze(model: &mut Model) {
    let Some((what, subject)) = selected(model) else { return };
    let today = model.now.today();
    let monday = u64::from(7 - today.weekday().num_days_from_monday());
    let choice = |key: &str, days: u64| {
        let day = today.checked_add_days(Days::new(days))?;
        let (text, about) = (model.words.get(key).into_owned(), model.words.day(day, today));
        Some(Choice { text, about, value: day.to_string() })
    };
    let days = [("snooze-tomorrow", 1), ("snooze-days", 3), ("snooze-week", monday)];
    let mut options: Vec<Choice> = days.into_iter().filter_map(|(key, days)| choice(key, days)).collect();
    let (text, about) = (model.words.get("snooze-typed").into_owned(), model.words.get("ui-day-hint").into_owned());
    options.push(Choice { text, about, value: TYPED.to_owned() });
    choose::until(model, options, what, subject);
}

/// A form with the day, which says back what was understood.
pub fn replan(model: &mut Model) {
    if let Some((what, subject)) = selected(model) {
        forms::replan::open(model, what, subject);
    }
}

fn selected(model: &Model) -> Option<(Snoozed, Clean)> {
    let item = model.today.selected()?;
    let what = match item.what {
        What::Followup { id, .. } => Snoozed::Followup(Box::new(followup(model, id)?.clone())),
        What::Promise { id, .. } => Snoozed::Promise(Box::new(promise(model, id)?.clone())),
        What::Meeting { id, .. } => Snoozed::Meeting(Box::new(meeting(model, id)?.clone())),
        What::Touch(_) => Snoozed::Touch(item.who.id),
        What::Digest { .. } | What::Birthday { .. } | What::Drill { .. } | What::Complaint(_) => return None,
    };
    Some((what, item.who.name.clone()))
}

/// Puts it off, and has it said to when: it may be out of sight then.
pub fn carried(model: &mut Model, what: Snoozed, when: When, subject: Clean) -> Vec<Effect> {
    let time = match &what {
        Snoozed::Followup(before) => when.time.or(before.time),
        Snoozed::Meeting(before) => when.time.or(before.time),
        Snoozed::Promise(_) | Snoozed::Touch(_) => None,
    };
    model.today.moved = Some(When { day: when.day, time });
    vec![moved(what, when, subject)]
}

/// Puts it off to a day; a time that was not said stays as it was.
fn moved(what: Snoozed, When { day, time }: When, subject: Clean) -> Effect {
    Effect::Do(match what {
        Snoozed::Followup(before) => {
            let followup = Followup { due: Some(day), time: time.or(before.time), ..(*before).clone() };
            Deed::Talk(TalkDeed::Followup { before: Some(before), followup: Box::new(followup), subject })
        }
        Snoozed::Promise(before) => {
            let promise = Promise { due: Some(day), ..(*before).clone() };
            Deed::Talk(TalkDeed::Promise { before, promise: Box::new(promise), subject })
        }
        Snoozed::Meeting(before) => {
            let talk = Interaction { day: Some(day), time: time.or(before.time), ..(*before).clone() };
            Deed::SaveInteraction { before: Some(before), interaction: Box::new(talk), subject, open: false }
        }
        Snoozed::Touch(customer) => Deed::Rest { customer, until: day },
    })
}

/// The day a choice stands for.
pub fn chosen(value: &str) -> Option<When> {
    value.parse::<NaiveDate>().ok().map(|day| When { day, time: None })
}
