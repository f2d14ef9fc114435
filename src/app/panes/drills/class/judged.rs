//! What the sheet on the screen stands on: the talk as it is kept, and the item under the cursor.

use crate::app::model::Model;
use crate::app::model::drills::class::Sheet;
use crate::domain::playbook::RubricItem;
use crate::domain::training::standing::Judged;

/// The item under the cursor.
pub fn item<'m>(model: &'m Model, sheet: &Sheet) -> Option<&'m RubricItem> {
    sheet.rubric(&model.playbook)?.items.get(sheet.list.selected)
}

/// The talk with the sheets of all raters, as it is kept.
pub fn judged<'m>(model: &'m Model, sheet: &Sheet) -> Option<&'m Judged> {
    let person = model.drills.class.person(sheet.trainee())?;
    person.talks.iter().find(|talk| talk.attempt.id == sheet.attempt.id)
}
