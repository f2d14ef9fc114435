//! The page of the day: what matters first, the one selected beside it with why, and what one does about it from there.

pub mod carry;
pub mod detail;
pub mod lay;
pub mod moves;

use crate::app::action::Action;
use crate::app::forms;
use crate::app::geometry::{self, Pair};
use crate::app::model::Model;
use crate::app::model::popup::choose::{Choice, For};
use crate::app::model::today::At;
use crate::app::msg::{Ask, Effect, Wanted};
use crate::app::panes::{card, customers, desk, digest, drills, prep};
use crate::app::popup::{choose, export};
use crate::app::screen::Screen;
use crate::domain::card::CustomerCard;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::{Channel, Interaction};
use crate::domain::promise::{Promise, Settled};
use crate::domain::rhythm::TouchWay;
use crate::domain::time::{Now, instant};
use crate::domain::today::{Item, Owed, Source, State, Today, What};
use chrono::NaiveDate;
use moves::{replan, snooze};

/// How many of each group are kept on the page.
pub const LIMIT: usize = 100;

pub fn areas(model: &Model) -> Pair {
    geometry::today(model.body(), model.today.week)
}

/// Lines of the list in sight.
pub fn page(model: &Model) -> usize {
    usize::from(areas(model).list.text().h).max(1)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Open => return open(model),
        Action::Finish => return finish(model),
        Action::Snooze => return snooze(model),
        Action::Replan => replan(model),
        Action::Prepare => return prepare(model),
        Action::Log => log(model),
        Action::Follow => follow(model),
        Action::Level => level(model),
        Action::Calendar => return export::calendar(model),
        Action::Week => {
            model.today.week ^= true;
            refit(model);
        }
        Action::DetailDown | Action::DetailUp => {
            let text = areas(model).detail.text();
            let lines = detail::lay(model, usize::from(text.w)).len();
            super::scroll_detail(&mut model.today.scroll, action, lines, text);
        }
        _ => lay::walk_on(model, action),
    }
    Vec::new()
}

/// The card, from which one comes back here.
fn open(model: &mut Model) -> Vec<Effect> {
    let Some(item) = model.today.selected() else { return Vec::new() };
    let (row, id) = (item.who.row, item.who.id);
    match &item.what {
        What::Drill { .. } => drills::begin(model),
        What::Digests(all) => {
            let options = owed(model, all);
            choose::open(model, "choose-digests", options, For::Digests);
            Vec::new()
        }
        _ => customers::show(model, row, id),
    }
}

/// The talks that wait for their digest, to choose from.
fn owed(model: &Model, all: &[Owed]) -> Vec<Choice> {
    let option = |owed: &Owed| Choice {
        text: owed.who.name.to_string(),
        about: model.words.fmt("digest-of", &[("day", model.words.day(owed.talked, model.now.today()).into())]),
        value: owed.talk.to_string(),
    };
    all.iter().map(option).collect()
}

/// The digest of one of them, over the card of its customer.
pub fn to_digest(model: &mut Model, talk: Id) -> Vec<Effect> {
    let all = model.today.page.items.iter().filter_map(|item| match &item.what {
        What::Digests(all) => Some(all),
        _ => None,
    });
    let Some(owed) = all.flatten().find(|owed| owed.talk == talk) else { return Vec::new() };
    let mut effects = customers::show(model, owed.who.row, owed.who.id);
    effects.extend(digest::ask(model, talk));
    effects
}

/// Done: a thing to do is ticked off, a meeting is wrapped up, a touch is made by logging the contact, a complaint is seen
/// to at its desk.
fn finish(model: &mut Model) -> Vec<Effect> {
    match model.today.selected().map(|item| item.what.clone()) {
        Some(What::Followup { id, .. }) => done(model, id),
        Some(What::Promise { id, .. }) => kept(model, id),
        Some(What::Meeting { id, .. }) => {
            model.today.wrapping = Some(id);
            to_meeting(model, id)
        }
        Some(What::Digest { id, .. }) => {
            let mut effects = open(model);
            effects.extend(digest::ask(model, id));
            effects
        }
        Some(What::Touch(_) | What::Birthday { .. }) => {
            log(model);
            Vec::new()
        }
        Some(What::Drill { .. } | What::Digests(_)) => open(model),
        // A complaint is not ticked off: its desk is where it goes on.
        Some(What::Complaint(of)) => desk::go_to(model, of.0.id),
        None => Vec::new(),
    }
}

