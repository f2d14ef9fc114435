//! A text whose record is gone: it goes to whoever is selected.

use super::keep;
use crate::app::forms;
use crate::app::model::popup::Popup;
use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::domain::draft::Typed;
use crate::locale::Arg;
use crate::text::Clean;

/// The text of a draft whose record is gone, as a note on the customer that is selected.
pub(super) fn put_on_selected(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(row) = model.customers.selected_row().cloned() else {
        let said = model.words.get("off-no-customer").into_owned();
        model.say(Mood::Info, said);
        return Vec::new();
    };
    let offer = model.offers.remove(at);
    model.popups.retain(|popup| !matches!(popup, Popup::Drafts(_)));
    let mut form = forms::talk::on(model, row.id, row.name.as_str());
    let typed = Typed {
        name: Clean::line("summary"),
        was: Clean::default(),
        text: Clean::note(&offer.draft.text()),
        chosen: false,
    };
    form.lay(&[typed]);
    form.draft = Some(offer.draft.id);
    let said = model.words.fmt("said-draft-on", &[("name", Arg::from(row.name.as_str()))]);
    model.say(Mood::Info, said);
    model.popups.push(Popup::Form(Box::new(form)));
    keep(model).into_iter().collect()
}
