//! What was changed here since a table was imported, and stands in the table as it did then, stays as it was changed.

use crate::domain::field::Record;
use crate::store::StoreError;
use crate::store::change::Writer;

/// The record with what the row says, but for the fields that say what they said at the last import: those stay as
/// somebody has put them since.
pub fn respected<T: Record>(writer: &Writer<'_>, kept: &T, mut merged: T) -> Result<T, StoreError> {
    for field in T::FIELDS {
        let (is, said) = (field.get(kept), field.get(&merged));
        if is == said {
            continue;
        }
        let steps = writer.steps(kept.id(), field.name)?;
        let since = steps.iter().rev().take_while(|(_, verb)| verb != "import").last();
        if since.is_some_and(|(before, _)| *before == said.encode()) {
            // What is kept fits its field.
            let _ = field.restore(&mut merged, is);
        }
    }
    Ok(merged)
}
