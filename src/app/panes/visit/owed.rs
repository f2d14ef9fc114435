//! What either side has promised and not settled yet, on the plan of a meeting.

use crate::app::doc::{Doc, Tone};
use crate::app::model::Model;
use crate::app::panes::portrait;
use crate::domain::promise::Promise;
use crate::domain::visit::Visit;

/// The open promises of both sides, what is overdue first.
pub(super) fn open(visit: &Visit) -> impl Iterator<Item = &Promise> {
    visit.card.promises.iter().filter(|promise| promise.is_open())
}

/// All of them in one line, the most pressing first; each with its side in a word, where the row says already that they
/// are promises.
pub fn line(model: &Model, visit: &Visit) -> String {
    let said = |promise: &Promise| {
        let side = model.words.choice("side", promise.side.name());
        model.words.labelled(&side, &portrait::owed(model, promise))
    };
    open(visit).map(said).collect::<Vec<_>>().join(&model.words.get("list-semicolon"))
}

/// Each on a line of its own.
pub(super) fn tell(model: &Model, visit: &Visit, doc: &mut Doc) {
    for promise in open(visit) {
        let late = promise.late(model.now.today()).is_some();
        doc.para(if late { Tone::Bad } else { Tone::Do }, &portrait::promised(model, promise));
    }
    if let Some(kept) = model.words.word_kept(&visit.card.promises) {
        doc.para(Tone::Dim, &kept);
    }
}
