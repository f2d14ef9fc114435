//! Neutral fields: ids, numbers, choices and conditions, the same in every language and read from the base only.

use super::text::MOST_ENTRIES;
use super::{Fields, Local};
use crate::content::raw::Value;
use crate::content::report::{Reference, Target};
use crate::domain::condition::{Comparison, Condition, Fact, Fault, Op, Value as Compared, Word};
use crate::domain::customer::Customer;
use crate::domain::field::{Record as _, Type};
use crate::domain::playbook::{Axis, ItemId, Profile, pack::PackLevel};
use crate::text::{Clean, near};
use chrono::NaiveDate;
use toml::de::DeValue;

impl<'f> Fields<'f, '_> {
    pub(super) fn neutral(&mut self, key: &'static str) -> Option<&'f Value<'f>> {
        self.neutral.push(key);
        self.base.get(key)
    }

    /// A neutral field without which the item cannot be used.
    pub(in crate::content) fn required(&mut self, key: &'static str) -> Option<&'f Value<'f>> {
        let value = self.neutral(key);
        if value.is_none() {
            let problem = self.named(self.base.problem("pack-missing").arg("key", key));
            self.broken(problem);
        }
        value
    }

    pub(in crate::content) fn misfit(&mut self, key: &'static str, value: &Value, expected: &'static str) {
        self.broken(self.base.file.wrong_type(key, value, expected));
    }

    fn string(&mut self, key: &'static str, value: &'f Value<'f>) -> Option<&'f str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.misfit(key, value, "text");
        }
        text
    }

    pub(super) fn item_id(&mut self, key: &'static str, value: &'f Value<'f>) -> Option<ItemId> {
        let text = self.string(key, value)?;
        let id = ItemId::parse(text);
        if id.is_none() {
            let problem = self.base.file.problem("pack-bad-id", value.span().start);
            self.broken(problem.arg("key", key).arg("value", text));
        }
        id
    }

    pub(in crate::content) fn id(&mut self) -> Option<ItemId> {
        self.name("id")
    }

    /// A name in the form of an id that must be there.
    pub(in crate::content) fn name(&mut self, key: &'static str) -> Option<ItemId> {
        let value = self.required(key)?;
        self.item_id(key, value)
    }

    /// A name in the form of an id that may be there.
    pub(in crate::content) fn name_if_any(&mut self, key: &'static str) -> Option<ItemId> {
        let value = self.neutral(key)?;
        self.item_id(key, value)
    }

    /// A short neutral text such as a source or an author.
    pub(in crate::content) fn note(&mut self, key: &'static str) -> Clean {
        let text = self.neutral(key).and_then(|value| self.string(key, value));
        text.map(Clean::line).unwrap_or_default()
    }

    /// A day, written `2026-11-22`.
    pub(in crate::content) fn day(&mut self, key: &'static str) -> Option<NaiveDate> {
        let value = self.neutral(key)?;
        let day = self.string(key, value)?.parse().ok();
        if day.is_none() {
            self.misfit(key, value, "day");
        }
        day
    }

    pub(in crate::content) fn required_note(&mut self, key: &'static str) -> Option<Clean> {
        let value = self.required(key)?;
        self.string(key, value).map(Clean::line)
    }

    /// The id of an item of one of these families, which must exist.
    pub(in crate::content) fn reference(
        &mut self,
        key: &'static str,
        families: &'static [&'static str],
    ) -> Option<ItemId> {
        let value = self.required(key)?;
        self.refer(key, value, families)
    }

    pub(in crate::content) fn reference_if_any(
        &mut self,
        key: &'static str,
        families: &'static [&'static str],
    ) -> Option<ItemId> {
        let value = self.neutral(key)?;
        self.refer(key, value, families)
    }

    /// What a meeting that stands in another's place must keep to, so that somebody sees it.
    pub(in crate::content) fn check_instead(
        &mut self,
        id: &ItemId,
        instead: Option<&ItemId>,
        when: Option<&Condition>,
    ) {
        let Some(instead) = instead else {
            if let Some(value) = self.neutral("when") {
                self.report
                    .warning(self.base.file.problem("pack-when-unused", value.span().start).arg("id", id.as_str()));
            }
            return;
        };
        let Some(value) = self.neutral("instead") else { return };
        let problem = |what| self.base.file.problem(what, value.span().start).arg("id", id.as_str());
        let about = |what| problem(what).arg("value", instead.as_str());
        let kind = Comparison {
            subject: Fact::Meeting.into(),
            op: Op::Equal,
            value: Compared::Text(Word::new(instead)),
            column: 0,
        };
        match when {
            None => self.report.warning(about("pack-instead-always")),
            Some(when) if when.never_holds(Some(&kind)) && !when.never_holds(None) => {
                self.report.warning(about("pack-instead-never"));
            }
            Some(_) => {}
        }
        let chosen = Reference {
            target: Target::Chosen { key: instead.to_string() },
            level: PackLevel::Warning,
            problem: about("pack-instead-chain"),
        };
        let reached = Reference {
            target: Target::Reached { key: id.to_string() },
            level: PackLevel::Warning,
            problem: about("pack-instead-shadowed"),
        };
        self.report.references.extend([chosen, reached]);
    }

    pub(in crate::content) fn references(
        &mut self,
        key: &'static str,
        families: &'static [&'static str],
    ) -> Vec<ItemId> {
        let Some(value) = self.neutral(key) else {
            return Vec::new();
        };
        let Some(values) = value.get_ref().as_array() else {
            self.misfit(key, value, "list");
            return Vec::new();
        };
        if values.is_empty() {
            self.report.warning(self.base.file.problem("pack-empty-list", value.span().start).arg("key", key));
        }
        if values.len() > MOST_ENTRIES {
            let problem = self.base.file.problem("pack-long-list", value.span().start).arg("key", key);
            self.broken(problem.arg("most", MOST_ENTRIES.to_string()));
            return Vec::new();
        }
        values.iter().filter_map(|value| self.refer(key, value, families)).collect()
    }

    /// Whether a list of ids is `["*"]`: all of them.
    pub(in crate::content) fn is_every(&mut self, key: &'static str) -> bool {
        let values = self.neutral(key).and_then(|value| value.get_ref().as_array());
        values.is_some_and(|values| values.len() == 1 && values[0].get_ref().as_str() == Some("*"))
    }

    /// The industry a card is for.
    pub(in crate::content) fn industry(&mut self) -> Option<ItemId> {
        let value = self.neutral("industry")?;
        let id = self.item_id("industry", value)?;
        self.look_up("industry", value, &["profile"], Profile::key_of(Axis::Industry, &id), &id);
        Some(id)
    }

    fn refer(&mut self, key: &'static str, value: &'f Value<'f>, families: &'static [&'static str]) -> Option<ItemId> {
        let id = self.item_id(key, value)?;
        self.look_up(key, value, families, id.to_string(), &id);
        Some(id)
    }

    fn look_up(&mut self, key: &str, value: &Value, families: &'static [&'static str], target: String, id: &ItemId) {
        let problem = self.base.file.problem("pack-no-such", value.span().start);
        let problem = problem.arg("key", key).arg("id", id.as_str()).arg("families", families.join(", "));
        let target = Target::Item { families, key: target };
        self.report.references.push(Reference { target, level: PackLevel::Error, problem });
    }

    /// The id of a sibling (a step, a node), which must exist in the same item.
    pub(in crate::content) fn local(&mut self, key: &'static str) -> Option<ItemId> {
        self.required(key)?;
        self.local_if_any(key)
    }

    pub(in crate::content) fn local_if_any(&mut self, key: &'static str) -> Option<ItemId> {
        let value = self.neutral(key)?;
        let id = self.item_id(key, value)?;
        let problem = self.base.file.problem("pack-no-such-step", value.span().start);
        self.found.locals.push(Local { id: id.clone(), problem: problem.arg("key", key).arg("id", id.as_str()) });
        Some(id)
    }

    /// One of a fixed list of words.
    pub(in crate::content) fn choice<T>(
        &mut self,
        key: &'static str,
        names: &'static [&'static str],
        parse: fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.required(key)?;
        self.choice_if_any(key, names, parse)
    }

    pub(in crate::content) fn choice_if_any<T>(
        &mut self,
        key: &'static str,
        names: &'static [&'static str],
        parse: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.neutral(key)?;
        let text = self.string(key, value)?;
        let chosen = parse(text);
        if chosen.is_none() {
            let problem = self.base.file.problem("pack-choice", value.span().start).arg("key", key);
            self.broken(problem.arg("value", text).arg("known", names.join(", ")));
        }
        chosen
    }

    pub(in crate::content) fn whole(&mut self, key: &'static str) -> Option<i64> {
        let value = self.neutral(key)?;
        let DeValue::Integer(integer) = value.get_ref() else {
            self.misfit(key, value, "whole-number");
            return None;
        };
        let number = i64::from_str_radix(integer.as_str(), integer.radix()).ok();
        if number.is_none() {
            self.misfit(key, value, "whole-number");
        }
        number
    }

    pub(in crate::content) fn required_whole(&mut self, key: &'static str) -> Option<i64> {
        self.required(key)?;
        self.whole(key)
    }

    pub(in crate::content) fn yes(&mut self, key: &'static str) -> bool {
        let Some(value) = self.neutral(key) else {
            return false;
        };
        let yes = value.get_ref().as_bool();
        if yes.is_none() {
            self.misfit(key, value, "yes-or-no");
        }
        yes.unwrap_or_default()
    }

    pub(in crate::content) fn required_number(&mut self, key: &'static str) -> Option<f64> {
        self.required(key)?;
        self.number_if_any(key)
    }

    pub(in crate::content) fn number_if_any(&mut self, key: &'static str) -> Option<f64> {
        let value = self.neutral(key)?;
        let number = number(value);
        if number.is_none() {
            self.misfit(key, value, "number");
        }
        number
    }

    /// `{ name = number, … }`; the names are ids of a family where one is given.
    pub(in crate::content) fn weights(
        &mut self,
        key: &'static str,
        families: Option<&'static [&'static str]>,
    ) -> Vec<(ItemId, f64)> {
        let Some(value) = self.neutral(key) else {
            return Vec::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            self.misfit(key, value, "table");
            return Vec::new();
        };
        let mut weights = Vec::with_capacity(table.len());
        for (name, value) in table {
            let at = name.span().start;
            let Some(id) = ItemId::parse(name.get_ref()) else {
                let problem = self.base.file.problem("pack-bad-id", at).arg("key", key);
                self.broken(problem.arg("value", name.get_ref().as_ref()));
                continue;
            };
            let Some(number) = number(value) else {
                self.misfit(key, value, "number");
                continue;
            };
            if let Some(families) = families {
                self.must_exist(key, at, families, &id);
            }
            weights.push((id, number));
        }
        weights
    }

    /// Notes the mention of an item at a byte, to be looked up when everything is read.
    pub(super) fn must_exist(&mut self, key: &str, at: usize, families: &'static [&'static str], id: &ItemId) {
        let problem = self.base.file.problem("pack-no-such", at);
        let problem = problem.arg("key", key).arg("id", id.as_str()).arg("families", families.join(", "));
        let target = Target::Item { families, key: id.to_string() };
        self.report.references.push(Reference { target, level: PackLevel::Error, problem });
    }

    /// The condition under which the item fits. One that cannot be read makes the item useless: showing it
    /// everywhere would be wrong.
    pub(in crate::content) fn when(&mut self) -> Option<Condition> {
        let value = self.neutral("when")?;
        let text = self.string("when", value)?;
        match Condition::parse(text) {
            Ok(condition) => {
                self.check_spellings(&condition, value, text);
                if condition.never_holds(None) {
                    self.report.warning(self.base.file.problem("pack-when-never", value.span().start));
                }
                Some(condition)
            }
            Err(misread) => {
                let at = self.base.file.byte_within(value, text, byte_of(text, misread.column));
                let closest = near::meant(&misread.found, Fact::every_name());
                let (what, expected) = match &misread.fault {
                    Fault::Expected(expected) if misread.found.is_empty() => ("pack-when-ends", expected.name()),
                    Fault::Expected(expected) => ("pack-when-expected", expected.name()),
                    Fault::UnknownFact if closest.is_some() => ("pack-when-fact-like", ""),
                    Fault::UnknownFact => ("pack-when-fact", ""),
                    Fault::Operator { fact, .. } => ("pack-when-operator", fact.name()),
                    // A pack is never read as a list, so nothing in it is out of place for one.
                    Fault::OfLists | Fault::OfMeeting => ("pack-when-lists", ""),
                    Fault::UnclosedQuote => ("pack-when-quote", ""),
                    Fault::TooLong => ("pack-when-long", ""),
                    Fault::TooDeep => ("pack-when-deep", ""),
                };
                let problem = self.base.file.problem(what, at).arg("found", misread.found).arg("expected", expected);
                let problem = problem.arg("closest", closest.unwrap_or_default());
                self.broken(problem.arg("known", Fact::NAMES.join(", ")));
                None
            }
        }
    }

    /// Notes the words a condition compares with, to be looked up when everything is read.
    fn check_spellings(&mut self, condition: &Condition, value: &Value, text: &str) {
        if !self.everything() {
            return;
        }
        for comparison in condition.comparisons() {
            if let (Some(fact), Compared::Text(word)) = (comparison.subject.fact(), &comparison.value)
                && comparison.op != Op::Contains
            {
                let at = self.base.file.byte_within(value, text, byte_of(text, comparison.column));
                // What people write on a card themselves may be any word; of the rest only some values exist.
                let field = Customer::field(fact.name());
                let free = field.is_some_and(|field| matches!(field.kind, Type::Line(_) | Type::Note));
                let what = if free { "pack-when-word" } else { "pack-when-value" };
                let problem = self.base.file.problem(what, at).arg("fact", fact.name());
                let written = word.written().as_str();
                let target = Target::Spelling { fact, text: written.to_owned() };
                let problem = problem.arg("value", written);
                self.report.references.push(Reference { target, level: PackLevel::Warning, problem });
            }
        }
    }
}

/// The byte of a column.
fn byte_of(text: &str, column: usize) -> usize {
    text.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(at, _)| at)
}

/// A whole or a decimal number; not `nan`, not `inf`.
fn number(value: &Value) -> Option<f64> {
    let text = match value.get_ref() {
        DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
        DeValue::Float(float) => float.as_str(),
        _ => return None,
    };
    text.parse().ok().filter(|number: &f64| number.is_finite())
}
