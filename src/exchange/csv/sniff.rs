//! How a file is written: which sign separates its columns, and in which record their names stand.

use crate::exchange::ExchangeError;

/// The signs that may separate columns, the likeliest first.
const DELIMITERS: &[u8] = b",;\t|";
/// How many records are looked at.
const RECORDS: usize = 20;
/// How far down the names of the columns may stand; some exports put a note above them.
const PREAMBLE: usize = 10;

/// What was learned from the beginning of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    pub delimiter: u8,
    /// How many records come before the names of the columns.
    pub preamble: usize,
}

/// The sign a person names: itself, or `tab`, `comma`, `semicolon`, `pipe`.
pub fn delimiter_named(name: &str) -> Result<u8, ExchangeError> {
    match name {
        "tab" | "\\t" => Ok(b'\t'),
        "comma" => Ok(b','),
        "semicolon" => Ok(b';'),
        "pipe" => Ok(b'|'),
        other => match other.as_bytes() {
            [sign] if sign.is_ascii() && !sign.is_ascii_alphanumeric() && !matches!(sign, b'"' | b'\n' | b'\r') => {
                Ok(*sign)
            }
            _ => Err(ExchangeError::Delimiter(name.to_owned())),
        },
    }
}

/// The word for a sign between columns, or the sign itself.
pub fn delimiter_name(sign: char) -> String {
    match sign {
        '\t' => "tab".to_owned(),
        ',' => "comma".to_owned(),
        ';' => "semicolon".to_owned(),
        '|' => "pipe".to_owned(),
        other => other.to_string(),
    }
}

/// Looks at the beginning of a file. `whole`: it is all of the file; `known` tells whether a cell is the name of a
/// column we know.
pub fn sniff(sample: &str, whole: bool, wish: Option<u8>, known: &dyn Fn(&str) -> bool) -> Dialect {
    let said = said(sample);
    let candidates: Vec<u8> = match wish.or(said) {
        Some(sign) => vec![sign],
        None => DELIMITERS.to_vec(),
    };
    let mut best: Option<((usize, usize), Dialect)> = None;
    for delimiter in candidates {
        let records = records(sample, whole, delimiter);
        let preamble = header(&records, known);
        let names = records.get(preamble).map_or(&[][..], Vec::as_slice);
        let found = names.iter().filter(|cell| known(cell)).count();
        let score = (found, alike(&records[preamble.min(records.len())..]));
        let said = usize::from(said == Some(delimiter) && preamble == 0 && !records.is_empty());
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, Dialect { delimiter, preamble: preamble.max(said) }));
        }
    }
    best.map_or(Dialect { delimiter: b',', preamble: 0 }, |(_, dialect)| dialect)
}

/// Excel's own first line, `sep=;`.
fn said(sample: &str) -> Option<u8> {
    let line = sample.lines().next()?.trim().trim_matches('"');
    match line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="))?.as_bytes() {
        [sign] => Some(*sign),
        [] => Some(b'\t'),
        _ => None,
    }
}

fn records(sample: &str, whole: bool, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(sample.as_bytes());
    let mut records: Vec<Vec<String>> = reader
        .records()
        .take(RECORDS)
        .map_while(Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect();
    // The last one may be cut.
    if !whole && records.len() > 1 && records.len() < RECORDS {
        records.pop();
    }
    records
}

/// The record that looks most like names of columns; the first one wherever it looks at all like it.
fn header(records: &[Vec<String>], known: &dyn Fn(&str) -> bool) -> usize {
    let score = |record: &Vec<String>| record.iter().filter(|cell| known(cell)).count();
    let first = records.first().map_or(0, score);
    let mut best = (first, 0);
    for (at, record) in records.iter().enumerate().take(PREAMBLE).skip(1) {
        let found = score(record);
        // A lone word such as "Notes" above a table is no table.
        let lone = records.first().is_some_and(|first| first.len() == 1) && record.len() > 1;
        if found > best.0 && (found > first * 2 || lone) {
            best = (found, at);
        }
    }
    best.1
}

/// How many records have as many cells as the names, where there are at least two.
fn alike(records: &[Vec<String>]) -> usize {
    let Some(names) = records.first().filter(|names| names.len() > 1) else { return 0 };
    records.iter().filter(|record| record.len() == names.len()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sheet::Sheet;

    fn look(sample: &str) -> Dialect {
        sniff(sample, true, None, &|cell: &str| Sheet::Customers.knows(cell))
    }

    #[test]
    fn the_separator_is_the_one_that_makes_known_columns() {
        for (sample, delimiter, preamble) in [
            ("Name,Phone\nA,1\n", b',', 0),
            ("Name;Phone;City\nA, Inc;1;X\n", b';', 0),
            ("姓名\t电话\n张伟\t138,00\n", b'\t', 0),
            ("Name|Phone\nA|1\n", b'|', 0),
            ("姓名\n张伟\n", b',', 0),
            ("foo;bar\n1,5;2,5\n", b';', 0),
            ("sep=;\nName;Phone\nA;1\n", b';', 1),
            ("Notes:\n\"When exporting, some are missing.\"\n\nFirst Name,Last Name,Company\nA,B,C\n", b',', 2),
            ("客户清单 2026\n客户名称,联系人,电话\n甲,乙,1\n", b',', 1),
        ] {
            assert_eq!(look(sample), Dialect { delimiter, preamble }, "{sample}");
        }
    }

    #[test]
    fn a_person_names_the_separator_by_sign_or_word() {
        assert_eq!(delimiter_named("tab").unwrap(), b'\t');
        assert_eq!(delimiter_named(";").unwrap(), b';');
        for bad in ["", "ab", "\"", "x", "、"] {
            assert!(delimiter_named(bad).is_err(), "{bad}");
        }
    }
}
