//! Importing past talks: each finds its customer, and is known again by its number or by what it says.

#[cfg(test)]
mod tests;
mod who;

use self::who::Who;
use super::apply::Importer;
use super::keys::Keys;
use super::manner::Manner;
use super::reading::Drafts;
use super::report::{Made, Taken};
use super::seen::Seen;
use super::table::{Came, Takes};
use super::{OnDuplicate, Options, alike};
use crate::domain::complaint::Complaint;
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::field::{Record as _, Type, Value};
use crate::domain::id::Id;
use crate::domain::interaction::{Interaction, Outcome, Stage};
use crate::domain::person::{Person, Role};
use crate::domain::problem::Problem;
use crate::domain::time::Now;
use crate::exchange::csv::Record;
use crate::exchange::day_order::Orders;
use crate::exchange::draft::Above;
use crate::exchange::headers::talks;
use crate::exchange::mapping::Mapping;
use crate::exchange::reason::{Reason, RowProblem};
use crate::exchange::talk::{TalkDraft, TalkDrafter};
use crate::exchange::target::Target;
use crate::store::StoreError;
use crate::usecases::owner::never_call;
use chrono_tz::Tz;

/// Reads rows of talks.
pub struct Rows<'h> {
    drafter: TalkDrafter,
    home: &'h str,
}

/// A row that could be read, with its cells: whether it can be taken shows when its customer is looked for.
pub struct Read {
    talk: TalkDraft,
    keys: Keys,
    cells: Vec<String>,
}

impl<'h> Rows<'h> {
    pub fn new(mapping: Mapping, home: &'h str, now: Now, orders: Orders) -> Self {
        Self { drafter: TalkDrafter::new(mapping, home, orders, now), home }
    }

    /// The columns that say who the customer is, and the one that names the person.
    pub fn columns(&self) -> Columns {
        let columns = &self.drafter.mapping().columns;
        let who = columns.iter().enumerate().filter(|(_, column)| talks::tells_who(column.target));
        let named = |at: (usize, &crate::exchange::mapping::Column)| (at.0, at.1.header.to_string());
        let contact = columns.iter().find(|column| matches!(column.target, Target::Contact | Target::Name));
        Columns { who: who.map(named).collect(), contact: contact.map(|column| column.header.to_string()) }
    }
}

/// What columns are called, to say where something is wrong.
pub struct Columns {
    who: Vec<(usize, String)>,
    contact: Option<String>,
}

impl Drafts for Rows<'_> {
    type Draft = Read;

    fn mapping(&self) -> &Mapping {
        self.drafter.mapping()
    }

    fn draft(&self, record: &Record<'_>, above: &mut Above) -> Result<Option<Read>, Vec<RowProblem>> {
        let read = |talk: TalkDraft| {
            let keys = Keys::of(&talk.who, self.home);
            Read { talk, keys, cells: record.cells().map(str::to_owned).collect() }
        };
        Ok(self.drafter.draft(record, above)?.map(read))
    }
}

/// Takes talks into one open action.
pub struct TalkImporter<'a> {
    /// Adds whom rows name and nobody knows yet.
    customers: Importer<'a>,
    columns: Columns,
    seen: Seen,
    on_duplicate: OnDuplicate,
    add_missing: bool,
}

/// By what a talk was known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Number,
    Content,
}

/// A talk that is kept, or the identity that a new one gets.
enum Place {
    Kept(Box<Interaction>, By),
    Free(Id),
}

impl Takes for TalkImporter<'_> {
    type Draft = Read;

    fn take(&mut self, read: Read) -> Result<Came, Problem> {
        let Read { mut talk, keys, cells } = read;
        let (customer, known) = match who::find(&self.customers.writer, &talk.who, &keys)? {
            Who::One(customer, person) => (customer, person),
            Who::Nobody if self.add_missing && !talk.who.customer.name.is_empty() => {
                let done = self.customers.row(talk.who.clone(), keys, None)?;
                (done.customer, done.person)
            }
            Who::Nobody => return Ok(self.unfound(&talk, cells, Reason::UnknownCustomer)),
            Who::Several(names) => {
                let candidates = names.join(" / ");
                let reason = |value| Reason::SeveralCustomers { value, candidates };
                return Ok(self.unfound(&talk, cells, reason));
            }
        };
        let person = match known {
            Some(person) => Some(person),
            None => self.person(customer, &mut talk)?,
        };
        let notices = std::mem::take(&mut talk.notices);
        let taken = self.write(customer, person, talk)?;
        Ok(Came::In(taken, notices))
    }

    fn judges(&self) -> bool {
        true
    }

    fn questions(&self) -> u64 {
        self.customers.questions()
    }

    fn made(&self) -> Made {
        self.customers.made()
    }

    fn levels(&self) -> Vec<String> {
        self.customers.levels()
    }

    fn finish(self) -> Result<(), Problem> {
        self.customers.finish()
    }
}

