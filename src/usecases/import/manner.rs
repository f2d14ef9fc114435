//! How what a row says is laid over what is kept.

use crate::domain::field::{Record, Value};
use crate::domain::time::is_yearless;
use chrono::Datelike;

/// How a row treats a record that is already kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// It was not there.
    New,
    /// Filled cells replace what is kept.
    Replace { name: bool },
    /// An earlier row of the file has spoken: only what is empty is filled.
    Fill,
    /// The row speaks of a person alone: what it says must not change the company they are at.
    Aside,
    /// Nothing is touched.
    Leave,
}

/// The kept record with what the row says. Empty cells say nothing, and a "no" takes nothing back.
pub(super) fn merge<T: Record>(kept: &T, said: &T, manner: Manner) -> T {
    let mut merged = kept.clone();
    if manner == Manner::Leave {
        return merged;
    }
    for field in T::FIELDS {
        let (old, new) = (field.get(kept), field.get(said));
        let open = match manner {
            Manner::Fill => matches!(old, Value::Unknown | Value::YesNo(false)),
            // Nobody is called who asked not to be, whoever the row speaks of.
            Manner::Aside => matches!(old, Value::YesNo(false)),
            _ => true,
        };
        let name = field.name == "name" && !takes_name(manner, &old, &new);
        if matches!(new, Value::Unknown | Value::YesNo(false)) || new == old || !open || name || says_less(&old, &new) {
            continue;
        }
        // The value came out of the same field, so it fits.
        let _ = field.set(&mut merged, new);
    }
    merged
}

/// A birthday without its year says nothing new where it is known with it.
fn says_less(old: &Value, new: &Value) -> bool {
    let day_of_year = |day: &chrono::NaiveDate| (day.month(), day.day());
    matches!((old, new), (Value::Date(old), Value::Date(new)) if is_yearless(*new) && day_of_year(old) == day_of_year(new))
}

/// A name in another notation replaces the kept one only where it says more, or where a number vouches for it.
fn takes_name(manner: Manner, old: &Value, new: &Value) -> bool {
    match (manner, old, new) {
        (Manner::Replace { name: true }, ..) => true,
        (_, Value::Text(old), Value::Text(new)) => new.chars().count() > old.chars().count(),
        _ => true,
    }
}
