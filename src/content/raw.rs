//! A pack file as TOML, with the place of every key and value.

use super::report::Report;
use crate::domain::problem::{Kind, Problem};
use std::cell::OnceCell;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A file that could be read as TOML.
pub(super) struct FileRaw<'t> {
    pub name: &'t str,
    text: &'t str,
    pub table: DeTable<'t>,
    /// Where its lines begin; found out when first asked for.
    lines: OnceCell<Vec<usize>>,
}

/// An item's table in its file.
#[derive(Clone, Copy)]
pub(super) struct Side<'f> {
    pub file: &'f FileRaw<'f>,
    pub table: &'f DeTable<'f>,
    /// The byte where the item begins.
    pub at: usize,
}

pub(super) type Value<'f> = Spanned<DeValue<'f>>;

/// A wrong file shows this many syntax errors: those behind the first few are mostly echoes of them.
const MOST_SYNTAX_ERRORS: usize = 5;

impl<'t> FileRaw<'t> {
    /// Reads a text as TOML; reports every syntax error where it is none.
    pub(super) fn parse(name: &'t str, text: &'t str, report: &mut Report) -> Option<Self> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let file = Self { name, text, table: table.into_inner(), lines: OnceCell::new() };
        for error in errors.iter().take(MOST_SYNTAX_ERRORS) {
            let at = error.span().map_or(0, |span| span.start);
            report.error(file.problem("pack-syntax", at).arg("message", error.message().replace('\n', ", ")));
        }
        errors.is_empty().then_some(file)
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub(super) fn line_and_column(&self, at: usize) -> (u64, u64) {
        let lines = self.lines.get_or_init(|| self.text.match_indices('\n').map(|(end, _)| end + 1).collect());
        let line = lines.partition_point(|begin| *begin <= at);
        let begin = line.checked_sub(1).map_or(0, |before| lines[before]);
        let column = self.text.get(begin..at).map_or(1, |before| before.chars().count() + 1);
        (line as u64 + 1, column as u64)
    }

    /// The byte of the file where a part of a string's value stands; the string's beginning where escapes make
    /// the two differ.
    pub(super) fn byte_within(&self, value: &Value, text: &str, offset: usize) -> usize {
        let span = value.span();
        let source = self.text.get(span.clone()).unwrap_or_default();
        source.find(text).map_or(span.start, |start| span.start + start + offset)
    }

    pub(super) fn side(&self) -> Side<'_> {
        Side { file: self, table: &self.table, at: 0 }
    }

    /// The tables of a family: `[[objection]]`, one after the other.
    pub(super) fn items<'f>(&'f self, family: &'static str, report: &mut Report) -> Vec<Side<'f>> {
        self.side().tables(family, report)
    }

    /// The language the file says it is in.
    pub(super) fn language(&self, report: &mut Report) -> Option<&str> {
        let Some(value) = self.table.get("lang") else {
            report.error(self.problem("pack-no-lang", 0));
            return None;
        };
        let language = value.get_ref().as_str();
        if language.is_none() {
            report.error(self.wrong_type("lang", value, "text"));
        }
        language
    }

    /// A problem at a byte of this file.
    pub(super) fn problem(&self, what: &'static str, at: usize) -> Problem {
        let (line, column) = self.line_and_column(at);
        Problem::new(Kind::BadData, what).file(self.name).at(line, column)
    }

    pub(super) fn wrong_type(&self, key: &str, value: &Value, expected: &'static str) -> Problem {
        let found = match value.get_ref() {
            DeValue::String(_) => "text",
            DeValue::Integer(_) => "whole-number",
            DeValue::Float(_) => "number",
            DeValue::Boolean(_) => "yes-or-no",
            DeValue::Datetime(_) => "date",
            DeValue::Array(_) => "list",
            DeValue::Table(_) => "table",
        };
        self.problem("pack-type", value.span().start).arg("key", key).arg("expected", expected).arg("found", found)
    }
}

impl<'f> Side<'f> {
    pub(super) fn get(&self, key: &str) -> Option<&'f Value<'f>> {
        self.table.get(key)
    }

    /// The tables under a key: `[[key]]`.
    pub(super) fn tables(&self, key: &'static str, report: &mut Report) -> Vec<Side<'f>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(values) = value.get_ref().as_array() else {
            report.error(self.file.wrong_type(key, value, "tables"));
            return Vec::new();
        };
        let mut sides = Vec::with_capacity(values.len());
        for value in values {
            match value.get_ref().as_table() {
                Some(table) => sides.push(Side { file: self.file, table, at: value.span().start }),
                None => report.error(self.file.wrong_type(key, value, "tables")),
            }
        }
        sides
    }

    /// The item's id as written, wherever it may be used to find it.
    pub(super) fn written_id(&self) -> Option<&'f str> {
        self.get("id")?.get_ref().as_str()
    }

    pub(super) fn problem(&self, what: &'static str) -> Problem {
        self.file.problem(what, self.at)
    }
}
