//! What two places changed in the same field: mine, theirs, or both.

use crate::app::list::ListCursor;
use crate::app::model::popup::Popup;
use crate::choices;
use crate::domain::draft::OWN;
use crate::domain::field::{Record, Type};
use crate::domain::noun::{self, Noun};

choices! {
    pub enum Choice {
        Mine = "mine",
        Theirs = "theirs",
        /// One text after the other.
        Both = "both",
    }
}

/// One field that both changed.
#[derive(Debug, Clone)]
pub struct Difference {
    /// Wire name; a field of one's own begins with [`OWN`].
    pub name: String,
    pub theirs: String,
    pub mine: String,
    pub choice: Choice,
    /// Words of a language, or of a fixed list: these are shown by name, and cannot be joined.
    pub family: Option<&'static str>,
    /// A number: two of them make no third.
    pub alone: bool,
}

/// A line in which so many characters have room holds sentences.
const SENTENCES: usize = 200;

/// Of these lines two make no third: names, numbers, conditions.
pub(in crate::app) const SINGLE: &[&str] = &["name", "function", "number", "whom", "condition"];

/// Shorter, and still two of them can stand one after the other.
const SHORT: &[&str] = &["source"];

/// Looks for a field of this name in which sentences stand.
struct Sentences<'n>(&'n str);

impl noun::Visit for Sentences<'_> {
    /// Found, and nothing else needs a look.
    type Error = ();

    fn noun<T: Record>(&mut self, _: Noun) -> Result<(), ()> {
        let holds = |kind: Type| matches!(kind, Type::Note) || matches!(kind, Type::Line(most) if most >= SENTENCES);
        if T::FIELDS.iter().any(|field| field.name == self.0 && holds(field.kind)) { Err(()) } else { Ok(()) }
    }
}

/// Whether fields of this name hold sentences, of which two can stand one after the other.
fn holds_sentences(name: &str) -> bool {
    let found = || Noun::ALL.iter().any(|noun| noun.visit(&mut Sentences(name)).is_err());
    SHORT.contains(&name) || !SINGLE.contains(&name) && found()
}

impl Difference {
    pub fn new(name: &str, theirs: &str, mine: &str) -> Self {
        Self {
            name: name.to_owned(),
            theirs: theirs.to_owned(),
            mine: mine.to_owned(),
            choice: Choice::Mine,
            family: None,
            alone: false,
        }
    }

    pub(in crate::app) fn joins(&self) -> bool {
        self.family.is_none() && !self.alone && (self.name.starts_with(OWN) || holds_sentences(&self.name))
    }

    /// What is lost least by a hasty Enter. Two texts that can stand together both stay. Of two that cannot, mine: theirs was
    /// saved and can be had back, mine is nowhere but here.
    pub(in crate::app) fn safest(&self) -> Choice {
        if self.joins() { Choice::Both } else { Choice::Mine }
    }

    pub(in crate::app) fn turn(&mut self, by: usize) {
        let choices = if self.joins() { Choice::ALL } else { &Choice::ALL[..2] };
        let at = choices.iter().position(|choice| *choice == self.choice).unwrap_or(0);
        self.choice = choices[(at + by) % choices.len()];
    }

    /// What the field shall hold.
    pub(in crate::app) fn settled(&self, between: &str) -> String {
        match self.choice {
            Choice::Mine => self.mine.clone(),
            Choice::Theirs => self.theirs.clone(),
            Choice::Both => joined(self.theirs.trim(), self.mine.trim(), between),
        }
    }
}

/// Their text and mine behind it. What one of them holds of the other already does not stand there twice, nor do the lines
/// that both begin with: most often what was there before either of them wrote.
pub(in crate::app) fn joined(theirs: &str, mine: &str, between: &str) -> String {
    if theirs.contains(mine) {
        return theirs.to_owned();
    }
    if mine.contains(theirs) {
        return mine.to_owned();
    }
    let alike = theirs.lines().zip(mine.lines()).take_while(|(one, other)| one == other).count();
    theirs.lines().chain(mine.lines().skip(alike)).collect::<Vec<_>>().join(between)
}

pub struct Clash {
    /// The form or note it is about; it holds my words, over theirs.
    pub over: Box<Popup>,
    pub differences: Vec<Difference>,
    pub list: ListCursor,
    /// Saved as soon as it is answered; else the form stays open.
    pub save: bool,
}

/// The box is as high as it must be; the selected field is in sight, with what stands before it as long as there is room.
impl Clash {
    /// Whether both texts of the field under the cursor can stay.
    pub fn offers_both(&self) -> bool {
        self.differences.get(self.list.selected).is_some_and(Difference::joins)
    }
}
