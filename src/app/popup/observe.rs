//! Behaviour that can be seen in a talk: ticked off a list, with the types it speaks for and why. Nothing is kept before the
//! user chooses one of them: a type is a guess of today, never a label.

use super::choose;
use crate::app::action::{Action, Place};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::{self, Area, Split};
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, moving, row_at};
use crate::app::model::popup::Popup;
use crate::app::model::popup::observe::Observe;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::advice;
use crate::app::screen::Screen;
use crate::domain::advice::Seen;
use crate::domain::card::CustomerCard;
use crate::domain::id::Id;
use crate::domain::playbook::Observation;
use crate::locale::Arg;
use crate::text::Clean;

/// Opens the list for the customer of the screen and the person one talks to; what was ticked there and not kept is still
/// ticked.
pub fn open(model: &mut Model) {
    let Some((card, _)) = advice::subject(model) else { return };
    let customer = card.customer.id;
    let person = match model.screen {
        Screen::Customers => card.contact(None),
        _ => model.visit.as_ref().and_then(|visit| visit.contact()),
    };
    let person = person.map(|member| member.person.id);
    let fresh = || Observe { customer, person, ..Observe::default() };
    let observe = model.observing.take().filter(|left| left.customer == customer).unwrap_or_else(fresh);
    model.popups.push(Popup::Observe(observe));
}

pub fn area(model: &Model) -> Area {
    geometry::finder(model.area)
}

/// The line that says of whom, the list, and what the ticks speak for.
pub fn split(model: &Model) -> Split {
    geometry::ticked(model.area, model.words.language().is_chinese())
}

fn page(model: &Model) -> usize {
    split(model).page()
}

/// After a change of size: the cursor stays in sight.
pub fn refit(model: &mut Model) {
    let (len, page) = (listed(model).len(), page(model));
    for popup in &mut model.popups {
        if let Popup::Observe(observe) = popup {
            observe.list.select(observe.list.selected, len, page);
        }
    }
}

/// All that can be seen.
pub fn listed(model: &Model) -> Vec<&Observation> {
    model.playbook.observations.iter().collect()
}

/// Of whom it was seen, in words.
pub fn whom(model: &Model, observe: &Observe) -> String {
    let Some((card, _)) = advice::subject(model) else { return String::new() };
    let member = card.people.iter().find(|member| Some(member.person.id) == observe.person);
    match member {
        Some(member) if member.role.function.is_empty() => member.person.name.to_string(),
        Some(member) => format!("{} · {}", member.person.name, member.role.function),
        None => model.words.fmt("observe-whole", &[("name", Arg::from(card.customer.name.as_str()))]),
    }
}

/// What is kept of them so far.
fn kept(card: &CustomerCard, person: Option<Id>) -> (Clean, Seen) {
    let member = card.people.iter().find(|member| Some(member.person.id) == person);
    let (behaviour, on) = member.map_or((&card.customer.behaviour, card.customer.behaviour_on), |member| {
        (&member.person.behaviour, member.person.behaviour_on)
    });
    (behaviour.clone(), Seen { of: person, on })
}

/// What is kept so far, and what the ticks speak for, strongest first, each with its reasons.
pub fn detail(model: &Model, observe: &Observe, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let words = &model.words;
    if let Some((card, _)) = advice::subject(model) {
        let (behaviour, seen) = kept(card, observe.person);
        if !behaviour.is_empty() {
            let name = model.playbook.name_of("behaviour", &behaviour);
            let (tone, when) = advice::seen(model, seen);
            doc.hanging(&[], 0, tone, &format!("{name} ({when})"));
            doc.gap();
        }
    }
    let suggestions = model.playbook.suggested_types(&observe.seen);
    for one in &suggestions {
        let args = [("n", Arg::from(one.reasons.len())), ("all", Arg::from(observe.seen.len()))];
        let count = words.fmt("observe-count", &args);
        doc.pieces(&[(Tone::Title, one.behaviour.name.as_str()), (Tone::Dim, "  "), (Tone::Dim, &count)]);
        for reason in &one.reasons {
            doc.item("-", Tone::Key, Tone::Text, &reason.text.words());
        }
    }
    if suggestions.is_empty() {
        let key = if observe.seen.is_empty() { "observe-hint" } else { "observe-nothing" };
        doc.para(Tone::Dim, &words.get(key));
    }
    doc.gap();
    doc.para(Tone::Dim, &words.get("advice-hypothesis"));
    doc
}

