//! The preview: how the file is read, where each column goes, and what an import would do. Each change is counted
//! again behind the picture.

use super::{pick, told};
use crate::app::geometry::{self, Area};
use crate::app::import::{Goes, Known};
use crate::app::key::{Code, Key};
use crate::app::list::row_at;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::import::{Button, Import, Preview, Row};
use crate::app::msg::Effect;
use crate::domain::customer::CustomerKind;
use crate::text::width;

/// The encodings that are offered, and what people call them; what was found out comes first.
pub const ENCODINGS: &[(&str, &str)] = &[
    ("utf-8", "UTF-8"),
    ("gb18030", "GB18030 (GBK)"),
    ("big5", "Big5"),
    ("shift_jis", "Shift-JIS"),
    ("euc-kr", "EUC-KR"),
    ("utf-16le", "UTF-16 LE"),
    ("utf-16be", "UTF-16 BE"),
    ("windows-1252", "Windows-1252"),
];
/// What may separate columns.
pub const DELIMITERS: &[&str] = &["comma", "semicolon", "tab", "pipe"];

/// From so many rows on there is room for more sentences below the list.
const ROOMY: u16 = 16;

/// What people call an encoding.
pub fn encoding_label(name: &'static str) -> &'static str {
    ENCODINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or(name, |(_, label)| *label)
}

/// The list, what an import would do, and the buttons.
#[derive(Debug, Clone, Copy)]
pub struct Areas {
    pub list: Area,
    pub said: Area,
    pub buttons: Area,
}

pub fn areas(model: &Model) -> Areas {
    let text = geometry::import(model.area).text();
    let sentences = if text.h < ROOMY { 3 } else { 5 };
    let (list, rest) = text.top(text.h.saturating_sub(sentences + 1));
    let (said, buttons) = rest.top(sentences);
    Areas { list, said, buttons }
}

pub fn page(model: &Model) -> usize {
    usize::from(areas(model).list.h).max(1)
}

/// The buttons with their labels, from the left.
pub fn buttons(model: &Model, preview: &Preview) -> Vec<(Button, Area, String)> {
    let row = areas(model).buttons;
    let problems = preview.has_problems().then_some((Button::Problems, "ui-import-problems"));
    let mut x = row.x + 2;
    let mut buttons = Vec::new();
    for (button, key) in std::iter::once((Button::Import, "action-import")).chain(problems) {
        let label = format!("[ {} ]", model.words.get(key));
        let w = u16::try_from(width(&label)).unwrap_or(0);
        buttons.push((button, Area { x, w, ..row }, label));
        x += w + 3;
    }
    buttons
}

/// Looks and counts again, for a changed wish or after an import that was not done.
pub fn recount(model: &mut Model, preview: &mut Preview) -> Vec<Effect> {
    preview.generation = model.next_generation();
    preview.tally = None;
    preview.progress = (0, 0);
    preview.wrong.clear();
    if preview.button == Some(Button::Problems) {
        preview.button = Some(Button::Import);
    }
    vec![Effect::Preview { generation: preview.generation, wish: Box::new(preview.wish.clone()) }]
}

pub(super) fn key(model: &mut Model, mut import: Box<Import>, key: Key) -> Vec<Effect> {
    let page = page(model);
    let Some(preview) = &mut import.preview else { return Vec::new() };
    let rows = isize::try_from(page).unwrap_or(1);
    let mut effects = Vec::new();
    match (key.code, key.ctrl) {
        (Code::Esc, _) => {
            import.preview = None;
            effects.push(Effect::CancelImport);
        }
        (Code::Char('s'), true) => return start(model, import),
        (Code::Enter, _) => return enter(model, import),
        (Code::Up | Code::BackTab, _) => step(preview, -1, page),
        (Code::Down | Code::Tab, _) => step(preview, 1, page),
        (Code::PageUp, _) => step(preview, -rows, page),
        (Code::PageDown, _) => step(preview, rows, page),
        (Code::Home, _) => {
            preview.button = None;
            preview.list.select(0, preview.rows(), page);
        }
        (Code::End, _) => preview.button = Some(Button::Import),
        (Code::Left | Code::Right, _) if preview.button.is_some() => {
            let problems = key.code == Code::Right && preview.has_problems();
            preview.button = Some(if problems { Button::Problems } else { Button::Import });
        }
        (Code::Left, _) => effects = turn(model, preview, false),
        (Code::Right | Code::Char(' '), _) => effects = turn(model, preview, true),
        _ => {}
    }
    model.popups.push(Popup::Import(import));
    effects
}

/// Below the last row comes the button.
fn step(preview: &mut Preview, by: isize, page: usize) {
    let rows = preview.rows();
    if preview.button.is_some() {
        if by < 0 {
            preview.button = None;
            preview.list.select(rows.saturating_sub(1), rows, page);
        }
    } else if by > 0 && preview.list.selected + 1 >= rows {
        preview.button = Some(Button::Import);
    } else {
        preview.list.step(by, rows, page);
    }
}

fn enter(model: &mut Model, mut import: Box<Import>) -> Vec<Effect> {
    let Some(preview) = &mut import.preview else { return Vec::new() };
    match (preview.button, preview.row(preview.list.selected)) {
        (Some(Button::Import), _) => return start(model, import),
        (Some(Button::Problems), _) => {
            let report = preview.tally.as_ref().map(|tally| told::problems(model, tally));
            model.popups.push(Popup::Import(import));
            model.popups.extend(report.map(|report| Popup::Report(Box::new(report))));
        }
        (None, Row::Column(at)) => {
            let pick = pick::of_column(model, &preview.look, &preview.wish, at);
            model.popups.push(Popup::Import(import));
            model.popups.extend(pick.map(|pick| Popup::Pick(Box::new(pick))));
        }
        (None, _) => {
            let effects = turn(model, preview, true);
            model.popups.push(Popup::Import(import));
            return effects;
        }
    }
    Vec::new()
}

/// Turns the selected setting to its next or previous value.
fn turn(model: &mut Model, preview: &mut Preview, forward: bool) -> Vec<Effect> {
    match preview.row(preview.list.selected) {
        Row::Encoding => {
            let names: Vec<&'static str> = ENCODINGS.iter().map(|(name, _)| *name).collect();
            preview.wish.encoding = next(&names, preview.wish.encoding, forward);
        }
        Row::Delimiter => preview.wish.delimiter = next(DELIMITERS, preview.wish.delimiter, forward),
        Row::Kind => preview.wish.kind = next(CustomerKind::ALL, preview.wish.kind, forward),
        Row::Known => preview.wish.known = next_known(preview.wish.known, preview.look.document, forward),
        Row::Bad => {
            // What is counted is the good rows, either way.
            preview.wish.skip_bad = !preview.wish.skip_bad;
            return Vec::new();
        }
        Row::Sheet => preview.wish.talks = Some(!preview.wish.is_of_talks()),
        Row::Missing => preview.wish.add_missing = !preview.wish.add_missing,
        Row::Column(_) => return Vec::new(),
    }
    if !matches!(preview.row(preview.list.selected), Row::Kind | Row::Known | Row::Missing) {
        // Read another way, the columns have other names.
        preview.wish.columns.clear();
    }
    recount(model, preview)
}

/// What was found out is one of the stops.
fn next<T: Copy + PartialEq>(names: &[T], now: Option<T>, forward: bool) -> Option<T> {
    let at = now.and_then(|now| names.iter().position(|name| *name == now));
    match (at, forward) {
        (None, true) => names.first().copied(),
        (None, false) => names.last().copied(),
        (Some(at), true) => names.get(at + 1).copied(),
        (Some(at), false) => at.checked_sub(1).map(|before| names[before]),
    }
}

/// What a document says is known by its identity: adding it once more has no meaning.
fn next_known(now: Known, document: bool, forward: bool) -> Known {
    let all: &[Known] = if document { &[Known::Update, Known::Skip] } else { Known::ALL };
    let at = all.iter().position(|known| *known == now).unwrap_or(0);
    all[(at + if forward { 1 } else { all.len() - 1 }) % all.len()]
}

/// A column goes elsewhere; none: where it was found to belong.
pub(in crate::app) fn map(
    model: &mut Model,
    preview: &mut Preview,
    column: usize,
    target: Option<Goes>,
) -> Vec<Effect> {
    let Some(name) = preview.look.columns.get(column).map(|column| column.name.clone()) else { return Vec::new() };
    preview.wish.columns.retain(|(known, _)| *known != name);
    preview.wish.columns.extend(target.map(|target| (name, target)));
    // Of doubled columns the one further to the right has the last word.
    let place = |name: &_| preview.look.columns.iter().position(|column| column.name == *name);
    preview.wish.columns.sort_by_key(|(name, _)| place(name));
    recount(model, preview)
}

/// Imports, unless it is known already that bad rows stop it.
fn start(model: &mut Model, import: Box<Import>) -> Vec<Effect> {
    let Some(preview) = &import.preview else { return Vec::new() };
    let wish = Box::new(preview.wish.clone());
    let stopped = preview.tally.as_ref().filter(|tally| tally.bad > 0 && !wish.skip_bad);
    let report = stopped.map(|tally| told::refused(model, tally));
    let possible = preview.wrong.is_empty();
    model.popups.push(Popup::Import(import));
    if let Some(report) = report {
        model.popups.push(Popup::Report(Box::new(report)));
    } else if possible {
        model.popups.push(Popup::Progress { percent: 0, rows: 0 });
        return vec![Effect::Import(wish)];
    }
    Vec::new()
}

/// A click selects; true when it was on a button, or on what is selected already.
pub(super) fn click(model: &Model, preview: &mut Preview, x: u16, y: u16) -> bool {
    let button = buttons(model, preview).into_iter().find(|(_, area, _)| area.contains(x, y));
    if let Some((button, ..)) = button {
        preview.button = Some(button);
        return true;
    }
    let (len, offset) = (preview.rows(), preview.list.offset);
    let Some(at) = row_at(areas(model).list, offset, len, x, y) else { return false };
    let again = preview.button.is_none() && preview.list.selected == at;
    preview.button = None;
    preview.list.select(at, len, page(model));
    again
}

/// Bad rows are to be left out; the cursor waits on the button.
pub fn skip_bad(model: &mut Model) {
    if let Some(preview) = super::current(&mut model.popups).and_then(|import| import.preview.as_mut()) {
        preview.wish.skip_bad = true;
        preview.button = Some(Button::Import);
    }
}
