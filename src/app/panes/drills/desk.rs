//! The trainer's desk: who is trained, what they did, and how it is scored.

use crate::app::action::{Action, Entry, Place};
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::msg::Effect;

/// There is something to show.
pub const FURNISHED: bool = false;

pub const ACTIONS: &[Entry] = &[];

pub const fn place(_model: &Model) -> Place {
    Place::Drills
}

/// A text field has the keys.
pub const fn typing(_model: &Model) -> bool {
    false
}

/// A key while a text field has the keys.
pub const fn typed(_model: &mut Model, _key: Key) -> Vec<Effect> {
    Vec::new()
}

pub const fn pasted(_model: &mut Model, _text: &str) -> Vec<Effect> {
    Vec::new()
}

pub const fn act(_model: &mut Model, _action: Action) -> Vec<Effect> {
    Vec::new()
}

/// Asks for what is in sight and not here yet.
pub const fn fetch(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub const fn click(_model: &mut Model, _x: u16, _y: u16) -> Vec<Effect> {
    Vec::new()
}

/// After a change of size.
pub const fn refit(_model: &mut Model) {}
