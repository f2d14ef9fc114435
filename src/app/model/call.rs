//! The call that goes on.

use crate::app::list::ListCursor;
use crate::domain::call::Meter;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::time::Now;
use crate::text::Clean;

/// The call that goes on in this sitting.
#[derive(Debug, Clone)]
pub struct Call {
    /// The interaction it is kept in.
    pub on: Id,
    /// The number it was begun by, as it stands on the card; empty where somebody was called by name.
    pub number: Clean,
    pub meter: Meter,
    /// Among the answers of the present step.
    pub answers: ListCursor,
    /// Questions that tried whether they are ready to agree.
    pub closes: i64,
    /// First line of the step in sight.
    pub scroll: usize,
    /// It goes on from an earlier sitting, or from another window: its clock is to be told from the file.
    pub(in crate::app) back: bool,
}

impl Call {
    /// At another step: its first line is in sight, and its first answer under the cursor.
    pub(in crate::app) fn turn_to_step(&mut self) {
        (self.answers, self.scroll) = (ListCursor::default(), 0);
    }

    /// What is measured of it goes with the talk when that is wrapped up.
    pub fn measured(&self, now: Now, talk: &mut Interaction) {
        if let Some((ours, theirs)) = self.meter.shares(now.ms) {
            (talk.talked, talk.listened) = (Some(ours), Some(theirs));
        }
        if self.closes > 0 {
            talk.closes = Some(self.closes);
        }
    }
}
