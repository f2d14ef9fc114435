//! The place of the file of one's own cards among what was done: its last change can be taken back and done again, but
//! stands in no table. So it is kept behind which action of the store it came.

use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::domain::undo::Way;

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
