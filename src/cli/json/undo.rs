//! The action that was taken back.

use crate::store::undo::Undoable;
use serde::Serialize;

/// `cornerman undo --json`.
#[derive(Debug, Serialize)]
pub struct UndoJson {
    verb: String,
    subject: String,
    actor: String,
}

impl From<&Undoable> for UndoJson {
    fn from(of: &Undoable) -> Self {
        Self { verb: of.verb.clone(), subject: of.subject.clone(), actor: of.actor.clone() }
    }
}
