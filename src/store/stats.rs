//! Figures kept beside each customer, recomputed in the transaction that changes what they rest on.

use super::StoreError;
use crate::domain::id::Id;
use rusqlite::Connection;

/// Which rows of `interaction` count as a contact: [`Interaction::is_contact`], as SQL has it.
///
/// [`Interaction::is_contact`]: crate::domain::interaction::Interaction::is_contact
macro_rules! is_contact {
    () => {
        "(stage = 'held' AND (outcome IS NULL OR outcome NOT IN ('no_answer', 'voicemail', 'wrong_number')))"
    };
}

/// Which of them count as a visit: [`Interaction::is_visit`].
///
/// [`Interaction::is_visit`]: crate::domain::interaction::Interaction::is_visit
macro_rules! is_face_to_face {
    () => {
        "channel IN ('face', 'video')"
    };
}

pub(super) use is_contact;

/// Computes the figures of one customer anew.
pub(super) fn refresh(conn: &Connection, customer: Id) -> Result<(), StoreError> {
    conn.prepare_cached(concat!(
        "INSERT INTO customer_stats (customer, last_contact, contacts, last_visit, open_complaints)
         SELECT ?1, max(held_at), count(*), max(held_at) FILTER (WHERE ",
        is_face_to_face!(),
        "), (SELECT count(*) FROM complaint WHERE parent = ?1 AND dead = 0 AND closed_at IS NULL)
         FROM interaction WHERE parent = ?1 AND dead = 0 AND ",
        is_contact!(),
        " ON CONFLICT (customer) DO UPDATE
           SET last_contact = excluded.last_contact, contacts = excluded.contacts, last_visit = excluded.last_visit,
               open_complaints = excluded.open_complaints",
    ))?
    .execute([customer.bytes().as_slice()])?;
    Ok(())
}

/// What the figures of every customer should be.
const RIGHT: &str = concat!(
    "SELECT c.id AS customer, max(i.held_at) AS last_contact, count(i.rid) AS contacts,
            max(i.held_at) FILTER (WHERE ",
    is_face_to_face!(),
    ") AS last_visit,
            (SELECT count(*) FROM complaint k WHERE k.parent = c.id AND k.dead = 0 AND k.closed_at IS NULL)
              AS open_complaints
     FROM customer c LEFT JOIN interaction i ON i.parent = c.id AND i.dead = 0 AND ",
    is_contact!(),
    " GROUP BY c.id"
);

/// How many customers have figures that do not follow from their talks.
pub(super) fn wrong(conn: &Connection) -> Result<u64, StoreError> {
    let sql = format!(
        "SELECT (SELECT count(*) FROM ({RIGHT}) r LEFT JOIN customer_stats s USING (customer)
                 WHERE s.customer IS NULL OR s.last_contact IS NOT r.last_contact OR s.contacts <> r.contacts
                    OR s.last_visit IS NOT r.last_visit OR s.open_complaints <> r.open_complaints)
              + (SELECT count(*) FROM customer_stats WHERE customer NOT IN (SELECT id FROM customer))"
    );
    Ok(conn.query_row(&sql, [], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// Computes all figures anew.
pub(super) fn rebuild(conn: &Connection) -> Result<(), StoreError> {
    conn.execute_batch(&format!(
        "DELETE FROM customer_stats;
         INSERT INTO customer_stats (customer, last_contact, contacts, last_visit, open_complaints) {RIGHT};"
    ))?;
    Ok(())
}
