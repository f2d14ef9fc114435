//! The header and the footer: what stands on them, and where it can be clicked.

use crate::app::action::{self, Action, Entry, Place, verb};
use crate::app::digits::{self, Lead};
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key, leaves_text};
use crate::app::model::{Model, key_name};
use crate::app::panes::call::course;
use crate::app::panes::today::moves::snooze_word;
use crate::app::panes::{drills, today as page};
use crate::app::screen::Screen;
use crate::app::{answers, off};
use crate::text::width;

/// A button on the header: its cells and what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Button {
    pub area: Area,
    pub action: Action,
}

/// The tabs of the header, from the left, with their labels.
pub fn tabs(model: &Model) -> Vec<(Button, String, bool)> {
    let header = geometry::shell(model.area).header;
    let (left, short) = room(model);
    let mut x = header.x + left;
    let mut tabs = Vec::new();
    for screen in screens(model) {
        let bare = short && screen != model.screen;
        let label = match key_of_tab(model, screen).filter(|_| bare) {
            Some(key) => format!(" {key} "),
            None if bare => continue,
            None => named(model, screen),
        };
        let w = u16::try_from(width(&label)).unwrap_or(0);
        let action = action_of(screen);
        if x + w <= header.x + header.w {
            tabs.push((Button { area: Area::new(x, header.y, w, 1), action }, label, screen == model.screen));
        }
        x += w;
    }
    tabs
}

/// The screens the header names: those with a tab, and the complaint desk while one is at it.
fn screens(model: &Model) -> impl Iterator<Item = Screen> {
    let desk = (model.screen == Screen::Desk).then_some(Screen::Desk);
    Screen::ALL.iter().copied().chain(desk)
}

const fn action_of(screen: Screen) -> Action {
    match screen {
        Screen::Today => Action::Today,
        Screen::Customers => Action::Customers,
        Screen::Prep => Action::Prep,
        Screen::Spin => Action::Spin,
        Screen::Call => Action::Calls,
        Screen::Scripts => Action::Scripts,
        Screen::Desk => Action::Desk,
        Screen::Drills => Action::Drills,
    }
}

/// Cells that the tabs leave to what the header says at its right.
const BADGE: u16 = 10;

/// Cells of the program's name at the left of the header.
pub(in crate::app) const NAME: u16 = 12;

pub(in crate::app) fn named(model: &Model, screen: Screen) -> String {
    let name = model.words.choice("screen", screen.name());
    key_of_tab(model, screen).map_or_else(|| format!(" {name} "), |key| format!(" {key} {name} "))
}

/// The key that leads to a screen: its digit or, where digits are something else, its function key, if it has one.
fn key_of_tab(model: &Model, screen: Screen) -> Option<String> {
    let at = Screen::ALL.iter().position(|tab| *tab == screen);
    let entry = action::entries().find(|entry| entry.place == Place::Global && entry.action == action_of(screen));
    let keys = entry.map_or(&[][..], |entry| model.keys.keys(entry.place, entry.action));
    let function = keys.iter().find(|key| matches!(key.code, Code::F(_)) && !key.ctrl && !key.alt);
    match digits::lead(model) {
        Lead::Digits => at.map(|at| (at + 1).to_string()).or_else(|| Some(key_name(model, *keys.first()?))),
        Lead::Functions => function.map(|key| key_name(model, *key)),
        Lead::Nothing => None,
    }
}

/// Where the tabs begin, and whether only the screen in sight is named. Where room is scarce the program's own name goes
/// first: everybody knows it who sits here.
pub(in crate::app) fn room(model: &Model) -> (u16, bool) {
    let header = geometry::shell(model.area).header;
    let whole: usize = screens(model).map(|screen| width(&named(model, screen))).sum();
    let fits = |left: u16| whole + usize::from(left + BADGE) <= usize::from(header.w);
    match (fits(NAME), fits(0)) {
        (true, _) => (NAME, false),
        (false, true) => (0, false),
        (false, false) => (NAME, true),
    }
}

/// Cells at the left of the header that the program's name may take.
pub fn name_room(model: &Model) -> u16 {
    room(model).0
}

/// The footer: the cells of each hint, its key and its verb. Only keys that do something as things stand; as many as fit,
/// and the last of them always.
pub fn hints(model: &Model) -> Vec<(Area, Key, String)> {
    let footer = geometry::shell(model.area).footer;
    let texts = if !model.popups.is_empty() {
        answers::foot(model)
    } else if model.typing() || drills::foot(model).is_some() {
        search_foot(model)
    } else {
        screen_foot(model)
    };
    let cells = |(key, verb): &(Key, String)| width(&key_name(model, *key)) + width(verb) + 3;
    let last = texts.last().map_or(0, cells);
    let (count, mut x) = (texts.len(), footer.x);
    let mut hints = Vec::new();
    for (at, text) in texts.into_iter().enumerate() {
        let w = cells(&text);
        let reserve = if at + 1 == count { 0 } else { last };
        if usize::from(x) + w + reserve <= usize::from(footer.x + footer.w) {
            let w = u16::try_from(w).unwrap_or(0);
            hints.push((Area::new(x, footer.y, w, 1), text.0, text.1));
            x += w;
        }
    }
    hints
}

/// The actions of the screen by their place in the footer, without those that are off.
fn screen_foot(model: &Model) -> Vec<(Key, String)> {
    let places = model.places();
    let mut entries: Vec<&Entry> =
        action::entries().filter(|entry| entry.footer > 0 && places.contains(&entry.place)).collect();
    entries.sort_by_key(|entry| entry.footer);
    let on = entries.into_iter().filter(|entry| off::off(model, entry.action).is_none());
    on.filter_map(|entry| {
        let key = model.keys.keys(entry.place, entry.action).first()?;
        let other = match (entry.place, entry.action) {
            (Place::Call, Action::Choose) => course::ended(model).then_some("action-wrap-call"),
            (Place::Today, Action::Finish) => page::finish_word(model),
            (Place::Today, Action::Snooze) => snooze_word(model),
            _ => None,
        };
        Some((*key, other.map_or_else(|| verb(&model.words, entry), |other| model.words.get(other).into_owned())))
    })
    .collect()
}

/// While a search is typed, letters are text: what is left are the keys that no text field takes.
fn search_foot(model: &Model) -> Vec<(Key, String)> {
    let own = drills::foot(model).unwrap_or_else(|| {
        let own = [(Code::Enter, "ui-choose"), (Code::Esc, "action-back")];
        own.map(|(code, verb)| (Key::plain(code), model.words.get(verb).into_owned())).to_vec()
    });
    let wanted = [Action::Finder, Action::Palette, Action::Help];
    let global = wanted.into_iter().filter_map(|action| {
        let entry = action::entries().find(|entry| entry.place == Place::Global && entry.action == action)?;
        let mut keys = model.keys.keys(entry.place, action).iter().copied();
        Some((keys.find(|key| leaves_text(*key))?, verb(&model.words, entry)))
    });
    // What leads on here by its own key is not named a second time.
    let global: Vec<(Key, String)> = global.filter(|(_, verb)| own.iter().all(|(_, own)| own != verb)).collect();
    own.into_iter().chain(global).collect()
}
