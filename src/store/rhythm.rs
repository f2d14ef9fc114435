//! What decides when customers are due, of one of them or of all at once.

use super::{Store, StoreError};
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::text::Clean;
use chrono::NaiveDate;
use rusqlite::{Connection, Row};

/// A customer as far as it decides when the next touch is. Instants are UTC milliseconds.
#[derive(Debug, Clone, PartialEq)]
pub struct RhythmRow {
    /// Local row number.
    pub row: u32,
    /// Identity, name, level, window and the like; the other fields are blank.
    pub customer: Customer,
    pub last_contact: Option<i64>,
    pub last_visit: Option<i64>,
    /// The first day anything is known of; only where there was no contact or no visit yet.
    pub first: Option<i64>,
    /// A complaint is open, and nobody gave a reason to go on all the same.
    pub halted: bool,
}

/// When the record was made, or the first talk with it took place: the index by identity keeps changes in their order.
pub(super) const FIRST: &str = "(SELECT min(at) FROM (
         SELECT * FROM (SELECT at FROM change WHERE id = c.id ORDER BY seq LIMIT 1)
         UNION ALL SELECT held_at FROM interaction i WHERE i.parent = c.id AND i.dead = 0))";

/// Whether everything rests while a complaint is open (`Complaint::halts` says the same). Few have one: only for them is
/// it looked up.
pub(super) const HALTED: &str = "(coalesce(s.open_complaints, 0) > 0 AND EXISTS (SELECT 1 FROM complaint k
         WHERE k.parent = c.id AND k.dead = 0 AND k.closed_at IS NULL AND k.despite IS NULL))";

impl Store {
    /// Calls `each` with every living customer that has a level, in reading order.
    pub fn each_rhythm(&self, mut each: impl FnMut(RhythmRow)) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT c.rid, c.id, c.name, c.level, c.visit_window, c.rest_until, c.do_not_call, s.last_contact, s.last_visit,
               CASE WHEN s.last_visit IS NULL OR s.last_contact IS NULL THEN {FIRST} END, {HALTED}
             FROM customer c LEFT JOIN customer_stats s ON s.customer = c.id
             WHERE c.dead = 0 AND c.level IS NOT NULL ORDER BY c.sort_key, c.rid"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row_to_rhythm(row)?);
        }
        Ok(())
    }

    /// When a record was made, in UTC milliseconds; none where its history is gone.
    pub fn made_at(&self, id: Id) -> Result<Option<i64>, StoreError> {
        made_at(&self.conn, id)
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

pub(super) fn made_at(conn: &Connection, id: Id) -> Result<Option<i64>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT at FROM change WHERE id = ?1 ORDER BY seq LIMIT 1")?;
    let mut rows = statement.query([id.bytes().as_slice()])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

fn row_to_rhythm(row: &Row<'_>) -> Result<RhythmRow, StoreError> {
    let text = |at: usize| -> Result<Clean, StoreError> {
        Ok(row.get::<_, Option<String>>(at)?.map(|text| Clean::line(&text)).unwrap_or_default())
    };
    let mut customer = Customer::blank(Id::from_bytes(row.get(1)?), None);
    (customer.name, customer.level, customer.visit_window) = (text(2)?, text(3)?, text(4)?);
    let misfit = || StoreError::Value { table: Customer::TABLE, field: "rest_until" };
    let rest: Option<String> = row.get(5)?;
    let read = rest.map(|day| NaiveDate::parse_from_str(&day, "%Y-%m-%d").map_err(|_| misfit()));
    customer.rest_until = read.transpose()?;
    customer.do_not_call = row.get(6)?;
    let (last_contact, last_visit, first) = (row.get(7)?, row.get(8)?, row.get(9)?);
    Ok(RhythmRow { row: row.get(0)?, customer, last_contact, last_visit, first, halted: row.get(10)? })
}
