//! Taking the last action back, and doing it again.

use crate::domain::problem::Problem;
use crate::domain::time::{Now, local};
use crate::domain::undo::{Consent, Way};
use crate::store::Store;
use crate::store::change::Deed;
use crate::store::undo::{Undoable, Undone};

/// One undo step, whatever it is. Where a value has changed since, nothing is written unless `force`.
pub fn undo(store: &mut Store, now: Now, actor: &str, force: bool) -> Result<Undone, Problem> {
    Ok(store.undo(&Deed { now, actor, verb: "undo", subject: "" }, force)?)
}

/// The last undo taken back.
pub fn redo(store: &mut Store, now: Now, actor: &str, force: bool) -> Result<Undone, Problem> {
    match store.next(Way::Redo)? {
        Some(action) => take(store, Way::Redo, action, now, actor, force),
        None => Ok(Undone::Nothing),
    }
}

/// One step either way, as far as was agreed to: what is large, or was not done here and today, is asked about first.
pub fn step(store: &mut Store, way: Way, consent: Consent, now: Now, actor: &str) -> Result<Undone, Problem> {
    let Some(action) = store.next(way)? else { return Ok(Undone::Nothing) };
    let agreed = match consent.group() {
        // Something newer has come between the question and its answer.
        Some(group) => group == action.target,
        None => way == Way::Redo || !doubtful(store, &action, now, actor),
    };
    if !agreed {
        return Ok(Undone::Asks(action));
    }
    take(store, way, action, now, actor, matches!(consent, Consent::Force(_)))
}

fn take(store: &mut Store, way: Way, action: Undoable, now: Now, actor: &str, force: bool) -> Result<Undone, Problem> {
    let verb = if way == Way::Undo { "undo" } else { "redo" };
    Ok(store.take_back(way, action, &Deed { now, actor, verb, subject: "" }, force)?)
}

/// Whether somebody may be surprised by what goes: more than one customer, or not done at this window today.
fn doubtful(store: &Store, action: &Undoable, now: Now, actor: &str) -> bool {
    action.customers > 1 || is_foreign(action, now, actor) || !store.has_done(action)
}

/// Whether it was done by somebody else, or on another day.
fn is_foreign(action: &Undoable, now: Now, actor: &str) -> bool {
    action.actor != actor || local(action.at, now.zone).date() != now.today()
}

#[cfg(test)]
mod tests;
