//! Reading what hangs on many customers beside the customers themselves: a look-up per customer would take ten times as
//! long.

use super::StoreError;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::{Params, Row, Rows, Statement};

/// Where a row of a scan goes.
pub(super) type Put<T> = fn(&mut T, &Row<'_>) -> Result<(), StoreError>;

/// A scan, somewhere on its way; it stands on the row that was read last. Its first column is the customer, by which it
/// is ordered.
pub(super) struct Scan<'s, T> {
    rows: Rows<'s>,
    parent: Option<[u8; 16]>,
    put: Put<T>,
}

impl<'s, T> Scan<'s, T> {
    pub(super) fn start(
        statement: &'s mut Statement<'_>,
        params: impl Params,
        put: Put<T>,
    ) -> Result<Self, StoreError> {
        let mut scan = Self { rows: statement.query(params)?, parent: None, put };
        scan.step()?;
        Ok(scan)
    }

    fn step(&mut self) -> Result<(), StoreError> {
        self.parent = None;
        // What hangs on nobody comes first, and belongs to nobody.
        while self.parent.is_none() {
            let Some(row) = self.rows.next()? else { break };
            self.parent = row.get(0)?;
        }
        Ok(())
    }

    /// Takes what hangs on this customer. Customers are asked for in the order of their ids.
    pub(super) fn take(&mut self, id: [u8; 16], into: &mut T) -> Result<(), StoreError> {
        while let Some(parent) = self.parent.filter(|parent| *parent <= id) {
            if let Some(row) = self.rows.get().filter(|_| parent == id) {
                (self.put)(into, row)?;
            }
            self.step()?;
        }
        Ok(())
    }
}
