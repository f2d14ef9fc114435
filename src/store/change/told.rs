//! What another machine tells of the past: kept among the change records, but no action of this file.

use super::Writer;
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::history::Turned;
use crate::store::StoreError;
use rusqlite::params;

impl Writer<'_> {
    /// Keeps how a label of a customer came to be what it is elsewhere. It is told, and no action of its own: there is nothing
    /// to undo. What is here already is not told twice, nor what a customer was made with here.
    pub fn tell(&mut self, told: &Turned) -> Result<bool, StoreError> {
        let known = "SELECT 1 FROM change WHERE id = ?1 AND at = ?3 AND (field = ?2 AND new IS ?4 OR field = '' AND ?5 IS NULL AND actor = ?6)";
        let id = told.customer.bytes().as_slice();
        let is =
            self.tx.prepare_cached(known)?.exists(params![id, told.label, told.at, told.to, told.from, told.actor])?;
        if !is {
            self.seq += 1;
            self.told += 1;
            let Turned { at, actor, label, from, to, why, .. } = told;
            // A group below zero is none of this file's actions.
            self.logs.execute(params![
                self.seq,
                -self.seq,
                at,
                actor,
                self.device,
                Customer::TABLE,
                id,
                label,
                from,
                to,
                why
            ])?;
        }
        Ok(!is)
    }
}
