//! Figures kept beside each customer, recomputed in the transaction that changes what they rest on.

use super::StoreError;
use crate::domain::id::Id;
use rusqlite::Connection;

/// A contact counts when it was held and somebody was there (`Interaction::is_contact` says the same).
pub(super) fn refresh(conn: &Connection, customer: Id) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO customer_stats (customer, last_contact, contacts)
         SELECT ?1, max(held_at), count(*) FROM interaction
         WHERE parent = ?1 AND dead = 0 AND stage = 'held'
           AND (outcome IS NULL OR outcome NOT IN ('no_answer', 'voicemail', 'wrong_number'))
         ON CONFLICT (customer) DO UPDATE SET last_contact = excluded.last_contact, contacts = excluded.contacts",
    )?
    .execute([customer.bytes().as_slice()])?;
    Ok(())
}
