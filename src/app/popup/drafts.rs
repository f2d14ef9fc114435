//! Texts that earlier sittings left unsaved: to be continued, kept for later, copied or thrown away.

use super::{Popup, confirm, row_at};
use crate::app::doc::{Doc, Tone};
use crate::app::draft::{self, Offer};
use crate::app::geometry::{self, Area};
use crate::app::key::{Code, Key};
use crate::app::list::{Letters, moving};
pub use crate::app::model::popup::drafts::Drafts;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::domain::time::local;
use crate::locale::Arg;

/// So many texts are listed at once.
const MOST: usize = 5;

pub fn open(model: &mut Model) {
    model.popups.push(Popup::Drafts(Drafts::default()));
}

/// Texts in sight.
pub fn page(model: &Model) -> usize {
    model.offers.len().clamp(1, MOST)
}

pub fn area(model: &Model) -> Area {
    geometry::popup(model.area, 76, u16::try_from(page(model) + 11).unwrap_or(u16::MAX))
}

/// The lines of the list, and what stands below them.
pub fn areas(model: &Model) -> (Area, Area) {
    area(model).text().top(u16::try_from(page(model)).unwrap_or(u16::MAX))
}

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

/// Thrown away on purpose.
pub fn thrown(model: &mut Model, id: crate::domain::id::Id) -> Vec<Effect> {
    model.offers.retain(|offer| offer.draft.id != id);
    let len = model.offers.len();
    if len == 0 {
        model.popups.retain(|popup| !matches!(popup, Popup::Drafts(_)));
    }
    let page = page(model);
    for popup in &mut model.popups {
        if let Popup::Drafts(drafts) = popup {
            let at = drafts.list.selected;
            drafts.list.select(at, len, page);
        }
    }
    vec![Effect::DiscardDraft(id)]
}

/// When it was written, what it is, and on whom.
pub fn line(model: &Model, offer: &Offer) -> [String; 3] {
    let draft = &offer.draft;
    let what = model.words.choice("draft", draft.writing.name()).into_owned();
    [when(model, draft.at), what, draft.subject.to_string()]
}

fn when(model: &Model, at: i64) -> String {
    let (moment, today) = (local(at, model.now.zone), model.now.today());
    let time = model.words.time(moment.time());
    if moment.date() == today { time } else { format!("{} {time}", model.words.day(moment.date(), today)) }
}

/// The selected text: what it was, and what it says.
pub fn detail(model: &Model, popup: &Drafts, width: usize) -> Doc {
    let mut doc = Doc::new(width, model.veil);
    let Some(offer) = model.offers.get(popup.list.selected) else { return doc };
    let draft = &offer.draft;
    let args = [
        ("time", Arg::from(when(model, draft.at))),
        ("subject", Arg::from(draft.subject.as_str())),
        ("about", Arg::from(draft.about.as_str())),
    ];
    doc.para(Tone::Dim, &model.words.fmt(&format!("draft-was-{}", draft.writing.name()), &args));
    if offer.gone {
        let name = model.customers.selected_row().map(|row| row.name.to_string()).unwrap_or_default();
        let key = if name.is_empty() { "draft-gone" } else { "draft-gone-put-on" };
        doc.para(Tone::Warn, &model.words.fmt(key, &[("name", Arg::from(&name))]));
    }
    doc.gap();
    doc.para(Tone::Text, &draft.text_under(model.veil));
    doc
}
