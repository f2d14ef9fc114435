//! What an earlier import has said already. A list is imported again every week: a cell that is as it was then says nothing
//! new, and takes nothing back that was changed or taken out here since.

use crate::domain::field::{Record, Value};
use crate::domain::id::Id;
use crate::store::StoreError;
use crate::store::change::Writer;

/// The verb under which an import writes.
pub(super) const VERB: &str = "import";

/// The record as the row leaves it, with what is kept in the fields about which the row says what the last import said.
pub(super) fn anew<T: Record>(writer: &Writer<'_>, kept: &T, merged: &T) -> Result<T, StoreError> {
    let mut over = merged.clone();
    for field in T::FIELDS {
        let (old, new) = (field.get(kept), field.get(merged));
        if old != new && already::<T>(writer, kept.id(), field.name, &new)? {
            // The value came out of the same field, so it fits.
            let _ = field.set(&mut over, old);
        }
    }
    Ok(over)
}

/// Whether this is what the last import said of a field.
pub(super) fn already<T: Record>(writer: &Writer<'_>, id: Id, field: &str, value: &Value) -> Result<bool, StoreError> {
    Ok(last::<T>(writer, id, field)?.is_some_and(|last| last == value.encode().unwrap_or_default()))
}

/// What the last import said of a field, where that stands.
pub(super) fn last<T: Record>(writer: &Writer<'_>, id: Id, field: &str) -> Result<Option<String>, StoreError> {
    writer.last_said::<T>(id, field, VERB)
}

/// Whether an import has made it and somebody has taken it out.
pub(super) fn was_taken_out<T: Record>(writer: &Writer<'_>, record: &T) -> Result<bool, StoreError> {
    let alive = Value::YesNo(false).encode().unwrap_or_default();
    Ok(writer.is_gone::<T>(record.id())? && writer.last_said::<T>(record.id(), "dead", VERB)? == Some(alive))
}
