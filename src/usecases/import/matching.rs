//! Who of those already kept a row speaks of, and about whom it leaves a question.
//!
//! The same number of another system, or the same phone or e-mail address and a compatible name, or the same name and
//! company: that is the same one. Anything less is a question for a person.

use super::alike;
use super::earlier::{self, Earlier};
use super::keys::Keys;
use super::known::{By, Known};
use super::news::News;
use super::said;
use super::seen::Seen;
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::field::Value;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::exchange::draft::Draft;
use crate::store::StoreError;
use crate::store::change::Writer;
use crate::store::lookup::Found;

/// What was found for a row.
#[derive(Debug, Default)]
pub struct Match {
    pub customer: Option<Id>,
    pub person: Option<Id>,
    /// The other system's number says so: then the row's name counts, whatever it is.
    pub customer_by_number: bool,
    pub person_by_number: bool,
    /// What they were found by, where it was a number or an address.
    pub by: Option<&'static str>,
    /// Customers this one may be, and what made us ask.
    pub questions: Vec<Asked>,
}

/// A customer whom another may be, and what made us ask: a reason of [`Duplicate`].
///
/// [`Duplicate`]: crate::domain::duplicate::Duplicate
pub type Asked = (Id, &'static str);

impl Match {
    pub fn ask(&mut self, customer: Id, reason: &'static str) {
        if !self.questions.iter().any(|(asked, _)| *asked == customer) {
            self.questions.push((customer, reason));
        }
    }

    /// What is asked where the row is added whatever was found: whom it was taken for is then a question too.
    pub fn into_questions(mut self, writer: &Writer<'_>, company: Option<Id>) -> Result<Vec<Asked>, StoreError> {
        let person = writer.linked::<Person>(self.person)?;
        let known = self.customer.into_iter().chain(person.and_then(|person| person.customer));
        let reason = self.by.unwrap_or("name");
        known.for_each(|customer| self.ask(customer, reason));
        self.questions.retain(|(asked, _)| Some(*asked) != company);
        Ok(self.questions)
    }
}

/// Compares rows with what is kept.
pub struct Matcher<'w, 's> {
    pub writer: &'w Writer<'s>,
    pub draft: &'w Draft,
    pub keys: &'w Keys,
    pub home: &'w str,
    /// The organisation, where it is known already.
    pub organisation: Option<Id>,
    pub whom: Whom<'w>,
    /// Spares the file most questions, where it has been made.
    pub known: Option<&'w Known>,
    pub earlier: &'w Earlier,
}

/// Who of those kept counts.
#[derive(Clone, Copy)]
pub enum Whom<'w> {
    All,
    /// Those this import made itself.
    Made(&'w Seen),
    /// All but the one who is looked up.
    Others(Id),
}

impl Matcher<'_, '_> {
    /// Numbers and addresses to look up: the person's?, what it is, its key.
    fn keys(&self) -> impl Iterator<Item = (bool, &'static str, &str)> {
        let points = self.draft.points.iter().zip(&self.keys.points);
        points.filter_map(|(point, key)| Some((point.person, point.way.family(), key.as_deref()?)))
    }

    /// What the file says to a question, unless it is known to say nothing.
    fn look_up(
        &self,
        by: By<'_>,
        file: impl FnOnce() -> Result<Vec<Found>, StoreError>,
    ) -> Result<Vec<Found>, StoreError> {
        if self.known.is_none_or(|known| known.may_hold(by)) {
            return file();
        }
        debug_assert!(file().is_ok_and(|found| found.is_empty()), "{by:?} is kept and was not known");
        Ok(Vec::new())
    }

    fn by_contact_key(&self, key: &str) -> Result<Vec<Found>, StoreError> {
        let mut found = self.look_up(By::Point(key), || self.writer.by_contact_key(key))?;
        if let Whom::Others(than) = self.whom {
            found.retain(|hit| hit.customer != than);
        }
        Ok(found)
    }

    fn by_external_id(&self, number: &str) -> Result<Vec<Found>, StoreError> {
        self.look_up(By::Number(number), || self.writer.by_external_id(number))
    }

    pub fn find(&self) -> Result<Match, StoreError> {
        let mut found = Match::default();
        match &self.draft.person {
            Some((person, _)) => {
                self.organisation(&mut found)?;
                self.person(person, &mut found)?;
            }
            None => self.alone(&mut found)?,
        }
        found.questions.retain(|(asked, _)| Some(*asked) != found.customer);
        Ok(found)
    }

    /// Whether a customer may be the one a row speaks of.
    pub(super) fn counts(&self, customer: Id) -> Result<bool, StoreError> {
        match self.whom {
            Whom::All => Ok(true),
            Whom::Made(seen) => seen.made::<Customer>(self.writer, customer),
            Whom::Others(than) => Ok(customer != than),
        }
    }

    /// The customer at which the row's person is.
    pub fn organisation(&self, found: &mut Match) -> Result<(), StoreError> {
        if self.organisation.is_some() {
            found.customer = self.organisation;
            return Ok(());
        }
        if self.by_number(found)? {
            return Ok(());
        }
        found.customer = self.same_name(found)?;
        Ok(())
    }

    fn person(&self, person: &Person, found: &mut Match) -> Result<(), StoreError> {
        if !person.external_id.is_empty() {
            let hits = self.by_external_id(&person.external_id)?;
            if let Some(hit) = hits.iter().find(|hit| hit.person.is_some()) {
                found.person_by_number = true;
                return self.settle(hit, found);
            }
        }
        let mut best: Option<Found> = None;
        let mut by = "";
        for (_, reason, key) in self.keys().filter(|(own, ..)| *own) {
            for hit in self.by_contact_key(key)? {
                let same = hit.person.is_some() && self.is_person(&hit, &person.name)?;
                if !same || self.other_number(&hit)? {
                    found.ask(hit.customer, reason);
                } else if best.as_ref().is_none_or(|best| closer(&hit, best, &person.name, found.customer)) {
                    (best, by) = (Some(hit), reason);
                }
            }
        }
        if let Some(hit) = best {
            found.questions.clear();
            found.by = Some(by);
            self.settle(&hit, found)?;
            if found.customer.is_none() {
                // Who is known from one company is at another now, or the two are one under two names.
                found.ask(hit.customer, by);
            }
            return Ok(());
        }
        if let Some(customer) = found.customer {
            found.person = self.at(customer, &person.name)?;
        }
        Ok(())
    }

    /// The person of this name at a customer.
    fn at(&self, customer: Id, name: &str) -> Result<Option<Id>, StoreError> {
        let named = || {
            let (exactly, others): (Vec<Found>, Vec<Found>) =
                self.writer.people_of(customer)?.into_iter().partition(|one| alike::exactly(&one.name, name));
            if !exactly.is_empty() {
                return Ok(exactly);
            }
            let told = |one: Found| Ok(earlier::was_told_of(self.writer, &one, name)?.then_some(one));
            others.into_iter().filter_map(|one| told(one).transpose()).collect()
        };
        for one in self.look_up(By::At(customer, &self.keys.name), named)? {
            if !self.other_number(&one)? {
                return Ok(one.person);
            }
        }
        Ok(None)
    }

    /// The person is known. Where their company goes by another spelling there, it is that one.
    fn settle(&self, hit: &Found, found: &mut Match) -> Result<(), StoreError> {
        found.person = hit.person;
        if found.customer.is_none() {
            let at = self.writer.get::<Customer>(hit.customer)?;
            let name = &self.draft.customer.name;
            if let Some(at) = at {
                let there = Found { customer: at.id, person: None, name: at.name.into_string() };
                let same = alike::companies(&there.name, name) || earlier::was_told_of(self.writer, &there, name)?;
                found.customer = same.then_some(at.id);
            }
        }
        Ok(())
    }

    /// A row that names one only: a customer, or a person we know from a company.
    fn alone(&self, found: &mut Match) -> Result<(), StoreError> {
        if self.by_number(found)? {
            return Ok(());
        }
        let draft = &self.draft.customer;
        let mut best: Option<Found> = None;
        let mut by = "";
        for (_, reason, key) in self.keys() {
            for hit in self.by_contact_key(key)? {
                // A row that says what kind of customer it is means a customer, and nobody's employee.
                let employee = self.draft.kind_said && hit.person.is_some();
                if employee || !self.is_customer(&hit)? || self.other_number(&hit)? {
                    found.ask(hit.customer, reason);
                } else if best.as_ref().is_none_or(|best| closer(&hit, best, &draft.name, None)) {
                    (best, by) = (Some(hit), reason);
                }
            }
        }
        if let Some(hit) = best {
            found.questions.clear();
            found.by = Some(by);
            (found.customer, found.person) = (Some(hit.customer), hit.person);
            return Ok(());
        }
        found.customer = self.same_name(found)?;
        Ok(())
    }

    /// The customer with the other system's number.
    fn by_number(&self, found: &mut Match) -> Result<bool, StoreError> {
        let number = &self.draft.customer.external_id;
        if number.is_empty() {
            return Ok(false);
        }
        let mut hits = Vec::new();
        for hit in self.by_external_id(number)? {
            if self.counts(hit.customer)? {
                hits.push(hit);
            }
        }
        found.customer = hits.iter().find(|hit| hit.person.is_none()).map(|hit| hit.customer);
        found.customer_by_number = found.customer.is_some();
        if found.customer.is_none() && self.draft.person.is_none() && !self.draft.kind_said {
            // A list without companies may name people we know from one.
            let named = |hit: &&Found| hit.person.is_some() && alike::people(&self.draft.customer.name, &hit.name);
            if let Some(hit) = hits.iter().find(named) {
                (found.customer, found.person) = (Some(hit.customer), hit.person);
                found.person_by_number = true;
            }
        }
        Ok(found.customer.is_some())
    }

    /// A customer of the same name. For organisations that is the same one; for people only when they have the same
    /// contact, or when the row says nothing that is not known of them.
    fn same_name(&self, found: &mut Match) -> Result<Option<Id>, StoreError> {
        let draft = &self.draft.customer;
        let Some(key) = self.keys.sort_key() else { return Ok(None) };
        for hit in self.look_up(By::SortKey(key), || self.writer.by_sort_key(key))? {
            if !self.counts(hit.customer)? {
                continue;
            }
            let known = match (draft.kind, &self.draft.person) {
                (CustomerKind::Person, _) if !alike::exactly(&draft.name, &hit.name) => continue,
                (CustomerKind::Person, Some((person, _))) => {
                    self.at(hit.customer, &person.name)?.is_some() || self.says_nothing_new(hit.customer)?
                }
                (CustomerKind::Person, None) => self.says_nothing_new(hit.customer)?,
                _ if !alike::companies(&draft.name, &hit.name) => continue,
                _ => !self.other_number(&hit)?,
            };
            if known {
                return Ok(Some(hit.customer));
            }
            if found.questions.is_empty() {
                found.ask(hit.customer, "name");
            }
        }
        self.but_for_the_form(found)
    }

    fn says_nothing_new(&self, customer: Id) -> Result<bool, StoreError> {
        let Self { writer, draft, keys, home, .. } = *self;
        News { writer, draft, keys, home }.none_of(customer)
    }

    /// Whether one who was found by a number may carry the name of the row's person.
    fn is_person(&self, hit: &Found, name: &str) -> Result<bool, StoreError> {
        Ok(alike::people(name, &hit.name) || earlier::was_told_of(self.writer, hit, name)?)
    }

    /// Whether one who was found by a number may carry the row's name.
    fn is_customer(&self, hit: &Found) -> Result<bool, StoreError> {
        let draft = &self.draft.customer;
        Ok(alike::customers(draft, &hit.name) || earlier::was_told_of(self.writer, hit, &draft.name)?)
    }

    /// Two numbers of the other system are two people or customers there; but not the number by which the last import
    /// called them, and which was corrected here since.
    pub(super) fn other_number(&self, hit: &Found) -> Result<bool, StoreError> {
        let said = match (&self.draft.person, hit.person) {
            (Some((person, _)), Some(_)) => &person.external_id,
            _ => &self.draft.customer.external_id,
        };
        if said.is_empty() {
            return Ok(false);
        }
        let kept = match hit.person {
            Some(id) => self.writer.get::<Person>(id)?.map(|kept| kept.external_id),
            None => self.writer.get::<Customer>(hit.customer)?.map(|kept| kept.external_id),
        };
        if kept.is_none_or(|kept| kept.is_empty() || kept == *said) {
            return Ok(false);
        }
        let (number, field) = (Value::Text(said.to_string()), "external_id");
        Ok(!match hit.person {
            Some(person) => said::already::<Person>(self.writer, person, field, &number)?,
            None => said::already::<Customer>(self.writer, hit.customer, field, &number)?,
        })
    }
}

/// Of two who fit, the one with exactly this name, then the one at this customer; else the first.
fn closer(hit: &Found, best: &Found, name: &str, customer: Option<Id>) -> bool {
    let rank = |found: &Found| (found.name == name, Some(found.customer) == customer);
    rank(hit) > rank(best)
}
