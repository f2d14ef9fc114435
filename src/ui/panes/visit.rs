//! A visit being prepared: plan and checklist, with the selected row in full.

use super::advice;
use super::customers::cells_of;
use crate::app::action::{Action, Place};
use crate::app::doc::Doc;
use crate::app::geometry::Area;
use crate::app::model::visit::{Plan, Row};
use crate::app::model::{self, Model};
use crate::app::panes::visit::{self, meant};
use crate::app::panes::{fill, named, prep};
use crate::domain::card::Member;
use crate::domain::visit::Visit;
use crate::locale::Arg;
use crate::ui::canvas::Canvas;

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let Some(visit) = &model.visit else { return };
    let work = visit::areas(model);
    let rows = visit::rows(model);
    let (done, all) = visit::progress(&rows);
    let progress = model.words.fmt("ui-progress", &[("done", Arg::from(done)), ("all", Arg::from(all))]);
    let progress = format!("{} {progress} ", bar(done, all));
    head(model, canvas, work.head, visit, cells_of(&progress));
    canvas.put_right(Area { h: 1, ..work.head }, &progress, canvas.theme.good);
    canvas.frame(work.list, &named::talk_name(model, &visit.interaction), true);
    advice::draw(model, canvas, &work);
    let inside = work.list.inside();
    for (at, y) in model.prep.rows.visible(rows.len(), visit::page(model)).zip(inside.y..) {
        let area = Area { y, h: 1, ..inside };
        line(model, canvas, area, visit, &rows[at]);
        canvas.select(area, at == model.prep.rows.selected);
    }
    canvas.more_inside(inside, &model.prep.rows, rows.len());
    let in_sight = &rows[model.prep.rows.visible(rows.len(), visit::page(model))];
    let on_plan = matches!(rows.get(model.prep.rows.selected), Some(Row::Plan(_)));
    if !on_plan && in_sight.iter().any(|row| is_cut(model, visit, row, inside.w)) {
        let up = model.keys.keys(Place::List, Action::Up).first().map(|key| model::key_name(model, *key));
        let said = model.words.fmt("ui-plan-whole", &[("up", up.unwrap_or_default().into())]);
        canvas.over(work.list, &said);
    }
    let doc = visit::detail(model, &rows, usize::from(work.detail.text().w));
    detail(model, canvas, work.detail, &doc, model.prep.scroll);
}

/// What is selected, in full; where it is longer than its frame, the keys that scroll it stand on the border.
pub(super) fn detail(model: &Model, canvas: &mut Canvas<'_>, frame: Area, doc: &Doc, scroll: usize) {
    canvas.frame(frame, "", false);
    let text = frame.text();
    canvas.doc(text, doc, scroll);
    if doc.len() > usize::from(text.h) {
        let key = |action| model.keys.keys(model.place(), action).first().map(|key| model::key_name(model, *key));
        let [down, up] = [Action::DetailDown, Action::DetailUp].map(|action| key(action).unwrap_or_default());
        let said = model.words.fmt("ui-detail-scroll", &[("down", Arg::from(&down)), ("up", Arg::from(&up))]);
        canvas.under(frame, &said);
    }
}

/// Who, when, with whom: two rows above the work; `reserved` cells at the right of the first are somebody else's.
pub(super) fn head(model: &Model, canvas: &mut Canvas<'_>, area: Area, visit: &Visit, reserved: u16) {
    let room = area.w.saturating_sub(reserved + 2);
    let who = named::one_line(model, &visit.card, usize::from(room));
    canvas.put(area.x + 1, area.y, room, &who, canvas.theme.title);
    let contact = visit.contact().map(Member::introduced);
    let parts = [Some(prep::when(model, visit)), contact, Some(visit.interaction.place.to_string())];
    let second: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    canvas.put(area.x + 1, area.y + 1, area.w.saturating_sub(2), &second.join(" · "), canvas.theme.dim);
}

/// Five cells of progress; signs, so that it reads without colour.
pub(super) fn bar(done: usize, all: usize) -> String {
    let full = (done * 5).checked_div(all).unwrap_or(0);
    format!("[{}{}]", "#".repeat(full), "-".repeat(5 - full))
}

fn line(model: &Model, canvas: &mut Canvas<'_>, area: Area, visit: &Visit, row: &Row) {
    let (words, theme) = (&model.words, canvas.theme);
    let room = |from: u16| area.w.saturating_sub(from);
    match row {
        Row::Plan(plan) => {
            let label = words.get(plan_key(*plan));
            let used = canvas.put(area.x + 2, area.y, 14, &label, theme.accent);
            let value = plan_value(model, visit, *plan);
            let indent = plan_indent(used);
            canvas.put(area.x + indent, area.y, room(indent), &value, theme.text);
        }
        Row::Block { block, done, all } => {
            let heading = words.choice("block", block.name());
            let used = canvas.put(area.x + 1, area.y, room(1), &heading, theme.title);
            canvas.put(area.x + used + 2, area.y, room(used + 2), &format!("{done}/{all}"), theme.dim);
        }
        Row::Item { text, done, note, .. } | Row::Own { text, done, note, .. } => {
            let mark = if *done { "[x]" } else { "[ ]" };
            canvas.put(area.x + 2, area.y, 3, mark, if *done { theme.good } else { theme.key });
            let noted = if note.is_empty() { 0 } else { 3 };
            let style = if *done { theme.dim } else { theme.text };
            canvas.put(area.x + 6, area.y, room(6 + noted), text, style);
            if noted > 0 {
                canvas.put(area.x + area.w - 3, area.y, 2, "+", theme.accent);
            }
        }
    }
}

/// Cells before the value of a part of the plan.
fn plan_indent(label: u16) -> u16 {
    label.max(10) + 3
}

/// A part of the plan that does not stand whole in its row; below it does, once the cursor is there.
fn is_cut(model: &Model, visit: &Visit, row: &Row, room: u16) -> bool {
    let Row::Plan(plan) = row else { return false };
    let label = cells_of(&model.words.get(plan_key(*plan))).min(14);
    plan_indent(label) + cells_of(&plan_value(model, visit, *plan)) > room
}

const fn plan_key(plan: Plan) -> &'static str {
    match plan {
        Plan::When => "plan-when",
        Plan::Goal => "plan-goal",
        Plan::Promises => "plan-promises",
        Plan::Opening => "plan-opening",
        Plan::Agenda => "plan-agenda",
        Plan::Questions => "plan-questions",
    }
}

/// The gist of a part of the plan, in one line.
fn plan_value(model: &Model, visit: &Visit, plan: Plan) -> String {
    match plan {
        Plan::When => prep::when(model, visit),
        Plan::Goal => meant::goals(model, visit).0,
        Plan::Promises => visit::owed::line(model, visit),
        Plan::Opening | Plan::Agenda | Plan::Questions => {
            let slots = fill::of_visit(model, visit);
            let lines = meant::meeting(model, visit).map(|meeting| visit::plan_lines(meeting, plan, &slots));
            lines.and_then(|lines| lines.into_iter().next()).unwrap_or_default()
        }
    }
}
