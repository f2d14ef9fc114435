//! Fields of one's own while two customers become one: those they have, and those that hold what was not chosen.

use super::{CustomerCard, Formerly, Side};
use crate::domain::field::{Type, Value};
use crate::domain::id::Id;
use crate::domain::tag::Custom;
use crate::text::Clean;
use std::collections::BTreeSet;

/// What a field of the customer's own says.
pub(super) fn own_value<'a>(card: &'a CustomerCard, name: &Clean) -> Option<&'a Clean> {
    card.customs.iter().find(|custom| custom.person.is_none() && custom.name == *name).map(|custom| &custom.value)
}

/// The fields of one's own of the customer that stays, as they become.
pub(super) struct Customs<'a> {
    customer: Id,
    formerly: &'a Formerly,
    all: Vec<Custom>,
    written: BTreeSet<Id>,
}

impl<'a> Customs<'a> {
    pub fn of(keep: &CustomerCard, formerly: &'a Formerly) -> Self {
        Self { customer: keep.customer.id, formerly, all: keep.customs.clone(), written: BTreeSet::new() }
    }

    /// The new and the changed ones.
    pub fn written(self) -> Vec<Custom> {
        self.all.into_iter().filter(|custom| self.written.contains(&custom.id)).collect()
    }

    /// Keeps the value of a field that found no place in it.
    pub fn set_aside(&mut self, owner: Option<Id>, field: &str, value: &Value, kind: Type) {
        if *value != Value::Unknown {
            let value = self.formerly.value(field, value, kind);
            self.add(owner, &self.formerly.name(field), &value);
        }
    }

    /// Takes over a field of one's own.
    pub fn unite(&mut self, owner: Option<Id>, custom: &Custom, side: Side) {
        let ours = self.all.iter_mut().find(|known| known.person == owner && known.name == custom.name);
        let Some(ours) = ours.filter(|ours| ours.value != custom.value) else {
            return self.add(owner, &custom.name, &custom.value);
        };
        let mut left = custom.value.clone();
        if side == Side::Other {
            std::mem::swap(&mut ours.value, &mut left);
            self.written.insert(ours.id);
        }
        self.add(owner, &self.formerly.name(&custom.name), &left);
    }

    /// Adds a value under a name, below what stands there.
    fn add(&mut self, owner: Option<Id>, name: &Clean, value: &Clean) {
        if let Some(known) = self.all.iter_mut().find(|known| known.person == owner && known.name == *name) {
            if !known.value.lines().any(|line| line == value.as_str()) && known.value != *value {
                known.value = Clean::note(&format!("{}\n{value}", known.value));
                self.written.insert(known.id);
            }
            return;
        }
        let mut new = Custom::of(self.customer, owner, name.clone(), value.clone());
        // An identity that a field of another name has is that field's.
        while self.all.iter().any(|known| known.id == new.id) {
            new = Custom::of(self.customer, owner, Clean::line(&format!("{} +", new.name)), value.clone());
        }
        self.written.insert(new.id);
        self.all.push(new);
    }
}
