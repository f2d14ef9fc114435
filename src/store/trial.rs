//! A copy to try things on, which nobody else sees and which goes with the program.

use super::place::copy;
use super::{Store, StoreError};

impl Store {
    /// Copies what is kept at this moment. Others may go on writing meanwhile.
    pub fn trial(&self) -> Result<Self, StoreError> {
        // One moment of the file: what others write in between is not waited for.
        let _moment = self.moment()?;
        let conn = copy(&self.conn)?;
        // It need not outlive anything.
        conn.execute_batch("PRAGMA synchronous = OFF;")?;
        Self::without_place(conn, &self.device)
    }
}
