//! Tables of talks and follow-ups: a row each, with the names of those concerned.

#[cfg(test)]
mod tests;

use super::{CHUNK, Pace, cancelled};
use crate::domain::customer::Customer;
use crate::domain::field::{Record, Type, Value};
use crate::domain::followup::Followup;
use crate::domain::id::Id;
use crate::domain::interaction::Interaction;
use crate::domain::person::Person;
use crate::domain::prep::{CheckMark, SpinAnswer};
use crate::domain::problem::Problem;
use crate::domain::time;
use crate::exchange::csv_out::Table;
use crate::exchange::headers;
use crate::store::{Store, StoreError};
use chrono_tz::Tz;
use std::collections::HashSet;
use std::io::Write;

/// Every talk, with its checklist and the answers to its questions.
pub fn meetings<W: Write>(store: &Store, among: Option<&[u32]>, out: W, pace: Pace<'_>) -> Result<(usize, W), Problem> {
    let more = ["checklist", "answers"];
    rows::<Interaction, W>(store, among, headers::MEETING_ID, &more, out, pace, |store, talk| {
        let (marks, answers) = (store.check_marks(talk.id)?, store.spin_answers(talk.id)?);
        // The day it took place, not the one it was planned for.
        (talk.day, talk.time) = talk.day_and_time(Tz::UTC);
        Ok(vec![lines(marks.iter().filter_map(mark)), lines(answers.iter().filter_map(answer))])
    })
}

/// Every follow-up, done or open.
pub fn followups<W: Write>(
    store: &Store,
    among: Option<&[u32]>,
    out: W,
    pace: Pace<'_>,
) -> Result<(usize, W), Problem> {
    rows::<Followup, W>(store, among, headers::FOLLOWUP_ID, &[], out, pace, |_, _| Ok(Vec::new()))
}

/// Readies a record for the columns of its own fields, and gives the cells that follow them.
type Readied<T> = fn(&Store, &mut T) -> Result<Vec<String>, StoreError>;

/// `id`: the heading of the first column; `more`: those behind the fields.
fn rows<T: Record, W: Write>(
    store: &Store,
    among: Option<&[u32]>,
    id: &str,
    more: &[&str],
    out: W,
    pace: Pace<'_>,
    ready: Readied<T>,
) -> Result<(usize, W), Problem> {
    let among = among.map(|rows| customers(store, rows)).transpose()?;
    let mut table = Table::new(out)?;
    let fields = T::FIELDS.iter().map(|field| if field.name == "person" { "contact" } else { field.name });
    table.row([id, "customer", "customer_id"].into_iter().chain(fields).chain(more.iter().copied()))?;
    let mut done = 0;
    store.each_living::<T, Problem>(|mut record| {
        if done % CHUNK == 0 && pace(done, done).is_break() {
            return Err(cancelled());
        }
        if among.as_ref().is_some_and(|among| record.parent().is_none_or(|id| !among.contains(&id))) {
            return Ok(());
        }
        let behind = ready(store, &mut record)?;
        let customer = store.linked::<Customer>(record.parent())?;
        let (name, number) = customer.map(|customer| (customer.name, customer.external_id)).unwrap_or_default();
        let mut cells = vec![record.id().to_string(), name.into_string(), number.into_string()];
        for field in T::FIELDS {
            cells.push(cell(store, field.name, field.kind, field.get(&record))?);
        }
        cells.extend(behind);
        table.row(cells.iter().map(String::as_str))?;
        done += 1;
        Ok(())
    })?;
    Ok((done, table.finish()?))
}

/// The customers in these rows.
pub(super) fn customers(store: &Store, rows: &[u32]) -> Result<HashSet<Id>, StoreError> {
    let mut ids = HashSet::with_capacity(rows.len());
    for chunk in rows.chunks(CHUNK) {
        ids.extend(store.customer_rows(chunk)?.iter().map(|row| row.id));
    }
    Ok(ids)
}

fn cell(store: &Store, name: &str, kind: Type, value: Value) -> Result<String, StoreError> {
    Ok(match value {
        Value::Ref(id) if name == "person" => person(store, id)?,
        // What spreadsheets understand; UTC, so that two tables can be compared.
        Value::Whole(ms) if kind == Type::Instant => time::local(ms, Tz::UTC).format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        value => value.encode().unwrap_or_default(),
    })
}

fn person(store: &Store, id: Id) -> Result<String, StoreError> {
    Ok(store.get::<Person>(id)?.map(|person| person.name.into_string()).unwrap_or_default())
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// `[x] item: note`. What was neither ticked nor noted says nothing.
fn mark(of: &CheckMark) -> Option<String> {
    let said = if of.text.is_empty() { of.item.as_str() } else { of.text.as_str() };
    let note = if of.note.is_empty() { String::new() } else { format!(": {}", of.note.as_str()) };
    let own = !of.text.is_empty() || of.done || !of.note.is_empty();
    own.then(|| format!("[{}] {said}{note}", if of.done { "x" } else { " " }))
}

fn answer(of: &SpinAnswer) -> Option<String> {
    (of.asked || !of.answer.is_empty()).then(|| format!("{}: {}", of.card.as_str(), of.answer.as_str()))
}
