//! What came of an undo or a redo, as the screen is told.

use crate::app::msg::{Done, Named};
use crate::domain::undo::Way;
use crate::store::undo::{Undoable, Undone};

pub(super) fn told(way: Way, undone: Undone) -> Done {
    let named = |action: &Undoable| {
        let (verb, subject) = (action.verb.clone(), action.subject.clone());
        Box::new(Named { verb, subject, customers: action.customers })
    };
    match undone {
        Undone::Done(action) => Done::Undone { way, what: named(&action), customer: action.customer },
        Undone::Asks(action) => {
            let what = named(&action);
            Done::UndoAsks { way, group: action.target, what, by: Box::new((action.actor, action.device, action.at)) }
        }
        Undone::ChangedSince { action, fields } => {
            Done::UndoOverwrites { way, group: action.target, what: named(&action), fields }
        }
        Undone::Nothing => Done::NothingToUndo(way),
    }
}