/// It is done here at once, and the next is under the cursor: the page is read again behind that, and a second press of the
/// key means the next.
fn done(model: &mut Model, id: Id) -> Vec<Effect> {
    let now = model.now.ms;
    let Some(card) = model.today.selected_card_mut() else { return Vec::new() };
    let subject = card.customer.name.clone();
    let effects = card::tick_off(&mut card.followups, id, now, subject);
    if !effects.is_empty() {
        lay::walk_on(model, Action::Down);
    }
    effects
}

/// A promise was kept; the same.
fn kept(model: &mut Model, id: Id) -> Vec<Effect> {
    let now = model.now.ms;
    let Some(card) = model.today.selected_card_mut() else { return Vec::new() };
    let subject = card.customer.name.clone();
    let effects = card::settling(&mut card.promises, id, Settled::Kept, now, subject);
    if !effects.is_empty() {
        lay::walk_on(model, Action::Down);
    }
    effects
}

fn promise(model: &Model, id: Id) -> Option<&Promise> {
    model.today.selected_card()?.promises.iter().find(|promise| promise.id == id)
}

/// What is to be done, as it stands on the card.
fn followup(model: &Model, id: Id) -> Option<&Followup> {
    model.today.selected_card()?.followups.iter().find(|followup| followup.id == id)
}

fn meeting(model: &Model, id: Id) -> Option<&Interaction> {
    model.today.selected_card()?.interactions.iter().find(|talk| talk.id == id)
}

fn to_meeting(model: &mut Model, id: Id) -> Vec<Effect> {
    model.screen = Screen::Prep;
    prep::opens(model, id);
    vec![Effect::Ask(Ask::Visit(id)), Effect::Ask(Ask::Visits)]
}

/// The meeting that is planned, else a new one.
fn prepare(model: &mut Model) -> Vec<Effect> {
    let Some(item) = model.today.selected() else { return Vec::new() };
    if let What::Meeting { id, .. } = item.what {
        return to_meeting(model, id);
    }
    let (id, name) = (item.who.id, item.who.name.clone());
    choose::meeting_with(model, id, name);
    Vec::new()
}

/// The form of a contact; for a visit that was due it begins as one.
fn log(model: &mut Model) {
    let Some(item) = model.today.selected() else { return };
    let visit = matches!(&item.what, What::Touch(touch) if touch.way == TouchWay::Visit);
    let (id, name) = (item.who.id, item.who.name.to_string());
    forms::talk::begin(model, id, &name, if visit { Channel::Face } else { Channel::Phone });
}

fn follow(model: &mut Model) {
    let Some(item) = model.today.selected() else { return };
    let (id, name) = (item.who.id, item.who.name.to_string());
    forms::follow::begin(model, id, name);
}

fn level(model: &mut Model) {
    let Some(card) = model.today.selected_card() else { return };
    let (customer, level) = ((card.customer.id, card.customer.name.clone()), card.customer.level.clone());
    choose::grade::open(model, customer, &level);
}

/// What finishing comes to for what is selected, where the footer is to say something else than that it is done.
pub fn finish_word(model: &Model) -> Option<&'static str> {
    model.today.selected().filter(|item| item.source() == Source::Complaint).map(|_| "today-to-desk")
}

