//! Cards to drill: the page before, the card that waits, the answer beside the model.

use crate::app::doc::Doc;
use crate::app::geometry::Area;
use crate::app::model::Model;
use crate::app::model::drills::cards::{Ask, Phase, Row, Session};
use crate::app::panes::drills::cards::known::area;
use crate::app::panes::drills::cards::{answer, laid, lay, session};
use crate::ui::canvas::Canvas;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let frame = area(model);
    let state = &model.drills.cards;
    let text = frame.text();
    let width = usize::from(text.w);
    match state.session.as_ref().filter(|_| state.open) {
        None => {
            canvas.frame(frame, &model.words.choice("room", "cards"), true);
            canvas.doc(text, &laid(model), state.scroll);
        }
        Some(Session { phase: Phase::Over, .. }) => {
            canvas.frame(frame, &lay::title(model), true);
            canvas.doc(text, &lay::over(model, width), state.scroll);
        }
        Some(Session { phase: Phase::Ask(ask), .. }) => {
            canvas.frame(frame, &lay::title(model), true);
            asked(model, canvas, text, ask, &lay::asked(model, ask, width));
        }
        Some(Session { phase: Phase::Compare(of), .. }) => {
            canvas.frame(frame, &lay::title(model), true);
            let lay::Areas { said, text, list } = lay::areas(model);
            canvas.doc(said, &lay::said_by_both(model, usize::from(said.w)), 0);
            canvas.doc(text, &lay::compared(model, usize::from(text.w)), of.scroll);
            rows(model, canvas, list);
        }
    }
}

fn asked(model: &Model, canvas: &mut Canvas<'_>, text: Area, ask: &Ask, doc: &Doc) {
    let field = session::field(model);
    canvas.doc(Area { h: field.y - text.y, ..text }, doc, 0);
    canvas.put(text.x, field.y, 1, ">", canvas.theme.key);
    if ask.line.is_empty() {
        let hint = if ask.first.is_some() { "drill-speaking" } else { "drill-type" };
        canvas.put(field.x, field.y, field.w, &model.words.get(hint), canvas.theme.dim);
    } else {
        let (shown, _) = ask.line.view(usize::from(field.w));
        canvas.put(field.x, field.y, field.w, &shown, canvas.theme.input);
    }
}

fn rows(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let (rows, Some(of)) = (answer::rows(model), answer::current(model)) else { return };
    let visible = of.list.visible(rows.len(), usize::from(area.h));
    for (at, y) in visible.zip(area.y..) {
        let line = Area { y, h: 1, ..area };
        let (sign, text, right) = lay::row(model, rows[at]);
        let style = if matches!(rows[at], Row::Grade(_)) { canvas.theme.text } else { canvas.theme.dim };
        canvas.put(line.x + 2, y, 3, &sign, canvas.theme.key);
        let taken = u16::try_from(crate::text::width(&right)).unwrap_or(0);
        let from = if matches!(rows[at], Row::Grade(_)) { 4 } else { 6 };
        canvas.put(line.x + from, y, line.w.saturating_sub(from + taken + 2), &text, style);
        canvas.put_right(Area { w: line.w.saturating_sub(1), ..line }, &right, canvas.theme.accent);
        canvas.select(line, at == of.list.selected);
    }
    canvas.more_rows(area, &of.list, rows.len());
}

pub(super) fn cursor(model: &Model) -> (u16, u16) {
    let text = area(model).text();
    let state = &model.drills.cards;
    match state.session.as_ref().filter(|_| state.open).map(|session| &session.phase) {
        Some(Phase::Ask(ask)) if model.drills.cards.typing() => {
            let field = session::field(model);
            let (_, column) = ask.line.view(usize::from(field.w));
            (field.x + u16::try_from(column).unwrap_or(0), field.y)
        }
        Some(Phase::Compare(of)) if answer::is_read(model) => {
            let list = lay::areas(model).list;
            let down = u16::try_from(of.list.selected.saturating_sub(of.list.offset)).unwrap_or(0);
            (list.x, list.y + down.min(list.h.saturating_sub(1)))
        }
        _ => (text.x, text.y),
    }
}
