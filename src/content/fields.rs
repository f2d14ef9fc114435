//! Reading one item: its neutral fields from the base language, its texts from the language wanted where that has
//! them. Every field asked for is remembered, so that a key nobody asked for can be pointed out.

mod neutral;
mod scene;
mod text;

use super::raw::Side;
use super::report::{Care, Report, Stamp};
use super::stamp::stamp;
use crate::domain::playbook::ItemId;
use crate::domain::problem::Problem;
use std::collections::{HashMap, HashSet};

/// How much a text is missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Without it the item cannot be used.
    Must,
    /// A good item has it.
    Want,
    May,
}

/// A mention of a sibling (a step, a node), looked up when the whole item is read.
struct Local {
    id: ItemId,
    problem: Problem,
}

/// One item being read.
pub(super) struct Fields<'f, 'r> {
    base: Side<'f>,
    over: Option<Side<'f>>,
    pub report: &'r mut Report,
    neutral: Vec<&'static str>,
    texts: Vec<&'static str>,
    found: Found,
}

/// What is found out about an item and its parts while they are read.
#[derive(Default)]
struct Found {
    /// Texts that the language wanted lacks: keys, with the part they belong to; an empty one is the whole part.
    untranslated: Vec<String>,
    /// The base texts with their keys, for the stamp.
    texts: Vec<(String, String)>,
    locals: Vec<Local>,
    broken: bool,
}

/// Reads an item and what must be said about all of it. `None` where it cannot be used.
pub(super) fn read<'f, T>(
    base: Side<'f>,
    over: Option<Side<'f>>,
    family: &'static str,
    report: &mut Report,
    reader: impl FnOnce(&mut Fields<'f, '_>) -> Option<T>,
) -> Option<T> {
    let mut fields = Fields::new(base, over, report);
    let item = reader(&mut fields);
    fields.check_keys();
    fields.check_translation(family);
    item.filter(|_| !fields.found.broken)
}

impl<'f, 'r> Fields<'f, 'r> {
    fn new(base: Side<'f>, over: Option<Side<'f>>, report: &'r mut Report) -> Self {
        let (neutral, texts, found) = (Vec::new(), Vec::new(), Found::default());
        Self { base, over, report, neutral, texts, found }
    }

    fn everything(&self) -> bool {
        self.report.care == Care::Everything
    }

    /// An error that makes the item useless.
    pub(super) fn broken(&mut self, problem: Problem) {
        self.found.broken = true;
        self.report.error(problem);
    }

