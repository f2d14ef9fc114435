//! The mouse: a click selects, a second one opens; the wheel moves; the header and the footer are buttons.

use super::action;
use super::geometry::{self, Area};
use super::key::{Code, Key};
use super::model::Model;
use super::msg::{Effect, Mouse};
use super::panes::{call, card, desk, drills, prep, spin, talk, today as page, visit};
use crate::app::act::act;
use crate::app::action::Action;
use crate::app::answers;
use crate::app::bars::{hints, tabs};
use crate::app::panes::customers::listed;
use crate::app::panes::scripts::shown;
use crate::app::press::{press, to_box};
use crate::app::screen::Screen;

pub(super) fn mouse(model: &mut Model, mouse: Mouse) -> Vec<Effect> {
    if geometry::too_small(model.area) {
        return Vec::new();
    }
    if !model.popups.is_empty() {
        let down = match mouse {
            Mouse::Wheel { down, .. } => down,
            Mouse::Click { x, y } => {
                let hit = hints(model).into_iter().find(|(area, ..)| area.contains(x, y));
                return match hit {
                    Some((_, key, _)) => to_box(model, key),
                    None => answers::click(model, x, y),
                };
            }
        };
        return to_box(model, Key::plain(if down { Code::Down } else { Code::Up }));
    }
    match mouse {
        Mouse::Wheel { down, .. } => act(model, if down { Action::Down } else { Action::Up }),
        Mouse::Click { x, y } => click(model, x, y),
    }
}

fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    if let Some((button, ..)) = tabs(model).into_iter().find(|(button, ..)| button.area.contains(x, y)) {
        return act(model, button.action);
    }
    if let Some((_, key, _)) = hints(model).into_iter().find(|(area, ..)| area.contains(x, y)) {
        return press(model, key);
    }
    match model.screen {
        Screen::Today => today(model, x, y),
        Screen::Call => call::click(model, x, y),
        Screen::Desk => desk::click(model, x, y),
        Screen::Drills => drills::click(model, x, y),
        _ => row(model, x, y),
    }
}

/// A click on a row of the list in sight.
fn row(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    if model.screen == Screen::Customers && model.customers.open {
        let text = card::area(model).text();
        let line = usize::from(y.saturating_sub(text.y));
        return match model.place() {
            _ if !text.contains(x, y) => Vec::new(),
            action::Place::Talk => talk::click(model, line),
            _ => card::click(model, line),
        };
    }
    let (area, len, page) = match model.screen {
        Screen::Customers => {
            let area = listed::split(model).list;
            let rows = Area { y: area.y + 1, h: area.h.saturating_sub(1), ..area };
            (rows, model.customers.len(), listed::page(model))
        }
        Screen::Prep if model.place() == action::Place::Visit => {
            (visit::areas(model).list.inside(), visit::rows(model).len(), visit::page(model))
        }
        Screen::Prep => {
            let (area, _) = prep::areas(model);
            let rows = Area { y: area.y + 1, h: area.h.saturating_sub(1), ..area };
            (rows, model.prep.visits.len(), prep::page(model))
        }
        Screen::Spin => {
            let len =
                model.visit.as_ref().and_then(|visit| spin::current(model, visit)).map_or(0, |view| view.cards.len());
            (spin::areas(model).list.inside(), len, spin::page(model))
        }
        Screen::Scripts if !model.scripts.open => {
            (shown::split(model).list.inside(), shown::listed(model).len(), shown::page(model))
        }
        Screen::Today | Screen::Scripts | Screen::Call | Screen::Drills | Screen::Desk => return Vec::new(),
    };
    if !area.contains(x, y) {
        return Vec::new();
    }
    let list = match (model.screen, model.place()) {
        (Screen::Today | Screen::Customers, _) => &mut model.customers.list,
        (Screen::Prep, action::Place::Visit) => &mut model.prep.rows,
        (Screen::Prep, _) => &mut model.prep.list,
        (Screen::Spin, _) => &mut model.spin.list,
        (Screen::Scripts | Screen::Call | Screen::Drills | Screen::Desk, _) => &mut model.scripts.list,
    };
    let at = list.offset + usize::from(y - area.y);
    if at >= len {
        return Vec::new();
    }
    let again = list.selected == at;
    list.select(at, len, page);
    if !again {
        return Vec::new();
    }
    match model.place() {
        action::Place::Visit | action::Place::Spin => act(model, Action::Tick),
        _ => act(model, Action::Open),
    }
}

/// On the page of the day: selects, and opens what is selected already.
fn today(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let walk = page::lay::list(model);
    let text = page::areas(model).list.text();
    let found = match page::lay::columns(model) {
        Some(columns) => page::lay::at_cell(&columns, x, y),
        None if text.contains(x, y) => walk.at_line(model.today.stand.scroll + usize::from(y - text.y)),
        None => None,
    };
    if found.is_some() && found == model.today.stand.at {
        return act(model, Action::Open);
    }
    page::lay::select(model, &walk, found);
    Vec::new()
}
