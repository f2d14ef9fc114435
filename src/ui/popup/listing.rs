//! Lists over a screen: the palette, and choices.

use super::{hint, nothing_found, open_box};
use crate::app::doc::{Doc, Tone};
use crate::app::geometry::{self, Area};
use crate::app::model::Model;
use crate::app::model::popup::choose::{Choice, Choose};
use crate::app::model::popup::palette::Palette;
use crate::app::popup::{choose, palette};
use crate::ui::canvas::Canvas;

/// Cells of the keys at the left of the palette.
const KEYS: u16 = 16;

pub(super) fn palette(model: &Model, canvas: &mut Canvas<'_>, palette: &Palette) {
    let area = geometry::palette(model.area);
    let text = open_box(canvas, area, &model.words.get("ui-palette"));
    let (search, _) = text.top(1);
    let rest = palette::area(model);
    canvas.put(search.x, search.y, 2, ": ", canvas.theme.key);
    let (shown, _) = palette.query.view(usize::from(search.w.saturating_sub(2)));
    canvas.put(search.x + 2, search.y, search.w.saturating_sub(2), &shown, canvas.theme.input);
    let listed = crate::app::answers::palette::listed(model, palette);
    if listed.is_empty() {
        nothing_found(model, canvas, rest);
    }
    for (at, y) in palette.list.visible(listed.len(), palette::page(model)).zip(rest.y..) {
        let row = Area { y, h: 1, ..rest };
        let line = &listed[at];
        let out = line.off.is_some() || line.elsewhere.is_some();
        let style = if out { canvas.theme.dim } else { canvas.theme.text };
        canvas.put(row.x + 2, y, KEYS - 3, &line.keys, canvas.theme.key);
        let used = canvas.put(row.x + KEYS, y, row.w.saturating_sub(KEYS), &line.verb, style);
        let from = KEYS + used.max(15) + 2;
        let place = line.elsewhere.map(|place| palette::where_to(&model.words, place));
        let beside = match &place {
            Some(place) => model.words.fmt("place-said", &[("place", place.into()), ("what", (&line.about).into())]),
            None => line.about.clone(),
        };
        canvas.put(row.x + from, y, row.w.saturating_sub(from), &beside, canvas.theme.dim);
        canvas.select(row, at == palette.list.selected);
    }
    canvas.more_rows(rest, &palette.list, listed.len());
    // The sentence of the selected line, whole, or why it cannot be done now.
    if let Some(line) = listed.get(palette.list.selected) {
        let foot = Area { y: (text.y + text.h).saturating_sub(1), h: 1, ..text };
        match line.off {
            Some(why) => canvas.put(foot.x, foot.y, foot.w, &model.words.get(why), canvas.theme.warn),
            None => canvas.put(foot.x, foot.y, foot.w, &line.about, canvas.theme.info),
        };
    }
    hint(canvas, area, &model.words.get("ui-palette-hint"));
}

pub(super) fn choose(model: &Model, canvas: &mut Canvas<'_>, choose: &Choose) {
    let laid = choose::areas(model, choose);
    let (area, rows, about) = (laid.area, laid.rows, laid.about);
    open_box(canvas, area, &choose::grade::title(model, choose));
    // The explanations stand below each other.
    let names = choose::names(choose, rows.w);
    for (at, y) in choose.list.visible(choose.options.len(), usize::from(rows.h)).zip(rows.y..) {
        let row = Area { y, h: 1, ..rows };
        let option = &choose.options[at];
        canvas.put(row.x + 2, y, 1, &choose::key_of(option, at), canvas.theme.key);
        // Without an explanation a name has the row to itself.
        let room = if option.about.is_empty() { row.w.saturating_sub(4) } else { names };
        canvas.put(row.x + 4, y, room, &option.text, canvas.theme.text);
        let from = 4 + names + 2;
        canvas.put(row.x + from, y, row.w.saturating_sub(from), &option.about, canvas.theme.dim);
        canvas.select(row, at == choose.list.selected);
    }
    canvas.more_rows(rows, &choose.list, choose.options.len());
    let cut = |option: &&Choice| choose::is_cut(choose, option, rows.w);
    if let Some(option) = choose.options.get(choose.list.selected).filter(cut) {
        let mut doc = Doc::new(usize::from(about.w), model.veil);
        doc.para(Tone::Text, &option.about);
        canvas.doc(about, &doc, 0);
    }
    hint(canvas, area, &model.words.get("ui-choose-hint"));
}
