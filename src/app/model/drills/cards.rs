//! The cards that are drilled: what is known of them, the drill that goes on, and the hunt.

use crate::app::line::Line;
use crate::app::list::ListCursor;
use crate::domain::id::Id;
use crate::domain::training::Grade;
use crate::domain::training::deck::{self, Key};
use crate::domain::training::progress::Progresses;
use crate::domain::training::queue::{Entry, Ledger};

/// A hunt that goes on.
pub struct Hunt {
    /// The card and the words that lead to it, one after the other.
    pub(in crate::app) left: Vec<(Key, String)>,
    /// When the finder was opened for the first of them.
    pub(in crate::app) opened: Option<i64>,
    /// What was found: the words, the right card or another one, in how many milliseconds.
    pub(in crate::app) found: Vec<(String, bool, i64)>,
}

impl Hunt {
    /// All cards were hunted.
    pub const fn is_over(&self) -> bool {
        self.left.is_empty()
    }
}

/// Top sellers wait about so long after an objection; content of the training, in milliseconds.
pub const PAUSE: i64 = 1_500;

/// An answer fits into so many milliseconds.
pub const ANSWER: i64 = 30_000;

/// A drill that goes on.
pub struct Session {
    /// When it began, UTC milliseconds.
    pub began: i64,
    /// Practice outside the schedule.
    pub outside: bool,
    pub order: Vec<Entry>,
    pub phase: Phase,
    /// Answers of this drill, as they were counted last.
    pub(in crate::app) answers: usize,
}

pub enum Phase {
    Ask(Ask),
    Compare(Compare),
    Over,
}

/// A card that waits for its answer.
pub struct Ask {
    pub entry: Entry,
    pub wording: String,
    /// When it was shown, and when the answer began.
    pub shown: i64,
    pub first: Option<i64>,
    pub line: Line,
    /// Under which what is typed is kept.
    pub draft: Option<Id>,
}

/// A card that was answered.
pub struct Compare {
    pub entry: Entry,
    pub wording: String,
    pub said: String,
    /// Milliseconds before the first word, and until the answer was done; none where nothing was said.
    pub paused: Option<i64>,
    pub took: Option<i64>,
    /// Steps of the model answer in sight.
    pub steps: usize,
    pub meaning: usize,
    pub explored: bool,
    pub confirmed: bool,
    /// With an example of one's own.
    pub example: bool,
    /// Among the rows of the self-check.
    pub list: ListCursor,
    /// The mark on which what was done has put the cursor, until somebody moves it or ticks something.
    pub put: Option<Grade>,
    pub scroll: usize,
    pub draft: Option<Id>,
}

/// A row of the self-check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Explored,
    Confirmed,
    Example,
    Grade(Grade),
}

impl Compare {
    /// What was done proposes a grade; whoever drilled decides.
    pub fn proposed(&self, explores: bool) -> Grade {
        let Some(took) = self.took else { return Grade::Again };
        let fast = took <= ANSWER;
        if !explores {
            return match (fast, self.example) {
                (true, true) => Grade::Easy,
                (true, false) => Grade::Good,
                (false, _) => Grade::Hard,
            };
        }
        match (self.explored, self.confirmed) {
            (true, true) if fast && self.example => Grade::Easy,
            (true, true) => Grade::Good,
            // Straight out with it, before the breath was over: pitched.
            (false, _) if self.paused.is_some_and(|paused| paused < PAUSE) => Grade::Again,
            _ => Grade::Hard,
        }
    }
}

/// What this room remembers.
#[derive(Default)]
pub struct Cards {
    /// None: not read yet.
    pub ledger: Option<Ledger>,
    /// What follows from it.
    pub known: Progresses,
    /// It was asked for and is not old.
    pub(in crate::app) asked: bool,
    /// The drill that goes on; it stays where it is when one looks elsewhere.
    pub session: Option<Session>,
    /// The drill is in sight, not the page before it.
    pub open: bool,
    pub hunt: Option<Hunt>,
    /// A drill is to begin as soon as the cards are here.
    pub(in crate::app) begins: bool,
    /// A card to go to as soon as the cards are here, with an answer begun earlier.
    pub wanted: Option<(deck::Key, String, Id)>,
    /// First line in sight.
    pub scroll: usize,
}

impl Cards {
    /// A text field has the keys.
    pub const fn typing(&self) -> bool {
        self.open && matches!(&self.session, Some(Session { phase: Phase::Ask(_), .. }))
    }

    pub const fn forget(&mut self) {
        self.asked = false;
    }
}
