//! How long it took to find scripts, as a table for a spreadsheet.

use crate::domain::problem::Problem;
use crate::domain::time::local;
use crate::exchange::csv_out::Table;
use crate::store::Store;
use chrono_tz::Tz;

/// Every find, newest first: when (UTC), which script, how many milliseconds.
pub fn table(store: &Store) -> Result<Vec<u8>, Problem> {
    let mut table = Table::new(Vec::new())?;
    table.row(["at", "script", "found_ms"])?;
    for (at, card, ms) in store.find_times(usize::MAX)? {
        let at = at.map(|at| local(at, Tz::UTC).format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()).unwrap_or_default();
        table.row([at.as_str(), &card, &ms.to_string()])?;
    }
    Ok(table.finish()?)
}
