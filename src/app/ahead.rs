//! Keys typed ahead of the finder: who types words and presses Enter means the first that is found for these words, not
//! what was listed when the key came. Such a key waits, with all that follow it, until the finder has answered.

use super::key::{Code, Key};
use super::model::Model;
use super::panes::{customers, scripts};
use super::popup::finder;
use crate::app::model::popup::Popup;
use crate::app::screen::Screen;

/// More than this nobody types before an answer comes; what exceeds it is not taken.
const MOST: usize = 64;

/// Whether what is on the screen is not yet what was searched for.
fn searches(model: &Model) -> bool {
    match (model.popups.last(), model.screen) {
        (Some(Popup::Finder(shown)), _) => finder::searches(shown),
        (None, Screen::Customers) => customers::searches(model, !model.ahead.is_empty()),
        (None, Screen::Scripts) => scripts::searches(model),
        _ => false,
    }
}

/// Keeps a key that means what the finder has not found yet, and those behind one. Esc waits for nothing.
pub(super) fn waits(model: &mut Model, key: Key) -> bool {
    if key.code == Code::Esc {
        model.ahead.clear();
        return false;
    }
    let chooses = matches!(
        key.code,
        Code::Enter | Code::Tab | Code::BackTab | Code::Up | Code::Down | Code::PageUp | Code::PageDown
    ) || (key.ctrl && key.code == Code::Char('y'));
    let waits = !model.ahead.is_empty() || (chooses && searches(model));
    if waits && model.ahead.len() < MOST {
        model.ahead.push(key);
    }
    waits
}

/// The keys that have waited long enough, in the order in which they were typed.
pub(super) fn due(model: &mut Model) -> Vec<Key> {
    if model.ahead.is_empty() || searches(model) { Vec::new() } else { std::mem::take(&mut model.ahead) }
}
