//! What stands over a screen. A stack: the top one has the keys.

pub mod choose;
pub mod confirm;
pub mod finder;
pub mod form;
pub mod import;
pub mod note;
pub mod palette;
pub mod report;

use super::key::{Code, Key};
use super::list::ListCursor;
use super::model::Model;
use super::msg::Effect;

pub enum Popup {
    Palette(palette::Palette),
    Form(Box<form::Form>),
    Confirm(confirm::Confirm),
    Choose(choose::Choose),
    Note(note::NotePopup),
    Finder(finder::Finder),
    Import(Box<import::Import>),
    /// Where a column of a file goes.
    Pick(Box<import::pick::Pick>),
    Report(Box<report::Report>),
    /// An import is running: percent and rows so far.
    Progress {
        percent: u8,
        rows: u64,
    },
    /// Sentences to read; any key closes.
    Message {
        title: String,
        lines: Vec<String>,
    },
}

impl Popup {
    /// Letters are text here.
    pub fn typing(&self) -> bool {
        match self {
            Self::Palette(_) | Self::Note(_) | Self::Pick(_) => true,
            Self::Import(import) => import.preview.is_none() && !import.path.in_list,
            Self::Finder(finder) => !finder.open,
            Self::Form(form) => form.typing(),
            Self::Confirm(_) | Self::Choose(_) | Self::Report(_) | Self::Progress { .. } | Self::Message { .. } => {
                false
            }
        }
    }
}

/// Gives a key to the top popup. It is taken off the stack while it works, and puts itself back unless it is done.
pub fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(popup) = model.popups.pop() else { return Vec::new() };
    match popup {
        Popup::Palette(palette) => palette::key(model, palette, key),
        Popup::Form(form) => form::key(model, form, key),
        Popup::Confirm(confirm) => confirm::key(model, confirm, key),
        Popup::Choose(choose) => choose::key(model, choose, key),
        Popup::Note(note) => note::key(model, note, key),
        Popup::Finder(finder) => finder::key(model, finder, key),
        Popup::Import(import) => import::key(model, import, key),
        Popup::Pick(pick) => import::pick::key(model, pick, key),
        Popup::Report(report) => report::key(model, report, key),
        Popup::Progress { percent, rows } => {
            model.popups.push(Popup::Progress { percent, rows });
            if key.code == Code::Esc { vec![Effect::CancelImport] } else { Vec::new() }
        }
        Popup::Message { .. } => Vec::new(),
    }
}

/// Gives a click to the top popup, where clicks mean something.
pub fn click(model: &mut Model, x: u16, y: u16) -> Vec<Effect> {
    match model.popups.pop() {
        Some(Popup::Import(import)) => return import::click(model, import, x, y),
        Some(Popup::Pick(pick)) => return import::pick::click(model, pick, x, y),
        other => model.popups.extend(other),
    }
    Vec::new()
}

/// Gives pasted or committed text to the top popup.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.popups.last_mut() {
        Some(Popup::Palette(palette)) => {
            palette.query.insert(text);
            palette.list = ListCursor::default();
        }
        Some(Popup::Form(form)) => form.paste(text),
        Some(Popup::Note(note)) => note.note.insert(text),
        Some(Popup::Pick(pick)) => {
            pick.query.insert(text);
            pick.list = ListCursor::default();
        }
        Some(Popup::Import(_)) => return import::paste(model, text),
        Some(Popup::Finder(finder)) => {
            finder.open = false;
            finder.query.insert(text);
            return finder::find(model);
        }
        _ => {}
    }
    Vec::new()
}
