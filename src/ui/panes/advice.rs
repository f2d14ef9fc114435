//! The advice beside a preparation or the SPIN questions, where there is room for it.

use crate::app::action::Action;
use crate::app::geometry::Work;
use crate::app::model::{Model, key_name};
use crate::app::panes::advice::brief;
use crate::ui::canvas::Canvas;

/// The advice, or where there is no room for it the key that opens it, on the border of the list: drawn after its frame.
pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>, work: &Work) {
    let key = model.keys.keys(model.place(), Action::Advice).first();
    let hint = key.map(|key| format!("{} {}", key_name(model, *key), model.words.get("action-advice")));
    let frame = if work.advice.h > 2 { work.advice } else { work.list };
    if frame == work.advice {
        canvas.frame(frame, &model.words.get("card-advice"), false);
        let text = frame.text();
        canvas.doc(text, &brief(model, usize::from(text.w)), 0);
    }
    if let Some(hint) = hint {
        canvas.under(frame, &hint);
    }
}
