//! A document on its way in: cut into its records without holding more than one of them.

use super::{FORMAT, LABELS, MERGED, RECORD_MOST, VERSION, fits};
use crate::domain::noun::Noun;
use crate::exchange::encoding::Text;
use crate::exchange::{ExchangeError, Fault};
use std::io::Read;

/// In which part of a document an element stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Of(Noun),
    /// What went into what.
    Merged,
    /// How labels came to be what they are.
    Labels,
}

/// One record, still as text, and where it begins (from 1).
#[derive(Debug, Clone, Copy)]
pub struct Element<'a> {
    pub section: Section,
    pub line: u64,
    /// Counted in bytes of UTF-8.
    pub column: u64,
    pub text: &'a [u8],
}

/// Reads the records of a document one after the other.
pub struct Scanner<R> {
    text: Text<R>,
    buffer: Vec<u8>,
    at: usize,
    line: u64,
    column: u64,
    place: Place,
    ours: bool,
    piece: Vec<u8>,
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    /// Behind the opening brace, or behind a member.
    Members {
        first: bool,
    },
    /// In the array of a part.
    Records {
        section: Section,
        first: bool,
    },
    End,
}

impl<R: Read> Scanner<R> {
    /// `read`: what of the text has been read already.
    pub fn new(text: Text<R>, read: Vec<u8>) -> Self {
        let (buffer, piece) = (read, Vec::new());
        Self { text, buffer, at: 0, line: 1, column: 1, place: Place::Start, ours: false, piece }
    }

    pub const fn text(&self) -> &Text<R> {
        &self.text
    }

    /// The next record; none at the end of a document that is complete.
    pub fn next_element(&mut self) -> Result<Option<Element<'_>>, ExchangeError> {
        loop {
            match self.place {
                Place::Start => {
                    if self.sign()? != b'{' {
                        return Err(self.fault(Fault::Foreign));
                    }
                    self.take();
                    self.place = Place::Members { first: true };
                }
                Place::Members { first } => self.member(first)?,
                Place::Records { section, first } => {
                    if self.goes_on(b']', first)? {
                        let (line, column) = (self.line, self.column);
                        self.read_value()?;
                        self.place = Place::Records { section, first: false };
                        return Ok(Some(Element { section, line, column, text: &self.piece }));
                    }
                    self.place = Place::Members { first: false };
                }
                Place::End => return self.end().map(|()| None),
            }
        }
    }

    /// Reads a member's name, and its value where that is no array of records.
    fn member(&mut self, first: bool) -> Result<(), ExchangeError> {
        if !self.goes_on(b'}', first)? {
            self.place = Place::End;
            return Ok(());
        }
        let (line, column) = (self.line, self.column);
        let at = |fault| ExchangeError::Json { line, column, fault };
        if self.sign()? != b'"' {
            return Err(at(Fault::Syntax));
        }
        self.read_value()?;
        let name: String = serde_json::from_slice(&self.piece).map_err(|_| at(Fault::Syntax))?;
        if self.sign()? != b':' {
            return Err(self.fault(Fault::Syntax));
        }
        self.take();
        let sign = self.sign()?;
        let section = Noun::parse(&name).map(Section::Of).or(match name.as_str() {
            MERGED => Some(Section::Merged),
            LABELS => Some(Section::Labels),
            _ => None,
        });
        if let Some(section) = section {
            if sign != b'[' {
                return Err(self.fault(Fault::Foreign));
            }
            self.take();
            self.place = Place::Records { section, first: true };
            return Ok(());
        }
        if !matches!(name.as_str(), "format" | "version") {
            return Err(at(if self.ours { Fault::Part(name) } else { Fault::Foreign }));
        }
        self.read_value()?;
        let said = std::str::from_utf8(&self.piece).unwrap_or_default();
        match name.as_str() {
            "format" if said.trim_matches('"') != FORMAT => return Err(at(Fault::Foreign)),
            "format" => self.ours = true,
            _ => match said.parse::<u64>() {
                Ok(1..=VERSION) => {}
                Ok(0) | Err(_) => return Err(at(Fault::Foreign)),
                Ok(_) => return Err(at(Fault::Newer(said.to_owned()))),
            },
        }
        self.place = Place::Members { first: false };
        Ok(())
    }

    fn end(&mut self) -> Result<(), ExchangeError> {
        self.skip_space()?;
        if self.at < self.buffer.len() {
            return Err(self.fault(Fault::Syntax));
        }
        if !self.ours {
            return Err(self.fault(Fault::Foreign));
        }
        fits(self.text.encoding()).map_err(|fault| self.fault(fault))
    }

    /// Whether another element follows, behind a comma where it is not the first; else the closing sign is taken.
    fn goes_on(&mut self, closing: u8, first: bool) -> Result<bool, ExchangeError> {
        match self.sign()? {
            sign if sign == closing => {
                self.take();
                return Ok(false);
            }
            b',' if !first => self.take(),
            _ if first => {}
            _ => return Err(self.fault(Fault::Syntax)),
        }
        match self.sign()? {
            b',' | b']' | b'}' => Err(self.fault(Fault::Syntax)),
            _ => Ok(true),
        }
    }

    /// Takes one value, whatever it is, into `piece`. Only its end is looked for; who reads it finds what is wrong in it.
    fn read_value(&mut self) -> Result<(), ExchangeError> {
        let (line, column) = (self.line, self.column);
        self.piece.clear();
        let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
        loop {
            let Some(&byte) = self.buffer.get(self.at) else {
                if self.more()? {
                    continue;
                }
                // A bare word may end with the text; whatever comes behind it is missing then.
                return Err(self.fault(Fault::Cut));
            };
            let bare = depth == 0 && !quoted;
            if bare
                && !self.piece.is_empty()
                && matches!(byte, b',' | b':' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r')
            {
                return Ok(());
            }
            if self.piece.len() >= RECORD_MOST {
                return Err(ExchangeError::Json { line, column, fault: Fault::Huge });
            }
            self.piece.push(byte);
            self.take();
            match byte {
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                b'"' => quoted = !quoted,
                b'{' | b'[' if !quoted => depth += 1,
                b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
                _ => continue,
            }
            if depth == 0 && !quoted && matches!(byte, b'"' | b'}' | b']') {
                return Ok(());
            }
        }
    }

    /// The next byte that is no space; the end of the text is too early here.
    fn sign(&mut self) -> Result<u8, ExchangeError> {
        self.skip_space()?;
        self.buffer.get(self.at).copied().ok_or_else(|| self.fault(Fault::Cut))
    }

    fn skip_space(&mut self) -> Result<(), ExchangeError> {
        loop {
            match self.buffer.get(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.take(),
                Some(_) => return Ok(()),
                None => {
                    if !self.more()? {
                        return Ok(());
                    }
                }
            }
        }
    }

    fn take(&mut self) {
        if self.buffer[self.at] == b'\n' {
            (self.line, self.column) = (self.line + 1, 1);
        } else {
            self.column += 1;
        }
        self.at += 1;
    }

    /// Takes in another piece of the text; false at its end.
    fn more(&mut self) -> Result<bool, ExchangeError> {
        self.buffer.clear();
        self.at = 0;
        while self.text.fill(&mut self.buffer)? {
            if !self.buffer.is_empty() {
                return fits(self.text.encoding()).map(|()| true).map_err(|fault| self.fault(fault));
            }
        }
        Ok(false)
    }

    const fn fault(&self, fault: Fault) -> ExchangeError {
        ExchangeError::Json { line: self.line, column: self.column, fault }
    }
}
