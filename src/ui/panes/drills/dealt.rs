//! What was dealt to a class: the papers by name, and the one in sight.

use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::drills::class::Dealt;
use crate::app::panes::drills::class::dealt;
use crate::ui::canvas::Canvas;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>, shown: &Dealt) {
    let areas = dealt::areas(model);
    // The seed first: it is what one reads out to have the same dealt again.
    let title = format!("{} · {}", shown.wish.seed, shown.wish.class);
    canvas.frame(areas.list, title.trim_end_matches(" · "), true);
    let (inside, titles) = (areas.list.inside(), dealt::titles(model, shown));
    for (at, y) in shown.list.visible(titles.len(), usize::from(inside.h)).zip(inside.y..) {
        canvas.put(inside.x + 2, y, inside.w.saturating_sub(2), &titles[at], canvas.theme.text);
        canvas.select(Area { y, h: 1, ..inside }, at == shown.list.selected);
    }
    canvas.more_inside(inside, &shown.list, titles.len());
    let text = areas.detail.text();
    canvas.frame(areas.detail, "", false);
    canvas.doc(text, &dealt::paper(model, shown, usize::from(text.w)), shown.scroll);
}

pub(super) fn cursor(model: &Model, shown: &Dealt) -> (u16, u16) {
    let inside = dealt::areas(model).list.inside();
    let row = u16::try_from(shown.list.selected.saturating_sub(shown.list.offset)).unwrap_or(0);
    (inside.x, (inside.y + row).min(inside.y + inside.h.saturating_sub(1)))
}
