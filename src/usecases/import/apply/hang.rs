//! What hangs on a customer and the people there: numbers, tags, own fields, days.

use super::{Importer, Owner};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::ContactPoint;
use crate::domain::tag::{Custom, Tag};
use crate::exchange::draft::Draft;
use crate::store::StoreError;
use crate::usecases::import::keys::Keys;
use crate::usecases::import::manner::{Manner, merge};
use crate::usecases::import::{met, next, said};

impl Importer<'_> {
    /// Numbers and addresses. The same one twice in a row is one.
    pub(super) fn points(
        &mut self,
        draft: &Draft,
        keys: &mut Keys,
        customer: Id,
        at: Owner,
        person: Owner,
    ) -> Result<(), StoreError> {
        let mut done: Vec<Id> = Vec::with_capacity(draft.points.len());
        for (point, key) in draft.points.iter().zip(&mut keys.points) {
            let (owner, manner) = if point.person { person } else { at };
            let (value, home) = (point.value.clone(), self.home);
            let mut new = ContactPoint::with_key(customer, owner, point.way, value, home, key.as_deref());
            if manner != Manner::New {
                new.id = self.place_here(&new)?;
            }
            if done.contains(&new.id) {
                continue;
            }
            done.push(new.id);
            new.label.clone_from(&point.label);
            if manner == Manner::New {
                self.writer.create_with(&new, &ContactPoint::derived_with(key.take()))?;
            } else if !self.is_known(&new, key.as_deref())? {
                self.set(&new, manner)?;
            }
        }
        if at.1 != Manner::Leave {
            met::keep(&mut self.writer, customer, &draft.met)?;
            next::keep(&mut self.writer, customer, &draft.next)?;
        }
        Ok(())
    }

    /// The identity of a number at this customer. Somebody who is known from another customer too has it there, and it
    /// stands on both cards.
    fn place_here(&self, new: &ContactPoint) -> Result<Id, StoreError> {
        let kept = self.writer.get::<ContactPoint>(new.id)?;
        let elsewhere = kept.is_some_and(|kept| kept.customer != new.customer);
        let here = new.customer.filter(|_| elsewhere);
        Ok(here.map_or(new.id, |customer| Id::derived(customer, "point-here", &new.id.to_string())))
    }

    /// Whether the owner has this number under another identity: one from before the calling code was changed.
    fn is_known(&self, new: &ContactPoint, key: Option<&str>) -> Result<bool, StoreError> {
        let Some(key) = key.filter(|_| new.way.family() == "phone") else { return Ok(false) };
        if self.writer.row_of::<ContactPoint>(new.id)? != 0 {
            return Ok(false);
        }
        let owners = self.writer.by_contact_key(key)?;
        Ok(owners.iter().any(|owner| Some(owner.customer) == new.customer && owner.person == new.person))
    }

    /// Tags and own fields.
    pub(super) fn hang(&mut self, draft: &Draft, customer: Id, at: Owner, person: Owner) -> Result<(), StoreError> {
        for tag in &draft.tags {
            self.set(&Tag::of(customer, tag.clone()), at.1)?;
        }
        let mut done: Vec<Id> = Vec::with_capacity(draft.customs.len());
        for (of_person, name, value) in &draft.customs {
            let (owner, manner) = if *of_person { person } else { at };
            let new = Custom::of(customer, owner, name.clone(), value.clone());
            if !done.contains(&new.id) {
                done.push(new.id);
                self.set(&new, manner)?;
            }
        }
        Ok(())
    }

    /// Writes a record whose identity follows from its owner and what it says.
    fn set<T: Record>(&mut self, new: &T, manner: Manner) -> Result<(), StoreError> {
        match manner {
            Manner::Leave => {}
            Manner::New => {
                self.writer.create(new)?;
            }
            Manner::Replace { .. } | Manner::Fill | Manner::Aside => match self.writer.get::<T>(new.id())? {
                Some(kept) => {
                    self.put_changed(&kept, &merge(&kept, new, manner))?;
                }
                None if said::was_taken_out(&self.writer, new)? => {}
                None => {
                    self.writer.put(new)?;
                }
            },
        }
        Ok(())
    }
}
