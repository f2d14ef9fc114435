//! The training: the names of its rooms, and the room in sight.

mod cards;
mod class;
mod dealt;
mod plan;
mod scenes;

use crate::app::model::Model;
use crate::app::model::drills::Room;
use crate::app::panes::drills::tabs;
use crate::ui::canvas::Canvas;

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    for tab in tabs(model) {
        canvas.put(tab.area.x, tab.area.y, tab.area.w, &tab.label, canvas.theme.dim);
        if tab.room == model.drills.room {
            canvas.wash(tab.area, canvas.theme.selected);
        }
    }
    match model.drills.room {
        Room::Cards => cards::draw(model, canvas),
        Room::Desk => class::draw(model, canvas),
        Room::Scenes => scenes::draw(model, canvas),
        Room::Plan => plan::draw(model, canvas),
    }
}

/// Where the terminal's own cursor stands.
pub(in crate::ui) fn cursor(model: &Model) -> (u16, u16) {
    match model.drills.room {
        Room::Cards => cards::cursor(model),
        Room::Desk => class::cursor(model),
        Room::Scenes => scenes::cursor(model),
        Room::Plan => plan::cursor(model),
    }
}
