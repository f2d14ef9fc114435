//! The plan of growth: goals of the quarter in four areas, and the practice of the weeks.

use crate::app::action::{Action, Entry};
use crate::app::model::Model;
use crate::app::msg::Effect;

/// There is something to show.
pub const FURNISHED: bool = false;

pub const ACTIONS: &[Entry] = &[];

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
