//! Finding a record by what people type or files carry: short id, external id, phone, e-mail, name.

use super::change::Writer;
use super::{Store, StoreError, merge, record};
use crate::domain::customer::Customer;
use crate::domain::field::Record;
use crate::domain::id::Id;
use crate::domain::person::Role;
use crate::text::company;
use crate::text::pinyin::sort_key;
use rusqlite::{Connection, ToSql, params};

/// A customer or a person found by a key, with the name to compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub customer: Id,
    pub person: Option<Id>,
    pub name: String,
}

fn query(conn: &Connection, sql: &str, params: &[&dyn ToSql]) -> Result<Vec<Found>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params, |row| {
        Ok(Found {
            customer: Id::from_bytes(row.get(0)?),
            person: row.get::<_, Option<[u8; 16]>>(1)?.map(Id::from_bytes),
            name: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
        })
    })?;
    rows.map(|row| row.map_err(StoreError::from)).collect()
}

/// Living customers with this external id, or into which one with it was merged; then people with it.
pub fn by_external_id(conn: &Connection, external_id: &str) -> Result<Vec<Found>, StoreError> {
    let mut found = by_own_external_id(conn, external_id)?;
    if !found.is_empty() {
        return Ok(found);
    }
    let sql = "SELECT id FROM customer WHERE external_id = ?1 AND dead = 1 AND parent IS NOT NULL";
    let mut statement = conn.prepare_cached(sql)?;
    let merged = statement.query_map([external_id], |row| Ok(Id::from_bytes(row.get(0)?)))?;
    for id in merged {
        let heir = merge::heir::<Customer>(conn, id?)?;
        let living = record::get::<Customer>(conn, heir)?.filter(|kept| !kept.dead).map(|kept| kept.record);
        let known = found.iter().any(|one: &Found| one.customer == heir);
        found.extend(living.filter(|_| !known).map(|customer| Found {
            customer: heir,
            person: None,
            name: customer.name.into_string(),
        }));
    }
    Ok(found)
}

fn by_own_external_id(conn: &Connection, external_id: &str) -> Result<Vec<Found>, StoreError> {
    query(
        conn,
        "SELECT id, NULL, name FROM customer WHERE external_id = ?1 AND dead = 0
         UNION ALL SELECT r.parent, p.id, p.name FROM person p JOIN role r ON r.person = p.id AND r.dead = 0
           JOIN customer c ON c.id = r.parent AND c.dead = 0 WHERE p.external_id = ?1 AND p.dead = 0",
        &[&external_id],
    )
}

/// Owners of a phone number or e-mail address with this key: the person where it is a person's, else the customer.
pub fn by_contact_key(conn: &Connection, key: &str) -> Result<Vec<Found>, StoreError> {
    query(
        conn,
        "SELECT k.parent, k.person, coalesce(p.name, c.name) FROM contact_point k
         JOIN customer c ON c.id = k.parent AND c.dead = 0 LEFT JOIN person p ON p.id = k.person AND p.dead = 0
         WHERE k.key = ?1 AND k.dead = 0 AND (k.person IS NULL OR p.id IS NOT NULL) ORDER BY k.rid",
        &[&key],
    )
}

/// Living customers with exactly this sort key (all notations of a name that sort alike), to be compared by name.
pub fn by_sort_key(conn: &Connection, sort_key: &str) -> Result<Vec<Found>, StoreError> {
    query(conn, "SELECT id, NULL, name FROM customer WHERE sort_key = ?1 AND dead = 0 ORDER BY rid", &[&sort_key])
}

/// Living customers who stand at this place in the order of names but for a legal form, to be compared by name.
pub fn by_stem(conn: &Connection, stem: &str) -> Result<Vec<Found>, StoreError> {
    /// So many places behind it are looked at: a name that is the beginning of ever so many others asks nothing.
    const MOST: i64 = 4096;
    let sql = "SELECT rid, sort_key FROM customer INDEXED BY customer_order
         WHERE sort_key >= ?1 AND sort_key < ?1 || '!' AND dead = 0 ORDER BY sort_key, rid LIMIT ?2";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params![stem, MOST])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if company::stem(row.get_ref(1)?.as_str().unwrap_or_default()) == stem {
            let rid: i64 = row.get(0)?;
            found.extend(query(conn, "SELECT id, NULL, name FROM customer WHERE rid = ?1", &[&rid])?);
        }
    }
    Ok(found)
}

/// People at one customer.
pub fn people_of(conn: &Connection, customer: Id) -> Result<Vec<Found>, StoreError> {
    query(
        conn,
        "SELECT r.parent, p.id, p.name FROM role r JOIN person p ON p.id = r.person AND p.dead = 0
         WHERE r.parent = ?1 AND r.dead = 0 ORDER BY r.rid",
        &[&customer.bytes().as_slice()],
    )
}

impl Store {
    /// Living customers whose id ends in these hexadecimal digits (at least four).
    pub fn by_short_id(&self, digits: &str) -> Result<Vec<Found>, StoreError> {
        let tail = format!("%{}", digits.to_uppercase());
        query(&self.conn, "SELECT id, NULL, name FROM customer WHERE hex(id) LIKE ?1 AND dead = 0 LIMIT 20", &[&tail])
    }

