//! Cards to drill: what there is to do today, the drill itself, and the hunt for a card in the finder.

pub mod answer;
pub mod front;
pub mod hunt;
pub mod known;
pub mod lay;
pub mod session;

use crate::app::action::Action;
use crate::app::doc::Doc;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::model::drills::cards::{Compare, Phase};
use crate::app::msg::{Ask, Effect};
use crate::app::panes::drills::cards::known::{area, with_card};
use crate::app::screen::Screen;
use crate::app::training::Wanted;
use crate::domain::training::queue::Ledger;

/// Only an answer takes text.
pub const fn takes_text(model: &Model) -> bool {
    model.drills.cards.typing()
}

pub fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    session::typed(model, key)
}

pub fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    session::pasted(model, text);
    Vec::new()
}

pub fn fetch(model: &mut Model) -> Vec<Effect> {
    if std::mem::replace(&mut model.drills.cards.asked, true) {
        return Vec::new();
    }
    vec![Effect::Ask(Ask::Training(Wanted::Ledger))]
}

/// The answers have come. While one is on its way to the file, what was read may lack it: then it is asked for again.
pub fn arrived(model: &mut Model, ledger: Ledger) {
    if !model.in_flight.is_empty() {
        model.drills.cards.asked = false;
        return;
    }
    let state = &mut model.drills.cards;
    state.known = ledger.progresses();
    state.ledger = Some(ledger);
    if let Some((key, text, draft)) = model.drills.cards.wanted.take() {
        session::kept::go_to(model, &key, &text, draft);
    }
    session::renewed(model);
    if std::mem::take(&mut model.drills.cards.begins) {
        session::begin(model, false);
    }
    refit(model);
}

/// Milliseconds until the clock of a hunt or of an answer shows something else.
pub fn until_change(model: &Model) -> Option<i64> {
    if model.drills.cards.hunt.is_some() { hunt::until_change(model) } else { session::until_change(model) }
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let in_session = model.drills.cards.open && model.drills.cards.session.is_some();
    match action {
        Action::Hunt => {
            hunt::begin(model);
            Vec::new()
        }
        Action::Practise => {
            session::begin(model, true);
            Vec::new()
        }
        _ if model.drills.cards.hunt.is_some() => hunt::act(model, action),
        _ if in_session => session::check::act(model, action),
        Action::Open => begin(model),
        Action::Back => {
            model.screen = Screen::Customers;
            Vec::new()
        }
        _ => scroll(model, action),
    }
}

/// Goes on with the drill that was left, or begins one.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    model.drills.cards.hunt = None;
    let goes_on = model.drills.cards.session.as_ref().is_some_and(|of| !matches!(of.phase, Phase::Over));
    if goes_on {
        model.drills.cards.open = true;
    } else {
        let state = &mut model.drills.cards;
        // What is here may lack what was lost in a talk a minute ago.
        state.begins = !state.asked || state.ledger.is_none();
        if !state.begins {
            session::begin(model, false);
        }
    }
    Vec::new()
}

fn scroll(model: &mut Model, action: Action) -> Vec<Effect> {
    let text = area(model).text();
    let lines = laid(model).len();
    let at = model.drills.cards.scroll;
    let moved = match action {
        Action::DetailDown => Action::PageDown,
        Action::DetailUp => Action::PageUp,
        other => other,
    };
    model.drills.cards.scroll = crate::app::panes::scroll(at, moved, lines, usize::from(text.h));
    Vec::new()
}

pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    if model.drills.cards.open { session::check::click(model, x, y) } else { Vec::new() }
}

pub fn refit(model: &mut Model) {
    let most = laid(model).len().saturating_sub(usize::from(area(model).text().h));
    model.drills.cards.scroll = model.drills.cards.scroll.min(most);
    session::check::refit(model);
}

/// The page before the drill, or the hunt.
pub fn laid(model: &Model) -> Doc {
    let width = usize::from(area(model).text().w);
    if model.drills.cards.hunt.is_some() { hunt::lay(model, width) } else { front::lay(model, width) }
}

/// The footer of a drill that goes on.
pub fn foot(model: &Model) -> Option<Vec<(Key, String)>> {
    let state = &model.drills.cards;
    let several = |of: &Compare| with_card(model, &of.entry.key, |card| card.meanings().len() > 1).unwrap_or(false);
    if let Some(hunt) = &state.hunt {
        let next = if hunt.is_over() { "action-back" } else { "action-finder" };
        let keys = [(Code::Enter, next), (Code::Esc, "action-back")];
        let keys = keys.into_iter().take(if hunt.is_over() { 1 } else { 2 });
        return Some(keys.map(|(code, verb)| (Key::plain(code), model.words.get(verb).into_owned())).collect());
    }
    let keys: Vec<(Code, &str)> = match state.session.as_ref().filter(|_| state.open).map(|of| &of.phase)? {
        Phase::Ask(ask) if ask.first.is_none() => {
            vec![(Code::Enter, "ui-drill-speak"), (Code::Down, "ui-drill-show"), (Code::Esc, "action-back")]
        }
        Phase::Ask(_) => vec![(Code::Enter, "ui-drill-done"), (Code::Esc, "action-back")],
        Phase::Compare(of) => {
            let next = if answer::is_read(model) { "ui-choose" } else { "ui-drill-step" };
            let other = several(of).then_some((Code::Right, "action-next-meaning"));
            let tick = answer::is_read(model).then_some((Code::Char(' '), "action-self-check"));
            [(Code::Enter, next)].into_iter().chain(tick).chain(other).chain([(Code::Esc, "action-back")]).collect()
        }
        Phase::Over => vec![(Code::Enter, "action-back")],
    };
    Some(keys.into_iter().map(|(code, verb)| (Key::plain(code), model.words.get(verb).into_owned())).collect())
}
