//! The finder hears its keys.

use crate::app::action::Action;
use crate::app::forms;
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, moving, row_at};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::finder::Finder;
use crate::app::msg::Effect;
use crate::app::panes::drills::cards::hunt;
use crate::app::panes::scripts::{self, uses};
use crate::app::panes::{copied, fill};
use crate::app::popup::finder::{CARD, by_words, detail, find, listed, open_area, page, selected, split};
use crate::domain::playbook::Script;

pub fn key(model: &mut Model, mut finder: Finder, key: Key) -> Vec<Effect> {
    if finder.open {
        return key_on_card(model, finder, key);
    }
    let (len, page) = (listed(model, &finder).len(), page(model));
    let mut effects = Vec::new();
    if let Some(to) = moving(&model.keys, key, Letters::into(&finder.query)) {
        finder.list.act(to, len, page);
        model.popups.push(Popup::Finder(finder));
        return effects;
    }
    match (key.code, key.ctrl) {
        (Code::Esc | Code::F(6), _) => return Vec::new(),
        (Code::Enter, _) => match hunted(model, &finder) {
            Some(done) => return done,
            None => effects = open_card(model, &mut finder),
        },
        (Code::Char('y'), true) => effects = copy(model, &finder),
        (Code::Insert, _) => {
            let title =
                if by_words(&finder) && len == 0 { finder.query.text().trim().to_owned() } else { String::new() };
            model.popups.push(Popup::Finder(finder));
            forms::script::add_titled(model, &title);
            return effects;
        }
        _ => {
            if finder.query.edit(key) {
                model.popups.push(Popup::Finder(finder));
                return find(model);
            }
        }
    }
    model.popups.push(Popup::Finder(finder));
    effects
}

/// The selected card in full; that it was used is kept.
fn open_card(model: &mut Model, finder: &mut Finder) -> Vec<Effect> {
    let Some(id) = selected(model, finder).map(Script::key) else { return Vec::new() };
    (finder.open, finder.scroll) = (true, 0);
    uses::begin(model, &id, Some(model.now.ms - finder.since))
}

/// In a hunt for a card the choice is the end of it, and the finder closes.
fn hunted(model: &mut Model, finder: &Finder) -> Option<Vec<Effect>> {
    let id = selected(model, finder).map(Script::key)?;
    hunt::chosen(model, &id)
}

/// A click selects, a second one opens the card.
pub fn click(model: &mut Model, mut finder: Finder, x: u16, y: u16) -> Vec<Effect> {
    let mut effects = Vec::new();
    let len = listed(model, &finder).len();
    let hit = row_at(split(model).list, finder.list.offset, len, x, y).filter(|_| !finder.open);
    match hit {
        Some(at) if at == finder.list.selected => match hunted(model, &finder) {
            Some(done) => return done,
            None => effects = open_card(model, &mut finder),
        },
        Some(at) => finder.list.select(at, len, page(model)),
        None => {}
    }
    model.popups.push(Popup::Finder(finder));
    effects
}

fn key_on_card(model: &mut Model, mut finder: Finder, key: Key) -> Vec<Effect> {
    let area = open_area(model);
    let rows = usize::from(area.h);
    let most = detail(model, &finder, usize::from(area.w)).len().saturating_sub(rows);
    let mut effects = Vec::new();
    match (key.code, model.keys.action(&CARD, key.in_commands())) {
        (Code::F(6), _) => return Vec::new(),
        (Code::Left | Code::Backspace, _) | (_, Some(Action::Back)) => {
            (finder.open, finder.since) = (false, model.now.ms);
        }
        (_, Some(Action::Up)) => finder.scroll = finder.scroll.saturating_sub(1),
        (_, Some(Action::Down)) => finder.scroll = (finder.scroll + 1).min(most),
        (_, Some(Action::PageUp)) => finder.scroll = finder.scroll.saturating_sub(rows),
        (Code::Char(' '), _) | (_, Some(Action::PageDown)) => finder.scroll = (finder.scroll + rows).min(most),
        (_, Some(Action::First)) => finder.scroll = 0,
        (_, Some(Action::Last)) => finder.scroll = most,
        (_, Some(Action::Copy)) => effects = copy(model, &finder),
        (_, Some(action @ (Action::Landed | Action::Missed))) => {
            let key = selected(model, &finder).map(Script::key);
            effects = uses::tell(model, key.as_deref(), action == Action::Landed);
            // Why it stands where it stands is said anew, but it stays there: somebody reads the list.
            finder.offers = uses::offers(model, model.visit.as_deref());
        }
        (_, Some(Action::TheirWords)) => {
            let key = selected(model, &finder).map(Script::key);
            model.popups.push(Popup::Finder(finder));
            uses::ask_words(model, key.as_deref());
            return effects;
        }
        (_, Some(Action::Favourite)) => {
            let card = selected(model, &finder).map(Script::key);
            effects = card.map(|id| scripts::favourite_of(model, id)).unwrap_or_default();
        }
        (_, Some(action @ (Action::EditScript | Action::RemoveScript))) => {
            let key = selected(model, &finder).map(Script::key).unwrap_or_default();
            model.popups.push(Popup::Finder(finder));
            scripts::change(model, &key, action);
            return effects;
        }
        (_, Some(Action::Source)) => {
            scripts::tell_source(model);
            finder.scroll = 0;
        }
        _ => {}
    }
    model.popups.push(Popup::Finder(finder));
    effects
}

pub(in crate::app) fn copy(model: &mut Model, finder: &Finder) -> Vec<Effect> {
    let line = selected(model, finder).and_then(Script::line).map(|line| line.fill(&fill::at_hand(model)));
    line.map(|line| copied::line(model, line)).unwrap_or_default()
}
