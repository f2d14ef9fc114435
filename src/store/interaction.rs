//! Interactions and what hangs on them: marks, answers, uses.

use super::record;
use super::{Store, StoreError};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::prep::{CardMark, CardUse, CheckMark, SpinAnswer};
use crate::domain::visit::OpenVisit;
use crate::text::Clean;

impl Store {
    /// Checklist marks of an interaction, in the order they were made.
    pub fn check_marks(&self, interaction: Id) -> Result<Vec<CheckMark>, StoreError> {
        self.hanging(interaction)
    }

    /// SPIN answers of an interaction.
    pub fn spin_answers(&self, interaction: Id) -> Result<Vec<SpinAnswer>, StoreError> {
        self.hanging(interaction)
    }

    fn hanging<T: Record>(&self, interaction: Id) -> Result<Vec<T>, StoreError> {
        let rest = "WHERE interaction = ?1 AND dead = 0 ORDER BY rid";
        let kept = record::list::<T>(&self.conn, rest, [interaction.bytes().as_slice()])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }

    /// Planned or running meetings with living customers, soonest first.
    pub fn open_visits(&self) -> Result<Vec<OpenVisit>, StoreError> {
        let open = "WHERE dead = 0 AND stage IN ('planned', 'running') ORDER BY at, rid";
        let mut about = self.conn.prepare_cached(
            "SELECT name, (SELECT count(*) FROM check_mark WHERE interaction = ?2 AND dead = 0 AND done = 1),
               (SELECT count(*) FROM spin_answer WHERE interaction = ?2 AND dead = 0 AND asked = 1)
             FROM customer WHERE id = ?1 AND dead = 0",
        )?;
        let mut visits = Vec::new();
        for kept in record::list::<Interaction>(&self.conn, open, [])? {
            let interaction = kept.record;
            let Some(customer) = interaction.customer else { continue };
            let mut rows = about.query([customer.bytes().as_slice(), interaction.id.bytes().as_slice()])?;
            // A customer that was deleted takes its plans out of sight; undo brings both back.
            let Some(row) = rows.next()? else { continue };
            let count = |at: usize| row.get::<_, i64>(at).map(|n| usize::try_from(n).unwrap_or(0));
            let (customer, done, asked) = (Clean::line(&row.get::<_, String>(0)?), count(1)?, count(2)?);
            visits.push(OpenVisit { interaction, customer, done, asked });
        }
        Ok(visits)
    }

    pub fn favourite_cards(&self) -> Result<Vec<String>, StoreError> {
        let kept = record::list::<CardMark>(&self.conn, "WHERE dead = 0 AND favourite = 1 ORDER BY rid", [])?;
        Ok(kept.into_iter().map(|kept| kept.record.card.into_string()).collect())
    }

    /// The cards used last, newest first, each once.
    pub fn recent_cards(&self, limit: usize) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT card FROM card_use WHERE dead = 0 GROUP BY card ORDER BY max(at) DESC LIMIT ?1")?;
        let rows = statement.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], |row| row.get(0))?;
        rows.map(|row| row.map_err(StoreError::from)).collect()
    }

    /// All uses of one card, newest first.
    pub fn card_uses(&self, card: &str) -> Result<Vec<CardUse>, StoreError> {
        let kept = record::list::<CardUse>(&self.conn, "WHERE dead = 0 AND card = ?1 ORDER BY at DESC", [card])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }
}
