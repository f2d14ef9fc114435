//! The one way to write: an action is one transaction, one group of change records, one undo step.

mod told;

use super::place::{self, Place};
use super::record::{self, Bound, Cell, Kept};
use super::{Store, StoreError, history, stats};
use crate::domain::complaint::Complaint;
use crate::domain::customer::Customer;
use crate::domain::field::{Field, Record, Value};
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::time::Now;
use rusqlite::{CachedStatement, Connection, Transaction, params};
use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};

/// What a user did, for the change records and for the line that offers to undo it.
#[derive(Debug, Clone)]
pub struct Deed<'a> {
    pub now: Now,
    pub actor: &'a str,
    /// Message key of the verb, such as `save-customer`.
    pub verb: &'static str,
    /// What it was done to, as people name it.
    pub subject: &'a str,
}

/// An import, and taking it back, touches millions of customers: what rests on them is settled on the way, not remembered to the end.
const MOST_TOUCHED: usize = 4096;

/// How a record stood when it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    Created,
    Changed,
    /// Nothing differed; nothing was written.
    Same,
}

/// An open action. Dropping it without `finish` leaves the file as it was.
pub struct Writer<'s> {
    /// The statements that create a record, by table, and the one that logs a change: an import asks for each a million
    /// times. Given back before the action ends.
    inserts: HashMap<&'static str, CachedStatement<'s>>,
    logs: CachedStatement<'s>,
    conn: &'s Connection,
    tx: Transaction<'s>,
    place: Option<&'s Place>,
    site: i64,
    device: &'s str,
    now: Now,
    actor: &'s str,
    verb: &'static str,
    subject: &'s str,
    /// The reason given for what is written next.
    why: Option<String>,
    undoes: Option<i64>,
    own: &'s RefCell<HashSet<i64>>,
    wrote: &'s AtomicBool,
    first: i64,
    seq: i64,
    /// Something was written that is no change of a record.
    besides: bool,
    /// How many changes were told of: they are no part of the action.
    told: i64,
    touched: BTreeSet<Id>,
}

/// Logs one change.
const LOG: &str = "INSERT INTO change (seq, grp, at, actor, device, tbl, id, field, old, new, why)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";

