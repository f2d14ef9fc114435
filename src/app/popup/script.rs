//! One script over the screen from which it was opened.

use super::finder;
use crate::app::action::Action;
use crate::app::doc::Doc;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::script::Opened;
use crate::app::msg::Effect;
use crate::app::panes::scripts::{self, sheet, uses};
use crate::app::panes::{self, advice, copied, fill};
use crate::domain::playbook::Script;
use crate::domain::slot::Slots;

/// Opens a script, and keeps that it was used.
pub fn open(model: &mut Model, key: String) -> Vec<Effect> {
    let effects = uses::begin(model, &key, None);
    model.popups.push(Popup::Script(Opened { key, scroll: 0 }));
    effects
}

/// Shows a script to somebody who is not in a talk.
pub fn show(model: &mut Model, key: String) {
    model.popups.push(Popup::Script(Opened { key, scroll: 0 }));
}

pub fn area(model: &Model) -> Area {
    geometry::finder(model.area)
}

/// The customer of the screen fills it.
pub(super) fn slots(model: &Model) -> Slots {
    advice::subject(model).map_or_else(|| fill::at_hand(model), |(_, slots)| slots)
}

pub fn doc(model: &Model, opened: &Opened) -> Doc {
    let width = usize::from(area(model).text().w);
    match model.playbook.script(&opened.key) {
        Some(script) => sheet::whole(model, script, &slots(model), width),
        None => Doc::new(width, model.veil),
    }
}

pub fn key(model: &mut Model, mut opened: Opened, key: Key) -> Vec<Effect> {
    let rows = usize::from(area(model).text().h);
    let mut effects = Vec::new();
    let action = match key.code {
        Code::Left | Code::Backspace => Some(Action::Back),
        Code::Char(' ') => Some(Action::PageDown),
        _ => model.keys.action(&finder::CARD, key.in_commands()),
    };
    match action {
        Some(Action::Back) => return Vec::new(),
        Some(Action::Copy) => effects = copy(model, &opened),
        Some(action @ (Action::Landed | Action::Missed)) => {
            effects = uses::tell(model, Some(&opened.key), action == Action::Landed);
        }
        Some(Action::TheirWords) => {
            let key = opened.key.clone();
            model.popups.push(Popup::Script(opened));
            uses::ask_words(model, Some(&key));
            return effects;
        }
        Some(Action::Favourite) => effects = scripts::favourite_of(model, opened.key.clone()),
        Some(action @ (Action::EditScript | Action::RemoveScript)) => {
            let key = opened.key.clone();
            model.popups.push(Popup::Script(opened));
            scripts::change(model, &key, action);
            return effects;
        }
        Some(Action::Source) => {
            scripts::tell_source(model);
            opened.scroll = 0;
        }
        Some(action) => {
            let lines = doc(model, &opened).len();
            opened.scroll = panes::scroll(opened.scroll, action, lines, rows);
        }
        None => {}
    }
    model.popups.push(Popup::Script(opened));
    effects
}

fn copy(model: &mut Model, opened: &Opened) -> Vec<Effect> {
    let line = model.playbook.script(&opened.key).and_then(Script::line).map(|line| line.fill(&slots(model)));
    line.map(|line| copied::line(model, line)).unwrap_or_default()
}
