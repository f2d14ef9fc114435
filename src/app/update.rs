//! One function: a message comes in, the model changes, effects go out.

use super::action::Place;
use super::model::{Model, Mood};
use super::msg::{Ask, Effect, Msg};
use super::panes::{call, card, customers, desk, drills, talk, today, visit};
use super::popup::{self, handy};
use super::rhythm::Wanted;
use super::{ahead, draft, forms, mouse, reply};
use crate::app::offers;
use crate::app::panes::customers::listed;
use crate::app::panes::scripts::shown;
use crate::app::press::{paste, press};
use crate::app::screen::Screen;

/// Everything the program does on the screen goes through here.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    model.notice.take_if(|notice| notice.is_over(model.now));
    let mut effects = match msg {
        Msg::Key(key) => by_hand(model, |model| press(model, key)),
        Msg::Paste(text) => by_hand(model, |model| paste(model, &text)),
        Msg::Mouse(mouse) => by_hand(model, |model| mouse::mouse(model, mouse)),
        Msg::Resize(area) => {
            model.area = area;
            refit(model);
            vec![Effect::Repaint]
        }
        Msg::Glyphs(glyphs) if glyphs != model.glyphs => {
            model.glyphs = glyphs;
            vec![Effect::Repaint]
        }
        // What a second changes was looked at above.
        Msg::Glyphs(_) | Msg::Tick => Vec::new(),
        Msg::Reply(reply) => reply::reply(model, reply),
    };
    match model.screen {
        Screen::Today => effects.extend(today::fetch(model)),
        Screen::Customers => effects.extend(customers::fetch(model)),
        Screen::Desk => effects.extend(desk::fetch(model)),
        Screen::Drills => effects.extend(drills::fetch(model)),
        _ => {}
    }
    let mut saved = model.saved.take();
    for _ in effects.iter().filter(|effect| matches!(effect, Effect::Do(_))) {
        model.in_flight.push_back(saved.take());
    }
    // Saved without a deed that could fail.
    effects.extend(offers::discard(saved.as_ref()));
    effects.extend(draft::keep(model));
    // What was typed ahead means what has just come.
    for key in ahead::due(model) {
        effects.extend(update(model, Msg::Key(key)));
    }
    effects
}

/// What the first frame needs.
pub fn start(model: &mut Model, first_run: bool) -> Vec<Effect> {
    if first_run {
        forms::settings::first(model);
    }
    let mut first = vec![Ask::Order, Ask::Visits, Ask::Cards, Ask::Range, Ask::Rhythm(Wanted::Levels)];
    // Without a playbook there is nothing to count for: it asks when it comes.
    if !model.playbook.items.is_empty() {
        first.push(Ask::Track(0));
    }
    first.into_iter().map(Effect::Ask).collect()
}

/// What the user does by hand. A notice belongs to the screen on which it was said: it goes with the first step to another
/// one, and with the first step at all where it is bad, or says why nothing happened.
fn by_hand(model: &mut Model, step: impl FnOnce(&mut Model) -> Vec<Effect>) -> Vec<Effect> {
    let here = |model: &Model| (model.place(), model.popups.len());
    let (before, notice) = (here(model), model.notice.take());
    let mut effects = step(model);
    if model.quitting {
        effects.splice(..0, call::keep(model));
    }
    if model.quitting || (before.0 == Place::Sheet && model.place() != Place::Sheet) {
        effects.splice(..0, drills::class::sheet::keep_clock(model));
    }
    if model.notice.is_none() && here(model) == before {
        model.notice = notice.filter(|notice| !matches!(notice.mood, Mood::Bad | Mood::Off));
    }
    effects
}

/// After a change of size: every cursor stays on the screen.
fn refit(model: &mut Model) {
    let page = listed::page(model);
    let len = model.customers.len();
    let at = model.customers.list.selected;
    model.customers.list.select(at, len, page);
    let (rows, page) = (visit::rows(model).len(), visit::page(model));
    let at = model.prep.rows.selected;
    model.prep.rows.select(at, rows, page);
    let (listed, page) = (shown::listed(model).len(), shown::page(model));
    let at = model.scripts.list.selected;
    model.scripts.list.select(at, listed, page);
    (model.prep.scroll, model.spin.scroll) = (0, 0);
    today::refit(model);
    desk::refit(model);
    card::refit(model);
    talk::refit(model);
    call::refit(model);
    drills::refit(model);
    popup::import::refit(model);
    popup::observe::refit(model);
    popup::value::refit(model);
    handy::refit(model);
    popup::mailing::refit(model);
}
