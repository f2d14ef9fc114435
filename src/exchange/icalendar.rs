//! Calendars on the way out: RFC 5545, as a snapshot to be read by any calendar.
//!
//! Everything is an event: phones and web calendars show no `VTODO`. There is no `METHOD`, since nothing is arranged with
//! anybody (3.7.2), so `DTSTAMP` is when the entry was last changed (3.8.7.2) and the same data make the same bytes. Times
//! stand with their zone and its rules, not in UTC (3.3.5 form 3): what is planned is a reading of the clock, and a phone
//! with newer rules shows it at that reading. `SEQUENCE` grows with each change, so that a calendar takes the newer one.

mod zone;

use super::ExchangeError;
use crate::domain::agenda::{Entry, Revision, When};
use crate::domain::time::{instant, local};
use chrono::NaiveDateTime;
use chrono_tz::Tz;
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::RangeInclusive;

/// Octets of a line, without its end (3.1).
const LINE: usize = 75;

/// Writes one calendar.
pub struct Calendar<W: Write> {
    out: W,
}

impl<W: Write> Calendar<W> {
    /// Begins it. `zones`: the first and the last instant (UTC milliseconds) that will be written of each zone.
    pub fn new(out: W, zones: &BTreeMap<&'static str, (Tz, RangeInclusive<i64>)>) -> Result<Self, ExchangeError> {
        let mut calendar = Self { out };
        calendar.line("BEGIN:VCALENDAR")?;
        calendar.line("VERSION:2.0")?;
        calendar.line("PRODID:-//cornerman//cornerman//EN")?;
        calendar.line("CALSCALE:GREGORIAN")?;
        for (zone, span) in zones.values().filter(|(zone, _)| !is_utc(*zone)) {
            for line in zone::rules(*zone, span) {
                calendar.line(&line)?;
            }
        }
        Ok(calendar)
    }

    pub fn entry(&mut self, entry: &Entry, revision: Revision) -> Result<(), ExchangeError> {
        let changed = stamp(local(revision.at, Tz::UTC));
        self.line("BEGIN:VEVENT")?;
        // The plain id: RFC 7986 5.3 wants no host in it.
        self.line(&format!("UID:{}", entry.id))?;
        self.line(&format!("DTSTAMP:{changed}Z"))?;
        self.line(&format!("LAST-MODIFIED:{changed}Z"))?;
        self.line(&format!("SEQUENCE:{}", revision.number))?;
        match entry.when {
            When::Day(day) => {
                self.line(&format!("DTSTART;VALUE=DATE:{}", day.format("%Y%m%d")))?;
            }
            When::At(at, zone) if is_utc(zone) => self.line(&format!("DTSTART:{}Z", stamp(at)))?,
            When::At(at, zone) => {
                // A reading that the clock skips has no place in a calendar: the moment the clocks moved has.
                let at = local(instant(at, zone), zone);
                self.line(&format!("DTSTART;TZID={}:{}", zone.name(), stamp(at)))?;
            }
        }
        if matches!(entry.when, When::At(..)) {
            self.line(&format!("DURATION:PT{}M", entry.minutes))?;
        }
        self.text("SUMMARY", &entry.title)?;
        self.text("LOCATION", &entry.place)?;
        self.text("DESCRIPTION", &entry.note)?;
        self.line(if entry.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" })?;
        self.line(if entry.busy { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" })?;
        self.line("END:VEVENT")
    }

    /// Everything is handed on to what lies below.
    pub fn finish(mut self) -> Result<W, ExchangeError> {
        self.line("END:VCALENDAR")?;
        Ok(self.out)
    }

    /// A property that people read; an empty one says nothing.
    fn text(&mut self, name: &str, text: &str) -> Result<(), ExchangeError> {
        let said = escaped(text);
        if said.is_empty() { Ok(()) } else { self.line(&format!("{name}:{said}")) }
    }

    /// One line, folded where it is longer than a line may be: between characters, never within one.
    fn line(&mut self, line: &str) -> Result<(), ExchangeError> {
        let mut rest = line;
        let mut room = LINE;
        while rest.len() > room {
            let (head, tail) = rest.split_at(rest.floor_char_boundary(room));
            write!(self.out, "{head}\r\n ")?;
            rest = tail;
            // The space before it counts.
            room = LINE - 1;
        }
        write!(self.out, "{rest}\r\n")?;
        Ok(())
    }
}

/// Universal time has a form of its own and needs no rules.
const fn is_utc(zone: Tz) -> bool {
    matches!(zone, Tz::UTC | Tz::Etc__UTC)
}

fn stamp(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// As text values are written (3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            // No other control character but the tab may stand in a text (3.1).
            c if c.is_control() && c != '\t' => {}
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
