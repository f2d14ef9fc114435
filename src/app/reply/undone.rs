//! What came of an undo or a redo.

use super::say;
use crate::app::model::popup::Popup;
use crate::app::model::{Model, Mood};
use crate::app::msg::{Done, Named};
use crate::app::popup::confirm;
use crate::domain::time::local;
use crate::domain::undo::{Consent, Way};
use crate::locale::Words;

/// What came of an undo or a redo, or what it asks first.
pub(super) fn undone(model: &mut Model, done: Done) {
    match done {
        Done::Undone { way, what, customer } => {
            model.customers.wanted = customer.or(model.customers.wanted);
            let what = named(model, &what);
            let key = if way == Way::Undo { "said-undone" } else { "said-redone" };
            say(model, key, &[("what", what.into())]);
        }
        Done::UndoAsks { way, group, what, by } => {
            let (actor, device, at) = *by;
            let at = local(at, model.now.zone);
            let day = model.words.date(at.date(), model.now.today());
            let when = format!("{day} {}", model.words.time(at.time()));
            let what = named(model, &what);
            let by = Words::someone(&actor).map(str::to_owned).into_iter().chain([device, when]);
            let by = by.collect::<Vec<_>>().join(&model.words.get("touch-and"));
            let subject = model.words.fmt("undo-by", &[("what", what.into()), ("by", by.into())]);
            ask_late(model, way, Consent::Sure(group), subject);
        }
        Done::UndoOverwrites { way, group, what, fields } => {
            let fields: Vec<_> = fields.iter().map(|field| model.words.choice("field", field)).collect();
            let subject = format!("{} ({})", named(model, &what), fields.join(", "));
            ask_late(model, way, Consent::Force(group), subject);
        }
        Done::NothingToUndo(Way::Undo) => say(model, "off-nothing-to-undo", &[]),
        Done::NothingToUndo(Way::Redo) => say(model, "off-nothing-to-redo", &[]),
        _ => {}
    }
}

/// A question that comes late does not step before what is being written by then: letters would answer it.
fn ask_late(model: &mut Model, way: Way, consent: Consent, subject: String) {
    if model.popups.is_empty() && !model.typing() {
        model.popups.push(Popup::Confirm(confirm::undo(way, consent, subject)));
    } else {
        model.say(Mood::Info, subject);
    }
}

fn named(model: &Model, what: &Named) -> String {
    model.words.deed(&what.verb, &what.subject, what.customers)
}
