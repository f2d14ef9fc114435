//! Names that differ in the legal form only: 博雅物流 and 博雅物流有限公司, Acme and Acme Ltd. That is not enough to take one
//! for the other; it is enough to ask.

use super::alike;
use super::matching::{Match, Matcher};
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::id::Id;
use crate::store::StoreError;
use crate::store::lookup::Found;
use crate::text::{Clean, company, fold_str, pinyin};

/// A row leaves no more questions than this about such names.
const MOST_ASKED: usize = 3;

impl Matcher<'_, '_> {
    /// The customer who was called so before somebody said that the two are one. Else a question about each who was called
    /// so before, or is called so but for the legal form, unless the two are in different cities and have nobody in common.
    pub(super) fn but_for_the_form(&self, found: &mut Match) -> Result<Option<Id>, StoreError> {
        let draft = &self.draft.customer;
        let mut asked = Vec::new();
        for hit in self.namesakes()? {
            let same = alike::companies(&draft.name, &hit.name) && !alike::exactly(&draft.name, &hit.name);
            if !same || !self.counts(hit.customer)? {
                continue;
            }
            if self.earlier.was_merged(self.writer, hit.customer, &draft.name)? && !self.other_number(&hit)? {
                return Ok(Some(hit.customer));
            }
            if self.may_be(hit.customer)? {
                asked.push(hit.customer);
            }
        }
        asked.into_iter().take(MOST_ASKED).for_each(|customer| found.ask(customer, "company"));
        for customer in self.earlier.renamed(self.writer, &draft.name)? {
            if self.counts(*customer)? {
                found.ask(*customer, "renamed");
            }
        }
        Ok(None)
    }

    /// Who may be called so but for the legal form, whichever way the first character of the name is read: without its
    /// form a company is easily taken for a person.
    fn namesakes(&self) -> Result<Vec<Found>, StoreError> {
        let (name, is_person) = (&self.draft.customer.name, self.draft.customer.kind == CustomerKind::Person);
        let Some(place) = self.keys.sort_key().filter(|_| !(is_person && self.draft.kind_said)) else {
            return Ok(Vec::new());
        };
        let twofold = |first: &char| pinyin::readings(*first).first() != pinyin::surname_readings(*first).first();
        let other = name.chars().next().filter(twofold).map(|_| pinyin::sort_key(name, !is_person));
        let mut found = Vec::new();
        for place in [Some(place), other.as_deref()].into_iter().flatten() {
            let stem = company::stem(place);
            if !stem.is_empty() && self.known.is_none_or(|known| known.may_hold_stem(stem)) {
                found.extend(self.writer.by_stem(stem)?);
            }
        }
        Ok(found)
    }

    fn may_be(&self, customer: Id) -> Result<bool, StoreError> {
        let Some(kept) = self.writer.get::<Customer>(customer)? else { return Ok(false) };
        if kept.kind == CustomerKind::Person && self.draft.customer.kind == CustomerKind::Person {
            return Ok(false);
        }
        if !elsewhere(&self.draft.customer.city, &kept.city) {
            return Ok(true);
        }
        let Some((person, _)) = &self.draft.person else { return Ok(false) };
        let people = self.writer.people_of(customer)?;
        Ok(people.iter().any(|one| alike::people(&one.name, &person.name)))
    }
}

/// Whether both cities are known and are two: 北京 and 北京市 are one.
fn elsewhere(one: &Clean, other: &Clean) -> bool {
    let (one, other) = (fold_str(one), fold_str(other));
    !one.is_empty() && !other.is_empty() && !one.starts_with(&other) && !other.starts_with(&one)
}

#[cfg(test)]
mod tests;
