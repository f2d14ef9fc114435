//! Scenes to play: the list of them, the one that goes on, and the look back on one that is over.

pub mod again;
pub mod cards;
pub mod kept;
pub mod lay;
pub mod play;

use crate::app::action::Action;
use crate::app::geometry::Area;
use crate::app::key::{Code, Key};
use crate::app::model::drills::scenes::{Case, View};
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Effect};
use crate::app::panes::drills::frame::body;
use crate::app::panes::{scroll, scroll_detail};
use crate::app::screen::Screen;
use crate::domain::playbook::Scenario;
use crate::domain::training::play::{Played, read};
use crate::locale::Arg;
use std::collections::BTreeMap;

/// The scenes, in the order of the list.
pub fn listed(model: &Model) -> Vec<&Scenario> {
    model.playbook.scenarios.iter().collect()
}

/// The scene under the cursor of the list; the first where there is none.
pub fn selected(model: &Model) -> Option<&Scenario> {
    let at = model.drills.scenes.list.at.unwrap_or(0);
    model.playbook.scenarios.iter().nth(at)
}

/// A key while a text field has the keys.
pub fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    play::typed(model, key)
}

/// Text has a field to go to while a scene goes on: whatever is pasted is said.
pub fn takes_text(model: &Model) -> bool {
    model.drills.scenes.view == View::Play && model.drills.scenes.run.is_some()
}

pub fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(run) = &mut model.drills.scenes.run {
        run.typing = true;
        run.line.insert(text);
    }
    Vec::new()
}

/// The footer while one's own words are typed.
pub fn foot(model: &Model) -> Option<Vec<(Key, String)>> {
    let keys = [(Code::Enter, "ui-scene-say"), (Code::Esc, "action-back")];
    let shown = |(code, verb)| (Key::plain(code), model.words.get(verb).into_owned());
    model.drills.scenes.typing().then(|| keys.map(shown).to_vec())
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if action == Action::Coach {
        model.drills.scenes.coach ^= true;
        let on = [("on", Arg::from(usize::from(model.drills.scenes.coach)))];
        let said = model.words.fmt("said-coach", &on);
        model.say(Mood::Info, said);
        refit(model);
        return Vec::new();
    }
    match model.drills.scenes.view {
        View::List => in_list(model, action),
        View::Play => play::act(model, action),
        View::Back => in_back(model, action),
    }
}

fn in_list(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Open => open(model),
        Action::Anew => play::begin(model),
        Action::LookBack => look_back(model),
        Action::Back => model.screen = Screen::Customers,
        Action::DetailDown | Action::DetailUp => {
            let text = lay::areas(model).1.text();
            let lines = lay::beside(model, usize::from(text.w)).len();
            scroll_detail(&mut model.drills.scenes.scroll, action, lines, text);
        }
        _ => {
            let page = usize::from(lay::areas(model).0.text().h);
            let walk = lay::list(model);
            // Nothing was played yet, or it is not read: the first is under the cursor.
            let before = model.drills.scenes.list.at.or(walk.stops.first().map(|stop| stop.what));
            model.drills.scenes.list.at = before;
            model.drills.scenes.list.step(action, &walk, page);
            if model.drills.scenes.list.at != before {
                model.drills.scenes.scroll = 0;
            }
        }
    }
    Vec::new()
}

/// Goes on with the scene that was left, or begins the one under the cursor.
fn open(model: &mut Model) {
    let selected = selected(model).map(|scene| scene.id.clone());
    let state = &mut model.drills.scenes;
    if state.run.as_ref().is_some_and(|run| Some(&run.case.scenario) == selected.as_ref()) {
        state.view = View::Play;
        return;
    }
    play::begin(model);
}

/// Opens the latest try of the scene under the cursor.
fn look_back(model: &mut Model) {
    let last = selected(model).and_then(|scene| {
        let last = model.drills.scenes.played.as_ref()?.get(scene.id.as_str())?.last.as_ref()?;
        let seed = u64::try_from(last.seed?).ok()?;
        Some(Case { scenario: scene.id.clone(), seed, moves: read(&last.path) })
    });
    let Some(case) = last else {
        let said = model.words.get("scene-never-played").into_owned();
        model.say(Mood::Info, said);
        return;
    };
    let state = &mut model.drills.scenes;
    (state.back, state.view, state.scroll) = (Some(case), View::Back, 0);
}

fn in_back(model: &mut Model, action: Action) -> Vec<Effect> {
    let text = body(model).text();
    let state = &mut model.drills.scenes;
    if matches!(action, Action::Back | Action::Open) {
        (state.view, state.back, state.scroll) = (View::List, None, 0);
        return Vec::new();
    }
    if action == Action::Anew {
        play::begin(model);
        return Vec::new();
    }
    if action == Action::SceneCard {
        return cards::open(model);
    }
    let moved = match action {
        Action::DetailDown => Action::PageDown,
        Action::DetailUp => Action::PageUp,
        other => other,
    };
    let lines = lay::back(model, usize::from(text.w)).len();
    let at = model.drills.scenes.scroll;
    model.drills.scenes.scroll = scroll(at, moved, lines, usize::from(text.h));
    Vec::new()
}

/// Asks for what is in sight and not here yet, and lets the clock of a scene run on.
pub fn fetch(model: &mut Model) -> Vec<Effect> {
    let mut effects = play::tick(model);
    if !std::mem::replace(&mut model.drills.scenes.asked, true) {
        effects.push(Effect::Ask(Ask::Scenes));
    }
    effects
}

/// What was played has come. While a try is on its way to the file, what was read may lack it: then it is asked for again.
pub fn arrived(model: &mut Model, played: BTreeMap<String, Played>) {
    if !model.in_flight.is_empty() {
        model.drills.scenes.asked = false;
        return;
    }
    model.drills.scenes.played = Some(played);
    refit(model);
}

pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    match model.drills.scenes.view {
        View::List => {
            let text = lay::areas(model).0.text();
            let line = model.drills.scenes.list.scroll + usize::from(y.saturating_sub(text.y));
            let at = lay::list(model).at_line(line).filter(|_| text.contains(x, y));
            if at.is_some() && at == model.drills.scenes.list.at {
                open(model);
            } else if at.is_some() {
                (model.drills.scenes.list.at, model.drills.scenes.scroll) = (at, 0);
            }
            Vec::new()
        }
        View::Play => play::click(model, x, y),
        View::Back => Vec::new(),
    }
}

/// After a change of size, of the language or of what is known.
pub fn refit(model: &mut Model) {
    let page = usize::from(lay::areas(model).0.text().h);
    let walk = lay::list(model);
    let first = walk.stops.first().map(|stop| stop.what);
    let list = &mut model.drills.scenes.list;
    list.at = list.at.or(first);
    list.refit(&walk, page);
    play::refit(model);
    let text = body(model).text();
    if model.drills.scenes.view == View::Back {
        let most = lay::back(model, usize::from(text.w)).len().saturating_sub(usize::from(text.h));
        model.drills.scenes.scroll = model.drills.scenes.scroll.min(most);
    }
}

/// The frame of what takes the whole room.
pub fn area(model: &Model) -> Area {
    body(model)
}
