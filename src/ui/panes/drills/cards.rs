//! Cards to drill.

use crate::app::model::Model;
use crate::app::panes::drills::cards::{area, laid};
use crate::ui::canvas::Canvas;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let frame = area(model);
    canvas.frame(frame, &model.words.choice("room", "cards"), true);
    canvas.doc(frame.text(), &laid(model), model.drills.cards.scroll);
}

pub(super) fn cursor(model: &Model) -> (u16, u16) {
    let text = area(model).text();
    (text.x, text.y)
}