/// `INSERT` with a place for each column of the noun, in the order of its table, then the derived ones.
fn insert<T: Record>(derived: &[(&'static str, Value)]) -> String {
    let mut columns = String::from("id, parent, scope, hlc, site, seq");
    let mut marks = String::from("?, ?, 'u:me', ?, ?, ?");
    for name in T::FIELDS.iter().map(|field| field.name).chain(derived.iter().map(|(name, _)| *name)) {
        columns.push_str(", ");
        columns.push_str(name);
        marks.push_str(", ?");
    }
    format!("INSERT INTO {} ({columns}) VALUES ({marks})", T::TABLE)
}

/// What is written must be what may be typed; nothing is cut off in silence.
fn fits<T: Record>(field: &Field<T>, record: &T) -> Result<(), StoreError> {
    field.refused(record).map_or(Ok(()), |problem| Err(StoreError::Unfit(problem)))
}

impl Store {
    /// Takes the write lock of a file that may be written and is still where it was opened, waiting in turn for who writes
    /// already.
    pub(super) fn lock(&self) -> Result<Transaction<'_>, StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        self.still_there()?;
        place::begin_writing(&self.conn, self.patience.get()).map_err(|error| {
            let error = StoreError::from(error);
            match &self.place {
                Some(place) => place::really_busy(&place.path, error),
                None => error,
            }
        })
    }

    /// Begins an action. The file's write lock is held until `finish`.
    pub fn begin<'s>(&'s mut self, deed: &Deed<'s>) -> Result<Writer<'s>, StoreError> {
        let store: &'s Self = self;
        let tx = store.lock()?;
        let seq: i64 = tx.query_row("SELECT coalesce(max(seq), 0) FROM change", [], |row| row.get(0))?;
        Ok(Writer {
            inserts: HashMap::new(),
            logs: store.conn.prepare_cached(LOG)?,
            conn: &store.conn,
            tx,
            place: store.place.as_ref(),
            site: store.site,
            device: &store.device,
            now: deed.now,
            actor: deed.actor,
            verb: deed.verb,
            subject: deed.subject,
            why: None,
            undoes: None,
            own: &store.own,
            wrote: &store.wrote,
            first: seq + 1,
            seq,
            besides: false,
            told: 0,
            touched: BTreeSet::new(),
        })
    }
}

impl Writer<'_> {
    /// Creates the record, or writes the fields that differ from the stored ones. A deleted record comes back to life.
    pub fn put<T: Record>(&mut self, record: &T) -> Result<Written, StoreError> {
        let Some(old) = record::get::<T>(&self.tx, record.id())? else {
            // Who wrote it may not have heard that its customer was merged into another meanwhile.
            let parent = record.parent().map(|parent| self.heir::<Customer>(parent)).transpose()?;
            return self.create_under(record, parent, &record.derived());
        };
        self.update(&old, record)
    }

    /// Creates a record that is known to be new.
    pub fn create<T: Record>(&mut self, record: &T) -> Result<Written, StoreError> {
        self.create_with(record, &record.derived())
    }

    /// As [`create`](Self::create), for who has computed `record.derived()` already.
    pub fn create_with<T: Record>(
        &mut self,
        record: &T,
        derived: &[(&'static str, Value)],
    ) -> Result<Written, StoreError> {
        self.create_under(record, record.parent(), derived)
    }

    fn create_under<T: Record>(
        &mut self,
        record: &T,
        parent: Option<Id>,
        derived: &[(&'static str, Value)],
    ) -> Result<Written, StoreError> {
        T::FIELDS.iter().try_for_each(|field| fits(field, record))?;
        self.log::<T>(record.id(), "", None, None)?;
        let id = record.id();
        let hlc = (self.now.ms << 16) | (self.seq & 0xffff);
        let statement = match self.inserts.entry(T::TABLE) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(self.conn.prepare_cached(&insert::<T>(derived))?),
        };
        statement.raw_bind_parameter(1, id.bytes().as_slice())?;
        statement.raw_bind_parameter(2, parent.as_ref().map(|id| id.bytes().as_slice()))?;
        statement.raw_bind_parameter(3, hlc)?;
        statement.raw_bind_parameter(4, self.site)?;
        statement.raw_bind_parameter(5, self.seq)?;
        let mut place = 5;
        for field in T::FIELDS {
            place += 1;
            statement.raw_bind_parameter(place, Cell(field, record))?;
        }
        for (_, value) in derived {
            place += 1;
            statement.raw_bind_parameter(place, Bound(value))?;
        }
        statement.raw_execute()?;
        self.touch(record)?;
        if parent != record.parent() {
            self.touched.extend(parent);
        }
        Ok(Written::Created)
    }

    fn update<T: Record>(&mut self, old: &Kept<T>, record: &T) -> Result<Written, StoreError> {
        let mut written = Written::Same;
        for field in T::FIELDS {
            let (before, after) = (field.get(&old.record), field.get(record));
            if before != after {
                self.set_field::<T>(record.id(), field.name, &before, &after)?;
                written = Written::Changed;
            }
        }
        if old.dead {
            self.set_dead::<T>(record.id(), false)?;
            written = Written::Changed;
        }
        if written == Written::Changed {
            for (name, value) in record.derived() {
                self.store_column::<T>(record.id(), name, &value)?;
            }
            self.touch(record)?;
        }
        Ok(written)
    }

    /// Tombstones a record; it stays in the file until erased, so that it can be undone and shared. What is not there, or
    /// was deleted elsewhere in the meantime, is left alone: undo must find what it takes back.
    pub fn delete<T: Record>(&mut self, record: &T) -> Result<(), StoreError> {
        if self.get::<T>(record.id())?.is_none() {
            return Ok(());
        }
        self.set_dead::<T>(record.id(), true)?;
        self.touch(record)
    }

    pub(super) fn set_dead<T: Record>(&mut self, id: Id, dead: bool) -> Result<(), StoreError> {
        self.set_field::<T>(id, "dead", &Value::YesNo(!dead), &Value::YesNo(dead))
    }

    /// Every changed value goes through here, whoever changes it: a person, an import, a merge, an undo.
    pub(super) fn set_field<T: Record>(
        &mut self,
        id: Id,
        field: &str,
        before: &Value,
        after: &Value,
    ) -> Result<(), StoreError> {
        if let Some(problem) = T::field(field).and_then(|field| field.unfit(after)) {
            return Err(StoreError::Unfit(problem));
        }
        self.log::<T>(id, field, before.encode().as_deref(), after.encode().as_deref())?;
        self.store_column::<T>(id, field, after)
    }

    /// `column` is always a wire name from a table of fields, never text from outside.
    pub(super) fn store_column<T: Record>(&mut self, id: Id, column: &str, value: &Value) -> Result<(), StoreError> {
        let sql = format!("UPDATE {} SET {column} = ?2, seq = ?3 WHERE id = ?1", T::TABLE);
        self.tx.prepare_cached(&sql)?.execute(params![id.bytes().as_slice(), Bound(value), self.seq])?;
        Ok(())
    }

    fn log<T: Record>(&mut self, id: Id, field: &str, old: Option<&str>, new: Option<&str>) -> Result<(), StoreError> {
        self.seq += 1;
        self.logs.execute(params![
            self.seq,
            self.first,
            self.now.ms,
            self.actor,
            self.device,
            T::TABLE,
            id.bytes().as_slice(),
            field,
            old,
            new,
            self.why
        ])?;
        Ok(())
    }

    /// Remembers whose computed figures this write may have changed.
    pub(super) fn touch<T: Record>(&mut self, record: &T) -> Result<(), StoreError> {
        if (T::TABLE == Interaction::TABLE || T::TABLE == Complaint::TABLE)
            && let Some(customer) = record.parent()
        {
            self.touched.insert(customer);
        } else if T::TABLE == Customer::TABLE {
            self.touched.insert(record.id());
        }
        if self.touched.len() >= MOST_TOUCHED { self.settle() } else { Ok(()) }
    }

    pub(super) fn touch_customer(&mut self, customer: Id) {
        self.touched.insert(customer);
    }

    /// Recomputes what the writes so far have touched.
    fn settle(&mut self) -> Result<(), StoreError> {
        for customer in std::mem::take(&mut self.touched) {
            stats::refresh(&self.tx, customer)?;
        }
        Ok(())
    }

    /// The reason a person gave, kept with every change written from here on; an empty one is none.
    pub fn because(&mut self, why: &str) {
        self.why = Some(why.to_owned()).filter(|why| !why.is_empty());
    }

    pub(super) fn undoes(&mut self, grp: i64) {
        self.undoes = Some(grp);
    }

    /// What was written besides the records shall be kept, also where no record changes.
    pub(super) const fn keep_besides(&mut self) {
        self.besides = true;
    }

    pub(super) fn connection(&self) -> &rusqlite::Connection {
        &self.tx
    }

    /// Reads a record inside the action.
    pub fn get<T: Record>(&self, id: Id) -> Result<Option<T>, StoreError> {
        Ok(record::get::<T>(&self.tx, id)?.filter(|kept| !kept.dead).map(|kept| kept.record))
    }

    /// As [`Store::linked`], inside the action.
    pub fn linked<T: Record>(&self, id: Option<Id>) -> Result<Option<T>, StoreError> {
        id.map_or(Ok(None), |id| self.get(id))
    }

    /// Whether a record was there and was taken away.
    pub fn is_gone<T: Record>(&self, id: Id) -> Result<bool, StoreError> {
        Ok(record::get::<T>(&self.tx, id)?.is_some_and(|kept| kept.dead))
    }

    /// What a deed of this verb last wrote into a field of a record, where that stands; empty where it left it unknown,
    /// none where there was no such deed.
    pub fn last_said<T: Record>(&self, id: Id, field: &str, verb: &str) -> Result<Option<String>, StoreError> {
        history::last_said(&self.tx, T::TABLE, id, field, verb)
    }

    /// The local number of a record's row; 0 where there is none.
    pub fn row_of<T: Record>(&self, id: Id) -> Result<u32, StoreError> {
        let sql = format!("SELECT coalesce(max(rid), 0) FROM {} WHERE id = ?1", T::TABLE);
        Ok(self.tx.prepare_cached(&sql)?.query_row([id.bytes().as_slice()], |row| row.get(0))?)
    }

    /// The highest row number of a noun.
    pub fn last_row<T: Record>(&self) -> Result<u32, StoreError> {
        let sql = format!("SELECT coalesce(max(rid), 0) FROM {}", T::TABLE);
        Ok(self.tx.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
    }

    /// The seq of the first change this action writes.
    pub(super) const fn first(&self) -> i64 {
        self.first
    }

    /// The seq of the last change written so far.
    pub fn seq(&self) -> i64 {
        self.seq
    }

    /// The moment at which the action is done.
    pub const fn now(&self) -> Now {
        self.now
    }

    /// Commits. Returns the group's number, or none when nothing was written.
    pub fn finish(mut self) -> Result<Option<i64>, StoreError> {
        if self.seq < self.first + self.told {
            if self.besides || self.told > 0 {
                self.tx.commit()?;
            }
            return Ok(None);
        }
        self.settle()?;
        self.tx.execute(
            "INSERT INTO action (grp, at, actor, verb, subject, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![self.first, self.now.ms, self.actor, self.verb, self.subject, self.undoes],
        )?;
        // Nothing is acknowledged that went into a file nobody will open again.
        self.place.map_or(Ok(()), Place::check)?;
        self.tx.commit()?;
        self.own.borrow_mut().insert(self.first);
        self.wrote.store(true, Ordering::Relaxed);
        Ok(Some(self.first))
    }
}
