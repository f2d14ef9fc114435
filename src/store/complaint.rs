//! Complaints of all customers.

use super::{Store, StoreError, record};
use crate::domain::complaint::Complaint;

impl Store {
    /// Open complaints of living customers, the longest heard first; `all` also the closed ones, behind.
    pub fn complaints(&self, all: bool) -> Result<Vec<Complaint>, StoreError> {
        let rest = "WHERE dead = 0 AND (?1 OR closed_at IS NULL)
             AND EXISTS (SELECT 1 FROM customer c WHERE c.id = complaint.parent AND c.dead = 0)
             ORDER BY closed_at IS NOT NULL, heard_at, rid";
        Ok(record::list::<Complaint>(&self.conn, rest, [all])?.into_iter().map(|kept| kept.record).collect())
    }
}
