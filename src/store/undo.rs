//! Undo: a new group that puts the old values back, where the present value is still the one that was written.

use super::change::{Deed, Writer};
use super::record;
use super::{Store, StoreError};
use crate::domain::customer::Customer;
use crate::domain::duplicate::Duplicate;
use crate::domain::field::{Record, Value};
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::person::{ContactPoint, Person, Role};
use crate::domain::prep::{CardMark, CardUse, CheckMark, SpinAnswer};
use crate::domain::tag::{Custom, Tag};
use rusqlite::{Connection, Row};

/// The action that undo would take back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    pub grp: i64,
    pub at: i64,
    pub actor: String,
    pub verb: String,
    pub subject: String,
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
    Nothing,
}

struct Step {
    table: String,
    id: Id,
    field: String,
    old: Option<String>,
    new: Option<String>,
}

impl Store {
    /// The last action that is neither an undo nor undone.
    pub fn last_action(&self) -> Result<Option<Undoable>, StoreError> {
        last_action(&self.conn)
    }

    /// Takes the last action back. With `force`, also where a value has changed since.
    pub fn undo(&mut self, deed: &Deed<'_>, force: bool) -> Result<Undone, StoreError> {
        let Some(action) = self.last_action()? else { return Ok(Undone::Nothing) };
        let subject = action.subject.clone();
        let deed = Deed { subject: &subject, ..deed.clone() };
        let mut writer = self.begin(&deed)?;
        // Between the look and the lock another window may have taken it back, or done something newer.
        if last_action(writer.connection())?.is_none_or(|last| last.grp != action.grp) {
            return Err(StoreError::Busy);
        }
        let steps = steps(&writer, action.grp)?;
        let mut fields = Vec::new();
        for step in steps.iter().rev() {
            if let Some(field) = take_back(&mut writer, step, force)? {
                fields.push(field);
            }
        }
        if !fields.is_empty() && !force {
            drop(writer);
            return Ok(Undone::ChangedSince { action, fields });
        }
        writer.undoes(action.grp);
        writer.finish()?;
        Ok(Undone::Done(action))
    }
}

fn last_action(conn: &Connection) -> Result<Option<Undoable>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT grp, at, actor, verb, subject FROM action a WHERE undoes IS NULL
         AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.grp) ORDER BY grp DESC LIMIT 1",
    )?;
    let mut rows = statement.query([])?;
    rows.next()?
        .map(|row| {
            Ok(Undoable {
                grp: row.get(0)?,
                at: row.get(1)?,
                actor: row.get(2)?,
                verb: row.get(3)?,
                subject: row.get(4)?,
            })
        })
        .transpose()
}

fn steps(writer: &Writer<'_>, grp: i64) -> Result<Vec<Step>, StoreError> {
    let mut statement = writer
        .connection()
        .prepare_cached("SELECT tbl, id, field, old, new FROM change WHERE grp = ?1 ORDER BY seq")?;
    let read = |row: &Row<'_>| {
        Ok(Step {
            table: row.get(0)?,
            id: Id::from_bytes(row.get(1)?),
            field: row.get(2)?,
            old: row.get(3)?,
            new: row.get(4)?,
        })
    };
    statement.query_map([grp], read)?.map(|step| step.map_err(StoreError::from)).collect()
}

/// Returns the field's name where the present value is not the one that was written.
fn take_back(writer: &mut Writer<'_>, step: &Step, force: bool) -> Result<Option<String>, StoreError> {
    match step.table.as_str() {
        Customer::TABLE => one::<Customer>(writer, step, force),
        Person::TABLE => one::<Person>(writer, step, force),
        Role::TABLE => one::<Role>(writer, step, force),
        ContactPoint::TABLE => one::<ContactPoint>(writer, step, force),
        Tag::TABLE => one::<Tag>(writer, step, force),
        Custom::TABLE => one::<Custom>(writer, step, force),
        Interaction::TABLE => one::<Interaction>(writer, step, force),
        CheckMark::TABLE => one::<CheckMark>(writer, step, force),
        SpinAnswer::TABLE => one::<SpinAnswer>(writer, step, force),
        CardUse::TABLE => one::<CardUse>(writer, step, force),
        CardMark::TABLE => one::<CardMark>(writer, step, force),
        Followup::TABLE => one::<Followup>(writer, step, force),
        Duplicate::TABLE => one::<Duplicate>(writer, step, force),
        other => Err(StoreError::Damaged(format!("change of unknown table {other}"))),
    }
}

fn one<T: Record>(writer: &mut Writer<'_>, step: &Step, force: bool) -> Result<Option<String>, StoreError> {
    let Some(kept) = record::get::<T>(writer.connection(), step.id)? else {
        return Err(StoreError::Damaged(format!("change of a missing {}", T::TABLE)));
    };
    match step.field.as_str() {
        "" => writer.set_dead::<T>(step.id, true)?,
        "dead" => writer.set_dead::<T>(step.id, step.old.as_deref() == Some("1"))?,
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
    writer.touch(&kept.record);
    Ok(None)
}
