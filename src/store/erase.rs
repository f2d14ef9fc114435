//! Erasing: what a deletion only marks is blanked here, with every change record of it, so that nothing of it can be read
//! or brought back. For trainees, whose record is theirs.

use super::{Store, StoreError};
use crate::domain::field::{Record, Type};
use crate::domain::id::Id;
use crate::domain::time::Now;
use crate::domain::training::{Attempt, Goal, Practice, Review, Score, Trainee};
use crate::text::renamed;
use rusqlite::{Transaction, params};

/// The field of a change record that was blanked: who wrote when stays, what was written goes. Undo passes over it.
pub const ERASED: &str = "erased";

/// What was blanked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    pub reviews: usize,
    pub attempts: usize,
    pub scores: usize,
    pub goals: usize,
    pub practice: usize,
    /// Texts about others in which the name was made a number.
    pub named: usize,
}

/// The ids of the records to blank, as a table of its own while it lasts.
const MARKED: &str =
    "CREATE TEMP TABLE IF NOT EXISTS erasing (id BLOB PRIMARY KEY) WITHOUT ROWID; DELETE FROM erasing;";

impl Store {
    /// Blanks a trainee and everything that hangs on them: fields, change records, the lines that offered to undo it, and
    /// their name where they rated others, which becomes the short form of their id. Then writes the file anew, so that
    /// no page and no log holds what was there. `everywhere`: their name goes from what was written about others too, and
    /// from what was kept to undo that; the short form of their id stands in its place.
    pub fn erase_trainee(&mut self, id: Id, everywhere: bool, now: Now, actor: &str) -> Result<Erased, StoreError> {
        let (site, device) = (self.site, self.device.clone());
        let tx = self.lock()?;
        tx.execute_batch(MARKED)?;
        let name: Option<String> =
            tx.query_row("SELECT name FROM trainee WHERE id = ?1", [id.bytes().as_slice()], |row| row.get(0))?;
        tx.execute("INSERT INTO erasing (id) VALUES (?1)", [id.bytes().as_slice()])?;
        let mut erased = Erased {
            reviews: mark::<Review>(&tx, "trainee = ?1", id)?,
            attempts: mark::<Attempt>(&tx, "trainee = ?1", id)?,
            scores: mark::<Score>(&tx, "attempt IN (SELECT id FROM attempt WHERE trainee = ?1)", id)?,
            goals: mark::<Goal>(&tx, "trainee = ?1", id)?,
            practice: mark::<Practice>(&tx, "trainee = ?1", id)?,
            named: 0,
        };
        tx.execute(
            "INSERT INTO change (seq, grp, at, actor, device, tbl, id, field, old, new, why)
             SELECT max(seq) + 1, max(seq) + 1, ?1, ?2, ?3, ?4, ?5, ?6, NULL, NULL, NULL FROM change",
            params![now.ms, actor, device, Trainee::TABLE, id.bytes().as_slice(), ERASED],
        )?;
        let seq: i64 = tx.query_row("SELECT max(seq) FROM change", [], |row| row.get(0))?;
        rename_rater(&tx, name.as_deref(), &id.short(), seq)?;
        if let Some(name) = name.as_deref().map(str::trim).filter(|_| everywhere) {
            erased.named = rename_in_texts(&tx, name, &id.short(), seq, site)?;
        }
        blank::<Score>(&tx)?;
        blank::<Review>(&tx)?;
        blank::<Attempt>(&tx)?;
        blank::<Goal>(&tx)?;
        blank::<Practice>(&tx)?;
        blank::<Trainee>(&tx)?;
        forget(&tx, name.as_deref())?;
        for table in [Trainee::TABLE, Review::TABLE, Attempt::TABLE, Score::TABLE, Goal::TABLE, Practice::TABLE] {
            let sql = format!("UPDATE {table} SET seq = ?1, site = ?2 WHERE id IN (SELECT id FROM erasing)");
            tx.execute(&sql, [seq, site])?;
        }
        tx.execute("DELETE FROM erasing", [])?;
        tx.commit()?;
        self.finish_erasing()?;
        Ok(erased)
    }

    /// Writes the file anew: pages that were cut and the log may hold remains of what was blanked until then. Another
    /// window that reads at this moment, or a full disk, prevents it; it can be tried again.
    pub fn finish_erasing(&self) -> Result<(), StoreError> {
        let written = self
            .conn
            .execute_batch("VACUUM")
            .and_then(|()| self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0)));
        if matches!(written, Ok(0)) { Ok(()) } else { Err(StoreError::Remains) }
    }
}

