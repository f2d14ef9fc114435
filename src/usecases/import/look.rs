//! A look at a file before anything is imported: how it is written, and what its columns hold.

use super::{Form, Options, beginning, head, is_document, unmapped};
use crate::domain::problem::Problem;
use crate::exchange::csv::{Item, Reader};
use crate::exchange::encoding::Text;
use crate::exchange::guard::unguard;
use crate::exchange::holds::{Heard, Holds};
use crate::exchange::mapping::{Column, Mapping};
use crate::exchange::sheet::Sheet;
use crate::exchange::source::Source;
use crate::exchange::target::Target;
use crate::text::Clean;
use std::io::Read;

/// How many rows are searched for sample values.
const ROWS: usize = 200;
/// How many sample values a column shows.
const SAMPLES: usize = 2;
/// The longest sample, in characters.
const SAMPLE_MOST: usize = 60;

/// How a file is written, and its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub form: Form,
    pub encoding: &'static str,
    /// The sign between cells of a table.
    pub delimiter: char,
    /// What the rows of a table are taken for.
    pub sheet: Sheet,
    /// A document says itself what everything is: it has none.
    pub columns: Vec<Seen>,
}

/// One column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its name in the file, or one that tells it apart.
    pub name: Clean,
    /// The name of its target.
    pub target: &'static str,
    /// The field of one's own that it fills, where it goes to one.
    pub own: Option<Clean>,
    /// What such a column holds.
    pub holds: Option<Holds>,
    /// The first values that differ.
    pub samples: Vec<Clean>,
}

/// Looks at the beginning of a file, as an import with these options would read it. `kept`: the fields of one's own that there
/// are. No column needs to hold a name yet.
pub fn look(source: Source, options: &Options, home: &str, kept: &[Clean]) -> Result<Look, Problem> {
    let mut reader = Reader::new(Text::new(source.reader, options.encoding, home));
    if is_document(&mut reader, options)? {
        let encoding = reader.text().encoding().name();
        let (delimiter, sheet) = (',', Sheet::Customers);
        return Ok(Look { form: Form::Document, encoding, delimiter, sheet, columns: Vec::new() });
    }
    let head = head(&mut reader, options)?;
    let mut mapping =
        Mapping::tentative(head.sheet, head.names(), &head.wishes).map_err(|error| unmapped(error, head.names()))?;
    let encoding = reader.text().encoding().name();
    mapping.keep_own_names(kept);
    let seen = |column: Column| {
        let own = matches!(column.target, Target::Custom(_)).then_some(column.own_name);
        Seen { name: column.header, target: column.target.name(), own, holds: None, samples: Vec::new() }
    };
    let mut columns: Vec<Seen> = mapping.columns.into_iter().map(seen).collect();
    sample(&mut reader, &mut columns)?;
    let (delimiter, sheet) = (char::from(head.delimiter), head.sheet);
    Ok(Look { form: Form::Table, encoding, delimiter, sheet, columns })
}

/// What the columns hold that go to fields of one's own, by the rows that come next.
pub(super) fn held<R: Read>(
    reader: &mut Reader<R>,
    delimiter: u8,
    mapping: &Mapping,
) -> Result<Vec<Option<Holds>>, Problem> {
    let own = |column: &Column| matches!(column.target, Target::Custom(_)).then(Heard::default);
    let mut heard: Vec<Option<Heard>> = mapping.columns.iter().map(own).collect();
    if mapping.has_own() {
        beginning::hear(reader, delimiter, |record| {
            for (heard, cell) in heard.iter_mut().zip(record.cells()) {
                if let Some(heard) = heard {
                    heard.hear(unguard(cell));
                }
            }
        })?;
    }
    Ok(heard.iter().map(|heard| heard.as_ref().and_then(Heard::holds)).collect())
}

