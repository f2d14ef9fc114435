//! A zone's rules as far as a calendar needs them: each change of the clock in the time it spans, one by one. Rules that
//! repeat are not guessed from the changes: a zone's law may end them any year.

use chrono::{DateTime, Datelike, Duration, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz, TzOffset};
use std::ops::RangeInclusive;

/// The lines of its `VTIMEZONE`, good for these instants (UTC milliseconds).
pub(super) fn rules(zone: Tz, span: &RangeInclusive<i64>) -> Vec<String> {
    let [first, last] =
        [span.start(), span.end()].map(|ms| DateTime::<Utc>::from_timestamp_millis(*ms).unwrap_or_default());
    // A year earlier, so that the rule in force at the first instant has begun before it.
    let mut at = (first - Duration::days(366)).with_day(1).unwrap_or(first);
    let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{}", zone.name())];
    let mut old = zone.offset_from_utc_datetime(&at.naive_utc());
    observance(&mut lines, &old, &old, at.naive_utc());
    while at < last {
        let next = at + Duration::days(1);
        let new = zone.offset_from_utc_datetime(&next.naive_utc());
        if new != old {
            observance(&mut lines, &old, &new, change(zone, (at, next), &old));
        }
        (at, old) = (next, new);
    }
    lines.push("END:VTIMEZONE".to_owned());
    lines
}

/// The first second of the new offset between two instants, the first of which has the old one.
fn change(zone: Tz, (mut before, mut after): (DateTime<Utc>, DateTime<Utc>), old: &TzOffset) -> NaiveDateTime {
    while after - before > Duration::seconds(1) {
        let middle = before + Duration::seconds((after - before).num_seconds() / 2);
        if zone.offset_from_utc_datetime(&middle.naive_utc()) == *old { before = middle } else { after = middle }
    }
    after.naive_utc()
}

/// From this instant on the new offset holds. It begins at what the clock showed until then (3.6.5).
fn observance(lines: &mut Vec<String>, old: &TzOffset, new: &TzOffset, at: NaiveDateTime) {
    let kind = if new.dst_offset().is_zero() { "STANDARD" } else { "DAYLIGHT" };
    let [from, to] = [old, new].map(|offset| offset.fix().local_minus_utc());
    lines.push(format!("BEGIN:{kind}"));
    lines.push(format!("DTSTART:{}", super::stamp(at + Duration::seconds(from.into()))));
    lines.push(format!("TZOFFSETFROM:{}", offset(from)));
    lines.push(format!("TZOFFSETTO:{}", offset(to)));
    lines.extend(new.abbreviation().map(|name| format!("TZNAME:{name}")));
    lines.push(format!("END:{kind}"));
}

/// `+0800`, and with seconds where a clock had them.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let all = seconds.unsigned_abs();
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    let seconds = if seconds == 0 { String::new() } else { format!("{seconds:02}") };
    format!("{sign}{hours:02}{minutes:02}{seconds}")
}
