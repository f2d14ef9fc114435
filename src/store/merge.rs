//! What a merge of two records does to the file. The record that went keeps its row as a tombstone, and its `parent` says
//! into which it went: whoever still holds the old identity (a form, a draft, a file, another window) is led there.

use super::change::Writer;
use super::record;
use super::{Store, StoreError};
use crate::domain::customer::Customer;
use crate::domain::duplicate::Duplicate;
use crate::domain::field::{Record, Type, Value};
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Visit};
use crate::domain::person::Person;
use rusqlite::{Connection, params};

/// A chain of merges longer than this is a circle that another program wrote.
const MOST_HEIRS: usize = 64;

/// Into which record of the same noun a tombstone went; none where it is no such tombstone.
fn merged_into<T: Record>(conn: &Connection, id: Id) -> Result<Option<Id>, StoreError> {
    let sql = format!(
        "SELECT d.parent FROM {0} d WHERE d.id = ?1 AND d.dead = 1 AND d.parent IS NOT NULL
           AND EXISTS (SELECT 1 FROM {0} h WHERE h.id = d.parent)",
        T::TABLE
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([id.bytes().as_slice()])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?.map(Id::from_bytes))
}

/// The record that stands for this one by now: itself, or what it was merged into, however often.
pub(super) fn heir<T: Record>(conn: &Connection, id: Id) -> Result<Id, StoreError> {
    let mut at = id;
    for _ in 0..MOST_HEIRS {
        match merged_into::<T>(conn, at)? {
            Some(next) => at = next,
            None => return Ok(at),
        }
    }
    Ok(id)
}

impl Store {
    /// The record that stands for this one by now: itself, or what it was merged into.
    pub fn heir<T: Record>(&self, id: Id) -> Result<Id, StoreError> {
        heir::<T>(&self.conn, id)
    }

    /// Customers that were merged into others and whose id ends in these hexadecimal digits (at least four).
    pub fn gone_ending_in(&self, digits: &str) -> Result<Vec<Id>, StoreError> {
        if digits.len() < 4 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(Vec::new());
        }
        let tail = format!("%{}", digits.to_uppercase());
        let sql = "SELECT id FROM customer WHERE hex(id) LIKE ?1 AND dead = 1 AND parent IS NOT NULL LIMIT 20";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([tail], |row| Ok(Id::from_bytes(row.get(0)?)))?;
        rows.map(|id| id.map_err(StoreError::from)).collect()
    }

    /// What such customers went into.
    pub fn heirs_ending_in(&self, digits: &str) -> Result<Vec<Id>, StoreError> {
        let mut heirs = Vec::new();
        for id in self.gone_ending_in(digits)? {
            let heir = self.heir::<Customer>(id)?;
            if self.get::<Customer>(heir)?.is_some() && !heirs.contains(&heir) {
                heirs.push(heir);
            }
        }
        Ok(heirs)
    }
}

impl Store {
    /// Every record of a noun that went into another, with the living one that stands for it by now, oldest first.
    pub fn merged<T: Record>(&self) -> Result<Vec<(Id, Id)>, StoreError> {
        let sql = format!(
            "SELECT d.id FROM {0} d WHERE d.dead = 1 AND d.parent IS NOT NULL
               AND EXISTS (SELECT 1 FROM {0} h WHERE h.id = d.parent) ORDER BY d.rid",
            T::TABLE
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([], |row| Ok(Id::from_bytes(row.get(0)?)))?;
        let mut merged = Vec::new();
        for id in rows {
            let id = id?;
            let heir = self.heir::<T>(id)?;
            if self.get::<T>(heir)?.is_some() {
                merged.push((id, heir));
            }
        }
        Ok(merged)
    }
}

/// What became of a merge that a file tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Led {
    /// Whoever asks for the one is led to the other from now on.
    Now,
    /// It was so already, or there is nobody to lead to.
    Already,
    /// Both live here: that is for a person to decide.
    BothLive,
}

