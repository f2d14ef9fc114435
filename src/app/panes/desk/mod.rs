//! The complaint desk: what passes first, the one selected beside it with what to say and what to ask, and its steps.

pub mod detail;
mod steps;

use crate::app::action::Action;
use crate::app::desk::{Shelf, Wanted};
use crate::app::doc::Tone;
use crate::app::forms;
use crate::app::geometry::{self, Pair};
use crate::app::model::desk::Meant;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Ask, Effect};
use crate::app::panes::{customers, moved};
use crate::app::screen::Screen;
use crate::app::walk::Walk;
use crate::domain::card::CustomerCard;
use crate::domain::complaint::{Stage, Step};
use crate::domain::desk::{Move, Outlook, Raised, Standing};
use crate::domain::id::Id;
use crate::domain::today::{Item, Source};
use crate::text::{fit, width};
use steps::{call_about, go, watch};

pub fn areas(model: &Model) -> Pair {
    geometry::desk(model.body(), model.desk.raised.len())
}

/// Lines of the list in sight.
fn page(model: &Model) -> usize {
    usize::from(areas(model).list.text().h).max(1)
}

/// Opens the desk on the customer in sight.
pub fn open(model: &mut Model) -> Vec<Effect> {
    // Of several of one customer it is the one that is looked at.
    let on_today = model.today.selected().filter(|item| item.source() == Source::Complaint);
    if let Some(id) = on_today.filter(|_| model.screen == Screen::Today).map(Item::id) {
        return show(model, id);
    }
    let customer = match model.screen {
        Screen::Customers => model.customers.selected_row().map(|row| row.id),
        Screen::Today => model.today.selected().map(|item| item.who.id),
        Screen::Prep | Screen::Spin | Screen::Call => model.visit.as_ref().map(|visit| visit.card.customer.id),
        _ => None,
    };
    enter(model, customer.map(Meant::Customer))
}

/// Opens the desk on one complaint, by the key that finishes things on the page one comes from. Pressed once more, as for a
/// row of things to tick, it takes no step of the complaint.
pub fn go_to(model: &mut Model, complaint: Id) -> Vec<Effect> {
    model.desk.is_fresh = true;
    show(model, complaint)
}

/// Opens the desk on one complaint.
pub fn show(model: &mut Model, complaint: Id) -> Vec<Effect> {
    enter(model, Some(Meant::Complaint(complaint)))
}

fn enter(model: &mut Model, meant: Option<Meant>) -> Vec<Effect> {
    if model.screen != Screen::Desk {
        model.desk.behind = model.screen;
    }
    model.screen = Screen::Desk;
    (model.desk.shelf, model.desk.meant) = (Shelf::Open, meant);
    model.desk.forget();
    Vec::new()
}

/// Asks for what is in sight and not yet here, or not true any more.
pub fn fetch(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let shelf = model.desk.shelf;
    if model.desk.asked != Some(shelf) {
        model.desk.asked = Some(shelf);
        effects.push(Effect::Ask(Ask::Desk(Wanted::List(shelf, Box::new(model.house.clone()), model.now))));
    }
    let id = model.desk.selected().map(|raised| raised.customer.id);
    if id.is_some() && id != model.desk.asked_card {
        model.desk.asked_card = id;
        effects.extend(id.map(|id| Effect::Ask(Ask::Desk(Wanted::Card(id)))));
    }
    effects
}

/// The list has come. The cursor stays on its complaint; where that has gone, on what took its place.
pub fn listed(model: &mut Model, shelf: Shelf, raised: Vec<Raised>) {
    if shelf != model.desk.shelf {
        return;
    }
    let place = |raised: &[Raised], id: Option<Id>| raised.iter().position(|one| Some(one.complaint.id) == id);
    let before = place(&model.desk.raised, model.desk.stand.at).unwrap_or(0);
    let meant = model.desk.meant.take().and_then(|meant| {
        raised.iter().position(|one| match meant {
            Meant::Complaint(id) => one.complaint.id == id,
            Meant::Customer(id) => one.customer.id == id,
        })
    });
    let at =
        meant.or_else(|| place(&raised, model.desk.stand.at)).unwrap_or(before).min(raised.len().saturating_sub(1));
    model.desk.stand.at = raised.get(at).map(|one| one.complaint.id);
    (model.desk.raised, model.desk.loaded) = (raised, true);
    refit(model);
}

pub fn glanced(model: &mut Model, card: Option<Box<CustomerCard>>) {
    model.desk.card = card;
}

pub fn refit(model: &mut Model) {
    let (walk, page) = (list(model), page(model));
    model.desk.stand.refit(&walk, page);
}

/// Cells of the column that says how long there is.
const WHEN: usize = 14;

/// The list as it stands in its frame.
pub fn list(model: &Model) -> Walk<Id> {
    let room = usize::from(areas(model).list.text().w);
    let mut walk = Walk::new(room, model.veil);
    // Names are whole before words are: these stand in full beside or below the list.
    let beside = room.saturating_sub(WHEN);
    let widest = model.desk.raised.iter().map(|raised| width(&raised.customer.name)).max().unwrap_or(0);
    let names = (widest + 2).clamp(12, (beside * 3 / 5).clamp(12, 32));
    for raised in &model.desk.raised {
        let seen = model.outlook(&raised.complaint);
        let when = cell(&model.words.pressing_short(&seen, model.now), WHEN);
        let name = cell(&raised.customer.name, names);
        let first = raised.complaint.words.lines().next().unwrap_or_default();
        walk.entry(raised.complaint.id, |doc| {
            doc.pieces(&[(tone(&seen), &when), (Tone::Text, &name), (Tone::Dim, first)]);
        });
    }
    walk
}

