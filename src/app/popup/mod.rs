//! What stands over a screen. A stack: the top one has the keys.

pub mod choose;
pub mod clash;
pub mod confirm;
pub mod drafts;
pub mod finder;
pub mod form;
pub mod note;
pub mod palette;

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
    /// Texts left unsaved by earlier sittings.
    Drafts(drafts::Drafts),
    /// The same was changed elsewhere.
    Clash(clash::Clash),
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
            Self::Palette(_) | Self::Note(_) => true,
            Self::Finder(finder) => !finder.open,
            Self::Form(form) => form.typing(),
            Self::Confirm(_)
            | Self::Choose(_)
            | Self::Drafts(_)
            | Self::Clash(_)
            | Self::Progress { .. }
            | Self::Message { .. } => false,
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
        Popup::Drafts(drafts) => drafts::key(model, drafts, key),
        Popup::Clash(clash) => clash::key(model, clash, key),
        Popup::Progress { percent, rows } => {
            model.popups.push(Popup::Progress { percent, rows });
            if key.code == Code::Esc { vec![Effect::CancelImport] } else { Vec::new() }
        }
        Popup::Message { .. } => Vec::new(),
    }
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
        Some(Popup::Finder(finder)) => {
            finder.open = false;
            finder.query.insert(text);
            return finder::find(model);
        }
        _ => {}
    }
    Vec::new()
}
