//! Writing a row: what is new is created, what is known is completed.

mod hang;

use super::OnDuplicate;
use super::alike;
use super::aside::{keep_aside, speak_of_person};
use super::deleted::Deleted;
use super::earlier::Earlier;
use super::keys::Keys;
use super::known::{By, Known};
use super::manner::{Manner, merge};
use super::matching::{Match, Matcher, Whom};
use super::report::{self, Made, Taken};
use super::said;
use super::seen::Seen;
use super::table::{Came, Takes};
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::duplicate::Duplicate;
use crate::domain::field::Record;
use crate::domain::id::{Id, Ids};
use crate::domain::person::{Person, Role};
use crate::domain::problem::Problem;
use crate::exchange::draft::Draft;
use crate::exchange::reason::{Reason, RowProblem};
use crate::store::StoreError;
use crate::store::change::{Writer, Written};
use crate::text::Clean;
use std::collections::BTreeSet;

/// What became of a row, and whom it speaks of.
pub(super) struct Done {
    pub taken: Taken,
    pub customer: Id,
    pub person: Option<Id>,
}

/// On whom something hangs (none: the customer), and how that one is treated.
type Owner = (Option<Id>, Manner);

/// The organisation of the row before. Lists are often in order of companies, and then nothing needs to be looked up.
struct Before {
    said: Customer,
    tags: Vec<Clean>,
    id: Id,
}

impl Before {
    /// Whether a row says of its organisation what the row before said.
    fn fits(&self, draft: &Draft) -> bool {
        draft.person.is_some() && self.said == draft.customer && self.tags == draft.tags
    }
}

/// Takes rows into one open action.
pub struct Importer<'a> {
    pub(super) writer: Writer<'a>,
    pub(super) ids: &'a mut Ids,
    on_duplicate: OnDuplicate,
    home: &'a str,
    customers: Seen,
    people: Seen,
    known: Option<Known>,
    earlier: Earlier,
    /// Who was deleted here; none: nobody is left out for it.
    deleted: Option<Deleted>,
    rows: u32,
    questions: u64,
    made: Made,
    /// What is to be told of the row that is being written.
    told: Vec<Reason>,
    /// The words in the level of those taken.
    levels: BTreeSet<Clean>,
    before: Option<Before>,
}

/// Reading all names and numbers costs about as much per customer as this part of a row's questions.
const WORTH_KNOWING: u32 = 32;

impl<'a> Importer<'a> {
    pub fn new(
        writer: Writer<'a>,
        on_duplicate: OnDuplicate,
        home: &'a str,
        ids: &'a mut Ids,
    ) -> Result<Self, StoreError> {
        let (customers, people) = (Seen::customers(&writer)?, Seen::people(&writer)?);
        let (known, earlier, rows, questions) = (None, Earlier::default(), 0, 0);
        let (levels, before) = (BTreeSet::new(), None);
        let (deleted, made, told) = (None, Made::default(), Vec::new());
        Ok(Self {
            writer,
            ids,
            on_duplicate,
            home,
            customers,
            people,
            known,
            earlier,
            deleted,
            rows,
            questions,
            made,
            told,
            levels,
            before,
        })
    }

    /// Who was deleted here is not brought back, unless everybody is added.
    pub(super) fn leaving_deleted(mut self) -> Self {
        self.deleted = (self.on_duplicate != OnDuplicate::Add).then(Deleted::default);
        self
    }

    /// Reads what is kept as soon as there were rows enough that it would have paid: a short list into a large file never
    /// does.
    fn learn(&mut self) -> Result<(), StoreError> {
        if self.known.is_none() && self.rows.saturating_mul(WORTH_KNOWING) >= self.customers.last() {
            self.known = Some(Known::of(&self.writer)?);
        }
        self.rows = self.rows.saturating_add(1);
        Ok(())
    }

