//! The script browser: objections by class, then cards, questions and flows by group; found by any word, and laid out step by
//! step.

mod filed;
pub mod sheet;
pub mod shown;
pub mod stay;
pub mod uses;
pub mod view;

use crate::app::action::Action;
use crate::app::key::{Code, Key};
use crate::app::list::ListCursor;
use crate::app::model::popup::Popup;
use crate::app::model::scripts::View;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Deed, Effect, Hit};
use crate::app::panes::copied::line as copied;
use crate::app::panes::fill;
use crate::app::panes::scripts::shown::{find, is_own, listed, page, selected, split};
use crate::app::popup::{choose, confirm, value};
use crate::app::screen::Screen;
use crate::app::{forms, geometry};
use crate::domain::playbook::Script;
use crate::domain::playbook::text::CardText;
use crate::domain::prep::CardMark;
pub use filed::{can, is_next, overtaken};

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::AddScript => forms::script::add(model),
        Action::EditScript | Action::RemoveScript => {
            let key = selected(model).map(Script::key).unwrap_or_default();
            change(model, &key, action);
        }
        Action::Groups => view::ask(model),
        Action::Value => value::open(model, None, false),
        Action::Statement => choose::frame(model),
        Action::Source => tell_source(model),
        _ if model.scripts.open => return act_on_card(model, action),
        _ => return act_on_list(model, action),
    }
    Vec::new()
}

/// Why a script cannot be changed or taken out here, as a message key; none where it can.
pub fn not_editable(model: &Model, script: Option<Script<'_>>, action: Action) -> Option<&'static str> {
    let Some(script) = script else { return Some("off-no-script") };
    let stated = script.statement().is_some();
    if script.objection().is_none() && !stated {
        return Some("off-not-an-objection");
    }
    ((action == Action::RemoveScript || stated) && !is_own(model, script)).then_some("off-not-yours")
}

/// Opens the form of a script, or asks whether to take it out; where neither can be done, says why.
pub fn change(model: &mut Model, key: &str, action: Action) {
    let script = model.playbook.script(key);
    let (why, card) = (not_editable(model, script, action), script.and_then(Script::objection).map(CardText::from));
    if let (None, Some(statement)) = (why, script.and_then(Script::statement)) {
        if action == Action::EditScript {
            return forms::statement::edit(model, statement);
        }
        model.popups.push(Popup::Confirm(confirm::remove_statement(statement)));
        return;
    }
    match (why, card) {
        (None, Some(card)) if action == Action::RemoveScript => {
            let covers = model.playbook.objections.covers(&card.id);
            model.popups.push(Popup::Confirm(confirm::remove_script(card, covers)));
        }
        (None, Some(card)) => forms::script::edit(model, card),
        (why, _) => {
            let said = model.words.get(why.unwrap_or("off-no-script")).into_owned();
            model.say(Mood::Info, said);
        }
    }
}

/// Shows with every script where it comes from, or no longer.
pub fn tell_source(model: &mut Model) {
    model.scripts.sourced = !model.scripts.sourced;
    model.scripts.scroll = 0;
}

fn act_on_list(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Open => {
            if selected(model).is_some() {
                model.scripts.open = true;
                model.scripts.scroll = 0;
                return uses::opened(model);
            }
        }
        Action::Search => model.scripts.searching = true,
        Action::NextView => view::turn(model, 1),
        Action::PreviousView => view::turn(model, -1),
        Action::Copy => return copy(model),
        Action::Favourite => return favourite(model),
        Action::Back if model.scripts.hits.is_some() || !model.scripts.query.is_empty() => {
            model.scripts.query.clear();
            model.scripts.hits = None;
            model.scripts.list = ListCursor::default();
        }
        Action::Back => model.screen = Screen::Customers,
        _ => {
            let (len, page) = (listed(model).len(), page(model));
            model.scripts.list.act(action, len, page);
            model.scripts.scroll = 0;
        }
    }
    Vec::new()
}

