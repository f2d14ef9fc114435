//! What decides when customers are due, of one of them or of all at once.

use super::change::Writer;
use super::{Store, StoreError};
use crate::domain::answer::Answer;
use crate::domain::card::Place;
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::man::Man;
use crate::domain::rhythm::first;
use crate::domain::rhythm::first::{Crowds, Importance, Line, Sample};
use rusqlite::{Connection, Row};

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

    /// How many came to each level on each day, and where these were more than fit into a day, who comes first.
    pub fn crowds(&self, fits: u32) -> Result<Crowds, StoreError> {
        let sql = "SELECT id, level FROM customer INDEXED BY customer_level WHERE dead = 0 AND level IS NOT NULL";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut crowds = Crowds::default();
        while let Some(row) = rows.next()? {
            let level = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            crowds.add(Id::from_bytes(row.get(0)?), level);
        }
        crowds.line_up(fits, |level, day| Ok::<_, StoreError>(line(&self.conn, level, day)?.1))?;
        Ok(crowds)
    }

    /// Every word that stands in the level of living customers, in order.
    pub fn level_words(&self) -> Result<Vec<String>, StoreError> {
        level_words(&self.conn)
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
    /// As [`Store::level_words`], inside the action.
    pub fn level_words(&self) -> Result<Vec<String>, StoreError> {
        level_words(self.connection())
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

/// From word to word by the index: there are a handful of them, however many customers there are.
fn level_words(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let next = "SELECT level FROM customer INDEXED BY customer_level WHERE level IS NOT NULL AND dead = 0";
    let sql = format!(
        "WITH RECURSIVE word (level) AS (
           SELECT ({next} ORDER BY level LIMIT 1)
           UNION ALL SELECT ({next} AND level > word.level ORDER BY level LIMIT 1) FROM word WHERE word.level IS NOT NULL)
         SELECT level FROM word WHERE level IS NOT NULL"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let words = statement.query_map([], |row| row.get(0))?;
    words.map(|word| word.map_err(StoreError::from)).collect()
}

/// When the level was given; none where the customer came with it.
pub(super) fn levelled(conn: &Connection, id: Id) -> Result<Option<i64>, StoreError> {
    let sql = format!("SELECT {LEVELLED} FROM (SELECT ?1 AS id) c");
    Ok(conn.prepare_cached(&sql)?.query_row([id.bytes().as_slice()], |row| row.get(0))?)
}

/// Where a customer stands among those who came to the level with them: as [`Crowds`] says it of all.
pub(super) fn place(conn: &Connection, customer: &Customer) -> Result<Place, StoreError> {
    let Some(day) = first::day_of(customer.id) else { return Ok(Place::default()) };
    let (crowd, line) = line(conn, &customer.level, day)?;
    Ok(Place { crowd, lot: line.lot(customer.id, Importance::of(customer)) })
}

/// The identities that customers of a day can have, the least and the greatest.
fn edges((from, to): (i64, i64)) -> [[u8; 16]; 2] {
    [(from, 0), (to, u8::MAX)].map(|(ms, rest)| {
        let mut id = [rest; 16];
        id[..6].copy_from_slice(&ms.to_be_bytes()[2..]);
        id
    })
}

/// How many came to a level on a day, and in which order they are seen. All are counted, by the index alone; of very many
/// a part is looked at, so that a card of theirs opens as fast as any other.
fn line(conn: &Connection, level: &str, day: (i64, i64)) -> Result<(u32, Line), StoreError> {
    let [from, to] = edges(day);
    let sql = "SELECT id, rid FROM customer INDEXED BY customer_level
         WHERE dead = 0 AND level = ?1 AND id BETWEEN ?2 AND ?3";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query((level, from, to))?;
    let mut sample = Sample::default();
    while let Some(row) = rows.next()? {
        sample.add(Id::from_bytes(row.get(0)?), row.get(1)?);
    }
    if sample.count < 2 {
        return Ok((sample.count, Line::default()));
    }
    let sql = format!(
        "SELECT c.has_money, c.has_authority, c.has_need, {}, {} FROM customer c WHERE c.rid = ?1",
        needs(),
        known()
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut members = Vec::new();
    for (id, rid) in sample.rows() {
        let mut rows = statement.query([rid])?;
        if let Some(row) = rows.next()? {
            members.push((id, importance(row, 0)?));
        }
    }
    Ok((sample.count, Line::of(members.into_iter())))
}

/// Whether it is said what customer `c` needs or would buy.
pub(super) fn needs() -> String {
    Importance::NEEDS.map(|field| format!("c.{field} IS NOT NULL")).join(" OR ")
}

/// The weights of all fields of customer `c` that are filled.
pub(super) fn known() -> String {
    let weighty = Customer::FIELDS.iter().filter(|field| field.weight > 0);
    let parts: Vec<String> =
        weighty.map(|field| format!("{} * (c.{} IS NOT NULL)", field.weight, field.name)).collect();
    parts.join(" + ")
}

/// Three answers, [`needs`] and [`known`], from this column on.
pub(super) fn importance(row: &Row<'_>, at: usize) -> Result<Importance, StoreError> {
    let answer = |at: usize| {
        let said = row.get_ref(at)?.as_str_or_null().map_err(rusqlite::Error::from)?;
        Ok::<_, StoreError>(said.and_then(Answer::parse))
    };
    let man = Man { money: answer(at)?, authority: answer(at + 1)?, need: answer(at + 2)? };
    Ok(Importance::new(man, row.get(at + 3)?, row.get::<_, Option<u16>>(at + 4)?.unwrap_or_default()))
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
