//! The texts that the finder searches: of all customers at once, or of those that changed.

use super::scan::{Put, Scan};
use super::{Store, StoreError};
use crate::domain::customer::CustomerKind;
use rusqlite::{Row, params};

/// What the finder searches of one customer; separate texts, each with its kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchTexts {
    pub row: u32,
    pub person: bool,
    pub name: String,
    pub people: Vec<String>,
    pub phones: Vec<String>,
    /// Addresses and names by which people are written to: e-mail, `WeChat`.
    pub emails: Vec<String>,
    pub tags: Vec<String>,
    pub external_id: Option<String>,
}

/// What hangs on customers, by the customer it hangs on: a look-up per customer would take ten times as long.
const SCANS: [(&str, Put<SearchTexts>); 3] = [
    (
        "SELECT r.parent, '', p.name FROM role r CROSS JOIN person p ON p.id = r.person
         WHERE r.dead = 0 AND p.dead = 0 ORDER BY r.parent, r.rid",
        |texts, row| {
            texts.people.push(text(row, 2)?);
            Ok(())
        },
    ),
    (
        "SELECT parent, way, value FROM contact_point WHERE dead = 0 AND way IN ('mobile', 'phone', 'email', 'wechat')
         ORDER BY parent, rid",
        |texts, row| {
            let phone = matches!(row.get_ref(1)?.as_str().unwrap_or_default(), "mobile" | "phone");
            if phone { &mut texts.phones } else { &mut texts.emails }.push(text(row, 2)?);
            Ok(())
        },
    ),
    ("SELECT parent, '', name FROM tag WHERE dead = 0 ORDER BY parent, rid", |texts, row| {
        texts.tags.push(text(row, 2)?);
        Ok(())
    }),
];

impl Store {
    /// Calls `each` with what the finder searches of every living customer, in no order that means anything
    /// ([`customer_order`](Self::customer_order) tells that). Never holds more than one of them.
    pub fn all_search_texts(&self, mut each: impl FnMut(SearchTexts)) -> Result<(), StoreError> {
        // One state of the file for all four statements.
        let _reading = self.conn.unchecked_transaction()?;
        let mut customers = self
            .conn
            .prepare_cached("SELECT rid, name, kind, id, external_id FROM customer WHERE dead = 0 ORDER BY id")?;
        let mut statements = Vec::new();
        for (sql, put) in SCANS {
            statements.push((self.conn.prepare_cached(sql)?, put));
        }
        let mut scans = Vec::new();
        for (statement, put) in &mut statements {
            scans.push(Scan::start(statement, [], *put)?);
        }
        let mut rows = customers.query([])?;
        while let Some(row) = rows.next()? {
            let mut texts = SearchTexts {
                row: row.get(0)?,
                person: is_person(row)?,
                name: text(row, 1)?,
                external_id: row.get(4)?,
                ..Default::default()
            };
            let id = row.get(3)?;
            for scan in &mut scans {
                scan.take(id, &mut texts)?;
            }
            each(texts);
        }
        Ok(())
    }

    /// Calls `each` with the row and the name of every living customer, and with the names of the people there.
    pub fn all_names(&self, mut each: impl FnMut(u32, &str)) -> Result<(), StoreError> {
        for sql in [
            "SELECT rid, name FROM customer WHERE dead = 0",
            "SELECT c.rid, p.name FROM role r CROSS JOIN person p ON p.id = r.person CROSS JOIN customer c ON c.id = r.parent
             WHERE r.dead = 0 AND p.dead = 0 AND c.dead = 0",
        ] {
            let mut statement = self.conn.prepare_cached(sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                each(row.get(0)?, row.get_ref(1)?.as_str().unwrap_or_default());
            }
        }
        Ok(())
    }

    /// Calls `each` with the texts of customers written after `since`, the write counter seen last. A customer that
    /// died since has an empty name.
    pub fn changed_search_texts(&self, since: i64, mut each: impl FnMut(SearchTexts)) -> Result<(), StoreError> {
        let changed = "SELECT id FROM customer WHERE seq > ?1
             UNION SELECT parent FROM role WHERE seq > ?1 UNION SELECT parent FROM contact_point WHERE seq > ?1
             UNION SELECT parent FROM tag WHERE seq > ?1
             UNION SELECT r.parent FROM person p JOIN role r ON r.person = p.id WHERE p.seq > ?1";
        let sql = format!("{ONE} WHERE c.id IN ({changed}) ORDER BY c.sort_key, c.rid");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![since])?;
        while let Some(row) = rows.next()? {
            each(row_to_texts(row)?);
        }
        Ok(())
    }

    /// What the finder searches of the living customers with these numbers.
    pub fn search_texts_of(&self, rows: &[u32]) -> Result<Vec<SearchTexts>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{ONE} WHERE c.rid = ?1 AND c.dead = 0"))?;
        let mut found = Vec::with_capacity(rows.len());
        for rid in rows {
            let mut cursor = statement.query([rid])?;
            if let Some(row) = cursor.next()? {
                found.push(row_to_texts(row)?);
            }
        }
        Ok(found)
    }
}

/// All texts of a customer in one row, for when there are few of them.
const ONE: &str = "SELECT c.rid, c.name, c.kind, c.dead,
  (SELECT group_concat(p.name, char(31) ORDER BY r.rid) FROM role r JOIN person p ON p.id = r.person
     WHERE r.parent = c.id AND r.dead = 0 AND p.dead = 0),
  (SELECT group_concat(k.value, char(31) ORDER BY k.rid) FROM contact_point k
     WHERE k.parent = c.id AND k.dead = 0 AND k.way IN ('mobile', 'phone')),
  (SELECT group_concat(k.value, char(31) ORDER BY k.rid) FROM contact_point k
     WHERE k.parent = c.id AND k.dead = 0 AND k.way IN ('email', 'wechat')),
  (SELECT group_concat(t.name, char(31) ORDER BY t.rid) FROM tag t WHERE t.parent = c.id AND t.dead = 0),
  c.external_id
  FROM customer c";

fn row_to_texts(row: &Row<'_>) -> Result<SearchTexts, StoreError> {
    let parts = |text: Option<String>| -> Vec<String> {
        text.map(|text| text.split('\u{1f}').map(str::to_owned).collect()).unwrap_or_default()
    };
    let dead: bool = row.get(3)?;
    Ok(SearchTexts {
        row: row.get(0)?,
        person: is_person(row)?,
        name: if dead { String::new() } else { text(row, 1)? },
        people: parts(row.get(4)?),
        phones: parts(row.get(5)?),
        emails: parts(row.get(6)?),
        tags: parts(row.get(7)?),
        external_id: row.get(8)?,
    })
}

fn text(row: &Row<'_>, at: usize) -> Result<String, StoreError> {
    Ok(row.get::<_, Option<String>>(at)?.unwrap_or_default())
}

/// Whether the kind in the third column is that of a person.
fn is_person(row: &Row<'_>) -> Result<bool, StoreError> {
    Ok(text(row, 2)? == CustomerKind::Person.name())
}