fn sample<R: Read>(reader: &mut Reader<R>, columns: &mut [Seen]) -> Result<(), Problem> {
    let mut heard: Vec<Heard> = columns.iter().map(|_| Heard::default()).collect();
    for _ in 0..ROWS {
        match reader.next_item()? {
            None => break,
            // What is wrong with it, the import itself says.
            Some(Item::Broken { .. }) => {}
            Some(Item::Record(record)) => {
                for ((column, heard), cell) in columns.iter_mut().zip(&mut heard).zip(record.cells()) {
                    heard.hear(unguard(cell));
                    let short: String = unguard(cell).chars().take(SAMPLE_MOST).collect();
                    let value = Clean::line(&short);
                    if column.samples.len() < SAMPLES && !value.is_empty() && !column.samples.contains(&value) {
                        column.samples.push(value);
                    }
                }
            }
        }
    }
    for (column, heard) in columns.iter_mut().zip(&heard) {
        column.holds = column.own.as_ref().and_then(|_| heard.holds());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::mapping::Wish;
    use std::io::Cursor;

    fn seen(bytes: &[u8], options: &Options) -> Look {
        let source = Source { reader: Box::new(Cursor::new(bytes.to_vec())), bytes: Some(bytes.len() as u64) };
        look(source, options, "86", &[Clean::line("service contract")]).unwrap()
    }

    fn words(column: &Seen) -> (&str, &str, Vec<&str>) {
        (&column.name, column.target, column.samples.iter().map(Clean::as_str).collect())
    }

    #[test]
    fn each_column_shows_its_target_and_two_values_that_differ() {
        let text = "姓名;手机;Lage\n张伟;;Ost\n张伟;13800138000;Ost\n李娜;;Ost\n";
        let found = seen(text.as_bytes(), &Options::default());
        assert_eq!((found.encoding, found.delimiter), ("UTF-8", ';'));
        let columns: Vec<_> = found.columns.iter().map(words).collect();
        assert_eq!(
            columns,
            [
                ("姓名", "name", vec!["张伟", "李娜"]),
                ("手机", "mobile", vec!["13800138000"]),
                ("Lage", "custom", vec!["Ost"])
            ]
        );
    }

    #[test]
    fn a_column_of_ones_own_shows_its_field_and_what_it_holds() {
        let text =
            "Name,Service-Contract,Since,Seats\nA,gold,2024-01-05,3\nB,gold,2025-02-01,12\nC,gold,2025-03-01,9\n";
        let wishes = vec![Wish::own("Seats", Sheet::Customers, "Licences").unwrap()];
        let found = seen(text.as_bytes(), &Options { wishes, ..Options::default() });
        let own = |column: &Seen| Some((column.own.as_ref()?.to_string(), column.holds?));
        let columns: Vec<_> = found.columns.iter().map(own).collect();
        let of = |name: &str, holds| Some((name.to_owned(), holds));
        assert_eq!(
            columns,
            [None, of("service contract", Holds::Choice), of("Since", Holds::Day), of("Licences", Holds::Number)]
        );
    }

    #[test]
    fn a_file_without_a_column_of_names_is_shown_so_that_one_can_be_chosen() {
        let wish = vec![Wish::new("Was", Target::Skip)];
        let found = seen(b"Wer,Was\nAnna,1\n", &Options { wishes: wish, ..Options::default() });
        let targets: Vec<&str> = found.columns.iter().map(|column| column.target).collect();
        assert_eq!(targets, ["custom", "skip"]);
    }

    #[test]
    fn a_document_of_our_own_has_no_columns_to_ask_about() {
        let found = seen(br#"{"format": "cornerman", "version": 1, "customers": []}"#, &Options::default());
        assert_eq!((found.form, found.columns.len()), (Form::Document, 0));
    }

    #[test]
    fn gbk_is_recognised_and_its_values_are_readable() {
        let (bytes, ..) = encoding_rs::GBK.encode("客户名称,城市\n华为技术有限公司,深圳\n");
        let found = seen(&bytes, &Options::default());
        assert_eq!(found.encoding, "gb18030");
        assert_eq!(words(&found.columns[0]), ("客户名称", "customer", vec!["华为技术有限公司"]));
    }
}
