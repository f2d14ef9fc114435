//! Among whom the values of a fact are counted while a condition grows: those for whom the rest of it holds, so that the
//! number beside a value is the one that choosing it gives.

use crate::app::model::Model;
use crate::app::model::popup::filter::Filter;
use crate::domain::condition::{Condition, Expected, Reading};

/// The condition they answer; empty: everybody.
pub fn among(model: &Model, filter: &Filter, expected: Expected, from: usize) -> String {
    let rest = match &filter.part {
        Some(part) => part.beside(),
        None => of_line(model, &filter.line.text()[..from], expected),
    };
    rest.map(|rest| rest.to_string()).unwrap_or_default()
}

/// What the text in front of a value asks besides the comparison at its end.
fn of_line(model: &Model, before: &str, expected: Expected) -> Option<Condition> {
    // Any value does to see what stands where.
    let value = match expected {
        Expected::Number => "0",
        Expected::Date => "today",
        Expected::YesNo => "yes",
        _ => "x",
    };
    let whole = Condition::read(&format!("{before}{value}"), Reading::List(model.now.today())).ok()?;
    let last = whole.outline().pop()?.path;
    whole.beside(&last)
}
