//! Tags: which customers carry a word.

use super::{Store, StoreError};
use crate::domain::id::Id;

impl Store {
    /// Living customers with exactly this tag, in the order they were made.
    pub fn customers_with_tag(&self, name: &str) -> Result<Vec<Id>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT c.id FROM tag t JOIN customer c ON c.id = t.parent AND c.dead = 0
             WHERE t.name = ?1 AND t.dead = 0 ORDER BY c.rid",
        )?;
        let rows = statement.query_map([name], |row| Ok(Id::from_bytes(row.get(0)?)))?;
        rows.map(|row| row.map_err(StoreError::from)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::field::Record;
    use crate::domain::tag::Tag;
    use crate::domain::time::Now;
    use crate::store::change::Deed;
    use crate::text::Clean;

    #[test]
    fn only_living_customers_with_exactly_the_living_tag_are_found() {
        let mut store = Store::in_memory("test").unwrap();
        let now = Now::new(1_790_000_000_000, chrono_tz::Tz::UTC);
        let mut writer = store.begin(&Deed { now, actor: "me", verb: "save", subject: "" }).unwrap();
        let customers = [1, 2, 3, 4].map(|n| Customer::blank(Id::from_bytes([n; 16]), None));
        for (customer, tag) in customers.iter().zip(["vip", "VIPs", "vip", "vip"]) {
            writer.put(customer).unwrap();
            writer.put(&Tag::of(customer.id, Clean::line(tag))).unwrap();
        }
        writer.delete(&customers[2]).unwrap();
        writer.delete(&Tag::of(customers[3].id, Clean::line("vip"))).unwrap();
        writer.finish().unwrap();
        assert_eq!(store.customers_with_tag("vip").unwrap(), [customers[0].id]);
        assert_eq!(store.customers_with_tag("none").unwrap(), []);
    }
}
