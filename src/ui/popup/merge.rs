//! Two customers side by side that may be one.

use super::{hint, open_box};
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::popup::merge::{Column, Merge, Row};
use crate::app::popup::merge;
use crate::app::popup::merge::rows;
use crate::domain::merge::Standing;
use crate::locale::Arg;
use crate::ui::canvas::Canvas;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>, popup: &Merge) {
    let area = merge::area(model);
    open_box(canvas, area, &title(model, popup));
    let parts = merge::parts(model);
    let page = usize::from(parts.list.h).max(1);
    let rows = popup.rows();
    for (at, y) in popup.list.visible(rows.len(), page).zip(parts.list.y..) {
        let line = Area { y, h: 1, ..parts.list };
        row(model, canvas, popup, line, &rows[at]);
        canvas.select(line, at == popup.list.selected && popup.button.is_none());
    }
    canvas.more_rows(parts.list, &popup.list, rows.len());
    canvas.doc(parts.detail, &merge::detail(model, popup, usize::from(parts.detail.w)), 0);
    for (at, (button, label)) in merge::buttons(model, popup).into_iter().enumerate() {
        canvas.put(button.x, button.y, button.w, &label, canvas.theme.text);
        if popup.button == Some(at) {
            canvas.put(button.x - 1, button.y, 1, ">", canvas.theme.key);
            canvas.wash(button, canvas.theme.selected);
        }
    }
    hint(canvas, area, &model.words.get("merge-hint"));
}

/// How many wait, and what made us ask.
fn title(model: &Model, popup: &Merge) -> String {
    let Some(question) = &popup.question else { return model.words.get("ui-merge").into_owned() };
    let reason = model.words.choice("reason", &question.reason).into_owned();
    model.words.fmt("ui-duplicate", &[("reason", reason.into()), ("n", Arg::from(popup.waiting.len() + 1))])
}

fn row(model: &Model, canvas: &mut Canvas<'_>, popup: &Merge, line: Area, row: &Row) {
    let theme = canvas.theme;
    let columns = merge::columns(model, popup, line);
    let (label, cells) = columns;
    let dim = matches!(row, Row::Field(field) if field.standing == Standing::Same);
    let chosen = match row {
        Row::Stays => true,
        Row::Hangs { .. } => false,
        Row::Field(field) => field.standing == Standing::Differ,
    };
    let tone = if chosen { theme.accent } else { theme.dim };
    canvas.put(line.x + 2, line.y, label - 1, &rows::label(&model.words, row), tone);
    let taken = popup.taken(row);
    for ((column, taken), side) in
        [Column::Left, Column::Right].into_iter().zip(taken).zip(rows::sides(model, popup, row))
    {
        let x = merge::column_x(columns, line, column);
        let style = if dim || !taken { theme.dim } else { theme.text };
        if chosen {
            canvas.put(x, line.y, 3, if taken { "[x]" } else { "[ ]" }, style);
        }
        canvas.put(x + 4, line.y, cells.saturating_sub(5), &side.replace('\n', " "), style);
    }
}
