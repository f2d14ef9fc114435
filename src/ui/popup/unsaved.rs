//! Texts left unsaved by an earlier sitting, and fields that were changed in two places.

use super::{hint, open_box};
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::popup::clash::Clash;
use crate::app::model::popup::drafts::Drafts;
use crate::app::popup::{clash, drafts};
use crate::ui::canvas::Canvas;

/// Cells of the moment and of the kind of text.
const WHEN: u16 = 14;
const WHAT: u16 = 16;

pub(super) fn drafts(model: &Model, canvas: &mut Canvas<'_>, popup: &Drafts) {
    let area = drafts::area(model);
    open_box(canvas, area, &model.words.get("ui-drafts"));
    let page = drafts::page(model);
    let (list, rest) = drafts::areas(model);
    for (at, y) in popup.list.visible(model.offers.len(), page).zip(list.y..) {
        let row = Area { y, h: 1, ..list };
        let [when, what, whom] = drafts::line(model, &model.offers[at]);
        canvas.put(row.x + 2, y, WHEN - 1, &when, canvas.theme.dim);
        canvas.put(row.x + 2 + WHEN, y, WHAT - 1, &what, canvas.theme.text);
        let from = 2 + WHEN + WHAT;
        canvas.put(row.x + from, y, row.w.saturating_sub(from), &whom, canvas.theme.accent);
        canvas.select(row, at == popup.list.selected);
    }
    canvas.more_rows(list, &popup.list, model.offers.len());
    let detail = Area { y: rest.y + 1, h: rest.h.saturating_sub(1), ..rest };
    canvas.doc(detail, &drafts::detail(model, popup, usize::from(detail.w)), 0);
    hint(canvas, area, &model.words.get("ui-drafts-hint"));
}

pub(super) fn clash(model: &Model, canvas: &mut Canvas<'_>, clash: &Clash) {
    let laid = clash::lay(model, clash);
    let text = open_box(canvas, laid.area, &model.words.get("ui-clash"));
    canvas.doc(text, &laid.doc, laid.top);
    let key = if clash.offers_both() { "ui-clash-hint" } else { "ui-clash-hint-one" };
    hint(canvas, laid.area, &model.words.get(key));
}
