//! An action is done, or it is said why it is off.

use crate::app::action::{Action, Place};
use crate::app::model::popup::Popup;
use crate::app::model::popup::confirm::{Confirm, Then};
use crate::app::model::popup::handy::Shelf;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Deed, Effect, OwnDeed};
use crate::app::panes::drills::cards::hunt;
use crate::app::panes::{call, card, customers, desk, drills, prep, scripts, spin, talk, today, visit};
use crate::app::popup::{advice, choose, drafts, handy, observe, palette, value};
use crate::app::screen::Screen;
use crate::app::{forms, off};
use crate::domain::undo::{Consent, Way};
use crate::locale::Language;

/// Does an action, or says why it is off.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(why) = off::off(model, action) {
        let said = model.words.get(why).into_owned();
        model.say(Mood::Off, said);
        return Vec::new();
    }
    match action {
        Action::Quit => quit(model),
        Action::Help | Action::Palette => {
            palette::open(model);
            Vec::new()
        }
        Action::Finder => {
            hunt::find(model);
            Vec::new()
        }
        // The lists have searches of their own; from everywhere else customers are looked for.
        Action::Search if !matches!(model.place(), Place::Customers | Place::Card | Place::Scripts) => search(model),
        Action::Drafts => {
            drafts::open(model);
            Vec::new()
        }
        Action::Undo => undo(model, Way::Undo),
        Action::Redo => undo(model, Way::Redo),
        Action::Today => go(model, Screen::Today),
        Action::Customers => go(model, Screen::Customers),
        Action::Prep if model.screen != Screen::Spin => go(model, Screen::Prep),
        Action::Spin => go(model, Screen::Spin),
        Action::Calls => to_call(model),
        Action::Scripts => go(model, Screen::Scripts),
        Action::Desk => desk::open(model),
        Action::Drills => go(model, Screen::Drills),
        Action::NextScreen => turn(model, 1),
        Action::PreviousScreen => turn(model, Screen::ALL.len() - 1),
        Action::Language => forms::settings::speak(model, next_language(model.words.language())),
        Action::Settings => {
            forms::settings::open(model);
            Vec::new()
        }
        Action::Levels => forms::level::ask(),
        Action::Veil => {
            model.veil = model.veil.turned();
            let said = model.words.get(if model.veil.is_on() { "said-veiled" } else { "said-unveiled" }).into_owned();
            model.say(Mood::Info, said);
            Vec::new()
        }
        Action::Repaint => vec![Effect::Repaint],
        Action::Suspend => vec![Effect::Suspend],
        Action::Backup => {
            let said = model.words.get("said-backing-up").into_owned();
            model.say(Mood::Info, said);
            vec![Effect::Backup]
        }
        _ => here(model, action),
    }
}

/// To the search line of the scripts on their screen, else to that of the customers.
pub(in crate::app) fn search(model: &mut Model) -> Vec<Effect> {
    if model.screen == Screen::Scripts {
        model.scripts.open = false;
        return scripts::act(model, Action::Search);
    }
    let effects = go(model, Screen::Customers);
    model.customers.close();
    model.customers.searching = true;
    effects
}

/// Does what the place in sight can do.
pub(in crate::app) fn here(model: &mut Model, action: Action) -> Vec<Effect> {
    match model.place() {
        Place::Today => today::act(model, action),
        Place::Customers => customers::act(model, action),
        Place::Card => card::act(model, action),
        Place::Visit | Place::Spin | Place::Call
            if matches!(
                action,
                Action::Advice
                    | Action::Observe
                    | Action::Value
                    | Action::Risk
                    | Action::Culture
                    | Action::Statement
                    | Action::Words
                    | Action::Signals
            ) =>
        {
            about_customer(model, action)
        }
        Place::Talk => talk::act(model, action),
        Place::Prep => prep::act(model, action),
        Place::Visit => visit::act(model, action),
        Place::Spin => spin::act(model, action),
        Place::Call => call::act(model, action),
        Place::Scripts | Place::Script => scripts::act(model, action),
        Place::Desk => desk::act(model, action),
        _ if model.screen == Screen::Drills => drills::act(model, action),
        _ => Vec::new(),
    }
}

/// What was written last is taken back: a card of one's own, or a step in the store.
pub(in crate::app) fn undo(model: &Model, way: Way) -> Vec<Effect> {
    let cards = scripts::is_next(model, way);
    vec![Effect::Do(if cards { Deed::Own(OwnDeed::Back(way)) } else { Deed::Undo { way, consent: Consent::Ask } })]
}

/// What is read or written down about the customer of the visit.
fn about_customer(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Observe => observe::open(model),
        Action::Value | Action::Risk => value::open(model, None, action == Action::Risk),
        Action::Statement => choose::frame(model),
        Action::Culture => handy::open(model, Shelf::Culture),
        Action::Words => handy::open(model, Shelf::Words),
        Action::Signals => handy::open(model, Shelf::Signals),
        _ => advice::open(model, None),
    }
    Vec::new()
}

fn quit(model: &mut Model) -> Vec<Effect> {
    let Some(asked) = parting(model) else {
        model.quitting = true;
        return vec![Effect::Quit];
    };
    if !model.popups.iter().any(|popup| matches!(popup, Popup::Confirm(_))) {
        model.popups.push(Popup::Confirm(asked));
    }
    Vec::new()
}

/// To the call. Where several wait it is asked first which is meant.
fn to_call(model: &mut Model) -> Vec<Effect> {
    if call::asks_which(model) {
        return Vec::new();
    }
    go(model, Screen::Call)
}

pub(in crate::app) fn go(model: &mut Model, screen: Screen) -> Vec<Effect> {
    let same = model.screen == screen;
    model.screen = screen;
    match screen {
        // The same key again goes to the top of its screen.
        Screen::Today if same => model.today.week = false,
        Screen::Customers if same => model.customers.close(),
        Screen::Customers => model.today.is_behind = false,
        Screen::Prep => {
            if same {
                prep::leave(model);
            } else {
                model.prep.open = model.visit.is_some() || model.prep.opening.is_some();
            }
            return vec![Effect::Ask(Ask::Visits)];
        }
        Screen::Call => return call::shown(model),
        Screen::Scripts if same => model.scripts.open = false,
        _ => {}
    }
    Vec::new()
}

pub(in crate::app) fn turn(model: &mut Model, by: usize) -> Vec<Effect> {
    let all = Screen::ALL;
    let at = all.iter().position(|screen| *screen == model.screen).unwrap_or(0);
    let mut next = all[(at + by) % all.len()];
    // Nothing to ask without a visit, nothing to lead without a call.
    let mut steps = 1;
    while (next == Screen::Spin && model.visit.is_none()) || (next == Screen::Call && model.call.is_none()) {
        steps += 1;
        next = all[(at + steps * by) % all.len()];
    }
    go(model, next)
}

const fn next_language(language: Language) -> Language {
    match language {
        Language::En => Language::ZhHans,
        Language::ZhHans => Language::ZhHant,
        Language::ZhHant => Language::En,
    }
}

/// Before the program is left; none where nothing would be lost and nobody is on the line.
fn parting(model: &Model) -> Option<Confirm> {
    let call = model.call.as_ref();
    let question = match (call, model.popups.iter().any(Popup::unsaved)) {
        (None, false) => return None,
        (None, true) => "ask-quit",
        (Some(_), false) => "ask-quit-call",
        (Some(_), true) => "ask-quit-call-unsaved",
    };
    let subject = call.map(|call| call::told::on_the_line(model, call)).unwrap_or_default();
    Some(Confirm { question, subject, yes: false, then: Then::Quit })
}
