//! Delimited text to records: located to the line, and never more in memory than one record may hold.
//! The states of a quoted field are the `csv` crate's own (`csv-core`); the limits, the lines and what follows a quote
//! that is never closed are ours.

mod sniff;

#[cfg(test)]
mod tests;

pub use sniff::{Dialect, delimiter_name, delimiter_named, sniff};

use super::ExchangeError;
use super::encoding::Text;
use csv_core::ReadRecordResult;
use encoding_rs::UTF_8;
use std::io::{Cursor, Read};

/// The longest cell, in bytes of UTF-8.
pub const FIELD_MOST: usize = 64 * 1024;
/// The longest record, in bytes of UTF-8.
pub const RECORD_MOST: usize = 1024 * 1024;
/// How much is looked at to learn how the file is written.
const SAMPLE: usize = 64 * 1024;

/// Why a record could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The file ended within quotes.
    OpenQuote,
    /// A cell over [`FIELD_MOST`]: most often a quote that is never closed.
    HugeField,
    /// A record over [`RECORD_MOST`].
    HugeRecord,
}

/// One record: its cells, and the line of the file on which it starts (from 1).
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    pub line: u64,
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Record<'a> {
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// How much it holds.
    pub const fn bytes(&self) -> usize {
        self.text.len()
    }

    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(self.ends).map(move |(start, end)| self.text.get(start..*end).unwrap_or_default())
    }
}

/// What comes next in a file.
#[derive(Debug)]
pub enum Item<'a> {
    Record(Record<'a>),
    /// A record that cannot be read; reading goes on at the line after its first.
    Broken {
        line: u64,
        /// The cell it broke in, from 0.
        cell: usize,
        fault: Fault,
        /// Its first line, as far as it was kept.
        text: String,
    },
}

/// Where a record being read stands.
#[derive(Default)]
struct Progress {
    wrote: usize,
    cells: usize,
}

/// Reads records one after the other.
pub struct Reader<R> {
    text: Text<R>,
    core: csv_core::Reader,
    buffer: Vec<u8>,
    /// Up to here in `buffer` all is read; what lies before the record being read is thrown away when more comes in.
    at: usize,
    start: usize,
    counted: usize,
    after_return: bool,
    line: u64,
    /// The rest of a line too long to keep is passed over.
    passing: bool,
    out: Vec<u8>,
    ends: Vec<usize>,
}

impl<R: Read> Reader<R> {
    pub fn new(text: Text<R>) -> Self {
        Self {
            text,
            core: csv_core::Reader::new(),
            buffer: Vec::new(),
            at: 0,
            start: 0,
            counted: 0,
            after_return: false,
            line: 1,
            passing: false,
            out: vec![0; 4096],
            ends: vec![0; 64],
        }
    }

    /// The beginning of the file, as much as it takes to learn how it is written; true when that is all of it.
    pub fn sample(&mut self) -> Result<(String, bool), ExchangeError> {
        let mut whole = false;
        while self.buffer.len() < SAMPLE && !whole {
            whole = !self.text.fill(&mut self.buffer)?;
        }
        Ok((String::from_utf8_lossy(&self.buffer).into_owned(), whole))
    }

    /// Another reader over what comes next, about `bytes` of it, while this one stays where it is. The last record may
    /// be cut.
    pub fn ahead(&mut self, delimiter: u8, bytes: usize) -> Result<Reader<Cursor<Vec<u8>>>, ExchangeError> {
        while self.buffer.len() - self.at < bytes && self.text.fill(&mut self.buffer)? {}
        let next = &self.buffer[self.at..];
        let next = next[..next.len().min(bytes)].to_vec();
        let mut reader = Reader::new(Text::new(Cursor::new(next), Some(UTF_8), ""));
        reader.set_delimiter(delimiter);
        Ok(reader)
    }

    /// Hands the text over to another reader, with what of it was read for the sample.
    pub fn give_up(self) -> (Text<R>, Vec<u8>) {
        (self.text, self.buffer)
    }

    /// The sign between cells.
    pub fn set_delimiter(&mut self, delimiter: u8) {
        self.core = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    }

    pub const fn text(&self) -> &Text<R> {
        &self.text
    }