pub fn key(model: &mut Model, mut observe: Observe, key: Key) -> Vec<Effect> {
    let (len, page) = (listed(model).len(), page(model));
    match (key.code, model.keys.action(&[Place::List], key.in_commands())) {
        (Code::Char(' '), _) => {
            tick(model, &mut observe);
            observe.list.step(1, len, page);
        }
        (Code::Left, _) => turn(model, &mut observe, false),
        (Code::Right, _) => turn(model, &mut observe, true),
        (Code::Enter, _) => return conclude(model, observe),
        (_, Some(Action::Back)) => return leave(model, observe),
        _ if model.keys.action(&[Place::Card, Place::Visit, Place::Spin, Place::Call], key.in_commands())
            == Some(Action::Observe) =>
        {
            return leave(model, observe);
        }
        _ => {
            if let Some(to) = moving(&model.keys, key, Letters::Commands) {
                observe.list.act(to, len, page);
            }
        }
    }
    model.popups.push(Popup::Observe(observe));
    Vec::new()
}

/// What was ticked waits until one comes back to this customer.
fn leave(model: &mut Model, observe: Observe) -> Vec<Effect> {
    model.observing = Some(observe).filter(|left| !left.seen.is_empty());
    Vec::new()
}

fn tick(model: &Model, observe: &mut Observe) {
    let Some(id) = listed(model).get(observe.list.selected).map(|one| one.id.to_string()) else { return };
    match observe.seen.iter().position(|seen| *seen == id) {
        Some(at) => drop(observe.seen.remove(at)),
        None => observe.seen.push(id),
    }
}

/// The next person there; the customer as a whole comes behind the last.
fn turn(model: &Model, observe: &mut Observe, on: bool) {
    let Some((card, _)) = advice::subject(model) else { return };
    let all: Vec<Option<Id>> = card.people.iter().map(|member| Some(member.person.id)).chain([None]).collect();
    let at = all.iter().position(|person| *person == observe.person).unwrap_or(0);
    let by = if on { 1 } else { all.len() - 1 };
    observe.person = all[(at + by) % all.len()];
}

/// Asks which of the types it was; without any there is nothing to choose, and it says so.
fn conclude(model: &mut Model, observe: Observe) -> Vec<Effect> {
    let had = advice::subject(model).is_some_and(|(card, _)| !kept(card, observe.person).0.is_empty());
    if model.playbook.suggested_types(&observe.seen).is_empty() && !had {
        let key = if observe.seen.is_empty() { "observe-hint" } else { "observe-nothing" };
        let said = model.words.get(key).into_owned();
        model.say(Mood::Info, said);
        model.popups.push(Popup::Observe(observe));
        return Vec::new();
    }
    choose::behaviour(model, &observe, had);
    let question = model.popups.pop();
    model.popups.push(Popup::Observe(observe));
    model.popups.extend(question);
    Vec::new()
}

/// A click on a row puts the cursor there and ticks it.
pub fn click(model: &mut Model, mut observe: Observe, x: u16, y: u16) -> Vec<Effect> {
    let (len, page) = (listed(model).len(), page(model));
    if let Some(at) = row_at(split(model).list, observe.list.offset, len, x, y) {
        observe.list.select(at, len, page);
        tick(model, &mut observe);
    }
    model.popups.push(Popup::Observe(observe));
    Vec::new()
}
