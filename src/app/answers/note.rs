//! A note hears its keys; when it is left, what it says goes where it belongs.

use crate::app::act::act;
use crate::app::action::Action;
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::model::drills::class::Written;
use crate::app::model::popup::Popup;
use crate::app::model::popup::note::{For, NotePopup};
use crate::app::model::visit::Row;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::drills::class;
use crate::app::panes::scripts::uses;
use crate::app::panes::{call, digest, fill, letter, spin, talk, visit};
use crate::app::popup::note::meeting;
use crate::app::screen::Screen;
use crate::app::{draft, offers};

/// What it is written on, in words: the item, the question. None where the heading says it already.
pub fn subject(model: &Model, popup: &NotePopup) -> Option<String> {
    match &popup.for_what {
        For::Item(Row::Item { text, .. } | Row::Own { text, .. }) => Some(text.clone()),
        For::Answer(card) => Some(spin::question(model, card).to_string()),
        For::Desk(Written::Item { item, .. }) => {
            let rubric = model.drills.class.sheet.as_ref()?.rubric(&model.playbook)?;
            rubric.items.iter().find(|known| *known.id == **item).map(|known| known.text.fill(&fill::seller(model)))
        }
        _ => None,
    }
}

/// On the call's own note lines, a letter on most of the screen; else in the lower half, with rows below it for an input method's list of candidates.
pub fn area(model: &Model, for_what: &For) -> Area {
    if for_what.is_letter() {
        let body = geometry::shell(model.area).body;
        return geometry::popup(model.area, geometry::broad(model.area), body.h);
    }
    if model.screen == Screen::Call {
        return call::areas(model).note;
    }
    // A name has a line; a note has room to be read over.
    let rows = if for_what.is_one_line() { 3 } else { 7 };
    let body = geometry::shell(model.area).body;
    let place = geometry::popup(model.area, geometry::broad(model.area), rows);
    Area { y: body.y + (body.h - place.h) * 2 / 3, ..place }
}

pub fn key(model: &mut Model, mut popup: NotePopup, key: Key) -> Vec<Effect> {
    if matches!((&popup.for_what, key.code), (For::Call, Code::F(_))) {
        return beside(model, popup, key);
    }
    let field = area(model, &popup.for_what).text();
    let (width, height) = (usize::from(field.w), usize::from(field.h));
    let letter = popup.for_what.is_letter();
    let digest = matches!(popup.for_what, For::Digest(_));
    let note = &mut popup.note;
    match (key.code, key.ctrl) {
        // A letter that nobody has touched was only looked at.
        (Code::Esc, _) if letter && note.text() == popup.was.as_str() => return discarded(&popup),
        (Code::Enter, _) if letter || popup.for_what.is_list() => note.insert("\n"),
        (Code::Char('t'), true) | (Code::F(4), _) if digest => digest::turn_note(model, note),
        // What was typed is kept whichever way one leaves; undo takes it back.
        (Code::Esc, _) | (Code::Char('s'), true) => return leave(model, popup, key.code),
        (Code::Char('r'), true) if model.veil.is_on() => popup.revealed = !popup.revealed,
        (Code::Enter, _) if !key.alt => return save(model, popup),
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

/// What a list of names lacks is said before anything of it is taken. Who leaves all the same finds it among what was left.
pub(in crate::app) fn leave(model: &mut Model, popup: NotePopup, by: Code) -> Vec<Effect> {
    let lacks = match &popup.for_what {
        For::Desk(what) => class::lacks(model, what, popup.note.text()),
        _ => None,
    };
    match lacks {
        None => save(model, popup),
        Some(_) if by == Code::Esc => draft::put_off(model, popup),
        Some(lacks) => {
            model.say(Mood::Bad, lacks);
            model.popups.push(Popup::Note(popup));
            Vec::new()
        }
    }
}

fn discarded(popup: &NotePopup) -> Vec<Effect> {
    popup.draft.map(Effect::DiscardDraft).into_iter().collect()
}

/// Function keys work from inside the note of a call: what opens over the screen leaves it open below, and what leaves the
/// screen keeps it first.
pub(in crate::app) fn beside(model: &mut Model, popup: NotePopup, key: Key) -> Vec<Effect> {
    match model.keys.action(&model.places(), key) {
        Some(action @ (Action::Finder | Action::Help | Action::Palette | Action::Veil)) => {
            model.popups.push(Popup::Note(popup));
            act(model, action)
        }
        Some(action) => {
            let mut effects = save(model, popup);
            effects.extend(act(model, action));
            effects
        }
        None => {
            model.popups.push(Popup::Note(popup));
            Vec::new()
        }
    }
}

pub fn save(model: &mut Model, popup: NotePopup) -> Vec<Effect> {
    // The meeting may have been taken away, or another one opened, while this was written.
    let here = meeting(model, &popup.for_what);
    if here.map(|meeting| meeting.interaction) != popup.on.as_ref().map(|on| on.interaction) {
        return draft::put_off(model, popup);
    }
    let text = popup.note.text();
    let mut effects = match &popup.for_what {
        For::Item(row) => visit::noted(model, row, &popup.was, text),
        For::Own(block) => visit::add_own(model, *block, text),
        For::Answer(card) => spin::answered(model, card, &popup.was, text),
        For::Held(on) => talk::noted(model, *on, &popup.was, text),
        For::Call => call::noted(model, &popup.was, text),
        For::Desk(what) => class::written(model, what, &popup.was, text),
        For::Digest(kept) => digest::noted(model, kept, text),
        For::Letter => {
            letter::noted(model, text);
            Vec::new()
        }
        For::Words(used) => uses::worded(model, *used, &popup.was, text),
    };
    if effects.iter().any(|effect| matches!(effect, Effect::Do(_))) {
        // Kept until the answer: where it cannot be saved now, nothing has to be typed again.
        model.saved = Some(Popup::Note(popup));
    } else if let Some(Popup::Note(again)) = model.popups.last_mut() {
        (again.on, again.draft) = (popup.on, popup.draft);
    } else if popup.for_what.is_on_record() && !text.trim().is_empty() && popup.is_changed() {
        // What it was written on was taken away meanwhile.
        effects.extend(draft::put_off(model, popup));
    } else {
        effects.extend(offers::discard(Some(&Popup::Note(popup))));
    }
    effects
}
