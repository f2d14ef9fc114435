//! What the page of the day is made from, read in one pass each, without cards.

use super::record::{columns, row_to_record};
use super::{Store, StoreError};
use crate::domain::complaint::Complaint;
use crate::domain::field::Record;
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::promise::Promise;
use crate::domain::rhythm::first::Importance;
use chrono::{Days, NaiveDate};
use rusqlite::types::ValueRef;
use rusqlite::{Row, ToSql};

/// The customer a record hangs on, as far as the page needs it before it is shown.
#[derive(Debug, Clone, Copy)]
pub struct Holder<'r> {
    /// Local row number.
    pub row: u32,
    pub id: Id,
    /// The word in the customer's level, as it was written.
    pub level: &'r str,
}

/// A customer who is to be seen now and then, or has a birthday. Instants are UTC milliseconds.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'r> {
    pub holder: Holder<'r>,
    pub window: &'r str,
    pub rest_until: Option<NaiveDate>,
    pub do_not_call: bool,
    pub birthday: Option<NaiveDate>,
    pub last_contact: Option<i64>,
    pub last_visit: Option<i64>,
    /// The first day anything is known of; only where there was no contact or no visit yet.
    pub first: Option<i64>,
    /// When the level was given; only where there was no contact or no visit yet, and the customer did not come with it.
    pub levelled: Option<i64>,
    /// A complaint is open, and nobody gave a reason to go on all the same.
    pub halted: bool,
    /// Only where there was no visit yet.
    pub importance: Importance,
}

/// Somebody's birthday, at a customer.
#[derive(Debug, Clone, Copy)]
pub struct Born<'r> {
    pub holder: Holder<'r>,
    pub name: &'r str,
    pub on: NaiveDate,
    pub last_contact: Option<i64>,
}

