//! The advice for the customer of the screen, to read; an objection to expect opens from it.

use super::script;
use crate::app::action::{Action, Place};
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::advice::{Link, Sheet};
use crate::app::msg::Effect;
use crate::app::panes::advice::lay;
use crate::app::walk::{Stand, Walk};
use crate::domain::advice::Topic;
use crate::domain::playbook::Script;

/// Opens the advice, at one topic of it or at its beginning.
pub fn open(model: &mut Model, topic: Option<Topic>) {
    let mut sheet = Sheet::default();
    let walk = laid(model);
    if let Some(stop) = walk.stop(topic.map(Link::Topic)) {
        sheet.stand = Stand { scroll: stop.from, at: Some(stop.what) };
        sheet.stand.clamp(&walk, page(model));
    }
    model.popups.push(Popup::Advice(sheet));
}

pub fn area(model: &Model) -> Area {
    geometry::finder(model.area)
}

fn page(model: &Model) -> usize {
    usize::from(area(model).text().h).max(1)
}

pub fn laid(model: &Model) -> Walk<Link> {
    lay(model, usize::from(area(model).text().w))
}

pub fn key(model: &mut Model, mut sheet: Sheet, key: Key) -> Vec<Effect> {
    let (walk, page) = (laid(model), page(model));
    let mut link = None;
    match (key.code, model.keys.action(&[Place::List], key.in_commands())) {
        (Code::Enter | Code::Right, _) => link = sheet.stand.at,
        (Code::Left, _) | (_, Some(Action::Back)) => return Vec::new(),
        (Code::Char(' '), _) => sheet.stand.step(Action::PageDown, &walk, page),
        (_, Some(action)) => sheet.stand.step(action, &walk, page),
        _ if model.keys.action(&[Place::Card, Place::Visit, Place::Spin], key.in_commands())
            == Some(Action::Advice) =>
        {
            return Vec::new();
        }
        _ => {}
    }
    model.popups.push(Popup::Advice(sheet));
    match link {
        Some(Link::Script(place)) => open_script(model, place),
        _ => Vec::new(),
    }
}

/// A click on a line: puts the cursor on its entry, and opens it when it is there already.
pub fn click(model: &mut Model, mut sheet: Sheet, x: u16, y: u16) -> Vec<Effect> {
    let (text, walk) = (area(model).text(), laid(model));
    let found = if text.contains(x, y) {
        walk.at_line(sheet.stand.scroll + usize::from(y.saturating_sub(text.y)))
    } else {
        None
    };
    let again = found.is_some() && found == sheet.stand.at;
    sheet.stand.at = found.or(sheet.stand.at);
    model.popups.push(Popup::Advice(sheet));
    match found.filter(|_| again) {
        Some(Link::Script(place)) => open_script(model, place),
        _ => Vec::new(),
    }
}

fn open_script(model: &mut Model, place: usize) -> Vec<Effect> {
    let key = model.playbook.script_at(place).map(Script::key);
    key.map(|key| script::open(model, key)).unwrap_or_default()
}
