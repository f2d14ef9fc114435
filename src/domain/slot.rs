//! Slots in a script's text: `{name}` or `{name|fallback}`, from a closed list.
//!
//! A script is written once and said to many people. What is not known falls back to the words its author gave;
//! where there are none, the whole sentence is left out, so that nobody reads "Hello , this is …" to a customer.

mod sentence;
#[cfg(test)]
mod tests;

use crate::choices;
use crate::text::{Clean, spacing};
use std::fmt;

choices! {
    /// What a text may ask to be filled in.
    pub enum Slot {
        /// The customer's name; always known.
        Customer = "customer",
        /// The person we talk to.
        Contact = "contact",
        /// That person's function.
        Role = "role",
        Me = "me",
        MyCompany = "my_company",
        Industry = "industry",
        City = "city",
        Product = "product",
        Competitor = "competitor",
        Level = "level",
        /// The date of the last contact.
        LastContact = "last_contact",
        /// How many days ago that was.
        DaysSinceLast = "days_since_last",
        LastSummary = "last_summary",
        /// What we promised and still owe.
        Promise = "promise",
        Need = "need",
        Amount = "amount",
        /// A difficulty they have named.
        Problem = "problem",
        /// What follows from it.
        Consequence = "consequence",
        /// What a product of ours is worth to them.
        Benefit = "benefit",
        /// The same in their own figures.
        Number = "number",
        /// What they can check.
        Proof = "proof",
        /// The date of this meeting; always known in a meeting.
        Date = "date",
        Place = "place",
        /// Where they book a time with us.
        Booking = "booking",
        /// Where the video meeting is.
        Link = "link",
        Invoice = "invoice",
        /// When it is to be paid.
        Due = "due",
        /// When the contract ends.
        Renewal = "renewal",
    }
}

/// What is known for the slots at the moment a text is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slots {
    values: [Option<Clean>; Slot::ALL.len()],
}

impl Slots {
    /// Fills a slot; an empty text leaves it unknown.
    pub fn set(&mut self, slot: Slot, value: Clean) {
        self.values[slot as usize] = Some(value).filter(|value| !value.is_empty());
    }

    #[must_use]
    pub fn with(mut self, slot: Slot, value: Clean) -> Self {
        self.set(slot, value);
        self
    }

    pub fn get(&self, slot: Slot) -> Option<&Clean> {
        self.values[slot as usize].as_ref()
    }
}

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Slot { slot: Slot, fallback: Option<String> },
}

/// A text with slots, parsed: sentences of words and slots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Template {
    sentences: Vec<Vec<Piece>>,
}

/// What is wrong with a text with slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("no slot has this name")]
    Unknown,
    #[error("this brace is never closed")]
    Unclosed,
    #[error("this brace closes nothing; a literal one is written twice")]
    Unopened,
}

/// A fault and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    pub fault: Fault,
    /// In bytes from the beginning of the text.
    pub at: usize,
    /// The name or the brace that is wrong.
    pub found: String,
}

impl Template {
    /// Reads a text with slots; all its flaws at once where there are any.
    pub fn parse(text: &Clean) -> Result<Self, Vec<Flaw>> {
        let mut reader = Reader::default();
        reader.read(text);
        if reader.flaws.is_empty() { Ok(Self { sentences: sentence::split(reader.pieces) }) } else { Err(reader.flaws) }
    }

    /// The text to say: known slots filled, unknown ones by their fallback, sentences with neither left out.
    pub fn fill(&self, slots: &Slots) -> String {
        let mut filled = String::new();
        for sentence in &self.sentences {
            let before = filled.len();
            for piece in sentence {
                let words = match piece {
                    Piece::Words(words) => Some(words.as_str()),
                    Piece::Slot { slot, fallback } => slots.get(*slot).map(Clean::as_str).or(fallback.as_deref()),
                };
                let Some(words) = words else {
                    filled.truncate(before);
                    break;
                };
                spacing::join(&mut filled, words);
            }
        }
        filled.trim().to_owned()
    }

    /// Whether there is nothing to say, whatever is known.
    pub fn is_empty(&self) -> bool {
        self.sentences.is_empty()
    }

