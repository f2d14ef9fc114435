//! Scenes to play.

use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::drills::scenes::View;
use crate::app::panes::drills::scenes::{area, lay, play};
use crate::ui::canvas::Canvas;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    match model.drills.scenes.view {
        View::List => listed(model, canvas),
        View::Play => played(model, canvas),
        View::Back => {
            let frame = area(model);
            canvas.frame(frame, &lay::title(model), true);
            let text = frame.text();
            canvas.doc(text, &lay::back(model, usize::from(text.w)), model.drills.scenes.scroll);
        }
    }
}

fn listed(model: &Model, canvas: &mut Canvas<'_>) {
    let (list, beside) = lay::areas(model);
    let state = &model.drills.scenes;
    canvas.frame(list, &model.words.choice("room", "scenes"), true);
    canvas.walk(list, &lay::list(model), &state.list);
    canvas.frame(beside, &model.words.get("scene-before"), false);
    let text = beside.text();
    canvas.doc(text, &lay::beside(model, usize::from(text.w)), state.scroll);
    if state.coach {
        canvas.under(list, &model.words.get("scene-coached"));
    }
}

fn played(model: &Model, canvas: &mut Canvas<'_>) {
    let frame = area(model);
    canvas.frame(frame, &lay::title(model), true);
    let Some(run) = &model.drills.scenes.run else { return };
    // Two rows below the talk: one to part them, one to type in.
    canvas.walk(Area { h: frame.h.saturating_sub(2), ..frame }, &lay::play(model), &run.stand);
    if let Some((tone, clock)) = lay::clock(model) {
        let row = Area { h: 1, w: frame.w.saturating_sub(2), ..frame };
        canvas.put_right(row, &format!(" {clock} "), canvas.theme.tone(tone));
    }
    let field = play::field(model);
    canvas.put(field.x - 2, field.y, 1, ">", canvas.theme.key);
    if run.line.is_empty() {
        let hint = if run.typing { "scene-type" } else { "scene-hint" };
        canvas.put(field.x, field.y, field.w, &model.words.get(hint), canvas.theme.dim);
    } else {
        let (shown, _) = run.line.view(usize::from(field.w));
        canvas.put(field.x, field.y, field.w, &shown, canvas.theme.input);
    }
}

pub(super) fn cursor(model: &Model) -> (u16, u16) {
    let text = area(model).text();
    let state = &model.drills.scenes;
    let down = |line: usize| u16::try_from(line).unwrap_or(0);
    match (state.view, &state.run) {
        (View::Play, Some(run)) if run.typing => {
            let field = play::field(model);
            let (_, column) = run.line.view(usize::from(field.w));
            (field.x + down(column), field.y)
        }
        (View::Play, Some(run)) => {
            let from = lay::play(model).stop(run.stand.at).map_or(0, |stop| stop.from);
            (text.x, text.y + down(from.saturating_sub(run.stand.scroll)))
        }
        (View::List, _) => {
            let from = lay::list(model).stop(state.list.at).map_or(0, |stop| stop.from);
            (text.x, text.y + down(from.saturating_sub(state.list.scroll)))
        }
        _ => (text.x, text.y),
    }
}
