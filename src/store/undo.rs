//! Undo: a new group that puts the old values back, where the present value is still the one that was written.

use super::change::{Deed, Writer};
use super::erase::ERASED;
use super::merge;
use super::record;
use super::{Store, StoreError};
use crate::domain::field::{Record, Value};
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Visit};
use crate::domain::undo::Way;
use rusqlite::{Connection, Row, params};
use std::collections::BTreeSet;

/// The action that would be taken back, or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// The group whose changes are taken back: the action's own, or for a redo that of its undo.
    pub target: i64,
    pub at: i64,
    pub actor: String,
    pub device: String,
    pub verb: String,
    pub subject: String,
    /// How many customers it wrote.
    pub customers: usize,
    /// The one customer it made or deleted, if it was one.
    pub customer: Option<Id>,
}

/// What undo did, or would have to overwrite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    Done(Undoable),
    /// Somebody changed these fields since; nothing was written.
    ChangedSince {
        action: Undoable,
        fields: Vec<String>,
    },
    /// It is large, or was done elsewhere or on another day; nothing was written.
    Asks(Undoable),
    Nothing,
}

/// A change that is taken back.
struct Step {
    seq: i64,
    table: String,
    id: Id,
    field: String,
    old: Option<String>,
    new: Option<String>,
}

/// So many changes are in memory at once: an import has millions of them.
const BATCH: usize = 1000;

/// How many customers a group wrote. Each is counted where it was written first: gathering the different ones would take
/// them all into memory.
const CUSTOMERS: &str = "SELECT count(*) FROM change c WHERE c.grp = ?1 AND c.tbl = 'customer' AND NOT EXISTS
     (SELECT 1 FROM change e WHERE e.id = c.id AND e.seq < c.seq AND +e.grp = c.grp AND +e.tbl = c.tbl)";

/// The last action that stands: not undone, or done again since.
const NEXT_UNDO: &str = "SELECT a.grp, a.at, a.actor, a.verb, a.subject, a.grp FROM action a WHERE a.undoes IS NULL
     AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.grp
       AND NOT EXISTS (SELECT 1 FROM action r WHERE r.undoes = u.grp))
     ORDER BY a.grp DESC LIMIT 1";

/// The last undo that stands, unless something new was done since.
const NEXT_REDO: &str = "SELECT u.grp, a.at, a.actor, a.verb, a.subject, a.grp FROM action u
     JOIN action a ON a.grp = u.undoes AND a.undoes IS NULL
     WHERE NOT EXISTS (SELECT 1 FROM action r WHERE r.undoes = u.grp)
     AND NOT EXISTS (SELECT 1 FROM action n WHERE n.undoes IS NULL AND n.grp > u.grp)
     ORDER BY u.grp DESC LIMIT 1";

impl Store {
    /// What would be taken back, or done again.
    pub fn next(&self, way: Way) -> Result<Option<Undoable>, StoreError> {
        let Some((mut action, group)) = next(&self.conn, way)? else { return Ok(None) };
        let mut statement = self.conn.prepare_cached("SELECT device FROM change WHERE grp = ?1 LIMIT 1")?;
        action.device = statement.query_row([group], |row| row.get(0))?;
        let mut statement = self.conn.prepare_cached(CUSTOMERS)?;
        let customers: i64 = statement.query_row([group], |row| row.get(0))?;
        action.customers = usize::try_from(customers).unwrap_or(0);
        if customers == 1 {
            let sql = "SELECT id FROM change WHERE grp = ?1 AND tbl = 'customer' AND field IN ('', 'dead') LIMIT 1";
            let mut statement = self.conn.prepare_cached(sql)?;
            let mut rows = statement.query([group])?;
            action.customer = rows.next()?.map(|row| row.get(0)).transpose()?.map(Id::from_bytes);
        }
        Ok(Some(action))
    }

    /// The group that would be taken back, or done again; none: there is nothing.
    pub fn next_group(&self, way: Way) -> Result<Option<i64>, StoreError> {
        Ok(next(&self.conn, way)?.map(|(action, _)| action.target))
    }

    /// Whether this store has done it: the window one sits at, not another.
    pub fn has_done(&self, action: &Undoable) -> bool {
        self.own.borrow().contains(&action.target)
    }

