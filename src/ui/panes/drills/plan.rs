//! The plan of growth.

use crate::app::model::Model;
use crate::app::panes::drills::plan::{area, laid};
use crate::domain::training::plan::Quarter;
use crate::ui::canvas::Canvas;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let frame = area(model);
    let title = model.words.plan_title(Quarter::of(model.now.today()), model.now);
    canvas.frame(frame, &title, true);
    canvas.walk(frame, &laid(model), &model.drills.plan.stand);
}

/// On the goal under the cursor.
pub(super) fn cursor(model: &Model) -> (u16, u16) {
    let (text, stand) = (area(model).text(), &model.drills.plan.stand);
    let walk = laid(model);
    let from = walk.stop(stand.at).map_or(0, |stop| stop.from.saturating_sub(stand.scroll));
    (text.x, text.y + u16::try_from(from).unwrap_or(0).min(text.h.saturating_sub(1)))
}
