//! A text of one or several lines being written: a note on an item, an answer, an item of one's own.

use super::Popup;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::panes::{spin, talk, visit};
use crate::domain::prep::Block;
use crate::text::Clean;
use crate::text::note::Note;

pub struct NotePopup {
    /// Message key of the heading.
    pub title: &'static str,
    pub note: Note,
    pub for_what: For,
}

pub enum For {
    Item(visit::Row),
    Own(Block),
    Answer(String),
    /// An entry of a talk that took place.
    Held(talk::On),
}

pub fn of_item(row: visit::Row, text: &Clean) -> NotePopup {
    NotePopup { title: "note-item", note: Note::new(text), for_what: For::Item(row) }
}

pub fn own_item(block: Block) -> NotePopup {
    NotePopup { title: "note-own", note: Note::default(), for_what: For::Own(block) }
}

/// The same with what was typed so far.
pub fn own_item_again(block: Block, text: &Clean) -> NotePopup {
    NotePopup { note: Note::new(text), ..own_item(block) }
}

pub fn of_answer(card: &str, text: &Clean) -> NotePopup {
    NotePopup { title: "note-answer", note: Note::new(text), for_what: For::Answer(card.to_owned()) }
}

/// A note or an answer of a talk that took place.
pub fn of_held(on: talk::On, text: &Clean) -> NotePopup {
    let title = if matches!(on, talk::On::Answer(_)) { "note-answer" } else { "note-item" };
    NotePopup { title, note: Note::new(text), for_what: For::Held(on) }
}

/// In the lower half, with rows below it for an input method's list of candidates.
pub fn area(model: &Model) -> Area {
    let body = geometry::shell(model.area).body;
    let height = 7.min(body.h);
    let place = body.middle(body.w.saturating_sub(8).min(90), height);
    Area { y: body.y + (body.h - height) * 2 / 3, ..place }
}

pub fn key(model: &mut Model, mut popup: NotePopup, key: Key) -> Vec<Effect> {
    let field = area(model).text();
    let (width, height) = (usize::from(field.w), usize::from(field.h));
    let note = &mut popup.note;
    match (key.code, key.ctrl) {
        // What was typed is kept whichever way one leaves; undo takes it back.
        (Code::Esc, _) | (Code::Char('s'), true) => return save(model, &popup),
        (Code::Enter, _) if !key.alt => return save(model, &popup),
        (Code::Enter, _) | (Code::Char('j'), true) => note.insert("\n"),
        (Code::Backspace, _) => note.backspace(),
        (Code::Delete, _) => note.delete(),
        (Code::Char('w'), true) => note.delete_word(),
        (Code::Char('u'), true) => note.delete_to_line_start(),
        (Code::Char('z'), true) => note.undo(),
        (Code::Left, _) => note.left(),
        (Code::Right, _) => note.right(),
        (Code::Up, _) => note.up(width),
        (Code::Down, _) => note.down(width),
        (Code::Home, _) => note.home(width),
        (Code::End, _) => note.end(width),
        _ => {
            if let Some(c) = key.text() {
                note.insert(c.encode_utf8(&mut [0; 4]));
            }
        }
    }
    popup.note.follow(width, height);
    model.popups.push(Popup::Note(popup));
    Vec::new()
}

fn save(model: &mut Model, popup: &NotePopup) -> Vec<Effect> {
    let text = popup.note.text();
    match &popup.for_what {
        For::Item(row) => {
            let note = Clean::note(text);
            visit::change(model, row, |mark| mark.note = note)
        }
        For::Own(block) => visit::add_own(model, *block, text),
        For::Answer(card) => spin::answered(model, card, text),
        For::Held(on) => talk::noted(model, *on, text),
    }
}
