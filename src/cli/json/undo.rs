//! The action that was taken back, or done again.

use super::instant;
use crate::store::undo::Undoable;
use serde::Serialize;

/// `cornerman undo --json` and `cornerman redo --json`.
#[derive(Debug, Serialize)]
pub struct UndoJson {
    verb: String,
    subject: String,
    actor: String,
    device: String,
    at: Option<String>,
    /// How many customers it wrote.
    customers: usize,
    /// False where it was only looked at.
    done: bool,
}

impl UndoJson {
    pub fn new(of: &Undoable, done: bool) -> Self {
        Self {
            verb: of.verb.clone(),
            subject: of.subject.clone(),
            actor: of.actor.clone(),
            device: of.device.clone(),
            at: instant(Some(of.at)),
            customers: of.customers,
            done,
        }
    }
}
