//! Whether a row says anything of a customer that is not kept.

use super::keys::Keys;
use super::said;
use crate::domain::customer::Customer;
use crate::domain::field::{Record, Value};
use crate::domain::id::Id;
use crate::domain::person::ContactPoint;
use crate::domain::tag::{Custom, Tag};
use crate::exchange::draft::Draft;
use crate::store::StoreError;
use crate::store::change::Writer;

/// A row beside what is kept.
pub struct News<'w, 's> {
    pub writer: &'w Writer<'s>,
    pub draft: &'w Draft,
    pub keys: &'w Keys,
    pub home: &'w str,
}

impl News<'_, '_> {
    /// Whether all that the row says of a customer is kept already, or was said by the last import and changed here since.
    pub fn none_of(&self, id: Id) -> Result<bool, StoreError> {
        let draft = self.draft;
        let Some(kept) = self.writer.get::<Customer>(id)? else { return Ok(false) };
        let fields = Customer::FIELDS.iter().filter(|field| field.name != "kind");
        for field in fields {
            let said = field.get(&draft.customer);
            let new = !matches!(said, Value::Unknown | Value::YesNo(false)) && said != field.get(&kept);
            if new && !said::already::<Customer>(self.writer, id, field.name, &said)? {
                return Ok(false);
            }
        }
        for (point, key) in draft.points.iter().zip(&self.keys.points).filter(|(point, _)| !point.person) {
            let value = point.value.clone();
            let point = ContactPoint::with_key(id, None, point.way, value, self.home, key.as_deref());
            if self.is_new(&point)? {
                return Ok(false);
            }
        }
        for tag in &draft.tags {
            if self.is_new(&Tag::of(id, tag.clone()))? {
                return Ok(false);
            }
        }
        for (_, name, value) in draft.customs.iter().filter(|(person, ..)| !person) {
            let custom = Custom::of(id, None, name.clone(), value.clone());
            let value = Value::Text(value.to_string());
            let other = self.writer.get::<Custom>(custom.id)?.is_some_and(|kept| kept.value != custom.value);
            if self.is_new(&custom)? || other && !said::already::<Custom>(self.writer, custom.id, "value", &value)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether something that hangs on a customer is not kept, and was not taken out here either.
    fn is_new<T: Record>(&self, record: &T) -> Result<bool, StoreError> {
        let kept = self.writer.get::<T>(record.id())?.is_some();
        Ok(!kept && !said::was_taken_out(self.writer, record)?)
    }
}
