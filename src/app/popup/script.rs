//! One script over the screen from which it was opened.

use super::{Popup, finder};
use crate::app::action::Action;
use crate::app::doc::Doc;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::{self, advice, fill, scripts};
use crate::domain::slot::Slots;
use crate::locale::Arg;

#[derive(Debug)]
pub struct Opened {
    /// Its id in the playbook, which outlives a change of language.
    pub id: String,
    pub scroll: usize,
}

/// Opens a script, and keeps that it was used.
pub fn open(model: &mut Model, id: String) -> Vec<Effect> {
    let effects = scripts::use_of(model, &id);
    model.popups.push(Popup::Script(Opened { id, scroll: 0 }));
    effects
}

pub fn area(model: &Model) -> Area {
    geometry::finder(model.area)
}

/// The customer of the screen fills it.
fn slots(model: &Model) -> Slots {
    advice::subject(model).map_or_else(|| fill::at_hand(model), |(_, slots)| slots)
}

pub fn doc(model: &Model, opened: &Opened) -> Doc {
    let width = usize::from(area(model).text().w);
    match model.playbook.objections.get(&opened.id) {
        Some(card) => scripts::card_doc(model, card, &slots(model), width),
        None => Doc::new(width),
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
        Some(Action::Favourite) => effects = scripts::favourite_of(model, opened.id.clone()),
        Some(action) => {
            let lines = doc(model, &opened).len();
            opened.scroll = panes::scroll(opened.scroll, action, lines, rows);
        }
        None => {}
    }
    model.popups.push(Popup::Script(opened));
    effects
}

/// The first line to say goes to the clipboard.
fn copy(model: &mut Model, opened: &Opened) -> Vec<Effect> {
    let Some(card) = model.playbook.objections.get(&opened.id) else { return Vec::new() };
    let line = card.say.fill(&slots(model));
    let said = model.words.fmt("said-copied", &[("what", Arg::from(&line))]);
    model.say(Mood::Good, said);
    vec![Effect::Copy(line)]
}
