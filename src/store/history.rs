//! Reading the change records: what was written about one record, and how a field went from value to value.

use super::{Store, StoreError};
use crate::domain::agenda::Revision;
use crate::domain::history::{Entry, OF_A_TALK, Step, Turned, in_order};
use crate::domain::id::Id;
use crate::domain::label::LABELS;
use crate::domain::provenance::Past;
use rusqlite::{Connection, Row, params};

/// A group that stands: it is no undo, and no undo of it stands.
const STANDS: &str = "NOT EXISTS (SELECT 1 FROM action a WHERE a.grp = c.grp AND a.undoes IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = c.grp
       AND NOT EXISTS (SELECT 1 FROM action r WHERE r.undoes = u.grp))";

/// Which talks with a customer were edited after they were held, as [`edits`](crate::domain::history::edits) has it.
pub(super) fn edited_talks(conn: &Connection, customer: Id) -> Result<Vec<Id>, StoreError> {
    let told = OF_A_TALK.join("', '");
    let sql = format!(
        "SELECT DISTINCT i.id FROM interaction i JOIN change c ON c.id = i.id
         WHERE i.parent = ?1 AND i.dead = 0 AND i.stage = 'held' AND c.field IN ('{told}') AND {STANDS}
           AND c.grp > (SELECT max(h.grp) FROM change h
                       WHERE h.id = i.id AND (h.field = '' OR h.field = 'stage' AND h.new = 'held'))"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([customer.bytes().as_slice()], |row| Ok(Id::from_bytes(row.get(0)?)))?;
    rows.map(|row| row.map_err(StoreError::from)).collect()
}

/// What a deed of this verb last wrote into a field of a record, where it stands; empty where it left it unknown, none
/// where there was no such deed.
pub(super) fn last_said(
    conn: &Connection,
    table: &str,
    id: Id,
    field: &str,
    verb: &str,
) -> Result<Option<String>, StoreError> {
    let sql = format!(
        "SELECT c.field, c.old, c.new, n.verb FROM change c JOIN action n ON n.grp = c.grp
         WHERE c.id = ?1 AND c.tbl = ?2 AND c.field IN ('', ?3) AND {STANDS} ORDER BY c.seq"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![id.bytes().as_slice(), table, field])?;
    let (mut made, mut said) = (false, None);
    while let Some(row) = rows.next()? {
        let by = row.get::<_, String>(3)? == verb;
        if row.get::<_, String>(0)?.is_empty() {
            made = by;
        } else if by {
            said = Some(row.get::<_, Option<String>>(2)?.unwrap_or_default());
        } else if std::mem::take(&mut made) && said.is_none() {
            // The making names no values: what was there before the first change is what it was made with.
            said = Some(row.get::<_, Option<String>>(1)?.unwrap_or_default());
        }
    }
    Ok(said)
}

fn row_to_turned(row: &Row<'_>) -> rusqlite::Result<Turned> {
    Ok(Turned {
        customer: Id::from_bytes(row.get(0)?),
        at: row.get(1)?,
        actor: row.get(2)?,
        label: row.get(3)?,
        from: row.get(4)?,
        to: row.get(5)?,
        why: row.get(6)?,
    })
}

/// The labels a customer was made with, in front of what changed. `life`: what was written of one customer, with the making
/// under no label, each with whether a file has told it; `has`: the labels they have now.
fn made_with(life: Vec<(Turned, bool)>, has: &[Option<String>]) -> Vec<Turned> {
    let life = in_order(life, |(_, told)| *told, |(turned, _)| turned.at).into_iter().map(|(turned, _)| turned);
    let (made, turned): (Vec<_>, Vec<_>) = life.partition(|one| one.label.is_empty());
    let Some(made) = made.first() else { return turned };
    let with = LABELS.iter().zip(has).filter_map(|(label, now)| {
        let first = turned.iter().find(|one| one.label == **label);
        let to = first.map_or(now, |first| &first.from).clone();
        to.map(|to| Turned { label: (*label).to_owned(), from: None, to: Some(to), ..made.clone() })
    });
    with.collect::<Vec<_>>().into_iter().chain(turned).collect()
}

/// The columns of [`row_to_entry`] of change `c`, with its action.
const ENTRY: &str = "SELECT c.at, c.actor, c.field, c.old, c.new, c.why, n.verb, n.subject, c.grp, c.id FROM change c
     LEFT JOIN action n ON n.grp = c.grp";

/// A customer and what is known of them in records of its own; people are those with a part there.
const HANGING: &str = "SELECT ?1 UNION ALL SELECT id FROM contact_point WHERE parent = ?1 AND dead = 0
     UNION ALL SELECT id FROM tag WHERE parent = ?1 AND dead = 0
     UNION ALL SELECT id FROM custom WHERE parent = ?1 AND dead = 0
     UNION ALL SELECT id FROM competitor WHERE parent = ?1 AND dead = 0
     UNION ALL SELECT id FROM value_line WHERE parent = ?1 AND dead = 0
     UNION ALL SELECT id FROM role WHERE parent = ?1 AND dead = 0
     UNION ALL SELECT person FROM role WHERE parent = ?1 AND dead = 0";

fn row_to_entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        grp: row.get(8)?,
        at: row.get(0)?,
        actor: row.get(1)?,
        field: row.get(2)?,
        old: row.get(3)?,
        new: row.get(4)?,
        why: row.get(5)?,
        verb: row.get::<_, Option<String>>(6)?.unwrap_or_default(),
        subject: row.get::<_, Option<String>>(7)?.unwrap_or_default(),
    })
}

