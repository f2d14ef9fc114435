//! Texts that are not saved: what is put by is offered again, what was saved or thrown away is kept no longer.

use crate::app::model::popup::Popup;
use crate::app::model::{Model, Mood, Offer};
use crate::app::msg::Effect;
use crate::domain::draft::{Draft, Writing};
use crate::domain::id::Id;
use crate::text::Clean;

/// A popup's text was saved or thrown away.
pub(in crate::app) fn discard(popup: Option<&Popup>) -> Option<Effect> {
    popup.and_then(id).map(Effect::DiscardDraft)
}

/// The draft of what a popup holds.
pub fn id(popup: &Popup) -> Option<Id> {
    match popup {
        Popup::Form(form) => form.draft,
        Popup::Note(note) => note.draft,
        _ => None,
    }
}

/// What gives way to something else, or could not be saved, is offered like any text that was left. It is kept already.
pub(in crate::app) fn put_by(model: &mut Model, draft: Draft) {
    model.offers.retain(|offer| offer.draft.id != draft.id);
    model.offers.insert(0, Offer { draft, gone: false });
    let said = model.words.get("said-draft-put-by").into_owned();
    model.say(Mood::Info, said);
}

pub(in crate::app) fn blank(model: &Model, id: Id, writing: Writing) -> Draft {
    Draft {
        id,
        writing,
        customer: None,
        record: None,
        part: Clean::default(),
        subject: Clean::default(),
        about: Clean::default(),
        at: model.now.ms,
        fields: Vec::new(),
    }
}
