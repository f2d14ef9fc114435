//! Answers in drills, and what they grow from: cards that did not land in real talks, one's own lines of value.

use super::{Store, StoreError, record};
use crate::domain::id::Id;
use crate::domain::prep::CardUse;
use crate::domain::product::Value;
use crate::domain::training::Review;
use crate::domain::training::queue::Lost;
use crate::text::Clean;

impl Store {
    /// The answers of one trainee, or of the file's owner, the oldest first.
    pub fn reviews(&self, trainee: Option<Id>) -> Result<Vec<Review>, StoreError> {
        let id = trainee.as_ref().map(|id| id.bytes().as_slice());
        let rest = "WHERE dead = 0 AND trainee IS ?1 ORDER BY at, id";
        Ok(record::list::<Review>(&self.conn, rest, [id])?.into_iter().map(|kept| kept.record).collect())
    }

    /// Uses of cards that did not land, the latest first, with whose words they were; those of customers that were deleted
    /// are out of sight.
    pub fn lost_cards(&self) -> Result<Vec<Lost>, StoreError> {
        let rest = "WHERE dead = 0 AND missed = 1
             AND (parent IS NULL OR EXISTS (SELECT 1 FROM customer c WHERE c.id = card_use.parent AND c.dead = 0))
             ORDER BY at DESC, id";
        let mut name = self.conn.prepare_cached("SELECT name FROM customer WHERE id = ?1")?;
        let mut lost = Vec::new();
        for kept in record::list::<CardUse>(&self.conn, rest, [])? {
            let used: CardUse = kept.record;
            let id = used.customer.as_ref().map(|id| id.bytes().as_slice());
            let mut rows = name.query([id])?;
            let customer = rows.next()?.map(|row| row.get::<_, Option<String>>(0)).transpose()?.flatten();
            lost.push(Lost { used, customer: Clean::line(&customer.unwrap_or_default()) });
        }
        Ok(lost)
    }

    /// Lines of value: the drafts of products, and those of living customers.
    pub fn values(&self) -> Result<Vec<Value>, StoreError> {
        let rest = "WHERE dead = 0
             AND (parent IS NULL OR EXISTS (SELECT 1 FROM customer c WHERE c.id = value_line.parent AND c.dead = 0))
             ORDER BY rid";
        Ok(record::list::<Value>(&self.conn, rest, [])?.into_iter().map(|kept| kept.record).collect())
    }
}
