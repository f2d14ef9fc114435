//! Meetings, follow-ups and promises with a day, as a calendar.

#[cfg(test)]
mod tests;

use super::{CHUNK, Pace, cancelled};
use crate::domain::agenda::{About, Entry, Kind, Style, Wanted, When};
use crate::domain::customer::Customer;
use crate::domain::field::{Record, Value};
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::person::Person;
use crate::domain::problem::Problem;
use crate::domain::promise::Promise;
use crate::domain::time::instant;
use crate::exchange::icalendar::Calendar;
use crate::store::{Store, StoreError};
use crate::text::Clean;
use chrono_tz::Tz;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Write;
use std::ops::RangeInclusive;

/// Writes the calendar of these rows' customers, or of all; returns how many entries it has.
pub fn ics<W: Write>(
    store: &Store,
    among: Option<&[u32]>,
    wanted: &Wanted,
    out: W,
    pace: Pace<'_>,
) -> Result<(usize, W), Problem> {
    let _moment = store.moment()?;
    let mut reading = Reading {
        store,
        wanted,
        among: among.map(|rows| super::talks::customers(store, rows)).transpose()?,
        names: HashMap::new(),
        entries: Vec::new(),
        read: 0,
        pace,
    };
    if wanted.holds(Kind::Meeting) {
        reading.of(|style, talk: &Interaction, about| style.meeting(talk, about))?;
    }
    if wanted.holds(Kind::Followup) {
        reading.of(|style, followup: &Followup, about| style.followup(followup, about))?;
    }
    if wanted.holds(Kind::Promise) {
        reading.of(|style, promise: &Promise, about| style.promise(promise, about))?;
    }
    let entries = reading.entries;
    let mut calendar = Calendar::new(out, &zones(&entries))?;
    for entry in &entries {
        let mut revision = store.revision(entry.id)?;
        if revision.at == 0 {
            // Its changes are not known any more.
            revision.at = entry.id.made_at().unwrap_or(wanted.now.ms);
        }
        calendar.entry(entry, revision)?;
    }
    Ok((entries.len(), calendar.finish()?))
}

struct Reading<'a, 'p> {
    store: &'a Store,
    wanted: &'a Wanted,
    among: Option<HashSet<Id>>,
    names: HashMap<Id, Clean>,
    entries: Vec<Entry>,
    read: usize,
    pace: Pace<'p>,
}

impl Reading<'_, '_> {
    /// The entries of a noun.
    fn of<T: Record>(&mut self, make: impl Fn(Style<'_>, &T, About<'_>) -> Option<Entry>) -> Result<(), Problem> {
        let (wanted, style) = (self.wanted, self.wanted.style());
        self.store.each_living::<T, Problem>(|record| {
            self.read += 1;
            if self.read.is_multiple_of(CHUNK) && (self.pace)(self.entries.len(), self.read).is_break() {
                return Err(cancelled());
            }
            if self.among.as_ref().is_some_and(|among| record.parent().is_none_or(|id| !among.contains(&id))) {
                return Ok(());
            }
            // Names are looked up for those entries only that are written.
            let nameless = make(style, &record, About { customer: "", person: "" });
            if nameless.is_some_and(|entry| wanted.spans(entry.when.day())) {
                let (customer, person) = (self.customer(record.parent())?, person(self.store, &record)?);
                self.entries.extend(make(style, &record, About { customer: &customer, person: &person }));
            }
            Ok(())
        })
    }

    fn customer(&mut self, id: Option<Id>) -> Result<Clean, StoreError> {
        let Some(id) = id else { return Ok(Clean::default()) };
        if let Some(name) = self.names.get(&id) {
            return Ok(name.clone());
        }
        let name = self.store.get::<Customer>(id)?.map(|customer| customer.name).unwrap_or_default();
        self.names.insert(id, name.clone());
        Ok(name)
    }
}

/// The person a record names.
fn person<T: Record>(store: &Store, record: &T) -> Result<Clean, StoreError> {
    let field = T::FIELDS.iter().find(|field| field.name == "person");
    let Some(Value::Ref(id)) = field.map(|field| field.get(record)) else { return Ok(Clean::default()) };
    Ok(store.get::<Person>(id)?.map(|person| person.name).unwrap_or_default())
}

/// The zones in which something is written, each with the time it spans.
fn zones(entries: &[Entry]) -> BTreeMap<&'static str, (Tz, RangeInclusive<i64>)> {
    let mut zones: BTreeMap<&'static str, (Tz, RangeInclusive<i64>)> = BTreeMap::new();
    for entry in entries {
        let When::At(at, zone) = entry.when else { continue };
        let at = instant(at, zone);
        let span = &mut zones.entry(zone.name()).or_insert((zone, at..=at)).1;
        *span = at.min(*span.start())..=at.max(*span.end());
    }
    zones
}
