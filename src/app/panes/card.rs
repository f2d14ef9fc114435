//! The customer card: everything known, and what one does from there.

use crate::app::action::Action;
use crate::app::forms::{self, person, rival};
use crate::app::geometry::Area;
use crate::app::model::card::On;
use crate::app::model::popup::handy::Shelf;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Deed, Effect, TalkDeed};
use crate::app::panes::copied::number as copied;
use crate::app::panes::customers::{self, listed, waits};
use crate::app::panes::{brief, call, desk, digest, letter, levels, portrait, prep};
use crate::app::popup::{advice, choose, handy, map, observe, value};
use crate::app::screen::Screen;
use crate::app::walk::Walk;
use crate::domain::card::CustomerCard;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Stage;
use crate::domain::promise::{Promise, Settled};
use crate::text::Clean;

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Back => {
            model.customers.close();
            if std::mem::take(&mut model.desk.is_behind) {
                model.screen = Screen::Desk;
            } else if std::mem::take(&mut model.today.is_behind) {
                model.screen = Screen::Today;
            }
        }
        Action::Prepare => choose::meeting(model),
        Action::Call => return call::begin(model),
        Action::TakeDown => forms::complaint::take_down(model),
        Action::Delete => return customers::act(model, action),
        Action::Search => {
            model.customers.close();
            return customers::act(model, action);
        }
        _ => return on_card(model, action),
    }
    Vec::new()
}

/// What needs the card: done at once, or when it has come.
fn on_card(model: &mut Model, action: Action) -> Vec<Effect> {
    let acts = matches!(
        action,
        Action::Open
            | Action::Log
            | Action::Follow
            | Action::Move
            | Action::Finish
            | Action::Edit
            | Action::AddPerson
            | Action::EditPerson
            | Action::Copy
            | Action::Map
            | Action::Rivals
            | Action::Advice
            | Action::Brief
            | Action::Value
            | Action::Culture
            | Action::Statement
            | Action::Why
            | Action::Level
            | Action::Qualify
            | Action::Observe
            | Action::Digest
            | Action::Template
    );
    if acts && model.customers.selected_card().is_none() {
        return waits::when_here(model, action);
    }
    match action {
        Action::Open => return open(model),
        Action::Log => forms::talk::log(model),
        Action::Follow => forms::follow::add(model),
        Action::Move => edit_due(model, true),
        Action::Finish => return finish(model),
        Action::Edit => forms::customer::edit(model),
        Action::AddPerson => forms::person::add(model),
        Action::EditPerson => person::ask(model),
        Action::Copy => return copy_phone(model),
        Action::Brief => return brief::ask(model),
        Action::Advice => advice::open(model, None),
        Action::Statement => choose::frame(model),
        Action::Culture => handy::open(model, Shelf::Culture),
        Action::Value => value::open(model, None, false),
        Action::Why => return levels::ask_why(model),
        Action::Level => return customers::level(model),
        Action::Qualify => forms::qualify::open(model),
        Action::Observe => observe::open(model),
        Action::Map => map::open(model),
        Action::Template => return letter::open(model),
        Action::Digest => {
            if let Some(talk) = digest::of_card(model) {
                return digest::ask(model, talk);
            }
            let said = model.words.get("off-no-talk").into_owned();
            model.say(Mood::Info, said);
        }
        Action::Rivals => rival::ask(model),
        _ => walk_on(model, action),
    }
    Vec::new()
}

/// Opens the entry under the cursor: a meeting still to be held where it is prepared, any other talk for reading.
fn open(model: &mut Model) -> Vec<Effect> {
    let Some(card) = model.customers.selected_card() else { return Vec::new() };
    match model.customers.walk.at {
        Some(On::Talk(id)) => {
            let found = card.interactions.iter().find(|talk| talk.id == id);
            if found.is_some_and(|talk| matches!(talk.stage, Stage::Planned | Stage::Running)) {
                model.screen = Screen::Prep;
                prep::opens(model, id);
                return vec![Effect::Ask(Ask::Visit(id)), Effect::Ask(Ask::Visits)];
            }
            model.customers.ask_talk(id)
        }
        Some(On::Earlier) => {
            let id = card.customer.id;
            let next = card.interactions.get(model.customers.history.told(id));
            model.customers.walk.at = next.map(|talk| On::Talk(talk.id));
            model.customers.history.tell_more(id);
            refit(model);
            Vec::new()
        }
        Some(On::Followup(_)) => {
            edit_due(model, false);
            Vec::new()
        }
        Some(On::Promise(id)) => {
            choose::settle(model, id);
            Vec::new()
        }
        Some(On::Complaint(id)) => desk::show(model, id),
        Some(On::Value(id)) => {
            value::open(model, Some(id), false);
            Vec::new()
        }
        Some(On::Culture) => {
            handy::open(model, Shelf::Culture);
            Vec::new()
        }
        Some(On::Advice(topic)) => {
            advice::open(model, Some(topic));
            Vec::new()
        }
        // Nothing is under the cursor yet: to the first entry, so that it is seen before it is opened.
        None => {
            let page = page(model);
            let Some(walk) = laid(model) else { return Vec::new() };
            if let Some(stop) = walk.stops.first() {
                model.customers.walk.go(stop, page);
            }
            Vec::new()
        }
    }
}

