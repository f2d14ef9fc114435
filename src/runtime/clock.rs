//! The clock, read in this one place, and the identities that rest on it.

use crate::domain::id::Ids;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// The present. `fixed` is an RFC 3339 time that stands in for it; `zone` an IANA name, else the system's.
pub fn now(fixed: Option<&str>, zone: Option<&str>) -> Result<Now, Problem> {
    let zone = zone_named(zone)?;
    let ms = match fixed {
        None => Utc::now().timestamp_millis(),
        Some(text) => DateTime::parse_from_rfc3339(text)
            .map_err(|_| Problem::new(Kind::Usage, "not-a-moment").arg("value", text))?
            .timestamp_millis(),
    };
    Ok(Now::new(ms, zone))
}

fn zone_named(name: Option<&str>) -> Result<Tz, Problem> {
    if let Some(name) = name {
        return name.parse().map_err(|_| Problem::new(Kind::BadData, "not-a-zone").arg("value", name));
    }
    // A system that names no zone, or one we do not know, reads its clock in UTC.
    Ok(iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC))
}

/// A fresh source of identities.
pub fn ids() -> Ids {
    let seed = uuid::Uuid::now_v7();
    let ms = u64::try_from(Utc::now().timestamp_millis()).unwrap_or(0);
    let mut random = [0; 10];
    random.copy_from_slice(&seed.as_bytes()[6..]);
    Ids::new(ms, random)
}

/// A clock that runs, or one that was set and stands still.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    pub fixed: Option<i64>,
    pub zone: Tz,
}

impl Clock {
    pub fn now(&self) -> Now {
        Now::new(self.fixed.unwrap_or_else(|| Utc::now().timestamp_millis()), self.zone)
    }
}
