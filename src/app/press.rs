//! A key is pressed, a text is pasted: who hears it.

use crate::app::act::act;
use crate::app::action::{Action, Place};
use crate::app::key::{Code, Key, leaves_text};
use crate::app::model::popup::Popup;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::drills::cards::hunt;
use crate::app::panes::{customers, drills, scripts};
use crate::app::screen::Screen;
use crate::app::{ahead, answers, digits, geometry};
use crate::locale::Arg;
use crate::text::keys;

pub(in crate::app) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    // These work whatever has the keys: paint again, the veil, and leaving the program by a chord.
    match (key.code, key.ctrl) {
        (Code::Char('l'), true) => return vec![Effect::Repaint],
        (Code::Char('c'), true) => return act(model, Action::Quit),
        (_, true) if model.keys.action(&[Place::Global], key) == Some(Action::Quit) => return act(model, Action::Quit),
        (Code::F(_), _) | (_, true) if model.keys.action(&[Place::Global], key) == Some(Action::Veil) => {
            return act(model, Action::Veil);
        }
        _ => {}
    }
    if geometry::too_small(model.area) {
        return blind(model, key);
    }
    if ahead::waits(model, key) {
        return Vec::new();
    }
    if !model.popups.is_empty() {
        return match digits::leaves(model, key) {
            Some(action) => act(model, action),
            None => to_box(model, key),
        };
    }
    if model.typing() && !leaves_text(key) {
        return match model.screen {
            Screen::Customers => customers::search_key(model, key),
            Screen::Drills => match drills::command(model, key) {
                Some(action) => act(model, action),
                None => drills::typed(model, key),
            },
            _ => scripts::search_key(model, key),
        };
    }
    command(model, key)
}

/// Where nothing can be drawn, no key may change what cannot be seen: one can leave, and answer whether to.
fn blind(model: &mut Model, key: Key) -> Vec<Effect> {
    if matches!(model.popups.last(), Some(Popup::Confirm(asked)) if asked.typed().is_none() || key.code == Code::Esc) {
        return answers::key(model, key);
    }
    match key.code {
        Code::Char(_) if key.in_commands() == Key::char('q') => act(model, Action::Quit),
        _ => Vec::new(),
    }
}

pub(in crate::app) fn command(model: &mut Model, key: Key) -> Vec<Effect> {
    let mut plain = key;
    if let Code::Char(c) = key.code {
        if let Some(ascii) = keys::ascii_key(c) {
            plain.code = Code::Char(ascii);
        } else if !c.is_ascii() {
            return committed(model, c);
        }
    }
    if let Some(effects) = digits::meant(model, plain) {
        return effects;
    }
    let places = model.places();
    model.keys.action(&places, plain).map_or_else(Vec::new, |action| act(model, action))
}

/// A character that an input method committed is no command: it starts a search, and says so.
fn committed(model: &mut Model, c: char) -> Vec<Effect> {
    let said = model.words.get("said-input-method").into_owned();
    model.say(Mood::Info, said);
    search_with(model, c.encode_utf8(&mut [0; 4]))
}

pub(in crate::app) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    /// In characters.
    const MOST: usize = 100_000;
    if geometry::too_small(model.area) {
        return Vec::new();
    }
    if text.chars().count() > MOST {
        let said = model.words.fmt("said-paste-long", &[("most", Arg::from(MOST))]);
        model.say(Mood::Bad, said);
        return Vec::new();
    }
    if model.popups.is_empty() {
        // Pasted text is never commands.
        return search_with(model, text.lines().next().unwrap_or_default());
    }
    if model.popups.pop_if(|popup| matches!(popup, Popup::Message { .. })).is_some() {
        return beneath(model, |model| paste(model, text));
    }
    answers::paste(model, text)
}

pub(in crate::app) fn search_with(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.screen {
        Screen::Scripts => scripts::search_with(model, text),
        Screen::Customers => customers::search_with(model, text),
        Screen::Drills if drills::takes_text(model) => drills::pasted(model, text),
        Screen::Today | Screen::Prep | Screen::Spin | Screen::Call | Screen::Drills | Screen::Desk => {
            hunt::find(model);
            answers::paste(model, text)
        }
    }
}

/// Gives a key to the box on top. A message closes at any key.
pub(super) fn to_box(model: &mut Model, key: Key) -> Vec<Effect> {
    let closes = matches!(key.code, Code::Esc | Code::Enter);
    if model.popups.pop_if(|popup| !closes && matches!(popup, Popup::Message { .. })).is_some() {
        return beneath(model, |model| press(model, key));
    }
    answers::key(model, key)
}

/// A message was closed by something that may have been meant for the text under it: whoever writes without looking up
/// loses no letter to a message. Other messages under it have not been read yet, and stay.
pub(in crate::app) fn beneath(model: &mut Model, give: impl FnOnce(&mut Model) -> Vec<Effect>) -> Vec<Effect> {
    let read = model.popups.iter().rposition(|popup| !matches!(popup, Popup::Message { .. })).map_or(0, |at| at + 1);
    let unread = model.popups.split_off(read);
    let effects = match model.popups.last() {
        Some(Popup::Form(_) | Popup::Note(_)) => give(model),
        None if model.typing() => give(model),
        _ => Vec::new(),
    };
    model.popups.extend(unread);
    effects
}
