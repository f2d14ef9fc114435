//! Texts: what people read, in the language wanted or the base language.

use super::{Fields, Need};
use crate::content::raw::{Side, Value};
use crate::content::report::{Care, Report};
use crate::domain::slot::{Fault, Slot, Slots, Template};
use crate::text::Clean;
use toml::de::DeValue;

/// The longest name, the longest text in characters, and the longest list: more than any screen shows, and less
/// than it takes to keep the program busy.
const MOST_NAME: usize = 200;
const MOST_TEXT: usize = 4_000;
pub(super) const MOST_ENTRIES: usize = 300;

/// A way to read a text's value; `None` and a problem reported where it does not fit.
type Read<T> = fn(&Side, &'static str, &Value, &mut Report) -> Option<T>;

impl Fields<'_, '_> {
    /// A name or a title: one line, the same for every customer.
    pub(in crate::content) fn word(&mut self, key: &'static str, need: Need) -> Clean {
        self.text(key, need, word)
    }

    /// A text with slots.
    pub(in crate::content) fn template(&mut self, key: &'static str, need: Need) -> Template {
        self.text(key, need, template)
    }

    /// A text that is used only where everything it asks for is known, so that nothing is lost where that is much.
    pub(in crate::content) fn asking(&mut self, key: &'static str, need: Need) -> Template {
        self.text(key, need, asking)
    }

    /// A list of texts with slots.
    pub(in crate::content) fn templates(&mut self, key: &'static str, need: Need) -> Vec<Template> {
        self.text(key, need, |side, key, value, report| list(side, key, value, report, template))
    }

    /// The words by which files name something: those of the language wanted and of the base language, and the
    /// base name, since a file's language has nothing to do with the screen's.
    pub(in crate::content) fn aliases(&mut self, key: &'static str) -> Vec<Clean> {
        let words: Read<Vec<Clean>> = |side, key, value, report| list(side, key, value, report, word);
        let mut aliases = self.text(key, Need::May, words);
        if self.over.is_some() {
            let side = self.base;
            let base = side.get(key).and_then(|value| words(&side, key, value, self.report)).unwrap_or_default();
            let name = side.get("name").and_then(|value| word(&side, "name", value, self.report));
            for alias in base {
                if !aliases.contains(&alias) {
                    aliases.push(alias);
                }
            }
            // What it is called as a whole stands before the words for parts of it.
            if let Some(name) = name {
                aliases.retain(|alias| *alias != name);
                aliases.insert(0, name);
            }
        }
        aliases
    }

    pub(super) fn text<T: Default>(&mut self, key: &'static str, need: Need, read: Read<T>) -> T {
        self.texts.push(key);
        let base = self.base.get(key);
        if let Some(value) = base {
            if self.everything() {
                remember(value, key, &mut self.found.texts);
            }
        } else {
            self.missing(key, need);
        }
        if let Some(over) = self.over {
            match over.get(key) {
                Some(value) => {
                    if let Some(text) = read(&over, key, value, self.report) {
                        return text;
                    }
                }
                None if base.is_some() => self.found.untranslated.push(key.to_owned()),
                None => {}
            }
        }
        let Some(value) = base else { return T::default() };
        let text = read(&self.base, key, value, self.report);
        self.found.broken |= text.is_none();
        text.unwrap_or_default()
    }

    fn missing(&mut self, key: &'static str, need: Need) {
        let problem = self.named(self.base.problem("pack-missing").arg("key", key));
        match need {
            Need::Must => self.broken(problem),
            Need::Want => self.report.warning(problem),
            Need::May => {}
        }
    }
}

fn string<'v>(side: &Side, key: &'static str, value: &'v Value, most: usize, report: &mut Report) -> Option<&'v str> {
    let Some(text) = value.get_ref().as_str() else {
        report.error(side.file.wrong_type(key, value, "text"));
        return None;
    };
    // Signs that nobody sees are left out of every text, and may be all there is.
    if Clean::note(text).is_empty() {
        report.warning(side.file.problem("pack-empty", value.span().start).arg("key", key));
    }
    if text.chars().nth(most).is_some() {
        let problem = side.file.problem("pack-long-text", value.span().start).arg("key", key);
        report.error(problem.arg("most", most.to_string()));
        return None;
    }
    Some(text)
}

pub(super) fn word(side: &Side, key: &'static str, value: &Value, report: &mut Report) -> Option<Clean> {
    let text = Clean::line(string(side, key, value, MOST_NAME, report)?);
    let braces = text.find(['{', '}']);
    if let Some(at) = braces {
        let at = side.file.byte_within(value, &text, at);
        report.error(side.file.problem("pack-slot-here", at).arg("key", key));
        return None;
    }
    Some(text)
}

fn template(side: &Side, key: &'static str, value: &Value, report: &mut Report) -> Option<Template> {
    let template = asking(side, key, value, report)?;
    if report.care == Care::Everything && vanishes(&template) {
        report.warning(side.file.problem("pack-vanishes", value.span().start).arg("key", key));
    }
    Some(template)
}

fn asking(side: &Side, key: &'static str, value: &Value, report: &mut Report) -> Option<Template> {
    let text = Clean::note(string(side, key, value, MOST_TEXT, report)?);
    match Template::parse(&text) {
        Ok(template) => Some(template),
        Err(flaws) => {
            for flaw in flaws {
                let what = match flaw.fault {
                    Fault::Unknown => "pack-slot-unknown",
                    Fault::Unclosed => "pack-slot-unclosed",
                    Fault::Unopened => "pack-slot-unopened",
                };
                let problem = side.file.problem(what, side.file.byte_within(value, &text, flaw.at));
                report.error(problem.arg("slot", flaw.found).arg("known", Slot::NAMES.join(", ")));
            }
            None
        }
    }
}

/// Whether nothing is left of a text where only the customer's name and the date are known.
fn vanishes(template: &Template) -> bool {
    let least = Slots::default().with(Slot::Customer, Clean::line("-")).with(Slot::Date, Clean::line("-"));
    !template.is_empty() && template.fill(&least).is_empty()
}

pub(super) fn list<T>(
    side: &Side,
    key: &'static str,
    value: &Value,
    report: &mut Report,
    one: fn(&Side, &'static str, &Value, &mut Report) -> Option<T>,
) -> Option<Vec<T>> {
    let Some(values) = value.get_ref().as_array() else {
        report.error(side.file.wrong_type(key, value, "list"));
        return None;
    };
    if values.is_empty() {
        report.warning(side.file.problem("pack-empty-list", value.span().start).arg("key", key));
    }
    if values.len() > MOST_ENTRIES {
        let problem = side.file.problem("pack-long-list", value.span().start).arg("key", key);
        report.error(problem.arg("most", MOST_ENTRIES.to_string()));
        return None;
    }
    let all: Vec<Option<T>> = values.iter().map(|value| one(side, key, value, report)).collect();
    all.into_iter().collect()
}

/// Notes the texts of a value for the item's stamp.
fn remember(value: &Value, key: &str, texts: &mut Vec<(String, String)>) {
    match value.get_ref() {
        DeValue::String(text) => texts.push((key.to_owned(), text.trim().to_owned())),
        DeValue::Array(values) => {
            for (i, value) in values.iter().enumerate() {
                remember(value, &format!("{key}/{i:03}"), texts);
            }
        }
        _ => {}
    }
}
