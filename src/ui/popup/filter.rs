//! The filter being typed, and customers counted in groups.

use super::{hint, nothing_found, open_box};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::Area;
use crate::app::line::Line;
use crate::app::model::Model;
use crate::app::model::popup::filter::{Cell, Entry, Filter, Rows, cell_of};
use crate::app::model::popup::groups::{Counted, Groups};
use crate::app::popup::filter::{self, complete, rows};
use crate::app::popup::groups;
use crate::domain::condition::{OutlineRow, Piece};
use crate::domain::problem::Problem;
use crate::locale::Arg;
use crate::text::{fit, safe, width};
use crate::ui::canvas::Canvas;
use crate::ui::panes::customers::cells_of;

/// The cells of the line that take text.
pub(in crate::ui) const fn field(line: Area) -> Area {
    Area { x: line.x + 2, w: line.w.saturating_sub(2), ..line }
}

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>, filter: &Filter) {
    let filter::Areas { area, line, said, rows } = filter::areas(model);
    open_box(canvas, area, &model.words.get("ui-filter"));
    canvas.put(line.x, line.y, 2, "= ", canvas.theme.key);
    let typed = field(line);
    let (shown, _) = filter.line.view(usize::from(typed.w));
    if filter.line.is_empty() {
        canvas.put(typed.x, typed.y, typed.w, &model.words.get("ui-filter-prompt"), canvas.theme.dim);
    } else {
        canvas.put(typed.x, typed.y, typed.w, &shown, canvas.theme.input);
    }
    if let Some(name) = &filter.name {
        naming(model, canvas, said, name);
    } else {
        tell(model, canvas, said, filter, &shown);
    }
    match (&filter.rows, &filter.name) {
        (Some(shown), _) => form(model, canvas, rows, shown),
        (None, None) => next(model, canvas, rows, filter),
        // While a name is typed, nothing else is being chosen.
        (None, Some(_)) => {}
    }
    let key = match (&filter.name, &filter.rows) {
        (Some(_), _) => "ui-filter-name-hint",
        (None, Some(rows)) if rows.focus => "ui-filter-rows-hint",
        (None, Some(_)) => "ui-filter-hint",
        (None, None) => "ui-filter-next-hint",
    };
    hint(canvas, area, &model.words.get(key));
}

/// What may come next.
fn next(model: &Model, canvas: &mut Canvas<'_>, rows: Area, filter: &Filter) {
    let candidates = complete::candidates(model, filter);
    let page = usize::from(rows.h);
    let widest = candidates.iter().map(|one| cells_of(&one.label)).max().unwrap_or(0).clamp(12, rows.w / 2);
    for (at, y) in filter.list.visible(candidates.len(), page).zip(rows.y..) {
        let row = Area { y, h: 1, ..rows };
        let one = &candidates[at];
        canvas.put(row.x + 2, y, widest, &one.label, canvas.theme.text);
        let from = 2 + widest + 2;
        // What is written in the condition, where that is something else.
        let about = if one.about == one.label { "" } else { &one.about };
        canvas.put(row.x + from, y, row.w.saturating_sub(from), about, canvas.theme.dim);
        canvas.select(row, at == filter.list.selected && (filter.chosen || !filter.line.is_empty()));
    }
    canvas.more_rows(rows, &filter.list, candidates.len());
}

/// The condition, row by row.
fn form(model: &Model, canvas: &mut Canvas<'_>, area: Area, shown: &Rows) {
    let entries = shown.entries();
    let page = usize::from(area.h);
    for (at, y) in shown.list.visible(entries.len(), page).zip(area.y..) {
        let line = Area { y, h: 1, ..area };
        let selected = shown.focus && at == shown.list.selected;
        canvas.select(line, selected);
        match &entries[at] {
            Entry::Row(row) => one_row(model, canvas, line, row, selected.then(|| cell_of(row, shown.cell))),
            Entry::More(joint) => {
                let said = model.words.choice("filter-more", joint.name()).into_owned();
                canvas.put(line.x + 2, y, line.w.saturating_sub(2), &said, canvas.theme.dim);
            }
            Entry::List => {
                let said = format!("[ {} ]", model.words.get("filter-list-them"));
                canvas.put(line.x + 2, y, line.w.saturating_sub(2), &said, canvas.theme.key);
            }
        }
        if selected {
            canvas.select(line, true);
        }
    }
    canvas.more_rows(area, &shown.list, entries.len());
}

