//! All that is kept, a noun at a time: for the export of everything, and for its way back.

use super::change::Writer;
use super::record::{self, select};
use super::{Store, StoreError};
use crate::domain::field::Record;
use crate::domain::id::Id;
use rusqlite::Transaction;

/// One moment of the file. While it lives, what others write is not seen.
pub struct Moment<'s> {
    _open: Transaction<'s>,
}

const CUSTOMER: &str = "EXISTS (SELECT 1 FROM customer c WHERE c.id = t.parent AND c.dead = 0)";
const PERSON: &str = "EXISTS (SELECT 1 FROM person p WHERE p.id = t.person AND p.dead = 0)";

/// When a living record `t` is also to be seen: those on whom it hangs live too.
fn seen(table: &str) -> String {
    match table {
        "person" => format!(
            "({CUSTOMER} OR EXISTS (SELECT 1 FROM role r JOIN customer c ON c.id = r.parent AND c.dead = 0
               WHERE r.person = t.id AND r.dead = 0))"
        ),
        "role" => format!("({CUSTOMER} AND {PERSON})"),
        "contact_point" | "custom" => format!("({CUSTOMER} AND (t.person IS NULL OR {PERSON}))"),
        "tag" | "interaction" | "competitor" | "promise" | "complaint" => CUSTOMER.to_owned(),
        "check_mark" | "spin_answer" | "turn" => {
            format!("({CUSTOMER} AND EXISTS (SELECT 1 FROM interaction i WHERE i.id = t.interaction AND i.dead = 0))")
        }
        "card_use" | "followup" | "value_line" => format!("(t.parent IS NULL OR {CUSTOMER})"),
        "score" => "EXISTS (SELECT 1 FROM attempt a WHERE a.id = t.attempt AND a.dead = 0)".to_owned(),
        "duplicate" => "(SELECT count(*) FROM customer c WHERE c.id IN (t.one, t.other) AND c.dead = 0) = 2".to_owned(),
        _ => "1".to_owned(),
    }
}

impl Store {
    /// Everything read until the result is dropped is of one moment.
    pub fn moment(&self) -> Result<Moment<'_>, StoreError> {
        Ok(Moment { _open: self.conn.unchecked_transaction()? })
    }

    /// Calls `each` with every living record of a noun, in the order they were made, one at a time.
    pub fn each_living<T: Record, E: From<StoreError>>(
        &self,
        mut each: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = select::<T>(&format!("t WHERE dead = 0 AND {} ORDER BY rid", seen(T::TABLE)));
        let mut statement = self.conn.prepare_cached(&sql).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            each(record::row_to_record::<T>(row)?.record)?;
        }
        Ok(())
    }
}

impl Writer<'_> {
    /// Every living record of a noun as it is now that nobody else can write, in the order they were made.
    pub fn living<T: Record>(&self) -> Result<Vec<T>, StoreError> {
        let rest = format!("t WHERE dead = 0 AND {} ORDER BY rid", seen(T::TABLE));
        Ok(record::list::<T>(self.connection(), &rest, [])?.into_iter().map(|kept| kept.record).collect())
    }

    /// A record written by this action that nobody would ever see, since what it hangs on is not there.
    pub fn astray<T: Record>(&self) -> Result<Option<Id>, StoreError> {
        let sql =
            format!("SELECT id FROM {} t WHERE seq >= ?1 AND dead = 0 AND NOT {} LIMIT 1", T::TABLE, seen(T::TABLE));
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut rows = statement.query([self.first()])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?.map(Id::from_bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::noun::{Noun, Visit};
    use std::collections::BTreeSet;

    struct Tables(BTreeSet<String>);

    impl Visit for Tables {
        type Error = ();

        fn noun<T: Record>(&mut self, _: Noun) -> Result<(), ()> {
            self.0.insert(T::TABLE.to_owned());
            Ok(())
        }
    }

    #[test]
    fn every_table_that_holds_records_has_its_noun() {
        let store = Store::in_memory("test").unwrap();
        let sql = "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) i WHERE m.type = 'table' AND i.name = 'dead'";
        let mut statement = store.conn.prepare(sql).unwrap();
        let kept: BTreeSet<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let mut named = Tables(BTreeSet::new());
        for noun in Noun::ALL {
            noun.visit(&mut named).unwrap();
        }
        assert_eq!(named.0, kept);
    }
}
