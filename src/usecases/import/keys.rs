//! What a row is looked up by.

use super::alike;
use crate::domain::field::{Record as _, Value};
use crate::domain::person::ContactPoint;
use crate::exchange::draft::Draft;

/// What a row is looked up by.
pub struct Keys {
    /// The customer's place in the order of names.
    pub customer: Vec<(&'static str, Value)>,
    /// The key of each number and address, in the order of the draft.
    pub points: Vec<Option<String>>,
    /// The folded name of the person, else of the customer.
    pub name: String,
}

impl Keys {
    pub fn of(draft: &Draft, home: &str) -> Self {
        let points = draft.points.iter().map(|point| ContactPoint::key_of(point.way, &point.value, home)).collect();
        Self::with_points(draft, points)
    }

    /// As [`of`](Self::of), for who knows the keys of the points already.
    pub fn with_points(draft: &Draft, points: Vec<Option<String>>) -> Self {
        let name = draft.person.as_ref().map_or(&draft.customer.name, |(person, _)| &person.name);
        Self { customer: draft.customer.derived(), points, name: alike::folded(name) }
    }

    /// The customer's place in the order of names.
    pub fn sort_key(&self) -> Option<&str> {
        match self.customer.first() {
            Some((_, Value::Text(key))) => Some(key),
            _ => None,
        }
    }
}
