//! Where a room of the training stands below the names of the rooms.

use crate::app::geometry::Area;
use crate::app::model::Model;

/// What is left for the room below the names.
pub fn body(model: &Model) -> Area {
    divided(model).1
}

/// The cells of a line that is typed below so many lines of a text, at the lowest on its last row.
pub(in crate::app) fn field_below(text: Area, lines: usize) -> Area {
    let down = u16::try_from(lines).unwrap_or(u16::MAX).min(text.h.saturating_sub(1));
    Area { x: text.x + 2, y: text.y + down, w: text.w.saturating_sub(2), h: 1 }
}

pub(in crate::app) fn divided(model: &Model) -> (Area, Area) {
    model.body().top(1)
}