fn act_on_card(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Back => model.scripts.open = false,
        Action::Copy => return copy(model),
        Action::Favourite => return favourite(model),
        Action::Landed | Action::Missed => {
            let key = selected(model).map(Script::key);
            return uses::tell(model, key.as_deref(), action == Action::Landed);
        }
        Action::TheirWords => {
            let key = selected(model).map(Script::key);
            uses::ask_words(model, key.as_deref());
        }
        _ => {
            let area = card_area(model);
            let sheet = |of| sheet::whole(model, of, &fill::at_hand(model), usize::from(area.w)).len();
            let lines = selected(model).map_or(0, sheet);
            model.scripts.scroll = super::scroll(model.scripts.scroll, action, lines, usize::from(area.h));
        }
    }
    Vec::new()
}

/// Where the text of the open card stands.
pub fn card_area(model: &Model) -> geometry::Area {
    let wide = model.body().w >= geometry::WIDE;
    if wide { split(model).detail.text() } else { model.body().text() }
}

/// The view's name for the head of the list, and how fast lines are found.
pub fn view_name(model: &Model) -> String {
    // Words are looked for in all scripts, whatever group is chosen.
    let searched = model.scripts.hits.is_some();
    let name = view::name(model, if searched { &View::All } else { &model.scripts.view });
    uses::pace(model).map_or_else(|| name.clone(), |pace| format!("{name} · {pace}"))
}

fn copy(model: &mut Model) -> Vec<Effect> {
    let Some(script) = selected(model) else { return Vec::new() };
    let line = script.line().map(|line| line.fill(&fill::at_hand(model)));
    let copied = line.map(|line| copied(model, line)).unwrap_or_default();
    let mut effects = uses::selected(model);
    effects.extend(copied);
    effects
}

fn favourite(model: &mut Model) -> Vec<Effect> {
    selected(model).map(Script::key).map(|key| favourite_of(model, key)).unwrap_or_default()
}

/// Makes a card a favourite, or no longer one.
pub fn favourite_of(model: &mut Model, id: String) -> Vec<Effect> {
    let mut mark = CardMark::of(&id);
    let was = model.scripts.favourites.contains(&id);
    mark.favourite = !was;
    if was {
        model.scripts.favourites.retain(|other| *other != id);
    } else {
        model.scripts.favourites.push(id);
    }
    vec![Effect::Do(Deed::Favourite(mark))]
}

/// Keys while the search line has them.
pub fn search_key(model: &mut Model, key: Key) -> Vec<Effect> {
    let (len, page) = (listed(model).len(), page(model));
    let list = &mut model.scripts.list;
    match key.code {
        Code::Esc => {
            model.scripts.searching = false;
            model.scripts.query.clear();
            model.scripts.hits = None;
            model.scripts.list = ListCursor::default();
        }
        Code::Enter => {
            model.scripts.searching = false;
            return act(model, Action::Open);
        }
        Code::Tab => model.scripts.searching = false,
        Code::Up => list.step(-1, len, page),
        Code::Down => list.step(1, len, page),
        Code::PageUp => list.step(-isize::try_from(page).unwrap_or(1), len, page),
        Code::PageDown => list.step(isize::try_from(page).unwrap_or(1), len, page),
        _ => {
            if model.scripts.query.edit(key) {
                return find(model);
            }
        }
    }
    Vec::new()
}

/// Starts a search with this text.
pub fn search_with(model: &mut Model, text: &str) -> Vec<Effect> {
    model.scripts.searching = true;
    model.scripts.open = false;
    model.scripts.query.insert(text);
    find(model)
}

/// Whether the list is not yet what was searched for.
pub fn searches(model: &Model) -> bool {
    !model.scripts.query.text().trim().is_empty() && model.scripts.answered != model.scripts.generation
}

pub fn found(model: &mut Model, generation: u64, mut hits: Vec<Hit>) {
    if generation == model.scripts.generation {
        model.scripts.answered = generation;
        uses::order(&model.playbook, &model.scripts.offers, &mut hits);
        model.scripts.hits = Some(hits);
        model.scripts.list = ListCursor::default();
        if let Some(id) = model.scripts.wanted.take() {
            return stay::on(model, &id);
        }
        model.scripts.scroll = 0;
    }
}
