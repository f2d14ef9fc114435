//! Who was deleted here by hand. A list that is imported every week still names them; they are not brought back by it, and
//! somebody is told.

use super::alike;
use super::keys::Keys;
use super::said;
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::Role;
use crate::exchange::draft::Draft;
use crate::store::StoreError;
use crate::store::change::Writer;
use crate::store::lookup::Member;
use std::cell::OnceCell;
use std::collections::HashMap;

/// Read when it is first asked for: deleted by hand are few.
#[derive(Default)]
pub struct Deleted {
    customers: OnceCell<HashMap<String, Vec<Id>>>,
    people: OnceCell<HashMap<Id, Vec<Member>>>,
}

impl Deleted {
    /// The deleted customer of whom a row speaks: one of an earlier import, of the same name; and with a number or an
    /// address of the row, where either has one and the name alone does not say enough.
    pub fn customer(&self, writer: &Writer<'_>, draft: &Draft, keys: &Keys) -> Result<Option<Id>, StoreError> {
        let all = once(&self.customers, || {
            let mut all: HashMap<String, Vec<Id>> = HashMap::new();
            writer.each_deleted(|name, id| all.entry(alike::folded(&name)).or_default().push(id))?;
            Ok(all)
        })?;
        if all.is_empty() {
            return Ok(None);
        }
        for id in all.get(&alike::folded(&draft.customer.name)).into_iter().flatten() {
            if by_import(writer, &Customer::blank(*id, None))? && is_same(writer, *id, draft, keys)? {
                return Ok(Some(*id));
            }
        }
        Ok(None)
    }

    /// Whether somebody of this name was deleted at a customer, and had come by an import.
    pub fn person(&self, writer: &Writer<'_>, customer: Id, name: &str) -> Result<bool, StoreError> {
        let all = once(&self.people, || {
            let mut all: HashMap<Id, Vec<Member>> = HashMap::new();
            writer.each_deleted_at(|member| all.entry(member.customer).or_default().push(member))?;
            Ok(all)
        })?;
        for member in all.get(&customer).into_iter().flatten().filter(|member| alike::exactly(&member.name, name)) {
            if by_import(writer, &Role::blank(member.role, Some(customer)))? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// What is in the cell; read now, where nobody has asked before.
fn once<T>(cell: &OnceCell<T>, read: impl FnOnce() -> Result<T, StoreError>) -> Result<&T, StoreError> {
    if let Some(value) = cell.get() {
        return Ok(value);
    }
    let value = read()?;
    Ok(cell.get_or_init(|| value))
}

/// What was typed here and deleted again may well come by a list later.
fn by_import<T: Record>(writer: &Writer<'_>, record: &T) -> Result<bool, StoreError> {
    said::was_taken_out(writer, record)
}

fn is_same(writer: &Writer<'_>, id: Id, draft: &Draft, keys: &Keys) -> Result<bool, StoreError> {
    let number = &draft.customer.external_id;
    let (kept_number, kept) = writer.left_of(id)?;
    if !number.is_empty() && !kept_number.is_empty() {
        return Ok(number.as_str() == kept_number);
    }
    let mut own = keys.points.iter().flatten();
    let (none, shares) = (kept.is_empty() && own.clone().next().is_none(), own.any(|key| kept.contains(key)));
    Ok(shares || none || draft.customer.kind != CustomerKind::Person)
}
