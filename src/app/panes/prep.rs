//! The list of planned and running meetings: where a preparation is taken up again.

use crate::app::action::Action;
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::{self, Area};
use crate::app::model::Model;
use crate::app::msg::{Ask, Effect};
use crate::app::panes::{brief, named};
use crate::app::popup::choose;
use crate::app::screen::Screen;
use crate::domain::id::Id;
use crate::domain::visit::{OpenVisit, Visit};

/// A meeting is opened: it takes the place of the one on the screen as soon as it is here, and until then no key is for
/// either.
pub fn opens(model: &mut Model, id: Id) {
    let here = model.visit.as_ref().map(|visit| visit.interaction.id);
    model.prep.open = true;
    model.prep.opening = Some(id).filter(|id| Some(*id) != here);
    model.today.wrapping.take_if(|wrapping| *wrapping != id);
}

/// The meeting is left: one that is still on its way is not wanted any more.
pub fn leave(model: &mut Model) {
    (model.prep.open, model.prep.opening, model.today.wrapping) = (false, None, None);
}

pub fn page(model: &Model) -> usize {
    usize::from(areas(model).0.h.saturating_sub(1)).max(1)
}

/// From so many rows on there is room for more than the list.
const ROOMY: u16 = 18;

/// The list, and what is told of the selected meeting beside it or below; no height where there is no room.
pub fn areas(model: &Model) -> (Area, Area) {
    let body = model.body();
    let work = geometry::work(body);
    let (_, rest) = body.top(work.head.h);
    if work.detail.y == work.list.y {
        rest.left(body.w / 3 * 2)
    } else if body.h < ROOMY {
        (rest, Area::default())
    } else {
        (work.list, work.detail)
    }
}

/// What the selected meeting is about, and how far one is with it.
pub fn detail(model: &Model, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(visit) = model.prep.visits.get(model.prep.list.selected) else { return doc };
    let (words, interaction) = (&model.words, &visit.interaction);
    doc.heading(&named::talk_name(model, interaction));
    let day = interaction.day.map(|day| words.date(day, model.now.today()));
    let time = interaction.time.map(|time| words.time(time));
    let when = [day, time].into_iter().flatten().collect::<Vec<_>>().join(" ");
    for (key, value) in
        [("plan-when", when.as_str()), ("plan-place", &interaction.place), ("plan-goal", &interaction.goal)]
    {
        doc.pair(&words.get(key), Tone::Text, value);
    }
    let far = words.fmt("prep-ticked", &[("done", visit.done.into()), ("asked", visit.asked.into())]);
    doc.pair(&words.get("ui-column-ready"), Tone::Text, &far);
    if let Some(kind) = model.playbook.meetings.get(&interaction.meeting) {
        doc.gap();
        doc.para(Tone::Dim, &kind.about.words());
    }
    doc
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Open => {
            if let Some(visit) = model.prep.visits.get(model.prep.list.selected) {
                let id = visit.interaction.id;
                opens(model, id);
                return vec![Effect::Ask(Ask::Visit(id))];
            }
        }
        Action::Prepare => {
            if model.customers.selected_row().is_some() {
                choose::meeting(model);
            } else {
                model.screen = Screen::Customers;
            }
        }
        Action::Brief => return brief::ask(model),
        Action::Back if model.prep.opening.is_some() => leave(model),
        Action::Back => model.screen = Screen::Customers,
        _ => {
            let (len, page) = (model.prep.visits.len(), page(model));
            model.prep.list.act(action, len, page);
        }
    }
    Vec::new()
}

/// Goes to the row of the meeting that was open.
pub fn select_open(model: &mut Model) {
    let open = model.visit.as_ref().map(|visit| visit.interaction.id);
    let at = model.prep.visits.iter().position(|visit| Some(visit.interaction.id) == open);
    if let Some(at) = at {
        let (len, page) = (model.prep.visits.len(), page(model));
        model.prep.list.select(at, len, page);
    }
}

/// The meetings have come; true the first time.
pub fn visits(model: &mut Model, visits: Vec<OpenVisit>) -> bool {
    let selected = model.prep.visits.get(model.prep.list.selected).map(|visit| visit.interaction.id);
    let at = visits.iter().position(|visit| Some(visit.interaction.id) == selected).unwrap_or(model.prep.list.selected);
    model.prep.visits = visits;
    let first = !std::mem::replace(&mut model.prep.loaded, true);
    let (len, page) = (model.prep.visits.len(), page(model));
    model.prep.list.select(at, len, page);
    first
}

/// Day and time in words.
pub fn when(model: &Model, visit: &Visit) -> String {
    let day = visit.interaction.day.map(|day| model.words.date(day, model.now.today()));
    let time = visit.interaction.time.map(|time| model.words.time(time));
    [day, time].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
