//! Products, what they say of themselves, and what each is worth to customers.

use super::{Store, StoreError, record};
use crate::domain::fab::Range;
use crate::domain::product::{Product, Value};

impl Store {
    /// What is sold, by name, what is out of sale behind it; and the lines that are no customer's.
    pub fn range(&self) -> Result<Range, StoreError> {
        let products = record::list::<Product>(&self.conn, "WHERE dead = 0 ORDER BY retired, name, rid", [])?;
        let drafts = record::list::<Value>(&self.conn, "WHERE dead = 0 AND parent IS NULL ORDER BY rid", [])?;
        Ok(Range {
            products: products.into_iter().map(|kept| kept.record).collect(),
            drafts: drafts.into_iter().map(|kept| kept.record).collect(),
        })
    }

    /// The lines of all living customers, in the order in which they were written.
    pub fn customers_values(&self) -> Result<Vec<Value>, StoreError> {
        let rest = "WHERE dead = 0 AND EXISTS (SELECT 1 FROM customer c WHERE c.id = value_line.parent AND c.dead = 0)
             ORDER BY rid";
        Ok(record::list::<Value>(&self.conn, rest, [])?.into_iter().map(|kept| kept.record).collect())
    }
}
