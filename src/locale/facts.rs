//! What the facts of conditions are called on the screen.

use super::{Arg, Words};
use crate::domain::condition::{Fact, FactKind, Subject};
use crate::domain::segment::Unmet;
use std::borrow::Cow;

impl Words {
    /// A fact as the reader would type it: its label where that is one word the language of conditions knows.
    pub fn fact(&self, fact: Fact) -> Cow<'_, str> {
        let label = self.fact_label(fact);
        if Fact::called_by(&label) == Some(fact) { label } else { Cow::Borrowed(fact.name()) }
    }

    /// What a fact is called in sentences.
    pub fn fact_label(&self, fact: Fact) -> Cow<'_, str> {
        let own = format!("asks-{}", fact.name());
        if self.has(&own) {
            return Cow::Owned(self.get(&own).into_owned());
        }
        match fact {
            Fact::Tag => self.get("field-tags"),
            Fact::Phone => self.get("field-phones"),
            Fact::Email => self.get("field-emails"),
            _ => self.choice("field", fact.field().map_or(fact.name(), |field| field.name)),
        }
    }

    /// What a fact or a column that people added is called in sentences.
    pub fn subject_label<'a>(&'a self, subject: &'a Subject) -> Cow<'a, str> {
        match subject {
            Subject::Fact(fact) => self.fact_label(*fact),
            Subject::Custom(_) => subject.name(),
        }
    }

    /// A field as what one would find out: "who may decide", where its name alone would not say it.
    pub fn missing_fact<'a>(&'a self, field: &'a str) -> Cow<'a, str> {
        let own = format!("find-out-{field}");
        if self.has(&own) { Cow::Owned(self.get(&own).into_owned()) } else { self.choice("field", field) }
    }

    /// A fixed value in the reader's words; any other text as it is.
    pub fn fact_value<'a>(&'a self, fact: Option<Fact>, value: &'a str) -> Cow<'a, str> {
        match fact {
            Some(fact @ (Fact::Kind | Fact::Part | Fact::Stance)) => self.choice(fact.name(), value),
            Some(fact) if fact.kind() == FactKind::YesNo => self.choice("answer", value),
            _ => Cow::Borrowed(value),
        }
    }

    /// What a condition asks that nobody could answer.
    pub fn unmet(&self, unmet: &Unmet) -> String {
        let closest = |closest: &Option<String>| Arg::from(closest.clone().unwrap_or_default());
        let key = |key: &'static str, like: &'static str, closest: &Option<String>| {
            if closest.is_some() { like } else { key }
        };
        match unmet {
            Unmet::NoColumn { name, closest: meant } => {
                let key = key("list-unmet-column", "list-unmet-column-like", meant);
                self.fmt(key, &[("name", name.as_str().into()), ("closest", closest(meant))])
            }
            Unmet::NoNumber { name } => self.fmt("list-unmet-number", &[("name", name.as_str().into())]),
            Unmet::NoDay { name } => self.fmt("list-unmet-day", &[("name", name.as_str().into())]),
            Unmet::NotKept(fact) => self.fmt("list-unmet-kept", &[("name", self.fact_label(*fact).into())]),
            Unmet::NoValue { subject, value, closest: meant } => {
                let key = key("list-unmet-value", "list-unmet-value-like", meant);
                let name = self.subject_label(subject);
                self.fmt(key, &[("name", name.into()), ("value", value.as_str().into()), ("closest", closest(meant))])
            }
        }
    }
}
