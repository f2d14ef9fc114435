//! Planned meetings.

use crate::app::geometry::{self, Area};
use crate::app::model::Model;
use crate::app::panes::{card, prep};
use crate::domain::visit::OpenVisit;
use crate::locale::Arg;
use crate::ui::canvas::Canvas;

/// Heading, left edge, cells. Together they fill 80 columns; the last goes where there are fewer.
const COLUMNS: [(&str, u16, u16); 4] = [
    ("ui-column-when", 2, 16),
    ("ui-column-customer", 19, 25),
    ("ui-column-meeting", 45, 16),
    ("ui-column-ready", 62, 30),
];

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let work = geometry::work(model.body());
    let title = model.words.choice("screen", "prep");
    canvas.put(work.head.x + 1, work.head.y, work.head.w, &title, canvas.theme.title);
    if model.prep.visits.is_empty() {
        let key = if model.prep.loaded { "ui-no-visits" } else { "ui-loading" };
        let said = model.words.get(key);
        let room = usize::from(work.list.w.saturating_sub(4).max(2));
        for (line, y) in crate::text::wrap(&said, room).into_iter().zip(work.list.y + 1..) {
            canvas.put(work.list.x + 2, y, work.list.w, &said[line], canvas.theme.text);
        }
        return;
    }
    // The list has the whole width; there is no detail to show beside it.
    let area = Area { w: model.body().w, ..work.list };
    for (key, x, w) in COLUMNS {
        canvas.put(area.x + x, area.y, w.min(area.w.saturating_sub(x)), &model.words.get(key), canvas.theme.dim);
    }
    let page = prep::page(model);
    for (at, y) in model.prep.list.visible(model.prep.visits.len(), page).zip(area.y + 1..) {
        let row = Area { y, h: 1, ..area };
        if let Some(visit) = model.prep.visits.get(at) {
            line(model, canvas, row, visit);
        }
        canvas.select(row, at == model.prep.list.selected);
    }
}

fn line(model: &Model, canvas: &mut Canvas<'_>, row: Area, visit: &OpenVisit) {
    let (words, today) = (&model.words, model.now.today());
    let interaction = &visit.interaction;
    let day = interaction.day.map(|day| words.date(day, today)).unwrap_or_default();
    let time = interaction.time.map(|time| words.time(time)).unwrap_or_default();
    let late = interaction.day.is_some_and(|day| day < today);
    let style = if late { canvas.theme.warn } else { canvas.theme.accent };
    let done = words.fmt("prep-ticked", &[("done", Arg::from(visit.done)), ("asked", Arg::from(visit.asked))]);
    let cells = [
        (format!("{day} {time}"), style),
        (visit.customer.to_string(), canvas.theme.text),
        (card::talk_name(model, interaction), canvas.theme.text),
        (done, canvas.theme.dim),
    ];
    for ((_, x, w), (text, style)) in COLUMNS.into_iter().zip(cells) {
        canvas.put(row.x + x, row.y, w.min(row.w.saturating_sub(x)), &text, style);
    }
}
