//! The journey of an import: a file is chosen, looked at, and imported when it looks right. Leaving it at any place
//! imports nothing.

pub mod path;
pub mod pick;
pub mod preview;
pub mod told;

use super::path::browse;
use crate::app::import::{Look, Tally, Wish};
use crate::app::key::{Code, Key};
use crate::app::line::Line;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::import::{Import, Preview};
use crate::app::msg::Effect;
use crate::domain::problem::Problem;

/// Starts with the question for the file.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let mut import = Box::<Import>::default();
    let effects = browse(model, &mut import.path);
    model.popups.push(Popup::Import(import));
    effects
}

pub fn key(model: &mut Model, import: Box<Import>, key: Key) -> Vec<Effect> {
    if import.preview.is_some() { preview::key(model, import, key) } else { path::key(model, import, key) }
}

/// A click on the top of the stack.
pub fn click(model: &mut Model, mut import: Box<Import>, x: u16, y: u16) -> Vec<Effect> {
    let again = match &mut import.preview {
        Some(preview) => preview::click(model, preview, x, y),
        None => path::click(model, &mut import.path, x, y),
    };
    if again {
        return key(model, import, Key::plain(Code::Enter));
    }
    model.popups.push(Popup::Import(import));
    Vec::new()
}

/// Text that was pasted, or dragged onto the terminal.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(Popup::Import(mut import)) = model.popups.pop() else { return Vec::new() };
    let effects = if import.preview.is_none() {
        import.path.line.insert(text.trim());
        path::edited(model, &mut import)
    } else {
        Vec::new()
    };
    model.popups.push(Popup::Import(import));
    effects
}

/// The journey, wherever in the stack it stands.
pub fn current(popups: &mut [Popup]) -> Option<&mut Import> {
    popups.iter_mut().find_map(|popup| match popup {
        Popup::Import(import) => Some(&mut **import),
        _ => None,
    })
}

/// Opens a file: the preview comes when it can be read.
fn open_file(model: &mut Model, import: &mut Import, wish: Wish) -> Vec<Effect> {
    let generation = model.next_generation();
    import.path.wrong.clear();
    import.opening = Some((generation, Box::new(wish.clone())));
    vec![Effect::Preview { generation, wish: Box::new(wish) }]
}

/// How the file is written has been found out, or why not.
pub fn looked(model: &mut Model, generation: u64, look: Result<Box<Look>, Problem>) -> Vec<Effect> {
    let sentences = look.as_ref().err().map(|problem| told::sentences(model, problem)).unwrap_or_default();
    let page = preview::page(model);
    let Some(import) = current(&mut model.popups) else { return Vec::new() };
    if import.opening.as_ref().is_some_and(|(asked, _)| *asked == generation) {
        let Some((_, wish)) = import.opening.take() else { return Vec::new() };
        match look {
            Ok(look) => import.preview = Some(Preview::new(generation, *wish, *look, page)),
            Err(problem) => return refused(model, &problem, sentences),
        }
    } else if let Some(preview) = import.preview.as_mut().filter(|preview| preview.generation == generation) {
        match look {
            Ok(look) => preview.look(*look, page),
            Err(_) => preview.wrong = sentences,
        }
    }
    Vec::new()
}

/// The file that was chosen cannot be read. A folder is gone into.
fn refused(model: &mut Model, problem: &Problem, sentences: Vec<String>) -> Vec<Effect> {
    let Some(import) = current(&mut model.popups) else { return Vec::new() };
    import.path.wrong = sentences;
    if problem.what != "input-folder" {
        return Vec::new();
    }
    let mut text = import.path.line.text().trim().to_owned();
    if !text.ends_with(std::path::is_separator) {
        text.push(std::path::MAIN_SEPARATOR);
    }
    import.path.line = Line::new(&text);
    let mut step = std::mem::take(&mut import.path);
    let effects = browse(model, &mut step);
    if let Some(import) = current(&mut model.popups) {
        import.path = step;
    }
    effects
}

/// How far the counting is.
pub fn counting(model: &mut Model, generation: u64, percent: u8, rows: u64) {
    if let Some(preview) = counted_for(model, generation) {
        preview.progress = (percent, rows);
    }
}

/// What an import would do is known, or why it could not be done.
pub fn counted(model: &mut Model, generation: u64, tally: Result<Box<Tally>, Problem>) {
    let sentences = tally.as_ref().err().map(|problem| told::sentences(model, problem)).unwrap_or_default();
    let Some(preview) = counted_for(model, generation) else { return };
    match tally {
        // Broken off for something newer.
        Ok(tally) if tally.cancelled => {}
        Ok(tally) => preview.tally = Some(tally),
        Err(_) => preview.wrong = sentences,
    }
}

fn counted_for(model: &mut Model, generation: u64) -> Option<&mut Preview> {
    let preview = current(&mut model.popups)?.preview.as_mut()?;
    (preview.generation == generation).then_some(preview)
}

/// An import was not done, and has broken off the counting before it.
pub fn resume(model: &mut Model) -> Vec<Effect> {
    let taken = current(&mut model.popups).and_then(|import| import.preview.take_if(|preview| preview.tally.is_none()));
    let Some(mut preview) = taken else { return Vec::new() };
    let effects = preview::recount(model, &mut preview);
    if let Some(import) = current(&mut model.popups) {
        import.preview = Some(preview);
    }
    effects
}

/// After a change of size: every cursor stays on the screen.
pub fn refit(model: &mut Model) {
    let (found, rows, options) = (path::page(model), preview::page(model), pick::page(model));
    let exported = super::export::page(model);
    for popup in &mut model.popups {
        match popup {
            Popup::Import(import) => {
                let (at, len) = (import.path.list.selected, import.path.found.len());
                import.path.list.select(at, len, found);
                if let Some(preview) = &mut import.preview {
                    let (at, len) = (preview.list.selected, preview.rows());
                    preview.list.select(at, len, rows);
                }
            }
            Popup::Export(export) => {
                let (at, len) = (export.path.list.selected, export.path.found.len());
                export.path.list.select(at, len, exported);
            }
            Popup::Pick(pick) => {
                let (at, len) = (pick.list.selected, pick.listed().len());
                pick.list.select(at, len, options);
            }
            _ => {}
        }
    }
}