/// How a standing is shown; a closed complaint recedes.
pub fn tone(seen: &Outlook) -> Tone {
    match (seen.stage, seen.standing()) {
        (Stage::Closed, _) => Tone::Dim,
        (_, Standing::Breached) => Tone::Bad,
        (_, Standing::AtRisk) => Tone::Warn,
        (_, Standing::InTime) => Tone::Accent,
    }
}

/// A text in a column: cut, and filled up to the next.
fn cell(text: &str, cells: usize) -> String {
    let shown = fit(text, cells - 1, "…").into_owned();
    let gap = cells.saturating_sub(width(&shown));
    format!("{shown}{}", " ".repeat(gap))
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let is_fresh = std::mem::take(&mut model.desk.is_fresh);
    match action {
        Action::Finish if is_fresh => {
            let said = model.words.get("desk-once-more").into_owned();
            model.say(Mood::Info, said);
        }
        Action::Edit => forms::complaint::edit(model),
        Action::TakeDown => {
            if let Some((customer, name)) = whose(model) {
                forms::complaint::begin(model, customer, &name, None);
            }
        }
        Action::Finish => {
            let next = model.desk.selected().and_then(|raised| raised.complaint.next_step());
            return next.map(|step| go(model, Move::Take(step))).unwrap_or_default();
        }
        Action::Acknowledge => return go(model, Move::Take(Step::Acknowledge)),
        Action::Respond => return go(model, Move::Take(Step::Answer)),
        Action::Solve => return go(model, Move::Take(Step::Solve)),
        Action::Confirm => return go(model, Move::Take(Step::Confirm)),
        Action::CloseUp => return go(model, Move::Take(Step::Close)),
        Action::Reopen => return go(model, Move::Reopen),
        Action::Watch => return watch(model),
        Action::Despite => forms::despite::open(model),
        Action::Open => return open_card(model),
        Action::Call => return call_about(model),
        Action::NextView | Action::PreviousView => turn(model, action == Action::NextView),
        Action::Back => model.screen = model.desk.behind,
        Action::DetailDown | Action::DetailUp => {
            let text = areas(model).detail.text();
            let lines = detail::lay(model, usize::from(text.w)).len();
            super::scroll_detail(&mut model.desk.scroll, action, lines, text);
        }
        _ => walk_on(model, action),
    }
    Vec::new()
}

/// The customer of the selected complaint.
fn whose(model: &Model) -> Option<(Id, String)> {
    model.desk.selected().map(|raised| (raised.customer.id, raised.customer.name.to_string()))
}

/// The customer's card, from which one comes back here.
fn open_card(model: &mut Model) -> Vec<Effect> {
    let Some((row, id)) = model.desk.selected().map(|raised| (raised.row, raised.customer.id)) else {
        return Vec::new();
    };
    let effects = customers::show(model, row, id);
    if model.screen == Screen::Customers {
        (model.desk.is_behind, model.today.is_behind) = (true, false);
    }
    effects
}

/// Open, watch list, all.
fn turn(model: &mut Model, forward: bool) {
    let all = Shelf::ALL;
    let at = all.iter().position(|shelf| *shelf == model.desk.shelf).unwrap_or(0);
    model.desk.shelf = all[(at + if forward { 1 } else { all.len() - 1 }) % all.len()];
    model.desk.loaded = false;
    model.desk.raised.clear();
}

fn walk_on(model: &mut Model, action: Action) {
    let walk = list(model);
    let here = walk.stops.iter().position(|stop| Some(stop.what) == model.desk.stand.at).unwrap_or(0);
    if let Some(to) = moved(action, here, page(model)) {
        select(model, &walk, to);
    }
}

fn select(model: &mut Model, walk: &Walk<Id>, to: usize) {
    let rows = page(model);
    if let Some(stop) = walk.stops.get(to.min(walk.stops.len().saturating_sub(1))) {
        model.desk.stand.go(stop, rows);
        model.desk.scroll = 0;
    }
}

/// Selects; what is selected already is opened.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let text = areas(model).list.text();
    if !text.contains(x, y) {
        return Vec::new();
    }
    let walk = list(model);
    let found = walk.at_line(model.desk.stand.scroll + usize::from(y - text.y));
    if found.is_some() && found == model.desk.stand.at {
        forms::complaint::edit(model);
    } else if let Some(at) = walk.stops.iter().position(|stop| Some(stop.what) == found) {
        select(model, &walk, at);
    }
    Vec::new()
}

/// Why an action is off for what is selected.
pub fn off(model: &Model, action: Action) -> Option<&'static str> {
    let needs = matches!(
        action,
        Action::Edit
            | Action::Finish
            | Action::TakeDown
            | Action::Acknowledge
            | Action::Respond
            | Action::Solve
            | Action::Confirm
            | Action::CloseUp
            | Action::Reopen
            | Action::Watch
            | Action::Despite
            | Action::Open
            | Action::Call
    );
    let Some(raised) = model.desk.selected() else { return needs.then_some("off-no-complaint") };
    match action {
        Action::Finish | Action::Despite if !raised.complaint.is_open() => Some("off-complaint-closed"),
        _ => None,
    }
}