impl<'a> TalkImporter<'a> {
    pub fn new(customers: Importer<'a>, columns: Columns, options: &Options) -> Result<Self, StoreError> {
        let seen = Seen::talks(&customers.writer)?;
        let Options { on_duplicate, add_missing, .. } = *options;
        Ok(Self { customers, columns, seen, on_duplicate, add_missing })
    }

    /// Nobody, or not one alone, is meant: said of the first cell that should name them.
    fn unfound(&self, talk: &TalkDraft, cells: Vec<String>, reason: impl FnOnce(String) -> Reason) -> Came {
        let said = |at: usize| cells.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let found = self.columns.who.iter().find_map(|(at, name)| Some((name.clone(), said(*at)?.to_owned())));
        let (column, value) = found.map_or((None, String::new()), |(name, value)| (Some(name), value));
        Came::Bad { problems: vec![RowProblem { line: talk.who.line, column, reason: reason(value) }], cells }
    }

    /// The person of the row at a customer; one who is not among their people is added or kept as a name.
    fn person(&mut self, customer: Id, talk: &mut TalkDraft) -> Result<Option<Id>, StoreError> {
        let Some((person, role)) = self.spoken_of(customer, talk)? else { return Ok(None) };
        let people = self.customers.writer.people_of(customer)?;
        let exactly = people.iter().find(|one| alike::exactly(&one.name, &person.name));
        let mut alike = people.iter().filter(|one| alike::people(&person.name, &one.name));
        let one = exactly.or_else(|| alike.next().filter(|_| alike.next().is_none()));
        if let Some(one) = one {
            return Ok(one.person);
        }
        // A firm that is not called so here is nobody's employee.
        if self.add_missing && (role.customer.is_none() || talk.who.customer.kind == CustomerKind::Person) {
            let role = Role { customer: Some(customer), ..role };
            return self.customers.person(person, role, customer, None, Manner::New).map(Some);
        }
        let column = self.columns.contact.clone();
        talk.note_aside(column.as_deref().unwrap_or("contact"), &person.name);
        let reason = Reason::NotAmongPeople(person.name.to_string());
        talk.notices.push(RowProblem { line: talk.who.line, column, reason });
        Ok(None)
    }

    /// Who the row says was spoken with: the person it names, or by a name alone somebody at the customer whom a number
    /// gave away.
    fn spoken_of(&self, customer: Id, talk: &mut TalkDraft) -> Result<Option<(Person, Role)>, StoreError> {
        if let Some((person, role)) = talk.who.person.take() {
            return Ok(Some((person, role)));
        }
        let name = &talk.who.customer.name;
        let kept = self.customers.writer.get::<Customer>(customer)?;
        if name.is_empty()
            || kept.is_none_or(|kept| alike::customers(&kept, name) || alike::companies(&kept.name, name))
        {
            return Ok(None);
        }
        let mut person = Person::blank(Id::default(), None);
        person.name = name.clone();
        Ok(Some((person, Role::blank(Id::default(), Some(customer)))))
    }

    fn write(&mut self, customer: Id, person: Option<Id>, mut draft: TalkDraft) -> Result<Taken, Problem> {
        draft.talk.person = person;
        if let Some(complaint) = draft.talk.complaint
            && self.customers.writer.get::<Complaint>(complaint)?.is_none_or(|kept| kept.customer != Some(customer))
        {
            draft.talk.complaint = None;
        }
        let place = match self.on_duplicate {
            OnDuplicate::Add => Place::Free(self.customers.ids.next_id()),
            OnDuplicate::Update | OnDuplicate::Skip => self.place(customer, &draft)?,
        };
        match place {
            Place::Free(id) => {
                let talk = Interaction { id, customer: Some(customer), ..draft.talk };
                self.customers.writer.put(&talk)?;
                self.heed(None, &talk)?;
                Ok(Taken::Added)
            }
            Place::Kept(..) if self.on_duplicate == OnDuplicate::Skip => Ok(Taken::Unchanged),
            Place::Kept(kept, by) => {
                let again = self.seen.again::<Interaction>(&self.customers.writer, kept.id)?;
                let merged = merged(&kept, &draft, by, again);
                if merged == *kept {
                    return Ok(Taken::Unchanged);
                }
                self.customers.writer.put(&merged)?;
                self.heed(kept.outcome, &merged)?;
                Ok(Taken::Updated)
            }
        }
    }

