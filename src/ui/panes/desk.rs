//! The complaint desk: the list, and what is selected.

use crate::app::action::{Action, Place};
use crate::app::doc::{Doc, Tone};
use crate::app::model::{Model, key_name};
use crate::app::panes::desk::{areas, detail, list};
use crate::locale::Arg;
use crate::ui::canvas::Canvas;

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let pane = &model.desk;
    if pane.raised.is_empty() {
        return empty(model, canvas);
    }
    let areas = areas(model);
    canvas.frame(areas.list, &title(model), true);
    canvas.walk(areas.list, &list(model), &pane.stand);
    let name = pane.selected().map(|raised| raised.customer.name.to_string()).unwrap_or_default();
    canvas.frame(areas.detail, &name, false);
    let text = areas.detail.text();
    canvas.doc(text, &detail::lay(model, usize::from(text.w)), pane.scroll);
}

/// "Complaints · open: 3".
fn title(model: &Model) -> String {
    let shelf = model.words.choice("desk-shelf", model.desk.shelf.name());
    let args = [("shelf", Arg::from(shelf.as_ref())), ("n", model.desk.raised.len().into())];
    model.words.fmt("desk-title", &args)
}

/// Nothing is open: how something comes to stand here.
fn empty(model: &Model, canvas: &mut Canvas<'_>) {
    let body = model.body();
    canvas.frame(body, &title(model), true);
    let text = body.text();
    let mut doc = Doc::new(usize::from(text.w), model.veil);
    if model.desk.loaded {
        let key = |place, action| {
            model.keys.keys(place, action).first().map_or_else(String::new, |key| key_name(model, *key))
        };
        doc.para(Tone::Good, &model.words.get("desk-empty"));
        let args = [("key", Arg::from(key(Place::Card, Action::TakeDown)))];
        doc.para(Tone::Text, &model.words.fmt("desk-empty-how", &args));
    } else {
        doc.para(Tone::Dim, &model.words.get(model.missing()));
    }
    canvas.doc(text, &doc, 0);
}
