//! What a key makes of the row of a form that has the keys.

use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::model::popup::form::{Form, FormRow, Input};
use crate::domain::time::Now;

/// What is typed where something is chosen is meant for the next line: it goes there, unless something stands there.
/// Digits and the space choose.
pub(super) fn go_on(form: &mut Form, key: Key) {
    let typed = key.text().is_some_and(|c| !c.is_ascii_digit() && c != ' ');
    if !typed || form.typing() {
        return;
    }
    let at = form.list.selected;
    let empty = |row: &FormRow| matches!(&row.input, Input::Line(line) if line.is_empty());
    let step = form.step().map_or(form.rows.len(), |(_, range)| range.end.min(form.rows.len()));
    if let Some(below) = form.rows.get(at..step).and_then(|rows| rows.iter().position(empty)) {
        form.list.selected = at + below;
    }
}

pub(super) fn edit(form: &mut Form, key: Key, now: Now) {
    let at = form.list.selected;
    let has_time = form.row("time").is_some();
    let Some(row) = form.rows.get_mut(at) else { return };
    if let Some(day) = row.step(key, has_time, now) {
        row.input = Input::Line(Line::new(&day));
        (row.touched, row.stepped, form.changed) = (true, true, true);
        form.wrong = form.wrong.take().filter(|(wrong, _)| *wrong != at);
        return;
    }
    if key.code == Code::Right
        && let Some(word) = row.completion()
    {
        row.input = Input::Line(Line::new(&word));
        row.touched = true;
        form.changed = true;
        return;
    }
    let changed = match &mut row.input {
        Input::Line(line) => {
            let edited = line.edit(key);
            row.stepped &= !edited;
            edited
        }
        Input::Choice { names, at, optional, .. } => turn(at, names.len(), *optional, key),
        Input::Of { options, at } => turn(at, options.len(), false, key),
        Input::YesNo(yes) => {
            let turned = matches!(key.code, Code::Left | Code::Right | Code::Char(' '));
            *yes ^= turned;
            turned
        }
    };
    if changed {
        row.touched = true;
        form.changed = true;
        form.wrong = form.wrong.take().filter(|(wrong, _)| *wrong != at);
    }
}

/// Turns a choice by the arrows; where it may be unknown, that is one of the stops.
fn turn(at: &mut Option<usize>, len: usize, optional: bool, key: Key) -> bool {
    let before = *at;
    match key.code {
        Code::Right | Code::Char(' ') => {
            *at = match *at {
                None => Some(0),
                Some(last) if last + 1 >= len => (!optional).then_some(0),
                Some(here) => Some(here + 1),
            };
        }
        Code::Left => {
            *at = match *at {
                None => Some(len.saturating_sub(1)),
                Some(0) => (!optional).then(|| len.saturating_sub(1)),
                Some(here) => Some(here - 1),
            };
        }
        // A number chooses at once.
        Code::Char(digit @ '1'..='9') => {
            let chosen = digit as usize - '1' as usize;
            if chosen < len {
                *at = Some(chosen);
            }
        }
        Code::Delete | Code::Backspace if optional => *at = None,
        _ => {}
    }
    *at != before
}
