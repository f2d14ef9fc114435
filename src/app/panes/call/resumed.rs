//! A call that one leaves and comes back to: from another screen, in the next sitting, or in a second window.

use super::told::on_the_line;
use super::{refit, saved};
use crate::app::action::{Action, Place};
use crate::app::list::ListCursor;
use crate::app::model::call::Call;
use crate::app::model::{Model, Mood, key_name};
use crate::app::msg::{Ask, Effect};
use crate::app::panes::call::course::{leads_back, visit};
use crate::app::panes::{customers, prep};
use crate::app::popup::choose;
use crate::app::screen::Screen;
use crate::domain::call::{Meter, SILENCE, State, last_heard};
use crate::domain::id::Id;
use crate::domain::interaction::{Interaction, Stage};
use crate::domain::visit::OpenVisit;
use crate::locale::Arg;
use crate::text::Clean;

/// The screen of a call that begins now.
pub fn enter(model: &mut Model, on: Id, state: State) {
    show(model, on, state, false);
}

/// The screen of a call that was begun before: its clock goes on where the file says it stands, as soon as that is read.
pub fn come_back(model: &mut Model, on: Id) {
    show(model, on, State::Talking, true);
    take_clock(model);
}

/// A call's own clock runs on where it runs already.
fn show(model: &mut Model, on: Id, state: State, back: bool) {
    if model.call.as_ref().is_none_or(|call| call.on != on) {
        let meter = Meter::new(state, model.now.ms);
        let number = Clean::default();
        model.call = Some(Call { on, number, meter, answers: ListCursor::default(), closes: 0, scroll: 0, back });
    }
    model.screen = Screen::Call;
    prep::opens(model, on);
}

/// What the file knows of the time of a call. Where it was silent for too long, it says so and how to go on.
fn take_clock(model: &mut Model) {
    let now = model.now.ms;
    let Some((talk, turns)) = visit(model).map(|visit| (&visit.interaction, &visit.turns)) else { return };
    let (meter, closes) = (Meter::resumed(talk, turns, now), talk.closes.unwrap_or(0));
    let heard = last_heard(talk, turns).filter(|_| meter.state() == State::Over);
    let Some(call) = model.call.as_mut().filter(|call| call.back) else { return };
    (call.meter, call.closes, call.back) = (meter, closes, false);
    if let Some(at) = heard {
        let key = |action| model.keys.keys(Place::Call, action).first().map(|key| key_name(model, *key));
        let [wrap, on] = [Action::Wrap, Action::Speaker].map(|action| key(action).unwrap_or_default());
        let args = [("at", Arg::from(model.words.moment(at, model.now))), ("wrap", wrap.into()), ("on", on.into())];
        let said = model.words.fmt("said-call-silent", &args);
        model.say(Mood::Bad, said);
    }
}

/// A talk that is led as a call, and not wrapped up.
fn is_running(talk: &Interaction) -> bool {
    talk.stage == Stage::Running && talk.started_at.is_some() && !talk.flow.is_empty()
}

/// The calls that were begun in another sitting or window and are not wrapped up, the latest first; none where one is on here.
fn all_on_file(model: &Model) -> Vec<&OpenVisit> {
    let running = model.prep.visits.iter().filter(|open| is_running(&open.interaction));
    let mut running: Vec<&OpenVisit> = running.filter(|_| model.call.is_none()).collect();
    running.sort_by_key(|open| std::cmp::Reverse(open.interaction.started_at));
    running
}

/// The one of them that was begun last.
pub fn on_file(model: &Model) -> Option<&OpenVisit> {
    all_on_file(model).into_iter().next()
}

/// The call with this customer that was begun in another sitting less than an hour ago: who presses the key again means it.
pub fn begun_with(model: &Model, customer: Id) -> Option<Id> {
    let recent = |talk: &Interaction| talk.started_at.is_some_and(|at| model.now.ms - at <= SILENCE);
    let mut of = all_on_file(model).into_iter().map(|open| &open.interaction);
    of.find(|talk| talk.customer == Some(customer) && recent(talk)).map(|talk| talk.id)
}

