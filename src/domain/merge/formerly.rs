//! The words under which a value that was not chosen stays on the card.

use crate::domain::field::{Type, Value};
use crate::text::Clean;
use std::collections::BTreeMap;

/// The words of a language, gathered before: the domain knows none. By default the wire names stand for themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Formerly {
    /// What a field is called, by wire name.
    pub names: BTreeMap<String, String>,
    /// What a choice is called, by field and wire name.
    pub values: BTreeMap<(String, String), String>,
    /// What stands before and behind the field's name: `("", " (formerly)")`.
    pub around: (String, String),
}

impl Formerly {
    /// The most characters of the name of a field of one's own.
    const MOST: usize = 200;

    /// The name of the field of one's own that holds what a field held.
    pub fn name(&self, field: &str) -> Clean {
        let (before, behind) = &self.around;
        let room = Self::MOST.saturating_sub(before.chars().count() + behind.chars().count());
        let field = self.names.get(field).map_or(field, String::as_str);
        let field: String = field.chars().take(room).collect();
        Clean::line(&format!("{before}{field}{behind}"))
    }

    /// A value as people read it.
    pub fn value(&self, field: &str, value: &Value, kind: Type) -> Clean {
        let text = value.encode().unwrap_or_default();
        let named = match kind {
            Type::Choice(_) => self.values.get(&(field.to_owned(), text.clone())),
            _ => None,
        };
        Clean::note(named.unwrap_or(&text))
    }
}