impl Store {
    /// What was written about a record and stands, oldest first. The first entry is its making.
    pub fn history(&self, id: Id) -> Result<Vec<Entry>, StoreError> {
        let sql = format!("{ENTRY} WHERE c.id = ?1 AND {STANDS} ORDER BY c.seq");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([id.bytes().as_slice()], row_to_entry)?;
        let written = rows.collect::<Result<Vec<_>, _>>()?;
        Ok(in_order(written, |entry| entry.grp < 0, |entry| entry.at))
    }

    /// The same of a customer with everything that is known of them.
    pub fn past(&self, customer: Id) -> Result<Past, StoreError> {
        let sql = format!("{ENTRY} WHERE c.id IN ({HANGING}) AND {STANDS} ORDER BY c.seq");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([customer.bytes().as_slice()])?;
        let mut past = Past::default();
        while let Some(row) = rows.next()? {
            past.add(Id::from_bytes(row.get(9)?), row_to_entry(row)?);
        }
        Ok(past.in_order())
    }

    /// The same of these records.
    pub fn past_of(&self, records: impl IntoIterator<Item = Id>) -> Result<Past, StoreError> {
        let mut past = Past::default();
        for id in records {
            self.history(id)?.into_iter().for_each(|entry| past.add(id, entry));
        }
        Ok(past)
    }

    /// How often a record was changed, taking back included, and when last; 0 where nothing is known of it.
    pub fn revision(&self, id: Id) -> Result<Revision, StoreError> {
        let sql = "SELECT max(count(DISTINCT grp) - 1, 0), coalesce(max(at), 0) FROM change WHERE id = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([id.bytes().as_slice()], |row| Ok(Revision { number: row.get(0)?, at: row.get(1)? }))?)
    }

    /// Every change of one field of living customers that stands, by customer and oldest first: customer, when (UTC
    /// milliseconds), from what, to what.
    pub fn each_step(&self, field: &str, mut each: impl FnMut(Step)) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT c.id, c.at, c.old, c.new FROM change c JOIN customer k ON k.id = c.id AND k.dead = 0
             WHERE c.tbl = 'customer' AND c.field = ?1 AND {STANDS} ORDER BY c.id, c.at, c.seq"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([field])?;
        while let Some(row) = rows.next()? {
            let [old, new] = [2, 3].map(|at| row.get::<_, Option<String>>(at));
            let customer = Id::from_bytes(row.get(0)?);
            each(Step { customer, at: row.get(1)?, from: old?.unwrap_or_default(), to: new?.unwrap_or_default() });
        }
        Ok(())
    }

    /// How the labels of customers came to be what they are, by customer and oldest first: what they were made with, and every
    /// change that stands; of those who live, and of those who were merged into another.
    pub fn each_turned<E: From<StoreError>>(&self, mut each: impl FnMut(Turned) -> Result<(), E>) -> Result<(), E> {
        let now = LABELS.map(|label| format!("k.{label}")).join(", ");
        let fields = LABELS.join("', '");
        let sql = format!(
            "SELECT c.id, c.at, c.actor, c.field, c.old, c.new, c.why, c.grp < 0, {now} FROM change c
             JOIN customer k ON k.id = c.id AND (k.dead = 0 OR k.parent IS NOT NULL)
             WHERE c.tbl = 'customer' AND c.field IN ('', '{fields}') AND {STANDS} ORDER BY c.id, c.seq"
        );
        let mut statement = self.conn.prepare_cached(&sql).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        let mut life: Vec<(Turned, bool)> = Vec::new();
        let mut has: [Option<String>; LABELS.len()] = [const { None }; LABELS.len()];
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let turned = row_to_turned(row).map_err(StoreError::from)?;
            if life.last().is_some_and(|(last, _)| last.customer != turned.customer) {
                made_with(std::mem::take(&mut life), &has).into_iter().try_for_each(&mut each)?;
            }
            for (at, value) in has.iter_mut().enumerate() {
                *value = row.get(8 + at).map_err(StoreError::from)?;
            }
            life.push((turned, row.get(7).map_err(StoreError::from)?));
        }
        made_with(life, &has).into_iter().try_for_each(&mut each)
    }

    /// Living customers with the word in their state; empty where there is none.
    pub fn states(&self) -> Result<Vec<(Id, String)>, StoreError> {
        let mut statement =
            self.conn.prepare_cached("SELECT id, state FROM customer WHERE dead = 0 ORDER BY sort_key, rid")?;
        let rows = statement.query_map([], |row| {
            Ok((Id::from_bytes(row.get(0)?), row.get::<_, Option<String>>(1)?.unwrap_or_default()))
        })?;
        rows.map(|row| row.map_err(StoreError::from)).collect()
    }
}
