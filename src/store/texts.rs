//! The texts that the finder searches: of all customers at once, or of those that changed.

use super::{Store, StoreError};
use crate::domain::customer::CustomerKind;
use rusqlite::{Row, params};
use std::collections::HashMap;

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
}

/// Where a row of a scan goes.
type Put = fn(&mut SearchTexts, way: &str, text: String);

/// What hangs on customers, each in one pass over its table: a look-up per customer would take ten times as long.
const SCANS: [(&str, Put); 3] = [
    (
        "SELECT r.parent, '', p.name FROM role r JOIN person p ON p.id = r.person
         WHERE r.dead = 0 AND p.dead = 0 ORDER BY r.rid",
        |texts, _, name| texts.people.push(name),
    ),
    (
        "SELECT parent, way, value FROM contact_point WHERE dead = 0 AND way IN ('mobile', 'phone', 'email', 'wechat') ORDER BY rid",
        |texts, way, value| {
            if matches!(way, "mobile" | "phone") { texts.phones.push(value) } else { texts.emails.push(value) }
        },
    ),
    ("SELECT parent, '', name FROM tag WHERE dead = 0 ORDER BY rid", |texts, _, name| texts.tags.push(name)),
];

impl Store {
    /// Calls `each` with what the finder searches of every living customer, in reading order.
    pub fn all_search_texts(&self, each: impl FnMut(SearchTexts)) -> Result<(), StoreError> {
        let mut places: HashMap<[u8; 16], usize> = HashMap::new();
        let mut all = Vec::new();
        let mut statement = self
            .conn
            .prepare_cached("SELECT rid, name, kind, id FROM customer WHERE dead = 0 ORDER BY sort_key, rid")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            places.insert(row.get(3)?, all.len());
            all.push(SearchTexts {
                row: row.get(0)?,
                person: is_person(row)?,
                name: text(row, 1)?,
                ..Default::default()
            });
        }
        for (sql, put) in SCANS {
            let mut statement = self.conn.prepare_cached(sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let place = row.get::<_, Option<[u8; 16]>>(0)?.and_then(|id| places.get(&id));
                if let Some(texts) = place.and_then(|at| all.get_mut(*at)) {
                    put(texts, &text(row, 1)?, text(row, 2)?);
                }
            }
        }
        all.into_iter().for_each(each);
        Ok(())
    }

    /// Calls `each` with the texts of customers written after `since`, the write counter seen last. A customer that
    /// died since has an empty name.
    pub fn changed_search_texts(&self, since: i64, mut each: impl FnMut(SearchTexts)) -> Result<(), StoreError> {
        let changed = "SELECT id FROM customer WHERE seq > ?1
             UNION SELECT parent FROM role WHERE seq > ?1 UNION SELECT parent FROM contact_point WHERE seq > ?1
             UNION SELECT parent FROM tag WHERE seq > ?1
             UNION SELECT r.parent FROM person p JOIN role r ON r.person = p.id WHERE p.seq > ?1";
        let sql = format!(
            "SELECT c.rid, c.name, c.kind, c.dead,
               (SELECT group_concat(p.name, char(31)) FROM role r JOIN person p ON p.id = r.person
                 WHERE r.parent = c.id AND r.dead = 0 AND p.dead = 0),
               (SELECT group_concat(k.value, char(31)) FROM contact_point k WHERE k.parent = c.id AND k.dead = 0 AND k.way IN ('mobile', 'phone')),
               (SELECT group_concat(k.value, char(31)) FROM contact_point k WHERE k.parent = c.id AND k.dead = 0 AND k.way IN ('email', 'wechat')),
               (SELECT group_concat(t.name, char(31)) FROM tag t WHERE t.parent = c.id AND t.dead = 0)
             FROM customer c WHERE c.id IN ({changed}) ORDER BY c.sort_key, c.rid"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![since])?;
        let parts = |text: Option<String>| -> Vec<String> {
            text.map(|text| text.split('\u{1f}').map(str::to_owned).collect()).unwrap_or_default()
        };
        while let Some(row) = rows.next()? {
            let dead: bool = row.get(3)?;
            each(SearchTexts {
                row: row.get(0)?,
                person: is_person(row)?,
                name: if dead { String::new() } else { text(row, 1)? },
                people: parts(row.get(4)?),
                phones: parts(row.get(5)?),
                emails: parts(row.get(6)?),
                tags: parts(row.get(7)?),
            });
        }
        Ok(())
    }
}

fn text(row: &Row<'_>, at: usize) -> Result<String, StoreError> {
    Ok(row.get::<_, Option<String>>(at)?.unwrap_or_default())
}

/// Whether the kind in the third column is that of a person.
fn is_person(row: &Row<'_>) -> Result<bool, StoreError> {
    Ok(text(row, 2)? == CustomerKind::Person.name())
}
