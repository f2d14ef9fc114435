//! Scenes that were played alone.

use super::{Store, StoreError, record};
use crate::domain::id::Id;
use crate::domain::training::{Attempt, Sitting};

impl Store {
    /// What a trainee, or the owner of this file, has played alone, the latest first.
    pub fn played_alone(&self, trainee: Option<Id>) -> Result<Vec<Attempt>, StoreError> {
        let rest = "WHERE dead = 0 AND trainee IS ?1 AND sitting = ?2 ORDER BY at DESC, id DESC";
        let id = trainee.as_ref().map(|id| id.bytes().as_slice());
        let kept = record::list::<Attempt>(&self.conn, rest, rusqlite::params![id, Sitting::Alone.name()])?;
        Ok(kept.into_iter().map(|kept| kept.record).collect())
    }
}