/// One row: how it joins, what it asks, how it compares, with what. The marked cell stands in brackets.
fn one_row(model: &Model, canvas: &mut Canvas<'_>, line: Area, row: &OutlineRow<'_>, marked: Option<Cell>) {
    let texts = rows::texts(&model.words, row);
    let indent = u16::try_from(row.depth * 2).unwrap_or(u16::MAX).min(line.w / 4);
    let columns = rows::columns(Area { x: line.x + 1 + indent, w: line.w.saturating_sub(1 + indent), ..line });
    for (text, (cell, at)) in texts.iter().zip(columns) {
        if text.is_empty() {
            continue;
        }
        // The head of a group has the row for itself.
        let w = if matches!(row.piece, Piece::Head(_)) && cell == Cell::Asked { line.w / 2 } else { at.w };
        let room = usize::from(w.saturating_sub(2));
        let (open, close) = if marked == Some(cell) { ("[", "]") } else { (" ", " ") };
        let style = if cell == Cell::Joint { canvas.theme.key } else { canvas.theme.text };
        canvas.put(at.x, at.y, w, &format!("{open}{}{close}", fit(text, room, "…")), style);
    }
}

/// The line below what is typed that takes the name.
pub(in crate::ui) fn name_field(model: &Model, said: Area) -> Area {
    let label = cells_of(&model.words.get("ui-filter-name")) + 1;
    Area { x: said.x + 2 + label, y: said.y + 1, w: said.w.saturating_sub(2 + label), h: 1 }
}

fn naming(model: &Model, canvas: &mut Canvas<'_>, said: Area, name: &Line) {
    canvas.put(said.x + 2, said.y + 1, said.w, &model.words.get("ui-filter-name"), canvas.theme.key);
    let at = name_field(model, said);
    let (shown, _) = name.view(usize::from(at.w));
    canvas.put(at.x, at.y, at.w, &shown, canvas.theme.input);
}

/// How many answer; or a mark under the place that cannot be read, and why.
fn tell(model: &Model, canvas: &mut Canvas<'_>, said: Area, filter: &Filter, shown: &str) {
    if let Some(prompt) = complete::prompt(model, filter) {
        canvas.put(said.x + 2, said.y + 2, said.w.saturating_sub(2), &prompt, canvas.theme.dim);
    }
    match &filter.answer {
        None => {
            canvas.put(said.x + 2, said.y + 1, said.w, &model.words.get("ui-filter-counting"), canvas.theme.dim);
        }
        Some(Ok(count)) => {
            let text = model.words.fmt("ui-customers-count", &[("n", Arg::from(*count))]);
            canvas.put(said.x + 2, said.y + 1, said.w, &text, canvas.theme.good);
            unmet(model, canvas, said, filter, &text);
        }
        // What is merely not finished is no fault.
        Some(Err(_)) if complete::goes_on(model, filter) => {}
        Some(Err(problem)) => {
            let column = problem.place.column.unwrap_or(1).saturating_sub(1);
            let before: String = filter.line.text().chars().take(usize::try_from(column).unwrap_or(0)).collect();
            // A long text has scrolled: the mark stands under what is in sight.
            let scrolled = width(&safe(filter.line.text())).saturating_sub(width(shown));
            let at = width(&safe(&before)).saturating_sub(scrolled);
            let at = u16::try_from(at).unwrap_or(0).min(said.w.saturating_sub(3));
            canvas.put(said.x + 2 + at, said.y, 1, "^", canvas.theme.warn);
            let mut doc = Doc::new(usize::from(said.w.saturating_sub(2)), model.veil);
            let bare = Problem { place: Box::default(), ..problem.clone() };
            let lines = model.words.problem(&bare);
            doc.para(Tone::Warn, lines.first().map_or("", String::as_str));
            canvas.doc(Area { x: said.x + 2, y: said.y + 1, w: said.w.saturating_sub(2), h: 2 }, &doc, 0);
        }
    }
}

