//! Where the drill stands: the answer that is compared, how much of the model answer is in sight, what can be ticked.

use crate::app::model::Model;
use crate::app::model::drills::cards::{Compare, Phase, Row};
use crate::app::panes::drills::cards::known::with_card;
use crate::app::panes::fill;
use crate::domain::training::deck::{self, Part};
use crate::domain::training::queue::Entry;
use crate::domain::training::{Grade, Review, fsrs};

pub(in crate::app) fn explores(model: &Model) -> bool {
    current(model).is_some_and(|of| of.entry.key.kind.is_explored())
}

/// The card that was answered.
pub fn current(model: &Model) -> Option<&Compare> {
    match &model.drills.cards.session.as_ref()?.phase {
        Phase::Compare(compare) => Some(compare),
        _ => None,
    }
}

/// Everything of the model answer is in sight.
pub fn is_read(model: &Model) -> bool {
    current(model).is_some_and(|of| of.steps >= steps(model).len())
}

/// The rows of the self-check; none before the model answer was read.
pub fn rows(model: &Model) -> Vec<Row> {
    if !is_read(model) {
        return Vec::new();
    }
    let checks: &[Row] = if explores(model) { &[Row::Explored, Row::Confirmed, Row::Example] } else { &[Row::Example] };
    checks.iter().copied().chain(Grade::ALL.iter().map(|grade| Row::Grade(*grade))).collect()
}

/// The model answer to the meaning in sight.
pub fn steps(model: &Model) -> Vec<Part> {
    let slots = fill::seller(model);
    let of = current(model);
    of.and_then(|of| with_card(model, &of.entry.key, |card| card.answer(of.meaning, &slots))).unwrap_or_default()
}

/// Answers of this drill to a card, or to all.
pub(in crate::app) fn answers(model: &Model, key: Option<&deck::Key>) -> usize {
    let state = &model.drills.cards;
    let (Some(session), Some(ledger)) = (&state.session, &state.ledger) else { return 0 };
    let of_now = ledger.reviews.iter().rev().filter(|of| of.at >= Some(session.began) && of.outside == session.outside);
    let meant = |of: &&Review| key.is_none_or(|key| *key == deck::Key::new(of.kind, &of.card));
    of_now.filter(meant).count()
}

/// How far one is with a card in sight: cards answered so far with this one among them, and how many of the others come
/// back before the end.
pub fn reached(model: &Model, here: &deck::Key) -> (usize, usize) {
    let Some(session) = &model.drills.cards.session else { return (0, 0) };
    let others = session.order.iter().filter(|entry| entry.key != *here);
    let answered: Vec<&Entry> = others.filter(|entry| answers(model, Some(&entry.key)) > 0).collect();
    let back = answered.iter().filter(|entry| !session.outside && waiting(model, entry).is_some()).count();
    (answered.len() + 1, back)
}

/// When a card in the steps of minutes is due.
pub(in crate::app) fn waiting(model: &Model, entry: &Entry) -> Option<i64> {
    let memory = model.drills.cards.known.of(&entry.key).memory?;
    (memory.phase != fsrs::Phase::Known).then_some(memory.due)
}
