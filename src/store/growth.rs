//! Goals, practice and scenes of those who train.

use super::{Store, StoreError, record};
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::training::{Attempt, Goal, Practice};

impl Store {
    pub fn goals(&self, trainee: Option<Id>) -> Result<Vec<Goal>, StoreError> {
        self.trained(trainee, "rid")
    }

    /// What was written down by hand, by day.
    pub fn practice(&self, trainee: Option<Id>) -> Result<Vec<Practice>, StoreError> {
        self.trained(trainee, "day, rid")
    }

    /// Scenes played, by the time they began.
    pub fn attempts_of(&self, trainee: Option<Id>) -> Result<Vec<Attempt>, StoreError> {
        self.trained(trainee, "at, rid")
    }

    fn trained<T: Record>(&self, trainee: Option<Id>, order: &str) -> Result<Vec<T>, StoreError> {
        let id = trainee.as_ref().map(|id| id.bytes().as_slice());
        let rest = format!("WHERE dead = 0 AND trainee IS ?1 ORDER BY {order}");
        Ok(record::list::<T>(&self.conn, &rest, [id])?.into_iter().map(|kept| kept.record).collect())
    }
}
