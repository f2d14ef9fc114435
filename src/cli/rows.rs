//! Customers in a list, a row each, wherever a command prints some.

use super::json::customer::RowJson;
use super::out::{self, Out};
use super::{json, table};
use crate::domain::card::CustomerRow;
use crate::domain::problem::Problem;
use crate::store::Store;

/// How many rows are fetched at once.
pub const CHUNK: usize = 500;

/// Prints customers by their row numbers, in this order.
pub fn print(store: &Store, order: &[u32], out: Out) -> Result<(), Problem> {
    if out.json {
        let rows = order.chunks(CHUNK).flat_map(|chunk| match store.customer_rows(chunk) {
            Ok(rows) => rows.into_iter().map(Ok::<_, Problem>).collect(),
            Err(error) => vec![Err(error.into())],
        });
        return out::array(rows.map(|row| json::line(&RowJson::from(&row?))));
    }
    let mut rows = Vec::with_capacity(order.len());
    for chunk in order.chunks(CHUNK) {
        rows.extend(store.customer_rows(chunk)?.iter().map(row));
    }
    out.lines(table::lines(&rows, out.terminal))
}

pub fn row(row: &CustomerRow) -> [String; 5] {
    [row.id.short(), row.name.to_string(), row.people.to_string(), row.phone.to_string(), row.city.to_string()]
}
