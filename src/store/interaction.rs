//! Interactions and what hangs on them: marks, answers, uses.

use super::change::Writer;
use super::{Store, StoreError, record};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::prep::{CardMark, CardUse, CheckMark, SpinAnswer};
use crate::domain::turn::Turn;
use crate::text::Clean;
use rusqlite::Connection;

impl Store {
    /// Checklist marks of an interaction, in the order they were made.
    pub fn check_marks(&self, interaction: Id) -> Result<Vec<CheckMark>, StoreError> {
        self.hanging(interaction)
    }

    /// SPIN answers of an interaction.
    pub fn spin_answers(&self, interaction: Id) -> Result<Vec<SpinAnswer>, StoreError> {
        self.hanging(interaction)
    }

    /// The questions that were asked or answered in talks with a customer, but for this one.
    pub fn asked_before(&self, customer: Id, interaction: Id) -> Result<Vec<Clean>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT s.card FROM interaction i JOIN spin_answer s ON s.interaction = i.id
             WHERE i.parent = ?1 AND i.id <> ?2 AND i.dead = 0 AND s.dead = 0 AND (s.asked = 1 OR s.answer IS NOT NULL)",
        )?;
        let ids = [customer.bytes().as_slice(), interaction.bytes().as_slice()];
        let rows = statement.query_map(ids, |row| row.get::<_, Option<String>>(0))?;
        rows.map(|card| Ok(Clean::line(&card?.unwrap_or_default()))).collect()
    }

    /// The turns of a call, in their order.
    pub fn turns(&self, interaction: Id) -> Result<Vec<Turn>, StoreError> {
        self.hanging(interaction)
    }

    /// Scripts used with a customer, in the order of use.
    pub fn uses_with(&self, customer: Id) -> Result<Vec<CardUse>, StoreError> {
        let rest = "WHERE parent = ?1 AND dead = 0 ORDER BY at, rid";
        let kept = record::list::<CardUse>(&self.conn, rest, [customer.bytes().as_slice()])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }

    fn hanging<T: Record>(&self, interaction: Id) -> Result<Vec<T>, StoreError> {
        let rest = "WHERE interaction = ?1 AND dead = 0 ORDER BY rid";
        let kept = record::list::<T>(&self.conn, rest, [interaction.bytes().as_slice()])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }

    /// Planned or running interactions of one customer, or of all, soonest first. A customer that was deleted takes its
    /// plans out of sight; undo brings both back.
    pub fn open_interactions(&self, customer: Option<Id>) -> Result<Vec<Interaction>, StoreError> {
        let rest = "WHERE dead = 0 AND stage IN ('planned', 'running') AND parent = coalesce(?1, parent)
             AND EXISTS (SELECT 1 FROM customer c WHERE c.id = interaction.parent AND c.dead = 0) ORDER BY at, rid";
        let id = customer.as_ref().map(|id| id.bytes().as_slice());
        let kept = record::list::<Interaction>(&self.conn, rest, [id])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }

    /// How many items were ticked and how many questions asked in an interaction.
    pub fn work_done(&self, interaction: Id) -> Result<(usize, usize), StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT (SELECT count(*) FROM check_mark WHERE interaction = ?1 AND dead = 0 AND done = 1
                 AND coalesce(item, '') NOT LIKE 'say/%'),
               (SELECT count(*) FROM spin_answer WHERE interaction = ?1 AND dead = 0 AND asked = 1)",
        )?;
        let count = |row: &rusqlite::Row<'_>, at| row.get::<_, i64>(at).map(|n| usize::try_from(n).unwrap_or(0));
        Ok(statement.query_row([interaction.bytes().as_slice()], |row| Ok((count(row, 0)?, count(row, 1)?)))?)
    }

    pub fn favourite_cards(&self) -> Result<Vec<String>, StoreError> {
        self.marked("WHERE dead = 0 AND favourite = 1 ORDER BY rid")
    }

    /// The cards somebody has said no to: a line of value among them is not drilled.
    pub fn cards_left(&self) -> Result<Vec<String>, StoreError> {
        self.marked("WHERE dead = 0 AND favourite = 0 ORDER BY rid")
    }

    fn marked(&self, which: &str) -> Result<Vec<String>, StoreError> {
        let kept = record::list::<CardMark>(&self.conn, which, [])?;
        Ok(kept.into_iter().map(|kept| kept.record.card.into_string()).collect())
    }

    /// The cards used last, newest first, each once.
    pub fn recent_cards(&self, limit: usize) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT card FROM card_use WHERE dead = 0 AND card <> '' GROUP BY card ORDER BY max(at) DESC LIMIT ?1",
        )?;
        let rows = statement.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], |row| row.get(0))?;
        rows.map(|row| row.map_err(StoreError::from)).collect()
    }

    /// All uses of one card, newest first.
    pub fn card_uses(&self, card: &str) -> Result<Vec<CardUse>, StoreError> {
        let kept = record::list::<CardUse>(&self.conn, "WHERE dead = 0 AND card = ?1 ORDER BY at DESC", [card])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }
}

impl Writer<'_> {
    /// A talk, and whether it was deleted.
    pub fn talk_ever(&self, id: Id) -> Result<Option<(Interaction, bool)>, StoreError> {
        Ok(record::get::<Interaction>(self.connection(), id)?.map(|kept| (kept.record, kept.dead)))
    }

    /// Talks with a customer that were held, or are planned, from one moment until before another; UTC milliseconds.
    pub fn talks_between(&self, customer: Id, from: i64, until: i64) -> Result<Vec<Interaction>, StoreError> {
        let rest = "WHERE parent = ?1 AND at >= ?2 AND at < ?3 AND dead = 0 ORDER BY at, rid";
        let among = rusqlite::params![customer.bytes().as_slice(), from, until];
        let kept = record::list::<Interaction>(self.connection(), rest, among)?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }
}

/// Talks with a customer in which a question was answered.
pub(super) fn answered(conn: &Connection, customer: Id) -> Result<Vec<Id>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT i.id FROM interaction i JOIN spin_answer s ON s.interaction = i.id
         WHERE i.parent = ?1 AND i.dead = 0 AND s.dead = 0 AND s.answer IS NOT NULL",
    )?;
    let ids = statement.query_map([customer.bytes().as_slice()], |row| Ok(Id::from_bytes(row.get(0)?)))?;
    ids.map(|id| id.map_err(StoreError::from)).collect()
}
