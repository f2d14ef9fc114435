//! The filter being typed, and customers counted in groups.

use super::{hint, open_box};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::popup::filter::{self, Filter, complete};
use crate::app::popup::groups::{self, Counted, Groups};
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
    let candidates = complete::candidates(model, filter);
    let page = usize::from(rows.h);
    let widest = candidates.iter().map(|one| cells_of(&one.label)).max().unwrap_or(0).clamp(12, rows.w / 2);
    for (at, y) in filter.list.visible(candidates.len(), page).zip(rows.y..) {
        let row = Area { y, h: 1, ..rows };
        let one = &candidates[at];
        canvas.put(row.x + 2, y, widest, &one.label, canvas.theme.text);
        let from = 2 + widest + 2;
        canvas.put(row.x + from, y, row.w.saturating_sub(from), &one.about, canvas.theme.dim);
        canvas.select(row, at == filter.list.selected && (filter.chosen || !filter.line.is_empty()));
    }
    canvas.more(rows, filter.list.offset > 0, filter.list.offset + page < candidates.len());
    let key = if filter.name.is_some() { "ui-filter-name-hint" } else { "ui-filter-hint" };
    hint(canvas, area, &model.words.get(key));
}

/// The line below what is typed that takes the name.
pub(in crate::ui) fn name_field(model: &Model, said: Area) -> Area {
    let label = cells_of(&model.words.get("ui-filter-name")) + 1;
    Area { x: said.x + 2 + label, y: said.y + 1, w: said.w.saturating_sub(2 + label), h: 1 }
}

fn naming(model: &Model, canvas: &mut Canvas<'_>, said: Area, name: &crate::app::line::Line) {
    canvas.put(said.x + 2, said.y + 1, said.w, &model.words.get("ui-filter-name"), canvas.theme.key);
    let at = name_field(model, said);
    let (shown, _) = name.view(usize::from(at.w));
    canvas.put(at.x, at.y, at.w, &shown, canvas.theme.input);
}

/// How many answer; or a mark under the place that cannot be read, and why.
fn tell(model: &Model, canvas: &mut Canvas<'_>, said: Area, filter: &Filter, shown: &str) {
    match &filter.answer {
        None => {
            canvas.put(said.x + 2, said.y + 1, said.w, &model.words.get("ui-filter-counting"), canvas.theme.dim);
        }
        Some(Ok(count)) => {
            let text = model.words.fmt("ui-customers-count", &[("n", Arg::from(*count))]);
            canvas.put(said.x + 2, said.y + 1, said.w, &text, canvas.theme.good);
        }
        Some(Err(problem)) => {
            let column = problem.place.column.unwrap_or(1).saturating_sub(1);
            let before: String = filter.line.text().chars().take(usize::try_from(column).unwrap_or(0)).collect();
            // A long text has scrolled: the mark stands under what is in sight.
            let scrolled = width(&safe(filter.line.text())).saturating_sub(width(shown));
            let at = width(&safe(&before)).saturating_sub(scrolled);
            let at = u16::try_from(at).unwrap_or(0).min(said.w.saturating_sub(3));
            canvas.put(said.x + 2 + at, said.y, 1, "^", canvas.theme.warn);
            let mut doc = Doc::new(usize::from(said.w.saturating_sub(2)), model.veil);
            let bare = crate::domain::problem::Problem { place: Box::default(), ..problem.clone() };
            let lines = model.words.problem(&bare);
            doc.para(Tone::Warn, lines.first().map_or("", String::as_str));
            canvas.doc(Area { x: said.x + 2, y: said.y + 1, w: said.w.saturating_sub(2), h: 2 }, &doc, 0);
        }
    }
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
        canvas.more(rows, shown.list.offset > 0, shown.list.offset + page < subjects.len());
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
    canvas.more(rows, shown.list.offset > 0, shown.list.offset + page < found.len());
    hint(canvas, area, &model.words.get("ui-groups-hint"));
}