    /// What was done so far is where one starts from: it cannot be taken back any more. For samples that come with a
    /// throw-away file.
    pub fn forget_actions(&mut self) -> Result<(), StoreError> {
        self.conn.execute("DELETE FROM action", [])?;
        Ok(())
    }

    /// Takes the last action back. With `force`, also where a value has changed since.
    pub fn undo(&mut self, deed: &Deed<'_>, force: bool) -> Result<Undone, StoreError> {
        match self.next(Way::Undo)? {
            Some(action) => self.take_back(Way::Undo, action, deed, force),
            None => Ok(Undone::Nothing),
        }
    }

    /// Takes an action back, or its undo: what [`next`](Self::next) has named.
    pub fn take_back(
        &mut self,
        way: Way,
        action: Undoable,
        deed: &Deed<'_>,
        force: bool,
    ) -> Result<Undone, StoreError> {
        let subject = action.subject.clone();
        let writer = self.begin(&Deed { subject: &subject, ..deed.clone() })?;
        // Between the look and the lock another window may have taken it back, or done something newer.
        if next(writer.connection(), way)?.is_none_or(|(next, _)| next.target != action.target) {
            return Err(StoreError::Busy);
        }
        back(writer, action, force)
    }

    /// The merge by which a customer went into another, where it stands.
    pub fn merge_of(&self, gone: Id) -> Result<Option<Undoable>, StoreError> {
        merge_of(&self.conn, gone)
    }

    /// Takes that merge back, whatever was done since; what was changed since is overwritten only with `force`.
    pub fn unmerge(&mut self, gone: Id, deed: &Deed<'_>, force: bool) -> Result<Undone, StoreError> {
        let writer = self.begin(deed)?;
        let Some(action) = merge_of(writer.connection(), gone)? else { return Ok(Undone::Nothing) };
        let changed = if force { Vec::new() } else { changed_since(&writer, action.target)? };
        if !changed.is_empty() {
            return Ok(Undone::ChangedSince { action, fields: changed });
        }
        back(writer, action, force)
    }
}

/// Takes the changes of an action back, the last one first.
fn back(mut writer: Writer<'_>, action: Undoable, force: bool) -> Result<Undone, StoreError> {
    let (mut before, mut fields) = (i64::MAX, BTreeSet::new());
    loop {
        let steps = steps(&writer, action.target, before)?;
        let Some(oldest) = steps.last() else { break };
        before = oldest.seq;
        for step in &steps {
            fields.extend(take_back(&mut writer, step, force)?);
        }
    }
    if !fields.is_empty() && !force {
        drop(writer);
        return Ok(Undone::ChangedSince { action, fields: fields.into_iter().collect() });
    }
    writer.undoes(action.target);
    writer.finish()?;
    Ok(Undone::Done(action))
}

fn merge_of(conn: &Connection, gone: Id) -> Result<Option<Undoable>, StoreError> {
    let sql = "SELECT a.grp, a.at, a.actor, a.verb, a.subject, c.device FROM change c JOIN action a ON a.grp = c.grp
         WHERE c.id = ?1 AND c.tbl = 'customer' AND c.field = ?2 AND c.new IS NOT NULL AND a.undoes IS NULL
         AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.grp
           AND NOT EXISTS (SELECT 1 FROM action r WHERE r.undoes = u.grp))
         ORDER BY a.grp DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params![gone.bytes().as_slice(), merge::PARENT])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(Undoable {
        target: row.get(0)?,
        at: row.get(1)?,
        actor: row.get(2)?,
        device: row.get(5)?,
        verb: row.get(3)?,
        subject: row.get(4)?,
        customers: 2,
        customer: Some(gone),
    }))
}

/// Fields of records that an action made which others have changed since: they would go with the records.
fn changed_since(writer: &Writer<'_>, grp: i64) -> Result<Vec<String>, StoreError> {
    let mut statement = writer.connection().prepare_cached(
        "SELECT DISTINCT later.field FROM change made JOIN change later ON later.id = made.id AND later.seq > made.seq
         WHERE made.grp = ?1 AND made.field = '' AND later.grp <> ?1 AND later.grp > 0 AND later.field NOT IN ('', 'dead')
         AND NOT EXISTS (SELECT 1 FROM action a WHERE a.grp = later.grp AND a.undoes IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = later.grp)",
    )?;
    let rows = statement.query_map([grp], |row| row.get(0))?;
    rows.map(|row| row.map_err(StoreError::from)).collect()
}

