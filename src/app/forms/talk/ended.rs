//! A talk that leaves the screen with its wrap-up, and comes back where that could not be written: what only the screen
//! knows of it goes with the form, and is in one place at a time.

use crate::app::model::Model;
use crate::app::model::call::Call;
use crate::app::model::popup::form::Form;
use crate::app::model::popup::purpose::{Ended, Purpose};
use crate::app::panes::{customers, prep};
use crate::app::screen::Screen;
use crate::domain::call::State;
use crate::domain::id::Id;
use crate::domain::visit::Visit;

/// What stands on the screen of a talk, or went with its form.
pub(super) fn visit_of<'a>(model: &'a Model, form: &'a Form, talk: Id) -> Option<&'a Visit> {
    let read = model.customers.talk.as_ref().map(|talk| &*talk.visit);
    let gone = of(form).and_then(|ended| ended.visit.as_deref());
    [model.visit.as_deref(), read, gone].into_iter().flatten().find(|visit| visit.interaction.id == talk)
}

/// The call of a talk, on the screen or gone with its form.
pub(super) fn call_of<'a>(model: &'a Model, form: &'a Form, talk: Id) -> Option<&'a Call> {
    let gone = of(form).and_then(|ended| ended.call.as_ref());
    [model.call.as_ref(), gone].into_iter().flatten().find(|call| call.on == talk)
}

/// The wrap-up is on its way: its talk leaves the screen.
pub(in crate::app) fn leave(model: &mut Model, form: &mut Form) {
    let Purpose::Talk { interaction, ended, .. } = &mut form.purpose else { return };
    let (on, customer) = (interaction.id, interaction.customer);
    let Some(visit) = model.visit.take_if(|visit| visit.interaction.id == on) else { return };
    prep::leave(model);
    let before = model.screen;
    model.screen = match before {
        _ if ended.to_today => Screen::Today,
        Screen::Spin => Screen::Prep,
        Screen::Call => Screen::Customers,
        other => other,
    };
    let mut call = model.call.take_if(|call| call.on == on);
    if let Some(call) = &mut call {
        call.meter.turn_to(State::Over, model.now.ms);
    }
    ended.visit = Some(visit);
    ended.call = call.or(ended.call.take());
    ended.screens = Some((before, model.screen));
    if let (Screen::Call, Screen::Customers, Some(customer)) = (before, model.screen, customer) {
        customers::show_called(model, customer);
    }
}

/// The wrap-up was not written: its talk is on the screen again. Where another one has begun there meanwhile, it stays with
/// the form.
pub(in crate::app) fn come_back(model: &mut Model, form: &mut Form) {
    let Purpose::Talk { ended, .. } = &mut form.purpose else { return };
    if ended.visit.is_none() || model.visit.is_some() || (ended.call.is_some() && model.call.is_some()) {
        return;
    }
    model.visit = ended.visit.take();
    model.call = model.call.take().or_else(|| ended.call.take());
    if let Some((before, _)) = ended.screens.take().filter(|(_, instead)| *instead == model.screen) {
        (model.screen, model.prep.open) = (before, true);
    }
}

/// The same form, filled anew: what went with the old one goes with it.
pub(in crate::app) fn hand_on(old: &mut Form, anew: &mut Form) {
    if let (Purpose::Talk { ended: from, .. }, Purpose::Talk { ended: to, .. }) = (&mut old.purpose, &mut anew.purpose)
    {
        *to = std::mem::take(from);
    }
}

fn of(form: &Form) -> Option<&Ended> {
    match &form.purpose {
        Purpose::Talk { ended, .. } => Some(ended),
        _ => None,
    }
}