/// Why that may be fewer than was meant: beside the number where it fits, else below it.
fn unmet(model: &Model, canvas: &mut Canvas<'_>, said: Area, filter: &Filter, counted: &str) {
    let Some(unmet) = filter.unmet.first().filter(|_| complete::is_meant(model, filter)) else { return };
    let text = model.words.unmet(unmet);
    let beside = u16::try_from(width(counted)).unwrap_or(u16::MAX).saturating_add(4);
    let room = said.w.saturating_sub(beside);
    if width(&text) <= usize::from(room) {
        canvas.put(said.x + beside, said.y + 1, room, &text, canvas.theme.warn);
        return;
    }
    let below = Area { x: said.x + 2, y: said.y + 2, w: said.w.saturating_sub(2), h: 2 };
    let mut doc = Doc::new(usize::from(below.w), model.veil);
    doc.para(Tone::Warn, &text);
    canvas.clear(below);
    canvas.doc(below, &doc, 0);
}

pub(super) fn groups(model: &Model, canvas: &mut Canvas<'_>, shown: &Groups) {
    let (area, line, rows) = groups::areas(model);
    let page = usize::from(rows.h);
    let Some(Counted { subject, groups: found, customers }) = &shown.counted else {
        open_box(canvas, area, &model.words.get("ui-groups"));
        canvas.put(line.x, line.y, 2, ": ", canvas.theme.key);
        let typed = field(line);
        canvas.put(typed.x, typed.y, typed.w, &shown.query.view(usize::from(typed.w)).0, canvas.theme.input);
        let subjects = groups::subjects(model, shown);
        for (at, y) in shown.list.visible(subjects.len(), page).zip(rows.y..) {
            let row = Area { y, h: 1, ..rows };
            canvas.put(row.x + 2, y, row.w, &model.words.subject_label(&subjects[at]), canvas.theme.text);
            canvas.select(row, at == shown.list.selected);
        }
        canvas.more_rows(rows, &shown.list, subjects.len());
        if subjects.is_empty() {
            nothing_found(model, canvas, rows);
        }
        return hint(canvas, area, &model.words.get("ui-groups-choose"));
    };
    open_box(canvas, area, &model.words.subject_label(subject));
    let Some(found) = found else {
        canvas.put(line.x + 2, line.y, line.w, &model.words.get("ui-filter-counting"), canvas.theme.dim);
        return;
    };
    let total = model.words.fmt("ui-customers-count", &[("n", Arg::from(*customers))]);
    canvas.put(line.x + 2, line.y, line.w, &total, canvas.theme.dim);
    // The bar takes what the value and the two numbers leave.
    let value_w = (rows.w / 2).min(40);
    for (at, y) in shown.list.visible(found.len(), page).zip(rows.y..) {
        let row = Area { y, h: 1, ..rows };
        let group = &found[at];
        let value = match &group.value {
            Some(value) => model.words.fact_value(subject.fact(), value).into_owned(),
            None => model.words.get("list-not-known").into_owned(),
        };
        canvas.put(row.x + 2, y, value_w, &fit(&value, usize::from(value_w), "…"), canvas.theme.text);
        let count = Area { x: row.x + value_w + 3, y, w: 9, h: 1 };
        canvas.put_right(count, &group.customers.to_string(), canvas.theme.text);
        let all = (*customers).max(1);
        let percent = (group.customers * 100 + all / 2) / all;
        let share = Area { x: count.x + count.w + 1, y, w: 6, h: 1 };
        canvas.put_right(share, &format!("{percent} %"), canvas.theme.dim);
        let room = usize::from(row.w).saturating_sub(usize::from(value_w) + 22);
        let bar = "#".repeat(group.customers * room / (*customers).max(1));
        canvas.put(share.x + share.w + 2, y, u16::try_from(room).unwrap_or(0), &bar, canvas.theme.dim);
        canvas.select(row, at == shown.list.selected);
    }
    canvas.more_rows(rows, &shown.list, found.len());
    hint(canvas, area, &model.words.get("ui-groups-hint"));
}