impl Store {
    /// Calls `each` with every living customer that has a level or a birthday, in the order of the file: the table is
    /// read once, from front to back.
    pub fn each_standing(&self, mut each: impl FnMut(Standing<'_>)) -> Result<(), StoreError> {
        let sql = format!(
            "SELECT c.rid, c.id, c.level, c.visit_window, c.rest_until, c.do_not_call, c.birthday,
               s.last_contact, s.last_visit,
               CASE WHEN c.level IS NOT NULL AND (s.last_visit IS NULL OR s.last_contact IS NULL) THEN {} END, {},
               CASE WHEN c.level IS NOT NULL AND (s.last_visit IS NULL OR s.last_contact IS NULL) THEN {} END,
               c.has_money, c.has_authority, c.has_need, {},
               CASE WHEN c.level IS NOT NULL AND s.last_visit IS NULL THEN {} END
             FROM customer c LEFT JOIN customer_stats s ON s.customer = c.id
             WHERE c.dead = 0 AND (c.level IS NOT NULL OR c.birthday IS NOT NULL)",
            super::rhythm::FIRST,
            super::rhythm::HALTED,
            super::rhythm::LEVELLED,
            super::rhythm::needs(),
            super::rhythm::known()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (holder, first) = (holder(row, 0)?, row.get::<_, Option<i64>>(9)?);
            each(Standing {
                holder,
                window: text(row, 3)?,
                rest_until: date(row, 4, "rest_until")?,
                do_not_call: row.get(5)?,
                birthday: date(row, 6, "birthday")?,
                last_contact: row.get(7)?,
                last_visit: row.get(8)?,
                // Somebody brought over from another machine is known for longer than this file is.
                first: first.map(|first| holder.id.made_at().unwrap_or(first).min(first)),
                halted: row.get(10)?,
                levelled: row.get(11)?,
                importance: super::rhythm::importance(row, 12)?,
            });
        }
        Ok(())
    }

    /// Calls `each` with what is still to be done by `last` or before, for living customers.
    pub fn each_due(&self, last: NaiveDate, each: impl FnMut(Followup, Holder<'_>)) -> Result<(), StoreError> {
        self.each_held("done_at IS NULL AND due <= ?1", last.to_string(), each)
    }

    /// Calls `each` with every open promise that is due by the end of `last`.
    pub fn each_promised(&self, last: NaiveDate, each: impl FnMut(Promise, Holder<'_>)) -> Result<(), StoreError> {
        self.each_held("settled IS NULL AND due <= ?1", last.to_string(), each)
    }

    /// Calls `each` with every open complaint.
    pub fn each_complaint(&self, each: impl FnMut(Complaint, Holder<'_>)) -> Result<(), StoreError> {
        // Whichever it is, it belongs on the page; the parameter is there because the others have one.
        self.each_held("closed_at IS NULL AND ?1", true, each)
    }

    /// Calls `each` with every talk held since an instant whose digest has not gone. Of talks that came from a file nobody
    /// here promised one.
    pub fn each_untold(&self, since: i64, each: impl FnMut(Interaction, Holder<'_>)) -> Result<(), StoreError> {
        let which = "stage = 'held' AND digest_at IS NULL AND digest_spared_at IS NULL AND at >= ?1 AND NOT EXISTS
            (SELECT 1 FROM change m JOIN action a ON a.grp = m.grp WHERE m.id = interaction.id AND m.field = '' AND a.verb = 'import')";
        self.each_held(which, since, each)
    }

    /// Calls `each` with every meeting that is planned or running and begins by the end of `last`.
    pub fn each_planned(&self, last: NaiveDate, each: impl FnMut(Interaction, Holder<'_>)) -> Result<(), StoreError> {
        // The instant is kept in UTC, the day is the meeting's own: two days cover every zone.
        let end = last.checked_add_days(Days::new(2)).unwrap_or(last).and_time(chrono::NaiveTime::MIN).and_utc();
        self.each_held("stage IN ('planned', 'running') AND at < ?1", end.timestamp_millis(), each)
    }

    /// Calls `each` with every person whose birthday falls between two days of the year, both included, and the next or
    /// the one before.
    pub fn each_born(&self, from: NaiveDate, to: NaiveDate, mut each: impl FnMut(Born<'_>)) -> Result<(), StoreError> {
        let [from, to] = [from.pred_opt().unwrap_or(from), to.succ_opt().unwrap_or(to)];
        let [from, to] = [from, to].map(|day| day.format("%m-%d").to_string());
        let between = if from <= to { "BETWEEN ?1 AND ?2" } else { "NOT BETWEEN ?2 AND ?1" };
        let sql = format!(
            "SELECT c.rid, c.id, c.level, p.name, p.birthday, s.last_contact
             FROM person p JOIN role r ON r.person = p.id AND r.dead = 0
             JOIN customer c ON c.id = r.parent AND c.dead = 0
             LEFT JOIN customer_stats s ON s.customer = c.id
             WHERE p.dead = 0 AND p.birthday IS NOT NULL AND substr(p.birthday, -5) {between}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([from, to])?;
        while let Some(row) = rows.next()? {
            if let Some(on) = date(row, 4, "birthday")? {
                each(Born { holder: holder(row, 0)?, name: text(row, 3)?, on, last_contact: row.get(5)? });
            }
        }
        Ok(())
    }

    /// Whether anybody plans with this file: something is to be done or promised or a meeting is planned, or a customer has a
    /// level. A glance, each part by an index of its own; the page itself looks at all.
    pub fn is_planned_with(&self) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM followup WHERE dead = 0 AND done_at IS NULL)
               OR EXISTS (SELECT 1 FROM complaint WHERE dead = 0 AND closed_at IS NULL)
               OR EXISTS (SELECT 1 FROM promise WHERE dead = 0 AND settled IS NULL AND due IS NOT NULL)
               OR EXISTS (SELECT 1 FROM interaction WHERE dead = 0 AND stage IN ('planned', 'running'))
               OR EXISTS (SELECT 1 FROM customer WHERE level IS NOT NULL AND dead = 0)";
        Ok(self.conn.query_row(sql, [], |row| row.get(0))?)
    }

    fn each_held<T: Record>(
        &self,
        which: &str,
        by: impl ToSql,
        mut each: impl FnMut(T, Holder<'_>),
    ) -> Result<(), StoreError> {
        let fields = columns::<T>();
        let sql = format!(
            "SELECT t.*, c.rid, c.id, c.level
             FROM (SELECT id, parent, dead, seq{fields} FROM {} WHERE dead = 0 AND {which}) t
             JOIN customer c ON c.id = t.parent AND c.dead = 0",
            T::TABLE
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([by])?;
        while let Some(row) = rows.next()? {
            each(row_to_record::<T>(row)?.record, holder(row, 4 + T::FIELDS.len())?);
        }
        Ok(())
    }
}

/// Row number, identity and level stand together.
fn holder<'r>(row: &'r Row<'_>, at: usize) -> Result<Holder<'r>, StoreError> {
    Ok(Holder { row: row.get(at)?, id: Id::from_bytes(row.get(at + 1)?), level: text(row, at + 2)? })
}

fn text<'r>(row: &'r Row<'_>, at: usize) -> Result<&'r str, StoreError> {
    Ok(row.get_ref(at)?.as_str_or_null().map_err(rusqlite::Error::from)?.unwrap_or_default())
}

fn date(row: &Row<'_>, at: usize, field: &'static str) -> Result<Option<NaiveDate>, StoreError> {
    let misfit = || StoreError::Value { table: "customer", field };
    match row.get_ref(at)? {
        ValueRef::Null => Ok(None),
        _ => text(row, at)?.parse().map(Some).map_err(|_| misfit()),
    }
}