    /// The next record that holds anything at all; empty lines are passed over.
    pub fn next_item(&mut self) -> Result<Option<Item<'_>>, ExchangeError> {
        if !self.skip_breaks()? {
            return Ok(None);
        }
        self.start = self.at;
        let line = self.line;
        let mut progress = Progress::default();
        let fault = self.read_record(&mut progress)?;
        let Progress { wrote, cells } = progress;
        if let Some(fault) = fault.or_else(|| self.too_long(wrote, cells)) {
            let text = self.resume();
            return Ok(Some(Item::Broken { line, cell: cells, fault, text }));
        }
        self.count();
        // Cells are cut at ASCII signs of valid UTF-8, so this cannot fail.
        let text = std::str::from_utf8(&self.out[..wrote]).unwrap_or_default();
        Ok(Some(Item::Record(Record { line, text, ends: &self.ends[..cells] })))
    }

    fn read_record(&mut self, progress: &mut Progress) -> Result<Option<Fault>, ExchangeError> {
        let mut ended = false;
        loop {
            let input: &[u8] = if ended { b"\n" } else { &self.buffer[self.at..] };
            let (result, took, wrote, cells) =
                self.core.read_record(input, &mut self.out[progress.wrote..], &mut self.ends[progress.cells..]);
            if !ended {
                self.at += took;
            }
            progress.wrote += wrote;
            progress.cells += cells;
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => return Ok(None),
                // The line end we lent it was taken as text: the quotes are still open.
                ReadRecordResult::InputEmpty if ended => return Ok(Some(Fault::OpenQuote)),
                ReadRecordResult::InputEmpty => {
                    if let Some(fault) = self.unfinished(progress) {
                        return Ok(Some(fault));
                    }
                    ended = !self.more()?;
                }
                ReadRecordResult::OutputFull => {
                    if let Some(fault) = self.unfinished(progress) {
                        return Ok(Some(fault));
                    }
                    self.out.resize(self.out.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    if self.ends.len() >= RECORD_MOST {
                        return Ok(Some(Fault::HugeRecord));
                    }
                    self.ends.resize(self.ends.len() * 2, 0);
                }
            }
        }
    }

    /// Whether the record is over the limits already, while it is still being read.
    fn unfinished(&self, progress: &Progress) -> Option<Fault> {
        let begun = progress.cells.checked_sub(1).map_or(0, |last| self.ends[last]);
        if progress.wrote - begun > FIELD_MOST {
            return Some(Fault::HugeField);
        }
        (self.at - self.start > RECORD_MOST).then_some(Fault::HugeRecord)
    }

    fn too_long(&self, wrote: usize, cells: usize) -> Option<Fault> {
        if wrote <= FIELD_MOST {
            return None;
        }
        let mut begun = 0;
        for end in &self.ends[..cells] {
            if end - begun > FIELD_MOST {
                return Some(Fault::HugeField);
            }
            begun = *end;
        }
        (wrote > RECORD_MOST).then_some(Fault::HugeRecord)
    }

    /// Goes back to the line after the first of the record that broke, and returns that first line.
    fn resume(&mut self) -> String {
        let held = &self.buffer[self.start..];
        let end = held.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        self.passing = end.is_none();
        let end = end.unwrap_or(held.len());
        let text = String::from_utf8_lossy(&held[..end.min(FIELD_MOST)]).into_owned();
        self.core.reset();
        self.at = self.start + end;
        self.count();
        text
    }

    /// Moves to the next character that is not a line end; false at the end of the file.
    fn skip_breaks(&mut self) -> Result<bool, ExchangeError> {
        loop {
            let rest = &self.buffer[self.at..];
            let skip = if self.passing {
                rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'))
            } else {
                rest.iter().position(|byte| !matches!(byte, b'\n' | b'\r'))
            };
            self.at += skip.unwrap_or(rest.len());
            self.count();
            match (skip, self.passing) {
                (Some(_), false) => return Ok(true),
                (Some(_), true) => self.passing = false,
                (None, _) => {
                    self.start = self.at;
                    if !self.more()? {
                        return Ok(false);
                    }
                }
            }
        }
    }

    /// Counts the line ends up to where we are; `\r\n` is one.
    fn count(&mut self) {
        for byte in &self.buffer[self.counted..self.at] {
            match byte {
                b'\n' if self.after_return => self.after_return = false,
                b'\n' => self.line += 1,
                b'\r' => {
                    self.line += 1;
                    self.after_return = true;
                }
                _ => self.after_return = false,
            }
        }
        self.counted = self.at;
    }

    /// Takes in another piece, keeping the record being read; false at the end.
    fn more(&mut self) -> Result<bool, ExchangeError> {
        self.buffer.drain(..self.start);
        self.at -= self.start;
        self.counted -= self.start;
        self.start = 0;
        let before = self.buffer.len();
        while self.text.fill(&mut self.buffer)? {
            if self.buffer.len() > before {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
