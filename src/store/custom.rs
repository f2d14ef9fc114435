//! Fields of one's own: what they are called.

use super::{Store, StoreError};
use crate::text::Clean;

/// So many of them are looked through, the newest first. Names are few: the last lists show all that are in use.
const NEWEST: i64 = 100_000;

impl Store {
    /// The names of fields of one's own, those that were written last first.
    pub fn own_names(&self) -> Result<Vec<Clean>, StoreError> {
        let sql = "SELECT name FROM (SELECT name, seq FROM custom WHERE dead = 0 AND name IS NOT NULL ORDER BY seq DESC LIMIT ?1)
             GROUP BY name ORDER BY max(seq) DESC, name";
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([NEWEST], |row| row.get::<_, String>(0))?;
        rows.map(|name| Ok(Clean::line(&name?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::tag::Custom;
    use crate::domain::time::Now;
    use crate::store::change::Deed;

    #[test]
    fn each_name_in_use_is_told_once_the_latest_first() {
        let mut store = Store::in_memory("test").unwrap();
        let now = Now::new(1_790_000_000_000, chrono_tz::Tz::UTC);
        let mut writer = store.begin(&Deed { now, actor: "me", verb: "save", subject: "" }).unwrap();
        let own = |n: u8, name: &str| Custom::of(Id::from_bytes([n; 16]), None, Clean::line(name), Clean::line("x"));
        for (n, name) in [(1, "Dealer"), (1, "Fax"), (1, "Gone"), (2, "Dealer")] {
            writer.put(&own(n, name)).unwrap();
        }
        writer.delete(&own(1, "Gone")).unwrap();
        writer.finish().unwrap();
        assert_eq!(store.own_names().unwrap(), ["Dealer", "Fax"].map(Clean::line));
    }
}
