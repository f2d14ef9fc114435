//! The uses of scripts, counted by script and by sort of customer.

use super::{Store, StoreError};
use crate::domain::track::{Kin, Tally, Track};
use rusqlite::Row;

/// A customer who was deleted has taught what they have taught; one who was erased has left no word of themselves.
const GROUPS: &str = "SELECT u.card, c.behaviour, c.industry, c.state, count(*),
       count(*) FILTER (WHERE u.landed = 1 AND u.missed = 0), count(*) FILTER (WHERE u.missed = 1 AND u.landed = 0),
       min(u.at), max(u.at)
     FROM card_use u LEFT JOIN customer c ON c.id = u.parent WHERE u.dead = 0
     GROUP BY u.card, c.behaviour, c.industry, c.state";

impl Store {
    /// The track record of all scripts; none where nothing was written about them since `seen`.
    pub fn track(&self, seen: i64) -> Result<Option<Track>, StoreError> {
        let newest = "SELECT coalesce(max(seq), 0) FROM card_use";
        let seq: i64 = self.conn.prepare_cached(newest)?.query_row([], |row| row.get(0))?;
        if seq == seen {
            return Ok(None);
        }
        let mut statement = self.conn.prepare_cached(GROUPS)?;
        let groups = statement.query_map([], row_to_group)?.collect::<Result<Vec<_>, _>>()?;
        Ok(Some(Track::new(seq, groups)))
    }
}

fn row_to_group(row: &Row<'_>) -> rusqlite::Result<(String, Kin, Tally)> {
    let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
    let kin = Kin { behaviour: text(1)?, industry: text(2)?, state: text(3)? };
    let tally =
        Tally { used: row.get(4)?, landed: row.get(5)?, missed: row.get(6)?, first: row.get(7)?, last: row.get(8)? };
    Ok((text(0)?, kin, tally))
}
