//! A TOML text with its file name: parsed with positions, so that each fault can say its line and column.

use super::fault::{Fault, Wrong};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Where in a file something stands: line and column from 1.
pub(super) type At = (u64, u64);

pub(super) struct Source<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    /// Where each line begins: every binding is asked for its place.
    lines: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(super) fn new(file: &'a str, text: &'a str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { file, text, lines }
    }

    /// What can be read, and the faults of syntax: a broken line does not take the others with it.
    pub(super) fn parse(&self) -> (DeTable<'a>, Vec<Fault>) {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        let faults = errors
            .iter()
            .map(|error| {
                let at = error.span().map(|span| self.at(span.start));
                let said = Wrong::Syntax(error.message().trim().replace('\n', "; "));
                Fault { file: self.file.to_owned(), at, key: None, wrong: said }
            })
            .collect();
        (table.into_inner(), faults)
    }

    /// Whether a fault of syntax stands on the line of this key: its value is then a stand-in of the parser's.
    pub(super) fn broken(&self, key: &Range<usize>, faults: &[Fault]) -> bool {
        let (line, _) = self.at(key.start);
        faults.iter().any(|fault| matches!(fault.wrong, Wrong::Syntax(_)) && fault.at.is_some_and(|at| at.0 == line))
    }

    pub(super) fn at(&self, offset: usize) -> At {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.lines.partition_point(|begins| *begins <= offset);
        let column = self.text[self.lines[line - 1]..offset].chars().count() + 1;
        (line as u64, column as u64)
    }

    pub(super) fn fault(&self, span: &Range<usize>, key: &str, wrong: Wrong) -> Fault {
        Fault { file: self.file.to_owned(), at: Some(self.at(span.start)), key: Some(key.to_owned()), wrong }
    }
}

/// A value of the type wanted, or the fault that names both types.
pub(super) fn text<'v>(value: &'v DeValue<'_>) -> Result<&'v str, Wrong> {
    value.as_str().ok_or_else(|| mistyped("string", value))
}

pub(super) fn yes_no(value: &DeValue<'_>) -> Result<bool, Wrong> {
    value.as_bool().ok_or_else(|| mistyped("boolean", value))
}

/// A whole number from the first bound to the second.
pub(super) fn whole(value: &DeValue<'_>, (from, to): (i64, i64)) -> Result<i64, Wrong> {
    let said = value.as_integer().ok_or_else(|| mistyped("integer", value))?;
    let read = i64::from_str_radix(said.as_str(), said.radix()).ok().filter(|n| (from..=to).contains(n));
    read.ok_or_else(|| Wrong::Range { value: said.as_str().to_owned(), from, to })
}

/// A small whole number within bounds.
pub(super) fn small(value: &DeValue<'_>, bounds: (i64, i64)) -> Result<u16, Wrong> {
    let n = whole(value, bounds)?;
    u16::try_from(n).map_err(|_| Wrong::Range { value: n.to_string(), from: bounds.0, to: bounds.1 })
}

pub(super) fn table<'v, 'i>(value: &'v DeValue<'i>) -> Result<&'v DeTable<'i>, Wrong> {
    value.as_table().ok_or_else(|| mistyped("table", value))
}

/// The strings of an array; a single string counts as an array of one. The fault names the item.
pub(super) fn texts(value: &Spanned<DeValue<'_>>) -> Result<Vec<String>, (Range<usize>, Wrong)> {
    if let Some(one) = value.get_ref().as_str() {
        return Ok(vec![one.to_owned()]);
    }
    let array = value.get_ref().as_array().ok_or_else(|| (value.span(), mistyped("array", value.get_ref())))?;
    array.iter().map(|item| text(item.get_ref()).map(str::to_owned).map_err(|wrong| (item.span(), wrong))).collect()
}

pub(super) fn mistyped(wanted: &'static str, value: &DeValue<'_>) -> Wrong {
    Wrong::Type { wanted, found: value.type_str() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let source = Source::new("f", "me = \"王小明\"\r\n王 = 1\nx");
        let cases = [
            (0, (1, 1)),
            (6, (1, 7)),
            (9, (1, 8)),
            (source.text.find("王 =").unwrap(), (2, 1)),
            (source.text.len(), (3, 2)),
        ];
        for (offset, at) in cases {
            assert_eq!(source.at(offset), at);
        }
    }

    #[test]
    fn a_broken_line_leaves_the_others_readable() {
        let source = Source::new("config.toml", "me = \"Ann\"\ntheme = = 3\nmouse = false\n");
        let (table, faults) = source.parse();
        assert!(table.contains_key("me") && table.contains_key("mouse"), "{table:?}");
        assert_eq!(faults[0].at.map(|(line, _)| line), Some(2), "{faults:?}");
    }
}
