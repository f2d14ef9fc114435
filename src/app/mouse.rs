//! The mouse: a click selects, a second one opens; the wheel moves; the header and the footer are buttons.

use super::action::{self, Entry, Place};
use super::digits::{self, Lead};
use super::geometry::{self, Area};
use super::key::{Code, Key};
use super::model::{Glyphs, Model, Screen};
use super::msg::{Effect, Mouse};
use super::off;
use super::panes::{call, card, customers, desk, drills, prep, scripts, spin, talk, today as page, visit};
use super::popup::palette::verb;
use super::update::{act, leaves_text, press};
use crate::app::action::Action;
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
const NAME: u16 = 12;

fn named(model: &Model, screen: Screen) -> String {
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
fn room(model: &Model) -> (u16, bool) {
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
        super::popup::foot(model)
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
            (Place::Call, Action::Choose) => call::ended(model).then_some("action-wrap-call"),
            (Place::Today, Action::Finish) => page::finish_word(model),
            (Place::Today, Action::Snooze) => page::snooze_word(model),
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

/// A key as the user's keyboard calls it.
pub fn key_name(model: &Model, key: Key) -> String {
    let name = key.to_string();
    // Without arrows to draw, a sign in place of one would be read as the key that types it.
    let arrow = matches!(key.code, Code::Left | Code::Right | Code::Up | Code::Down);
    if arrow && model.glyphs == Glyphs::Ascii { name } else { model.words.choice("key", &name).into_owned() }
}

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
                    Some((_, key, _)) => super::popup::key(model, key),
                    None => super::popup::click(model, x, y),
                };
            }
        };
        return super::popup::key(model, Key::plain(if down { Code::Down } else { Code::Up }));
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
            let area = customers::split(model).list;
            let rows = Area { y: area.y + 1, h: area.h.saturating_sub(1), ..area };
            (rows, model.customers.len(), customers::page(model))
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
            (scripts::split(model).list.inside(), scripts::listed(model).len(), scripts::page(model))
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
