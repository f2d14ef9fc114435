//! The script browser.

use super::search_line;
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::msg::Hit;
use crate::app::panes::fill;
use crate::app::panes::scripts::{self, sheet, shown, uses, view};
use crate::domain::playbook::Script;
use crate::domain::track::offer::Offers;
use crate::ui::canvas::Canvas;

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let split = shown::split(model);
    let state = &model.scripts;
    let narrow = split.detail.x == split.list.x;
    if state.open && narrow {
        return card(model, canvas, model.body(), true);
    }
    let hint = model.words.get("ui-search-scripts");
    let listed = shown::listed(model);
    search_line(canvas, split.search, &state.query, state.searching, &hint, &listed.len().to_string());
    canvas.frame(split.list, &scripts::view_name(model), !state.open);
    let inside = split.list.inside();
    if listed.is_empty() {
        let key = match (model.playbook.objections.is_empty(), state.hits.is_some()) {
            (true, _) => "ui-loading",
            (false, true) => "ui-nothing-found",
            (false, false) => "ui-no-scripts",
        };
        let said = model.words.get(key);
        let room = usize::from(inside.w.saturating_sub(2).max(2));
        for (line, y) in crate::text::wrap(&said, room).into_iter().zip(inside.y..inside.y + inside.h) {
            canvas.put(inside.x + 1, y, inside.w.saturating_sub(2), &said[line], canvas.theme.dim);
        }
    }
    for (at, y) in state.list.visible(listed.len(), shown::page(model)).zip(inside.y..) {
        let row = Area { y, h: 1, ..inside };
        line(model, canvas, row, listed[at], &state.offers);
        match at == state.list.selected {
            true if state.open => canvas.rest(row),
            selected => canvas.select(row, selected),
        }
        mark(canvas, row, listed[at], state.hits.as_ref().and_then(|hits| hits.get(at)));
    }
    canvas.more_inside(inside, &state.list, listed.len());
    card(model, canvas, split.detail, state.open);
}

/// Rank, the sign of one's own, star, title, and how the customer puts it, or what sort of script it is; what speaks against
/// it comes before that.
pub(in crate::ui) fn line(model: &Model, canvas: &mut Canvas<'_>, row: Area, script: Script<'_>, offers: &Offers) {
    let rank = script.rank().map(|rank| format!("{rank:02}")).unwrap_or_default();
    canvas.put(row.x + 2, row.y, 2, &rank, canvas.theme.key);
    canvas.put(row.x + 5, row.y, 1, if shown::is_favourite(model, script) { "*" } else { " " }, canvas.theme.warn);
    canvas.put(row.x + 4, row.y, 1, if shown::is_own(model, script) { "+" } else { " " }, canvas.theme.info);
    // What stands behind the titles stands below each other. Where there is little room it is left out beside a long
    // title; where there is more, the title is cut: it stands whole beside or below the list.
    let roomy = row.w >= TITLE + SAYS + LEAST;
    let column = (row.w * 3 / 5).saturating_sub(TITLE).min(SAYS);
    let room = if roomy { column } else { row.w.saturating_sub(TITLE) };
    let used = canvas.put(row.x + TITLE, row.y, room, &script.name(), canvas.theme.text);
    let from = TITLE + used.max(column) + 2;
    if let Some(against) = uses::against(model, offers, script) {
        canvas.put(row.x + from, row.y, row.w.saturating_sub(from), &against, canvas.theme.warn);
    } else if used <= column {
        let beside = match script.objection() {
            Some(card) => card.says.first().map(|says| says.fill(&fill::at_hand(model))).unwrap_or_default(),
            None => view::group_name(model, &script.group()),
        };
        canvas.put(row.x + from, row.y, row.w.saturating_sub(from), &beside, canvas.theme.dim);
    }
}

/// Where the title stands in a row.
const TITLE: u16 = 7;

/// Cells of most titles; how customers put it stands behind them.
const SAYS: u16 = 38;

/// Cells below which the beginning of what customers say tells nothing.
const LEAST: u16 = 18;

/// Highlights what was found in the title.
pub(in crate::ui) fn mark(canvas: &mut Canvas<'_>, row: Area, script: Script<'_>, hit: Option<&Hit>) {
    if let Some(hit) = hit {
        canvas.mark(row.x + TITLE, row.y, row.w.saturating_sub(TITLE), &script.name(), &hit.spans);
    }
}

fn card(model: &Model, canvas: &mut Canvas<'_>, area: Area, focus: bool) {
    canvas.frame(area, "", focus);
    let Some(script) = shown::selected(model) else { return };
    let text = area.text();
    let doc = sheet::whole(model, script, &fill::at_hand(model), usize::from(text.w));
    canvas.doc(text, &doc, if focus { model.scripts.scroll } else { 0 });
}
