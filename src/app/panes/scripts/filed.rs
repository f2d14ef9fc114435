//! The place of the file of one's own cards among what was done: its last change can be taken back and done again, but
//! stands in no table. So it is kept behind which action of the store it came.

use crate::app::model::Model;
use crate::app::msg::{Done, Effect};
use crate::domain::undo::Way;

/// The last change of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filed {
    /// What can be done to it.
    way: Way,
    /// The action of the store that stood last when it was written; none: there was none.
    behind: Option<i64>,
}

impl Filed {
    /// What became of the last change with a deed; `standing`: the action of the store that stands last.
    pub fn after(done: &Done, last: Option<Self>, standing: Option<i64>) -> Option<Self> {
        match done {
            Done::Script { .. } | Done::ScriptRemoved(_) => Some(Self { way: Way::Undo, behind: standing }),
            Done::ScriptBack { way, .. } => last.map(|last| Self { way: way.turned(), ..last }),
            Done::Undone { .. } | Done::UndoAsks { .. } | Done::UndoOverwrites { .. } | Done::NothingToUndo(_) => last,
            // What was taken back is not done again once something new was done.
            _ => last.filter(|last| last.way == Way::Undo),
        }
    }
}

/// Others have changed the file: what this window did to it is not its last change any more.
pub fn overtaken(model: &mut Model) -> Vec<Effect> {
    model.scripts.filed = None;
    vec![Effect::Playbook]
}

/// Whether the next step this way is that of the file: nothing that was done behind it stands any more, and what was taken
/// back before it is done again.
pub fn is_next(model: &Model, way: Way) -> bool {
    model.scripts.filed.is_some_and(|filed| filed.way == way && filed.behind == model.undoable)
}

/// Whether there is anything to take back, or to do again: in the file or in the store.
pub fn can(model: &Model, way: Way) -> bool {
    let stored = match way {
        Way::Undo => model.undoable.is_some(),
        Way::Redo => model.can_redo,
    };
    stored || is_next(model, way)
}
