//! The call: who it is and how it stands above, the step with its answers in the middle, the note below.

use crate::app::action::{Action, Place};
use crate::app::geometry::Area;
use crate::app::model::call::Call;
use crate::app::model::popup::Popup;
use crate::app::model::{Model, key_name};
use crate::app::panes::call::{self, Laid, course, told};
use crate::app::panes::fill;
use crate::domain::call::State;
use crate::domain::visit::Visit;
use crate::locale::Arg;
use crate::text::{safe, width, wrap};
use crate::ui::canvas::Canvas;

pub(in crate::ui) fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let laid = call::laid(model);
    let areas = laid.areas;
    let (Some(call), Some(visit)) = (&model.call, course::visit(model)) else {
        canvas.put(areas.head.x + 1, areas.head.y, areas.head.w, &model.words.get(model.missing()), canvas.theme.dim);
        return;
    };
    head(model, canvas, areas.head, call, visit);
    meters(model, canvas, areas.meters, call, visit);
    step(model, canvas, &laid, call, visit);
    if areas.side.w > 0 {
        canvas.frame(areas.side, &model.words.get("call-side"), false);
        let text = areas.side.text();
        canvas.doc(text, &told::side(model, visit, usize::from(text.w)), 0);
    }
    note(model, canvas, areas.note, visit);
    if areas.note.y < areas.step.y + areas.step.h {
        canvas.join(areas.note);
    }
}

/// Who, what is known of them, and the gist where it has room here; the clock at the right.
fn head(model: &Model, canvas: &mut Canvas<'_>, area: Area, call: &Call, visit: &Visit) {
    let row = |n: u16| Area { y: area.y + n, h: 1, ..area };
    let state = format!(" {} ", told::state(model, call));
    let style = match call.meter.state() {
        State::Talking => canvas.theme.good,
        State::Ringing | State::Hold => canvas.theme.warn,
        State::Over => canvas.theme.dim,
    };
    canvas.put_right(row(0), &state, style);
    let taken = u16::try_from(width(&state)).unwrap_or(0);
    canvas.put(area.x + 1, area.y, area.w.saturating_sub(taken + 2), &told::who(model, visit), canvas.theme.title);
    let flags = told::flags(model, visit).join(" · ");
    let (mut x, room) = (area.x + 1, area.w.saturating_sub(2));
    let free = usize::from(room).saturating_sub(if flags.is_empty() { 0 } else { width(&flags) + 2 });
    let known = told::known(model, visit, free);
    if !flags.is_empty() {
        // However much is wrong, how they stand and how they behave is read too.
        let rest = u16::try_from(width(&known) + 2).unwrap_or(0);
        x += canvas.put(x, area.y + 1, room.saturating_sub(rest), &flags, canvas.theme.bad) + 2;
    }
    canvas.put(x, area.y + 1, (area.x + area.w).saturating_sub(x + 1), &known, canvas.theme.dim);
    let below = Area { x: area.x + 1, y: area.y + 2, w: area.w.saturating_sub(2), h: area.h.saturating_sub(2) };
    canvas.doc(below, &told::gist(model, visit, usize::from(below.h)), 0);
}

fn meters(model: &Model, canvas: &mut Canvas<'_>, area: Area, call: &Call, visit: &Visit) {
    let mut x = area.x + 1;
    for (tone, text) in told::meters(model, call, visit) {
        let room = (area.x + area.w).saturating_sub(x + 1);
        x += canvas.put(x, area.y, room, &text, canvas.theme.tone(tone)) + 3;
    }
}

fn step(model: &Model, canvas: &mut Canvas<'_>, laid: &Laid, call: &Call, visit: &Visit) {
    let frame = laid.areas.step;
    canvas.frame(frame, &told::heading(model, visit), true);
    if laid.doc.len() > usize::from(laid.said.h) {
        let key = |action| model.keys.keys(Place::Call, action).first().map(|key| key_name(model, *key));
        let [down, up] = [Action::DetailDown, Action::DetailUp].map(|action| key(action).unwrap_or_default());
        let said = model.words.fmt("ui-detail-scroll", &[("down", Arg::from(&down)), ("up", Arg::from(&up))]);
        canvas.over(frame, &said);
    }
    let (rows, help) = (laid.rows, laid.help);
    canvas.doc(laid.said, &laid.doc, call.scroll);
    let slots = fill::of_visit(model, visit);
    let answers = course::answers(model);
    let visible = call.answers.visible(answers.len(), laid.page());
    canvas.more(Area { w: rows.w.saturating_sub(1), ..rows }, visible.start > 0, visible.end < answers.len());
    for (at, y) in visible.zip(rows.y..) {
        let answer = &answers[at];
        let row = Area { y, h: 1, ..rows };
        let number = if at < 9 { (at + 1).to_string() } else { " ".to_owned() };
        canvas.put(row.x + 1, row.y, 2, &number, canvas.theme.key);
        let used = canvas.put(row.x + 3, row.y, row.w.saturating_sub(4), &answer.text.fill(&slots), canvas.theme.text);
        if let Some(script) = told::script_of(model, answer) {
            let x = row.x + used + 5;
            let room = (row.x + row.w).saturating_sub(x + 1);
            canvas.put(x, row.y, room, &format!("> {}", script.name()), canvas.theme.dim);
        }
        canvas.select(row, at == call.answers.selected);
    }
    if help.h > 1 {
        canvas.doc(help, &told::help(model, visit, usize::from(help.w)), 0);
    }
}

/// The end of what was noted; the note itself opens here, in the same place.
fn note(model: &Model, canvas: &mut Canvas<'_>, frame: Area, visit: &Visit) {
    if matches!(model.popups.first(), Some(Popup::Note(_))) {
        return;
    }
    canvas.frame(frame, &model.words.get("note-call"), false);
    let text = frame.text();
    let said = safe(&visit.interaction.summary);
    let lines = wrap(&said, usize::from(text.w));
    let from = lines.len().saturating_sub(usize::from(text.h));
    for (line, y) in lines[from..].iter().zip(text.y..text.y + text.h) {
        canvas.put(text.x, y, text.w, &said[line.clone()], canvas.theme.text);
    }
}
