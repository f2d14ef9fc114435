//! Customers: the list's order and rows, and the card.

use super::change::Writer;
use super::record::{self, Kept};
use super::{Store, StoreError};
use crate::domain::card::{CustomerCard, CustomerRow, Member};
use crate::domain::competitor::Competitor;
use crate::domain::complaint::Complaint;
use crate::domain::customer::{Customer, CustomerKind};
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::person::{ContactPoint, Person, Role};
use crate::domain::product::Value;
use crate::domain::promise::{self, Promise};
use crate::domain::tag::{Custom, Tag};
use crate::text::Clean;
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::collections::HashSet;

const ROW: &str = "SELECT c.rid, c.id, c.name, c.kind, c.city, c.industry, c.level, c.do_not_call, s.last_contact,
  (SELECT group_concat(name, ' · ') FROM (SELECT p.name FROM role r JOIN person p ON p.id = r.person
     WHERE r.parent = c.id AND r.dead = 0 AND p.dead = 0 ORDER BY r.rid LIMIT 3)),
  (SELECT value FROM contact_point k WHERE k.parent = c.id AND k.dead = 0 AND k.way IN ('mobile', 'phone') ORDER BY k.rid LIMIT 1),
  (coalesce(s.open_complaints, 0) > 0 AND EXISTS (SELECT 1 FROM complaint k
     WHERE k.parent = c.id AND k.dead = 0 AND k.closed_at IS NULL AND k.despite IS NULL))
  FROM customer c LEFT JOIN customer_stats s ON s.customer = c.id";

fn row_to_row(row: &Row<'_>) -> Result<CustomerRow, StoreError> {
    let text = |at: usize| -> Result<Clean, StoreError> {
        Ok(row.get_ref(at)?.as_str_or_null().map_err(rusqlite::Error::from)?.map(Clean::line).unwrap_or_default())
    };
    Ok(CustomerRow {
        row: row.get(0)?,
        id: Id::from_bytes(row.get(1)?),
        name: text(2)?,
        kind: CustomerKind::parse(&text(3)?).unwrap_or(CustomerKind::Company),
        city: text(4)?,
        industry: text(5)?,
        level: text(6)?,
        do_not_call: row.get(7)?,
        last_contact: row.get(8)?,
        people: text(9)?,
        phone: text(10)?,
        halted: row.get(11)?,
    })
}

impl Store {
    pub fn customer_count(&self) -> Result<usize, StoreError> {
        let count: i64 = self.conn.query_row("SELECT count(*) FROM customer WHERE dead = 0", [], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// Row numbers of all living customers, in reading order.
    pub fn customer_order(&self) -> Result<Vec<u32>, StoreError> {
        let mut statement =
            self.conn.prepare_cached("SELECT rid FROM customer WHERE dead = 0 ORDER BY sort_key, rid")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.map(|row| row.map_err(StoreError::from)).collect()
    }

    /// The first rows in reading order, for the first frame.
    pub fn first_customers(&self, limit: usize) -> Result<Vec<CustomerRow>, StoreError> {
        let sql = format!("{ROW} WHERE c.dead = 0 ORDER BY c.sort_key, c.rid LIMIT ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([i64::try_from(limit).unwrap_or(i64::MAX)])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(row_to_row(row)?);
        }
        Ok(found)
    }

    /// The rows with these numbers that are still alive, in the order asked for.
    pub fn customer_rows(&self, rows: &[u32]) -> Result<Vec<CustomerRow>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{ROW} WHERE c.rid = ?1 AND c.dead = 0"))?;
        let mut found = Vec::with_capacity(rows.len());
        for rid in rows {
            let mut cursor = statement.query([rid])?;
            if let Some(row) = cursor.next()? {
                found.push(row_to_row(row)?);
            } else {
                self.must_be_deleted(*rid)?;
            }
        }
        Ok(found)
    }

    /// Deleted customers keep their row: a number without one is a hole in the file.
    fn must_be_deleted(&self, rid: u32) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT 1 FROM customer WHERE rid = ?1 AND dead = 1")?;
        if statement.exists([rid])? {
            return Ok(());
        }
        Err(StoreError::Damaged(format!("row {rid} of customer is missing")))
    }