/// Notes the records of a noun for blanking; how many there are that were not blanked before.
fn mark<T: Record>(tx: &Transaction<'_>, condition: &str, id: Id) -> Result<usize, StoreError> {
    let sql = format!("INSERT OR IGNORE INTO erasing (id) SELECT id FROM {} WHERE {condition}", T::TABLE);
    Ok(tx.execute(&sql, [id.bytes().as_slice()])?)
}

/// Empties every field of the noted records and marks them as deleted.
fn blank<T: Record>(tx: &Transaction<'_>) -> Result<(), StoreError> {
    let mut columns = String::from("dead = 1, extra = NULL, parent = NULL");
    for field in T::FIELDS {
        // A link tells nobody's name.
        if field.kind != Type::Ref {
            let empty = if field.kind == Type::YesNo { "0" } else { "NULL" };
            columns.extend([", ", field.name, " = ", empty]);
        }
    }
    for (name, _) in T::blank(Id::default(), None).derived() {
        columns.extend([", ", name, " = NULL"]);
    }
    tx.execute(&format!("UPDATE {} SET {columns} WHERE id IN (SELECT id FROM erasing)", T::TABLE), [])?;
    Ok(())
}

/// Sheets on other people that this one has filled in stay, under a name that says nothing.
fn rename_rater(tx: &Transaction<'_>, name: Option<&str>, short: &str, seq: i64) -> Result<(), StoreError> {
    let Some(name) = name else { return Ok(()) };
    tx.execute("UPDATE score SET rater = ?2, seq = ?3 WHERE rater = ?1", params![name, short, seq])?;
    tx.execute("UPDATE change SET new = ?2 WHERE tbl = 'score' AND field = 'rater' AND new = ?1", [name, short])?;
    tx.execute("UPDATE change SET old = ?2 WHERE tbl = 'score' AND field = 'rater' AND old = ?1", [name, short])?;
    Ok(())
}

/// What people write about others, by table and field.
const TEXTS: [(&str, &str); 6] = [
    (Attempt::TABLE, "note"),
    (Score::TABLE, "note"),
    (Review::TABLE, "said"),
    (Goal::TABLE, "text"),
    (Practice::TABLE, "note"),
    (Trainee::TABLE, "note"),
];

/// The name goes from what was written about others, deleted or not, and from the change records of it: undo finds the
/// text as it has become, and brings no name back. How many texts that are there it stood in.
fn rename_in_texts(tx: &Transaction<'_>, name: &str, short: &str, seq: i64, site: i64) -> Result<usize, StoreError> {
    let mut count = 0;
    for (table, field) in TEXTS {
        let sql =
            format!("SELECT id, {field}, dead FROM {table} WHERE {field} <> '' AND id NOT IN (SELECT id FROM erasing)");
        let rows: Vec<(Vec<u8>, String, bool)> = tx
            .prepare(&sql)?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        let sql = format!("UPDATE {table} SET {field} = ?2, seq = ?3, site = ?4 WHERE id = ?1");
        for (id, text, dead) in rows {
            if let Some(text) = renamed(&text, name, short) {
                tx.execute(&sql, params![id, text, seq, site])?;
                count += usize::from(!dead);
            }
        }
        let rows: Vec<(i64, Option<String>, Option<String>)> = tx
            .prepare("SELECT seq, old, new FROM change WHERE tbl = ?1 AND field = ?2")?
            .query_map([table, field], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        for (seq, old, new) in rows {
            let without = |text: Option<String>| {
                let made = text.as_deref().and_then(|text| renamed(text, name, short));
                (made.is_some(), made.or(text))
            };
            let ((was, old), (is, new)) = (without(old), without(new));
            if was || is {
                tx.execute("UPDATE change SET old = ?2, new = ?3 WHERE seq = ?1", params![seq, old, new])?;
            }
        }
    }
    Ok(count)
}

/// Blanks the change records, and takes away the lines that offered to undo what is gone. A line that also stands for
/// other records stays, under no name.
fn forget(tx: &Transaction<'_>, name: Option<&str>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE change SET field = ?1, old = NULL, new = NULL, why = NULL WHERE id IN (SELECT id FROM erasing)",
        [ERASED],
    )?;
    tx.execute(
        "DELETE FROM action WHERE EXISTS (SELECT 1 FROM change c WHERE c.grp = action.grp AND c.field = ?1)
         AND NOT EXISTS (SELECT 1 FROM change c WHERE c.grp = action.grp AND c.field <> ?1)",
        [ERASED],
    )?;
    tx.execute(
        "UPDATE action SET subject = '' WHERE subject = ?2
         OR EXISTS (SELECT 1 FROM change c WHERE c.grp = action.grp AND c.field = ?1)",
        params![ERASED, name],
    )?;
    Ok(())
}
