//! Promises of all customers.

use super::{Store, StoreError, record};
use crate::domain::promise::Promise;

impl Store {
    /// Open promises of living customers, the soonest first, what has no day last; `all` also the settled ones, behind.
    pub fn promises(&self, all: bool) -> Result<Vec<Promise>, StoreError> {
        let rest = "WHERE dead = 0 AND (?1 OR settled IS NULL)
             AND EXISTS (SELECT 1 FROM customer c WHERE c.id = promise.parent AND c.dead = 0)
             ORDER BY settled IS NOT NULL, due IS NULL, due, rid";
        Ok(record::list::<Promise>(&self.conn, rest, [all])?.into_iter().map(|kept| kept.record).collect())
    }
}