    /// A warning about the item as a whole.
    pub(super) fn warn(&mut self, what: &'static str, args: &[(&'static str, String)]) {
        let problem = args.iter().fold(self.base.problem(what), |problem, (name, value)| problem.arg(name, value));
        let problem = self.named(problem);
        self.report.warning(problem);
    }

    /// As [`warn`](Self::warn), where the item cannot be used.
    pub(super) fn refuse(&mut self, what: &'static str, args: &[(&'static str, String)]) {
        let problem = args.iter().fold(self.base.problem(what), |problem, (name, value)| problem.arg(name, value));
        let problem = self.named(problem);
        self.broken(problem);
    }

    /// A problem with the item's id, where it has one.
    fn named(&self, problem: Problem) -> Problem {
        problem.arg("id", self.base.written_id().unwrap_or("?"))
    }

    /// Reads the tables under a key (`[[objection.meaning]]`), translations found by id.
    pub(super) fn children<T>(
        &mut self,
        key: &'static str,
        mut reader: impl FnMut(&mut Fields<'f, '_>) -> Option<T>,
    ) -> Vec<T> {
        self.neutral.push(key);
        self.texts.push(key);
        let translated = self.over.map(|over| over.tables(key, self.report)).unwrap_or_default();
        let tables = self.base.tables(key, self.report);
        let mut children = Vec::with_capacity(tables.len());
        let mut ids: HashSet<&str> = HashSet::with_capacity(tables.len());
        let by_id: HashMap<&str, &Side> =
            translated.iter().filter_map(|side| Some((side.written_id()?, side))).collect();
        for base in tables {
            let id = base.written_id().unwrap_or_default();
            if !ids.insert(id) {
                self.broken(base.problem("pack-twice").arg("family", key).arg("id", id));
            }
            let over = by_id.get(id).map(|side| **side);
            let mut fields = Fields::new(base, over, self.report);
            let child = reader(&mut fields);
            fields.check_keys();
            let Found { mut untranslated, texts, locals, broken } = fields.found;
            if self.over.is_some() && over.is_none() {
                untranslated = vec![String::new()];
            }
            self.found.broken |= broken;
            self.found.locals.extend(locals);
            self.found.texts.extend(texts.into_iter().map(|(inner, text)| (format!("{key}/{id}/{inner}"), text)));
            self.found.untranslated.extend(untranslated.iter().map(|inner| match inner.as_str() {
                "" => format!("{key} {id}"),
                inner => format!("{key} {id}.{inner}"),
            }));
            children.extend(child);
        }
        for side in translated.iter().filter(|side| !side.written_id().is_some_and(|id| ids.contains(id))) {
            let problem = side.problem("pack-orphan").arg("family", key);
            self.report.warning(problem.arg("id", side.written_id().unwrap_or("?")));
        }
        children
    }

    /// An item of several parts is nothing without one. Where those it has are broken, that was said already.
    pub(super) fn not_without(&mut self, key: &'static str, parts: usize) {
        if parts == 0 && !self.found.broken {
            let problem = self.named(self.base.problem("pack-missing").arg("key", key));
            self.broken(problem);
        }
    }

    /// Points out mentions of siblings that do not exist.
    pub(super) fn settle(&mut self, among: &HashSet<ItemId>) {
        for local in std::mem::take(&mut self.found.locals) {
            if !among.contains(&local.id) {
                self.broken(local.problem);
            }
        }
    }

    fn check_keys(&mut self) {
        if !self.everything() {
            return;
        }
        let known = || {
            let mut known: Vec<&str> = self.neutral.iter().chain(&self.texts).copied().collect();
            known.sort_unstable();
            known.dedup();
            known.join(", ")
        };
        for key in self.base.table.keys() {
            let name: &str = key.get_ref();
            if !self.neutral.contains(&name) && !self.texts.contains(&name) {
                let problem = self.base.file.problem("pack-unknown-key", key.span().start);
                self.report.error(problem.arg("key", name).arg("known", known()));
            }
        }
        for key in self.over.iter().flat_map(|over| over.table.keys()) {
            let name: &str = key.get_ref();
            if matches!(name, "id" | "base" | "axis") || self.texts.contains(&name) {
                continue;
            }
            let file = self.over.map_or(self.base.file, |over| over.file);
            let at = key.span().start;
            if self.neutral.contains(&name) {
                self.report.warning(file.problem("pack-neutral-key", at).arg("key", name));
            } else {
                let problem = file.problem("pack-unknown-key", at);
                self.report.error(problem.arg("key", name).arg("known", self.texts.join(", ")));
            }
        }
    }

    fn check_translation(&mut self, family: &'static str) {
        if !self.everything() {
            return;
        }
        let hash = stamp(&mut self.found.texts);
        let id = self.base.written_id().unwrap_or_default().to_owned();
        let Some(over) = self.over else {
            self.report.stamps.push(Stamp { family, id, hash });
            return;
        };
        if !self.found.untranslated.is_empty() {
            let problem =
                over.problem("pack-untranslated").arg("id", &*id).arg("keys", self.found.untranslated.join(", "));
            self.report.warning(problem);
        }
        if let Some(noted) = over.get("base")
            && noted.get_ref().as_str() != Some(&hash)
        {
            let problem = over.file.problem("pack-stale", noted.span().start).arg("id", &*id).arg("hash", hash);
            self.report.warning(problem);
        }
    }
}
