//! The plan of growth as it was read, and where one stands in it.

use crate::app::walk::Stand;
use crate::domain::draft::Draft;
use crate::domain::id::Id;
use crate::domain::training::plan::Growth;

/// What this room remembers.
#[derive(Default)]
pub struct Plan {
    /// None: not read yet.
    pub growth: Option<Growth>,
    pub(in crate::app) asked: bool,
    pub stand: Stand<Id>,
    /// A draft that waits for what it was written on.
    pub(in crate::app) waiting: Option<Box<Draft>>,
}

impl Plan {
    pub const fn forget(&mut self) {
        self.asked = false;
    }
}
