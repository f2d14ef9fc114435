//! An answer that is typed outlives the sitting: kept as a draft, and taken up again on its card.

use super::{asking, show_next};
use crate::app::line::Line;
use crate::app::model::Model;
use crate::app::model::drills::Room;
use crate::app::model::drills::cards::{Phase, Session};
use crate::app::offers::{self, blank};
use crate::app::panes::drills::cards::known::{with, with_card};
use crate::app::panes::fill;
use crate::domain::draft::{Draft, Typed, Writing};
use crate::domain::id::Id;
use crate::domain::training::deck;
use crate::domain::training::queue::{Entry, Why};
use crate::text::Clean;

/// What is typed as an answer, as it would be kept; also an answer that was given, until it is graded.
pub fn draft(model: &mut Model) -> Option<Draft> {
    let slots = fill::seller(model);
    let next = model.ids.next_id();
    let (entry, wording, text, id) = match &mut model.drills.cards.session.as_mut()?.phase {
        Phase::Ask(ask) if ask.draft.is_some() || !ask.line.is_empty() => {
            (&ask.entry, &ask.wording, ask.line.text(), *ask.draft.get_or_insert(next))
        }
        Phase::Compare(of) => (&of.entry, &of.wording, of.said.as_str(), of.draft?),
        _ => return None,
    };
    let (key, about) = (entry.key.clone(), Clean::line(wording));
    let (name, was, text) = (Clean::line("note"), Clean::default(), Clean::note(text));
    let subject = with_card(model, &key, |card| card.name(&slots)).unwrap_or_default();
    let fields = vec![Typed { name, was, text, chosen: false }];
    let (part, subject) = (Clean::line(&key.to_string()), Clean::line(&subject));
    Some(Draft { part, subject, about, fields, ..blank(model, id, Writing::Drill) })
}

/// A text that was typed in an earlier sitting, on its card again: as soon as the cards are here.
pub fn take_up(model: &mut Model, draft: &Draft) -> bool {
    let Some(key) = deck::Key::parse(&draft.part) else { return false };
    let text = draft.fields.first().map(|typed| typed.text.to_string()).unwrap_or_default();
    model.enter(Room::Cards);
    if model.drills.cards.ledger.is_none() {
        model.drills.cards.wanted = Some((key, text, draft.id));
        return true;
    }
    go_to(model, &key, &text, draft.id)
}

/// A drill gives way to another one: what is typed in it is offered like any text that was left.
pub fn put_by(model: &mut Model) {
    if let Some(left) = draft(model) {
        offers::put_by(model, left);
    }
    model.drills.cards.session = None;
}

/// Begins a drill with this card, and this answer to it.
pub fn go_to(model: &mut Model, key: &deck::Key, text: &str, draft: Id) -> bool {
    if with_card(model, key, |_| ()).is_none() {
        return false;
    }
    put_by(model);
    let queue = with(model, |table, ledger| table.queue(&model.playbook, &ledger.lost, &ledger.played).entries)
        .unwrap_or_default();
    let known = queue.iter().find(|entry| entry.key == *key).cloned();
    let entry = known.unwrap_or_else(|| Entry::new(key.clone(), Why::Due));
    let others = queue.into_iter().filter(|other| other.key != *key);
    let order = std::iter::once(entry).chain(others).collect();
    let session = Session { began: model.now.ms, outside: false, order, phase: Phase::Over, answers: 0 };
    let state = &mut model.drills.cards;
    (state.session, state.open, state.hunt) = (Some(session), true, None);
    show_next(model);
    if let Some(ask) = asking(model) {
        (ask.line, ask.draft, ask.first) = (Line::new(text), Some(draft), Some(ask.shown));
    }
    true
}
