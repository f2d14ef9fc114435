//! The number of a call.

use crate::app::model::{Model, Mood};
use crate::app::msg::Effect;
use crate::app::panes::call::course::visit;
use crate::app::panes::copied;
use crate::domain::visit::Visit;
use crate::text::Clean;

/// The one it was begun by, else theirs with whom it is: the decider's would be wrong where the switchboard was dialled.
pub(super) fn of<'a>(model: &'a Model, visit: &'a Visit) -> Option<&'a Clean> {
    let dialled = model.call.as_ref().map(|call| &call.number).filter(|number| !number.is_empty());
    dialled.or_else(|| visit.phone().map(|point| &point.value))
}

/// To the clipboard.
pub(super) fn copy(model: &mut Model) -> Vec<Effect> {
    if let Some(number) = visit(model).and_then(|visit| of(model, visit)).map(ToString::to_string) {
        return copied::number(model, number);
    }
    let said = model.words.get("off-no-phone").into_owned();
    model.say(Mood::Info, said);
    Vec::new()
}
