//! A line for a path, and what it may become.

use crate::app::import::Found;
use crate::app::list::ListCursor;
use crate::app::model::Model;
use crate::app::model::popup::Popup;
use crate::app::model::popup::path::PathStep;
use crate::app::msg::Effect;

/// Asks what the line may become.
pub fn browse(model: &mut Model, step: &mut PathStep) -> Vec<Effect> {
    step.asked = model.next_generation();
    vec![Effect::Browse { generation: step.asked, typed: step.line.text().to_owned() }]
}

/// The answer; an older one is dropped.
pub fn browsed(model: &mut Model, generation: u64, found: &[Found]) {
    let steps = model.popups.iter_mut().filter_map(|popup| match popup {
        Popup::Import(import) => Some(&mut import.path),
        Popup::Export(export) => Some(&mut export.path),
        _ => None,
    });
    for step in steps.filter(|step| step.asked == generation) {
        step.found = found.to_vec();
        step.list = ListCursor::default();
        step.in_list = step.numbered();
    }
}