    /// Living records of a noun whose id ends in these hexadecimal digits, the newest first.
    pub fn ending_in<T: Record>(&self, digits: &str) -> Result<Vec<T>, StoreError> {
        let tail = format!("%{}", digits.to_uppercase());
        let rest = "WHERE hex(id) LIKE ?1 AND dead = 0 ORDER BY rid DESC LIMIT 20";
        Ok(record::list::<T>(&self.conn, rest, [&tail])?.into_iter().map(|kept| kept.record).collect())
    }

    pub fn by_external_id(&self, external_id: &str) -> Result<Vec<Found>, StoreError> {
        by_external_id(&self.conn, external_id)
    }

    /// Owners of a phone number that is this national number behind any calling code.
    pub fn by_national_number(&self, digits: &str) -> Result<Vec<Found>, StoreError> {
        query(
            &self.conn,
            "SELECT k.parent, k.person, coalesce(p.name, c.name) FROM contact_point k
             JOIN customer c ON c.id = k.parent AND c.dead = 0 LEFT JOIN person p ON p.id = k.person AND p.dead = 0
             WHERE k.key LIKE '+%' || ?1 AND length(k.key) - length(?1) BETWEEN 2 AND 4 AND k.dead = 0
               AND (k.person IS NULL OR p.id IS NOT NULL) ORDER BY k.rid",
            &[&digits],
        )
    }

    pub fn by_contact_key(&self, key: &str) -> Result<Vec<Found>, StoreError> {
        by_contact_key(&self.conn, key)
    }

    /// Living customers with exactly this name. They stand at its place in the order of names, where the index finds them.
    pub fn by_name(&self, name: &str) -> Result<Vec<Found>, StoreError> {
        let [other, person] = [false, true].map(|person| sort_key(name, person));
        query(
            &self.conn,
            "SELECT id, NULL, name FROM customer WHERE sort_key IN (?2, ?3) AND name = ?1 AND dead = 0 ORDER BY rid",
            &[&name, &other, &person],
        )
    }
}

/// Actions are looked through and not changes: one import is a single action with millions of them.
const RENAMED: &str =
    "SELECT c.old, k.id FROM action a CROSS JOIN change c ON c.grp = a.grp JOIN customer k ON k.id = c.id
     WHERE a.verb IN ('edit-customer', 'merge-customers') AND c.tbl = 'customer' AND c.field = 'name'
       AND c.old IS NOT NULL AND k.dead = 0 ORDER BY c.seq";

/// As [`RENAMED`]: by the actions of those who deleted, which are few.
const DELETED: &str = "SELECT DISTINCT k.name, k.id FROM action a CROSS JOIN change c ON c.grp = a.grp JOIN customer k ON k.id = c.id
     WHERE a.verb = 'delete-customer' AND c.tbl = 'customer' AND k.dead = 1 AND k.parent IS NULL AND k.name IS NOT NULL";
const DELETED_AT: &str = "SELECT DISTINCT r.parent, r.id, p.name FROM action a CROSS JOIN change c ON c.grp = a.grp
     JOIN role r ON r.id = c.id JOIN person p ON p.id = r.person
     WHERE a.verb = 'delete-person' AND c.tbl = 'role' AND r.dead = 1 AND p.name IS NOT NULL";

/// Somebody's place at a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub customer: Id,
    pub role: Id,
    pub name: String,
}

