//! Putting off and planning anew: to a day that is chosen from a few, or typed.

use super::{followup, meeting, promise};
use crate::app::forms;
use crate::app::model::popup::choose::Choice;
use crate::app::model::today::{Shift, Shifted, Snoozed};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Done, Effect, TalkDeed};
use crate::app::popup::choose;
use crate::domain::day::When;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::today::{Source, What};
use crate::locale::Arg;
use crate::text::Clean;
use chrono::{Datelike, Days, NaiveDate};

/// The value of the choice that asks for a typed day.
pub const TYPED: &str = "typed";

/// What putting off comes to for what is selected, where the footer is to say something else: a digest that nobody needs.
pub fn snooze_word(model: &Model) -> Option<&'static str> {
    model
        .today
        .selected()
        .filter(|item| item.source() == Source::Digest && item.has_customer())
        .map(|_| "today-no-digest")
}

/// No digest goes for this talk, which undo takes back.
fn no_digest(model: &mut Model, talk: Id) -> Vec<Effect> {
    let Some(before) = meeting(model, talk).cloned() else { return Vec::new() };
    let Some(who) = model.today.selected().map(|item| item.who.name.clone()) else { return Vec::new() };
    let after = Interaction { digest_spared_at: Some(model.now.ms), ..before.clone() };
    let when = When { day: model.now.today(), time: None };
    model.today.moved = Some(Shift { who: who.clone(), when, to: Shifted::Spared });
    let (before, interaction) = (Box::new(before), Box::new(after));
    vec![Effect::Do(Deed::Talk(TalkDeed::Digest { before, interaction, subject: who }))]
}

/// Asks until when: tomorrow, in three days, next week, or a day to be typed.
pub fn snooze(model: &mut Model) -> Vec<Effect> {
    if let Some(What::Digest { id, .. }) = model.today.selected().map(|item| &item.what) {
        let id = *id;
        return no_digest(model, id);
    }
    let Some((what, subject)) = selected(model) else { return Vec::new() };
    let today = model.now.today();
    let monday = u64::from(7 - today.weekday().num_days_from_monday());
    let choice = |key: &str, days: u64| {
        let day = today.checked_add_days(Days::new(days))?;
        let (text, about) = (model.words.get(key).into_owned(), model.words.day(day, today));
        Some(Choice { text, about, value: day.to_string() })
    };
    let days = [("snooze-tomorrow", 1), ("snooze-days", 3), ("snooze-week", monday)];
    let mut options: Vec<Choice> = days.into_iter().filter_map(|(key, days)| choice(key, days)).collect();
    let (text, about) =
        (model.words.get("snooze-typed").into_owned(), model.words.attr("ui-day-hint", "example").unwrap_or_default());
    options.push(Choice { text, about, value: TYPED.to_owned() });
    choose::until(model, options, what, subject);
    Vec::new()
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
        What::Digest { .. } | What::Digests(_) | What::Birthday { .. } | What::Drill { .. } | What::Complaint(_) => {
            return None;
        }
    };
    Some((what, item.who.name.clone()))
}

/// Says what was put off, for whom and to when; false where the deed was another one.
pub fn is_told(model: &mut Model, done: &Done) -> bool {
    let moves =
        matches!(done, Done::Promise(_) | Done::Interaction(_) | Done::Followup { done: false, .. } | Done::Rest);
    let Some(Shift { who, when, to }) = model.today.moved.take().filter(|_| moves) else { return false };
    let said = model.words.when(when.day, when.time, model.now.today());
    let said = model.words.on_holiday(&said, when.day, &model.house.calendar).unwrap_or(said);
    let kind = if let Shifted::Planned(kind) = &to { kind.as_str() } else { "" };
    let args = [("name", Arg::from(who.as_str())), ("when", said.into()), ("kind", Arg::from(kind))];
    let said = match to {
        Shifted::Planned(_) => model.words.fmt("said-agreed", &args),
        Shifted::Spared => model.words.fmt("said-no-digest", &args[..1]),
        Shifted::Untimed => model.words.fmt("said-moved-untimed", &args[..2]),
        Shifted::Moved if *done == Done::Rest => model.words.fmt("said-rest", &args[..2]),
        Shifted::Moved => model.words.fmt("said-moved", &args[..2]),
    };
    model.say(Mood::Good, said);
    true
}

/// The day a choice stands for.
pub fn chosen(value: &str) -> Option<When> {
    value.parse::<NaiveDate>().ok().map(|day| When { day, time: None })
}
