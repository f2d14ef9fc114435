//! One record of a document: JSON in, a noun or what is wrong with it out.

use crate::domain::field::{Field, Record, Type, Value};
use crate::domain::history::Turned;
use crate::domain::id::Id;
use crate::domain::label::is_label;
use crate::domain::noun::Noun;
use crate::domain::time::from_written;
use crate::exchange::archive::scan::{Element, Section};
use crate::exchange::reason::{Reason, RowProblem};
use crate::exchange::{ExchangeError, Fault};
use crate::text::Clean;
use chrono::{DateTime, NaiveTime};
use serde_json::{Map, Value as Json};

/// The record of an element, or all that is wrong with it. Text that is no JSON at all is an error of the document.
pub fn record<T: Record>(element: &Element<'_>) -> Result<Result<T, Vec<RowProblem>>, ExchangeError> {
    let Section::Of(noun) = element.section else { return Ok(Err(Vec::new())) };
    Ok(read(noun, &json_of(element)?).map_err(|problems| {
        let placed = |(column, reason)| RowProblem { line: element.line, column, reason };
        problems.into_iter().map(placed).collect()
    }))
}

fn json_of(element: &Element<'_>) -> Result<Json, ExchangeError> {
    serde_json::from_slice(element.text).map_err(|error| {
        let below = (error.line() as u64).saturating_sub(1);
        let before = if below == 0 { element.column.saturating_sub(1) } else { 0 };
        let (line, column) = (element.line + below, before + (error.column() as u64).max(1));
        ExchangeError::Json { line, column, fault: Fault::Syntax }
    })
}

/// A record that went into another of its noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merger {
    pub noun: Noun,
    pub id: Id,
    pub into: Id,
}

/// What an element of the part `merged` says, or what is wrong with it.
pub fn merger(element: &Element<'_>) -> Result<Result<Merger, RowProblem>, ExchangeError> {
    let json = json_of(element)?;
    let wrong = |column: &str, reason| RowProblem { line: element.line, column: Some(column.to_owned()), reason };
    let Json::Object(members) = &json else {
        return Ok(Err(RowProblem { line: element.line, column: None, reason: Reason::NoRecord }));
    };
    let noun = members.get("noun").and_then(Json::as_str).and_then(Noun::parse);
    let mergeable = noun.filter(|noun| matches!(noun, Noun::Customers | Noun::People));
    Ok(match (id(members, "id"), mergeable, id(members, "into")) {
        (None, ..) => Err(wrong("id", Reason::NoId)),
        (_, None, _) => Err(wrong("noun", Reason::Form(members.get("noun").map(shown).unwrap_or_default()))),
        (.., None) => Err(wrong("into", Reason::NoId)),
        (Some(id), Some(noun), Some(into)) => Ok(Merger { noun, id, into }),
    })
}

/// What an element of the part about labels says, or what is wrong with it.
pub fn turned(element: &Element<'_>) -> Result<Result<Turned, RowProblem>, ExchangeError> {
    let json = json_of(element)?;
    let wrong = |column: &str, reason| RowProblem { line: element.line, column: Some(column.to_owned()), reason };
    let Json::Object(members) = &json else {
        return Ok(Err(RowProblem { line: element.line, column: None, reason: Reason::NoRecord }));
    };
    let said = |key: &str| members.get(key).filter(|said| !said.is_null());
    let line = |key: &str| {
        said(key)
            .map(|said| Ok(Clean::line(text(said)?).into_string()))
            .transpose()
            .map_err(|reason| wrong(key, reason))
    };
    let misfit = |key: &str| wrong(key, Reason::Form(members.get(key).map(shown).unwrap_or_default()));
    let read = || {
        let at = said("at").map(|at| value(Type::Instant, at)).transpose().map_err(|reason| wrong("at", reason))?;
        let Some(Value::Whole(at)) = at else { return Err(misfit("at")) };
        let customer = id(members, "customer").ok_or_else(|| wrong("customer", Reason::NoId))?;
        let label = line("label")?.filter(|label| is_label(label)).ok_or_else(|| misfit("label"))?;
        let (from, to, actor, why) = (line("from")?, line("to")?, line("by")?.unwrap_or_default(), line("why")?);
        Ok(Turned { customer, label, from, to, at, actor, why })
    };
    Ok(read())
}

