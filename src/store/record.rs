//! Records to rows and back, driven by the noun's table of fields.

use super::StoreError;
use crate::domain::field::{Access, Field, Record, Type, Value};
use crate::domain::id::Id;
use chrono::{NaiveDate, NaiveTime};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row, ToSql};

/// A row as read: the record with the local facts about it.
#[derive(Debug, Clone)]
pub struct Kept<T> {
    pub record: T,
    pub dead: bool,
    pub seq: i64,
}

pub struct Bound<'a>(pub &'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Value::Unknown => ToSqlOutput::Borrowed(ValueRef::Null),
            Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Whole(n) => ToSqlOutput::Owned((*n).into()),
            Value::YesNo(yes) => ToSqlOutput::Owned(i64::from(*yes).into()),
            Value::Ref(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id.bytes())),
            Value::Date(_) | Value::Time(_) => ToSqlOutput::Owned(self.0.encode().unwrap_or_default().into()),
        })
    }
}

/// A field of a record, bound without copying its text.
pub struct Cell<'a, T>(pub &'a Field<T>, pub &'a T);

impl<T> ToSql for Cell<'_, T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let Self(field, record) = self;
        let text = match &field.access {
            Access::Text(get, _) => get(record).as_str(),
            Access::Choice(get, _) => get(record).unwrap_or_default(),
            _ => return Ok(ToSqlOutput::Owned(owned(&field.get(record)))),
        };
        Ok(ToSqlOutput::Borrowed(if text.is_empty() { ValueRef::Null } else { ValueRef::Text(text.as_bytes()) }))
    }
}

/// The value as the database keeps it.
pub(super) fn owned(value: &Value) -> rusqlite::types::Value {
    match value {
        Value::Unknown => rusqlite::types::Value::Null,
        Value::Text(text) => text.clone().into(),
        Value::Whole(n) => (*n).into(),
        Value::YesNo(yes) => i64::from(*yes).into(),
        Value::Ref(id) => id.bytes().to_vec().into(),
        Value::Date(_) | Value::Time(_) => value.encode().unwrap_or_default().into(),
    }
}

/// The columns of a noun after `id, parent, dead, seq`, in the order of its table.
pub fn columns<T: Record>() -> String {
    T::FIELDS.iter().fold(String::new(), |mut list, field| {
        list.push_str(", ");
        list.push_str(field.name);
        list
    })
}

/// `SELECT id, parent, dead, seq, <fields> FROM <table> <rest>`.
pub fn select<T: Record>(rest: &str) -> String {
    format!("SELECT id, parent, dead, seq{} FROM {} {rest}", columns::<T>(), T::TABLE)
}

/// Reads the columns of [`select`].
pub fn row_to_record<T: Record>(row: &Row<'_>) -> Result<Kept<T>, StoreError> {
    let id = Id::from_bytes(row.get::<_, [u8; 16]>(0)?);
    let parent = row.get::<_, Option<[u8; 16]>>(1)?.map(Id::from_bytes);
    let mut record = T::blank(id, parent);
    for (at, field) in T::FIELDS.iter().enumerate() {
        let value = value::<T>(row.get_ref(4 + at)?, field)?;
        field.restore(&mut record, value).map_err(|_| StoreError::Value { table: T::TABLE, field: field.name })?;
    }
    Ok(Kept { record, dead: row.get(2)?, seq: row.get(3)? })
}

pub(super) fn value<T: Record>(stored: ValueRef<'_>, field: &Field<T>) -> Result<Value, StoreError> {
    let misfit = || StoreError::Value { table: T::TABLE, field: field.name };
    let text = |bytes: &[u8]| std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| misfit());
    Ok(match (field.kind, stored) {
        // A choice that must have a value keeps the blank record's when the column is empty.
        (Type::Choice(names), ValueRef::Null) => {
            let blank = field.get(&T::blank(Id::default(), None));
            if matches!(&blank, Value::Text(name) if names.contains(&name.as_str())) { blank } else { Value::Unknown }
        }
        (_, ValueRef::Null) => Value::Unknown,
        (Type::Line(_) | Type::Note | Type::Choice(_), ValueRef::Text(bytes)) => Value::Text(text(bytes)?),
        (Type::Whole(..) | Type::Instant, ValueRef::Integer(n)) => Value::Whole(n),
        (Type::YesNo, ValueRef::Integer(n)) => Value::YesNo(n != 0),
        (Type::Date, ValueRef::Text(bytes)) => {
            Value::Date(NaiveDate::parse_from_str(&text(bytes)?, "%Y-%m-%d").map_err(|_| misfit())?)
        }
        (Type::Time, ValueRef::Text(bytes)) => {
            Value::Time(NaiveTime::parse_from_str(&text(bytes)?, "%H:%M").map_err(|_| misfit())?)
        }
        (Type::Ref, ValueRef::Blob(bytes)) => Value::Ref(Id::from_bytes(bytes.try_into().map_err(|_| misfit())?)),
        _ => return Err(misfit()),
    })
}

pub fn get<T: Record>(conn: &Connection, id: Id) -> Result<Option<Kept<T>>, StoreError> {
    let mut statement = conn.prepare_cached(&select::<T>("WHERE id = ?1"))?;
    let mut rows = statement.query([id.bytes().as_slice()])?;
    rows.next()?.map(row_to_record).transpose()
}

/// All living records of a query over [`select`].
pub fn list<T: Record>(
    conn: &Connection,
    rest: &str,
    params: impl rusqlite::Params,
) -> Result<Vec<Kept<T>>, StoreError> {
    let mut statement = conn.prepare_cached(&select::<T>(rest))?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(row_to_record(row)?);
    }
    Ok(found)
}
