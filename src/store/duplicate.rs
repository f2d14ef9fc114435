//! The queue of possible duplicates.

use super::record;
use super::{Store, StoreError};
use crate::domain::duplicate::Duplicate;

impl Store {
    /// Questions nobody has answered yet, oldest first.
    pub fn open_duplicates(&self) -> Result<Vec<Duplicate>, StoreError> {
        let kept = record::list::<Duplicate>(&self.conn, "WHERE dead = 0 AND verdict = 'open' ORDER BY rid", [])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }
}