impl Writer<'_> {
    /// The names of customers somebody deleted, and who they were.
    pub fn each_deleted(&self, mut each: impl FnMut(String, Id)) -> Result<(), StoreError> {
        let mut statement = self.connection().prepare_cached(DELETED)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get(0)?, Id::from_bytes(row.get(1)?));
        }
        Ok(())
    }

    /// The people somebody deleted at their customers.
    pub fn each_deleted_at(&self, mut each: impl FnMut(Member)) -> Result<(), StoreError> {
        let mut statement = self.connection().prepare_cached(DELETED_AT)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let [customer, role] = [Id::from_bytes(row.get(0)?), Id::from_bytes(row.get(1)?)];
            each(Member { customer, role, name: row.get(2)? });
        }
        Ok(())
    }

    /// What is left of a deleted customer to know it by: its number in another system, and the keys of numbers and
    /// addresses that went with it.
    pub fn left_of(&self, customer: Id) -> Result<(String, Vec<String>), StoreError> {
        let id = customer.bytes();
        let sql = "SELECT coalesce(max(external_id), '') FROM customer WHERE id = ?1";
        let number = self.connection().prepare_cached(sql)?.query_row([id.as_slice()], |row| row.get(0))?;
        let sql = "SELECT key FROM contact_point WHERE parent = ?1 AND dead = 0 AND key IS NOT NULL";
        let mut statement = self.connection().prepare_cached(sql)?;
        let keys = statement.query_map([id.as_slice()], |row| row.get(0))?;
        Ok((number, keys.collect::<Result<_, _>>()?))
    }

    pub fn by_external_id(&self, external_id: &str) -> Result<Vec<Found>, StoreError> {
        by_external_id(self.connection(), external_id)
    }

    pub fn by_contact_key(&self, key: &str) -> Result<Vec<Found>, StoreError> {
        by_contact_key(self.connection(), key)
    }

    pub fn by_sort_key(&self, sort_key: &str) -> Result<Vec<Found>, StoreError> {
        by_sort_key(self.connection(), sort_key)
    }

    pub fn by_stem(&self, stem: &str) -> Result<Vec<Found>, StoreError> {
        by_stem(self.connection(), stem)
    }

    /// The names of customers that were merged into others, and what each stands for by now.
    pub fn each_merged(&self, mut each: impl FnMut(String, Id)) -> Result<(), StoreError> {
        let sql = "SELECT id, name FROM customer WHERE dead = 1 AND parent IS NOT NULL";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let heir = merge::heir::<Customer>(self.connection(), Id::from_bytes(row.get(0)?))?;
            each(row.get::<_, Option<String>>(1)?.unwrap_or_default(), heir);
        }
        Ok(())
    }

    /// The names living customers had until somebody gave them another by hand.
    pub fn each_renamed(&self, mut each: impl FnMut(String, Id)) -> Result<(), StoreError> {
        let mut statement = self.connection().prepare_cached(RENAMED)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get(0)?, Id::from_bytes(row.get(1)?));
        }
        Ok(())
    }

    /// The keys of all numbers and addresses.
    pub fn each_contact_key(&self, each: impl FnMut(&str)) -> Result<(), StoreError> {
        self.each_text("SELECT key FROM contact_point WHERE key IS NOT NULL", each)
    }

    /// The numbers of other systems: customers', those merged into others too, and people's.
    pub fn each_external_id(&self, each: impl FnMut(&str)) -> Result<(), StoreError> {
        self.each_text(
            "SELECT external_id FROM customer WHERE external_id IS NOT NULL
             UNION ALL SELECT external_id FROM person WHERE external_id IS NOT NULL",
            each,
        )
    }

    /// The places of living customers in the order of names.
    pub fn each_sort_key(&self, each: impl FnMut(&str)) -> Result<(), StoreError> {
        self.each_text("SELECT sort_key FROM customer WHERE dead = 0", each)
    }

    fn each_text(&self, sql: &str, mut each: impl FnMut(&str)) -> Result<(), StoreError> {
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get_ref(0)?.as_str().unwrap_or_default());
        }
        Ok(())
    }

    /// The names of people at their customers, and those they had until somebody gave them another by hand.
    pub fn each_name_at(&self, mut each: impl FnMut(Id, &str)) -> Result<(), StoreError> {
        let sql = "SELECT r.parent, p.name FROM role r JOIN person p ON p.id = r.person WHERE r.dead = 0 AND p.dead = 0
             UNION ALL SELECT r.parent, c.old FROM action a CROSS JOIN change c ON c.grp = a.grp
               JOIN role r ON r.person = c.id AND r.dead = 0
               WHERE a.verb = 'edit-person' AND c.tbl = 'person' AND c.field = 'name' AND c.old IS NOT NULL";
        let mut statement = self.connection().prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(Id::from_bytes(row.get(0)?), row.get_ref(1)?.as_str().unwrap_or_default());
        }
        Ok(())
    }

    /// The place of a person at a customer.
    pub fn role_of(&self, customer: Id, person: Id) -> Result<Option<Role>, StoreError> {
        let ends = [customer.bytes().as_slice(), person.bytes().as_slice()];
        let rest = "WHERE parent = ?1 AND person = ?2 AND dead = 0 ORDER BY rid LIMIT 1";
        Ok(record::list::<Role>(self.connection(), rest, ends)?.pop().map(|kept| kept.record))
    }

    pub fn people_of(&self, customer: Id) -> Result<Vec<Found>, StoreError> {
        people_of(self.connection(), customer)
    }

    /// The living customers at which a person has a place.
    pub fn places_of(&self, person: Id) -> Result<Vec<Id>, StoreError> {
        let sql = "SELECT r.parent FROM role r JOIN customer c ON c.id = r.parent AND c.dead = 0
             WHERE r.person = ?1 AND r.dead = 0 ORDER BY r.rid";
        let mut statement = self.connection().prepare_cached(sql)?;
        let rows = statement.query_map([person.bytes().as_slice()], |row| Ok(Id::from_bytes(row.get(0)?)))?;
        rows.map(|id| id.map_err(StoreError::from)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn names_of_before_are_found_by_the_actions_that_changed_them() {
        let store = Store::in_memory("test").unwrap();
        for sql in [RENAMED, DELETED, DELETED_AT] {
            let mut plan = store.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps: Vec<String> = plan.query_map([], |row| row.get(3)).unwrap().map(Result::unwrap).collect();
            assert!(steps.iter().any(|step| step.starts_with("SEARCH c USING INDEX change_grp")), "{steps:?}");
        }
    }
}
