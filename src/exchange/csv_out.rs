//! Tables on the way out: RFC 4180, UTF-8 with a byte order mark so that spreadsheets read it right, formulas guarded.

use super::ExchangeError;
use super::guard::guard;
use std::io::Write;

/// Writes one table.
pub struct Table<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> Table<W> {
    pub fn new(mut out: W) -> Result<Self, ExchangeError> {
        out.write_all("\u{feff}".as_bytes())?;
        let writer = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(out);
        Ok(Self { writer })
    }

    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> Result<(), ExchangeError> {
        for cell in cells {
            self.writer.write_field(guard(cell).as_bytes()).map_err(failed)?;
        }
        self.writer.write_record(None::<&[u8]>).map_err(failed)
    }

    /// Everything is handed on to what lies below.
    pub fn finish(self) -> Result<W, ExchangeError> {
        self.writer.into_inner().map_err(|error| error.into_error().into())
    }
}

fn failed(error: csv::Error) -> ExchangeError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        other => ExchangeError::Io(std::io::Error::other(format!("{other:?}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::csv::{Item, Reader};
    use crate::exchange::encoding::Text;
    use crate::exchange::guard::unguard;
    use proptest::prelude::*;

    fn write(rows: &[Vec<String>]) -> Vec<u8> {
        let mut table = Table::new(Vec::new()).unwrap();
        for row in rows {
            table.row(row.iter().map(String::as_str)).unwrap();
        }
        table.finish().unwrap()
    }

    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let mut reader = Reader::new(Text::new(bytes, None, "1"));
        let mut rows = Vec::new();
        while let Some(item) = reader.next_item().unwrap() {
            let Item::Record(record) = item else { panic!("{item:?}") };
            rows.push(record.cells().map(|cell| unguard(cell).to_owned()).collect());
        }
        rows
    }

    #[test]
    fn cells_are_quoted_where_they_must_be_and_lines_end_as_the_standard_says() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        let bytes = write(&[row(&["a", "b,c", "d\"e", "f\ng"]), row(&["=1", "", "张", "+86 1"])]);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "\u{feff}a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n'=1,,张,'+86 1\r\n");
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again(
            rows in proptest::collection::vec(proptest::collection::vec("[a=+'\",;\\t\\r\\n张é ]{0,6}", 2..5), 1..8)
        ) {
            prop_assert_eq!(read(&write(&rows)), rows);
        }
    }
}
