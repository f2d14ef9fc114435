//! Fields that only scenes have: meters and points in whole numbers, ids of parts, parts without an id of their own.

use super::{Fields, Need, text};
use crate::content::raw::Value;
use crate::domain::playbook::{Gauge, ItemId};
use crate::text::Clean;
use toml::de::DeValue;

impl<'f> Fields<'f, '_> {
    /// Where the item begins, for a problem that is found when the whole of it is read.
    pub(in crate::content) const fn place(&self) -> usize {
        self.base.at
    }

    /// A warning about a part that begins here.
    pub(in crate::content) fn warn_at(&mut self, at: usize, what: &'static str, args: &[(&'static str, &str)]) {
        let problem =
            args.iter().fold(self.base.file.problem(what, at), |problem, (name, value)| problem.arg(name, *value));
        let problem = self.named(problem);
        self.report.warning(problem);
    }

    /// As [`warn_at`](Self::warn_at), where the item cannot be used.
    pub(in crate::content) fn refuse_at(&mut self, at: usize, what: &'static str, args: &[(&'static str, &str)]) {
        let problem =
            args.iter().fold(self.base.file.problem(what, at), |problem, (name, value)| problem.arg(name, *value));
        let problem = self.named(problem);
        self.broken(problem);
    }

    /// Whether this is the reading for a pack's author, of the base language: what does not depend on a language is told once.
    pub(in crate::content) fn is_judged(&self) -> bool {
        self.everything() && self.over.is_none()
    }

    /// Reads neutral tables that have no id: `way = [{ … }, { … }]`.
    pub(in crate::content) fn parts<T>(
        &mut self,
        key: &'static str,
        mut reader: impl FnMut(&mut Fields<'f, '_>) -> Option<T>,
    ) -> Vec<T> {
        self.neutral.push(key);
        let mut parts = Vec::new();
        for base in self.base.tables(key, self.report) {
            let mut fields = Fields::new(base, None, self.report);
            let part = reader(&mut fields);
            fields.check_keys();
            let found = fields.found;
            self.found.broken |= found.broken;
            self.found.locals.extend(found.locals);
            parts.extend(part);
        }
        parts
    }

    /// Short texts of one line.
    pub(in crate::content) fn short_texts(&mut self, key: &'static str, need: Need) -> Vec<Clean> {
        self.text(key, need, |side, key, value, report| text::list(side, key, value, report, text::word))
    }

    /// Ids of parts of the same item; whoever knows the parts looks them up.
    pub(in crate::content) fn names(&mut self, key: &'static str) -> Vec<ItemId> {
        let Some(value) = self.neutral(key) else {
            return Vec::new();
        };
        let Some(values) = value.get_ref().as_array() else {
            self.misfit(key, value, "list");
            return Vec::new();
        };
        values.iter().take(text::MOST_ENTRIES).filter_map(|value| self.item_id(key, value)).collect()
    }

    /// `{ trust = 10, patience = -5 }`
    pub(in crate::content) fn gauges(&mut self, key: &'static str) -> Vec<(Gauge, i64)> {
        let mut gauges = Vec::new();
        for (name, at, value) in self.entries(key) {
            let Some(gauge) = Gauge::parse(name) else {
                let problem = self.base.file.problem("pack-choice", at).arg("key", key);
                self.broken(problem.arg("value", name).arg("known", Gauge::NAMES.join(", ")));
                continue;
            };
            gauges.extend(self.number_in(key, value, (-1_000, 1_000)).map(|by| (gauge, by)));
        }
        gauges
    }

    /// `{ listening = 3 }`: points for skills, whose ids must exist.
    pub(in crate::content) fn points(&mut self, key: &'static str, most: i64) -> Vec<(ItemId, i64)> {
        let mut points = Vec::new();
        for (name, at, value) in self.entries(key) {
            let Some(id) = ItemId::parse(name) else {
                let problem = self.base.file.problem("pack-bad-id", at).arg("key", key);
                self.broken(problem.arg("value", name));
                continue;
            };
            self.must_exist(key, at, &["skill"], &id);
            points.extend(self.number_in(key, value, (0, most)).map(|worth| (id, worth)));
        }
        points
    }

    /// The names and values of a neutral table, in the order of their names.
    fn entries(&mut self, key: &'static str) -> Vec<(&'f str, usize, &'f Value<'f>)> {
        let Some(value) = self.neutral(key) else {
            return Vec::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            self.misfit(key, value, "table");
            return Vec::new();
        };
        table.iter().map(|(name, value)| (name.get_ref().as_ref(), name.span().start, value)).collect()
    }

    fn number_in(&mut self, key: &'static str, value: &Value, (least, most): (i64, i64)) -> Option<i64> {
        let DeValue::Integer(integer) = value.get_ref() else {
            self.misfit(key, value, "whole-number");
            return None;
        };
        let number = i64::from_str_radix(integer.as_str(), integer.radix()).ok();
        let within = number.filter(|number| (least..=most).contains(number));
        if within.is_none() {
            let problem = self.base.file.problem("pack-bounds", value.span().start).arg("key", key);
            self.broken(problem.arg("least", least.to_string()).arg("most", most.to_string()));
        }
        within
    }
}
