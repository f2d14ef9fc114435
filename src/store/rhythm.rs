//! What decides when customers are due, of one of them or of all at once.

use super::change::Writer;
use super::{Store, StoreError};
use crate::domain::id::Id;
use crate::domain::rhythm::{Crowds, first};
use rusqlite::Connection;

/// When the record was written first, or the first talk with it took place: the index by identity keeps changes in their
/// order. The instant in an identity is for who reads the row.
pub(super) const FIRST: &str = "(SELECT min(at) FROM (
         SELECT * FROM (SELECT at FROM change WHERE id = c.id ORDER BY seq LIMIT 1)
         UNION ALL SELECT held_at FROM interaction i WHERE i.parent = c.id AND i.dead = 0))";

/// When the level was given to a customer who had another one, or none.
pub(super) const LEVELLED: &str = "(SELECT max(at) FROM change WHERE id = c.id AND field = 'level')";

/// Whether everything rests while a complaint is open (`Complaint::halts` says the same). Few have one: only for them is
/// it looked up.
pub(super) const HALTED: &str = "(coalesce(s.open_complaints, 0) > 0 AND EXISTS (SELECT 1 FROM complaint k
         WHERE k.parent = c.id AND k.dead = 0 AND k.closed_at IS NULL AND k.despite IS NULL))";

impl Store {
    /// When a record was made, in UTC milliseconds; none where its history is gone.
    pub fn made_at(&self, id: Id) -> Result<Option<i64>, StoreError> {
        made_at(&self.conn, id)
    }

    /// How many came to each level on each day.
    pub fn crowds(&self) -> Result<Crowds, StoreError> {
        let sql = "SELECT id, level FROM customer NOT INDEXED WHERE dead = 0 AND level IS NOT NULL";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut crowds = Crowds::default();
        while let Some(row) = rows.next()? {
            let level = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            crowds.add(Id::from_bytes(row.get(0)?), level);
        }
        Ok(crowds)
    }

    /// How many living customers have each word in their level; nobody's word is empty.
    pub fn count_by_level(&self) -> Result<Vec<(String, u32)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT level, count(*) FROM customer WHERE dead = 0 AND level IS NOT NULL GROUP BY level ORDER BY level",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.map(|row| row.map_err(StoreError::from)).collect()
    }
}

impl Writer<'_> {
    /// Every word that stands in the level of living customers.
    pub fn level_words(&self) -> Result<Vec<String>, StoreError> {
        let conn = self.connection();
        let mut statement = conn.prepare_cached(
            "SELECT DISTINCT level FROM customer WHERE dead = 0 AND level IS NOT NULL ORDER BY level",
        )?;
        let words = statement.query_map([], |row| row.get(0))?;
        words.map(|word| word.map_err(StoreError::from)).collect()
    }

    /// When the customer was last in contact and last visited, in UTC milliseconds, before this action.
    pub fn last_met(&self, customer: Id) -> Result<(Option<i64>, Option<i64>), StoreError> {
        let conn = self.connection();
        let mut statement =
            conn.prepare_cached("SELECT last_contact, last_visit FROM customer_stats WHERE customer = ?1")?;
        let mut rows = statement.query([customer.bytes().as_slice()])?;
        Ok(rows.next()?.map(|row| Ok::<_, StoreError>((row.get(0)?, row.get(1)?))).transpose()?.unwrap_or_default())
    }

    /// The living customers in whose level this word stands.
    pub fn with_level(&self, word: &str) -> Result<Vec<Id>, StoreError> {
        let conn = self.connection();
        let mut statement =
            conn.prepare_cached("SELECT id FROM customer WHERE dead = 0 AND level = ?1 ORDER BY rid")?;
        let ids = statement.query_map([word], |row| Ok(Id::from_bytes(row.get(0)?)))?;
        ids.map(|id| id.map_err(StoreError::from)).collect()
    }
}

/// When the level was given; none where the customer came with it.
pub(super) fn levelled(conn: &Connection, id: Id) -> Result<Option<i64>, StoreError> {
    let sql = format!("SELECT {LEVELLED} FROM (SELECT ?1 AS id) c");
    Ok(conn.prepare_cached(&sql)?.query_row([id.bytes().as_slice()], |row| row.get(0))?)
}

/// With how many others in the level a customer came: as [`Crowds`] says it of all, counted no further than matters.
pub(super) fn crowd(conn: &Connection, id: Id, level: &str) -> Result<u32, StoreError> {
    /// More than fit into any day.
    const MOST: u32 = 1_000;
    let Some((from, to)) = first::day_of(id) else { return Ok(0) };
    let edge = |ms: i64, rest: u8| {
        let mut id = [rest; 16];
        id[..6].copy_from_slice(&ms.to_be_bytes()[2..]);
        id
    };
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM customer WHERE id BETWEEN ?1 AND ?2 AND dead = 0 AND level = ?3 LIMIT {MOST})"
    );
    let count = |row: &rusqlite::Row<'_>| row.get(0);
    Ok(conn.prepare_cached(&sql)?.query_row((edge(from, 0), edge(to, u8::MAX), level), count)?)
}

/// The instant in its identity, which it has on every machine; of an identity without one, that of the first change.
pub(super) fn made_at(conn: &Connection, id: Id) -> Result<Option<i64>, StoreError> {
    if let Some(at) = id.made_at() {
        return Ok(Some(at));
    }
    let mut statement = conn.prepare_cached("SELECT at FROM change WHERE id = ?1 ORDER BY seq LIMIT 1")?;
    let mut rows = statement.query([id.bytes().as_slice()])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}
