//! Texts that earlier sittings left unsaved: to be continued, kept for later, copied or thrown away.

use crate::app::doc::{Doc, Tone};
use crate::app::geometry::{self, Area};
use crate::app::model::popup::Popup;
use crate::app::model::popup::drafts::Drafts;
use crate::app::model::{Model, Offer};
use crate::app::msg::Effect;
use crate::domain::id::Id;
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

/// Thrown away on purpose.
pub fn thrown(model: &mut Model, id: Id) -> Vec<Effect> {
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
