//! What comes in and what goes out: messages, effects, replies. Plain data.

mod deed;
mod done;
mod worth;

use super::export::{self, Exported};
use super::geometry::Area;
use super::import::{Found, Look as FileLook, Tally, Wish};
use super::key::Key;
use super::screen::Glyphs;
use super::segment::{Answer, Query};
use crate::domain::card::{CustomerCard, CustomerRow};
use crate::domain::draft::Draft;
use crate::domain::duplicate::Duplicate;
use crate::domain::fab::Range;
use crate::domain::id::Id;
use crate::domain::letter::Addressed;
use crate::domain::playbook::Playbook;
use crate::domain::prep::CardUse;
use crate::domain::problem::Problem;
use crate::domain::rhythm::House;
use crate::domain::time::Now;
use crate::domain::today::Today;
use crate::domain::track::Track;
use crate::domain::training::play::Played;
use crate::domain::training::queue::Limits;
use crate::domain::training::standing;
use crate::domain::visit::{OpenVisit, Visit};
use crate::locale::{Language, letters};
pub use deed::{Deed, Next, OwnDeed, TalkDeed};
pub use done::{Done, Fresh, Named};
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;
pub use worth::Worth;

/// An event, as the state machine sees it.
#[derive(Debug, Clone)]
pub enum Msg {
    Key(Key),
    Paste(String),
    Mouse(Mouse),
    Resize(Area),
    /// The terminal told how wide it draws: the signs it can place.
    Glyphs(Glyphs),
    /// A second has passed.
    Tick,
    Reply(Reply),
}

/// The mouse, in cells from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    Click { x: u16, y: u16 },
    Wheel { x: u16, y: u16, down: bool },
}

/// Which finder is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Haystack {
    Customers,
    Scripts,
}

/// What a setting is set to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    Text(String),
    YesNo(bool),
}

/// What the runtime shall do. `update` never does it itself.
#[derive(Debug, Clone)]
pub enum Effect {
    Quit,
    Suspend,
    Repaint,
    Copy(String),
    Find {
        generation: u64,
        haystack: Haystack,
        query: String,
        /// Only among these rows.
        among: Option<Arc<HashSet<u32>>>,
    },
    /// Who answers a condition.
    Segment(Query),
    Ask(Ask),
    Do(Deed),
    /// Reads the playbook again.
    Playbook,
    /// Switches the words and reads the playbook in that language.
    Language(Language),
    /// The first question was answered: in which language somebody works.
    Welcome(Language),
    /// Reads the playbook of another language, for letters.
    Letters(Language),
    /// Fills a template for a list.
    Mail {
        generation: u64,
        wish: Box<letters::Wish>,
    },
    /// Changes the theme.
    /// Draws in the theme of this name; nothing is kept.
    Look(String),
    /// Keeps settings in the user's file.
    Remember(Vec<(&'static str, Setting)>),
    /// Keeps what is being written, soon.
    KeepDraft(Box<Draft>),
    /// It was saved, or thrown away on purpose.
    DiscardDraft(Id),
    /// Lists what the typed path may become; nothing typed: the files that are likely meant.
    Browse {
        generation: u64,
        typed: String,
    },
    /// Looks at a file and counts what an import would do; an earlier one is broken off.
    Preview {
        generation: u64,
        wish: Box<Wish>,
    },
    Import(Box<Wish>),
    Export(export::Order),
    /// Breaks off what looks at a file, imports one or writes one.
    CancelImport,
    /// Makes a backup behind the screen.
    Backup,
}

/// What is read from the store.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    Order,
    Rows(Vec<u32>),
    Card(Id),
    /// The page of the day.
    Today(Box<Wanted>),
    /// The card of what is selected on it.
    Glance(Id),
    Visits,
    Visit(Id),
    /// A talk to be read on the card.
    Talk(Id),
    /// A customer with this talk, or with the one that is planned next, to be put on one page.
    Brief {
        customer: Id,
        talk: Option<Id>,
    },
    Cards,
    /// The use of a script.
    Use(Id),
    /// The track record of scripts, where it has changed since this write counter.
    Track(i64),
    /// The products.
    Range,
    Rhythm(super::rhythm::Wanted),
    /// How the scenes went that were played.
    Scenes,
    Training(super::training::Wanted),
    Desk(super::desk::Wanted),
    /// What a draft was written on.
    Ground(Box<Draft>),
    /// Everybody who trains, with what was judged.
    Class(Now, Limits),
    /// The open questions whether two are one; `later`: those put off in this sitting.
    Duplicates {
        later: Vec<Id>,
    },
    /// Two customers side by side.
    Pair(Id, Id),
}

/// What the page of the day is made with.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    pub playbook: Arc<Playbook>,
    pub house: House,
    /// How many of each group are shown.
    pub limit: usize,
    /// How much the drills ask of a day.
    pub drills: Limits,
    pub now: Now,
}