    /// The slots it asks for, in order, each once.
    pub fn slots(&self) -> Vec<Slot> {
        let mut asked = Vec::new();
        for piece in self.sentences.iter().flatten() {
            if let Piece::Slot { slot, .. } = piece
                && !asked.contains(slot)
            {
                asked.push(*slot);
            }
        }
        asked
    }

    /// The slots it asks for that are neither known nor have words of their own, in order, each once.
    pub fn lacks(&self, slots: &Slots) -> Vec<Slot> {
        let mut lacks = Vec::new();
        for piece in self.sentences.iter().flatten() {
            if let Piece::Slot { slot, fallback: None } = piece
                && slots.get(*slot).is_none()
                && !lacks.contains(slot)
            {
                lacks.push(*slot);
            }
        }
        lacks
    }

    /// The words a finder may look through: literal text and fallbacks, without the names of slots.
    pub fn words(&self) -> String {
        let words = self.sentences.iter().flatten().map(|piece| match piece {
            Piece::Words(words) => words.as_str(),
            Piece::Slot { fallback, .. } => fallback.as_deref().unwrap_or_default(),
        });
        words.collect()
    }
}

/// The source form, which parses back to the same template.
impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let doubled = |words: &str| words.replace('{', "{{").replace('}', "}}");
        for piece in self.sentences.iter().flatten() {
            match piece {
                Piece::Words(words) => f.write_str(&doubled(words))?,
                Piece::Slot { slot, fallback: None } => write!(f, "{{{}}}", slot.name())?,
                Piece::Slot { slot, fallback: Some(words) } => write!(f, "{{{}|{}}}", slot.name(), doubled(words))?,
            }
        }
        Ok(())
    }
}

#[derive(Default)]
struct Reader {
    pieces: Vec<Piece>,
    words: String,
    flaws: Vec<Flaw>,
}

impl Reader {
    fn read(&mut self, text: &str) {
        let mut at = 0;
        while let Some(brace) = next_brace(&text[at..]) {
            self.words.push_str(&text[at..at + brace]);
            at += brace;
            let rest = &text[at..];
            if rest.starts_with("{{") || rest.starts_with("}}") {
                self.words.push_str(&rest[..1]);
                at += 2;
            } else if rest.starts_with('{') {
                at += self.slot(rest, at);
            } else {
                self.flaws.push(Flaw { fault: Fault::Unopened, at, found: "}".to_owned() });
                at += 1;
            }
        }
        self.words.push_str(&text[at..]);
        self.flush();
    }

    fn flush(&mut self) {
        if !self.words.is_empty() {
            self.pieces.push(Piece::Words(std::mem::take(&mut self.words)));
        }
    }

    /// Reads the slot at the beginning of `rest`; says how many bytes it takes.
    fn slot(&mut self, rest: &str, at: usize) -> usize {
        let Some(end) = closing_brace(rest) else {
            self.flaws.push(Flaw { fault: Fault::Unclosed, at, found: "{".to_owned() });
            return 1;
        };
        let inner = &rest[1..end];
        let (name, fallback) = match inner.split_once(['|', '\u{ff5c}']) {
            Some((name, fallback)) => (name, Some(fallback.replace("{{", "{").replace("}}", "}"))),
            None => (inner, None),
        };
        match Slot::parse(name.trim()) {
            Some(slot) => {
                self.flush();
                self.pieces.push(Piece::Slot { slot, fallback });
            }
            None => self.flaws.push(Flaw { fault: Fault::Unknown, at: at + 1, found: name.trim().to_owned() }),
        }
        end + 1
    }
}

/// Two searches for one byte each are faster than one for either of two.
fn next_brace(text: &str) -> Option<usize> {
    match (text.find('{'), text.find('}')) {
        (Some(open), Some(close)) => Some(open.min(close)),
        (open, close) => open.or(close),
    }
}

/// Where the slot that opens `rest` closes. A single `{` before that means that it never does.
fn closing_brace(rest: &str) -> Option<usize> {
    let mut at = 1;
    while let Some(c) = rest[at..].chars().next() {
        let doubled = rest[at + c.len_utf8()..].starts_with(c);
        match c {
            '{' | '}' if doubled => at += 2,
            '{' => return None,
            '}' => return Some(at),
            _ => at += c.len_utf8(),
        }
    }
    None
}
