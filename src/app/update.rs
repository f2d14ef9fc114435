//! One function: a message comes in, the model changes, effects go out.

use super::action::{Action, Place};
use super::ahead;
use super::digits;
use super::draft;
use super::forms;
use super::geometry;
use super::key::{Code, Key};
use super::model::{Model, Mood, Screen};
use super::mouse;
use super::msg::{Ask, Deed, Effect, Msg, OwnDeed};
use super::off;
use super::panes::{call, card, customers, desk, drills, prep, scripts, spin, talk, today, visit};
use super::popup::handy::{self, Shelf};
use super::popup::{self, Popup, advice, choose, confirm, drafts, finder, observe, palette, value};
use super::reply;
use super::rhythm::Wanted;
use crate::domain::undo::{Consent, Way};
use crate::locale::{Arg, Language};
use crate::text::keys;

/// Everything the program does on the screen goes through here.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    model.notice.take_if(|notice| notice.is_over(model.now));
    let mut effects = match msg {
        Msg::Key(key) => by_hand(model, |model| press(model, key)),
        Msg::Paste(text) => by_hand(model, |model| paste(model, &text)),
        Msg::Mouse(mouse) => by_hand(model, |model| mouse::mouse(model, mouse)),
        Msg::Resize(area) => {
            model.area = area;
            refit(model);
            vec![Effect::Repaint]
        }
        Msg::Glyphs(glyphs) if glyphs != model.glyphs => {
            model.glyphs = glyphs;
            vec![Effect::Repaint]
        }
        // What a second changes was looked at above.
        Msg::Glyphs(_) | Msg::Tick => Vec::new(),
        Msg::Reply(reply) => reply::reply(model, reply),
    };
    match model.screen {
        Screen::Today => effects.extend(today::fetch(model)),
        Screen::Customers => effects.extend(customers::fetch(model)),
        Screen::Desk => effects.extend(desk::fetch(model)),
        Screen::Drills => effects.extend(drills::fetch(model)),
        _ => {}
    }
    let mut saved = model.saved.take();
    for _ in effects.iter().filter(|effect| matches!(effect, Effect::Do(_))) {
        model.in_flight.push_back(saved.take());
    }
    // Saved without a deed that could fail.
    effects.extend(draft::discard(saved.as_ref()));
    effects.extend(draft::keep(model));
    // What was typed ahead means what has just come.
    for key in ahead::due(model) {
        effects.extend(update(model, Msg::Key(key)));
    }
    effects
}

/// What the first frame needs.
pub fn start(model: &mut Model, first_run: bool) -> Vec<Effect> {
    if first_run {
        forms::settings::first(model);
    }
    let mut first = vec![Ask::Order, Ask::Visits, Ask::Cards, Ask::Range, Ask::Rhythm(Wanted::Levels)];
    // Without a playbook there is nothing to count for: it asks when it comes.
    if !model.playbook.items.is_empty() {
        first.push(Ask::Track(0));
    }
    first.into_iter().map(Effect::Ask).collect()
}

/// What the user does by hand. A notice belongs to the screen on which it was said: it goes with the first step to another
/// one, and with the first step at all where it is bad, or says why nothing happened.
fn by_hand(model: &mut Model, step: impl FnOnce(&mut Model) -> Vec<Effect>) -> Vec<Effect> {
    let here = |model: &Model| (model.place(), model.popups.len());
    let (before, notice) = (here(model), model.notice.take());
    let mut effects = step(model);
    if model.quitting {
        effects.splice(..0, call::keep(model));
    }
    if model.quitting || (before.0 == Place::Sheet && model.place() != Place::Sheet) {
        effects.splice(..0, drills::class::sheet::keep_clock(model));
    }
    if model.notice.is_none() && here(model) == before {
        model.notice = notice.filter(|notice| !matches!(notice.mood, Mood::Bad | Mood::Off));
    }
    effects
}

pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
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
            None => popup::key(model, key),
        };
    }
    if model.typing() && !leaves_text(key) {
        return match model.screen {
            Screen::Customers => customers::search_key(model, key),
            Screen::Drills => drills::typed(model, key),
            _ => scripts::search_key(model, key),
        };
    }
    command(model, key)
}

/// Where nothing can be drawn, no key may change what cannot be seen: one can leave, and answer whether to.
fn blind(model: &mut Model, key: Key) -> Vec<Effect> {
    if matches!(model.popups.last(), Some(Popup::Confirm(asked)) if asked.typed().is_none() || key.code == Code::Esc) {
        return popup::key(model, key);
    }
    match key.code {
        Code::Char(_) if key.in_commands() == Key::char('q') => act(model, Action::Quit),
        _ => Vec::new(),
    }
}

/// Function keys and most chords mean the same inside a text line as outside.
pub(super) const fn leaves_text(key: Key) -> bool {
    matches!(key.code, Code::F(_)) || (key.ctrl && matches!(key.code, Code::Char('p' | 'q' | 'z')))
}

fn command(model: &mut Model, key: Key) -> Vec<Effect> {
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

pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
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
    popup::paste(model, text)
}

fn search_with(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.screen {
        Screen::Scripts => scripts::search_with(model, text),
        Screen::Customers => customers::search_with(model, text),
        Screen::Drills if drills::takes_text(model) => drills::pasted(model, text),
        Screen::Today | Screen::Prep | Screen::Spin | Screen::Call | Screen::Drills | Screen::Desk => {
            finder::open(model);
            popup::paste(model, text)
        }
    }
}

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
            finder::open(model);
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
        Action::Calls if call::asks_which(model) => Vec::new(),
        Action::Calls => go(model, Screen::Call),
        Action::Scripts => go(model, Screen::Scripts),
        Action::Desk => desk::open(model),
        Action::Drills => go(model, Screen::Drills),
        Action::NextScreen => turn(model, 1),
        Action::PreviousScreen => turn(model, Screen::ALL.len() - 1),
        Action::Language => vec![Effect::Language(next_language(model.words.language()))],
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
fn search(model: &mut Model) -> Vec<Effect> {
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
fn here(model: &mut Model, action: Action) -> Vec<Effect> {
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
fn undo(model: &Model, way: Way) -> Vec<Effect> {
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
    let Some(asked) = confirm::quit(model) else {
        model.quitting = true;
        return vec![Effect::Quit];
    };
    if !model.popups.iter().any(|popup| matches!(popup, Popup::Confirm(_))) {
        model.popups.push(Popup::Confirm(asked));
    }
    Vec::new()
}

fn go(model: &mut Model, screen: Screen) -> Vec<Effect> {
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

fn turn(model: &mut Model, by: usize) -> Vec<Effect> {
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

/// After a change of size: every cursor stays on the screen.
fn refit(model: &mut Model) {
    let page = customers::page(model);
    let len = model.customers.len();
    let at = model.customers.list.selected;
    model.customers.list.select(at, len, page);
    let (rows, page) = (visit::rows(model).len(), visit::page(model));
    let at = model.prep.rows.selected;
    model.prep.rows.select(at, rows, page);
    let (listed, page) = (scripts::listed(model).len(), scripts::page(model));
    let at = model.scripts.list.selected;
    model.scripts.list.select(at, listed, page);
    (model.prep.scroll, model.spin.scroll) = (0, 0);
    today::refit(model);
    desk::refit(model);
    card::refit(model);
    talk::refit(model);
    call::refit(model);
    drills::refit(model);
    popup::import::refit(model);
    popup::observe::refit(model);
    popup::value::refit(model);
    handy::refit(model);
    popup::mailing::refit(model);
}