    /// Who asks not to be called is not; but only where that is news: somebody may have given leave since.
    fn heed(&mut self, before: Option<Outcome>, talk: &Interaction) -> Result<(), Problem> {
        if talk.outcome == Some(Outcome::DoNotCall) && before != talk.outcome {
            never_call(&mut self.customers.writer, talk.customer)?;
        }
        Ok(())
    }

    /// The talk that the row speaks of where it is kept, else the identity that it gets. One that was deleted comes back
    /// under its own.
    fn place(&self, customer: Id, draft: &TalkDraft) -> Result<Place, StoreError> {
        let writer = &self.customers.writer;
        let mut free = None;
        for (id, by) in identities(customer, draft) {
            match writer.talk_ever(id)? {
                Some((kept, _)) if kept.customer != Some(customer) => {}
                None | Some((_, true)) => free = free.or(Some(id)),
                Some((kept, false)) => {
                    if by == By::Content || is_same(&kept, draft) {
                        return Ok(Place::Kept(Box::new(kept), by));
                    }
                }
            }
        }
        if let Some(at) = draft.at {
            for kept in writer.talks_between(customer, at.ms, at.ms + at.width)? {
                let same = kept.channel == draft.talk.channel && kept.summary == draft.talk.summary;
                // Two numbers in one file are two talks, however alike.
                let own = !draft.number.is_empty() && self.seen.made::<Interaction>(writer, kept.id)?;
                if same && !own {
                    return Ok(Place::Kept(Box::new(kept), By::Content));
                }
            }
        }
        Ok(Place::Free(
            free.unwrap_or_else(|| Id::derived(customer, TALK, &format!("{}|{}", draft.number, draft.content))),
        ))
    }
}

/// The name under which identities of imported talks are made.
const TALK: &str = "imported-talk";

/// Under what identities a row's talk may be kept: our own number, that of another system, and what the row says.
fn identities(customer: Id, draft: &TalkDraft) -> Vec<(Id, By)> {
    let number = draft.number.as_str();
    if number.is_empty() {
        return vec![(Id::derived(customer, TALK, &draft.content), By::Content)];
    }
    let own = Id::parse(number).unwrap_or_else(|| Id::derived(Id::default(), TALK, number));
    vec![(own, By::Number), (Id::derived(customer, TALK, number), By::Number)]
}

/// Numbers are given twice by simple tables: it is the same talk only where its day or its words are the same too.
fn is_same(kept: &Interaction, draft: &TalkDraft) -> bool {
    let day = kept.day_and_time(Tz::UTC).0 == draft.talk.day || kept.day == draft.talk.day;
    day || kept.summary == draft.talk.summary
}

/// The kept talk with what the row says. What it was known by stays as it is: who put it right here has the last word.
fn merged(kept: &Interaction, draft: &TalkDraft, by: By, again: bool) -> Interaction {
    let mut merged = kept.clone();
    let moved = by == By::Number && when_differs(kept, draft);
    for field in Interaction::FIELDS {
        let open = match field.name {
            "day" | "time" | "zone" | "held_at" => moved,
            "stage" => draft.stage_said,
            "channel" | "summary" => by == By::Number,
            _ => true,
        };
        let (old, new) = (field.get(kept), field.get(&draft.talk));
        let rounded = match (&old, &new) {
            // A table has seconds, and no parts of them.
            (Value::Whole(old), Value::Whole(new)) => field.kind == Type::Instant && old / 1000 == new / 1000,
            _ => false,
        };
        if open && !rounded && new != Value::Unknown && new != old && (!again || old == Value::Unknown) {
            // The value came out of the same field, so it fits.
            let _ = field.set(&mut merged, new);
        }
    }
    merged
}

/// Whether the row says another moment than the one that is kept.
fn when_differs(kept: &Interaction, draft: &TalkDraft) -> bool {
    let talk = &draft.talk;
    match (kept.held_at, draft.at) {
        (Some(held), Some(at)) => !at.holds(held),
        (Some(_), None) => false,
        // What is planned is held when somebody says so.
        (None, _) if talk.stage == Stage::Held && !draft.stage_said => false,
        (None, _) => (kept.day, kept.time, kept.stage) != (talk.day, talk.time, talk.stage),
    }
}
