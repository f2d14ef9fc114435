//! The clock: the only place that reads it, and the source of fresh identities.

use crate::domain::id::Ids;
use crate::domain::problem::{Kind, Problem};
use crate::domain::time::Now;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

/// The present. `fixed`: an RFC 3339 moment that stands in for the clock; `zone`: the IANA name of the zone in which
/// the user reads it, else the system's.
pub fn now(fixed: Option<&str>, zone: Option<&str>) -> Result<Now, Problem> {
    let zone = match zone {
        Some(name) => name.parse().map_err(|_| Problem::new(Kind::BadData, "time-zone").arg("name", name))?,
        None => system_zone(),
    };
    let ms = match fixed {
        Some(text) => moment(text)?,
        None => Utc::now().timestamp_millis(),
    };
    Ok(Now::new(ms, zone))
}

fn moment(text: &str) -> Result<i64, Problem> {
    let parsed = DateTime::parse_from_rfc3339(text);
    parsed
        .map(|moment| moment.timestamp_millis())
        .map_err(|_| Problem::new(Kind::Usage, "now-unreadable").arg("value", text))
}

/// The zone this process was given, else the system's; UTC where it does not say, or says something nobody knows.
fn system_zone() -> Tz {
    // POSIX, chapter 8.3: a colon stands before a name. The other form, made of offsets, names no place.
    let given = std::env::var("TZ").ok().and_then(|name| name.trim_start_matches(':').parse().ok());
    given.or_else(|| iana_time_zone::get_timezone().ok()?.parse().ok()).unwrap_or(Tz::UTC)
}

/// A fresh source of identities; its moment is the real one even where the clock is fixed, so that none comes twice.
pub fn ids() -> Ids {
    let seed = Uuid::now_v7().into_bytes();
    // Six bytes of time, ten of chance: the layout of RFC 9562, section 5.7.
    let mut ms = [0; 8];
    ms[2..].copy_from_slice(&seed[..6]);
    let mut random = [0; 10];
    random.copy_from_slice(&seed[6..]);
    Ids::new(u64::from_be_bytes(ms), random)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_moment_is_read_in_the_zone_asked_for() {
        let now = now(Some("2026-11-22T23:30:00+01:00"), Some("Asia/Shanghai")).unwrap();
        assert_eq!(now.local().to_string(), "2026-11-23 06:30:00");
    }

    #[test]
    fn what_is_no_moment_or_no_zone_is_refused() {
        for (fixed, zone, kind) in [
            (Some("yesterday"), None, Kind::Usage),
            (Some("2026-11-22"), None, Kind::Usage),
            (None, Some("Mars/Olympus"), Kind::BadData),
        ] {
            assert_eq!(now(fixed, zone).unwrap_err().kind, kind, "{fixed:?} {zone:?}");
        }
    }

    #[test]
    fn two_sources_differ() {
        assert_ne!(ids().next_id().short(), ids().next_id().short());
    }
}