/// Why an action is off for what is selected.
pub fn off(model: &Model, action: Action) -> Option<&'static str> {
    let needs = matches!(
        action,
        Action::Open
            | Action::Finish
            | Action::Snooze
            | Action::Replan
            | Action::Prepare
            | Action::Log
            | Action::Follow
            | Action::Level
    );
    let Some(item) = model.today.selected() else { return needs.then_some("off-nothing-due") };
    let moves = matches!(action, Action::Snooze | Action::Replan);
    let alone = needs && !matches!(action, Action::Open | Action::Finish);
    match item.source() {
        Source::Digest if alone && !item.has_customer() => Some("off-digests"),
        Source::Digest if !item.has_customer() => None,
        Source::Drill if alone => Some("off-drill"),
        Source::Birthday if moves => Some("off-birthday"),
        Source::Complaint if moves => Some("off-complaint-clock"),
        Source::Digest if action == Action::Replan => Some("off-digest"),
        Source::Followup | Source::Promise | Source::Meeting | Source::Digest | Source::Touch | Source::Birthday
            if (moves || action == Action::Finish) && model.today.selected_card().is_none() =>
        {
            Some(model.missing())
        }
        _ if action == Action::Level && model.today.selected_card().is_none() => Some(model.missing()),
        _ => None,
    }
}

/// The page has come. The cursor stays on its item; where that has gone, on what took its place.
pub fn arrived(model: &mut Model, page: Today) {
    // What could be had at once does not replace what was looked through whole.
    if model.today.page.whole && !page.whole {
        return;
    }
    // What was put off to another day goes there alone.
    let key = |item: &Item| (item.source(), item.id(), item.state);
    let here = model.today.selected().map(key);
    let found = page.items.iter().position(|item| Some(key(item)) == here);
    let before = model.today.stand.at.map_or(0, |At(at)| at);
    // Nobody has moved yet: the whole page begins at its top.
    let found = found.filter(|_| before > 0 || model.today.page.whole);
    let at = found.unwrap_or(before).min(page.items.len().saturating_sub(1));
    model.today.stand.at = (!page.items.is_empty()).then_some(At(at));
    let nothing = page.whole && page.items.is_empty();
    if page.whole && std::mem::take(&mut model.begins_today) && nothing && model.screen == Screen::Today {
        // Levels that no playbook knows, or all that is planned lies far off.
        model.screen = Screen::Customers;
    }
    model.today.page = page;
    model.today.loaded = true;
    refit(model);
}

/// The cursor is brought back into sight after a change of the text or of the room for it.
pub fn refit(model: &mut Model) {
    let page = page(model);
    let walk = lay::list(model);
    model.today.stand.refit(&walk, page);
}

pub fn glanced(model: &mut Model, card: Option<Box<CustomerCard>>) {
    model.today.card = card;
    model.today.scroll = 0;
}

/// Asks for what is in sight and not yet here, or not true any more.
pub fn fetch(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let ready = !model.playbook.items.is_empty() || model.today.page.whole;
    if ready && model.today.asked.is_none_or(|asked| has_moved(&model.today.page, asked, model.now)) {
        model.today.asked = Some(model.now);
        effects.push(ask(model));
    }
    let id = model.today.selected().filter(|item| item.has_customer()).map(|item| item.who.id);
    if id.is_some() && id != model.today.asked_card {
        model.today.asked_card = id;
        effects.extend(id.map(|id| Effect::Ask(Ask::Glance(id))));
    }
    effects
}

pub fn ask(model: &Model) -> Effect {
    let wish = Wanted {
        playbook: model.playbook.clone(),
        house: model.house.clone(),
        limit: LIMIT,
        drills: model.drills.limits,
        now: model.now,
    };
    Effect::Ask(Ask::Today(Box::new(wish)))
}

/// Another day has begun, or the time of something on the page has come.
fn has_moved(page: &Today, asked: Now, now: Now) -> bool {
    const HOUR: i64 = 3_600_000;
    let has_come = |item: &Item| {
        let at = |time| instant(item.day.and_time(time), now.zone);
        let ahead = if item.source() == Source::Meeting { HOUR } else { 0 };
        item.time.is_some_and(|time| (asked.ms + 1..=now.ms).contains(&(at(time) - ahead)))
    };
    asked.today() != now.today() || page.of(State::Today).any(has_come)
}

/// The seven days of the week view.
pub fn days(model: &Model) -> impl Iterator<Item = NaiveDate> {
    model.now.today().iter_days().take(7)
}
