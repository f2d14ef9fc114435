//! Choosing the file: the likely ones to pick from, or a path that completes itself.

use super::open_file;
use crate::app::geometry::{self, Area};
use crate::app::import::Wish;
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::list::row_at;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::import::Import;
use crate::app::model::popup::path::PathStep;
use crate::app::msg::Effect;
use crate::app::popup::path::browse;
use crate::text::keys;
use std::path::PathBuf;

/// The line, the sentences under it, and the list.
#[derive(Debug, Clone, Copy)]
pub struct Areas {
    pub line: Area,
    pub said: Area,
    pub list: Area,
}

pub fn areas(model: &Model) -> Areas {
    let text = geometry::import(model.area).text();
    let (line, rest) = text.top(1);
    let (said, list) = rest.top(2);
    Areas { line, said, list }
}

pub fn page(model: &Model) -> usize {
    usize::from(areas(model).list.h).max(1)
}

/// The line has another text.
pub(super) fn edited(model: &mut Model, import: &mut Import) -> Vec<Effect> {
    import.path.in_list = false;
    import.path.wrong.clear();
    let broken_off = import.opening.take().map(|_| Effect::CancelImport);
    let mut effects = browse(model, &mut import.path);
    effects.extend(broken_off);
    effects
}

pub(super) fn key(model: &mut Model, mut import: Box<Import>, key: Key) -> Vec<Effect> {
    let page = page(model);
    let rows = isize::try_from(page).unwrap_or(1);
    let step = &mut import.path;
    let len = step.found.len();
    let mut effects = Vec::new();
    match key.code {
        Code::Esc if import.opening.take().is_some() => effects.push(Effect::CancelImport),
        Code::Esc => return Vec::new(),
        Code::Enter => effects = enter(model, &mut import),
        Code::Tab => effects = complete(model, &mut import),
        Code::Right if !step.in_list && step.line.at_end() => effects = complete(model, &mut import),
        Code::Down if !step.in_list => step.in_list = len > 0,
        Code::Up | Code::BackTab if step.list.selected == 0 => step.in_list = false,
        Code::Up | Code::BackTab => step.list.step(-1, len, page),
        Code::Down => step.list.step(1, len, page),
        Code::PageUp => step.list.step(-rows, len, page),
        Code::PageDown => {
            step.in_list = len > 0;
            step.list.step(rows, len, page);
        }
        Code::Char(c) if step.numbered() && number(key, c).is_some_and(|at| at < len) => {
            let at = number(key, c).unwrap_or_default();
            effects = take(model, &mut import, at);
        }
        _ => {
            if step.line.edit(key) {
                effects = edited(model, &mut import);
            }
        }
    }
    model.popups.push(Popup::Import(import));
    effects
}

/// 1 to 9, and 0 for the tenth.
fn number(key: Key, c: char) -> Option<usize> {
    let digit = key.text().and(keys::ascii_key(c).or(Some(c)))?.to_digit(10)?;
    usize::try_from((digit + 9) % 10).ok()
}

fn enter(model: &mut Model, import: &mut Import) -> Vec<Effect> {
    if import.path.in_list {
        let at = import.path.list.selected;
        return take(model, import, at);
    }
    let typed = import.path.typed().to_owned();
    if typed.is_empty() {
        import.path.wrong = vec![model.words.get("problem-file-unnamed").into_owned()];
        return Vec::new();
    }
    open_file(model, import, Wish::of(PathBuf::from(typed)))
}

/// Takes one of the list: a file is opened, a folder gone into.
fn take(model: &mut Model, import: &mut Import, at: usize) -> Vec<Effect> {
    let Some(found) = import.path.found.get(at).cloned() else { return Vec::new() };
    if found.folder {
        import.path.line = Line::new(&found.text);
        return edited(model, import);
    }
    open_file(model, import, Wish::of(found.path))
}

/// Completes the line; where there is nothing more to agree on, the list has the choice.
fn complete(model: &mut Model, import: &mut Import) -> Vec<Effect> {
    if import.path.complete() { edited(model, import) } else { Vec::new() }
}

/// A click selects; true when it was on what is selected already.
pub(super) fn click(model: &Model, step: &mut PathStep, x: u16, y: u16) -> bool {
    let areas = areas(model);
    if areas.line.contains(x, y) {
        step.in_list = false;
        return false;
    }
    let Some(at) = row_at(areas.list, step.list.offset, step.found.len(), x, y) else { return false };
    let again = step.in_list && step.list.selected == at;
    step.in_list = true;
    step.list.select(at, step.found.len(), page(model));
    again
}
