//! A text that was left is taken up, copied or thrown away.

use crate::app::draft;
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, moving, row_at};
use crate::app::model::popup::Popup;
use crate::app::model::popup::drafts::Drafts;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::popup::confirm;
use crate::app::popup::drafts::{areas, page};
use crate::locale::Arg;

/// A click selects, a second one takes the text up again.
pub fn click(model: &mut Model, mut popup: Drafts, x: u16, y: u16) -> Vec<Effect> {
    let (len, page) = (model.offers.len(), page(model));
    let hit = row_at(areas(model).0, popup.list.offset, len, x, y);
    let again = hit.filter(|at| *at == popup.list.selected);
    if let Some(at) = hit {
        popup.list.select(at, len, page);
    }
    model.popups.push(Popup::Drafts(popup));
    again.map_or_else(Vec::new, |at| draft::take_up(model, at))
}

pub fn key(model: &mut Model, mut popup: Drafts, key: Key) -> Vec<Effect> {
    let (len, page, at) = (model.offers.len(), page(model), popup.list.selected);
    match key.code {
        // Kept for later: it is offered again at the next start, and by its key until then.
        Code::Esc => return Vec::new(),
        Code::Enter => {
            model.popups.push(Popup::Drafts(popup));
            return draft::take_up(model, at);
        }
        Code::Char('y') => {
            let offer = model.offers.get(at);
            let text = offer.map(|offer| offer.draft.text()).unwrap_or_default();
            let shown = offer.map(|offer| offer.draft.text_under(model.veil)).unwrap_or_default();
            model.popups.push(Popup::Drafts(popup));
            let beginning: String = shown.chars().take(30).collect();
            let said = model.words.fmt("said-copied", &[("what", Arg::from(&beginning))]);
            model.say(Mood::Good, said);
            return vec![Effect::Copy(text)];
        }
        Code::Delete | Code::Char('d') => {
            let asked = model.offers.get(at).map(|offer| confirm::throw_away(offer.draft.id));
            model.popups.push(Popup::Drafts(popup));
            model.popups.extend(asked.map(Popup::Confirm));
            return Vec::new();
        }
        _ => {
            if let Some(to) = moving(&model.keys, key, Letters::Commands) {
                popup.list.act(to, len, page);
            }
        }
    }
    model.popups.push(Popup::Drafts(popup));
    Vec::new()
}