    /// Writes one row. `at`: the customer, where it is known already.
    pub(super) fn row(&mut self, mut draft: Draft, mut keys: Keys, at: Option<Id>) -> Result<Done, StoreError> {
        self.learn()?;
        self.told.clear();
        report::note_level(&mut self.levels, &draft.customer.level);
        let same = at.or_else(|| self.before.as_ref().filter(|before| before.fits(&draft)).map(|before| before.id));
        let found = self.find(&draft, &keys, same)?;
        if let Some(gone) = self.was_deleted(&mut draft, &mut keys, &found)? {
            return Ok(Done { taken: Taken::Unchanged, customer: gone, person: None });
        }
        if let Some(known) = &mut self.known {
            known.add_row(&draft, &keys);
        }
        let known_person_alone = draft.person.is_none() && found.person.is_some();
        if known_person_alone {
            draft = speak_of_person(draft);
        }
        let before = self.writer.seq();
        let manner = match self.on_duplicate {
            OnDuplicate::Update if known_person_alone => Manner::Aside,
            OnDuplicate::Update if same.is_some() => Manner::Fill,
            _ => self.manner::<Customer>(found.customer, found.customer_by_number)?,
        };
        let customer = match same {
            Some(same) => {
                draft.tags.clear();
                same
            }
            None => self.customer(&mut draft, &keys, found.customer, manner)?,
        };
        let mut added = found.customer.is_none();
        if added {
            self.made.customer(&draft);
        }
        let mut owner = (None, Manner::New);
        if let Some((person, role)) = draft.person.take() {
            let manner = self.manner::<Person>(found.person, found.person_by_number)?;
            let id = self.person(person, role, customer, found.person, manner)?;
            added |= found.person.is_none();
            self.made.people += u64::from(found.person.is_none());
            owner = (Some(id), manner);
        }
        self.points(&draft, &mut keys, customer, (None, manner), owner)?;
        self.hang(&draft, customer, (None, manner), owner)?;
        if same.is_none() {
            let taken = manner == Manner::New && owner.0.is_some() && draft.customer.kind != CustomerKind::Person;
            let said = Customer { id: Id::default(), ..draft.customer };
            self.before = taken.then_some(Before { said, tags: draft.tags, id: customer });
        }
        if added {
            for (other, reason) in found.questions {
                self.ask(customer, other, reason)?;
            }
        }
        let taken = match (added, self.writer.seq() > before) {
            (true, _) => Taken::Added,
            (false, true) => Taken::Updated,
            (false, false) => Taken::Unchanged,
        };
        Ok(Done { taken, customer, person: owner.0 })
    }

    /// Of whom a row speaks, as far as they are kept. `organisation`: where it is known already.
    fn find(&self, draft: &Draft, keys: &Keys, organisation: Option<Id>) -> Result<Match, StoreError> {
        let (writer, home) = (&self.writer, self.home);
        let (known, earlier) = (self.known.as_ref(), &self.earlier);
        let matcher = Matcher { writer, draft, keys, home, organisation, whom: Whom::All, known, earlier };
        let found = matcher.find()?;
        if self.on_duplicate == OnDuplicate::Add {
            return as_new(&matcher, &self.customers, found);
        }
        Ok(found)
    }

    /// The deleted customer of whom a row speaks. A deleted person at a living customer is left out of the row.
    fn was_deleted(&mut self, draft: &mut Draft, keys: &mut Keys, found: &Match) -> Result<Option<Id>, StoreError> {
        let Some(deleted) = &self.deleted else { return Ok(None) };
        let Some(customer) = found.customer else {
            let gone = deleted.customer(&self.writer, draft, keys)?;
            self.told.extend(gone.map(|_| Reason::Deleted(draft.customer.name.to_string())));
            return Ok(gone);
        };
        let name = draft.person.as_ref().filter(|_| found.person.is_none()).map(|(person, _)| person.name.clone());
        if let Some(name) = name
            && deleted.person(&self.writer, customer, &name)?
        {
            draft.person = None;
            draft.customs.retain(|(of_person, ..)| !of_person);
            let mut theirs = draft.points.iter().map(|point| point.person).collect::<Vec<_>>().into_iter();
            keys.points.retain(|_| theirs.next() == Some(false));
            draft.points.retain(|point| !point.person);
            self.told.push(Reason::Deleted(name.into_string()));
        }
        Ok(None)
    }

    fn manner<T: Record>(&mut self, id: Option<Id>, by_number: bool) -> Result<Manner, StoreError> {
        let Some(id) = id else { return Ok(Manner::New) };
        if self.on_duplicate == OnDuplicate::Skip {
            return Ok(Manner::Leave);
        }
        let seen = if T::TABLE == Customer::TABLE { &mut self.customers } else { &mut self.people };
        let again = seen.again::<T>(&self.writer, id)?;
        Ok(if again { Manner::Fill } else { Manner::Replace { name: by_number } })
    }

    fn customer(&mut self, draft: &mut Draft, keys: &Keys, id: Option<Id>, manner: Manner) -> Result<Id, StoreError> {
        let Some(id) = id else {
            draft.customer.id = self.ids.next_id();
            self.writer.create_with(&draft.customer, &keys.customer)?;
            return Ok(draft.customer.id);
        };
        if let Some(kept) = self.writer.get::<Customer>(id)? {
            let mut merged = merge(&kept, &draft.customer, manner);
            if !draft.kind_said || manner == Manner::Fill {
                merged.kind = kept.kind;
            }
            // Found by a number it has: by another only where one with that number was merged into it.
            if manner == (Manner::Replace { name: true }) && !kept.external_id.is_empty() {
                merged.external_id.clone_from(&kept.external_id);
            }
            if self.is_contact(&kept, &draft.customer)? {
                merged.name.clone_from(&kept.name);
            }
            if draft.about_person {
                keep_aside(draft, &merged, manner);
            }
            let name = self.put_changed(&kept, &merged)?.map(|written| written.name);
            self.renamed(&kept.name, name);
        }
        Ok(id)
    }