/// The next action that way, without what takes longer to find out, and the group it was done in.
fn next(conn: &Connection, way: Way) -> Result<Option<(Undoable, i64)>, StoreError> {
    let mut statement = conn.prepare_cached(match way {
        Way::Undo => NEXT_UNDO,
        Way::Redo => NEXT_REDO,
    })?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let action = Undoable {
        target: row.get(0)?,
        at: row.get(1)?,
        actor: row.get(2)?,
        device: String::new(),
        verb: row.get(3)?,
        subject: row.get(4)?,
        customers: 0,
        customer: None,
    };
    Ok(Some((action, row.get(5)?)))
}

/// The changes of a group that come before one of them, newest first, no more than a batch.
fn steps(writer: &Writer<'_>, grp: i64, before: i64) -> Result<Vec<Step>, StoreError> {
    let mut statement = writer.connection().prepare_cached(
        "SELECT seq, tbl, id, field, old, new FROM change WHERE grp = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3",
    )?;
    let read = |row: &Row<'_>| {
        Ok(Step {
            seq: row.get(0)?,
            table: row.get(1)?,
            id: Id::from_bytes(row.get(2)?),
            field: row.get(3)?,
            old: row.get(4)?,
            new: row.get(5)?,
        })
    };
    let most = i64::try_from(BATCH).unwrap_or(i64::MAX);
    statement.query_map([grp, before, most], read)?.map(|step| step.map_err(StoreError::from)).collect()
}

/// Returns the field's name where the present value is not the one that was written.
fn take_back(writer: &mut Writer<'_>, step: &Step, force: bool) -> Result<Option<String>, StoreError> {
    let noun = Noun::of_table(&step.table)
        .ok_or_else(|| StoreError::Damaged(format!("change of unknown table {}", step.table)))?;
    let mut taking = Taking { writer, step, force, changed: None };
    noun.visit(&mut taking)?;
    Ok(taking.changed)
}

/// One change on its way back, to the type of its record.
struct Taking<'t, 'w> {
    writer: &'t mut Writer<'w>,
    step: &'t Step,
    force: bool,
    changed: Option<String>,
}

impl Visit for Taking<'_, '_> {
    type Error = StoreError;

    fn noun<T: Record>(&mut self, _: Noun) -> Result<(), StoreError> {
        self.changed = one::<T>(self.writer, self.step, self.force)?;
        Ok(())
    }
}

fn one<T: Record>(writer: &mut Writer<'_>, step: &Step, force: bool) -> Result<Option<String>, StoreError> {
    // What was erased is nothing to bring back.
    if step.field == ERASED {
        return Ok(None);
    }
    let Some(kept) = record::get::<T>(writer.connection(), step.id)? else {
        return Err(StoreError::Damaged(format!("change of a missing {}", T::TABLE)));
    };
    match step.field.as_str() {
        "" => writer.set_dead::<T>(step.id, true)?,
        "dead" => writer.set_dead::<T>(step.id, step.old.as_deref() == Some("1"))?,
        merge::PARENT => {
            let present = writer.parent_of::<T>(step.id)?;
            if present.map(|id| id.to_string()) != step.new && !force {
                return Ok(Some(merge::PARENT.to_owned()));
            }
            writer.set_parent::<T>(step.id, present, step.old.as_deref().and_then(Id::parse))?;
        }
        name => {
            let field = T::field(name).ok_or(StoreError::Damaged(format!("change of unknown field {name}")))?;
            let wrong = StoreError::Value { table: T::TABLE, field: field.name };
            let present = field.get(&kept.record);
            if present.encode() != step.new && !force {
                return Ok(Some(field.name.to_owned()));
            }
            let old = Value::decode(field.kind, step.old.as_deref()).ok_or(wrong)?;
            let mut record = kept.record.clone();
            field
                .restore(&mut record, old.clone())
                .map_err(|_| StoreError::Value { table: T::TABLE, field: field.name })?;
            writer.set_field::<T>(step.id, field.name, &present, &old)?;
            for (column, value) in record.derived() {
                writer.store_column::<T>(step.id, column, &value)?;
            }
        }
    }
    writer.touch(&kept.record)?;
    Ok(None)
}