/// One find of the finder, with what to highlight in the name or title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Row number of a customer, or place of a card in the playbook.
    pub row: u32,
    /// Characters of the name or title.
    pub spans: Vec<usize>,
    /// A matching text other than the name, such as a person or a number.
    pub also: Option<String>,
    /// Found by guessing (letters left out, a typing slip).
    pub loose: bool,
    /// How well a script answers, coarsely; 0 is best.
    pub grade: u32,
}

/// What comes back.
#[derive(Debug, Clone)]
pub enum Reply {
    Order {
        rows: Vec<u32>,
        first: Vec<CustomerRow>,
    },
    Rows(Vec<CustomerRow>),
    Card(Option<Box<CustomerCard>>),
    Today(Box<Today>),
    Glance(Option<Box<CustomerCard>>),
    Class(Vec<standing::Person>),
    Visits(Vec<OpenVisit>),
    /// None: it is not there any more.
    Visit {
        asked: Id,
        found: Option<Box<Visit>>,
    },
    /// None: it is not there any more.
    Talk {
        asked: Id,
        found: Option<Box<Visit>>,
    },
    /// None: it is not there any more.
    Brief(Option<Box<Visit>>),
    Cards {
        favourites: Vec<String>,
        /// Those somebody has said no to.
        left: Vec<String>,
        recents: Vec<String>,
    },
    /// None: it is not there any more.
    Use(Option<Box<CardUse>>),
    /// None: it is as it was.
    Track(Option<Box<Track>>),
    Range(Box<Range>),
    Found {
        generation: u64,
        haystack: Haystack,
        hits: Vec<Hit>,
        total: usize,
    },
    /// Who answers a condition, or why it cannot be read.
    Segment {
        generation: u64,
        answer: Result<Box<Answer>, Problem>,
    },
    /// Each deed is answered once, by this, by `NotDone` or by `Clash`, in the order they were asked for.
    Done(Done),
    NotDone(Problem),
    /// Others changed the same meanwhile: nothing was written.
    Clash(Fresh),
    /// Another program is writing; the deed waits for it.
    Waiting,
    /// Another program wrote, or we did: what is on the screen may be old.
    Changed,
    /// The calling code of the file was decided anew elsewhere: numbers without one are read by this one from now on.
    Home(String),
    /// The group in the store that undo would take back.
    Undoable(Option<i64>),
    /// Another program changed the file of one's own cards, or an editor did.
    CardsChanged,
    Redoable(bool),
    Playbook {
        playbook: Arc<Playbook>,
        problems: usize,
    },
    /// The playbook of another language, for letters.
    Letters(Foreign),
    /// A template was filled for a list.
    Mailed {
        generation: u64,
        filled: Result<Arc<[Addressed]>, Problem>,
    },
    /// The file of a backup that was asked for.
    BackedUp(PathBuf),
    Browsed {
        generation: u64,
        found: Vec<Found>,
    },
    /// How the file is written; the counting goes on.
    Looked {
        generation: u64,
        look: Result<Box<FileLook>, Problem>,
    },
    Counting {
        generation: u64,
        percent: u8,
        rows: u64,
    },
    /// What an import would do.
    Counted {
        generation: u64,
        tally: Result<Box<Tally>, Problem>,
    },
    ImportProgress {
        percent: u8,
        rows: u64,
    },
    Imported(Result<Box<Tally>, Problem>),
    /// So many records are written.
    Exporting(usize),
    Exported(Result<Exported, Problem>),
    /// Texts that earlier sittings left unsaved.
    Drafts(Vec<Draft>),
    /// The open questions whether two are one; `later` as they were asked for.
    Duplicates {
        questions: Vec<Duplicate>,
        later: Vec<Id>,
    },
    /// None where one of them is gone.
    Pair(Option<Box<(CustomerCard, CustomerCard)>>),
    /// What a draft was written on, as it is now.
    Ground {
        draft: Box<Draft>,
        card: Option<Box<CustomerCard>>,
        visit: Option<Box<Visit>>,
    },
    /// What is being typed cannot be kept just now.
    NoDrafts(Problem),
    Rhythm(super::rhythm::Told),
    Scenes(BTreeMap<String, Played>),
    Training(super::training::Told),
    Desk(super::desk::Told),
    Failed(Problem),
}

/// The playbook of a language that is not the screen's, for letters.
#[derive(Debug, Clone)]
pub struct Foreign {
    pub language: Language,
    pub playbook: Arc<Playbook>,
}
