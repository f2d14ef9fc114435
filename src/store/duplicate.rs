//! The queue of possible duplicates.

use super::record;
use super::{Store, StoreError};
use crate::domain::duplicate::Duplicate;

/// Where one of the two is gone there is nothing to ask.
const OPEN: &str = "WHERE dead = 0 AND verdict = 'open'
     AND EXISTS (SELECT 1 FROM customer c WHERE c.id = duplicate.one AND c.dead = 0)
     AND EXISTS (SELECT 1 FROM customer c WHERE c.id = duplicate.other AND c.dead = 0) ORDER BY rid";

impl Store {
    /// Questions nobody has answered yet, oldest first.
    pub fn open_duplicates(&self) -> Result<Vec<Duplicate>, StoreError> {
        let kept = record::list::<Duplicate>(&self.conn, OPEN, [])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }

    /// Those of them that one action left.
    pub fn duplicates_left_by(&self, group: i64) -> Result<Vec<Duplicate>, StoreError> {
        let sql = "SELECT id FROM change WHERE grp = ?1 AND tbl = 'duplicate' AND field = ''";
        let left = format!("WHERE id IN ({sql}) AND {}", OPEN.trim_start_matches("WHERE "));
        let kept = record::list::<Duplicate>(&self.conn, &left, [group])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }
}