    pub fn customer_row_number(&self, id: Id) -> Result<Option<u32>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT rid FROM customer WHERE id = ?1 AND dead = 0")?;
        let mut rows = statement.query([id.bytes().as_slice()])?;
        Ok(match rows.next()? {
            Some(row) => Some(row.get(0)?),
            None => None,
        })
    }

    /// Everything on one customer; none when there is no such living customer.
    pub fn customer_card(&self, id: Id) -> Result<Option<CustomerCard>, StoreError> {
        let card = self.card_of_many(id)?;
        card.map(|card| in_line(&self.conn, card)).transpose()
    }

    /// As [`Self::customer_card`] without when a first touch is due: for that all who came to the level on the same day are
    /// looked at, which is nothing for one card and all the time there is for thousands.
    pub fn card_of_many(&self, id: Id) -> Result<Option<CustomerCard>, StoreError> {
        card(&self.conn, id)
    }

    /// A living record of any noun.
    pub fn get<T: Record>(&self, id: Id) -> Result<Option<T>, StoreError> {
        Ok(record::get::<T>(&self.conn, id)?.filter(|kept| !kept.dead).map(|kept| kept.record))
    }

    /// The living record that another one refers to, where it does.
    pub fn linked<T: Record>(&self, id: Option<Id>) -> Result<Option<T>, StoreError> {
        id.map_or(Ok(None), |id| self.get(id))
    }
}

impl Writer<'_> {
    /// As [`Store::customer_card`], inside the action: nobody changes it before the action ends.
    pub fn customer_card(&self, id: Id) -> Result<Option<CustomerCard>, StoreError> {
        card(self.connection(), id)?.map(|card| in_line(self.connection(), card)).transpose()
    }
}

fn card(conn: &Connection, id: Id) -> Result<Option<CustomerCard>, StoreError> {
    let Some(kept) = record::get::<Customer>(conn, id)?.filter(|kept| !kept.dead) else {
        return Ok(None);
    };
    let mut card = CustomerCard::new(kept.record);
    let mut seq = kept.seq;
    card.points = children::<ContactPoint>(conn, id, "ORDER BY rid", &mut seq)?;
    card.tags = children::<Tag>(conn, id, "ORDER BY name", &mut seq)?;
    card.customs = children::<Custom>(conn, id, "ORDER BY rid", &mut seq)?;
    card.interactions = children::<Interaction>(conn, id, "ORDER BY at DESC, rid DESC", &mut seq)?;
    if !card.interactions.is_empty() {
        card.edited = super::history::edited_talks(conn, id)?;
        card.answered = super::interaction::answered(conn, id)?;
    }
    card.followups =
        children::<Followup>(conn, id, "ORDER BY done_at IS NOT NULL, due IS NULL, due, time, rid", &mut seq)?;
    card.promises = children::<Promise>(conn, id, "ORDER BY rid", &mut seq)?;
    promise::order(&mut card.promises);
    card.complaints = children::<Complaint>(conn, id, "ORDER BY closed_at IS NOT NULL, heard_at, rid", &mut seq)?;
    card.competitors = children::<Competitor>(conn, id, "ORDER BY rid", &mut seq)?;
    card.values = children::<Value>(conn, id, "ORDER BY rid", &mut seq)?;
    let mut roles = children::<Role>(conn, id, "ORDER BY rid", &mut seq)?;
    // Two machines may have given one person two places here; the first counts.
    let mut seen = HashSet::new();
    roles.retain(|role| seen.insert(role.person));
    for role in roles {
        let person = role.person.map(|id| record::get::<Person>(conn, id)).transpose()?.flatten();
        if let Some(kept) = person.filter(|kept| !kept.dead) {
            seq = seq.max(kept.seq);
            card.people.push(Member { person: kept.record, role });
        }
    }
    card.added = super::rhythm::made_at(conn, id)?;
    card.seq = seq;
    card.changed_at = written_at(conn, seq)?;
    Ok(Some(card))
}

/// With the place among those who came to the level together, where somebody is still to be seen for the first time.
fn in_line(conn: &Connection, mut card: CustomerCard) -> Result<CustomerCard, StoreError> {
    if card.last_visit().is_none() && !card.customer.level.is_empty() {
        card.levelled = super::rhythm::levelled(conn, card.customer.id)?;
        card.place = super::rhythm::place(conn, &card.customer)?;
    }
    Ok(card)
}

/// When this was written; none where the record of it is gone.
fn written_at(conn: &Connection, seq: i64) -> Result<Option<i64>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT at FROM change WHERE seq = ?1")?;
    Ok(statement.query_row([seq], |row| row.get(0)).optional()?)
}

fn children<T: Record>(conn: &Connection, parent: Id, order: &str, seq: &mut i64) -> Result<Vec<T>, StoreError> {
    let rest = format!("WHERE parent = ?1 AND dead = 0 {order}");
    let kept: Vec<Kept<T>> = record::list(conn, &rest, [parent.bytes().as_slice()])?;
    *seq = kept.iter().map(|kept| kept.seq).fold(*seq, i64::max);
    Ok(kept.into_iter().map(|kept| kept.record).collect())
}
