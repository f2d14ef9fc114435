//! Follow-ups of all customers.

use super::change::Writer;
use super::{Store, StoreError, record};
use crate::domain::followup::Followup;
use crate::domain::id::Id;

impl Writer<'_> {
    /// The follow-ups of one customer, done or not, in the order in which they were written down.
    pub fn followups_of(&self, customer: Id) -> Result<Vec<Followup>, StoreError> {
        let rest = "WHERE parent = ?1 AND dead = 0 ORDER BY rid";
        let kept = record::list::<Followup>(self.connection(), rest, [customer.bytes().as_slice()])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }
}

impl Store {
    /// What is still to be done for living customers, soonest first, what has no day last; `all` also what is done,
    /// behind it.
    pub fn followups(&self, all: bool) -> Result<Vec<Followup>, StoreError> {
        let rest = "WHERE dead = 0 AND (?1 OR done_at IS NULL)
             AND EXISTS (SELECT 1 FROM customer c WHERE c.id = followup.parent AND c.dead = 0)
             ORDER BY done_at IS NOT NULL, due IS NULL, due, time, rid";
        Ok(record::list::<Followup>(&self.conn, rest, [all])?.into_iter().map(|kept| kept.record).collect())
    }
}