/// Where several wait, one of which may be on in another window, it is asked which is meant.
pub fn asks_which(model: &mut Model) -> bool {
    let waiting = all_on_file(model);
    if waiting.len() < 2 {
        return false;
    }
    let began = |open: &OpenVisit| open.interaction.started_at.map(|at| model.words.moment(at, model.now));
    let called = |open: &&OpenVisit| (open.interaction.id, open.customer.to_string(), began(open).unwrap_or_default());
    let calls: Vec<(Id, String, String)> = waiting.iter().map(called).collect();
    choose::running(model, calls);
    true
}

/// The one that was meant.
pub fn chosen(model: &mut Model, on: Id) -> Vec<Effect> {
    come_back(model, on);
    shown(model)
}

/// Back on the screen: the talk may have been left for another one.
pub fn shown(model: &mut Model) -> Vec<Effect> {
    if let Some(on) = on_file(model).map(|open| open.interaction.id) {
        come_back(model, on);
    }
    let on = model.call.as_ref().map(|call| call.on);
    if let Some(on) = on {
        prep::opens(model, on);
    }
    on.filter(|_| visit(model).is_none()).map(|on| Effect::Ask(Ask::Visit(on))).into_iter().collect()
}

/// A talk was read anew; `here` is the one that stood on the screen before. Where it was the call's and is not there any
/// more, or was wrapped up elsewhere, the call is over.
pub fn arrived(model: &mut Model, here: Option<Id>) {
    let Some(on) = model.call.as_ref().map(|call| call.on) else { return };
    let over = visit(model).is_some_and(|visit| !visit.interaction.is_open());
    let gone = model.visit.is_none() && (here == Some(on) || model.screen == Screen::Call);
    if over || gone {
        model.call = None;
        if model.screen == Screen::Call {
            model.screen = Screen::Customers;
        }
    }
    take_clock(model);
    refit(model);
}

/// Off the screen while the call goes on: to the card of the one who is called, so that no key is for anybody else.
pub(super) fn leave(model: &mut Model) {
    let called = visit(model).map(|visit| (visit.card.customer.id, visit.card.customer.name.to_string()));
    let Some((customer, name)) = called else {
        model.screen = Screen::Customers;
        return;
    };
    customers::show_called(model, customer);
    let args = [("name", Arg::from(name)), ("key", leads_back(model).into())];
    let said = model.words.fmt("said-call-goes-on", &args);
    model.say(Mood::Info, said);
}

/// One call at a time: which one is on, and the way back to it.
pub fn say_busy(model: &mut Model) {
    let Some(call) = &model.call else { return };
    let args = [("call", Arg::from(on_the_line(model, call))), ("key", leads_back(model).into())];
    let said = model.words.fmt("off-call-runs", &args);
    model.say(Mood::Info, said);
}

/// At the start a call of an earlier sitting is not wrapped up: it is said how one comes back to it.
pub fn goes_on(model: &mut Model) {
    let Some((name, began)) = on_file(model).map(|open| (open.customer.to_string(), open.interaction.started_at))
    else {
        return;
    };
    let at = began.map(|at| model.words.moment(at, model.now)).unwrap_or_default();
    let args = [("name", Arg::from(name)), ("at", at.into()), ("key", leads_back(model).into())];
    let said = model.words.fmt("said-call-on-file", &args);
    model.say(Mood::Info, said);
}

/// What is measured of the call so far, for whoever leaves the program: the next sitting counts on from there.
pub fn keep(model: &mut Model) -> Vec<Effect> {
    let Some((call, here)) = model.call.as_ref().zip(visit(model)) else { return Vec::new() };
    let mut talk = here.interaction.clone();
    call.measured(model.now, &mut talk);
    let Some(visit) = model.visit.as_mut().filter(|visit| visit.interaction != talk) else { return Vec::new() };
    let before = std::mem::replace(&mut visit.interaction, talk);
    saved(before, visit)
}
