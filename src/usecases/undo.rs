//! Taking the last action back.

use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::store::Store;
use crate::store::change::Deed;
use crate::store::undo::Undone;

/// One undo step. Where a value has changed since, nothing is written unless `force`.
pub fn undo(store: &mut Store, now: Now, actor: &str, force: bool) -> Result<Undone, Problem> {
    Ok(store.undo(&Deed { now, actor, verb: "undo", subject: "" }, force)?)
}
