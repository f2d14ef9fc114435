//! A document on its way out, a record at a time.

use super::{FORMAT, LABELS, MERGED, VERSION};
use crate::domain::field::{Record, Type, Value};
use crate::domain::history::Turned;
use crate::domain::id::Id;
use crate::domain::noun::Noun;
use crate::domain::time::written;
use crate::exchange::ExchangeError;
use chrono::{DateTime, Datelike};
use std::io::{self, Write};

/// Writes one document. The nouns are begun one after the other.
pub struct Document<W: Write> {
    out: W,
    /// A part was begun and is not closed yet.
    open: bool,
    records: u64,
}

impl<W: Write> Document<W> {
    pub fn new(mut out: W) -> Result<Self, ExchangeError> {
        write!(out, "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION}")?;
        Ok(Self { out, open: false, records: 0 })
    }

    /// Begins the array of a noun.
    pub fn begin(&mut self, noun: Noun) -> Result<(), ExchangeError> {
        self.close()?;
        write!(self.out, ",\n\"{}\": [", noun.name())?;
        (self.open, self.records) = (true, 0);
        Ok(())
    }

    /// Writes a record of the noun that was begun.
    pub fn record<T: Record>(&mut self, noun: Noun, record: &T) -> Result<(), ExchangeError> {
        self.out.write_all(if self.records == 0 { b"\n" } else { b",\n" })?;
        self.records += 1;
        let out = &mut self.out;
        write!(out, "{{\"id\":\"{}\"", record.id())?;
        let name = T::field(noun.named_by()).map_or(Value::Unknown, |field| field.get(record));
        out.write_all(b",\"name\":")?;
        value(out, Type::Note, &name)?;
        if noun.has_customer() {
            out.write_all(b",\"customer\":")?;
            value(out, Type::Ref, &record.parent().map_or(Value::Unknown, Value::Ref))?;
        }
        for field in T::FIELDS.iter().filter(|field| field.name != "name") {
            write!(out, ",\"{}\":", field.name)?;
            value(out, field.kind, &field.get(record))?;
        }
        Ok(out.write_all(b"}")?)
    }

    /// Begins the part that says what went into what.
    pub fn begin_merged(&mut self) -> Result<(), ExchangeError> {
        self.close()?;
        write!(self.out, ",\n\"{MERGED}\": [")?;
        (self.open, self.records) = (true, 0);
        Ok(())
    }

    /// Writes that a record of this noun went into another.
    pub fn merged(&mut self, noun: Noun, id: Id, into: Id) -> Result<(), ExchangeError> {
        self.out.write_all(if self.records == 0 { b"\n" } else { b",\n" })?;
        self.records += 1;
        Ok(write!(self.out, "{{\"id\":\"{id}\",\"noun\":\"{}\",\"into\":\"{into}\"}}", noun.name())?)
    }

    /// Begins the part that says how labels came to be what they are.
    pub fn begin_labels(&mut self) -> Result<(), ExchangeError> {
        self.close()?;
        write!(self.out, ",\n\"{LABELS}\": [")?;
        (self.open, self.records) = (true, 0);
        Ok(())
    }

    /// Writes that a label became something.
    pub fn turned(&mut self, turned: &Turned) -> Result<(), ExchangeError> {
        let Turned { customer, label, from, to, at, actor, why } = turned;
        self.out.write_all(if self.records == 0 { b"\n" } else { b",\n" })?;
        self.records += 1;
        write!(self.out, "{{\"customer\":\"{customer}\"")?;
        let text = |text: &Option<String>| text.clone().map_or(Value::Unknown, Value::Text);
        for (name, kind, said) in [
            ("label", Type::Note, Value::Text(label.clone())),
            ("from", Type::Note, text(from)),
            ("to", Type::Note, text(to)),
            ("at", Type::Instant, Value::Whole(*at)),
            ("by", Type::Note, Value::Text(actor.clone())),
            ("why", Type::Note, text(why)),
        ] {
            write!(self.out, ",\"{name}\":")?;
            value(&mut self.out, kind, &said)?;
        }
        Ok(self.out.write_all(b"}")?)
    }

    /// Everything is handed on to what lies below.
    pub fn finish(mut self) -> Result<W, ExchangeError> {
        self.close()?;
        self.out.write_all(b"\n}\n")?;
        Ok(self.out)
    }

    fn close(&mut self) -> io::Result<()> {
        match (std::mem::take(&mut self.open), self.records) {
            (false, _) => Ok(()),
            (true, 0) => self.out.write_all(b"]"),
            (true, _) => self.out.write_all(b"\n]"),
        }
    }
}

fn value(out: &mut impl Write, kind: Type, value: &Value) -> io::Result<()> {
    match value {
        Value::Unknown => out.write_all(b"null"),
        Value::Text(text) => Ok(serde_json::to_writer(out, text)?),
        Value::YesNo(yes) => write!(out, "{yes}"),
        Value::Whole(n) => match instant(*n).filter(|_| kind == Type::Instant) {
            Some(at) => write!(out, "\"{at}\""),
            None => write!(out, "{n}"),
        },
        Value::Date(day) => write!(out, "\"{}\"", written(*day)),
        Value::Time(_) | Value::Ref(_) => {
            write!(out, "\"{}\"", value.encode().unwrap_or_default())
        }
    }
}

/// RFC 3339 in UTC; none where it has no form for so far a year.
fn instant(ms: i64) -> Option<String> {
    let at = DateTime::from_timestamp_millis(ms).filter(|at| (0..=9999).contains(&at.year()))?;
    Some(at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
}
