//! The plan of growth: goals of the quarter in four areas, the days of practice, and the hours of the weeks.

mod time;

use crate::app::action::Action;
use crate::app::doc::{Piece, Tone};
use crate::app::forms::{self, again};
use crate::app::geometry::Area as Cells;
use crate::app::model::Model;
use crate::app::model::drills::Room;
use crate::app::msg::{Ask, Deed, Effect};
use crate::app::offers;
use crate::app::panes::drills::frame::body;
use crate::app::screen::Screen;
use crate::app::training::{Wanted, Work};
use crate::app::walk::Walk;
use crate::domain::draft::{Draft, Writing};
use crate::domain::id::Id;
use crate::domain::training::plan::{Growth, Quarter, Standing, Week, monday};
use crate::domain::training::{Area, Goal};
use crate::text::width;
use chrono::Datelike;
use time::{cell, days, hours};

pub fn area(model: &Model) -> Cells {
    body(model)
}

pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Back => model.screen = Screen::Customers,
        Action::Add => forms::growth::goal(model),
        Action::Log => forms::growth::practice(model),
        Action::Edit => {
            if let Some(goal) = selected(model).cloned() {
                forms::growth::edit(model, &goal);
            }
        }
        Action::Finish => return reached(model),
        _ => {
            let (walk, page) = (laid(model), usize::from(area(model).text().h));
            model.drills.plan.stand.step(action, &walk, page);
        }
    }
    Vec::new()
}

/// The goal under the cursor.
pub fn selected(model: &Model) -> Option<&Goal> {
    let id = model.drills.plan.stand.at?;
    model.drills.plan.growth.as_ref()?.goals.iter().find(|goal| goal.id == id)
}

/// Reached, or aimed at again.
fn reached(model: &Model) -> Vec<Effect> {
    let Some(goal) = selected(model) else { return Vec::new() };
    let done_at = if goal.done_at.is_some() { None } else { Some(model.now.ms) };
    let (before, goal) = (Some(Box::new(goal.clone())), Box::new(Goal { done_at, ..goal.clone() }));
    vec![Effect::Do(Deed::Training(Work::Goal { before, goal }))]
}

/// The form of a draft is opened again: on a goal that is there already, once the plan is here.
pub fn again(model: &mut Model, draft: &Draft) -> bool {
    model.enter(Room::Plan);
    let growth = model.drills.plan.growth.as_ref();
    if growth.is_none() && draft.writing == Writing::Goal && !draft.is_new() {
        model.drills.plan.waiting = Some(Box::new(draft.clone()));
        return true;
    }
    let goal = growth.and_then(|growth| growth.goals.iter().find(|goal| Some(goal.id) == draft.record));
    let form = forms::growth::again(model, draft, goal);
    form.is_some_and(|form| again::over(model, draft, form))
}

/// Asks for what is in sight and not here yet.
pub fn fetch(model: &mut Model) -> Vec<Effect> {
    if std::mem::replace(&mut model.drills.plan.asked, true) {
        return Vec::new();
    }
    vec![Effect::Ask(Ask::Training(Wanted::Growth))]
}

pub fn arrived(model: &mut Model, growth: Growth) {
    model.drills.plan.growth = Some(growth);
    if model.drills.plan.stand.at.is_none() {
        model.drills.plan.stand.at = laid(model).stops.first().map(|stop| stop.what);
    }
    refit(model);
    if let Some(draft) = model.drills.plan.waiting.take()
        && !again(model, &draft)
    {
        offers::put_by(model, *draft);
    }
}

/// A click on a goal selects it; on the one selected, it is reached.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    let text = area(model).text();
    if !text.contains(x, y) {
        return Vec::new();
    }
    let walk = laid(model);
    let at = walk.at_line(model.drills.plan.stand.scroll + usize::from(y - text.y));
    if at.is_some() && at == model.drills.plan.stand.at {
        return reached(model);
    }
    if let Some(stop) = walk.stop(at) {
        model.drills.plan.stand.go(stop, usize::from(text.h));
    }
    Vec::new()
}

/// After a change of size.
pub fn refit(model: &mut Model) {
    let (walk, page) = (laid(model), usize::from(area(model).text().h));
    model.drills.plan.stand.refit(&walk, page);
}

/// Cells of the names of the areas.
const NAME: usize = 15;

pub fn laid(model: &Model) -> Walk<Id> {
    let mut walk = Walk::new(usize::from(area(model).text().w), model.veil);
    let words = &model.words;
    let Some(growth) = &model.drills.plan.growth else {
        walk.doc.para(Tone::Dim, &words.get(model.missing()));
        return walk;
    };
    let today = model.now.today();
    let quarter = Quarter::of(today);
    let this = growth.weeks(&[monday(today)], model.now)[0];
    let tone = if Standing::of(this.total()) == Standing::Reached { Tone::Good } else { Tone::Text };
    walk.doc.para(tone, &words.plan_week(this.total()));
    walk.doc.gap();
    let goals = growth.goals_of(quarter);
    walk.doc.para(Tone::Title, &words.get("growth-goals"));
    if goals.is_empty() {
        walk.doc.para(Tone::Dim, &words.get("growth-no-goals"));
    }
    for goal in goals {
        line(model, goal, this, &mut walk);
    }
    walk.doc.gap();
    days(model, growth, &mut walk);
    walk.doc.gap();
    hours(model, growth, &mut walk);
    walk.doc.gap();
    walk.doc.para(Tone::Title, &words.get("growth-ideas"));
    let week = i64::from(today.iso_week().week());
    for area in by_need(this) {
        let name = words.choice("area", area.name());
        walk.doc.labelled(NAME).pair(&name, Tone::Do, &words.plan_idea(area, week));
    }
    walk
}

fn line(model: &Model, goal: &Goal, this: Week, walk: &mut Walk<Id>) {
    let words = &model.words;
    let sign = if goal.done_at.is_some() { "[x]" } else { "[ ]" };
    let area = cell(&words.choice("area", goal.area.name()), NAME);
    let meant = goal.minutes.filter(|minutes| *minutes > 0 && goal.done_at.is_none());
    let meant = meant.map(|meant| format!("{} / {}", words.minutes(this.of(goal.area)), words.minutes(meant)));
    let meant = meant.unwrap_or_default();
    // Figures are not torn apart: where they do not fit behind the goal, they stand below it.
    let room = usize::from(self::area(model).text().w).saturating_sub(NAME + 5);
    let beside = width(&goal.text) + 2 + width(&meant) <= room;
    let text = if beside && !meant.is_empty() { format!("{}  {meant}", goal.text) } else { goal.text.to_string() };
    let tone = if goal.done_at.is_some() { Tone::Dim } else { Tone::Text };
    walk.entry(goal.id, |doc| {
        let lead = [Piece { tone: Tone::Key, text: format!("{sign} ") }, Piece { tone: Tone::Dim, text: area }];
        doc.hanging(&lead, NAME + 4, tone, &text);
        if !beside && !meant.is_empty() {
            doc.hanging(&[], NAME + 5, tone, &meant);
        }
    });
}

/// What has had the least of this week comes first.
fn by_need(this: Week) -> Vec<Area> {
    let mut areas = Area::ALL.to_vec();
    areas.sort_by_key(|area| this.of(*area));
    areas
}
