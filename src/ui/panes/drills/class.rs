//! The trainer's desk: the trainees with what they need next, or a scorecard with its clock.

use super::dealt;
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::drills::class::Sheet;
use crate::app::panes::drills::class::{self, sheet, told};
use crate::domain::slot::Slots;
use crate::domain::training::standing::{Latest, Person};
use crate::ui::canvas::Canvas;
use crate::ui::panes::customers::cells_of;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let desk = &model.drills.class;
    match (&desk.sheet, desk.papers()) {
        (Some(sheet), _) => card(model, canvas, sheet),
        (None, Some(papers)) => dealt::draw(model, canvas, papers),
        (None, None) => people(model, canvas),
    }
}

/// Cells of a bar with its number; what is told in words may take more.
const BAR: u16 = 18;

fn people(model: &Model, canvas: &mut Canvas<'_>) {
    let (areas, room) = (class::areas(model), &model.drills.class);
    canvas.frame(areas.list, &class::view::name(model), true);
    let inside = areas.list.inside();
    let all: Vec<_> = room.listed().collect();
    if all.is_empty() {
        // What to do stands where one looks for them.
        let text = areas.list.text();
        canvas.doc(text, &told::person(model, usize::from(text.w)), 0);
        return canvas.frame(areas.detail, "", false);
    }
    let widest = all.iter().map(|person| cells_of(&person.trainee.name)).max().unwrap_or(0).max(6);
    let latest = |person: &Person| person.latest(&model.playbook);
    let told: Vec<String> = all.iter().map(|person| model.words.latest(latest(person))).collect();
    let bar = told.iter().map(|told| cells_of(told)).max().unwrap_or(0).max(BAR);
    let name = widest.min(inside.w.saturating_sub(bar + 4));
    let class = inside.w.saturating_sub(name + bar + 5);
    let (result, team) = (inside.x + name + 3, inside.x + name + bar + 5);
    let head = [
        (inside.x + 2, name, "class-column-name"),
        (result, bar, "class-column-result"),
        (team, class, "class-column-class"),
    ];
    for (x, w, key) in head {
        canvas.put(x, inside.y, w, &model.words.get(key), canvas.theme.dim);
    }
    for (at, y) in room.list.visible(all.len(), class::page(model)).zip(inside.y + 1..) {
        let person = all[at];
        canvas.put(inside.x + 2, y, name, &person.trainee.name, canvas.theme.text);
        let tone = if matches!(latest(person), Latest::Result(_)) { canvas.theme.accent } else { canvas.theme.dim };
        canvas.put(result, y, bar, &told[at], tone);
        canvas.put(team, y, class, &person.trainee.team, canvas.theme.dim);
        if !person.stuck.is_empty() {
            let stuck = model.words.fmt("class-stuck", &[("n", person.stuck.len().into())]);
            canvas.put_right(Area { y, h: 1, ..inside }, &stuck, canvas.theme.warn);
        }
        canvas.select(Area { y, h: 1, ..inside }, at == room.list.selected);
    }
    canvas.more_inside(inside.top(1).1, &room.list, all.len());
    let text = areas.detail.text();
    canvas.frame(areas.detail, "", false);
    canvas.doc(text, &told::person(model, usize::from(text.w)), room.scroll);
}

fn card(model: &Model, canvas: &mut Canvas<'_>, sheet: &Sheet) {
    let areas = sheet::areas(model);
    let person = model.drills.class.people.iter().flatten().find(|one| Some(one.trainee.id) == sheet.attempt.trainee);
    let name = person.map(|person| person.trainee.name.to_string()).unwrap_or_default();
    let rubric = sheet.rubric(&model.playbook);
    let title = rubric.map_or_else(|| sheet.attempt.rubric.to_string(), |rubric| rubric.name.to_string());
    canvas.frame(areas.list, &format!("{name} · {title} · {}", sheet.rater), true);
    let inside = areas.list.inside();
    let mut x = inside.x + 1;
    for (tone, text) in told::meters(model, sheet) {
        let room = (inside.x + inside.w).saturating_sub(x);
        x += canvas.put(x, inside.y, room, &text, canvas.theme.tone(tone)) + 2;
    }
    let items = rubric.map(|rubric| rubric.items.as_slice()).unwrap_or_default();
    for (at, y) in sheet.list.visible(items.len(), sheet::page(model)).zip(inside.y + 1..) {
        let item = &items[at];
        let points = sheet.points(&item.id);
        let mark = points.map_or_else(|| " ".to_owned(), |points| points.to_string());
        // How far the marks of this item go is seen before one is typed.
        let mark = format!("[{mark}/{}]", item.scale.most());
        let style = match points {
            None => canvas.theme.key,
            Some(0) => canvas.theme.bad,
            Some(points) if points == item.scale.most() => canvas.theme.good,
            Some(_) => canvas.theme.accent,
        };
        canvas.put(inside.x + 2, y, 5, &mark, style);
        // What is fatal and what is a rule is said by a sign, not by a colour.
        let sign = if item.fatal {
            "!"
        } else if item.compliance {
            "="
        } else {
            ""
        };
        canvas.put(inside.x + 8, y, 1, sign, canvas.theme.warn);
        let noted = if sheet.note(&item.id).is_some() { 3 } else { 0 };
        let text = item.text.fill(&Slots::default());
        canvas.put(inside.x + 10, y, inside.w.saturating_sub(10 + noted), &text, canvas.theme.text);
        if noted > 0 {
            canvas.put(inside.x + inside.w - 3, y, 2, "+", canvas.theme.accent);
        }
        canvas.select(Area { y, h: 1, ..inside }, at == sheet.list.selected);
    }
    canvas.more_inside(inside.top(1).1, &sheet.list, items.len());
    let text = areas.detail.text();
    canvas.frame(areas.detail, "", false);
    canvas.doc(text, &told::detail(model, usize::from(text.w)), sheet.scroll);
}

pub(super) fn cursor(model: &Model) -> (u16, u16) {
    let desk = &model.drills.class;
    if let Some(papers) = desk.papers().filter(|_| desk.sheet.is_none()) {
        return dealt::cursor(model, papers);
    }
    let (list, cursor) = match &model.drills.class.sheet {
        Some(sheet) => (sheet::areas(model).list, sheet.list),
        None => (class::areas(model).list, model.drills.class.list),
    };
    if desk.sheet.is_none() && desk.listed().next().is_none() {
        return (list.text().x, list.text().y);
    }
    let inside = list.inside();
    let row = u16::try_from(cursor.selected.saturating_sub(cursor.offset)).unwrap_or(0);
    (inside.x, (inside.y + 1 + row).min(inside.y + inside.h.saturating_sub(1)))
}
