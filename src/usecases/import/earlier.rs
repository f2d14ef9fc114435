//! Under which names those who are kept were known before: to an earlier import, and before somebody here renamed them or
//! made them one with others.

use super::alike;
use super::said;
use crate::domain::customer::Customer;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::change::Writer;
use crate::store::lookup::Found;
use std::cell::OnceCell;
use std::collections::HashMap;

/// Read when it is first asked for: merges and other names are made by hand, so there are few, but each is looked for.
#[derive(Default)]
pub struct Earlier {
    merged: OnceCell<Vec<(String, Id)>>,
    renamed: OnceCell<HashMap<String, Vec<Id>>>,
}

impl Earlier {
    /// Whether a customer of exactly this name was made one with that customer.
    pub fn was_merged(&self, writer: &Writer<'_>, customer: Id, name: &str) -> Result<bool, StoreError> {
        if self.merged.get().is_none() {
            let mut all = Vec::new();
            writer.each_merged(|name, heir| all.push((alike::folded(&name), heir)))?;
            self.merged.get_or_init(|| all);
        }
        let name = alike::folded(name);
        Ok(self.merged.get().into_iter().flatten().any(|(called, heir)| *heir == customer && *called == name))
    }

    /// The living customers who had exactly this name until somebody here gave them another.
    pub fn renamed(&self, writer: &Writer<'_>, name: &str) -> Result<&[Id], StoreError> {
        if self.renamed.get().is_none() {
            let mut all: HashMap<String, Vec<Id>> = HashMap::new();
            writer.each_renamed(|name, customer| {
                let customers = all.entry(alike::folded(&name)).or_default();
                if !customers.contains(&customer) {
                    customers.push(customer);
                }
            })?;
            self.renamed.get_or_init(|| all);
        }
        let renamed = self.renamed.get().and_then(|all| all.get(&alike::folded(name)));
        Ok(renamed.map_or(&[], Vec::as_slice))
    }
}

/// Whether this is what the last import called the one who was found; somebody here may have renamed them since.
pub fn was_told_of(writer: &Writer<'_>, found: &Found, name: &str) -> Result<bool, StoreError> {
    let told = match found.person {
        Some(person) => said::last::<Person>(writer, person, "name")?,
        None => said::last::<Customer>(writer, found.customer, "name")?,
    };
    Ok(told.is_some_and(|told| alike::exactly(&told, name)))
}

#[cfg(test)]
mod tests;
