//! The uses of scripts, counted by script and by sort of customer.

use super::{Store, StoreError};
use crate::domain::track::pace::LAST;
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
        let times = self.find_times(LAST)?.into_iter().map(|(_, _, ms)| ms).collect();
        let mut track = Track::new(seq, groups);
        track.times = times;
        Ok(Some(track))
    }

    /// The last finds, newest first: when, which script, and how many milliseconds it took. Instants are UTC milliseconds.
    pub fn find_times(&self, limit: usize) -> Result<Vec<(Option<i64>, String, i64)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT at, card, found_ms FROM card_use WHERE dead = 0 AND found_ms IS NOT NULL
             ORDER BY at DESC, rid DESC LIMIT ?1",
        )?;
        let rows = statement
            .query_map([i64::try_from(limit).unwrap_or(i64::MAX)], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        rows.map(|row| row.map_err(StoreError::from)).collect()
    }
}

fn row_to_group(row: &Row<'_>) -> rusqlite::Result<(String, Kin, Tally)> {
    let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
    let kin = Kin { behaviour: text(1)?, industry: text(2)?, state: text(3)? };
    let tally =
        Tally { used: row.get(4)?, landed: row.get(5)?, missed: row.get(6)?, first: row.get(7)?, last: row.get(8)? };
    Ok((text(0)?, kin, tally))
}
