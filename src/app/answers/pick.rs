//! Where a column of a file goes is chosen.

use crate::app::key::{Code, Key};
use crate::app::list::{Letters, ListCursor, moving, row_at};
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::import::Pick;
use crate::app::msg::Effect;
use crate::app::popup::import::pick::{areas, page};
use crate::app::popup::import::preview;

pub fn key(model: &mut Model, mut pick: Box<Pick>, key: Key) -> Vec<Effect> {
    let page = page(model);
    let len = pick.listed().len();
    match key.code {
        Code::Esc => return Vec::new(),
        // Where nothing is listed, there is nothing to take.
        Code::Enter if len == 0 => {}
        Code::Enter => return chosen(model, &pick),
        _ => {
            if let Some(to) = moving(&model.keys, key, Letters::into(&pick.query)) {
                pick.list.act(to, len, page);
            } else if pick.query.edit(key) {
                pick.list = ListCursor::default();
            }
        }
    }
    model.popups.push(Popup::Pick(pick));
    Vec::new()
}

pub(in crate::app) fn chosen(model: &mut Model, pick: &Pick) -> Vec<Effect> {
    let Some(target) = pick.listed().get(pick.list.selected).map(|option| option.target.clone()) else {
        return Vec::new();
    };
    let Some(Popup::Import(mut import)) = model.popups.pop() else { return Vec::new() };
    let effects = match &mut import.preview {
        Some(preview) => preview::map(model, preview, pick.column, target),
        None => Vec::new(),
    };
    model.popups.push(Popup::Import(import));
    effects
}

/// A click selects, a second one takes.
pub fn click(model: &mut Model, mut pick: Box<Pick>, x: u16, y: u16) -> Vec<Effect> {
    let len = pick.listed().len();
    if let Some(at) = row_at(areas(model).1, pick.list.offset, len, x, y) {
        if pick.list.selected == at {
            return chosen(model, &pick);
        }
        pick.list.select(at, len, page(model));
    }
    model.popups.push(Popup::Pick(pick));
    Vec::new()
}