/// What is to be done that the keys mean: the one under the cursor, the one of the talk there, else the next.
pub fn due<'a>(model: &Model, card: &'a CustomerCard) -> Option<&'a Followup> {
    let at = model.customers.walk.at;
    let meant = card.open_followups().find(|followup| match at {
        Some(On::Followup(id)) => followup.id == id,
        Some(On::Talk(id)) => followup.interaction == Some(id),
        Some(On::Promise(_) | On::Complaint(_) | On::Advice(_) | On::Value(_) | On::Culture | On::Earlier) | None => {
            false
        }
    });
    meant.or_else(|| card.open_followups().next())
}

fn edit_due(model: &mut Model, on_day: bool) {
    let found = model.customers.selected_card().and_then(|card| due(model, card)).cloned();
    if let Some(followup) = found {
        forms::follow::edit(model, &followup, on_day);
    }
}

/// Keeps what became of a promise, here and in the file; `subject` is the customer's name. One that is settled already, or
/// not there, stays as it is.
pub fn settling(promises: &mut [Promise], id: Id, settled: Settled, at: i64, subject: Clean) -> Vec<Effect> {
    let Some(open) = promises.iter_mut().find(|promise| promise.id == id && promise.is_open()) else {
        return Vec::new();
    };
    let before = open.clone();
    *open = before.settle(settled, at);
    vec![Effect::Do(Deed::Talk(TalkDeed::Promise {
        before: Box::new(before),
        promise: Box::new(open.clone()),
        subject,
    }))]
}

/// Keeps that something to do is done, here and in the file; what is done already, or not there, stays as it is.
pub fn tick_off(followups: &mut [Followup], id: Id, at: i64, subject: Clean) -> Vec<Effect> {
    let Some(open) = followups.iter_mut().find(|followup| followup.id == id && followup.done_at.is_none()) else {
        return Vec::new();
    };
    let before = open.clone();
    open.done_at = Some(at);
    vec![Effect::Do(Deed::Talk(TalkDeed::Followup {
        before: Some(Box::new(before)),
        followup: Box::new(open.clone()),
        subject,
    }))]
}

/// Settles a promise of the card on the screen.
pub fn settle(model: &mut Model, id: Id, settled: Settled) -> Vec<Effect> {
    let now = model.now.ms;
    let Some(card) = model.customers.selected_card_mut() else { return Vec::new() };
    let subject = card.customer.name.clone();
    let effects = settling(&mut card.promises, id, settled, now, subject);
    refit(model);
    effects
}

fn finish(model: &mut Model) -> Vec<Effect> {
    if let Some(On::Promise(id)) = model.customers.walk.at {
        return settle(model, id, Settled::Kept);
    }
    let now = model.now.ms;
    let Some(id) = model.customers.selected_card().and_then(|card| due(model, card)).map(|due| due.id) else {
        return Vec::new();
    };
    let Some(card) = model.customers.selected_card_mut() else { return Vec::new() };
    let subject = card.customer.name.clone();
    let effects = tick_off(&mut card.followups, id, now, subject);
    refit(model);
    effects
}

fn copy_phone(model: &mut Model) -> Vec<Effect> {
    let phone = model.customers.selected_card().and_then(CustomerCard::phone);
    phone.map(|phone| phone.value.to_string()).map(|number| copied(model, number)).unwrap_or_default()
}

/// Where the card stands: beside the list, or over it.
pub fn area(model: &Model) -> Area {
    let split = listed::split(model);
    if split.detail.w > 0 { split.detail } else { model.body() }
}

/// Lines in sight.
pub fn page(model: &Model) -> usize {
    usize::from(area(model).text().h)
}

/// The card as it stands there.
pub fn laid(model: &Model) -> Option<Walk<On>> {
    let card = model.customers.selected_card()?;
    Some(portrait::lay(model, card, usize::from(area(model).text().w)))
}

fn walk_on(model: &mut Model, action: Action) {
    let page = page(model);
    if let Some(walk) = laid(model) {
        model.customers.walk.step(action, &walk, page);
    }
}

/// A click on a line: puts the cursor on its entry, and opens it when it is there already.
pub fn click(model: &mut Model, line: usize) -> Vec<Effect> {
    let Some(walk) = laid(model) else { return Vec::new() };
    let found = walk.at_line(model.customers.walk.scroll + line);
    if found.is_some() && found == model.customers.walk.at {
        return open(model);
    }
    model.customers.walk.at = found;
    Vec::new()
}

/// After a change of the card or of its area.
pub fn refit(model: &mut Model) {
    let page = page(model);
    match laid(model) {
        Some(walk) => model.customers.walk.refit(&walk, page),
        None => model.customers.walk.scroll = 0,
    }
}
