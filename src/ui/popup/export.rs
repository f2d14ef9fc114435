//! The form of an export: what, where to, and what the path may become.

use super::import::{found, paragraph};
use super::{hint, open_box};
use crate::app::doc::Tone;
use crate::app::export::Paper;
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::popup::export::Export;
use crate::app::popup::export::{self, LABEL};
use crate::locale::Arg;
use crate::ui::canvas::Canvas;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>, shown: &Export) {
    let area = export::area(model);
    open_box(canvas, area, &model.words.get("form-export"));
    let areas = export::areas(model);
    let folder = shown.paper.as_ref().is_some_and(|paper| paper.ending().is_none());
    let where_to = if folder { "export-label-folder" } else { "export-label-file" };
    let on_line = !shown.on_what && !shown.path.in_list;
    for (row, key, selected) in [(areas.what, "export-label-what", shown.on_what), (areas.line, where_to, on_line)] {
        let style = if selected { canvas.theme.accent } else { canvas.theme.dim };
        canvas.put(row.x, row.y, 1, if selected { ">" } else { " " }, canvas.theme.key);
        canvas.put(row.x + 2, row.y, LABEL - 3, &model.words.get(key), style);
    }
    let what = model.words.choice("export", named(shown));
    let value = if shown.on_what { format!("< {what} >") } else { what.into_owned() };
    let field = beside(areas.what);
    canvas.put(field.x, field.y, field.w, &value, canvas.theme.text);
    let field = beside(areas.line);
    canvas.put(field.x, field.y, field.w, &shown.path.line.view(usize::from(field.w)).0, canvas.theme.input);
    paragraph(canvas, areas.said, &[said(model, shown)]);
    let (step, page) = (&shown.path, export::page(model));
    for (at, y) in step.list.visible(step.found.len(), page).zip(areas.list.y..) {
        let row = Area { y, h: 1, ..areas.list };
        found(model, canvas, Area { x: row.x + 2, w: row.w.saturating_sub(2), ..row }, &step.found[at]);
        canvas.select(row, !shown.on_what && step.in_list && at == step.list.selected);
    }
    canvas.more_rows(areas.list, &step.list, step.found.len());
    let key = if shown.running.is_some() { "ui-import-cancel" } else { "ui-export-hint" };
    hint(canvas, area, &model.words.get(key));
}

fn said(model: &Model, shown: &Export) -> (Tone, String) {
    if let Some(done) = shown.running {
        return (Tone::Text, model.words.fmt("ui-export-running", &[("n", Arg::from(done))]));
    }
    if !shown.path.wrong.is_empty() {
        return (Tone::Bad, model.words.run_on(&shown.path.wrong));
    }
    let about = model.words.choice("export-about", named(shown)).into_owned();
    match shown.among.as_ref().filter(|_| shown.what.can_be_part() && shown.paper.is_none()) {
        Some(among) => {
            let args = [("n", Arg::from(among.len())), ("about", Arg::from(about))];
            (Tone::Text, model.words.fmt("ui-export-listed", &args))
        }
        None => (Tone::Dim, about),
    }
}

/// What is written, by the name of its words.
fn named(shown: &Export) -> &'static str {
    shown.paper.as_ref().map_or(shown.what.name(), Paper::kind)
}

/// The cells behind the label.
pub(in crate::ui) const fn beside(row: Area) -> Area {
    Area { x: row.x + LABEL, w: row.w.saturating_sub(LABEL), ..row }
}