    fn renamed(&mut self, before: &Clean, now: Option<Clean>) {
        let now = now.filter(|now| now != before);
        self.told.extend(now.map(|now| Reason::Renamed { value: now.into_string(), before: before.to_string() }));
    }

    /// Whether a row calls an organisation by the name of somebody there: a list of contacts, which renames nobody.
    fn is_contact(&self, kept: &Customer, said: &Customer) -> Result<bool, StoreError> {
        let other = kept.kind != CustomerKind::Person && !alike::companies(&kept.name, &said.name);
        Ok(other && self.writer.people_of(kept.id)?.iter().any(|one| alike::exactly(&one.name, &said.name)))
    }

    pub(super) fn person(
        &mut self,
        mut person: Person,
        mut role: Role,
        customer: Id,
        id: Option<Id>,
        manner: Manner,
    ) -> Result<Id, StoreError> {
        role.customer = Some(customer);
        let Some(id) = id else {
            person.id = self.ids.next_id();
            person.customer = Some(customer);
            role.person = Some(person.id);
            role.id = role_id(customer, person.id);
            self.writer.create(&person)?;
            self.writer.create(&role)?;
            self.know_at(customer, &person.name);
            return Ok(person.id);
        };
        if let Some(kept) = self.writer.get::<Person>(id)? {
            let merged = merge(&kept, &person, manner);
            let name = self.put_changed(&kept, &merged)?.map(|written| written.name);
            self.renamed(&kept.name, name);
            self.know_at(customer, &merged.name);
        }
        role.person = Some(id);
        if let Some(kept) = self.writer.role_of(customer, id)? {
            let merged = Role { person: kept.person, ..merge(&kept, &role, manner) };
            self.put_changed(&kept, &merged)?;
        } else {
            role.id = role_id(customer, id);
            if manner != Manner::Leave && !said::was_taken_out(&self.writer, &role)? {
                self.writer.put(&role)?;
            }
        }
        Ok(id)
    }

    fn know_at(&mut self, customer: Id, name: &str) {
        if let Some(known) = &mut self.known {
            known.add(By::At(customer, &alike::folded(name)));
        }
    }

    /// Writes what differs, and gives back what was written.
    fn put_changed<T: Record>(&mut self, kept: &T, merged: &T) -> Result<Option<T>, StoreError> {
        if kept == merged {
            return Ok(None);
        }
        let over = said::anew(&self.writer, kept, merged)?;
        self.writer.put(&over)?;
        Ok(Some(over))
    }

    /// Asks whether two customers are one, unless that was asked before.
    fn ask(&mut self, one: Id, other: Id, reason: &str) -> Result<(), StoreError> {
        if one == other {
            return Ok(());
        }
        let question = Duplicate::of(one, other, reason);
        if self.writer.get::<Duplicate>(question.id)?.is_none() && self.writer.put(&question)? != Written::Same {
            self.questions += 1;
        }
        Ok(())
    }
}

impl Takes for Importer<'_> {
    type Draft = (Draft, Keys);

    fn take(&mut self, (mut draft, keys): (Draft, Keys)) -> Result<Came, Problem> {
        let (mut notices, also) = (std::mem::take(&mut draft.notices), std::mem::take(&mut draft.also));
        let line = draft.line;
        let Done { mut taken, customer, .. } = self.row(draft, keys, None)?;
        let mut told = std::mem::take(&mut self.told);
        let here = !also.is_empty() && self.writer.get::<Customer>(customer)?.is_some();
        for draft in also.into_iter().filter(|_| here) {
            let keys = Keys::of(&draft, self.home);
            taken = taken.max(self.row(draft, keys, Some(customer))?.taken);
            told.append(&mut self.told);
        }
        notices.extend(told.into_iter().map(|reason| RowProblem { line, column: None, reason }));
        Ok(Came::In(taken, notices))
    }

    fn judges(&self) -> bool {
        false
    }

    fn questions(&self) -> u64 {
        self.questions
    }

    fn made(&self) -> Made {
        self.made
    }

    fn levels(&self) -> Vec<String> {
        self.levels.iter().map(ToString::to_string).collect()
    }

    fn finish(self) -> Result<(), Problem> {
        Ok(self.writer.finish().map(|_| ())?)
    }
}

/// One place of a person at a customer.
fn role_id(customer: Id, person: Id) -> Id {
    Id::derived(customer, "role", &person.to_string())
}

/// The row is added whatever is kept, and each it might have been becomes a question. Only people of one company in one
/// file still share that company.
fn as_new(matcher: &Matcher<'_, '_>, made: &Seen, found: Match) -> Result<Match, StoreError> {
    let mut new = Match::default();
    if matcher.draft.person.is_some() {
        let mut company = Match::default();
        Matcher { whom: Whom::Made(made), ..*matcher }.organisation(&mut company)?;
        new.customer = company.customer;
    }
    new.questions = found.into_questions(matcher.writer, new.customer)?;
    Ok(new)
}