type Wrong = (Option<String>, Reason);

fn read<T: Record>(noun: Noun, json: &Json) -> Result<T, Vec<Wrong>> {
    let Json::Object(members) = json else { return Err(vec![(None, Reason::NoRecord)]) };
    let Some(id) = id(members, "id") else { return Err(vec![(Some("id".to_owned()), Reason::NoId)]) };
    let mut record = T::blank(id, id_of_customer(noun, members));
    let mut wrong = Vec::new();
    for (key, json) in members.iter().filter(|(_, json)| !json.is_null()) {
        let read = match T::field(key) {
            Some(field) => set(field, &mut record, json),
            None if key == "id" || key == "name" => Ok(()),
            None if key == "customer" && noun.has_customer() => text(json).and_then(parse_id).map(|_| ()),
            None => Err(Reason::NoField),
        };
        if let Err(reason) = read {
            wrong.push((Some(key.clone()), reason));
        }
    }
    if wrong.is_empty() && noun.needs_name() && named(&record).is_none() {
        wrong.push((Some("name".to_owned()), Reason::NoName));
    }
    if wrong.is_empty() { Ok(record) } else { Err(wrong) }
}

fn named<T: Record>(record: &T) -> Option<Value> {
    T::field("name").map(|field| field.get(record)).filter(|name| *name != Value::Unknown)
}

fn id(members: &Map<String, Json>, key: &str) -> Option<Id> {
    members.get(key).and_then(Json::as_str).and_then(Id::parse)
}

fn id_of_customer(noun: Noun, members: &Map<String, Json>) -> Option<Id> {
    id(members, "customer").filter(|_| noun.has_customer())
}

fn set<T: Record>(field: &Field<T>, record: &mut T, json: &Json) -> Result<(), Reason> {
    let value = value(field.kind, json)?;
    let shown = shown(json);
    field.set(record, value).map_err(|problem| Reason::of(&problem, &shown))
}

fn value(kind: Type, json: &Json) -> Result<Value, Reason> {
    let misfit = || Reason::Form(shown(json));
    Ok(match kind {
        Type::Line(_) | Type::Note | Type::Choice(_) => Value::Text(text(json)?.to_owned()),
        Type::YesNo => Value::YesNo(json.as_bool().ok_or_else(misfit)?),
        Type::Whole(..) => Value::Whole(json.as_i64().ok_or_else(misfit)?),
        Type::Instant if json.is_i64() => Value::Whole(json.as_i64().ok_or_else(misfit)?),
        Type::Instant => {
            Value::Whole(DateTime::parse_from_rfc3339(text(json)?).map_err(|_| misfit())?.timestamp_millis())
        }
        Type::Date => Value::Date(from_written(text(json)?).ok_or_else(misfit)?),
        Type::Time => Value::Time(NaiveTime::parse_from_str(text(json)?, "%H:%M").map_err(|_| misfit())?),
        Type::Ref => Value::Ref(parse_id(text(json)?)?),
    })
}

fn text(json: &Json) -> Result<&str, Reason> {
    match json {
        Json::String(text) if text.contains('\u{fffd}') => Err(Reason::Unreadable),
        Json::String(text) => Ok(text),
        other => Err(Reason::Form(shown(other))),
    }
}

fn parse_id(text: &str) -> Result<Id, Reason> {
    Id::parse(text).ok_or_else(|| Reason::Form(short(text)))
}

fn shown(json: &Json) -> String {
    match json {
        Json::String(text) => short(text),
        other => short(&other.to_string()),
    }
}

/// As much of a value as a sentence holds.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