impl Writer<'_> {
    /// Leads whoever asks for a record that is not here any more, or never was, to the one it went into elsewhere.
    pub fn lead<T: Record>(&mut self, id: Id, into: Id) -> Result<Led, StoreError> {
        let heir = self.heir::<T>(into)?;
        if heir == id || self.get::<T>(heir)?.is_none() || merged_into::<T>(self.connection(), id)?.is_some() {
            return Ok(Led::Already);
        }
        match record::get::<T>(self.connection(), id)? {
            Some(kept) if !kept.dead => return Ok(Led::BothLive),
            Some(_) => {
                let before = self.parent_of::<T>(id)?;
                self.set_parent::<T>(id, before, Some(heir))?;
            }
            None => {
                let ghost = T::blank(id, None);
                self.create(&ghost)?;
                self.merge_into(&ghost, heir)?;
            }
        }
        Ok(Led::Now)
    }

    /// Whether a record lives, or another stands for it.
    pub fn is_known<T: Record>(&self, id: Id) -> Result<bool, StoreError> {
        Ok(self.get::<T>(self.heir::<T>(id)?)?.is_some())
    }

    /// As [`Store::heir`], inside the action.
    pub fn heir<T: Record>(&self, id: Id) -> Result<Id, StoreError> {
        heir::<T>(self.connection(), id)
    }

    /// Whether a merge took this record away: it went into another, or was united with another on the customer that went.
    pub fn was_merged<T: Record>(&self, id: Id) -> Result<bool, StoreError> {
        let Some(kept) = record::get::<T>(self.connection(), id)?.filter(|kept| kept.dead) else { return Ok(false) };
        if merged_into::<T>(self.connection(), id)?.is_some() {
            return Ok(true);
        }
        kept.record.parent().map_or(Ok(false), |owner| Ok(merged_into::<Customer>(self.connection(), owner)?.is_some()))
    }

    /// Whether a question is about a customer that was merged into another: that one is asked about anew, or answered.
    pub fn asks_about_merged(&self, question: &Duplicate) -> Result<bool, StoreError> {
        for id in [question.one, question.other].into_iter().flatten() {
            if merged_into::<Customer>(self.connection(), id)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Leads what a record refers to from people who were merged away to those they went into.
    pub fn follow<T: Record>(&self, record: &mut T) -> Result<(), StoreError> {
        for field in T::FIELDS.iter().filter(|field| field.kind == Type::Ref) {
            if let Value::Ref(id) = field.get(record) {
                let heir = self.heir::<Person>(id)?;
                if heir != id {
                    let wrong = |_| StoreError::Value { table: T::TABLE, field: field.name };
                    field.restore(record, Value::Ref(heir)).map_err(wrong)?;
                }
            }
        }
        Ok(())
    }

    /// Takes a record away and remembers into which of the same noun it went.
    pub fn merge_into<T: Record>(&mut self, record: &T, heir: Id) -> Result<(), StoreError> {
        self.set_dead::<T>(record.id(), true)?;
        let before = self.parent_of::<T>(record.id())?;
        self.set_parent::<T>(record.id(), before, Some(heir))?;
        self.touch(record)
    }

    /// Everything living that still hangs on a customer hangs on another from now on.
    pub fn move_all(&mut self, from: Id, to: Id) -> Result<(), StoreError> {
        for noun in Noun::ALL.iter().filter(|noun| noun.has_customer()) {
            noun.visit(&mut Move { writer: self, from, to })?;
        }
        Ok(())
    }

    /// Whatever refers to one person of these customers refers to another from now on.
    pub fn refer_anew(&mut self, from: Id, to: Id, customers: &[Id]) -> Result<(), StoreError> {
        for noun in Noun::ALL.iter().filter(|noun| noun.has_customer()) {
            noun.visit(&mut Refer { writer: self, from, to, customers })?;
        }
        Ok(())
    }

    /// Where a person has had a place, also one that was taken away.
    pub fn customers_of(&self, person: Id) -> Result<Vec<Id>, StoreError> {
        let sql = "SELECT parent FROM role WHERE person = ?1 AND parent IS NOT NULL
             UNION SELECT parent FROM person WHERE id = ?1 AND parent IS NOT NULL";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([person.bytes().as_slice()], |row| Ok(Id::from_bytes(row.get(0)?)))?;
        rows.map(|id| id.map_err(StoreError::from)).collect()
    }

    /// Questions in which a customer stands, whatever became of them.
    pub fn questions_about(&self, customer: Id) -> Result<Vec<Duplicate>, StoreError> {
        let rest = "WHERE dead = 0 AND (one = ?1 OR other = ?1) ORDER BY rid";
        let kept = record::list::<Duplicate>(self.connection(), rest, [customer.bytes().as_slice()])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }

    pub(super) fn parent_of<T: Record>(&self, id: Id) -> Result<Option<Id>, StoreError> {
        let sql = format!("SELECT parent FROM {} WHERE id = ?1", T::TABLE);
        let mut statement = self.connection().prepare_cached(&sql)?;
        let parent: Option<[u8; 16]> = statement.query_row([id.bytes().as_slice()], |row| row.get(0))?;
        Ok(parent.map(Id::from_bytes))
    }

    /// Hangs a record on another owner. Both owners count as written: what is shown and found of them has changed.
    pub(super) fn set_parent<T: Record>(
        &mut self,
        id: Id,
        before: Option<Id>,
        after: Option<Id>,
    ) -> Result<(), StoreError> {
        let value = |id: Option<Id>| id.map_or(Value::Unknown, Value::Ref);
        self.set_field::<T>(id, PARENT, &value(before), &value(after))?;
        let seq = self.seq();
        for owner in before.into_iter().chain(after) {
            let sql = "UPDATE customer SET seq = ?2 WHERE id = ?1";
            let is_customer = self.connection().prepare_cached(sql)?.execute(params![owner.bytes().as_slice(), seq])?;
            if is_customer > 0 {
                self.touch_customer(owner);
            }
        }
        Ok(())
    }
}

/// What the owner of a record is called in a change record: the column, which no noun has among its fields.
pub(super) const PARENT: &str = "parent";

struct Move<'w, 's> {
    writer: &'w mut Writer<'s>,
    from: Id,
    to: Id,
}

impl Visit for Move<'_, '_> {
    type Error = StoreError;

    fn noun<T: Record>(&mut self, _: Noun) -> Result<(), StoreError> {
        let (from, to) = (self.from, self.to);
        let rest = "WHERE parent = ?1 AND dead = 0 ORDER BY rid";
        for kept in record::list::<T>(self.writer.connection(), rest, [from.bytes().as_slice()])? {
            self.writer.set_parent::<T>(kept.record.id(), Some(from), Some(to))?;
        }
        Ok(())
    }
}

struct Refer<'w, 's> {
    writer: &'w mut Writer<'s>,
    from: Id,
    to: Id,
    customers: &'w [Id],
}

impl Visit for Refer<'_, '_> {
    type Error = StoreError;

    fn noun<T: Record>(&mut self, _: Noun) -> Result<(), StoreError> {
        let (from, to) = (Value::Ref(self.from), Value::Ref(self.to));
        for field in T::FIELDS.iter().filter(|field| field.kind == Type::Ref) {
            for customer in self.customers {
                let rest = format!("WHERE parent = ?1 AND {} = ?2 AND dead = 0 ORDER BY rid", field.name);
                let ids = [customer.bytes().as_slice(), self.from.bytes().as_slice()];
                for kept in record::list::<T>(self.writer.connection(), &rest, ids)? {
                    self.writer.set_field::<T>(kept.record.id(), field.name, &from, &to)?;
                }
            }
        }
        Ok(())
    }
}
